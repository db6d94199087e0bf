package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import suanpan.advice.Judgement;
import suanpan.advice.Shipped;

/** Less money never makes starting with the same plan look better. */
class LessMoneyTest {
  private static final List<String> CAUTION = List.of("go", "go-with-conditions", "not-yet");
  private static final List<Double> CAPITAL =
      List.of(1e11, 1e9, 1e8, 3e7, 1e7, 3e6, 1e6, 3e5, 1e5, 1e4, 100.0, 0.0);
  private static final List<Double> BUDGET =
      List.of(1e9, 1e7, 1e6, 3e5, 1e5, 3e4, 1e4, 3e3, 1e3, 100.0, 0.0);

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void lessCapital(@ForAll @LongRange(max = 100_000) long number) {
    never(number, "capitalUsd", CAPITAL);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aSmallerBudget(@ForAll @LongRange(max = 100_000) long number) {
    never(number, "budgetUsdPerMonth", BUDGET);
  }

  /** Ten million tokens' worth of bills against a hundred dollars, or none: both have to wait. */
  @Example
  void aSmallCapitalIsNoBetterThanNone() {
    Map<String, Object> answers = RandomScenarios.answers(7);
    answers.putAll(Map.of("requestsPerMonth", 2e7, "stage", "launched", "useCase", "support"));
    for (double capital : new double[] {0, 100, 10_000}) {
      answers.put("capitalUsd", capital);
      assertEquals("not-yet", judge(answers).verdicts().viability(), "capital " + capital);
    }
    answers.remove("capitalUsd");
    assertTrue(
        !judge(answers).verdicts().viability().equals("not-yet"), "nobody stated the capital");
  }

  /** The others about money are answered in half of the scenarios, in some not weighing risk. */
  private static Map<String, Object> answers(long number) {
    Map<String, Object> answers = new TreeMap<>(RandomScenarios.answers(number));
    Random random = new Random(~number);
    if (random.nextBoolean()) {
      answers.put("valueUsdPerMonth", Math.pow(10, 2 + 5 * random.nextDouble()));
    }
    if (random.nextBoolean()) {
      answers.put("budgetUsdPerMonth", Math.pow(10, 2 + 5 * random.nextDouble()));
    }
    if (random.nextBoolean()) {
      answers.put("capitalUsd", Math.pow(10, 3 + 6 * random.nextDouble()));
    }
    if (random.nextInt(4) == 0) {
      answers.put(
          "priorities",
          Map.of(
              "cost", (double) random.nextInt(6),
              "quality", 3.0,
              "speed", (double) random.nextInt(6),
              "control", (double) random.nextInt(6),
              "risk", 0.0,
              "timeToMarket", (double) random.nextInt(6)));
    }
    return answers;
  }

  private static void never(long number, String question, List<Double> falling) {
    Map<String, Object> answers = answers(number);
    Map<String, Integer> before = new TreeMap<>();
    for (double money : falling) {
      answers.put(question, money);
      Judgement judgement = judge(answers);
      if (!judgement.eligible()) {
        return;
      }
      String plan = id(judgement);
      int caution = CAUTION.indexOf(judgement.verdicts().viability());
      int known = before.merge(plan, caution, Math::max);
      assertTrue(
          caution >= known,
          () -> number + ": " + question + " " + money + ": " + CAUTION.get(caution));
    }
  }

  private static String id(Judgement judgement) {
    return Objects.requireNonNull(judgement.verdicts().best()).id();
  }

  private static Judgement judge(Map<String, Object> answers) {
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }
}
