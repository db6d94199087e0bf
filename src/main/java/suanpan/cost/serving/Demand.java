package suanpan.cost.serving;

import suanpan.cost.Request;
import suanpan.scenario.Scenario;

/**
 * What a deployment must serve.
 *
 * @param meanRequestsPerSecond over a month
 * @param peakRequestsPerSecond over the busiest hour, not below the mean
 * @param inputTokens a request
 * @param outputTokens a request, at least 1
 * @param cachedShare share of the input whose keys and values are kept from earlier requests, 0–1
 * @param tokensPerSecondPerUser least output speed that a user sees; 0 when nobody waits
 * @param timeToFirstTokenSeconds longest wait for the first token, which is one of thinking where a
 *     model thinks first; infinite when nobody waits
 * @param contextTokens longest request that must be possible
 * @param minimumReplicas replicas kept for redundancy, at least 1
 */
public record Demand(
    double meanRequestsPerSecond,
    double peakRequestsPerSecond,
    double inputTokens,
    double outputTokens,
    double cachedShare,
    double tokensPerSecondPerUser,
    double timeToFirstTokenSeconds,
    double contextTokens,
    int minimumReplicas) {

  /** 730 hours: a twelfth of a year of 8,760. */
  public static final double SECONDS_PER_MONTH = 730 * 3600.0;

  public Demand {
    if (!(outputTokens >= 1 && inputTokens >= 0 && meanRequestsPerSecond >= 0)) {
      throw new IllegalArgumentException(
          "demand of %s requests/s, %s input and %s output tokens; expected ≥ 0, ≥ 0, ≥ 1"
              .formatted(meanRequestsPerSecond, inputTokens, outputTokens));
    }
  }

  /**
   * The demand of a scenario. Requests that can wait for a batch fill the troughs, so only the
   * others make the peak.
   *
   * @param request what each of them carries
   */
  public static Demand of(Scenario scenario, Request request) {
    double mean = scenario.requestsPerMonth() / SECONDS_PER_MONTH;
    double interactive = 1 - scenario.batchablePercent() / 100;
    boolean waits = interactive <= 0;
    return new Demand(
        mean,
        Math.max(mean, mean * interactive * scenario.peakToMean()),
        request.inputTokens(),
        Math.max(1, request.outputTokens()),
        request.cachedShare(),
        waits ? 0 : scenario.tokensPerSecondPerUser(),
        waits ? Double.POSITIVE_INFINITY : scenario.timeToFirstTokenSeconds(),
        contextTokens(scenario, request),
        Math.max(1, (int) scenario.minimumReplicas()));
  }

  /**
   * Tokens of the longest request: what people send and read, and beside it the passages and the
   * hidden reasoning that an ordinary request carries.
   */
  public static double contextTokens(Scenario scenario, Request request) {
    double own = scenario.inputTokensPerRequest() + scenario.outputTokensPerRequest();
    double added = request.inputTokens() + request.outputTokens() - own;
    return Math.max(scenario.contextTokens(), own) + added;
  }

  /** Input tokens a request that must be computed, not read from the cache. */
  public double computedInputTokens() {
    return inputTokens * (1 - cachedShare);
  }
}
