package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
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
  void whereNobodyChargesLessThereIsNoneAndItIsSaid() {
    Scenario scenario =
        Shipped.scenario(
            Map.of(
                "requestsPerMonth", 3e6,
                "inputTokensPerRequest", 1000,
                "outputTokensPerRequest", 300,
                "batchablePercent", 80));
    Eligible eligible = new Eligible(STOCK, Shipped.CATALOGUE, scenario, cheaperInBatches());
    Search search = Search.of(new Economics(Shipped.CATALOGUE, scenario), STOCK, eligible);
    Set<String> servings =
        search.plans().stream().map(plan -> plan.plan().serving()).collect(Collectors.toSet());
    assertTrue(servings.contains("provider-real-time"), servings::toString);
    assertFalse(servings.contains("provider-batch"), servings::toString);
    assertEquals(Obstacles.NO_BATCHES, Obstacles.of("provider-batch"));
  }

  private static Set<String> cheaperInBatches() {
    Set<String> blocked = new HashSet<>();
    for (ApiOffer offer : Shipped.CATALOGUE.apiOffers()) {
      ApiOffer.Price price = offer.priceOn(Shipped.CATALOGUE.date());
      if (price.usdPerMillionBatchInputTokens() != null
          || price.usdPerMillionBatchOutputTokens() != null
          || price.usdPerMillionFlexInputTokens() != null
          || price.offPeak() != null) {
        blocked.add(Candidates.ofApi(offer, false));
        blocked.add(Candidates.ofApi(offer, true));
        blocked.add(Candidates.ofCascade(offer));
      }
    }
    return blocked;
  }
}
