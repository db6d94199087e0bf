package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.advice.variation.RandomAnswers;
import suanpan.scenario.Scenario;

/** What a reader is told about break-even. */
class BreakEvenWriterTest {
  private static final Map<String, Object> SMALL =
      Map.of(
          "requestsPerMonth", 300_000,
          "inputTokensPerRequest", 800,
          "outputTokensPerRequest", 200,
          "mlEngineers", 2,
          "opsEngineers", 2);

  private static Advice.BreakEven selfHosted(Map<String, ?> more) {
    Map<String, Object> answers = new HashMap<>(SMALL);
    answers.putAll(more);
    Advice advice = Shipped.ADVISOR.advise(Shipped.scenario(answers));
    String quote =
        advice.decisions().get(0).verdicts().stream()
            .filter(v -> v.option().equals("self-hosted-open"))
            .findFirst()
            .orElseThrow()
            .quoteId();
    Advice.BreakEven found =
        advice.quotes().stream()
            .filter(q -> q.id().equals(quote))
            .findFirst()
            .orElseThrow()
            .breakEven();
    return java.util.Objects.requireNonNull(found);
  }

  @Test
  void noneAtAnyVolumeSaysWhatWouldHaveToChange() {
    Advice.BreakEven none = selfHosted(Map.of());
    assertNull(none.tokensPerMonth());
    assertNull(none.months());
    assertEquals(4, none.levers().size());
    Advice.Comparator comparator = none.comparator();
    assertNotNull(comparator);
    Advice.Lever price = none.levers().get(0);
    assertEquals(comparator.usdPerMillionTokens(), price.today());
    Double some = price.forSomeVolume();
    Double today = price.forTodaysVolume();
    assertTrue(
        some != null && today != null && price.today() < some && some < today, price::toString);
    Advice.Lever rent = none.levers().get(1);
    Double less = rent.forSomeVolume();
    assertTrue(less != null && less < rent.today(), rent::toString);
    assertTrue(
        none.sentence().en().startsWith("At no volume")
            && none.sentence().en().contains(comparator.modelName()),
        none.sentence().en());
    Advice.Payback payback = none.payback();
    assertNotNull(payback);
    assertNull(payback.months());
    assertTrue(
        payback.sentence().en().contains("never come back. Net present value: −USD "),
        payback.sentence().en());
    assertTrue(payback.sentence().zh().contains("无法收回。净现值 −"), payback.sentence().zh());
  }

  @Test
  void whereEveryHostedModelIsRuledOutThereIsNothingToBreakEvenAgainst() {
    Advice.BreakEven alone = selfHosted(Map.of("dataResidency", "on-premises"));
    assertNull(alone.comparator());
    assertEquals(BreakEvenWords.NOTHING_TO_COMPARE, alone.sentence());
  }

  /** Prices of APIs fall by half a year, so the volume that pays runs ahead of the demand. */
  @Test
  void growthMustCatchUpWithAPriceThatFalls() {
    Map<String, Object> large = new HashMap<>();
    large.put("requestsPerMonth", 20e6);
    large.put("inputTokensPerRequest", 4000);
    large.put("outputTokensPerRequest", 1500);
    large.put("tokensPerSecondPerUser", 10);
    large.put("qualityNeed", "strong");
    large.put("growthPercentPerMonth", 12);
    Advice.BreakEven slow = selfHosted(large);
    Double tokens = slow.tokensPerMonth();
    assertNotNull(tokens, slow.sentence().en());
    assertNull(slow.months(), slow::toString);
    assertTrue(slow.sentence().en().contains("moves away faster"), slow.sentence().en());
    assertTrue(slow.sentence().zh().contains("给不出月份"), slow.sentence().zh());
    large.put("growthPercentPerMonth", 50);
    Advice.BreakEven fast = selfHosted(large);
    Double volume = fast.tokensPerMonth();
    Double months = fast.months();
    assertNotNull(volume, fast.sentence().en());
    assertNotNull(months, fast.sentence().en());
    double atTodaysPrice = Math.log(volume / (20e6 * 5500)) / Math.log(1.5);
    assertTrue(months > atTodaysPrice && months < 12, fast::toString);
    assertTrue(fast.sentence().en().contains("catches up with it after"), fast.sentence().en());
    Double load = fast.utilisation();
    assertTrue(load != null && load > 0 && load < 1, fast::toString);
  }

