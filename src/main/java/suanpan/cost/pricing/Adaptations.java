package suanpan.cost.pricing;

import suanpan.catalog.Accelerator;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Architecture;
import suanpan.catalog.FigureIds;
import suanpan.cost.RentedCapacity;
import suanpan.cost.serving.Constant;
import suanpan.cost.training.Method;
import suanpan.cost.training.TrainingFlop;
import suanpan.cost.training.TrainingRun;
import suanpan.cost.training.Utilisation;

/** Estimates every kind of adaptation under one scenario. */
public final class Adaptations {
  private static final double MILLION = 1e6;
  private static final double GIB = 1024.0 * 1024 * 1024;
  private static final double FABRIC_GB_PER_SECOND = 100;
  private static final double QUARTER_SECONDS = 90 * 86_400.0;
  private static final int SETTLING = 4;

  private final Economics economics;

  public Adaptations(Economics economics) {
    this.economics = economics;
  }

  /** Instructions and examples in the prompt, or retrieval of one's own documents besides. */
  public Adaptation withoutTraining(String adaptation) {
    return adaptation.equals("retrieval")
        ? retrieval(economics.figure(FigureIds.RETRIEVAL_EMBEDDING), false)
        : Adaptation.work(economics.figure(FigureIds.setUp(adaptation)));
  }

  /** Whether no provider may be sent a question to embed: data stays on one's own premises. */
  public boolean embedsItself() {
    return economics.scenario().dataResidency().equals("on-premises");
  }

  /**
   * Retrieval with an open embedding model on the machines of the plan: two FLOP for a parameter
   * and a token, at the rate at which inputs are read.
   *
   * @param usdPerAcceleratorMonth what one of them costs
   */
  public Adaptation retrievalOn(Accelerator accelerator, double usdPerAcceleratorMonth) {
    double seconds = 2 * MILLION * economics.figure(FigureIds.RETRIEVAL_PARAMETERS);
    seconds /= accelerator.bf16Tflops() * 1e12 * Constant.PREFILL_FLOP_SHARE.fitted();
    double usdPerSecond = usdPerAcceleratorMonth / RentedCapacity.HOURS_PER_MONTH / 3600;
    return retrieval(seconds * usdPerSecond, true);
  }

  private Adaptation retrieval(double usdPerMillionEmbedded, boolean ownMachines) {
    return new Adaptation(
        economics.figure(FigureIds.setUp("retrieval")),
        TrainingCost.NONE,
        0,
        0,
        new Retrieval(
            economics.scenario().requestsPerMonth() * questionTokens() / MILLION,
            economics.figure(FigureIds.RETRIEVAL_CORPUS),
            economics.share(FigureIds.RETRIEVAL_CHANGES),
            usdPerMillionEmbedded,
            economics.figure(FigureIds.RETRIEVAL_STORE),
            ownMachines),
        TrainingPlan.NONE);
  }

  /** Tokens of a request that are embedded to search with: the question, no more than the input. */
  private double questionTokens() {
    return Math.min(
        economics.figure(FigureIds.RETRIEVAL_QUESTION),
        economics.scenario().inputTokensPerRequest());
  }

  /** The provider tunes: price of its training tokens. */
  public Adaptation managed(ApiOffer.Tuning tuning) {
    double perRun = tuningTokens() / MILLION * tuning.usdPerMillionTrainingTokens();
    return new Adaptation(
        economics.figure(FigureIds.setUp("lora")),
        TrainingCost.of(perRun, 0, 0, trials(), freshExamples(), labelling()),
        economics.figure(FigureIds.TUNING_REFRESHES),
        0,
        Retrieval.NONE,
        TrainingPlan.NONE);
  }

