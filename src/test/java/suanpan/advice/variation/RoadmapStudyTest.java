package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import suanpan.advice.Advice;
import suanpan.advice.Shipped;
import suanpan.advice.insight.CostOfBeingWrong;
import suanpan.advice.insight.Include;
import suanpan.advice.insight.Roadmap;
import suanpan.advice.insight.Roadmap.Phase;
import suanpan.scenario.Scenario;

class RoadmapStudyTest {
  private static final Insights INSIGHTS = new Insights(Shipped.ADVISOR, Shipped.QUESTIONNAIRE);

  private static Advice advise(Scenario scenario, Include... parts) {
    return INSIGHTS.advise(scenario, Set.of(parts));
  }

  private static Scenario scenario(Map<String, Object> more) {
    Map<String, Object> answers = new HashMap<>(more);
    answers.put("requestsPerMonth", 3e6);
    answers.put("inputTokensPerRequest", 750);
    answers.put("outputTokensPerRequest", 250);
    return Shipped.scenario(answers);
  }

  /** Nothing but volume and prices moves here, as in the quote: both must come to the same. */
  @Example
  void whereNothingChangesTheRoadmapCostsWhatThePlanDoes() {
    Advice advice =
        advise(scenario(Map.of("stage", "launched", "qualityNeed", "strong")), Include.ROADMAP);
    Roadmap roadmap = Objects.requireNonNull(advice.roadmap());
    assertEquals(1, roadmap.phases().size());
    double usd = Objects.requireNonNull(advice.plan()).usdOverHorizon();
    assertEquals(usd, roadmap.phases().get(0).usdTotal(), 0.01 * usd);
  }

  /** The shipped lab, growing as fast as it likes. */
  private static Scenario lab() throws java.io.IOException {
    java.nio.file.Path file = java.nio.file.Path.of("catalogs/scenarios/foundation-lab.json");
    tools.jackson.databind.node.ObjectNode answers =
        (tools.jackson.databind.node.ObjectNode)
            suanpan.report.Json.MAPPER
                .readTree(java.nio.file.Files.readString(file))
                .get("answers");
    answers.put("growthPercentPerMonth", 10);
    return Shipped.QUESTIONNAIRE.read(answers);
  }

  /** A lab: its own model comes first, and what that takes before the first answer is told. */
  @Example
  void theTrainingOfOnesOwnModelIsAPhaseOfItsOwn() throws java.io.IOException {
    Phase first = Objects.requireNonNull(advise(lab(), Include.ROADMAP).roadmap()).phases().get(0);
    suanpan.advice.FirstTraining training = Objects.requireNonNull(first.training());
    assertTrue(training.months() > 3 && training.accelerators() > 100, training::toString);
    assertTrue(first.sentence().en().contains(training.sentence().en()), first.sentence().en());
    assertTrue(first.sentence().zh().contains("含训练团队"), first.sentence().zh());
    assertTrue(first.move().usdWork() > training.usdTeam(), first.move()::toString);
    assertTrue(first.usdUpFront() > training.usd() + training.usdTeam(), first::toString);
  }

  private static final Map<String, Object> HOSPITAL =
      Map.ofEntries(
          Map.entry("useCase", "search"),
          Map.entry("region", "eu"),
          Map.entry("stage", "idea"),
          Map.entry("dataResidency", "on-premises"),
          Map.entry("qualityNeed", "strong"),
          Map.entry("requestsPerMonth", 250_000),
          Map.entry("inputTokensPerRequest", 6000),
          Map.entry("outputTokensPerRequest", 700),
          Map.entry("mlEngineers", 1),
          Map.entry("opsEngineers", 2),
          Map.entry("ownExamples", 500));

  /** The card of the first phase serves on: it is neither paid for nor ordered a second time. */
  @Example
  void whatStandsAlreadyIsNotBoughtAgain() {
    Roadmap roadmap =
        Objects.requireNonNull(advise(Shipped.scenario(HOSPITAL), Include.ROADMAP).roadmap());
    assertTrue(roadmap.phases().size() > 1);
    Phase first = roadmap.phases().get(0);
    Phase next = roadmap.phases().get(1);
    assertEquals("buy", first.plan().options().get("capacity"));
    assertEquals("buy", next.plan().options().get("capacity"));
    assertTrue(first.usdUpFront() > first.move().usdWork());
    assertEquals(next.move().usdWork(), next.usdUpFront(), 1e-6);
    assertTrue(
        roadmap.prepare().stream().noneMatch(text -> text.en().startsWith("Order hardware")),
        roadmap.prepare().toString());
  }

