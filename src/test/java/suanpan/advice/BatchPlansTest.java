package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suanpan.advice.variation.RandomAnswers;
import suanpan.catalog.ApiOffer;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Pricer;
import suanpan.plan.Plan;
import suanpan.scenario.Scenario;

/** A plan in batches is one only where its provider charges less for what waits. */
class BatchPlansTest {
  private static final Stock STOCK = Stock.of(Shipped.CATALOGUE);
  private static final Map<String, Object> CAN_WAIT =
      Map.of(
          "requestsPerMonth", 3e6,
          "inputTokensPerRequest", 1000,
          "outputTokensPerRequest", 300,
          "batchablePercent", 80);

  @Test
  void whatIsCalledInBatchesCostsLessThanTheSameAtOnce() {
    int batches = 0;
    for (Scenario scenario : RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 21, 60)) {
      Eligible all = new Eligible(STOCK, Shipped.CATALOGUE, scenario, Set.of());
      Search search = Search.of(new Economics(Shipped.CATALOGUE, scenario), STOCK, all);
      for (PricedPlan plan : search.plans()) {
        if (plan.plan().serving().equals("provider-batch")) {
          double atOnce = atOnceUsdPerMonth(plan, search.pricer());
          assertTrue(plan.price().usdPerMonth() < atOnce, plan.plan().id());
          batches++;
        }
      }
    }
    assertTrue(batches > 100, batches + " plans in batches");
  }

  private static double atOnceUsdPerMonth(PricedPlan priced, Pricer pricer) {
    Plan plan = priced.plan();
    Plan atOnce =
        new Plan(
            plan.sourcing(),
            plan.adaptation(),
            plan.capacity(),
            "provider-real-time",
            plan.supply());
    return pricer.price(atOnce, null, priced.adaptation()).usdPerMonth();
  }

  /** Every offer with a price for what waits ruled out: none is left to be called in batches. */
  @Test
  void whereNobodyChargesLessThereIsNone() {
    Scenario scenario = Shipped.scenario(CAN_WAIT);
    Eligible eligible = new Eligible(STOCK, Shipped.CATALOGUE, scenario, offersCheaperInBatches());
    Search search = Search.of(new Economics(Shipped.CATALOGUE, scenario), STOCK, eligible);
    Set<String> servings = servings(search);
    assertTrue(servings.contains("provider-real-time"), servings::toString);
    assertFalse(servings.contains("provider-batch"), servings::toString);
  }

  /** The same by answers: whoever has a price for what waits is a vendor not wanted. */
  @Test
  void whereNobodyChargesLessItIsSaid() {
    List<String> vendors =
        Shipped.CATALOGUE.apiOffers().stream()
            .filter(BatchPlansTest::cheaperInBatches)
            .map(ApiOffer::providerId)
            .distinct()
            .toList();
    Judgement judgement = judge(Map.of("excludedVendors", vendors));
    assertFalse(servings(judgement.search()).contains("provider-batch"));
    List<Advice.Argued> said = Shipped.ADVISOR.objections(judgement, "provider-batch");
    assertEquals(List.of(Obstacles.NO_BATCHES), said.stream().map(Advice.Argued::reason).toList());
  }

  /** Anthropic's price for data kept in the US holds in batches, too. */
  @Test
  void whatKeepsItsDataInTheRegionMayBeCalledInBatches() {
    Map<String, Object> kept =
        Map.of(
            "region", "us",
            "dataResidency", "region",
            "batchablePercent", 100,
            "qualityNeed", "frontier");
    Set<String> servings = servings(judge(kept).search());
    assertTrue(servings.contains("provider-batch"), servings::toString);
  }

  private static Set<String> servings(Search search) {
    return search.plans().stream().map(plan -> plan.plan().serving()).collect(Collectors.toSet());
  }

  private static Judgement judge(Map<String, Object> more) {
    Map<String, Object> answers = new HashMap<>(CAN_WAIT);
    answers.putAll(more);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  private static Set<String> offersCheaperInBatches() {
    Set<String> blocked = new HashSet<>();
    for (ApiOffer offer : Shipped.CATALOGUE.apiOffers()) {
      if (cheaperInBatches(offer)) {
        blocked.add(Candidates.ofApi(offer, false));
        blocked.add(Candidates.ofApi(offer, true));
        blocked.add(Candidates.ofCascade(offer));
      }
    }
    return blocked;
  }

  private static boolean cheaperInBatches(ApiOffer offer) {
    ApiOffer.Price price = offer.priceOn(Shipped.CATALOGUE.date());
    return price.usdPerMillionBatchInputTokens() != null
        || price.usdPerMillionBatchOutputTokens() != null
        || price.usdPerMillionFlexInputTokens() != null
        || price.offPeak() != null;
  }
}
