package suanpan.cost.serving;

import static suanpan.cost.serving.Constant.*;

import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;

/** Derives step times from a model, the accelerators it lies on, and the physical constants. */
record StepTimes(
    Architecture model,
    Accelerator chip,
    Precision precision,
    Split split,
    Framework framework,
    Physics physics) {

  /** A layer joins its parts twice: after attention and after the feed-forward block. */
  private static final double EXCHANGES_PER_LAYER = 2;

  private static final double BYTES_PER_ACTIVATION = 2;

  StepTime derive() {
    Memory memory = Memory.of(model, chip, precision, split);
    double accelerators = split.group();
    double bandwidth = chip.bandwidthGbPerSecond() * 1e9 * accelerators;
    double cache = bandwidth * physics.of(CACHE_BANDWIDTH_SHARE);
    double weights = bandwidth * physics.of(BANDWIDTH_SHARE);
    double flops = accelerators * flopPerSecond();
    double bf16 = accelerators * chip.bf16Tflops() * 1e12;
    double launch = launchSeconds();
    double dense = Weights.denseBytes(model, precision, split) / weights;
    double experts = Weights.expertBytes(model, precision) / weights;
    StepTime step =
        new StepTime(
            launch + exchangeSeconds() + handOverSeconds(),
            dense,
            experts * imbalance() * widening(),
            logMiss(),
            physics.of(REQUEST_SECONDS) / (split.attentionByRequests() ? accelerators : 1)
                + sentSeconds(decodeBytes())
                + handedSeconds(split.stages()),
            2 * model.activeParameters() / (flops * physics.of(DECODE_FLOP_SHARE)),
            memory.bytesPerToken() / cache,
            memory.slidingBytesPerToken() / cache,
            memory.window(),
            2 * memory.stateBytes() / cache,
            KeyValues.decodeFlopPerKeptToken(model)
                * model.fullAttentionLayers()
                / (bf16 * physics.of(ATTENTION_FLOP_SHARE)),
            2 * model.activeParameters() / (flops * physics.of(PREFILL_FLOP_SHARE)),
            sentSeconds(joinedBytes())
                + handedSeconds(split.stages() - 1)
                + (dense + experts + launch) / Physics.CHUNK_TOKENS,
            KeyValues.prefillFlopPerKeptToken(model)
                * model.fullAttentionLayers()
                / (bf16 * physics.of(PREFILL_FLOP_SHARE)),
            physics.of(framework.admissionSeconds())
                + physics.of(INPUT_LAUNCH) * (launch + exchangeSeconds()),
            physics.of(INTERFERENCE) * physics.of(framework.interference()),
            physics.of(framework.queue()),
            split.stages());
    return split.stages() == 1
        ? step
        : step.scaled(split.fullestStage(model) * physics.of(PIPELINE_BUBBLE));
  }

  /** Scheduling one more batch for every further stage, and waiting at every hand-over. */
  private double handOverSeconds() {
    int stages = split.stages();
    return stages == 1
        ? 0
        : (stages - 1) * physics.of(STEP_SECONDS) + stages * physics.of(HOST_EXCHANGE_SECONDS);
  }

  /** Handing one token's state from stage to stage so many times; the last one hands it back. */
  private double handedSeconds(int times) {
    return split.stages() == 1
        ? 0
        : times
            * model.hiddenSize()
            * BYTES_PER_ACTIVATION
            / (Physics.betweenStagesGbPerSecond(chip, split) * 1e9 * physics.of(LINK_SHARE));
  }

  private double flopPerSecond() {
    double bf16 = chip.bf16Tflops() * 1e12;
    return physics.flopPerSecond(precision.flopPerSecond(chip), bf16, model.mixtureOfExperts());
  }

  private double launchSeconds() {
    double layer =
        physics.of(framework.layerSeconds())
            + (model.mixtureOfExperts() ? physics.of(MIXTURE_LAYER_SECONDS) : 0)
            + (model.latentAttention() ? physics.of(LATENT_LAYER_SECONDS) : 0);
    return model.layers() * layer
        + KeyValues.linearLayers(model) * physics.of(LINEAR_LAYER_SECONDS)
        + physics.of(STEP_SECONDS);
  }

  /** Waiting for the other accelerators, whatever is sent. */
  private double exchangeSeconds() {
    if (split.group() == 1) {
      return 0;
    }
    Constant wait = split.attentionByRequests() ? DISPATCH_SECONDS : EXCHANGE_SECONDS;
    boolean fast = linkGbPerSecond() >= Physics.FAST_LINK_GB_PER_SECOND;
    return EXCHANGES_PER_LAYER * model.layers() * physics.of(fast ? wait : HOST_EXCHANGE_SECONDS);
  }

  /** Bytes that one token sends when its parts are joined by an all-reduce (ring: 2(n−1)/n). */
  private double joinedBytes() {
    double accelerators = split.group();
    return tokenBytes() * 2 * (accelerators - 1) / accelerators;
  }

  /** The same while decoding; split by requests, a token goes to its experts and back instead. */
  private double decodeBytes() {
    double accelerators = split.group();
    if (accelerators == 1) {
      return 0;
    }
    return split.attentionByRequests()
        ? tokenBytes() * Math.max(1, model.expertsPerToken()) / accelerators
        : joinedBytes();
  }

  private double tokenBytes() {
    return EXCHANGES_PER_LAYER * model.layers() * model.hiddenSize() * BYTES_PER_ACTIVATION;
  }

  private double sentSeconds(double bytes) {
    return bytes / (linkGbPerSecond() * 1e9 * physics.of(LINK_SHARE));
  }

  private double linkGbPerSecond() {
    double slowest = Physics.SLOWEST_LINK_GB_PER_SECOND;
    return split.group() > Math.max(1, chip.scaleUpDomain())
        ? slowest
        : Math.max(chip.scaleUpGbPerSecond(), slowest);
  }

  private double imbalance() {
    return split.expertsWhole() ? physics.of(EXPERT_IMBALANCE) : 1;
  }

  /** A quarter-width weight on a chip without that format is unpacked by slower kernels. */
  private double widening() {
    return precision.bytesPerWeight() < 1 && !precision.nativeOn(chip)
        ? physics.of(WIDENING_FACTOR)
        : 1;
  }

  private double logMiss() {
    return model.mixtureOfExperts()
        ? Math.log1p(-Math.min(0.999, (double) model.expertsPerToken() / model.experts()))
        : 0;
  }
}
