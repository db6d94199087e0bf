package suanpan.cost.record;

import suanpan.catalog.Accelerator;
import suanpan.catalog.Model;
import suanpan.cost.serving.Deployment;
import suanpan.cost.serving.Framework;
import suanpan.cost.serving.Physics;
import suanpan.cost.serving.Precision;
import suanpan.cost.serving.ServingSpeed;
import suanpan.cost.serving.Split;

/**
 * One measurement of serving.
 *
 * @param split how the model lay on the accelerators; null when the source leaves it open: then the
 *     best of 1, 2, 4 and 8
 * @param concurrency requests in flight; infinite when the machine was kept full
 * @param measured seconds per output token, or for a full machine seconds per output token and
 *     accelerator
 * @param firstToken seconds to the first token, mean of all requests; NaN when not stated
 */
record ServingPoint(
    String id,
    Model model,
    Accelerator accelerator,
    Framework framework,
    Precision precision,
    @org.jspecify.annotations.Nullable Split split,
    double inputTokens,
    double outputTokens,
    double concurrency,
    double measured,
    double firstToken) {

  /** Whether the machine was kept full, so that its peak throughput was measured. */
  boolean peak() {
    return Double.isInfinite(concurrency);
  }

  /** Whether the time to the first token was measured. */
  boolean hasFirstToken() {
    return firstToken > 0;
  }

  /** The engine's time to the first token, seconds. */
  double predictedFirstToken(Physics physics) {
    if (split == null) {
      throw new IllegalStateException(id + " states no layout, so no time to the first token");
    }
    return deployment(physics, split)
        .speed(concurrency, inputTokens, outputTokens)
        .timeToFirstTokenSeconds();
  }

  /** What the engine gives for it, in the unit of {@code measured}. */
  double predicted(Physics physics) {
    if (split != null) {
      return predicted(physics, split);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int accelerators = 1; accelerators <= 8; accelerators *= 2) {
      best = Math.min(best, predicted(physics, new Split(accelerators, false, false)));
    }
    return best;
  }

  private double predicted(Physics physics, Split layout) {
    Deployment deployment = deployment(physics, layout);
    if (peak() && deployment.memory().concurrency(inputTokens + outputTokens) < 1) {
      return Double.POSITIVE_INFINITY;
    }
    ServingSpeed speed = deployment.speed(concurrency, inputTokens, outputTokens);
    return peak()
        ? layout.accelerators() / speed.outputTokensPerSecond()
        : speed.secondsPerOutputToken();
  }

  private Deployment deployment(Physics physics, Split layout) {
    var architecture = model.architecture();
    if (architecture == null) {
      throw new IllegalStateException(model.id() + " has no architecture");
    }
    return Deployment.of(
        model.id(),
        architecture,
        model.contextTokens(),
        accelerator,
        precision,
        layout,
        framework,
        physics);
  }
}
