package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suanpan.argument.Argument;
import suanpan.argument.Criterion;
import suanpan.cost.pricing.Bridge;
import suanpan.fact.Fact;
import suanpan.fact.Means;
import suanpan.fact.PlanQuote;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.plan.Supply;
import suanpan.rules.Evaluation;

/** What plans are told of budget and capital, and what rules say of it. */
class MoneyLimitsTest {
  private static final Map<String, Object> OWNER =
      Map.of(
          "requestsPerMonth", 2e7,
          "inputTokensPerRequest", 1500,
          "outputTokensPerRequest", 300,
          "growthPercentPerMonth", 3,
          "horizonMonths", 26,
          "mlEngineers", 3,
          "opsEngineers", 3,
          "ownDatacentre", true,
          "capexAllowed", true,
          "ownExamples", 20_000);

  private static Judgement judge(Map<String, ?> more) {
    Map<String, Object> answers = new HashMap<>(OWNER);
    answers.putAll(more);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  private static List<PlanQuote> quotes(Judgement judgement) {
    Search search = judgement.search();
    return new PlanFacts(search).of(search.plans()).stream().map(PlanQuote.class::cast).toList();
  }

  /** Hardware and training are charged to the months: those are bills, work before them is not. */
  @Test
  void theMonthsOfBoughtAndTrainedPlansAreBills() {
    double budget = 5000;
    Judgement judgement = judge(Map.of("budgetUsdPerMonth", budget));
    List<PricedPlan> plans = judgement.search().plans();
    List<PlanQuote> quotes = quotes(judgement);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < plans.size(); i++) {
      PricedPlan plan = plans.get(i);
      Bridge bridge =
          judgement.search().pricer().bridge(plan.plan(), plan.fleet(), plan.adaptation());
      double times = (bridge.totalUsd() - bridge.setUpUsd()) / (budget * 26);
      assertEquals(times, quotes.get(i).timesHorizonBudget(), 1e-9 * times, plan.id());
      assertEquals(times <= 1, quotes.get(i).budgetCovers(), plan.id());
      seen.add(plan.plan().supply() instanceof Supply.Owned ? "owned" : "not owned");
      seen.add(plan.adaptation().version().usd() > 0 ? "trained" : "not trained");
    }
    assertEquals(Set.of("owned", "not owned", "trained", "not trained"), seen);
  }

  @Test
  void noBudgetCoversNothing() {
    for (PlanQuote quote : quotes(judge(Map.of()))) {
      assertEquals(0, quote.timesHorizonBudget(), quote.plan());
      assertFalse(quote.budgetCovers(), quote.plan());
    }
  }

  /** Capital is spent when it is paid, whatever the months are charged with. */
  @Test
  void whatIsPaidHoldsHardwareInFull() {
    Judgement judgement = judge(Map.of("capitalUsd", 1e6, "horizonMonths", 6));
    List<PricedPlan> plans = judgement.search().plans();
    List<PlanQuote> quotes = quotes(judgement);
    boolean more = false;
    for (int i = 0; i < plans.size(); i++) {
      PlanQuote quote = quotes.get(i);
      boolean owned = plans.get(i).plan().supply() instanceof Supply.Owned;
      assertTrue(quote.usdPaidOverHorizon() >= quote.usdUpFront() * (1 - 1e-9), quote.plan());
      assertEquals(quote.usdPaidOverHorizon() / 1e6, quote.timesCapital(), 1e-9, quote.plan());
      more |= owned && quote.usdUpFront() > quote.usdOverHorizon();
    }
    assertTrue(more, "no plan whose machines outlast the horizon");
  }

  /** Of what nobody can pay, the least still leads, and no sentence tells a ratio to nothing. */
  @Test
  void nothingToSpendRanksByWhatIsSpent() {
    Judgement judgement = judge(Map.of("budgetUsdPerMonth", 0, "capitalUsd", 0));
    List<PlanQuote> quotes = new ArrayList<>(quotes(judgement));
    quotes.sort(Comparator.comparingDouble(PlanQuote::usdPaidOverHorizon));
    for (int i = 1; i < quotes.size(); i++) {
      assertTrue(
          quotes.get(i).pointsAboveCapital() >= quotes.get(i - 1).pointsAboveCapital(),
          quotes.get(i).plan());
    }
    PlanQuote dearest = quotes.get(quotes.size() - 1);
    assertTrue(dearest.pointsAboveCapital() > quotes.get(0).pointsAboveCapital() + 20);
    Set<String> spoke = new HashSet<>();
    for (Argument argument : said(List.of(means(0, 0), quotes.get(0), dearest))) {
      Text reason = argument.why().reason(ValueNames.NONE);
      String text = reason.en() + reason.zh();
      assertFalse(text.contains("no limit") || text.contains("不限"), text);
      spoke.add(argument.rule());
      assertTrue(argument instanceof Argument.Weighed weighed && weighed.strength() < 320, text);
    }
    assertTrue(spoke.contains("plan/no-capital-behind-it"), spoke.toString());
    assertTrue(spoke.contains("plan/nothing-to-pay-up-front-with"), spoke.toString());
  }

  /** More above the budget is never better, whichever criterion somebody asks for alone. */
  @Test
  void moreAboveTheBudgetNeverCountsLess() {
    double[] bills = {900, 1000, 1001, 1200, 1500, 1501, 1600, 3000, 61_000, 1e7};
    for (Criterion criterion : Criterion.values()) {
      for (double ofTheYears : new double[] {0.9, 1, 1.2, 2}) {
        double before = 0;
        for (double bill : bills) {
          double against = against(criterion, bill, bill * ofTheYears);
          assertTrue(against >= before, criterion + ", " + bill + ": " + before + ", " + against);
          before = against;
        }
      }
      double before = 0;
      for (double years : bills) {
        double against = against(criterion, 1200, years);
        assertTrue(against >= before, criterion + ", years " + years + ": " + before);
        before = against;
      }
    }
    assertEquals(10, against(Criterion.STATED_LIMITS, 2000, 2000), 1e-9);
  }

  private static double against(Criterion criterion, double month, double mean) {
    double points = 0;
    for (Argument argument : said(List.of(means(1000, 1e9), quote(month, mean)))) {
      if (argument instanceof Argument.Weighed weighed && weighed.criterion() == criterion) {
        points += weighed.strength();
      }
    }
    return points;
  }

  private static List<Argument> said(List<? extends Fact> facts) {
    try (Evaluation evaluation = Shipped.RULES.plans().begin()) {
      List<Fact> all = new ArrayList<>(facts);
      all.add(ScenarioFacts.workload(Shipped.scenario(OWNER)));
      evaluation.add(all);
      return evaluation.fire().stream()
          .filter(argument -> argument.rule().startsWith("plan/"))
          .filter(argument -> !argument.rule().contains("dearer-than-the-cheapest"))
          .toList();
    }
  }

  private static Means means(double budget, double capital) {
    return new Means(0, 0, budget, capital, true, true, true, 0, 0, "none");
  }

  /** A plan with a budget of USD 1,000, ample capital and no value. */
  private static PlanQuote quote(double month, double mean) {
    Limit budget = new Limit(1000);
    return new PlanQuote(
        "a",
        month,
        0,
        mean * 36,
        mean * 36,
        0,
        1,
        budget.times(month),
        budget.pointsAbove(month),
        month > 1000 ? 0 : 36,
        budget.times(mean),
        budget.pointsAbove(mean),
        budget.covers(mean),
        Double.POSITIVE_INFINITY,
        0,
        0,
        0,
        0,
        0,
        "model",
        "provider",
        "US");
  }
}
