package suanpan.advice.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suanpan.advice.Judgement;
import suanpan.advice.Paybacks;
import suanpan.advice.PricedPlan;
import suanpan.advice.Shipped;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;

/** Every figure of every plan opens, and what it opens into gives the figure. */
class DerivationTest {

  private static Judgement judgement(boolean ownDatacentre, double batchable) {
    return Shipped.ADVISOR.judge(
        Shipped.scenario(
            Map.of(
                "requestsPerMonth", 5e6,
                "inputTokensPerRequest", 1500,
                "outputTokensPerRequest", 400,
                "batchablePercent", batchable,
                "cacheablePercent", 30,
                "ownExamples", 50_000,
                "ownTrainingTokens", 2e9,
                "ownDatacentre", ownDatacentre,
                "mlEngineers", 4,
                "opsEngineers", 4)));
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "true, 50"})
  void everyLineOfEveryPlanHasItsQuantityAndItsPrice(boolean ownDatacentre, double batchable) {
    Judgement judgement = judgement(ownDatacentre, batchable);
    List<PricedPlan> plans = judgement.search().plans();
    assertTrue(plans.size() > 300, plans.size() + " plans");
    for (PricedPlan plan : plans) {
      List<Step> steps = Derivation.of(judgement, plan);
      for (QuoteLine line : lines(judgement, plan)) {
        String where = plan.plan().id() + ": " + line.item().id();
        assertStep(steps, line.item().id(), "quantity", line.quantity(), where);
        assertStep(steps, line.item().id(), "price", line.usdPerUnit(), where);
      }
    }
  }

  private static void assertStep(
      List<Step> steps, String line, String part, double expected, String where) {
    boolean found =
        steps.stream()
            .filter(s -> s.line().equals(line) && s.part().equals(part))
            .anyMatch(s -> Math.abs(s.value() - expected) <= 1e-9 * Math.abs(expected));
    assertTrue(found, () -> where + ": no step gives the " + part + " " + expected);
  }

  private static List<QuoteLine> lines(Judgement judgement, PricedPlan plan) {
    Ledger.Lines lines = new Ledger.Lines();
    var pricer = judgement.search().pricer();
    pricer.monthly(plan.plan(), plan.fleet(), plan.adaptation(), part -> lines);
    pricer.upFront(plan.plan(), plan.fleet(), plan.adaptation(), part -> lines);
    return lines.lines();
  }

  @Test
  void everyInputNamesItsOrigin() {
    Judgement judgement = judgement(false, 20);
    for (PricedPlan plan : judgement.search().plans()) {
      for (Step step : Derivation.of(judgement, plan)) {
        assertFalse(step.formula().isBlank(), step::toString);
        for (Step.Input input : step.inputs()) {
          assertNotNull(input.value());
          assertTrue(
              input
                  .origin()
                  .matches("(?s)(answer|above|assumption|fixed: |quote: |.* of the catalogue, ).*"),
              () -> plan.plan().id() + ": " + input);
        }
      }
    }
  }

  /** Payback and net present value open into the figures that give them. */
  @Test
  void theNetPresentValueIsTheSumOfItsSteps() {
    Judgement judgement = judgement(true, 20);
    int bought = 0;
    int rented = 0;
    for (PricedPlan plan : judgement.search().plans()) {
      Map<String, Double> values = new HashMap<>();
      Derivation.of(judgement, plan).forEach(step -> values.put(step.name().en(), step.value()));
      Double value = values.get("net present value");
      if (value != null) {
        double left = values.getOrDefault("machines left at today's value", 0.0);
        double up =
            Objects.requireNonNull(values.get("more paid up front than for the hosted model"));
        double saved = Objects.requireNonNull(values.get("saved a month against the hosted model"));
        double discount = Objects.requireNonNull(values.get("discount a month"));
        double sum = left - up;
        for (int month = 1; month <= 12; month++) {
          sum += saved / Math.pow(1 + discount, month);
        }
        assertEquals(sum, value, 1e-6 * Math.abs(up) + 1e-6 * Math.abs(sum), plan.plan().id());
        assertEquals(plan.plan().capacity().equals("buy"), left > 0, plan.plan().id());
        bought += left > 0 ? 1 : 0;
        rented += left > 0 ? 0 : 1;
      }
    }
    assertTrue(bought > 10 && rented > 10, bought + " bought, " + rented + " rented");
  }

  /** A version trained before the start is not paid for a second time in the months. */
  @Test
  void whatIsTrainedBeforeTheStartIsPaidOnce() {
    Judgement judgement = judgement(false, 0);
    PricedPlan trained =
        judgement.search().plans().stream()
            .filter(p -> p.plan().adaptation().equals("continued-pretraining"))
            .filter(p -> p.plan().capacity().equals("on-demand"))
            .findFirst()
            .orElseThrow();
    Paybacks.Comparison comparison = Paybacks.of(judgement, trained);
    assertNotNull(comparison);
    double month = trained.price().usdPerMonth();
    double version = trained.adaptation().version().usd();
    assertTrue(version > 0);
    assertEquals(month - version / 12, comparison.runningUsdPerMonth(), 1e-6 * month);
  }

  /** Replicas that follow the demand keep the copies that must run, as the step says. */
  @Test
  void replicasAreNeverFewerThanTheMinimumThatTheyName() {
    Judgement judgement =
        Shipped.ADVISOR.judge(
            Shipped.scenario(
                Map.of(
                    "requestsPerMonth", 20_000,
                    "inputTokensPerRequest", 1500,
                    "outputTokensPerRequest", 400,
                    "minimumReplicas", 3)));
    int scaled = 0;
    for (PricedPlan plan : judgement.search().plans()) {
      if (plan.plan().serving().equals("autoscaled")) {
        Step step =
            Derivation.of(judgement, plan).stream()
                .filter(s -> s.name().en().equals("replicas"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, step.value(), plan.plan().id());
        assertTrue(step.formula().endsWith("at least the minimum"), step::formula);
        scaled++;
      }
    }
    assertTrue(scaled > 10, scaled + " plans that follow the demand");
  }

  @Test
  void whatIsReferredToStandsAbove() {
    Judgement judgement = judgement(true, 20);
    PricedPlan owned =
        judgement.search().plans().stream()
            .filter(p -> p.plan().capacity().equals("buy"))
            .findFirst()
            .orElseThrow();
    Map<String, Double> seen = new HashMap<>();
    for (Step step : Derivation.of(judgement, owned)) {
      for (Step.Input input : step.inputs()) {
        if (input.origin().equals("above") && seen.containsKey(input.name())) {
          assertEquals(seen.get(input.name()), (double) input.value(), 1e-9, input.name());
        }
      }
      seen.put(step.name().en(), step.value());
    }
  }
}
