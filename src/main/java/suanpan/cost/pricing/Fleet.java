package suanpan.cost.pricing;

import suanpan.cost.Horizon;
import suanpan.cost.serving.Demand;
import suanpan.cost.serving.Deployment;
import suanpan.cost.serving.ServingSpeed;
import suanpan.cost.serving.Sizing;
import suanpan.plan.Lot;

/**
 * The replicas of one deployment that a demand needs, now and over the horizon, and the machines
 * that are paid for to have them.
 *
 * @param full one replica at the most requests that keep both latency targets
 * @param neededReplicas today, before rounding up and before any minimum
 * @param minimumReplicas replicas kept whatever the demand
 * @param meanRequestsPerSecond today
 * @param peakReplicas that answer at once in the busiest hour of today, before rounding up
 * @param whole whether replicas come whole; otherwise they come and go with the demand
 * @param lot how the machines come
 * @param horizon demand and rents over the months
 * @param acceleratorMonths paid for over the months of the horizon
 */
public record Fleet(
    Deployment deployment,
    ServingSpeed full,
    double neededReplicas,
    int minimumReplicas,
    double meanRequestsPerSecond,
    double peakReplicas,
    boolean whole,
    Lot lot,
    Horizon horizon,
    double acceleratorMonths) {
  /** Sums of floating point may lie that much above a whole number. */
  private static final double ROUNDING = 1e-9;

  /** Replicas for the peak, all month long. */
  static Fleet forPeak(Sizing.Feasible sized, Demand demand, Horizon horizon) {
    double rps = sized.full().requestsPerSecond();
    double needed = demand.peakRequestsPerSecond() / rps;
    return of(sized, demand, horizon, needed, true);
  }

  /**
   * Replicas that follow the demand and are paid for while they run, never fewer than the copies
   * that must run whatever the demand.
   *
   * @param targetUtilisation share of a replica's capacity at which the next one is started, 0–1
   */
  static Fleet scaled(
      Sizing.Feasible sized, Demand demand, Horizon horizon, double targetUtilisation) {
    double rps = sized.full().requestsPerSecond();
    double needed = demand.meanRequestsPerSecond() / rps / targetUtilisation;
    return of(sized, demand, horizon, needed, false);
  }

  private static Fleet of(
      Sizing.Feasible sized, Demand demand, Horizon horizon, double needed, boolean whole) {
    return new Fleet(
            sized.deployment(),
            sized.full(),
            needed,
            demand.minimumReplicas(),
            demand.meanRequestsPerSecond(),
            demand.peakRequestsPerSecond() / sized.full().requestsPerSecond(),
            whole,
            Lot.SINGLE,
            horizon,
            0)
        .in(Lot.SINGLE);
  }

  /** The same replicas on machines that come so. */
  public Fleet in(Lot other) {
    if (acceleratorMonths > 0 && other.equals(lot)) {
      return this;
    }
    double months = 0;
    for (double demand : horizon.demand()) {
      months += accelerators(demand, other);
    }
    return new Fleet(
        deployment,
        full,
        neededReplicas,
        minimumReplicas,
        meanRequestsPerSecond,
        peakReplicas,
        whole,
        other,
        horizon,
        months);
  }

  /** Replicas today; not a whole number where they come and go with the demand. */
  public double replicas() {
    return Math.max(minimumReplicas, whole ? Math.ceil(neededReplicas - ROUNDING) : neededReplicas);
  }

  /** Accelerators paid for today, those included that serve nothing. */
  public double accelerators() {
    return accelerators(1);
  }

  /**
   * Accelerators that must be there in the busiest hour of today's demand: those paid for, or more
   * where they come and go with it.
   */
  public double peakAccelerators() {
    int each = deployment.accelerators();
    double steps = Math.ceil(peakReplicas / lot.replicas(each) - ROUNDING);
    return Math.max(accelerators(), steps * lot.step(each));
  }

  /**
   * Accelerators paid for in a month.
   *
   * @param demand that month's requests against today's
   */
  public double accelerators(double demand) {
    return accelerators(demand, lot);
  }

  private double accelerators(double demand, Lot lot) {
    int each = deployment.accelerators();
    double steps = neededReplicas * demand / lot.replicas(each);
    return Math.max(
            lot.leastSteps(each, minimumReplicas), whole ? Math.ceil(steps - ROUNDING) : steps)
        * lot.step(each);
  }

  /** Replicas that today's machines have room for. */
  public double roomForReplicas() {
    int each = deployment.accelerators();
    return accelerators() / lot.step(each) * lot.replicas(each);
  }

  /** Mean requests today against what today's machines could serve, 0–1. */
  public double utilisation() {
    return utilisation(1, accelerators());
  }

  /**
   * Mean requests of a month against what so many accelerators could serve, 0–1.
   *
   * @param demand that month's requests against today's
   */
  double utilisation(double demand, double accelerators) {
    int each = deployment.accelerators();
    double replicas = accelerators / lot.step(each) * lot.replicas(each);
    return Math.min(1, meanRequestsPerSecond * demand / (replicas * full.requestsPerSecond()));
  }

  /** Peak demand that replicas are kept for, over the mean. */
  public double peakToMean() {
    return meanRequestsPerSecond == 0
        ? 1
        : neededReplicas * full.requestsPerSecond() / meanRequestsPerSecond;
  }
}
