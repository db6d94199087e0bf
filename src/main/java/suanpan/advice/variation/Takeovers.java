package suanpan.advice.variation;

import java.util.stream.IntStream;
import suanpan.advice.PricedPlan;
import suanpan.verdict.Verdicts;

/**
 * When one plan may take over from another. The rules must put it before the one that runs, a
 * quarter long, as a recommendation or a close call; what runs may stay as long as it is viable.
 * Nobody moves before the preparation is done that begins today, nor within a quarter, nor leaves
 * what was bought within a year, nor buys for less: unless the plan may not be used any more.
 */
final class Takeovers {
  /** Months for which machines are bought at the least. */
  static final int YEAR = 12;

  private static final double ROUNDING = 1e-9;

  private final Prospects plans;
  private final Moves moves;

  Takeovers(Prospects plans, Moves moves) {
    this.plans = plans;
    this.moves = moves;
  }

  /**
   * Whether one plan may take over from another in a month.
   *
   * @param since the month in which the machines of the plan before were taken
   * @param from the month in which that plan began
   */
  boolean allowed(int now, int since, int from, int next, int month) {
    if (!plans.open(next, month) || month < monthsBefore(now, next, month)) {
      return false;
    }
    if (!plans.open(now, month)) {
      return plans.behind(next, month) <= Math.max(Verdicts.CLOSE_CALL, least(month));
    }
    boolean buys = plans.owned(next) && !plans.sameMachines(now, next);
    return month >= from + Prospects.QUARTER
        && month + (buys ? YEAR : Prospects.QUARTER) <= plans.horizon()
        && (!plans.owned(now) || month >= since + YEAR)
        && preferred(now, next, month);
  }

  /** Whether the rules put a plan before another from a month on, a quarter long. */
  private boolean preferred(int now, int next, int month) {
    return IntStream.range(month, month + Prospects.QUARTER)
        .allMatch(
            at ->
                plans.open(next, at)
                    && plans.behind(next, at) < Verdicts.CLOSE_CALL
                    && before(now, next, at));
  }

  /** Whether a plan is put before another in a month, or the other is out of question there. */
  boolean before(int now, int next, int month) {
    return forced(now, month) || plans.behind(next, month) <= plans.behind(now, month) + ROUNDING;
  }

  /** Whether a plan may not be used in a month, or is not advised. */
  boolean forced(int candidate, int month) {
    return !plans.open(candidate, month) || plans.unadvised(candidate, month);
  }

  private double least(int month) {
    return IntStream.range(0, plans.count())
        .filter(candidate -> plans.open(candidate, month))
        .mapToDouble(candidate -> plans.behind(candidate, month))
        .min()
        .orElse(0);
  }

  /** Months of preparation before a plan can take over in some month. */
  double monthsBefore(int now, int next, int month) {
    PricedPlan plan = plans.there(next, month);
    return plan == null ? 0 : moves.monthsBefore(plans.standing(now, month), plan);
  }
}
