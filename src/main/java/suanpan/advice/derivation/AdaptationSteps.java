package suanpan.advice.derivation;

import java.util.ArrayList;
import java.util.List;
import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.Accelerator;
import suanpan.catalog.FigureIds;
import suanpan.cost.QuoteLine;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.TrainingPlan;
import suanpan.cost.serving.Constant;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** Retrieval, tuning and training. */
final class AdaptationSteps {
  private final Inputs inputs;
  private final Steps steps;
  private final PricedPlan plan;
  private final double usdPerAcceleratorMonth;

  /**
   * Of one plan.
   *
   * @param usdPerAcceleratorMonth what one of its machines costs; 0 behind an API
   */
  AdaptationSteps(Inputs inputs, Steps steps, PricedPlan plan, double usdPerAcceleratorMonth) {
    this.usdPerAcceleratorMonth = usdPerAcceleratorMonth;
    this.inputs = inputs;
    this.steps = steps;
    this.plan = plan;
  }

  void write(List<QuoteLine> monthly, List<QuoteLine> upFront) {
    Input run = plan.adaptation().version().usefulUsd() > 0 ? run() : null;
    monthly.forEach(line -> line(line, run, true));
    upFront.forEach(line -> line(line, run, false));
  }

  private void line(QuoteLine line, @org.jspecify.annotations.Nullable Input run, boolean monthly) {
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
      case FIRST_VERSION_TEAM -> {
        steps.quantity(
            line.item(),
            "team × months of the first version: days of the final run × runs paid for one that is used ÷ 30.44",
            quantity,
            inputs.figure(FigureIds.PRETRAINING_TEAM),
            Inputs.above("days of the final run", plan.adaptation().run().days(), "days"),
            inputs.figure(FigureIds.PRETRAINING_EXPERIMENTS));
        steps.price(line.item(), "cost of an engineer a year ÷ 12", usd, salary);
      }
      case EMBEDDED_TOKENS -> {
        steps.quantity(
            line.item(),
            "requests × tokens of a question (no more than the input) ÷ 1,000,000",
            quantity,
            inputs.answer("requestsPerMonth", "requests/month"),
            inputs.figure(FigureIds.RETRIEVAL_QUESTION),
            inputs.answer("inputTokensPerRequest", "tokens"));
        embedding(line);
      }
      case EMBEDDED_CHANGES -> {
        steps.quantity(
            line.item(),
            "tokens of the documents × share changed a month",
            quantity,
            inputs.figure(FigureIds.RETRIEVAL_CORPUS),
            inputs.figure(FigureIds.RETRIEVAL_CHANGES));
        embedding(line);
      }
      case EMBEDDED_CORPUS -> {
        steps.quantity(
            line.item(), "all documents once", quantity, inputs.figure(FigureIds.RETRIEVAL_CORPUS));
        embedding(line);
      }
      case RETRIEVAL_STORE -> {
        steps.quantity(line.item(), "one store", quantity);
        steps.price(line.item(), "price of a store", usd, inputs.figure(FigureIds.RETRIEVAL_STORE));
      }
      case LABELLING -> {
        steps.quantity(
            line.item(), "examples of a version × versions", quantity, inputs.figure(examples()));
        steps.price(
            line.item(), "labelling of one example", usd, inputs.figure(FigureIds.LABELLING));
      }
      default -> {
        if (monthly) {
          steps.quantity(line.item(), "versions a year ÷ 12", quantity, inputs.figure(refreshes()));
        } else {
          steps.quantity(line.item(), "one before the start", quantity);
        }
        price(line, run);
      }
    }
  }

  private void embedding(QuoteLine line) {
    if (plan.plan().supply() instanceof Supply.Machines machines
        && plan.adaptation().retrieval().ownMachines()) {
      Accelerator part = machines.replica().accelerator();
      steps.price(
          line.item(),
          "2 × parameters × 1,000,000 ÷ (rate × share reached) ÷ 3,600 × cost of an accelerator-hour",
          line.usdPerUnit(),
          inputs.figure(FigureIds.RETRIEVAL_PARAMETERS),
          inputs.part("bf16Tflops", part.bf16Tflops(), "TFLOP/s", part),
          Inputs.fixed(
              "share of the rate that reading reaches",
              Constant.PREFILL_FLOP_SHARE.fitted(),
              "share",
              "fitted on published measurements"),
          Inputs.fixed(
              "cost of an accelerator-hour",
              usdPerAcceleratorMonth / RentedCapacity.HOURS_PER_MONTH,
              "USD/h",
              "of this plan's machines: capacity of a month ÷ accelerators ÷ 730"));
      return;
    }
    steps.price(
        line.item(),
        "price of embedding",
        line.usdPerUnit(),
        inputs.figure(FigureIds.RETRIEVAL_EMBEDDING));
  }

  private void price(QuoteLine line, @org.jspecify.annotations.Nullable Input run) {
    if (run == null) {
      return;
    }
    double usd = line.usdPerUnit();
    Input failures = inputs.figure(FigureIds.TRAINING_FAILURES);
    Input evaluation = inputs.figure(FigureIds.TRAINING_EVALUATION);
    switch (line.item()) {
      case TRAINING_FAILURES ->
          steps.price(line.item(), "the run × share of failures", usd, run, failures);
      case TRAINING_EVALUATION ->
          steps.price(line.item(), "the run × share of evaluation", usd, run, evaluation);
      case TRAINING_TRIALS ->
          steps.price(
              line.item(),
              "the run with its failures and evaluation × (runs paid for one that is used − 1)",
              usd,
              run,
              failures,
              evaluation,
              inputs.figure(tuned() ? FigureIds.TRIAL_RUNS : FigureIds.PRETRAINING_EXPERIMENTS));
      default -> steps.price(line.item(), "the run that is used", usd, run);
    }
  }

  private String examples() {
    return plan.plan().adaptation().equals("pretraining")
        ? FigureIds.POST_TRAINING_EXAMPLES
        : FigureIds.FRESH_EXAMPLES;
  }

  private boolean tuned() {
    String adaptation = plan.plan().adaptation();
    return adaptation.equals("lora") || adaptation.equals("full-fine-tune");
  }

  private String refreshes() {
    return switch (plan.plan().adaptation()) {
      case "lora", "full-fine-tune" -> FigureIds.TUNING_REFRESHES;
      default -> FigureIds.MODEL_SHELF_LIFE;
    };
  }

  /** What the run that is used costs, with what it rests on. */
  private Input run() {
    double usd = plan.adaptation().version().usefulUsd();
    if (plan.plan().supply() instanceof Supply.Api) {
      return steps.add(
          new Text("one managed run", "一次托管训练"),
          "examples × tokens × epochs ÷ 1,000,000 × price of training tokens",
          usd,
          "USD",
          inputs.answer("ownExamples", "examples"),
          inputs.figure(FigureIds.TOKENS_PER_EXAMPLE),
          inputs.figure(FigureIds.TUNING_EPOCHS));
    }
    TrainingPlan run = plan.adaptation().run();
    return steps.add(
        new Text("the final run, were nothing to go wrong", "最终训练（不计故障与评测）"),
        "accelerator-hours ÷ (1 + failures + evaluation) × price of one on " + run.on(),
        usd,
        "USD",
        hours(run),
        inputs.figure(FigureIds.TRAINING_FAILURES),
        inputs.figure(FigureIds.TRAINING_EVALUATION));
  }

  private Input hours(TrainingPlan run) {
    List<Input> from = new ArrayList<>();
    if (tuned()) {
      from.add(inputs.answer("ownExamples", "examples"));
      from.add(inputs.figure(FigureIds.TOKENS_PER_EXAMPLE));
      from.add(inputs.figure(FigureIds.TUNING_EPOCHS));
    } else {
      from.add(inputs.answer("ownTrainingTokens", "tokens"));
    }
    from.add(utilisation(run));
    from.add(inputs.figure(FigureIds.TRAINING_FAILURES));
    from.add(inputs.figure(FigureIds.TRAINING_EVALUATION));
    Input hours =
        steps.add(
            new Text("accelerator-hours of the final run", "最终训练的加速卡小时"),
            "FLOP of the method (4, 6 or 8 × active parameters × tokens) ÷ (peak × utilisation) ÷ 3,600"
                + " × (1 + failures + evaluation)",
            run.acceleratorHours(),
            "h",
            from.toArray(Input[]::new));
    steps.add(
        new Text("days of the final run", "最终训练的天数"),
        "accelerator-hours ÷ accelerators ÷ 24",
        run.days(),
        "days",
        hours,
        Inputs.above("accelerators of the final run", run.accelerators(), "accelerators"));
    steps.add(
        new Text("accelerator-hours of a trained version", "训练一版的加速卡小时"),
        "accelerator-hours of the final run × runs paid for one that is used",
        run.versionAcceleratorHours(),
        "h",
        hours,
        runs());
    return hours;
  }

  private Input runs() {
    return plan.plan().adaptation().equals("continued-pretraining")
        ? Inputs.fixed("runs paid for one that is used", 1, "runs", "no experiments beside it")
        : inputs.figure(tuned() ? FigureIds.TRIAL_RUNS : FigureIds.PRETRAINING_EXPERIMENTS);
  }

  private Input utilisation(TrainingPlan run) {
    Input count = Inputs.above("accelerators of the final run", run.accelerators(), "accelerators");
    Input link =
        Inputs.fixed(
            "fast link between them", run.fabric() ? 1 : 0, "", "1 from 100 GB/s a direction on");
    Text name = new Text("share of the peak that training reaches (MFU)", "训练达到的峰值占比（MFU）");
    String formula =
        "53 % on one server of A100, less with a higher peak, 2 % less with every doubling beyond a"
            + " server, half without a fast link; range 0.65 to 1.25 times";
    return plan.plan().adaptation().equals("lora")
        ? steps.add(
            name,
            formula + "; adapters at most their own share",
            run.utilisation(),
            "share",
            count,
            link,
            inputs.figure(FigureIds.ADAPTER_MFU))
        : steps.add(name, formula, run.utilisation(), "share", count, link);
  }
}
