package suanpan.cost.serving;

/**
 * What no sizing of a deployment can exceed, at a fraction of the work: layouts that lose against
 * this need not be sized.
 */
public final class Ceiling {
  private Ceiling() {}

  /**
   * Requests a second that one replica never exceeds, however many in flight keep both latency
   * targets. It is not the rate at the most of them: where inputs are long and outputs short, a
   * replica serves more with fewer in flight, since each delays all others.
   *
   * <p>With every input counted, own one included, a step takes no more for each request the more
   * there are, so the rate with n of them is at the most r, that with the most. A step is no more
   * than one input's part d shorter than that, and no shorter than the least step s: n ÷ max(n ÷ r
   * − d, s) is greatest where both are equal, r (1 + d ÷ s). Nor can it exceed the rate of the most
   * requests without any input.
   */
  public static double requestsPerSecond(Deployment deployment, Demand demand) {
    StepTime step = deployment.step();
    double length = demand.inputTokens() + demand.outputTokens();
    double attention = step.attention(demand.inputTokens() + demand.outputTokens() / 2);
    double input = demand.computedInputTokens();
    double share = step.interference() / demand.outputTokens();
    double held = Math.floor(deployment.mostRequests(length));
    double most = Math.max(1, Math.min(held, inTime(step, demand, attention)));
    double all = most / step.step(most, attention, share * most, input);
    double none = most / step.step(most, attention, 0, 0);
    double part = share / step.stages() * step.prefill(input);
    double few = all * (1 + part / step.least());
    return Math.min(few, none) / demand.outputTokens();
  }

  /** More requests in flight than these miss a latency target for sure. */
  static double inTime(StepTime step, Demand demand, double attention) {
    double input = demand.computedInputTokens();
    double share = step.interference() / demand.outputTokens();
    double steps =
        step.requestsWithin(1 / demand.tokensPerSecondPerUser(), attention, share, input);
    double ahead = step.queue() * step.prefill(input) / step.stages();
    double left = demand.timeToFirstTokenSeconds() - step.admission() - step.prefill(input);
    return ahead > 0 ? Math.min(steps, 1 + left / ahead) : steps;
  }
}
