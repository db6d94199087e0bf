package suanpan.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Model;
import suanpan.cost.serving.Deployment;
import suanpan.cost.serving.Precision;
import suanpan.plan.Replica;

/**
 * Every way in which an open model of the catalogue can stand on its accelerators: built once,
 * sized for every scenario.
 */
final class Deployables {
  /** Shorter contexts than this are of no use, so a layout that cannot hold one is none. */
  private static final double SHORTEST_CONTEXT = 2048;

  /** Beyond the fewest accelerators that hold the weights, so many doublings can buy latency. */
  private static final int DOUBLINGS = 2;

  /**
   * Servers that one copy of a model is laid over at most; consumer cards come without a network.
   */
  private static final int MOST_STAGES = 8;

  /** Pipelines tried where one domain holds no copy: the shortest, and one with room for more. */
  private static final int PIPELINES = 2;

  private final Map<String, List<OfModel>> byAccelerator = new LinkedHashMap<>();

  /** A layout with what sizing knows of it. */
  record Entry(Replica replica, Deployment deployment) {}

  /**
   * The layouts of one model on one accelerator.
   *
   * @param index the model's place in the catalogue
   */
  record OfModel(Model model, int index, List<Entry> entries) {}

  Deployables(Catalogue catalogue) {
    for (Accelerator accelerator : catalogue.accelerators().values()) {
      List<OfModel> all = new ArrayList<>();
      int index = 0;
      for (Model model : catalogue.models().values()) {
        Architecture architecture = model.architecture();
        List<Entry> entries = new ArrayList<>();
        if (architecture != null) {
          add(entries, model, architecture, accelerator);
        }
        if (!entries.isEmpty()) {
          all.add(new OfModel(model, index, List.copyOf(entries)));
        }
        index++;
      }
      byAccelerator.put(accelerator.id(), List.copyOf(all));
    }
  }

  /** The layouts on one accelerator, by model. */
  List<OfModel> on(Accelerator accelerator) {
    return byAccelerator.getOrDefault(accelerator.id(), List.of());
  }

  private static void add(
      List<Entry> entries, Model model, Architecture architecture, Accelerator accelerator) {
    for (Precision precision : Precision.values()) {
      if (!sensible(precision, architecture, accelerator)) {
        continue;
      }
      int found = 0;
      int domain = Deployment.domain(accelerator);
      for (int n = 1; n <= domain && found <= DOUBLINGS; n *= 2) {
        found += add(entries, new Choice(model, architecture, accelerator, precision), n, 1);
      }
      int group = Integer.highestOneBit(domain);
      int most = accelerator.consumer() ? 1 : MOST_STAGES;
      for (int stages = 2; stages <= most && found < PIPELINES; stages++) {
        found +=
            add(
                entries,
                new Choice(model, architecture, accelerator, precision),
                stages * group,
                stages);
      }
    }
  }

  /** A model on an accelerator in a precision. */
  private record Choice(
      Model model, Architecture architecture, Accelerator accelerator, Precision precision) {}

  /** Adds the layout when it can hold a request worth answering; the number of layouts added. */
  private static int add(List<Entry> entries, Choice choice, int accelerators, int stages) {
    Model model = choice.model();
    Deployment deployment =
        Deployment.staged(
            model.id(),
            choice.architecture(),
            model.contextTokens(),
            choice.accelerator(),
            accelerators,
            stages,
            choice.precision());
    if (!deployment.holds(Math.min(SHORTEST_CONTEXT, model.contextTokens()))) {
      return 0;
    }
    String precision = choice.precision().id();
    Replica replica = new Replica(model, choice.accelerator(), accelerators, stages, precision);
    entries.add(new Entry(replica, deployment));
    return 1;
  }

  /**
   * The precision a model was published in, or 8 bits where the chip computes in them: the step
   * that published evaluations find to cost no noticeable quality. Narrower ones only as published.
   */
  private static boolean sensible(
      Precision precision, Architecture architecture, Accelerator accelerator) {
    int bits = architecture.nativeBitsPerParameter();
    return switch (precision) {
      case BF16 -> bits == 16 && accelerator.fp8Tflops() == null;
      case FP8 -> bits >= 8 && precision.nativeOn(accelerator);
      case INT8 -> bits >= 8 && accelerator.fp8Tflops() == null && precision.nativeOn(accelerator);
      case FP4 -> bits == 4;
      case INT4 -> false;
    };
  }
}
