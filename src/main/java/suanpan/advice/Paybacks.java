package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.catalog.FigureIds;
import suanpan.cost.BreakEven;
import suanpan.cost.Ownership;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/**
 * Whether what a plan on machines asks for up front comes back, at today's demand and prices, while
 * its model is worth having.
 */
public final class Paybacks {
  private final Economics economics;
  private final Comparators comparators;

  Paybacks(Search search, Comparators comparators) {
    this.economics = search.economics();
    this.comparators = comparators;
  }

  /** Of a plan against the cheapest hosted model of equal quality; null where there is none. */
  public static @Nullable Comparison of(Judgement judgement, PricedPlan plan) {
    Comparators comparators = new Comparators(judgement.search());
    PricedPlan other = plan.fleet() == null ? null : comparators.hosted(plan);
    Advice.Payback payback =
        other == null ? null : new Paybacks(judgement.search(), comparators).of(plan, other);
    return other == null || payback == null
        ? null
        : new Comparison(other, payback, comparators.runningUsdPerMonth(plan));
  }

  /**
   * A payback with what it is reckoned from.
   *
   * @param runningUsdPerMonth what the plan still costs a month once it is paid for
   */
  public record Comparison(PricedPlan other, Advice.Payback payback, double runningUsdPerMonth) {}

  /** Null when the plan asks for no more up front than the other. */
  Advice.@Nullable Payback of(PricedPlan plan, PricedPlan other) {
    double upFront = plan.price().usdUpFront() - other.price().usdUpFront();
    if (upFront <= 0) {
      return null;
    }
    double saved = other.price().usdPerMonth() - comparators.runningUsdPerMonth(plan);
    double life = economics.figure(FigureIds.MODEL_SHELF_LIFE);
    double interest = economics.share(FigureIds.COST_OF_CAPITAL);
    double months = BreakEven.paybackMonths(upFront, saved);
    double left = bookValue(plan, life);
    Advice.Payback payback =
        new Advice.Payback(
            upFront,
            saved,
            Double.isInfinite(months) ? null : Double.valueOf(months),
            life,
            interest,
            left,
            BreakEven.netPresentValue(upFront, saved, life, interest)
                + left / Math.pow(1 + interest, life / 12),
            new Text("", ""));
    return payback.told(BreakEvenWords.payback(payback, plan.adaptation().team() > 0));
  }

  /** What hardware bought for today's demand is still worth after some months, USD. */
  private double bookValue(PricedPlan plan, double months) {
    Fleet fleet = plan.fleet();
    return fleet != null && plan.plan().supply() instanceof Supply.Owned owned
        ? fleet.accelerators() * Ownership.bookValue(economics.ownership(owned, fleet), months)
        : 0;
  }
}