  /** On the shipped scenarios, some of which are of that kind whatever prices do. */
  @Test
  void wherePricesAheadSayAnotherThanTodaysItSaysWhichDecides() throws java.io.IOException {
    java.util.regex.Pattern decides =
        java.util.regex.Pattern.compile(
            "all the same.*(until month \\d+: break-even decides|from month \\d+ on: the total"
                + " decides|: the total decides)");
    int apart = 0;
    for (Advice advice : shipped()) {
      for (Advice.Quote quote : advice.quotes()) {
        Advice.BreakEven breakEven = quote.breakEven();
        if (breakEven != null && breakEven.sentence().en().contains("all the same")) {
          String en = breakEven.sentence().en();
          assertTrue(decides.matcher(en).find(), en);
          assertTrue(breakEven.sentence().zh().contains("合计，它反而"), breakEven.sentence().zh());
          apart++;
        }
      }
    }
    assertTrue(apart > 0, "no break-even that says another thing than the total");
  }

  /** What bought machines still fetch is in the months ahead of which it speaks, and said. */
  @Test
  void whereBoughtMachinesAreAheadForAWhileTheirWorthIsTold() {
    java.util.regex.Pattern told =
        java.util.regex.Pattern.compile(
            "ahead (until|from) month (\\d+).* counts the machines at their book value, USD .* after"
                + " month \\2; should they fetch nothing, it is (never )?ahead");
    int bought = 0;
    for (Scenario scenario : RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 5, 25)) {
      Judgement judgement = Shipped.ADVISOR.judge(scenario);
      for (PricedPlan plan : judgement.search().plans()) {
        Advice.BreakEven breakEven = new BreakEvenWriter(judgement).of(plan);
        if (breakEven != null && breakEven.sentence().en().contains("start it is ahead")) {
          String en = breakEven.sentence().en();
          boolean owned = plan.plan().capacity().equals("buy");
          assertEquals(owned, told.matcher(en).find(), plan.plan().id() + ": " + en);
          assertEquals(owned, breakEven.sentence().zh().contains("若届时一文不值"), en);
          bought += owned ? 1 : 0;
        }
      }
    }
    assertTrue(bought > 0, "no bought machines that are ahead for some months only");
  }

  @Test
  void aBreakEvenAgainstAnotherPlanThanTheOneRecommendedNamesBoth() throws java.io.IOException {
    int named = 0;
    for (Advice advice : shipped()) {
      Advice.RecommendedPlan plan = advice.plan();
      if (plan == null || !plan.capacity().equals("none")) {
        continue;
      }
      for (Advice.Quote quote : advice.quotes()) {
        Advice.BreakEven breakEven = quote.breakEven();
        Advice.Comparator comparator = breakEven == null ? null : breakEven.comparator();
        if (breakEven != null && comparator != null && !comparator.plan().equals(plan.id())) {
          String en = breakEven.sentence().en();
          assertTrue(en.contains(comparator.modelName()), en);
          assertTrue(en.contains("Against the recommended plan (Call "), en);
          named++;
        }
      }
    }
    assertTrue(named > 0, "every comparator is the plan recommended");
  }

  private static java.util.List<Advice> shipped() throws java.io.IOException {
    java.util.List<Advice> all = new java.util.ArrayList<>();
    try (java.util.stream.Stream<java.nio.file.Path> files =
        java.nio.file.Files.list(java.nio.file.Path.of("catalogs/scenarios"))) {
      for (java.nio.file.Path file : files.sorted().toList()) {
        all.add(
            Shipped.ADVISOR.advise(
                Shipped.QUESTIONNAIRE.read(
                    suanpan.report.Json.MAPPER
                        .readTree(java.nio.file.Files.readString(file))
                        .get("answers"))));
      }
    }
    return all;
  }
}
