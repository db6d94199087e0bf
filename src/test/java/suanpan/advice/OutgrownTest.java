package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A budget that fits today's month is held against the months to come, too. */
class OutgrownTest {
  private static final List<String> IDS = List.of("outgrows-the-budget", "outgrows-the-value");

  private static Advice advise(double growth, double budget, double value) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("useCase", "companion");
    answers.put("region", "us");
    answers.put("stage", "scaling");
    answers.put("qualityNeed", "adequate");
    answers.put("requestsPerMonth", 5e8);
    answers.put("inputTokensPerRequest", 1500);
    answers.put("outputTokensPerRequest", 150);
    answers.put("peakToMean", 4);
    answers.put("growthPercentPerMonth", growth);
    answers.put("capitalUsd", 1.5e8);
    answers.put("budgetUsdPerMonth", budget);
    answers.put("valueUsdPerMonth", value);
    return Shipped.ADVISOR.advise(Shipped.scenario(answers));
  }

  private static List<String> said(Advice advice) {
    String quote = Objects.requireNonNull(advice.plan()).quoteId();
    return advice.quotes().stream()
        .filter(each -> each.id().equals(quote))
        .flatMap(each -> each.caveats().stream())
        .map(Advice.Caveat::id)
        .filter(IDS::contains)
        .toList();
  }

  @Test
  void theQuoteSaysWhenGrowthExceedsTheBudget() {
    for (double growth : new double[] {10, 20}) {
      Advice advice = advise(growth, 25_000, 1.2e6);
      assertTrue(said(advice).contains("outgrows-the-budget"), growth + ": " + said(advice));
    }
  }

  @Test
  void theQuoteSaysWhenGrowthExceedsTheValue() {
    Advice advice = advise(20, 1e8, 1.2e6);
    assertEquals(List.of("outgrows-the-value"), said(advice));
  }

  @Test
  void withoutGrowthNothingIsOutgrown() {
    Advice advice = advise(0, 25_000, 1.2e6);
    assertEquals(List.of(), said(advice));
  }
}
