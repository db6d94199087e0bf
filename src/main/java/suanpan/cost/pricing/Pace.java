package suanpan.cost.pricing;

import suanpan.cost.serving.Ceiling;
import suanpan.cost.serving.Demand;
import suanpan.cost.serving.Deployment;

/**
 * A shape of requests by which deployments are bounded: how many a deployment serves at the most
 * when nobody minds the latency. Demands that differ little share one, which is never slower than
 * theirs.
 *
 * @param inputTokens a request
 * @param outputTokens a request
 * @param cachedShare of the input, 0–1
 */
public record Pace(double inputTokens, double outputTokens, double cachedShare) {
  private static final double CACHED_STEP = 1 / 8.0;

  /** Lengths are told apart in steps of half an octave. */
  private static final double STEPS_PER_OCTAVE = 2;

  /** Of a demand, made no slower: shorter requests, of which more is cached. */
  static Pace of(Demand demand) {
    double share = Math.min(1, Math.ceil(demand.cachedShare() / CACHED_STEP) * CACHED_STEP);
    return new Pace(
        shorter(demand.inputTokens()), Math.max(1, shorter(demand.outputTokens())), share);
  }

  private static double shorter(double tokens) {
    double steps = Math.floor(Math.log(tokens) / Math.log(2) * STEPS_PER_OCTAVE);
    return tokens <= 0 ? 0 : Math.min(tokens, Math.pow(2, steps / STEPS_PER_OCTAVE));
  }

  /** Requests a second that one accelerator of the deployment serves at the most; above 0. */
  public double requestsPerAcceleratorSecond(Deployment deployment) {
    Demand demand =
        new Demand(
            0,
            0,
            inputTokens,
            outputTokens,
            cachedShare,
            0,
            Double.POSITIVE_INFINITY,
            inputTokens + outputTokens,
            1);
    return Ceiling.requestsPerSecond(deployment, demand) / deployment.accelerators();
  }
}
