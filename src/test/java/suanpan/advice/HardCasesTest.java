package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import suanpan.plan.Decision;
import suanpan.verdict.Standing;
import suanpan.verdict.Verdicts;

/** Cases in which a score misjudges easily, through the whole pipeline with the shipped rules. */
class HardCasesTest {
  private static final Map<String, Object> BASE =
      Map.of(
          "requestsPerMonth", 3e6,
          "inputTokensPerRequest", 750,
          "outputTokensPerRequest", 250,
          "stage", "launched",
          "mlEngineers", 2,
          "opsEngineers", 2);

  private static Judgement judge(Map<String, ?> more) {
    Map<String, Object> answers = new HashMap<>(BASE);
    answers.putAll(more);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  private static PricedPlan best(Judgement judgement) {
    return (PricedPlan) Objects.requireNonNull(judgement.verdicts().best());
  }

  private static Standing standing(Judgement judgement, Decision decision, String option) {
    return judgement.verdicts().standings().getOrDefault(decision, List.of()).stream()
        .filter(s -> s.option().equals(option))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> priorities(double cost, double others) {
    return Map.of(
        "priorities",
        Map.of(
            "cost", cost,
            "quality", others,
            "speed", others,
            "control", others,
            "risk", others,
            "timeToMarket", others));
  }

  private static double cheapest(Judgement judgement) {
    return judgement.search().plans().stream()
        .mapToDouble(PricedPlan::usdOverHorizon)
        .min()
        .orElseThrow();
  }

  @Test
  void whoCaresForCostAloneGetsTheCheapestPlanOfAll() {
    Judgement judgement = judge(priorities(5, 0));
    // Below 2^0.05 quotes do not differ within their uncertainty, and no rule tells them apart.
    assertTrue(best(judgement).usdOverHorizon() <= cheapest(judgement) * Math.pow(2, 0.05));
  }

  @Test
  void whoDoesNotCareForCostStillNeverPaysMoreForTheSame() {
    PricedPlan best = best(judge(priorities(0, 5)));
    assertTrue(
        judge(priorities(0, 5)).search().plans().stream()
            .filter(p -> p.plan().id().equals(best.plan().id()))
            .allMatch(p -> p.usdOverHorizon() >= best.usdOverHorizon()));
  }

  @Test
  void aPlanAHundredTimesDearerIsNotRecommendedForWeakArguments() {
    Judgement judgement = judge(Map.of());
    assertTrue(best(judgement).usdOverHorizon() < 100 * cheapest(judgement));
    judgement.verdicts().standings().getOrDefault(Decision.SOURCING, List.of()).stream()
        .filter(s -> s.best() != null && s.best().usdOverHorizon() > 100 * cheapest(judgement))
        .forEach(s -> assertTrue(s.margin() > Verdicts.CLOSE_CALL, s.option()));
  }

  @Test
  void nothingEligibleSaysWhatToRelax() {
    Judgement judgement = judge(Map.of("dataResidency", "on-premises", "capexAllowed", false));
    assertNull(judgement.verdicts().best());
    Advice advice = Shipped.ADVISOR.write(judgement);
    assertNull(advice.plan());
    String first = advice.warnings().get(0).text().en();
    assertTrue(first.startsWith("Nothing is eligible; for any plan this must give way"), first);
    assertTrue(first.contains("cannot be bought") || first.contains("premises"), first);
  }

  private static Map<String, Object> with(Map<String, Object> one, Map<String, Object> more) {
    Map<String, Object> all = new java.util.HashMap<>(one);
    all.putAll(more);
    return all;
  }

  /** What machines are too slow for is the first to give way, and giving way so far lets one in. */
  @Test
  void nothingFastEnoughNamesTheWaitThatWouldDo() {
    Map<String, Object> alone =
        Map.of("dataResidency", "on-premises", "inputTokensPerRequest", 30_000);
    assertNotNull(judge(alone).verdicts().best());
    Map<String, Object> hasty = with(alone, Map.of("timeToFirstTokenSeconds", 0.05));
    Advice advice = Shipped.ADVISOR.write(judge(hasty));
    assertNull(advice.plan());
    String first = advice.warnings().get(0).text().en();
    java.util.regex.Matcher least =
        java.util.regex.Pattern.compile("At the least ([0-9.]+) s would have to be allowed")
            .matcher(first);
    assertTrue(
        first.startsWith("Nothing is eligible. One way out is the speed") && least.find(), first);
    hasty.put("timeToFirstTokenSeconds", Double.parseDouble(least.group(1)));
    assertNotNull(judge(hasty).verdicts().best());
  }

  @Test
  void whatIsSaidToRelaxLetsSomethingIn() {
    assertNotNull(judge(Map.of("dataResidency", "on-premises")).verdicts().best());
    assertNotNull(judge(Map.of("capexAllowed", false)).verdicts().best());
  }

  @Test
  void aBlockerThatLeavesOneWayOfCapacityRecommendsIt() {
    Judgement judgement = judge(Map.of("dataResidency", "on-premises"));
    assertEquals("buy", best(judgement).plan().capacity());
    assertTrue(
        judgement.verdicts().standings().getOrDefault(Decision.CAPACITY, List.of()).stream()
            .filter(s -> !s.option().equals("buy"))
            .allMatch(s -> s.outcome() == Standing.Outcome.RULED_OUT));
  }

  @Test
  void aBudgetBelowEveryPlanMeansNotYetAndStillNamesThePlan() {
    Judgement judgement = judge(Map.of("budgetUsdPerMonth", 1));
    assertEquals("not-yet", judgement.verdicts().viability());
    assertNotNull(judgement.verdicts().best());
  }

  @Test
  void aBudgetTurnsDownThePlanAboveItHoweverWellArgued() {
    Judgement open = judge(Map.of("qualityNeed", "frontier"));
    double usd = best(open).price().usdPerMonth();
    double least =
        open.search().plans().stream()
            .mapToDouble(p -> p.price().usdPerMonth())
            .min()
            .orElseThrow();
    Judgement tight = judge(Map.of("qualityNeed", "frontier", "budgetUsdPerMonth", usd / 1.6));
    assertTrue(least > usd / 1.6 || best(tight).price().usdPerMonth() <= usd / 1.6);
  }

  @Test
  void aValueBelowTheCostMeansNotYetAndOneFarAboveMeansGo() {
    assertEquals("not-yet", judge(Map.of("valueUsdPerMonth", 1)).verdicts().viability());
    assertEquals("go", judge(Map.of("valueUsdPerMonth", 1e7)).verdicts().viability());
  }

  @Test
  void everyRecommendedOptionIsOneOfTheSamePlan() {
    Judgement judgement = judge(Map.of("ownExamples", 50_000, "domainBreadth", "narrow"));
    for (Decision decision :
        List.of(
            Decision.SOURCING,
            Decision.ADAPTATION,
            Decision.CAPACITY,
            Decision.ACCELERATOR,
            Decision.SERVING)) {
      Standing recommended = standing(judgement, decision, best(judgement).plan().option(decision));
      assertEquals(Standing.Outcome.RECOMMENDED, recommended.outcome(), decision.id());
      assertEquals(0, recommended.margin(), 1e-9);
    }
  }

  @Test
  void aMarginUnderOnePointIsCalledCloseAndOneAboveIsNot() {
    for (double requests : new double[] {1e4, 1e5, 1e6, 1e7, 1e8}) {
      Advice.RecommendedPlan plan =
          Shipped.ADVISOR.write(judge(Map.of("requestsPerMonth", requests))).plan();
      assertNotNull(plan);
      assertEquals(plan.margin() < 1, plan.closeCall());
    }
  }

  @Test
  void twoPeopleWithOtherPrioritiesMayGetOtherAdviceFromTheSameFacts() {
    Map<String, Object> facts = Map.of("ownExamples", 50_000, "domainBreadth", "narrow");
    Map<String, Object> quality = new HashMap<>(facts);
    quality.put("priorities", Map.of("quality", 5, "cost", 1));
    Map<String, Object> cost = new HashMap<>(facts);
    cost.put("priorities", Map.of("quality", 1, "cost", 5));
    assertNotEquals(best(judge(quality)).plan().sourcing(), best(judge(cost)).plan().sourcing());
    assertTrue(
        Comparator.comparingDouble(PricedPlan::usdOverHorizon)
                .compare(best(judge(cost)), best(judge(quality)))
            < 0);
  }
}
