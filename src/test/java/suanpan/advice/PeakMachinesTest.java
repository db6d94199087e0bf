package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Fleets;
import suanpan.cost.serving.Sizing;

/** Machines that come and go are paid for on average, and must be there at the peak. */
class PeakMachinesTest {
  private static Judgement judgement(double peakToMean) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("requestsPerMonth", 60e6);
    answers.put("inputTokensPerRequest", 1500);
    answers.put("outputTokensPerRequest", 400);
    answers.put("peakToMean", peakToMean);
    answers.put("mlEngineers", 4);
    answers.put("opsEngineers", 4);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  @Test
  void whatMustBeThereAtThePeakIsWhatWouldBeKeptForItAllMonth() {
    Judgement judgement = judgement(5);
    int scaled = 0;
    for (PricedPlan plan : judgement.search().plans()) {
      Fleet fleet = plan.fleet();
      if (fleet != null && plan.plan().serving().equals("autoscaled")) {
        double kept = alwaysOn(judgement.search().economics(), plan, fleet).accelerators();
        assertEquals(
            Math.max(kept, fleet.accelerators()), fleet.peakAccelerators(), 1e-6, plan.plan().id());
        scaled += kept > 2 * fleet.accelerators() ? 1 : 0;
      }
    }
    assertTrue(scaled > 10, scaled + " fleets that at the peak are more than twice their mean");
  }

  private static Fleet alwaysOn(Economics economics, PricedPlan plan, Fleet fleet) {
    boolean reasons = economics.catalogue().model(plan.plan().supply().modelId()).reasons();
    Fleets fleets = new Fleets(economics, plan.plan().adaptation().equals("retrieval"), reasons);
    Sizing.Feasible sized = (Sizing.Feasible) fleets.interactive(fleet.deployment());
    return fleets.alwaysOn(sized).in(fleet.lot());
  }

  @Test
  void theQuoteAndTheSentenceSayBoth() {
    Judgement judgement = judgement(5);
    PlanWords words = new PlanWords(judgement.search().economics().catalogue());
    for (PricedPlan plan : judgement.search().plans()) {
      Advice.Machines machines = Shipped.ADVISOR.quote(judgement, plan).machines();
      Fleet fleet = plan.fleet();
      assertEquals(fleet == null, machines == null, plan.plan().id());
      if (fleet == null || !plan.plan().serving().equals("autoscaled")) {
        continue;
      }
      assertNotNull(machines);
      assertEquals(fleet.accelerators(), machines.accelerators());
      if (machines.peakAccelerators() > Math.ceil(machines.accelerators())) {
        String peak = "(" + machines.peakAccelerators() + " at the peak)";
        assertTrue(words.what(plan).en().contains(peak), words.what(plan).en());
        assertTrue(
            words.what(plan).zh().contains("高峰 " + machines.peakAccelerators() + " 张"),
            words.what(plan).zh());
      }
    }
  }
}
