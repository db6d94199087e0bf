package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Model;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.Economics;
import suanpan.cost.serving.Demand;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** What a request carries reaches every bill and every fleet: reasoning, passages, cache writes. */
class RequestsTest {
  private static final Map<String, Object> ANSWERS =
      Map.of(
          "useCase", "support",
          "qualityNeed", "strong",
          "requestsPerMonth", 2e7,
          "inputTokensPerRequest", 1000,
          "outputTokensPerRequest", 200,
          "cacheablePercent", 50,
          "retrievedTokensPerRequest", 1000,
          "reasoningTokensPerOutputToken", 2);

  private static Judgement judgement(String question, double value) {
    Map<String, Object> answers = new HashMap<>(ANSWERS);
    answers.put(question, value);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  private static double millions(Judgement judgement, PricedPlan plan, Item item) {
    Ledger.Lines lines = new Ledger.Lines();
    judgement.search().pricer().monthly(plan.plan(), plan.fleet(), plan.adaptation(), p -> lines);
    return lines.lines().stream()
        .filter(line -> line.item() == item)
        .mapToDouble(QuoteLine::quantity)
        .sum();
  }

  private static List<PricedPlan> alone(Judgement judgement) {
    return judgement.search().plans().stream()
        .filter(plan -> plan.plan().supply() instanceof Supply.Api)
        // What throughput is reserved for is not paid by the token.
        .filter(plan -> judgement.search().pricer().calls().reserved(plan.plan()).isEmpty())
        .toList();
  }

  @Test
  void onlyModelsThatReasonAreBilledForIt() {
    Judgement judgement = judgement("peakToMean", 2);
    int reasoning = 0;
    for (PricedPlan plan : alone(judgement)) {
      boolean reasons = Shipped.CATALOGUE.model(plan.plan().supply().modelId()).reasons();
      // 20 M requests × 200 tokens × 2
      double expected = reasons ? 2e7 * 200 * 2 / 1e6 : 0;
      assertEquals(expected, millions(judgement, plan, Item.REASONING_TOKENS), 1e-6);
      reasoning += reasons ? 1 : 0;
    }
    assertTrue(reasoning > 0);
  }

  @Test
  void passagesAreReadByEveryModelThatRetrieves() {
    Judgement judgement = judgement("peakToMean", 2);
    int retrieving = 0;
    for (PricedPlan plan : alone(judgement)) {
      boolean retrieval = plan.plan().adaptation().equals("retrieval");
      double read =
          millions(judgement, plan, Item.INPUT_TOKENS)
              + millions(judgement, plan, Item.CACHED_INPUT_TOKENS)
              + millions(judgement, plan, Item.CACHE_WRITE_TOKENS)
              + millions(judgement, plan, Item.LONG_INPUT_TOKENS);
      assertEquals(retrieval ? 40_000 : 20_000, read, 1e-6, plan.plan().id());
      retrieving += retrieval ? 1 : 0;
    }
    assertTrue(retrieving > 0);
  }

  @Test
  void whatIsReadFromAPaidCacheWasWrittenOnce() {
    Judgement judgement = judgement("peakToMean", 2);
    PricedPlan claude =
        judgement.search().plans().stream()
            .filter(plan -> millions(judgement, plan, Item.CACHE_WRITE_TOKENS) > 0)
            .findFirst()
            .orElse(null);
    assertNotNull(claude, "no plan with a provider that charges for writing to its cache");
    assertEquals(
        Shipped.CATALOGUE.figure("cache-reads-per-write").value(),
        millions(judgement, claude, Item.CACHED_INPUT_TOKENS)
            / millions(judgement, claude, Item.CACHE_WRITE_TOKENS),
        1e-9);
  }

  @Test
  void longerPassagesNeedMoreMachinesForRetrievalAlone() {
    Judgement few = judgement("retrievedTokensPerRequest", 0);
    Judgement many = judgement("retrievedTokensPerRequest", 8000);
    assertTrue(least(many, "retrieval") > 1.5 * least(few, "retrieval"));
    assertEquals(least(few, "prompt"), least(many, "prompt"), 1e-9);
  }

  @Test
  void moreReasoningNeedsMoreMachines() {
    double none = reasoning(judgement("reasoningTokensPerOutputToken", 0));
    double much = reasoning(judgement("reasoningTokensPerOutputToken", 6));
    assertTrue(much > 1.5 * none, () -> none + ", then " + much);
  }

  private static double reasoning(Judgement judgement) {
    return judgement.search().plans().stream()
        .filter(plan -> plan.fleet() != null && plan.plan().adaptation().equals("prompt"))
        .filter(plan -> Shipped.CATALOGUE.model(plan.plan().supply().modelId()).reasons())
        .mapToDouble(RequestsTest::accelerators)
        .min()
        .orElseThrow();
  }

  private static double accelerators(PricedPlan plan) {
    return Objects.requireNonNull(plan.fleet()).neededReplicas()
        * Objects.requireNonNull(plan.fleet()).deployment().accelerators();
  }

  /** Fewest accelerators of any plan on machines with that adaptation. */
  private static double least(Judgement judgement, String adaptation) {
    return judgement.search().plans().stream()
        .filter(plan -> plan.fleet() != null && plan.plan().adaptation().equals(adaptation))
        .mapToDouble(RequestsTest::accelerators)
        .min()
        .orElseThrow();
  }

  /** Only one host is left, whose limits are published. */
  private static Judgement atFireworks(double requests) {
    Map<String, Object> answers = new HashMap<>(ANSWERS);
    answers.put("requestsPerMonth", requests);
    answers.put(
        "excludedVendors",
        Shipped.CATALOGUE.providers().keySet().stream()
            .filter(id -> !id.equals("fireworks"))
            .toList());
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  @Test
  void aPeakAboveTheTopTierIsACaveatOfTheQuoteAndAnArgument() {
    Advice advice = Shipped.ADVISOR.write(atFireworks(5e9));
    Advice.Quote quote =
        advice.quotes().stream()
            .filter(q -> q.option().equals("hosted-open-api"))
            .findFirst()
            .orElseThrow();
    assertEquals("needs-a-negotiated-limit", quote.caveats().get(0).id());
    assertTrue(
        advice.decisions().get(0).verdicts().stream()
            .flatMap(verdict -> verdict.arguments().stream())
            .anyMatch(argument -> argument.rule().equals("sourcing/a-limit-to-negotiate")));
  }

  @Test
  void aPeakBelowItIsNone() {
    Advice advice = Shipped.ADVISOR.write(atFireworks(1e5));
    assertTrue(
        advice.quotes().stream()
            .flatMap(quote -> quote.caveats().stream())
            .noneMatch(caveat -> caveat.id().equals("needs-a-negotiated-limit")));
  }

  @Test
  void anUnknownModelIsBilledForReasoningAndTheQuoteSaysSo() {
    Model known = Shipped.CATALOGUE.model("gpt-5.4-nano");
    assertTrue(known.reasons() && known.reasoningIsGuessed());
    assertTrue(unsaid(known).reasons() && unsaid(known).reasoningIsGuessed());
    assertFalse(Shipped.CATALOGUE.model("gpt-4.1").reasons());
    // on request: asked for where the tier rests on it, not where the lowest is enough
    assertTrue(Shipped.CATALOGUE.model("claude-sonnet-4.5").reasons());
    assertFalse(Shipped.CATALOGUE.model("claude-haiku-4.5").reasons());
    Search search = judgement("peakToMean", 2).search();
    Caveats caveats = new Caveats(search);
    ApiOffer nano =
        Shipped.CATALOGUE.apiOffers().stream()
            .filter(offer -> offer.modelId().equals("gpt-5.4-nano"))
            .findFirst()
            .orElseThrow();
    Plan plan =
        new Plan(
            "closed-small-api",
            "prompt",
            "none",
            "provider-real-time",
            new Supply.Api(nano, false));
    assertEquals(
        List.of("reasoning-unknown"), caveats.of(plan).stream().map(Advice.Caveat::id).toList());
  }

  private static Model unsaid(Model m) {
    return new Model(
        m.id(),
        m.name(),
        m.developer(),
        m.openWeights(),
        m.licence(),
        m.commercialUse(),
        m.mainstreamArchitecture(),
        m.contextTokens(),
        m.released(),
        m.retires(),
        m.quality(),
        null,
        m.architecture(),
        m.source());
  }

  @Test
  void layoutsOfAnotherLongestRequestAreNotReused() {
    Search search = judgement("contextTokens", 1500).search();
    Search longer = judgement("contextTokens", 2500).search();
    List<String> servings = List.of("always-on");
    // both below the 2,600 of a request with passages and reasoning, which alone would hide them
    assertNotEquals(
        Layouts.Basis.of(search, servings).contextTokens(),
        Layouts.Basis.of(longer, servings).contextTokens());
    Layouts known = Layouts.NONE.under(Layouts.Basis.of(search, servings));
    assertNotSame(known, known.under(Layouts.Basis.of(longer, servings)));
  }

  private static Economics economics(Map<String, Object> more) {
    Map<String, Object> answers = new HashMap<>(ANSWERS);
    answers.putAll(more);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers)).search().economics();
  }

