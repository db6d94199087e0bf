package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;

/** Demand moves; what was bought or signed for does not. */
class MovingDemandTest {
  private static final int HORIZON = 24;

  private static Judgement judgement(double growthPercentPerMonth) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("requestsPerMonth", 3e8);
    answers.put("inputTokensPerRequest", 1500);
    answers.put("outputTokensPerRequest", 400);
    answers.put("horizonMonths", HORIZON);
    answers.put("mlEngineers", 4);
    answers.put("opsEngineers", 4);
    answers.put("growthPercentPerMonth", growthPercentPerMonth);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  private static double[] byMonth(Judgement judgement, PricedPlan plan) {
    double[] usd =
        judgement.search().pricer().byMonth(plan.plan(), plan.fleet(), plan.adaptation());
    assertEquals(
        plan.usdOverHorizon(), Arrays.stream(usd).sum(), 1e-9 * plan.usdOverHorizon(), "sum");
    return usd;
  }

  /** Only electricity falls with the load of machines that stay. */
  @Test
  void boughtMachinesStayWhenDemandShrinks() {
    Judgement judgement = judgement(-10);
    int bought = 0;
    for (PricedPlan plan : judgement.search().plans()) {
      Fleet fleet = plan.fleet();
      if (fleet != null && plan.plan().supply() instanceof Supply.Owned owned) {
        double[] usd = byMonth(judgement, plan);
        double electricity =
            judgement.search().economics().ownership(owned, fleet).loadedWatts()
                / 1000
                * RentedCapacity.HOURS_PER_MONTH
                * fleet.accelerators();
        assertTrue(usd[HORIZON - 1] >= usd[1] - electricity, plan.plan().id());
        assertTrue(usd[HORIZON - 1] <= usd[1], plan.plan().id());
        bought += fleet.accelerators() > 8 ? 1 : 0;
      }
    }
    assertTrue(bought > 2, bought + " plans with machines to be left idle");
  }

  /** Three years are paid for every machine of today, whatever becomes of the demand. */
  @Test
  void aContractOfThreeYearsIsPaidForThreeYears() {
    Judgement judgement = judgement(-10);
    int seen = 0;
    for (PricedPlan plan : judgement.search().plans()) {
      Fleet fleet = plan.fleet();
      if (fleet != null
          && plan.plan().capacity().equals("reserved-3y")
          && plan.plan().supply() instanceof Supply.Rented rented) {
        double contract =
            fleet.accelerators()
                * 36
                * RentedCapacity.HOURS_PER_MONTH
                * rented.offer().usdPerAcceleratorHour();
        assertTrue(plan.usdOverHorizon() > contract, plan.plan().id());
        double staff = plan.price().usdPerMonth() * HORIZON - contract;
        assertTrue(plan.usdOverHorizon() < contract + staff + 1e6, plan.plan().id());
        seen++;
      }
    }
    assertTrue(seen > 0, "no plan reserved for three years");
  }

  /** Of what is signed for in the last year of two, a part is paid after them. */
  @Test
  void whatGrowthSignsForLateIsPaidToItsEnd() {
    Judgement judgement = judgement(10);
    int seen = 0;
    for (PricedPlan plan : judgement.search().plans()) {
      Fleet fleet = plan.fleet();
      if (fleet != null
          && plan.plan().capacity().equals("reserved-1y")
          && plan.plan().supply() instanceof Supply.Rented rented) {
        double month = RentedCapacity.HOURS_PER_MONTH * rented.offer().usdPerAcceleratorHour();
        double last = fleet.accelerators(judgement.search().economics().horizon().demand()[23]);
        double before = fleet.accelerators(judgement.search().economics().horizon().demand()[22]);
        double late = (last - before) * 12 * month;
        assertTrue(byMonth(judgement, plan)[23] >= late, plan.plan().id());
        seen += last > before ? 1 : 0;
      }
    }
    assertTrue(seen > 0, "no plan that signs for more in the last month");
  }
}
