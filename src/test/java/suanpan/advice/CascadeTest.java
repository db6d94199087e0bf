package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;
import suanpan.plan.Supply;

/** What a cascade's bill holds beside the calls of its two models. */
class CascadeTest {
  private static final Judgement JUDGEMENT =
      Shipped.ADVISOR.judge(
          Shipped.scenario(
              Map.of(
                  "requestsPerMonth",
                  3e6,
                  "inputTokensPerRequest",
                  1000,
                  "outputTokensPerRequest",
                  250,
                  "stage",
                  "launched",
                  "qualityNeed",
                  "frontier")));

  private static PricedPlan cascade() {
    return JUDGEMENT.search().plans().stream()
        .filter(plan -> plan.plan().supply() instanceof Supply.Cascade)
        .filter(plan -> plan.plan().adaptation().equals("prompt"))
        .findFirst()
        .orElseThrow();
  }

  private static List<QuoteLine> lines(PricedPlan plan) {
    Ledger.Lines lines = new Ledger.Lines();
    JUDGEMENT
        .search()
        .pricer()
        .monthly(plan.plan(), plan.fleet(), plan.adaptation(), part -> lines);
    return lines.lines();
  }

  private static double quantity(PricedPlan plan, Item item) {
    return lines(plan).stream()
        .filter(line -> line.item() == item)
        .mapToDouble(QuoteLine::quantity)
        .sum();
  }

  /** 3 M requests, each judged once: 1,000 in + 250 out + 300 of instructions are read. */
  @Test
  void everyAnswerIsReadOnceMoreByTheJudge() {
    assertEquals(3 * (1000 + 250 + 300), quantity(cascade(), Item.JUDGE_INPUT), 1e-6);
    assertEquals(3 * 10, quantity(cascade(), Item.JUDGE_OUTPUT), 1e-6);
  }

  @Test
  void itsQuoteTellsTheShareWithItsRange() {
    Advice.Quote quote =
        Shipped.ADVISOR.write(JUDGEMENT).quotes().stream()
            .filter(q -> q.option().equals("cascade"))
            .findFirst()
            .orElseThrow();
    String said =
        quote.caveats().stream()
            .filter(caveat -> caveat.id().equals("rests-on-the-share-passed-on"))
            .map(caveat -> caveat.text().en())
            .findFirst()
            .orElseThrow();
    assertTrue(said.contains("20 % of the requests") && said.contains("5 % to 50 %"), said);
    assertTrue(quote.usdPerMonthRange().low() < quote.usdPerMonth(), said);
    assertTrue(quote.usdPerMonthRange().high() > quote.usdPerMonth(), said);
    double large = JUDGEMENT.search().pricer().calls().hardUsdPerMonth(cascade().plan());
    Advice.Range range = new PriceRange(JUDGEMENT.search()).passedOn(cascade().plan());
    assertEquals(large * 5 / 20, range.low(), 1e-9);
    assertEquals(large * 50 / 20, range.high(), 1e-9);
  }

  /** Questions are embedded every time, documents once and when they change. */
  @Test
  void retrievalEmbedsQuestionsNotWholeInputs() {
    PricedPlan plan =
        JUDGEMENT.search().plans().stream()
            .filter(p -> p.plan().adaptation().equals("retrieval"))
            .findFirst()
            .orElseThrow();
    assertEquals(3 * 70, quantity(plan, Item.EMBEDDED_TOKENS), 1e-6);
    assertEquals(50, quantity(plan, Item.EMBEDDED_CHANGES), 1e-6);
    Ledger.Lines once = new Ledger.Lines();
    JUDGEMENT.search().pricer().upFront(plan.plan(), plan.fleet(), plan.adaptation(), p -> once);
    assertEquals(
        500,
        once.lines().stream()
            .filter(line -> line.item() == Item.EMBEDDED_CORPUS)
            .mapToDouble(QuoteLine::quantity)
            .sum());
  }
}
