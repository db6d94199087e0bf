package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Figure;
import suanpan.catalog.FigureIds;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Pricer;
import suanpan.fact.PlanQuote;
import suanpan.plan.Plan;
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

  /** The verdict is 1 to 100 tokens; a model that reasons may think 2,000 before it. */
  @Test
  void theRangeHoldsAJudgeThatThinks() {
    Search search = JUDGEMENT.search();
    for (String id : List.of("openai/gpt-5-nano", "groq/llama-3.1-8b")) {
      PricedPlan plan = cascade(id);
      boolean reasons = id.contains("gpt-5");
      Advice.Range judged = new PriceRange(search).judged(plan.plan());
      double aToken = (judged.typical() - judged.low()) / 9;
      assertEquals(
          ((reasons ? 2000 : 0) + 90) * aToken, judged.high() - judged.typical(), 1e-9, id);
      assertEquals(judged.typical(), search.pricer().calls().judgedUsdPerMonth(plan.plan()), 1e-9);
      Advice.Range all = new PriceRange(search).of(plan);
      double most = judged.high() - judged.typical() + plan.price().usdPerMonth();
      assertTrue(all.high() > most, id + " " + all + ", of that the judge alone " + most);
    }
  }

  private static PricedPlan cascade(String smallId) {
    ApiOffer small =
        Shipped.CATALOGUE.apiOffers().stream()
            .filter(offer -> offer.id().equals(smallId))
            .findFirst()
            .orElseThrow();
    PricedPlan other = cascade();
    ApiOffer large = ((Supply.Cascade) other.plan().supply()).large();
    Plan plan =
        new Plan(
            "cascade", "prompt", "none", "provider-real-time", new Supply.Cascade(small, large));
    Pricer pricer = JUDGEMENT.search().pricer();
    return new PricedPlan(
        plan, null, other.adaptation(), pricer.price(plan, null, other.adaptation()));
  }

  /** Of all pairs whose small model would not do alone none is cheaper than the one offered. */
  @Test
  void noOtherPairIsCheaper() {
    for (double batchable : new double[] {0, 60}) {
      Judgement judgement =
          Shipped.ADVISOR.judge(
              Shipped.scenario(
                  Map.of(
                      "requestsPerMonth",
                      3e6,
                      "inputTokensPerRequest",
                      3000,
                      "outputTokensPerRequest",
                      250,
                      "batchablePercent",
                      batchable,
                      "qualityNeed",
                      "strong")));
      Search search = judgement.search();
      String serving = batchable > 0 ? "provider-batch" : "provider-real-time";
      double offered =
          search.plans().stream()
              .filter(plan -> plan.plan().supply() instanceof Supply.Cascade)
              .filter(plan -> plan.plan().adaptation().equals("prompt"))
              .filter(plan -> plan.plan().serving().equals(serving))
              .mapToDouble(PricedPlan::usdOverHorizon)
              .min()
              .orElseThrow();
      assertEquals(cheapestOfAllPairs(search, serving), offered, 1e-9 * offered, serving);
    }
  }

  private static double cheapestOfAllPairs(Search search, String serving) {
    double least = Double.POSITIVE_INFINITY;
    ApiSearch api = new ApiSearch(search);
    suanpan.cost.pricing.ApiCalls.Way way = ApiSearch.way(serving, "prompt");
    for (Offers.Entry large : search.eligible().strong()) {
      for (Offers.Entry small : search.eligible().inCascade()) {
        boolean named = api.keepsItsName(large, false, way) || api.keepsItsName(small, false, way);
        if (small.tier() < large.tier()
            && !search.eligible().strong().contains(small)
            && named
            && holds(search, small)
            && holds(search, large)) {
          Supply pair = new Supply.Cascade(small.offer(), large.offer());
          PricedPlan plan =
              api.priced(suanpan.plan.Sourcing.CASCADE, "prompt", serving, pair, null);
          least = Math.min(least, plan.usdOverHorizon());
        }
      }
    }
    return least;
  }

  private static boolean holds(Search search, Offers.Entry entry) {
    return entry.model().contextTokens() >= search.economics().scenario().contextTokens() + 2000;
  }

  /** What is billed is what the figures of the catalogue say. */
  @Test
  void theVerdictIsAFigureOfTheCatalogue() {
    Catalogue c = Shipped.CATALOGUE;
    Map<String, Figure> figures = new HashMap<>(c.figures());
    Figure old = c.figure(FigureIds.CASCADE_JUDGE_VERDICT);
    figures.put(
        old.id(),
        new Figure(old.id(), 40, old.low(), old.high(), old.unit(), old.reason(), old.source()));
    Pricer pricer =
        new Pricer(
            new Economics(c.with(c.date(), figures), JUDGEMENT.search().economics().scenario()));
    Ledger.Lines lines = new Ledger.Lines();
    pricer.monthly(cascade().plan(), null, cascade().adaptation(), part -> lines);
    assertEquals(
        3 * 40,
        lines.lines().stream()
            .filter(line -> line.item() == Item.JUDGE_OUTPUT)
            .mapToDouble(QuoteLine::quantity)
            .sum(),
        1e-6);
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

  /** What is told of a seat is told of one call: the model and its own provider, not a mixture. */
  @Test
  void theModelIsCalledAtTheProviderWhoseSeatIsTold() {
    ApiOffer inside = offer(true);
    ApiOffer outside = offer(false);
    assertSeat(inside, inside, outside);
    assertSeat(inside, outside, inside);
    ApiOffer alsoInside =
        Shipped.CATALOGUE.apiOffers().stream()
            .filter(o -> seatedInChina(o) && !o.providerId().equals(inside.providerId()))
            .findFirst()
            .orElseThrow();
    assertSeat(alsoInside, inside, alsoInside);
  }

  private static void assertSeat(ApiOffer told, ApiOffer small, ApiOffer large) {
    Plan plan = new Plan("cascade", "prompt", "none", "sync", new Supply.Cascade(small, large));
    PricedPlan any = cascade();
    PricedPlan priced = new PricedPlan(plan, any.fleet(), any.adaptation(), any.price());
    PlanFacts facts = new PlanFacts(JUDGEMENT.search());
    PlanQuote quote = (PlanQuote) facts.of(List.of(priced)).get(0);
    assertEquals(told.modelId(), quote.modelId(), plan.id());
    assertEquals(told.providerId(), quote.provider(), plan.id());
  }

  private static ApiOffer offer(boolean inChina) {
    return Shipped.CATALOGUE.apiOffers().stream()
        .filter(offer -> seatedInChina(offer) == inChina)
        .findFirst()
        .orElseThrow();
  }

  private static boolean seatedInChina(ApiOffer offer) {
    return Shipped.CATALOGUE.provider(offer.providerId()).country().equals("CN");
  }
}
