package suanpan.cost.serving;

/**
 * The physical constants of serving, each fitted on published measurements by {@code ThroughputFit}
 * (data and weights stand in {@code suanpan.cost.record}, cross-validation is {@code suanpan
 * validate throughput}). One set serves all models and all accelerators.
 */
public enum Constant {
  /** Share of the memory bandwidth reached while reading weights. */
  BANDWIDTH_SHARE(0.8541, 0.85, 0.1),
  /** The same while reading keys and values, which lie scattered in pages. */
  CACHE_BANDWIDTH_SHARE(0.7131, 0.75, 0.2),
  /** Share of the dense FLOP/s that decoding reaches once it is bound by arithmetic. */
  DECODE_FLOP_SHARE(0.6850, 0.6, 0.3),
  /** Share of the dense FLOP/s that reading the input reaches. */
  PREFILL_FLOP_SHARE(0.5883, 0.6, 0.15),
  /** Share of the bf16 FLOP/s that attention to kept tokens reaches while decoding. */
  ATTENTION_FLOP_SHARE(0.4416, 0.4, 0.4),
  /** What narrow formats lose: a rate k times that of bf16 counts as k to the power of 1 − this. */
  NARROW_FORMAT_LOSS(0.2950, 0.3, 0.5),
  /** Share of those FLOP/s left to mixtures of experts, whose matrices are small and uneven. */
  MIXTURE_FLOP_SHARE(0.5377, 0.6, 0.4),
  /** Time of the busiest accelerator over the mean one when experts lie whole on accelerators. */
  EXPERT_IMBALANCE(1.146, 1.15, 0.15),
  /** Reading weights that must be widened first, over reading them plainly. */
  WIDENING_FACTOR(1.318, 1.3, 0.2),
  /** Seconds to launch one layer under vLLM. */
  VLLM_LAYER_SECONDS(61.13e-6, 60e-6, 0.5),
  /** Seconds to launch one layer under SGLang. */
  SGLANG_LAYER_SECONDS(66.86e-6, 60e-6, 0.5),
  /** Seconds to launch one layer under TensorRT-LLM. */
  TRTLLM_LAYER_SECONDS(53.6e-6, 50e-6, 0.5),
  /** Seconds more for a layer with routed experts: routing, sorting, joining. */
  MIXTURE_LAYER_SECONDS(8.463e-6, 10e-6, 1),
  /** Seconds more for a layer with latent attention: its projections up and down. */
  LATENT_LAYER_SECONDS(23.66e-6, 20e-6, 1),
  /** Seconds more for a layer with linear attention or state space. */
  LINEAR_LAYER_SECONDS(43.62e-6, 40e-6, 1),
  /** Seconds to schedule a step and to sample. */
  STEP_SECONDS(193.6e-6, 200e-6, 1),
  /** Seconds that one more request adds to a step: its sampling and bookkeeping. */
  REQUEST_SECONDS(1.12e-6, 1e-6, 1.5),
  /** Seconds to join the parts of half a layer over a fast link. */
  EXCHANGE_SECONDS(5.542e-6, 5e-6, 1),
  /** The same through the host, where cards have no link of their own. */
  HOST_EXCHANGE_SECONDS(26.81e-6, 25e-6, 0.7),
  /**
   * Time of a pipeline over that of its busiest stage: batches of unequal work wait for each other.
   */
  PIPELINE_BUBBLE(1.067, 1.1, 0.1),
  /** Seconds to send tokens to experts, or back, when attention is split by requests. */
  DISPATCH_SECONDS(3.911e-6, 5e-6, 1.5),
  /** Share of the link's bandwidth reached. */
  LINK_SHARE(0.4319, 0.4, 0.5),
  /** Share of the other requests' input work that delays a decoding request. */
  INTERFERENCE(0.8307, 0.8, 0.15),
  /** The same under vLLM, as a factor. */
  VLLM_INTERFERENCE(1.145, 1, 0.2),
  /** Under SGLang. */
  SGLANG_INTERFERENCE(0.9103, 1, 0.2),
  /** Under TensorRT-LLM. */
  TRTLLM_INTERFERENCE(1.026, 1, 0.2),
  /**
   * Launching the layers for an input, over launching them for one token: lengths differ, so
   * nothing is recorded beforehand. This and the following matter for the first token alone.
   */
  INPUT_LAUNCH(9.754, 10, 0.5),
  /** Seconds from a request's arrival to its first step under vLLM: tokenising, admission. */
  VLLM_ADMISSION_SECONDS(0.01161, 0.02, 0.7),
  /** The same under SGLang. */
  SGLANG_ADMISSION_SECONDS(0.1879, 0.1, 0.7),
  /** The same under TensorRT-LLM. */
  TRTLLM_ADMISSION_SECONDS(0.05913, 0.05, 0.7),
  /** Inputs that wait ahead of a new one, as a share of the other requests in flight: vLLM. */
  VLLM_QUEUE(0.07308, 0.1, 0.5),
  /** The same under SGLang. */
  SGLANG_QUEUE(0.3009, 0.1, 0.5),
  /** The same under TensorRT-LLM. */
  TRTLLM_QUEUE(0.09805, 0.1, 0.5);

  private final double fitted;
  private final double prior;
  private final double spread;

  Constant(double fitted, double prior, double spread) {
    this.fitted = fitted;
    this.prior = prior;
    this.spread = spread;
  }

  /** The value the engine uses. */
  public double fitted() {
    return fitted;
  }

  /** Whether it says how long the first token takes, and nothing else. */
  public boolean firstToken() {
    return compareTo(INPUT_LAUNCH) >= 0;
  }

  /** What one would expect without these measurements. */
  public double prior() {
    return prior;
  }

  /** How far from it the fit may go for one unit of penalty, as a natural logarithm. */
  public double spread() {
    return spread;
  }
}
