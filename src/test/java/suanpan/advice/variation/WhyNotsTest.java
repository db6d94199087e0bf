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
import suanpan.advice.Judgement;
import suanpan.advice.Shipped;
import suanpan.advice.insight.WhyNot;
import suanpan.scenario.Scenario;
import suanpan.verdict.Standing;

class WhyNotsTest {
  private static List<WhyNot> whyNots(Scenario scenario) {
    Study study = new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, scenario);
    return new WhyNots(
            study,
            new Phrases(Shipped.CATALOGUE),
            Dials.of(study.world(), study.figuresRead()),
            Choices.of(study.world(), study.today().best()))
        .find();
  }

  /** Asked of the advisor itself, as if somebody had answered so: nothing of the search is used. */
  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void theChangeMakesItTheRecommendation(@ForAll @LongRange(max = 100_000) long number) {
    Scenario scenario = RandomScenarios.scenario(number);
    int tried = 0;
    for (WhyNot option : whyNots(scenario)) {
      if (option.remedy() != null) {
        Map<String, Object> changes = new HashMap<>();
        option.remedy().answers().forEach(a -> changes.put(a.input().id(), a.to()));
        assertTrue(
            recommended(Shipped.QUESTIONNAIRE.vary(scenario, changes), option),
            number + ": " + option);
        tried++;
      }
    }
    assertTrue(tried > 0, number + ": no option could be brought in by any answer");
  }

  private static boolean recommended(Scenario scenario, WhyNot option) {
    Judgement judgement = Shipped.ADVISOR.judge(scenario);
    return judgement.verdicts().standings().values().stream()
        .flatMap(List::stream)
        .filter(s -> s.outcome() == Standing.Outcome.RECOMMENDED)
        .anyMatch(
            s -> s.option().equals(option.option()) && s.decision().id().equals(option.decision()));
  }

  /**
   * With no budget stated the widest one that stops the plan is the smallest change, not the least.
   */
  @Example
  void moneyIsTightenedNoMoreThanItMustBe() {
    Scenario scenario =
        Shipped.scenario(
            Map.of(
                "stage",
                "launched",
                "requestsPerMonth",
                3e6,
                "inputTokensPerRequest",
                750,
                "outputTokensPerRequest",
                250,
                "dataResidency",
                "on-premises",
                "opsEngineers",
                4));
    WhyNot notYet =
        whyNots(scenario).stream()
            .filter(option -> option.option().equals("not-yet"))
            .findFirst()
            .orElseThrow();
    WhyNot.Remedy remedy = notYet.remedy();
    assertNotNull(remedy);
    String money = remedy.answers().get(0).input().id();
    assertTrue(Set.of("budgetUsdPerMonth", "capitalUsd").contains(money), money);
    double usd = (Double) remedy.answers().get(0).to();
    Judgement at = Shipped.ADVISOR.judge(vary(scenario, money, usd * 1.02 + 1));
    assertEquals(
        "not-yet", Shipped.ADVISOR.judge(vary(scenario, money, usd)).verdicts().viability());
    assertTrue(!Objects.equals("not-yet", at.verdicts().viability()), "a wider one stops it, too");
  }

  private static Scenario vary(Scenario scenario, String money, double usd) {
    return Shipped.QUESTIONNAIRE.vary(scenario, Map.of(money, usd));
  }
}
