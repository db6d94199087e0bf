package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What costs are compared with can be looked up in the advice. */
class CheapestPlanTest {
  @Test
  void noEligiblePlanCostsLess() {
    for (String residency : new String[] {"anywhere", "region", "on-premises"}) {
      Judgement judgement =
          Shipped.ADVISOR.judge(
              Shipped.support(Map.of("region", "eu", "dataResidency", residency)));
      double least =
          judgement.search().plans().stream()
              .mapToDouble(PricedPlan::usdOverHorizon)
              .min()
              .orElseThrow();
      Advice advice = Shipped.ADVISOR.write(judgement);
      Advice.CheapestPlan cheapest = advice.cheapest();
      Advice.RecommendedPlan plan = advice.plan();
      assertNotNull(cheapest);
      assertNotNull(plan);
      assertEquals(least, cheapest.usdOverHorizon(), 1e-6 * least, residency);
      assertTrue(cheapest.behind() >= 0, cheapest::toString);
      assertEquals(
          cheapest.plan().equals(plan.id()),
          cheapest.arguments().isEmpty() && cheapest.behind() == 0,
          cheapest::toString);
    }
  }

  @Test
  void withoutAnyPlanThereIsNone() {
    Advice advice =
        Shipped.ADVISOR.advise(
            Shipped.support(Map.of("dataResidency", "on-premises", "capexAllowed", false)));
    assertNull(advice.plan());
    assertNull(advice.cheapest());
  }
}
