package suanpan.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Model;
import suanpan.cost.pricing.Pace;
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

  /** Shapes of requests whose paces are kept, some 25 kB each. */
  private static final int PACES = 64;

  /** Sets of open models whose layouts are kept, some 30 kB each. */
  private static final int OPEN = 32;

  private final Map<String, List<Entry>> byAccelerator = new LinkedHashMap<>();

  private final List<Model> models;
  private final Recent<Pace, Paces> paces = new Recent<>(PACES);
  private final Recent<List<Integer>, Map<String, List<Entry>>> open = new Recent<>(OPEN);
  private int layouts;

  /**
   * A layout with what sizing knows of it.
   *
   * @param index its place among all layouts
   * @param model its model's place in the catalogue
   * @param accelerators of one replica
   * @param reasons whether the model does, before it answers
   */
  record Entry(
      int index,
      int model,
      int accelerators,
      boolean reasons,
      Replica replica,
      Deployment deployment) {}

  /** How fast every layout can be under one shape of requests, worked out when asked for. */
  static final class Paces {
    private final Pace pace;
    private final float[] known;

    Paces(Pace pace, int layouts) {
      this.pace = pace;
      this.known = new float[layouts];
    }

    /** Requests a second that one of its accelerators serves at the most, whatever the latency. */
    double of(Entry entry) {
      float before = known[entry.index()];
      if (before != 0) {
        return before;
      }
      // Rounded up: it stays a bound.
      float now = Math.nextUp((float) pace.requestsPerAcceleratorSecond(entry.deployment()));
      known[entry.index()] = now;
      return now;
    }
  }

  Deployables(Catalogue catalogue, QualityRanking ranking) {
    this.models = List.copyOf(catalogue.models().values());
    int[] betterFirst =
        IntStream.range(0, models.size())
            .boxed()
            .sorted(Comparator.comparing(model -> ranking.place(models.get(model))))
            .mapToInt(Integer::intValue)
            .toArray();
    for (Accelerator accelerator : catalogue.accelerators().values()) {
      List<Entry> entries = new ArrayList<>();
      for (int model : betterFirst) {
        Architecture architecture = models.get(model).architecture();
        if (architecture != null) {
          add(entries, model, architecture, accelerator);
        }
      }
      byAccelerator.put(accelerator.id(), List.copyOf(entries));
    }
  }

  /**
   * By accelerator, the layouts of models that are open to anything, those of better models first.
   *
   * @param ways by the model's place in the catalogue, 0 when it is open to nothing
   */
  Map<String, List<Entry>> open(List<Integer> ways) {
    return open.get(
        ways,
        () -> {
          Map<String, List<Entry>> sifted = new HashMap<>();
          byAccelerator.forEach(
              (id, entries) ->
                  sifted.put(
                      id, entries.stream().filter(entry -> ways.get(entry.model()) != 0).toList()));
          return sifted;
        });
  }

  /** The layouts' paces under one shape of requests. */
  Paces paces(Pace pace) {
    return paces.get(pace, () -> new Paces(pace, layouts));
  }

  private void add(
      List<Entry> entries, int model, Architecture architecture, Accelerator accelerator) {
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
      int model, Architecture architecture, Accelerator accelerator, Precision precision) {}

  /** Adds the layout when it can hold a request worth answering; the number of layouts added. */
  private int add(List<Entry> entries, Choice choice, int accelerators, int stages) {
    Model model = models.get(choice.model());
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
    entries.add(
        new Entry(layouts++, choice.model(), accelerators, model.reasons(), replica, deployment));
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