  /**
   * The board's question: nobody buys machines to leave them, and a lab does not leave its model.
   */
  @Example
  void aLabKeepsItsModelAndWhatItBuys() throws java.io.IOException {
    Roadmap roadmap = Objects.requireNonNull(advise(lab(), Include.ROADMAP).roadmap());
    for (Phase phase : roadmap.phases()) {
      assertEquals("own-foundation-model", phase.plan().options().get("sourcing"));
      assertTrue(
          !"buy".equals(phase.plan().options().get("capacity"))
              || phase.toMonth() - phase.fromMonth() + 1 >= Takeovers.YEAR,
          phase.sentence()::en);
    }
    Phase last = roadmap.phases().get(roadmap.phases().size() - 1);
    assertNotNull(roadmap.firstMove());
    assertTrue(last.sentence().en().contains("against staying"), last.sentence().en());
    assertTrue(last.sentence().zh().contains("与留在原方案相比"), last.sentence().zh());
    assertTrue(last.move().usdCommitted() > 0);
    assertTrue(last.sentence().en().contains("of rent behind"), last.sentence().en());
  }

  /** A product that is launched: another model would do by then, but is not worth the move. */
  @Example
  void whatDoesNotPayForItsMoveIsToldAndLeftOut() {
    Map<String, Object> answers = new HashMap<>(HOSPITAL);
    answers.put("dataResidency", "anywhere");
    answers.put("region", "us");
    answers.put("stage", "prototype");
    answers.put("useCase", "research");
    answers.put("requestsPerMonth", 20_000);
    answers.put("horizonMonths", 12);
    Roadmap roadmap =
        Objects.requireNonNull(advise(Shipped.scenario(answers), Include.ROADMAP).roadmap());
    assertTrue(
        roadmap.phases().stream().skip(1).allMatch(phase -> phase.move().usd() == 0),
        roadmap.phases().toString());
    String told = roadmap.sentence().en();
    assertTrue(told.contains("moving there then would cost USD"), told);
    assertTrue(roadmap.sentence().zh().contains("那时迁过去比留下来多花"), roadmap.sentence().zh());
  }

  /** Two sums of the same months never stand side by side without a word on which to budget. */
  @Example
  void twoSumsSayWhichToBudget() {
    Advice advice = advise(Shipped.scenario(HOSPITAL), Include.ROADMAP);
    String sentence = Objects.requireNonNull(advice.roadmap()).sentence().en();
    assertTrue(sentence.contains("Budget this sum"), sentence);
  }

  /**
   * Hardware costs what it did on the day it was bought: the price of later months is no matter.
   */
  @Example
  void boughtMachinesCostTheSameInEveryMonth() {
    Map<String, Object> answers = new HashMap<>(HOSPITAL);
    answers.put("growthPercentPerMonth", 0);
    answers.put("stage", "launched");
    Advice advice = advise(Shipped.scenario(answers), Include.ROADMAP);
    Phase first = Objects.requireNonNull(advice.roadmap()).phases().get(0);
    assertEquals("buy", first.plan().options().get("capacity"));
    assertTrue(first.toMonth() > 3);
    assertEquals(
        first.usdPerMonthAtStart(), first.usdPerMonthAtEnd(), 0.002 * first.usdPerMonthAtStart());
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void phasesCoverTheHorizonAndPayForTheirMoves(@ForAll @LongRange(max = 100_000) long number) {
    Scenario scenario = RandomScenarios.scenario(number);
    List<Phase> phases =
        Objects.requireNonNull(advise(scenario, Include.ROADMAP).roadmap()).phases();
    int month = 0;
    for (Phase phase : phases) {
      assertEquals(month, phase.fromMonth());
      assertTrue(phase.toMonth() >= phase.fromMonth());
      assertTrue(phase.move().usd() >= 0);
      assertTrue(phase.usdTotal() >= phase.move().usd());
      assertTrue(phase.fromMonth() == 0 || !phase.changes().isEmpty() || phase.move().usd() > 0);
      month = phase.toMonth() + 1;
    }
    assertEquals(scenario.horizonMonths(), month);
  }

  /** Each row is measured alone; kindest and unkindest must hold each of them. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void theWorstCaseIsNoBetterThanAnyOneAssumptionAtItsWorst(
      @ForAll @LongRange(max = 100_000) long number) {
    CostOfBeingWrong wrong =
        advise(RandomScenarios.scenario(number), Include.COST_OF_BEING_WRONG).costOfBeingWrong();
    if (wrong == null) {
      return;
    }
    Double now = wrong.recommended().usdOverHorizon();
    assertNotNull(now);
    Double kindest = wrong.kindest().recommended().usdOverHorizon();
    Double unkindest = wrong.unkindest().recommended().usdOverHorizon();
    assertTrue(kindest == null || kindest <= now * (1 + 1e-9), number + ": " + kindest);
    assertTrue(unkindest == null || unkindest >= now * (1 - 1e-9), number + ": " + unkindest);
  }
}
