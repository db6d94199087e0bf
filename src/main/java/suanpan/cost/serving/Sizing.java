package suanpan.cost.serving;

import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/** How much of a deployment a demand needs, or why it cannot be met. */
public sealed interface Sizing {

  /**
   * The demand can be met.
   *
   * @param full one replica at the most requests that keep both latency targets
   * @param replicas for the peak, not below the redundancy asked for
   * @param utilisation mean requests against what all replicas could serve, 0–1
   */
  record Feasible(
      Deployment deployment, Demand demand, ServingSpeed full, int replicas, double utilisation)
      implements Sizing {}

  /**
   * The demand cannot be met at any number of replicas.
   *
   * @param found what the deployment reaches, in the unit of the reason
   * @param needed what the demand asks for
   * @param besides the other latency target, where it is missed as well
   */
  record Infeasible(
      Deployment deployment,
      Reason reason,
      double found,
      double needed,
      @Nullable Infeasible besides)
      implements Sizing {

    /** The reason in words, with both figures. */
    public Text text() {
      return reason.text(found, needed);
    }
  }

  /** Sizes a deployment for a demand: the cheapest way to run it that keeps both targets. */
  static Sizing of(Deployment deployment, Demand demand) {
    Misfit obstacle = Reason.obstacle(deployment, demand.contextTokens());
    if (obstacle != null) {
      return new Infeasible(
          deployment, obstacle.reason(), obstacle.found(), obstacle.needed(), null);
    }
    double most = deployment.mostRequests(demand.inputTokens() + demand.outputTokens());
    double attention =
        deployment.step().attention(demand.inputTokens() + demand.outputTokens() / 2);
    ServingSpeed full = at(deployment, demand, attention, Math.max(1, Math.floor(most)));
    if (!meets(full, demand)) {
      ServingSpeed alone = at(deployment, demand, attention, 1);
      if (!meets(alone, demand)) {
        return tooSlow(deployment, alone, demand);
      }
      full = fastEnough(deployment, demand, attention, alone, full.concurrency());
    }
    int replicas = replicas(full, demand.peakRequestsPerSecond(), demand.minimumReplicas());
    double utilisation = demand.meanRequestsPerSecond() / (replicas * full.requestsPerSecond());
    return new Feasible(deployment, demand, full, replicas, utilisation);
  }

  /** Replicas that serve so many requests a second, by Little's law, and at least the minimum. */
  static int replicas(ServingSpeed full, double peakRequestsPerSecond, int minimum) {
    double needed = Math.ceil(peakRequestsPerSecond / full.requestsPerSecond() - 1e-9);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(minimum, needed));
  }

  private static ServingSpeed at(
      Deployment deployment, Demand demand, double attention, double requests) {
    return ServingSpeed.withAttention(
        deployment.step(),
        attention,
        requests,
        demand.computedInputTokens(),
        demand.outputTokens());
  }

  private static boolean meets(ServingSpeed speed, Demand demand) {
    return speed.secondsPerOutputToken() * demand.tokensPerSecondPerUser() <= 1
        && speed.timeToFirstTokenSeconds() <= demand.timeToFirstTokenSeconds();
  }

  /** Bisection: both latencies rise with the number of requests. {@code alone} is fast enough. */
  private static ServingSpeed fastEnough(
      Deployment deployment, Demand demand, double attention, ServingSpeed alone, double high) {
    ServingSpeed best = alone;
    double above = high;
    double below = alone.concurrency();
    double inTime = Ceiling.inTime(deployment.step(), demand, attention);
    while (above - below > Math.max(1, below / 64)) {
      double middle = Math.floor((below + above) / 2);
      ServingSpeed speed = middle > inTime ? null : at(deployment, demand, attention, middle);
      if (speed != null && meets(speed, demand)) {
        best = speed;
        below = middle;
      } else {
        above = middle;
      }
    }
    return best;
  }

  private static Infeasible tooSlow(Deployment deployment, ServingSpeed alone, Demand demand) {
    double perSecond = 1 / alone.secondsPerOutputToken();
    boolean slow = perSecond < demand.tokensPerSecondPerUser();
    Infeasible output =
        new Infeasible(
            deployment, Reason.OUTPUT_TOO_SLOW, perSecond, demand.tokensPerSecondPerUser(), null);
    return alone.timeToFirstTokenSeconds() > demand.timeToFirstTokenSeconds()
        ? new Infeasible(
            deployment,
            Reason.FIRST_TOKEN_TOO_LATE,
            alone.timeToFirstTokenSeconds(),
            demand.timeToFirstTokenSeconds(),
            slow ? output : null)
        : output;
  }
}
