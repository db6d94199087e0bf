package suanpan.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Answers of companies that never were, drawn at random but the same for the same seed: for tests
 * that a few hand-made scenarios would not convince, and for benchmarks that no memory of earlier
 * requests may help.
 */
public final class VariedAnswers {
  private final Random random;

  public VariedAnswers(long seed) {
    this.random = new Random(seed);
  }

  /** The answers of the next company. */
  public Map<String, Object> next() {
    Map<String, Object> answers = new LinkedHashMap<>();
    demand(answers);
    answers.put("stage", one("idea", "prototype", "launched", "scaling"));
    answers.put("useCase", one("chatbot", "support", "search", "content", "coding", "agents"));
    answers.put("qualityNeed", one("adequate", "strong", "frontier"));
    answers.put("dataResidency", one("anywhere", "anywhere", "region", "on-premises"));
    answers.put("region", one("us", "eu", "cn", "other"));
    answers.put("mlEngineers", random.nextInt(5));
    answers.put("opsEngineers", random.nextInt(4));
    answers.put("ownExamples", between(10, 1e6));
    maybe(answers, "batchablePercent", random.nextInt(80));
    maybe(answers, "tokensPerSecondPerUser", between(5, 100));
    maybe(answers, "valueUsdPerMonth", between(1e3, 1e7));
    maybe(answers, "capitalUsd", between(1e4, 1e8));
    maybe(answers, "exportRestricted", random.nextBoolean());
    maybe(answers, "priorities", Map.of("cost", random.nextInt(6), "control", random.nextInt(6)));
    return answers;
  }

  private void demand(Map<String, Object> answers) {
    answers.put("requestsPerMonth", between(1e3, 1e8));
    answers.put("inputTokensPerRequest", between(100, 10_000));
    answers.put("outputTokensPerRequest", between(30, 1_000));
    answers.put("peakToMean", 1 + random.nextInt(60) / 10.0);
  }

  /** Drawn evenly over the orders of magnitude. */
  private double between(double low, double high) {
    return Math.rint(low * Math.pow(high / low, random.nextDouble()));
  }

  private String one(String... values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private void maybe(Map<String, Object> answers, String question, Object value) {
    if (random.nextBoolean()) {
      answers.put(question, value);
    }
  }
}
