package suanpan.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suanpan.verdict.Samples.against;
import static suanpan.verdict.Samples.api;
import static suanpan.verdict.Samples.favouring;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suanpan.argument.Argument;
import suanpan.argument.Criterion;
import suanpan.plan.Decision;
import suanpan.scenario.Priorities;

/** Hard cases of the score, checked on paper. */
class VerdictsTest {
  private static final Priorities EVEN = new Priorities(3, 3, 3, 3, 3, 3);

  private final Contender closed = api("closed-frontier-api", 100);
  private final Contender open = api("hosted-open-api", 1);

  @Test
  void aHundredfoldPriceIsNotOutvotedByThreeWeakArguments() {
    // log2(100) = 6.64 points against, 3 × 2 for: −0.64 against 0.
    Verdicts verdicts =
        judge(
            EVEN,
            against(closed.plan().id(), Criterion.COST, 6.64),
            favouring("closed-frontier-api", Criterion.QUALITY, 2),
            favouring("closed-frontier-api", Criterion.RISK, 2),
            favouring("closed-frontier-api", Criterion.SPEED, 2));
    assertEquals(open, verdicts.best());
    assertEquals(0.64, standing(verdicts, "closed-frontier-api").margin(), 1e-9);
  }

  @Test
  void aPriceFivePercentHigherDoesNotOutvoteOneArgument() {
    // log2(1.05) = 0.07 points against, 1 for.
    Verdicts verdicts =
        judge(
            EVEN,
            against(closed.plan().id(), Criterion.COST, 0.07),
            favouring("closed-frontier-api", Criterion.QUALITY, 1));
    assertEquals(closed, verdicts.best());
  }

  @Test
  void aTieGoesToTheCheaperPlan() {
    Verdicts verdicts = judge(EVEN);
    assertEquals(open, verdicts.best());
    assertEquals(0, standing(verdicts, "closed-frontier-api").margin());
    assertEquals(Standing.Outcome.VIABLE, standing(verdicts, "closed-frontier-api").outcome());
  }

  @Test
  void prioritiesTurnTheSameArgumentsIntoOtherAdvice() {
    Argument.Weighed[] said = {
      against(closed.plan().id(), Criterion.COST, 3),
      favouring("closed-frontier-api", Criterion.QUALITY, 2)
    };
    // Even: 2 − 3 = −1. Cost 1 of a mean of 2, quality 5 of 2: 2 × 2.5 − 3 × 0.5 = 3.5.
    assertEquals(open, judge(EVEN, said).best());
    Verdicts quality = judge(new Priorities(1, 5, 2, 2, 1, 1), said);
    assertEquals(closed, quality.best());
    assertEquals(3.5, quality.score(), 1e-9);
  }

  @Test
  void scoresDoNotDependOnTheScaleOfThePriorities() {
    Argument.Weighed said = favouring("hosted-open-api", Criterion.COST, 2);
    assertEquals(
        judge(new Priorities(1, 1, 1, 1, 1, 1), said).score(),
        judge(new Priorities(5, 5, 5, 5, 5, 5), said).score());
  }

  @Test
  void aBlockerThatLeavesOneOptionRecommendsItHoweverBadItsScore() {
    Scores scores = scores(EVEN, against("closed-frontier-api", Criterion.COST, 8));
    Verdicts verdicts =
        Verdicts.judge(scores, List.of(closed), Set.of(), Set.of("hosted-open-api"));
    assertEquals(closed, verdicts.best());
    assertEquals(Standing.Outcome.RULED_OUT, standing(verdicts, "hosted-open-api").outcome());
  }

  @Test
  void nothingEligibleRecommendsNothing() {
    Verdicts verdicts = Verdicts.judge(scores(EVEN), List.of(), Set.of("h100-sxm"), Set.of());
    assertNull(verdicts.best());
    verdicts
        .standings()
        .values()
        .forEach(
            standings ->
                assertTrue(
                    standings.stream().allMatch(s -> s.outcome() == Standing.Outcome.RULED_OUT)));
  }

