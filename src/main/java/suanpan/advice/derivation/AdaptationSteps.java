package suanpan.advice.derivation;

import java.util.List;
import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.FigureIds;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.TrainingPlan;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** Retrieval, tuning and training. */
final class AdaptationSteps {
  private final Inputs inputs;
  private final Steps steps;
  private final PricedPlan plan;

  AdaptationSteps(Inputs inputs, Steps steps, PricedPlan plan) {
    this.inputs = inputs;
    this.steps = steps;
    this.plan = plan;
  }

  void write(List<QuoteLine> monthly, List<QuoteLine> upFront) {
    Input run = plan.adaptation().usdPerRun() > 0 ? run() : null;
    for (List<QuoteLine> lines : List.of(monthly, upFront)) {
      for (QuoteLine line : lines) {
        line(line, run);
      }
    }
  }

  private void line(QuoteLine line, @org.jspecify.annotations.Nullable Input run) {
    String adaptation = plan.plan().adaptation();
    double quantity = line.quantity();
    double usd = line.usdPerUnit();
    Input salary = inputs.answer("engineerUsdPerYear", "USD/year");
    switch (line.item()) {
      case SET_UP -> {
        steps.quantity(
            line.item(), "work once", quantity, inputs.figure(FigureIds.setUp(adaptation)));
        steps.price(line.item(), "cost of an engineer a year ÷ 12", usd, salary);
      }
      case RESEARCH_TEAM -> {
        steps.quantity(line.item(), "team", quantity, inputs.figure(FigureIds.PRETRAINING_TEAM));
        steps.price(line.item(), "cost of an engineer a year ÷ 12", usd, salary);
      }
      case EMBEDDED_TOKENS -> {
        steps.quantity(
            line.item(),
            "requests × input tokens ÷ 1,000,000",
            quantity,
            inputs.answer("requestsPerMonth", "requests/month"),
            inputs.answer("inputTokensPerRequest", "tokens"));
        steps.price(
            line.item(), "price of embedding", usd, inputs.figure(FigureIds.RETRIEVAL_EMBEDDING));
      }
      case RETRIEVAL_STORE -> {
        steps.quantity(line.item(), "one store", quantity);
        steps.price(line.item(), "price of a store", usd, inputs.figure(FigureIds.RETRIEVAL_STORE));
      }
      case TRAINING -> {
        steps.quantity(line.item(), "runs a year ÷ 12", quantity, inputs.figure(refreshes()));
        price(line, run);
      }
      default -> {
        steps.quantity(line.item(), "one before the start", quantity);
        price(line, run);
      }
    }
  }

  private void price(QuoteLine line, @org.jspecify.annotations.Nullable Input run) {
    if (run != null) {
      steps.price(line.item(), "one run with its trials", line.usdPerUnit(), run);
    }
  }

  private String refreshes() {
    return switch (plan.plan().adaptation()) {
      case "lora", "full-fine-tune" -> FigureIds.TUNING_REFRESHES;
      default -> FigureIds.MODEL_SHELF_LIFE;
    };
  }

  /** What one run costs, with what it rests on. */
  private Input run() {
    TrainingPlan run = plan.adaptation().run();
    if (plan.plan().supply() instanceof Supply.Api) {
      return steps.add(
          new Text("one managed run with its trials", "一次托管训练（含试验）"),
          "examples × tokens × epochs ÷ 1,000,000 × price of training tokens × trials",
          plan.adaptation().usdPerRun(),
          "USD",
          inputs.answer("ownExamples", "examples"),
          inputs.figure(FigureIds.TOKENS_PER_EXAMPLE),
          inputs.figure(FigureIds.TUNING_EPOCHS),
          inputs.figure(FigureIds.TRIAL_RUNS));
    }
    String adaptation = plan.plan().adaptation();
    boolean tuned = adaptation.equals("lora") || adaptation.equals("full-fine-tune");
    Input hours =
        steps.add(
            new Text("accelerator-hours of one run", "单次训练加速卡小时"),
            "FLOP of the method (4, 6 or 8 × active parameters × tokens) ÷ (peak × utilisation) ÷ 3,600"
                + " × (1 + failures + evaluation)",
            run.acceleratorHours(),
            "h",
            tuned
                ? inputs.answer("ownExamples", "examples")
                : inputs.answer("ownTrainingTokens", "tokens"),
            inputs.figure(tuned ? FigureIds.TOKENS_PER_EXAMPLE : FigureIds.PRETRAINING_EXPERIMENTS),
            inputs.figure(FigureIds.mfu(adaptation)),
            inputs.figure(FigureIds.TRAINING_FAILURES),
            inputs.figure(FigureIds.TRAINING_EVALUATION));
    return steps.add(
        new Text("one run with what is thrown away", "一次训练（含试验与弃用）"),
        "accelerator-hours × price of one on " + run.on() + " × runs paid for one that is used",
        plan.adaptation().usdPerRun(),
        "USD",
        hours,
        tuned
            ? inputs.figure(FigureIds.TRIAL_RUNS)
            : inputs.figure(FigureIds.PRETRAINING_EXPERIMENTS));
  }
}
