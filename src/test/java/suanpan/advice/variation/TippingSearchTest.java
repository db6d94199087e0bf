package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Shipped;
import suanpan.advice.insight.TippingPoints;
import suanpan.advice.insight.TippingPoints.Numeric;
import suanpan.advice.insight.TippingPoints.Tip;
import suanpan.plan.Decision;
import suanpan.scenario.Question;
import suanpan.scenario.Scenario;
import suanpan.verdict.Standing;

class TippingSearchTest {
  private static final List<String> TURNED =
      List.of("requestsPerMonth", "ownExamples", "horizonMonths", "priorities.cost");

  /** Asked of the advisor itself, as if somebody had answered so: nothing of the search is used. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void adviceIsTheSameJustInsideAndAnotherJustOutside(
      @ForAll @LongRange(max = 100_000) long number) {
    Scenario scenario = RandomScenarios.scenario(number);
    Map<Decision, String> today = recommended(scenario);
    for (Numeric numeric : tippingPoints(scenario).numbers()) {
      check(scenario, today, numeric, numeric.below());
      check(scenario, today, numeric, numeric.above());
      checkSourcing(scenario, today, numeric, numeric.sourcingBelow());
      checkSourcing(scenario, today, numeric, numeric.sourcingAbove());
    }
  }

  /** Nobody asks for a thousandfold request: what changes there only is no tipping point. */
  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void noEdgeLiesWhereNobodyWouldGo(@ForAll @LongRange(max = 100_000) long number) {
    checkPlausible(number);
  }

  /** Between 0 and 1 there is no priority that somebody sets, however round it would be. */
  @Example
  void aPriorityTipsAtAWholeStep() {
    checkPlausible(21_271);
  }

  private static void checkPlausible(long number) {
    Scenario scenario = RandomScenarios.scenario(number);
    for (Numeric numeric : tippingPoints(scenario).numbers()) {
      String id = numeric.input().id();
      Question.Plausible plausible = Shipped.QUESTIONNAIRE.question(id).orElseThrow().plausible();
      double today = (Double) scenario.value(id);
      for (Tip tip :
          Stream.of(numeric.below(), numeric.above()).filter(Objects::nonNull).toList()) {
        if (plausible != null) {
          assertTrue(tip.value() >= plausible.least(today), numeric.toString());
          assertTrue(tip.value() <= plausible.most(today), numeric.toString());
        }
        if (id.startsWith("priorities.") && today == Math.rint(today)) {
          assertEquals(Math.rint(tip.value()), tip.value(), numeric.toString());
        }
      }
    }
  }

  @Example
  void theEndsOfWhatIsPlausibleHoldToday() {
    Question.Plausible plausible = new Question.Plausible(10, 1000, 5.0);
    assertEquals(20, plausible.least(100));
    assertEquals(500, plausible.most(100));
    assertEquals(3, plausible.least(3));
    assertEquals(5000, plausible.most(5000));
    assertEquals(1000, plausible.most(Double.POSITIVE_INFINITY));
  }

  /** Also where the value is smaller than anything that usually makes a difference. */
  @Example
  void edgesBelowLieBelowTheValueAndThoseAboveAboveIt() {
    Scenario scenario =
        Shipped.scenario(
            Map.of(
                "requestsPerMonth", 12_000,
                "inputTokensPerRequest", 1_800,
                "outputTokensPerRequest", 300,
                "qualityNeed", "strong",
                "budgetUsdPerMonth", 12));
    Study study = new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, scenario);
    Dial budget =
        Dials.of(study.world(), study.figuresRead()).stream()
            .filter(dial -> dial.id().equals("budgetUsdPerMonth"))
            .findFirst()
            .orElseThrow();
    assertTrue(budget.below().stream().allMatch(v -> v < 12), () -> budget.below().toString());
    assertTrue(budget.above().stream().allMatch(v -> v > 12), () -> budget.above().toString());
  }

  private static TippingPoints tippingPoints(Scenario scenario) {
    Study study = new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, scenario);
    List<Dial> dials =
        Dials.of(study.world(), study.figuresRead()).stream()
            .filter(dial -> TURNED.contains(dial.id()))
            .toList();
    return new TippingSearch(study, new Phrases(Shipped.CATALOGUE)).of(dials, List.of());
  }

  private static void check(
      Scenario scenario, Map<Decision, String> today, Numeric numeric, @Nullable Tip tip) {
    if (tip != null) {
      String id = numeric.input().id();
      assertEquals(today, recommended(varied(scenario, id, tip.lastSame())), numeric.toString());
      assertNotEquals(today, recommended(varied(scenario, id, tip.value())), numeric.toString());
      assertFalse(tip.changes().isEmpty());
      assertTrue(
          Math.abs(tip.value() - tip.lastSame())
              <= Math.max(1, 0.0101 * Math.max(Math.abs(tip.value()), Math.abs(tip.lastSame()))),
          numeric.toString());
    }
  }

  private static void checkSourcing(
      Scenario scenario, Map<Decision, String> today, Numeric numeric, @Nullable Tip tip) {
    if (tip != null) {
      String id = numeric.input().id();
      assertEquals(
          today.get(Decision.SOURCING),
          recommended(varied(scenario, id, tip.lastSame())).get(Decision.SOURCING));
      assertNotEquals(
          today.get(Decision.SOURCING),
          recommended(varied(scenario, id, tip.value())).get(Decision.SOURCING));
    }
  }

  private static Scenario varied(Scenario scenario, String id, double value) {
    return Shipped.QUESTIONNAIRE.vary(scenario, Map.of(id, value));
  }

  private static Map<Decision, String> recommended(Scenario scenario) {
    Map<Decision, String> options = new EnumMap<>(Decision.class);
    Shipped.ADVISOR
        .judge(scenario)
        .verdicts()
        .standings()
        .forEach(
            (decision, standings) ->
                standings.stream()
                    .filter(s -> s.outcome() == Standing.Outcome.RECOMMENDED)
                    .forEach(s -> options.put(decision, s.option())));
    return options;
  }

  /** A budget below any cost makes the answer "not yet": its tipping point lies at the cost. */
  @Example
  void anOpenBudgetTipsAtWhatThePlanCosts() {
    Scenario scenario =
        Shipped.scenario(
            Map.of(
                "requestsPerMonth",
                3e6,
                "inputTokensPerRequest",
                750,
                "outputTokensPerRequest",
                250,
                "stage",
                "launched"));
    Study study = new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, scenario);
    List<Dial> budget =
        Dials.of(study.world(), study.figuresRead()).stream()
            .filter(dial -> dial.id().equals("budgetUsdPerMonth"))
            .toList();
    TippingPoints found =
        new TippingSearch(study, new Phrases(Shipped.CATALOGUE)).of(budget, List.of());
    Tip below = found.numbers().get(0).below();
    assertNotNull(below);
    double usd = Objects.requireNonNull(study.today().best()).price().usdPerMonth();
    assertEquals(usd, below.value(), 0.011 * usd);
  }
}
