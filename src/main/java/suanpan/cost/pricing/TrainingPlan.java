package suanpan.cost.pricing;

/**
 * The final run behind an adaptation's price, the one that is used, and the version it belongs to.
 *
 * @param days of the final run, failures and evaluation included
 * @param acceleratorHours of the final run, failures and evaluation included
 * @param runs compute of the whole version over that of the final run: experiments are runs, too
 * @param accelerators working together
 * @param fabric whether a fast link joins them
 * @param utilisation model FLOPs utilisation, 0–1
 * @param tokensPerParameter training tokens ÷ total parameters
 * @param on what it was priced on, for readers; empty when a provider trains
 */
public record TrainingPlan(
    double days,
    double acceleratorHours,
    double runs,
    double accelerators,
    boolean fabric,
    double utilisation,
    double tokensPerParameter,
    String on) {

  /** Nothing is trained on machines that we pay for by the hour. */
  public static final TrainingPlan NONE = new TrainingPlan(0, 0, 0, 0, false, 0, 0, "");

  /** Mean days of a month. */
  private static final double DAYS_PER_MONTH = 365.25 / 12;

  /** Accelerator-hours of a version: the final run and the experiments beside it. */
  public double versionAcceleratorHours() {
    return acceleratorHours * runs;
  }

  /** Months that a version takes on those accelerators, one run after the other. */
  public double versionMonths() {
    return days * runs / DAYS_PER_MONTH;
  }
}
