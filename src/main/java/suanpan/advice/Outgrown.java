package suanpan.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Amounts;
import suanpan.fact.Text;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** How long the monthly bill of a plan stays within budget and value while demand grows. */
final class Outgrown {
  private final Search search;

  Outgrown(Search search) {
    this.search = search;
  }

  /**
   * Months from today whose bill is at most so much, before the first that exceeds it: 0 when
   * today's does, infinite when none of the horizon does. Work before the start is no bill of a
   * month.
   *
   * @param limit USD a month
   */
  double monthsWithin(PricedPlan plan, double limit) {
    if (Double.isInfinite(limit)) {
      return Double.POSITIVE_INFINITY;
    }
    double[] usd = bills(plan);
    for (int month = 0; month < usd.length; month++) {
      if (usd[month] > limit) {
        return month;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private double[] bills(PricedPlan plan) {
    double[] usd = search.pricer().byMonth(plan.plan(), plan.fleet(), plan.adaptation());
    usd[0] = plan.price().usdPerMonth();
    return usd;
  }

  /** The mean of all months' bills, USD; today's where no budget asks for the others. */
  double meanUsdPerMonth(PricedPlan plan, Limit budget) {
    return Double.isInfinite(budget.usd())
        ? plan.price().usdPerMonth()
        : Arrays.stream(bills(plan)).average().orElse(0);
  }

  /**
   * Cash over the horizon, USD: its cost, and what is paid before the start but charged to months
   * beyond it. Of hardware that is the book value of what today's demand asks for, of training the
   * yearly shares that have not come yet.
   */
  double paidUsd(PricedPlan plan) {
    return plan.price().usdOverHorizon() + hardwareLeftUsd(plan) + trainingLeftUsd(plan);
  }

  private double hardwareLeftUsd(PricedPlan plan) {
    Fleet fleet = plan.fleet();
    if (fleet == null || !(plan.plan().supply() instanceof Supply.Owned owned)) {
      return 0;
    }
    OwnershipTerms terms = search.economics().ownership(owned, fleet);
    return fleet.accelerators()
        * Ownership.bookValue(terms, search.economics().scenario().horizonMonths());
  }

  private double trainingLeftUsd(PricedPlan plan) {
    Adaptation adaptation = plan.adaptation();
    double years = search.economics().scenario().horizonMonths() / 12.0;
    return adaptation.version().usd() * Math.max(0, 1 - adaptation.runsPerYear() * years);
  }

  /**
   * What is paid over the horizon beyond what a value pays month by month, USD: what is paid before
   * the start and the part of every bill that is above the value.
   *
   * @param value USD a month; infinite when none was stated, which pays for nothing
   */
  double unpaid(PricedPlan plan, double value) {
    double total = paidUsd(plan);
    if (Double.isInfinite(value) || value == 0) {
      return total;
    }
    double paid = 0;
    for (double usd : bills(plan)) {
      paid += Math.min(usd, value);
    }
    return Math.max(0, total - paid);
  }

  /** What a quote says of the months in which its bill is above budget or value; often nothing. */
  List<Advice.Caveat> caveats(PricedPlan plan) {
    Scenario scenario = search.economics().scenario();
    List<Advice.Caveat> caveats = new ArrayList<>();
    add(
        plan,
        scenario.budgetUsdPerMonth(),
        "outgrows-the-budget",
        new Text("the budget", "预算"),
        "budgetUsdPerMonth",
        caveats);
    add(
        plan,
        scenario.valueUsdPerMonth(),
        "outgrows-the-value",
        new Text("what it is worth", "每月价值"),
        "valueUsdPerMonth",
        caveats);
    return caveats;
  }

  private void add(
      PricedPlan plan,
      double limit,
      String id,
      Text what,
      String answer,
      List<Advice.Caveat> caveats) {
    double months = monthsWithin(plan, limit);
    if (months == 0 || Double.isInfinite(months)) {
      return;
    }
    double[] usd = bills(plan);
    int month = (int) months;
    Text first = Amounts.text(usd[month], "USD/month");
    Text most = Amounts.text(limit, "USD/month");
    Text last = Amounts.text(usd[usd.length - 1], "USD/month");
    caveats.add(
        new Advice.Caveat(
            id,
            new Text(
                "From month %d of %d on its bill is above %s: %s against %s, and %s in the last month."
                    .formatted(month + 1, usd.length, what.en(), first.en(), most.en(), last.en()),
                "从第 %d 个月起（共 %d 个月），账单超过%s：%s，而%s为%s；最后一个月达%s。"
                    .formatted(
                        month + 1,
                        usd.length,
                        what.zh(),
                        first.zh(),
                        what.zh(),
                        most.zh(),
                        last.zh())),
            answer + ", growthPercentPerMonth",
            new Text(
                "your answers on " + what.en() + " and growth", "您填写的" + what.zh() + "与用量增长")));
  }
}