  @Test
  void thinkingAndPassagesMakeTheLongestRequestLonger() {
    Economics economics = economics(Map.of("contextTokens", 32_768));
    Demand all = economics.interactive(economics.request(true, true));
    Demand none = economics.interactive(economics.request(false, false));
    // 1,000 tokens of passages and 200 × 2 of reasoning
    assertEquals(32_768 + 1000 + 400, all.contextTokens());
    assertEquals(32_768, none.contextTokens());
  }

  /** The wait ends when the model begins to think: more thinking neither eats it nor frees it. */
  @Test
  void theWaitIsTheOneAskedForHoweverLongTheThinking() {
    for (double wait : new double[] {0.5, 2, 30}) {
      for (double output : new double[] {100, 159, 161, 2000}) {
        for (double thinking : new double[] {0, 0.25, 8}) {
          Economics economics =
              economics(
                  Map.of(
                      "timeToFirstTokenSeconds", wait,
                      "tokensPerSecondPerUser", 20,
                      "outputTokensPerRequest", output,
                      "reasoningTokensPerOutputToken", thinking));
          Demand thinks = economics.interactive(economics.request(true, true));
          assertEquals(wait, thinks.timeToFirstTokenSeconds(), 1e-9);
        }
      }
    }
  }

  @Test
  void layoutsOfAnotherWaitAreNotReused() {
    // 200 × 2 tokens of thinking at 40 a second take 10 s: longer than one wait, not the other.
    Map<String, Object> speed = Map.of("tokensPerSecondPerUser", 40);
    List<String> servings = List.of("always-on");
    Layouts.Basis before = null;
    for (double wait : new double[] {5, 15}) {
      Map<String, Object> answers = new HashMap<>(ANSWERS);
      answers.putAll(speed);
      answers.put("timeToFirstTokenSeconds", wait);
      Search search = Shipped.ADVISOR.judge(Shipped.scenario(answers)).search();
      Layouts.Basis basis = Layouts.Basis.of(search, servings);
      assertNotEquals(before, basis);
      before = basis;
    }
  }

  @Test
  void anOfferWhoseWindowIsFullWithoutPassagesIsNotRetrievedInto() {
    double window = Shipped.CATALOGUE.model("gpt-5.4-mini").contextTokens();
    Judgement judgement = judgement("contextTokens", window - 500);
    for (PricedPlan plan : alone(judgement)) {
      Model model = Shipped.CATALOGUE.model(plan.plan().supply().modelId());
      double added =
          (plan.plan().adaptation().equals("retrieval") ? 1000 : 0) + (model.reasons() ? 400 : 0);
      assertTrue(window - 500 + added <= model.contextTokens(), plan.plan().id() + model.id());
    }
    assertFalse(alone(judgement).isEmpty());
  }
}