  @Test
  void anOptionIsJudgedByTheBestPlanThatHoldsIt() {
    Contender retrieval = Samples.api("hosted-open-api", "retrieval", 2);
    Scores scores =
        scores(
            EVEN,
            favouring("retrieval", Criterion.QUALITY, 2),
            against(retrieval.plan().id(), Criterion.COST, 1));
    Verdicts verdicts =
        Verdicts.judge(scores, List.of(closed, open, retrieval), Set.of(), Set.of());
    assertEquals(retrieval, verdicts.best());
    assertEquals(retrieval, standing(verdicts, "hosted-open-api").best());
    assertEquals(1, standing(verdicts, Decision.ADAPTATION, "prompt").margin(), 1e-9);
  }

  @Test
  void marginsSayHowMuchTheOptionCostsInPoints() {
    Verdicts verdicts = judge(EVEN, favouring("hosted-open-api", Criterion.COST, 5));
    assertEquals(5, standing(verdicts, "closed-frontier-api").margin());
    assertEquals(Standing.Outcome.NOT_ADVISED, standing(verdicts, "closed-frontier-api").outcome());
  }

  @Test
  void viabilityIsJudgedOnceForAllPlansAndSilenceMeansGo() {
    assertEquals("go", judge(EVEN).viability());
    Verdicts verdicts =
        judge(
            EVEN,
            favouring("not-yet", Criterion.RISK, 3),
            against("go", Criterion.RISK, 2),
            favouring("closed-frontier-api", Criterion.QUALITY, 1));
    assertEquals("not-yet", verdicts.viability());
    assertEquals(4, verdicts.score(), 1e-9);
    assertEquals(6, standing(verdicts, Decision.VIABILITY, "go").margin(), 1e-9);
  }

  @Test
  void whateverSpeaksForGoingAConditionStands() {
    Argument.Weighed worth = favouring("go", Criterion.COST, 5);
    assertEquals("go", judge(EVEN, worth).viability());
    for (Argument.Weighed condition :
        List.of(
            favouring("go-with-conditions", Criterion.RISK, 1),
            against("go", Criterion.QUALITY, 1))) {
      Verdicts verdicts = judge(EVEN, worth, condition);
      assertEquals("go-with-conditions", verdicts.viability());
      assertTrue(standing(verdicts, Decision.VIABILITY, "go").margin() >= Verdicts.CLOSE_CALL);
    }
    Argument.Weighed debt = favouring("not-yet", Criterion.RISK, 5);
    assertEquals("not-yet", judge(EVEN, debt, favouring("go", Criterion.COST, 3)).viability());
  }

  @Test
  void whoCaresMoreForCostDoesNotStartMoreBoldly() {
    for (int others = 0; others <= 5; others++) {
      for (int cost = 1; cost <= 5; cost++) {
        Verdicts verdicts =
            judge(
                new Priorities(cost, others, others, others, others, others),
                favouring("not-yet", Criterion.STATED_LIMITS, 5),
                favouring("go", Criterion.COST, 3));
        assertEquals("not-yet", verdicts.viability(), cost + " against " + others);
      }
    }
    assertEquals(
        "not-yet",
        judge(EVEN, favouring("not-yet", Criterion.RISK, 3), favouring("go", Criterion.COST, 3))
            .viability());
  }

  @Test
  void onlyPlansThatACheaperOneWithAnOptionInCommonMatchesAreDropped() {
    Contender dear = Samples.api("hosted-open-api", "retrieval", 9);
    Contender dearer = Samples.api("hosted-open-api", "retrieval", 10);
    Scores scores = scores(EVEN, favouring("retrieval", Criterion.QUALITY, 1));
    assertEquals(
        List.of(open, dear, closed), scores.undominated(List.of(closed, dearer, dear, open)));
  }

  private Verdicts judge(Priorities priorities, Argument.Weighed... said) {
    return Verdicts.judge(scores(priorities, said), List.of(closed, open), Set.of(), Set.of());
  }

  private static Scores scores(Priorities priorities, Argument.Weighed... said) {
    Scores scores = new Scores(new Weights(priorities));
    scores.add(List.of(said));
    return scores;
  }

  private static Standing standing(Verdicts verdicts, String option) {
    return standing(verdicts, Decision.SOURCING, option);
  }

  private static Standing standing(Verdicts verdicts, Decision decision, String option) {
    return verdicts.standings().getOrDefault(decision, List.of()).stream()
        .filter(s -> s.option().equals(option))
        .findFirst()
        .orElseThrow();
  }
}
