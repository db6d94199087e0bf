package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.advice.variation.RandomAnswers;
import suanpan.fact.OptionQuote;
import suanpan.plan.Decision;
import suanpan.scenario.Scenario;
import suanpan.verdict.Scores;
import suanpan.verdict.Standing;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/** What is said of an option is true of the plan that is shown for it. */
class HearingTest {
  private static final Map<String, Object> EQUAL =
      Map.of(
          "priorities.cost", 3.0,
          "priorities.quality", 3.0,
          "priorities.speed", 3.0,
          "priorities.control", 3.0,
          "priorities.risk", 3.0,
          "priorities.timeToMarket", 3.0);

  private static Judgement judgement(Map<String, ?> more) {
    Scenario scenario =
        Shipped.support(
            Map.of(
                "ownExamples", 100_000,
                "domainBreadth", "narrow",
                "region", "eu",
                "dataResidency", "region"));
    return Shipped.ADVISOR.judge(Shipped.QUESTIONNAIRE.vary(scenario, more));
  }

  @Test
  void thePlanRecommendedSpeaksForItsOptions() {
    Judgement judgement = judgement(Map.of());
    PricedPlan best = (PricedPlan) judgement.verdicts().best();
    assertNotNull(best);
    for (Decision decision : Decision.PLANNED) {
      OptionQuote quote = quote(judgement, decision, best.plan().option(decision));
      assertEquals(best.usdOverHorizon(), quote.usdOverHorizon(), decision.id());
      assertTrue(quote.leastUsdOverHorizon() <= quote.usdOverHorizon(), decision.id());
    }
    Advice.Decision sourcing = Shipped.ADVISOR.write(judgement).decisions().get(1);
    assertNull(sourcing.verdicts().get(0).toldOf());
  }

  /** Nearly always: some go round in circles. */
  @Test
  void soDoesEveryOptionOfNearlyEveryScenario() {
    int settled = 0;
    int asked = 0;
    for (Scenario scenario : RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 11, 120)) {
      Judgement judgement = Shipped.ADVISOR.judge(Shipped.QUESTIONNAIRE.vary(scenario, EQUAL));
      if (judgement.eligible()) {
        asked++;
        settled += settled(judgement) ? 1 : 0;
      }
    }
    assertTrue(asked > 60, "eligible: " + asked);
    assertTrue(settled >= asked * 0.95, settled + " of " + asked);
  }

  private static boolean settled(Judgement judgement) {
    return Decision.PLANNED.stream()
        .allMatch(
            decision ->
                judgement.verdicts().standings().getOrDefault(decision, List.of()).stream()
                    .filter(standing -> standing.best() != null)
                    .allMatch(standing -> speaks(judgement, standing)));
  }

  private static boolean speaks(Judgement judgement, Standing standing) {
    return judgement.representatives().of(standing.decision()).get(standing.option())
        == standing.best();
  }

  /** Priorities weigh the arguments and change none. */
  @Test
  void prioritiesChangeNoArgument() {
    Judgement equal = judgement(Map.of());
    Judgement tight = judgement(Map.of("priorities.cost", 0.0, "priorities.control", 5.0));
    for (Decision decision : Decision.PLANNED) {
      assertEquals(ids(equal, decision), ids(tight, decision));
    }
  }

  private static List<String> ids(Judgement judgement, Decision decision) {
    return judgement.representatives().of(decision).values().stream()
        .map(plan -> plan.plan().id())
        .toList();
  }

  /**
   * Where they bring another plan forward, the advice says of which plan the arguments are told.
   */
  @Test
  void whatIsToldOfAnotherPlanSaysSo() {
    int others = 0;
    for (Scenario scenario : RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 12, 40)) {
      Judgement judgement = Shipped.ADVISOR.judge(scenario);
      Advice advice = Shipped.ADVISOR.write(judgement);
      for (Advice.Decision decision : advice.decisions()) {
        for (Advice.Verdict verdict : decision.verdicts()) {
          boolean another = toldOfAnother(judgement, decision.decision(), verdict.option());
          assertEquals(another, verdict.toldOf() != null, verdict.option());
          others += another ? 1 : 0;
        }
      }
    }
    assertTrue(others > 0, "every option had the same plan under all priorities");
  }

  private static boolean toldOfAnother(Judgement judgement, String decision, String option) {
    return Decision.PLANNED.stream()
            .filter(each -> each.id().equals(decision))
            .flatMap(
                each -> judgement.verdicts().standings().getOrDefault(each, List.of()).stream())
            .filter(standing -> standing.option().equals(option))
            .anyMatch(standing -> standing.best() != null && !speaks(judgement, standing))
        && judgement.arguments().stream().anyMatch(said -> said.option().equals(option));
  }

  /**
   * What is said of whole plans is asked of those alone that no other outmatches: none is missed.
   */
  @Test
  void noPlanLeftOutWouldHaveChangedAVerdict() {
    for (Scenario scenario : RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 77, 120)) {
      Judgement judgement = Shipped.ADVISOR.judge(scenario);
      if (judgement.eligible()) {
        assertEquals(outcomes(judgement.verdicts()), outcomes(ofAllPlans(judgement)));
      }
    }
  }

  private static Verdicts ofAllPlans(Judgement judgement) {
    Scores scores = new Scores(new Weights(judgement.scenario().priorities()));
    List<PricedPlan> plans = judgement.search().plans();
    try (Hearing hearing =
        new Hearing(
            Shipped.RULES,
            judgement.search(),
            ScenarioFacts.of(judgement.scenario()),
            judgement.representatives())) {
      scores.add(hearing.aboutOptions());
      scores.undominated(plans);
      scores.add(hearing.about(plans));
    }
    return Verdicts.judge(
        scores,
        List.copyOf(plans),
        Shipped.CATALOGUE.accelerators().keySet(),
        judgement.ruling().blocked());
  }

  private static List<String> outcomes(Verdicts verdicts) {
    return Decision.PLANNED.stream()
        .flatMap(decision -> verdicts.standings().getOrDefault(decision, List.of()).stream())
        .map(standing -> standing.decision() + " " + standing.option() + " " + standing.outcome())
        .sorted()
        .toList();
  }

  private static OptionQuote quote(Judgement judgement, Decision decision, String option) {
    return judgement.facts().stream()
        .filter(OptionQuote.class::isInstance)
        .map(OptionQuote.class::cast)
        .filter(quote -> quote.decision().equals(decision.id()) && quote.option().equals(option))
        .findFirst()
        .orElseThrow();
  }
}
