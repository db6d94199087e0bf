package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
            && none.sentence().en().contains(comparator.modelName())
            && none.sentence().en().contains("would have to change"),
        none.sentence().en());
    assertTrue(none.sentence().zh().contains("满足以下之一"), none.sentence().zh());
  }

  @Test
  void whereEveryHostedModelIsRuledOutThereIsNothingToBreakEvenAgainst() {
    Advice.BreakEven alone = selfHosted(Map.of("dataResidency", "on-premises"));
    assertNull(alone.comparator());
    assertEquals(BreakEvenWords.NOTHING_TO_COMPARE, alone.sentence());
  }

  @Test
  void growthBringsTheVolumeInItsMonths() {
    Map<String, Object> large =
        Map.of(
            "requestsPerMonth", 20e6,
            "inputTokensPerRequest", 4000,
            "outputTokensPerRequest", 1500,
            "tokensPerSecondPerUser", 10,
            "qualityNeed", "strong",
            "growthPercentPerMonth", 12);
    Advice.BreakEven later = selfHosted(large);
    Double tokens = later.tokensPerMonth();
    assertNotNull(tokens, later.sentence().en());
    Double months = later.months();
    assertNotNull(months);
    double today = 20e6 * 5500;
    assertEquals(
        Math.max(tokens, today), today * Math.pow(1.12, months), today * 1e-6, later::toString);
    Double load = later.utilisation();
    assertTrue(load != null && load > 0 && load < 1, later::toString);
  }

  @Test
  void wherePricesAheadSayAnotherThanTodaysItSaysWhichDecides() throws java.io.IOException {
    Advice advice = shipped("research-institute-ten-attempts");
    String en = sentences(advice).en();
    assertTrue(en.contains("for the recommended plan") && en.contains("fall by 50 % a year"), en);
    java.util.regex.Matcher month =
        java.util.regex.Pattern.compile("ahead until month (\\d+): break-even decides").matcher(en);
    assertTrue(month.find(), en);
    assertTrue(Integer.parseInt(month.group(1)) < 36, en);
    assertTrue(sentences(advice).zh().contains("看盈亏平衡"), sentences(advice).zh());
  }

  @Test
  void aBreakEvenAgainstAnotherPlanThanTheReaderSeesNamesBoth() throws java.io.IOException {
    Advice advice = shipped("giant-chat-us");
    Advice.BreakEven breakEven =
        advice.quotes().stream()
            .map(Advice.Quote::breakEven)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElseThrow();
    Advice.CheapestPlan cheapest = advice.cheapest();
    assertTrue(
        cheapest != null
            && breakEven.comparator() != null
            && !cheapest.plan().equals(breakEven.comparator().plan()));
    assertTrue(
        breakEven.sentence().en().contains(breakEven.comparator().modelName())
            && breakEven.sentence().en().contains("Against the cheapest plan of all (Call Llama"),
        breakEven.sentence().en());
  }

  private static suanpan.fact.Text sentences(Advice advice) {
    return advice.quotes().stream()
        .filter(quote -> quote.breakEven() != null)
        .map(quote -> quote.breakEven().sentence())
        .reduce(new suanpan.fact.Text("", ""), suanpan.fact.Text::and);
  }

  private static Advice shipped(String name) throws java.io.IOException {
    return Shipped.ADVISOR.advise(
        Shipped.QUESTIONNAIRE.read(
            suanpan.report.Json.MAPPER
                .readTree(
                    java.nio.file.Files.readString(
                        java.nio.file.Path.of("catalogs/scenarios", name + ".json")))
                .get("answers")));
  }
}
