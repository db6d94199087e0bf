package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.Shipped;
import suanpan.advice.insight.Roadmap.Trigger;
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.fact.Digits;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.verdict.Standing;

class HindsightTest {
  private static final Trigger LAUNCH =
      new Trigger("stage", null, new Text("the product is launched", "产品上线"));

  private final Study study =
      new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, Shipped.support(Map.of()));

  /** A plan stands as far behind by itself as its judgement says, for every option's best plan. */
  @Test
  void plansStandWhereTheirJudgementPutsThem() {
    List<Standing> judged =
        study.base().verdicts().standings().values().stream()
            .flatMap(List::stream)
            .filter(s -> s.decision() != Decision.VIABILITY)
            .filter(s -> s.best() instanceof PricedPlan)
            .toList();
    assertTrue(judged.size() > 10, () -> judged.size() + " standings");
    for (Standing standing : judged) {
      PricedPlan plan = (PricedPlan) standing.best();
      assertNotNull(plan);
      assertEquals(
          standing.margin(),
          study.advisor().place(plan, study.base()).behind(),
          1e-9,
          plan.plan().id());
    }
  }

  /** The largest margin of any one option is not the plan's own distance. */
  @Test
  void theDistanceIsThePlansOwn() {
    for (PricedPlan later : others()) {
      double behind = study.advisor().place(later, study.base()).behind();
      String told = why(later).en();
      assertTrue(
          told.contains(
              behind < 0.05
                  ? "today the two are as good as equal"
                  : "today it is " + Digits.three(behind) + " points behind"),
          () -> behind + ": " + told);
    }
  }

  /** Nothing is judged otherwise in these months, so only what brings the plan about is told. */
  @Test
  void whereNoRuleSpeaksOtherwiseTheTriggerIsTold() {
    Text why = why(others().get(0));
    assertTrue(why.en().contains("; what changes by then: the product is launched."), why::en);
    assertTrue(why.zh().contains("；到那时变化的是：产品上线。"), why::zh);
  }

  @Test
  void rulesThatTurnAgainstTodaysPlanAreTold() {
    Map<String, Double> today = Map.of("a", 2.0, "b", 1.0, "c", -1.0, "e", 1.0);
    Map<String, Double> later = Map.of("b", 1.0, "c", 2.0, "d", -3.0, "e", 0.98);
    assertEquals(List.of("d", "a"), Hindsight.otherwise(today, later));
  }

  /** Today's best plans of other options. */
  private List<PricedPlan> others() {
    PricedPlan best = study.today().best();
    assertNotNull(best);
    return study.base().verdicts().standings().values().stream()
        .flatMap(List::stream)
        .map(Standing::best)
        .filter(PricedPlan.class::isInstance)
        .map(PricedPlan.class::cast)
        .filter(plan -> !plan.plan().id().equals(best.plan().id()))
        .distinct()
        .toList();
  }

  /**
   * Told of months in which all stays as it is, but for the plan that is recommended in the last.
   */
  private Text why(PricedPlan later) {
    List<Judgement> months = IntStream.range(0, 6).mapToObj(month -> study.base()).toList();
    List<Pick> picks = new ArrayList<>(months.stream().map(Pick::of).toList());
    Map<Decision, String> options = new EnumMap<>(study.today().options());
    options.replaceAll(
        (decision, option) ->
            decision == Decision.VIABILITY ? option : later.plan().option(decision));
    for (int month = 3; month < 6; month++) {
      picks.set(month, new Pick(options, later, Map.of()));
    }
    Prospects plans = new Prospects(study, months, picks);
    RoadmapPath path = new RoadmapPath(plans, new Moves(study.base()));
    return new Hindsight(study, plans, path)
        .why(List.of(new Leg(0, 0, 0, 2), new Leg(1, 3, 3, 5)), LAUNCH);
  }
}
