package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.TrainingPlan;
import suanpan.cost.training.Utilisation;
import suanpan.fact.Training;

/** Training is charged by what it is spent on, at the utilisation of its scale and links. */
class TrainingLinesTest {
  private static final Judgement JUDGEMENT =
      Shipped.ADVISOR.judge(
          Shipped.scenario(
              Map.of(
                  "requestsPerMonth", 2e7,
                  "inputTokensPerRequest", 1500,
                  "outputTokensPerRequest", 200,
                  "useCase", "extraction",
                  "ownExamples", 20_000,
                  "mlEngineers", 40,
                  "opsEngineers", 20,
                  "ownTrainingTokens", 3e12,
                  "capitalUsd", 3e9)));

  private static PricedPlan plan(String adaptation) {
    return JUDGEMENT.search().plans().stream()
        .filter(plan -> plan.plan().adaptation().equals(adaptation) && plan.fleet() != null)
        .findFirst()
        .orElseThrow();
  }

  private static double usd(PricedPlan plan, Item item) {
    Ledger.Lines lines = new Ledger.Lines();
    JUDGEMENT.search().pricer().upFront(plan.plan(), plan.fleet(), plan.adaptation(), p -> lines);
    return lines.lines().stream()
        .filter(line -> line.item() == item)
        .mapToDouble(QuoteLine::usd)
        .sum();
  }

  private static double figure(String id) {
    return Shipped.CATALOGUE.figure(id).value();
  }

  @Test
  void failuresEvaluationTrialsAndLabellingAreLinesOfTheirOwn() {
    PricedPlan tuned = plan("full-fine-tune");
    double run = usd(tuned, Item.TRAINING_RUN);
    double failures = figure("training-failure-overhead-percent") / 100;
    double evaluation = figure("training-evaluation-overhead-percent") / 100;
    assertTrue(run > 0);
    assertEquals(run * failures, usd(tuned, Item.TRAINING_FAILURES), 1e-9 * run);
    assertEquals(run * evaluation, usd(tuned, Item.TRAINING_EVALUATION), 1e-9 * run);
    // every run beside the one used fails and is tested like it
    assertEquals(
        run * (1 + failures + evaluation) * (figure("tuning-trial-runs") - 1),
        usd(tuned, Item.TRAINING_TRIALS),
        1e-9 * run);
    assertEquals(
        figure("fresh-examples-per-tuning-run") * figure("labelling-usd-per-example"),
        usd(tuned, Item.LABELLING),
        1e-9);
  }

  @Test
  void twiceTheComputeOfTheFinalRunIsPaidForAModelOfOnesOwn() {
    PricedPlan own = plan("pretraining");
    double used =
        List.of(Item.TRAINING_RUN, Item.TRAINING_FAILURES, Item.TRAINING_EVALUATION).stream()
            .mapToDouble(item -> usd(own, item))
            .sum();
    double factor = figure("pretraining-experiment-compute-factor");
    assertEquals(used * (factor - 1), usd(own, Item.TRAINING_TRIALS), 1e-9 * used);
  }

  @Test
  void utilisationIsThatOfTheScaleAndTheLinksOfTheRun() {
    var run = plan("pretraining").adaptation().run();
    double peak =
        Shipped.CATALOGUE.accelerators().values().stream()
            .filter(part -> run.on().contains(part.id()))
            .max(Comparator.comparingInt(part -> part.id().length()))
            .orElseThrow()
            .bf16Tflops();
    assertTrue(run.accelerators() > 8, run.accelerators() + " accelerators");
    assertEquals(
        Utilisation.expected(run.accelerators(), peak, run.fabric()).typical(),
        run.utilisation(),
        1e-9);
    // a quarter of a year of useful work, with failures and evaluation on top
    assertTrue(run.days() < 91 * 1.2, run.days() + " days");
  }

  /** Experiments and the final run one after the other, on the same machines, by the same team. */
  @Test
  void theFirstVersionHasItsMonthsMachinesTeamAndBill() {
    PricedPlan own = plan("pretraining");
    Economics economics = JUDGEMENT.search().economics();
    FirstTraining first = FirstTraining.of(own, Shipped.CATALOGUE, economics.engineerUsdPerMonth());
    assertNotNull(first);
    double factor = figure("pretraining-experiment-compute-factor");
    double monthHours = 24 * 365.25 / 12;
    assertEquals(
        first.acceleratorHours(),
        first.months() * monthHours * first.accelerators(),
        1e-6 * first.acceleratorHours());
    assertEquals(first.months() * 365.25 / 12, first.finalRunDays() * factor, 1e-6);
    assertEquals(
        first.months() * figure("pretraining-team-engineers") * economics.engineerUsdPerMonth(),
        usd(own, Item.FIRST_VERSION_TEAM),
        1e-6 * first.usdTeam());
    assertEquals(first.usdTeam(), usd(own, Item.FIRST_VERSION_TEAM), 1e-6);
    double machines =
        first.usd() - figure("post-training-examples") * figure("labelling-usd-per-example");
    double hour =
        Shipped.CATALOGUE.rentalOffers().stream()
            .filter(offer -> offer.id().equals(own.adaptation().run().on()))
            .findFirst()
            .orElseThrow()
            .usdPerAcceleratorHour();
    assertEquals(first.acceleratorHours() * hour, machines, 1e-6 * machines);
  }

  /** Wages before the start are work that no month carries: in the total once. */
  @Test
  void theTeamOfTheFirstVersionIsInTheTotalOnce() {
    PricedPlan own = plan("pretraining");
    Advice.Bridge bridge = new BridgeWriter(JUDGEMENT.search()).of(own);
    double setUp =
        bridge.steps().stream()
            .filter(step -> step.step().equals("set-up"))
            .mapToDouble(Advice.BridgeStep::usd)
            .sum();
    double team = usd(own, Item.FIRST_VERSION_TEAM);
    assertTrue(team > 1e6, "USD " + team);
    assertEquals(team + usd(own, Item.SERVING_SET_UP), setUp, 1e-6 * setUp);
    double steps = bridge.steps().stream().mapToDouble(Advice.BridgeStep::usd).sum();
    assertEquals(own.price().usdOverHorizon(), steps, 1e-6 * steps);
  }

  @Test
  void whoeverTunesTrainsNoVersionOfTheirOwnFirst() {
    assertNull(FirstTraining.of(plan("full-fine-tune"), Shipped.CATALOGUE, 10_000));
    assertEquals(0, usd(plan("full-fine-tune"), Item.FIRST_VERSION_TEAM));
  }

  @Test
  void rulesAreToldTheHoursOfTheVersionWhoseCostTheyAreTold() {
    Training told =
        new OptionFacts(JUDGEMENT.search())
            .all(JUDGEMENT.search().cheapest()).stream()
                .filter(Training.class::isInstance)
                .map(Training.class::cast)
                .filter(training -> training.adaptation().equals("pretraining"))
                .findFirst()
                .orElseThrow();
    TrainingPlan run = plan("pretraining").adaptation().run();
    double factor = figure("pretraining-experiment-compute-factor");
    assertEquals(told.days() * run.accelerators() * 24 * factor, told.gpuHours(), 1);
  }
}