  /** We train: arithmetic of the method on a rig. */
  public Adaptation trained(Method method, Architecture model, Rig rig) {
    double tokens = tokens(method, model);
    double failures = economics.share(FigureIds.TRAINING_FAILURES);
    double evaluation = economics.share(FigureIds.TRAINING_EVALUATION);
    double accelerators = accelerators(method, model, rig, tokens);
    double mfu = utilisation(method, rig, accelerators);
    TrainingRun run =
        TrainingRun.of(
            method.flop(model.activeParameters(), tokens),
            accelerators,
            rig.accelerator().bf16Tflops() * 1e12,
            mfu,
            failures + evaluation,
            rig.usdPerAcceleratorHour());
    boolean pretraining = method == Method.PRETRAINING;
    return new Adaptation(
        pretraining ? 0 : economics.figure(FigureIds.setUp(method.id())),
        TrainingCost.of(
            run.usd() / (1 + failures + evaluation),
            failures,
            evaluation,
            runs(method),
            pretraining ? economics.figure(FigureIds.POST_TRAINING_EXAMPLES) : freshExamples(),
            labelling()),
        runsPerYear(method),
        pretraining ? economics.figure(FigureIds.PRETRAINING_TEAM) : 0,
        Retrieval.NONE,
        new TrainingPlan(
            run.days(),
            run.acceleratorHours(),
            runs(method),
            accelerators,
            fabric(rig),
            mfu,
            tokens / model.totalParameters(),
            rig.description()));
  }

  /**
   * Utilisation by scale and link. Adapters leave chips idle besides: small batches and frozen
   * weights keep them below a share of their own.
   */
  private double utilisation(Method method, Rig rig, double accelerators) {
    double expected =
        Utilisation.expected(accelerators, rig.accelerator().bf16Tflops(), fabric(rig)).typical();
    return method == Method.LORA
        ? Math.min(expected, economics.share(FigureIds.ADAPTER_MFU))
        : expected;
  }

  /** Whether a link made for it joins the accelerators: faster than any PCIe slot. */
  private static boolean fabric(Rig rig) {
    return rig.accelerator().scaleUpGbPerSecond() >= FABRIC_GB_PER_SECOND;
  }

  private double labelling() {
    return economics.figure(FigureIds.LABELLING);
  }

  /**
   * Examples labelled for a version beside those one owns: new cases, and the test that it passes.
   */
  private double freshExamples() {
    return economics.figure(FigureIds.FRESH_EXAMPLES);
  }

  /** Tokens one run reads. Pre-training reads at least what is compute-optimal for its size. */
  private double tokens(Method method, Architecture model) {
    return switch (method) {
      case LORA, FULL_FINE_TUNE -> tuningTokens();
      case CONTINUED_PRETRAINING -> economics.scenario().ownTrainingTokens();
      case PRETRAINING ->
          Math.max(
              economics.scenario().ownTrainingTokens(),
              TrainingFlop.computeOptimalTokens(model.activeParameters()));
    };
  }

  private double tuningTokens() {
    return economics.scenario().ownExamples()
        * economics.figure(FigureIds.TOKENS_PER_EXAMPLE)
        * economics.figure(FigureIds.TUNING_EPOCHS);
  }

  private double trials() {
    return economics.figure(FigureIds.TRIAL_RUNS);
  }

  /** Runs paid for, the one that is used among them. */
  private double runs(Method method) {
    return switch (method) {
      case LORA, FULL_FINE_TUNE -> trials();
      case CONTINUED_PRETRAINING -> 1;
      case PRETRAINING -> economics.figure(FigureIds.PRETRAINING_EXPERIMENTS);
    };
  }

  private double runsPerYear(Method method) {
    return switch (method) {
      case LORA, FULL_FINE_TUNE -> economics.figure(FigureIds.TUNING_REFRESHES);
      case CONTINUED_PRETRAINING, PRETRAINING -> 12 / economics.figure(FigureIds.MODEL_SHELF_LIFE);
    };
  }

  /**
   * As many as hold weights, gradients and optimiser state, a whole server at the least; for
   * pre-training as many as finish within a quarter of a year. More of them are less busy, so that
   * number settles in a few steps.
   */
  private double accelerators(Method method, Architecture model, Rig rig, double tokens) {
    double memory =
        method.bytesPerParameter()
            * model.totalParameters()
            / (rig.accelerator().memoryGib() * GIB);
    double least = Math.max(method == Method.LORA ? 1 : 8, Math.ceil(memory * 1.25));
    if (method != Method.PRETRAINING) {
      return least;
    }
    double flop = method.flop(model.activeParameters(), tokens);
    double accelerators = least;
    for (int i = 0; i < SETTLING; i++) {
      double perAccelerator =
          rig.accelerator().bf16Tflops()
              * 1e12
              * utilisation(method, rig, accelerators)
              * QUARTER_SECONDS;
      accelerators = Math.max(least, Math.ceil(flop / perAccelerator));
    }
    return accelerators;
  }
}
