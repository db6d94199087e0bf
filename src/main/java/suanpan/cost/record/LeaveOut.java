package suanpan.cost.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suanpan.cost.serving.Constant;
import suanpan.cost.serving.Physics;

/**
 * Fits the physical constants on the measurements of all families of models but one, for every
 * family in turn: so every point is predicted by constants that never saw a model like its own.
 */
final class LeaveOut {
  private static final List<Constant> STEPS =
      Arrays.stream(Constant.values()).filter(c -> !c.firstToken()).toList();
  private static final List<Constant> FIRST_TOKENS =
      Arrays.stream(Constant.values()).filter(Constant::firstToken).toList();

  /** Models that share an architecture are left out together; the first that fits counts. */
  private static final List<String> FAMILIES =
      List.of("deepseek", "gpt-oss", "gemma", "qwen3-235b", "qwen3.5", "qwen3", "llama");

  private final Map<String, Physics> byFamily = new HashMap<>();

  LeaveOut(List<ServingPoint> points) {
    for (String family : points.stream().map(LeaveOut::family).distinct().sorted().toList()) {
      byFamily.put(family, fit(points.stream().filter(p -> !family(p).equals(family)).toList()));
    }
  }

  /** Constants fitted without the point's family. */
  Physics without(ServingPoint point) {
    Physics physics = byFamily.get(family(point));
    return physics == null ? Physics.FITTED : physics;
  }

  /** Constants fitted on these points: first those of a step, then those of the first token. */
  static Physics fit(List<ServingPoint> points) {
    List<ServingPoint> used = points.stream().filter(LeaveOut::plausible).toList();
    Physics prior =
        Physics.of(Arrays.stream(Constant.values()).mapToDouble(Constant::prior).toArray());
    Physics steps =
        new RobustFit(
                used,
                prior,
                STEPS,
                (p, physics) -> p.predicted(physics) / p.measured(),
                LeaveOut::weighed)
            .fit();
    return new RobustFit(
            used.stream().filter(ServingPoint::hasFirstToken).toList(),
            steps,
            FIRST_TOKENS,
            (p, physics) -> p.predictedFirstToken(physics) / p.firstToken(),
            LeaveOut::weighed)
        .fit();
  }

  /** The family of a point's model. */
  static String family(ServingPoint point) {
    String id = point.model().id();
    return FAMILIES.stream().filter(id::startsWith).findFirst().orElse(id);
  }

  /**
   * Rows of which the columns cannot mean what they say (a hundred requests in flight at the speed
   * of one) are reported on but not fitted: those of 2,000, 4,000 and 15,000 input tokens, whose
   * concurrency is that of several replicas or of a sweep.
   */
  static boolean plausible(ServingPoint point) {
    double nominal = Math.round(point.inputTokens() / 0.9);
    return point.peak()
        || point.accelerator().consumer()
        || !(nominal == 2000 || nominal == 4000 || nominal == 15_000);
  }

  private static String weighed(ServingPoint point) {
    return point.model().id() + (point.peak() ? " peak" : "");
  }
}
