package suanpan.cost.serving;

import java.util.Arrays;
import java.util.List;
import suanpan.catalog.Accelerator;

/** A set of values for the physical constants. */
public final class Physics {
  /** The values that the engine uses. */
  public static final Physics FITTED =
      new Physics(Arrays.stream(Constant.values()).mapToDouble(Constant::fitted).toArray());

  /** Link through the host, where the catalogue states none: PCIe Gen4 x16, GB/s. */
  static final double SLOWEST_LINK_GB_PER_SECOND = 32;

  /** Links slower than this go through the host: no NVLink-class link is, GB/s. */
  static final double FAST_LINK_GB_PER_SECOND = 200;

  /** Accelerators that one host joins over PCIe where no faster link does. */
  static final int HOST_DOMAIN = 8;

  /**
   * Network of one accelerator made to work across machines, GB/s: 400 Gb/s InfiniBand each (NVIDIA
   * DGX H100).
   */
  static final double FABRIC_GB_PER_SECOND = 50;

  /** Network between hosts of other accelerators: one Ethernet port of 100 Gb/s a host, GB/s. */
  static final double ETHERNET_GB_PER_SECOND = 12.5;

  /** Requests that a scheduler keeps running on one accelerator at most. */
  static final double MOST_REQUESTS_PER_ACCELERATOR = 1024;

  /** Input tokens worked on in one step; weights are read once for each such step. */
  static final double CHUNK_TOKENS = 8192;

  private final double[] values;

  private Physics(double[] values) {
    this.values = values;
  }

  /** Other values, in the order of {@link Constant}. */
  public static Physics of(double[] values) {
    if (values.length != Constant.values().length) {
      throw new IllegalArgumentException(
          values.length + " constants, expected " + Constant.values().length);
    }
    return new Physics(values.clone());
  }

  /** The same with other values for some constants. */
  public Physics with(List<Constant> constants, double[] others) {
    double[] changed = values.clone();
    for (int i = 0; i < others.length; i++) {
      changed[constants.get(i).ordinal()] = others[i];
    }
    return new Physics(changed);
  }

  /** The value of one constant. */
  public double value(Constant constant) {
    return of(constant);
  }

  double of(Constant constant) {
    return values[constant.ordinal()];
  }

  /**
   * FLOP/s to count with for weights of a precision: narrow formats never reach their full
   * advantage over bf16, mixtures of experts less again.
   */
  double flopPerSecond(double peak, double bf16Peak, boolean mixture) {
    double advantage = Math.pow(peak / bf16Peak, 1 - of(Constant.NARROW_FORMAT_LOSS));
    return bf16Peak * advantage * (mixture ? of(Constant.MIXTURE_FLOP_SHARE) : 1);
  }

  /** What a stage of a pipeline hands its results over, GB/s: the host's own bus, or a network. */
  static double betweenStagesGbPerSecond(Accelerator chip, Split split) {
    if (split.accelerators() <= Deployment.domain(chip)) {
      return Math.max(chip.scaleUpGbPerSecond(), SLOWEST_LINK_GB_PER_SECOND);
    }
    return chip.trainsAtScale() ? FABRIC_GB_PER_SECOND : ETHERNET_GB_PER_SECOND;
  }

  /**
   * Two times that partly overlap, between their larger and their sum: (a^1.5 + b^1.5)^(2/3). A
   * search asks for this some thousand times, so the root is not that of {@link Math}.
   */
  static double overlap(double one, double other) {
    double larger = Math.max(one, other);
    if (larger == 0) {
      return 0;
    }
    double ratio = Math.min(one, other) / larger;
    double root = cubeRoot(1 + ratio * Math.sqrt(ratio));
    return larger * root * root;
  }

  /**
   * The cube root of a number from 1 to 2: Halley's method from a line that is 0.008 off at the
   * most, which two steps bring to the last digits.
   */
  private static double cubeRoot(double number) {
    double root = 0.7437 + 0.26 * number;
    for (int step = 0; step < 2; step++) {
      double cube = root * root * root;
      root *= (cube + 2 * number) / (2 * cube + number);
    }
    return root;
  }
}
