package suanpan.cost;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Where one way of serving becomes cheaper than another. */
public final class BreakEven {
  /** Halvings of a month, to a millionth of it. */
  private static final int BISECTIONS = 20;

  private BreakEven() {}

  /**
   * What serving oneself costs by volume: replicas come whole.
   *
   * @param fixedUsdPerMonth whatever the volume
   * @param usdPerReplicaMonth every replica, busy or idle
   * @param tokensPerReplicaMonth tokens that one replica can serve at the peak shape of the demand
   * @param minimumReplicas kept for redundancy
   * @param usdPerToken what rises with every token, such as electricity under load
   */
  public record StepCost(
      double fixedUsdPerMonth,
      double usdPerReplicaMonth,
      double tokensPerReplicaMonth,
      int minimumReplicas,
      double usdPerToken) {

    /** USD a month at that volume. */
    public double usdPerMonth(double tokensPerMonth) {
      return fixedUsdPerMonth
          + replicas(tokensPerMonth) * usdPerReplicaMonth
          + tokensPerMonth * usdPerToken;
    }

    /** Replicas at that volume. */
    public double replicas(double tokensPerMonth) {
      return Math.max(minimumReplicas, Math.ceil(tokensPerMonth / tokensPerReplicaMonth - 1e-9));
    }
  }

  /**
   * The volume from which serving oneself costs no more, exact on the steps.
   *
   * @param fromTokensPerMonth the smallest such volume; infinite when there is none
   * @param alwaysFromTokensPerMonth the volume from which that holds for every larger one; above
   *     the first where a further replica makes it dearer again for a while
   * @param utilisation of the replicas at the first volume, 0–1; 0 when there is none
   */
  public record Volume(
      double fromTokensPerMonth, double alwaysFromTokensPerMonth, double utilisation) {
    /** None at any volume. */
    public static final Volume NONE =
        new Volume(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    /** Whether there is any. */
    public boolean exists() {
      return Double.isFinite(fromTokensPerMonth);
    }
  }

  /**
   * Break-even of serving oneself against a price per token. With r replicas the cost is a line; it
   * meets the price at (fixed + r × replica) ÷ (price − cost of a token), if r replicas can serve
   * that volume. Every further replica earns its capacity × margin and costs its price, so it
   * exists when that difference is positive (or the minimum already suffices).
   */
  public static Volume volume(StepCost own, double otherUsdPerToken) {
    double margin = otherUsdPerToken - own.usdPerToken();
    double capacity = own.tokensPerReplicaMonth();
    if (margin <= 0) {
      return Volume.NONE;
    }
    double first = own.minimumReplicas();
    double gain = capacity * margin - own.usdPerReplicaMonth();
    if (crossing(own, first, margin) > first * capacity) {
      first =
          gain <= 0 ? Double.POSITIVE_INFINITY : Math.ceil(own.fixedUsdPerMonth() / gain - 1e-9);
    }
    if (!Double.isFinite(first)) {
      return Volume.NONE;
    }
    double volume = within(own, first, margin);
    return new Volume(volume, always(own, first, margin, gain), volume / (first * capacity));
  }

  /**
   * Months until a volume that moves has reached the break-even that holds by then, since the price
   * moves, too; infinite when that is in none of them.
   *
   * @param tokensPerMonth after so many months
   * @param otherUsdPerToken likewise
   * @param within months that are looked at
   */
  public static double months(
      StepCost own,
      DoubleUnaryOperator tokensPerMonth,
      DoubleUnaryOperator otherUsdPerToken,
      int within) {
    DoublePredicate reached =
        months ->
            volume(own, otherUsdPerToken.applyAsDouble(months)).fromTokensPerMonth()
                <= tokensPerMonth.applyAsDouble(months) * (1 + 1e-12);
    for (int month = 0; month <= within; month++) {
      if (reached.test(month)) {
        return month == 0 ? 0 : first(reached, month - 1, month);
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Where it begins to hold between two points, of which only the second holds. */
  private static double first(DoublePredicate holds, double no, double yes) {
    double below = no;
    double above = yes;
    for (int step = 0; step < BISECTIONS; step++) {
      double middle = (below + above) / 2;
      if (holds.test(middle)) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return above;
  }

  /** Payback of a payment up front, months; infinite when the saving does not repay it. */
  public static double paybackMonths(double usdUpFront, double usdSavedPerMonth) {
    if (usdUpFront <= 0) {
      return 0;
    }
    return usdSavedPerMonth <= 0 ? Double.POSITIVE_INFINITY : usdUpFront / usdSavedPerMonth;
  }

  /**
   * The same in whatever unit the saving is counted: hours, when it is USD an hour; infinite when
   * the saving does not repay it.
   */
  public static double payback(double usdUpFront, double usdSavedPerPeriod) {
    return paybackMonths(usdUpFront, usdSavedPerPeriod);
  }

  /** What is paid in all, without interest or salvage: up front and every hour, USD. */
  public static double cashUsd(double usdUpFront, double usdPerHour, double hours) {
    return usdUpFront + usdPerHour * hours;
  }

  /** Net present value of equal monthly savings after a payment up front, USD. */
  public static double netPresentValue(
      double usdUpFront, double usdSavedPerMonth, double months, double discountPerYear) {
    return presentValue(usdSavedPerMonth, months, discountPerYear) - usdUpFront;
  }

  /** What equal amounts at the end of every month are worth today, USD. */
  public static double presentValue(double usdPerMonth, double months, double discountPerYear) {
    double monthly = monthlyDiscount(discountPerYear);
    double annuity = monthly == 0 ? months : (1 - Math.pow(1 + monthly, -months)) / monthly;
    return usdPerMonth * annuity;
  }

  /** The discount of a month that compounds to that of a year. */
  public static double monthlyDiscount(double discountPerYear) {
    return Math.pow(1 + discountPerYear, 1 / 12.0) - 1;
  }

  private static double crossing(StepCost own, double replicas, double margin) {
    return (own.fixedUsdPerMonth() + replicas * own.usdPerReplicaMonth()) / margin;
  }

  /** Where r replicas break even, but not below the volume that needs them. */
  private static double within(StepCost own, double replicas, double margin) {
    double floor =
        replicas > own.minimumReplicas() ? (replicas - 1) * own.tokensPerReplicaMonth() : 0;
    return Math.max(floor, crossing(own, replicas, margin));
  }

  /**
   * With r + 1 replicas the crossing must lie where r replicas end, else the next step is dearer
   * for a while: the last r for which it does not.
   */
  private static double always(StepCost own, double first, double margin, double gain) {
    if (gain <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double step = own.usdPerReplicaMonth();
    double last = Math.ceil((own.fixedUsdPerMonth() + step) / gain - 1e-9);
    double replicas = Math.max(first, last);
    return within(own, replicas, margin);
  }
}
