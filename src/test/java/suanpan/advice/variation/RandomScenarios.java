package suanpan.advice.variation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import suanpan.advice.Shipped;
import suanpan.scenario.Scenario;

/** Scenarios of all sizes and kinds, most with questions left open. */
public final class RandomScenarios {
  private RandomScenarios() {}

  /** The answers of a number; the same number gives the same answers. */
  static Map<String, Object> answers(long number) {
    Random random = new Random(number);
    Map<String, Object> answers = new HashMap<>();
    answers.put("requestsPerMonth", Math.pow(10, 3 + 6 * random.nextDouble()));
    answers.put("inputTokensPerRequest", (double) (100 + random.nextInt(8000)));
    answers.put("outputTokensPerRequest", (double) (50 + random.nextInt(2000)));
    maybe(random, answers, "stage", List.of("idea", "prototype", "launched", "scaling"));
    maybe(
        random,
        answers,
        "useCase",
        List.of("chatbot", "support", "search", "coding", "agents", "extraction", "companion"));
    maybe(random, answers, "qualityNeed", List.of("adequate", "strong", "frontier"));
    maybe(random, answers, "domainBreadth", List.of("narrow", "broad"));
    maybe(random, answers, "dataResidency", List.of("anywhere", "region", "on-premises"));
    maybe(random, answers, "region", List.of("us", "eu", "cn", "other"));
    maybe(random, answers, "ownExamples", List.of(0.0, 500.0, 5_000.0, 200_000.0));
    maybe(random, answers, "mlEngineers", List.of(0.0, 1.0, 3.0, 20.0));
    maybe(random, answers, "opsEngineers", List.of(0.0, 1.0, 4.0));
    maybe(random, answers, "batchablePercent", List.of(0.0, 40.0, 100.0));
    maybe(random, answers, "peakToMean", List.of(1.0, 3.0, 12.0));
    maybe(random, answers, "horizonMonths", List.of(6.0, 24.0, 36.0));
    maybe(random, answers, "growthPercentPerMonth", List.of(0.0, 5.0, 15.0));
    return answers;
  }

  public static Scenario scenario(long number) {
    return Shipped.scenario(answers(number));
  }

  private static void maybe(
      Random random, Map<String, Object> answers, String question, List<?> values) {
    if (random.nextInt(10) < 6) {
      answers.put(question, values.get(random.nextInt(values.size())));
    }
  }
}
