package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Retrieval;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** Who embeds for retrieval, and what that costs. */
class EmbeddingTest {
  private static Scenario scenario(String residency) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("requestsPerMonth", 3e6);
    answers.put("inputTokensPerRequest", 1500);
    answers.put("outputTokensPerRequest", 400);
    answers.put("mlEngineers", 3);
    answers.put("opsEngineers", 3);
    answers.put("growthPercentPerMonth", 5);
    answers.put("dataResidency", residency);
    return Shipped.scenario(answers);
  }

  private static List<PricedPlan> retrieving(Judgement judgement) {
    return judgement.search().plans().stream()
        .filter(plan -> plan.plan().adaptation().equals("retrieval"))
        .toList();
  }

  @Test
  void whereNothingMayLeaveAnOpenModelEmbedsOnTheSameMachines() {
    Judgement judgement = Shipped.ADVISOR.judge(scenario("on-premises"));
    List<PricedPlan> plans = retrieving(judgement);
    assertTrue(plans.size() > 5, plans.size() + " plans");
    for (PricedPlan plan : plans) {
      Retrieval retrieval = plan.adaptation().retrieval();
      Supply.Owned owned = (Supply.Owned) plan.plan().supply();
      assertNotNull(plan.fleet());
      double usdPerSecond =
          judgement.search().pricer().capacityUsdPerAcceleratorMonth(owned, plan.fleet())
              / (730 * 3600.0);
      double flop = 2 * 0.6e9 * 1e6;
      double rate = owned.replica().accelerator().bf16Tflops() * 1e12 * 0.5883;
      assertTrue(retrieval.ownMachines(), plan.plan().id());
      assertEquals(flop / rate * usdPerSecond, retrieval.usdPerMillionEmbedded(), 1e-12);
      assertEquals(3 * 70, retrieval.millionTokensEmbedded(), 1e-9);
    }
  }

  /** Prices of APIs that fall do not make one's own machines cheaper. */
  @Test
  void ownEmbeddingFollowsTheDemandAlone() {
    Judgement judgement = Shipped.ADVISOR.judge(scenario("on-premises"));
    for (PricedPlan plan : retrieving(judgement)) {
      Advice.Bridge bridge = new BridgeWriter(judgement.search()).of(plan);
      assertFalse(
          bridge.steps().stream().anyMatch(step -> step.step().equals("api-prices")),
          bridge::toString);
      double months = 0;
      for (double usd :
          judgement.search().pricer().byMonth(plan.plan(), plan.fleet(), plan.adaptation())) {
        months += usd;
      }
      assertEquals(plan.price().usdOverHorizon(), months, 1e-6 * months, plan.plan().id());
    }
  }

  @Test
  void elsewhereAHostedModelEmbeds() {
    Judgement judgement = Shipped.ADVISOR.judge(scenario("anywhere"));
    Economics economics = judgement.search().economics();
    double price = economics.figure("retrieval-usd-per-million-embedded-tokens");
    int machines = 0;
    for (PricedPlan plan : retrieving(judgement)) {
      assertFalse(plan.adaptation().retrieval().ownMachines(), plan.plan().id());
      assertEquals(price, plan.adaptation().retrieval().usdPerMillionEmbedded());
      machines += plan.fleet() == null ? 0 : 1;
    }
    assertTrue(machines > 5, machines + " plans on machines");
  }
}
