package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.List;
import suanpan.advice.insight.Input;

/**
 * A number that can be turned.
 *
 * @param base its value now; may be infinite (no limit)
 * @param least end of the range that is searched
 * @param most the other end
 * @param low of the range that it may well have; {@code base} when it is known
 * @param high likewise
 * @param logarithmic whether ratios count rather than distances
 * @param whole whether only whole numbers make sense
 * @param tokensPerUnit tokens a month that one of it stands for; 0 where that says nothing
 */
record Dial(
    Input input,
    double base,
    double least,
    double most,
    double low,
    double high,
    boolean logarithmic,
    boolean whole,
    double tokensPerUnit) {

  /**
   * Steps away from the base as factors: dense at first, since the nearest change is looked for.
   */
  private static final double[] RATIOS = {
    1.1, 1.25, 1.5, 2, 2.8, 4, 6, 10, 18, 32, 56, 100, 300, 1e3, 1e4, 1e5, 1e6, 1e8, 1e10
  };

  /** The same for a figure, whose range is narrow. */
  private static final double[] FEW_SHARES = {0.2, 0.5, 1};

  /** Steps away from the base as shares of the way to the end. */
  private static final double[] SHARES = {0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.55, 0.7, 0.85, 1};

  String id() {
    return input.id();
  }

  /** In the steps in which people set it: a priority is a whole number to whoever answers. */
  Dial inSteps() {
    return id().startsWith("priorities.") && base == Math.rint(base)
        ? new Dial(input, base, Math.ceil(least), most, low, high, logarithmic, true, tokensPerUnit)
        : this;
  }

  /** Whether it is assumed, with a range. */
  boolean uncertain() {
    return low < high;
  }

  /** Values below the base, the nearest first. */
  List<Double> below() {
    List<Double> values = new ArrayList<>();
    if (least >= base) {
      return values;
    }
    if (logarithmic && Double.isFinite(base) && base > 0) {
      double floor = floor();
      for (double ratio : RATIOS) {
        if (base / ratio > floor) {
          values.add(base / ratio);
        }
      }
      values.add(floor);
    } else if (logarithmic) {
      for (double v = most; v > floor(); v /= Math.sqrt(10)) {
        values.add(v);
      }
    } else {
      for (double share : shares()) {
        values.add(base - share * (base - least));
      }
    }
    if (logarithmic && least == 0) {
      values.add(0.0);
    }
    return clean(values);
  }

  /** Values above the base, the nearest first. */
  List<Double> above() {
    List<Double> values = new ArrayList<>();
    if (!(most > base)) {
      return values;
    }
    if (logarithmic && base > 0) {
      for (double ratio : RATIOS) {
        if (base * ratio < most) {
          values.add(base * ratio);
        }
      }
      values.add(most);
    } else if (logarithmic) {
      for (double v = floor(); v < most; v *= Math.sqrt(10)) {
        values.add(v);
      }
      values.add(most);
    } else {
      for (double share : shares()) {
        values.add(base + share * (most - base));
      }
    }
    return clean(values);
  }

  /** Ends of what it may well be that are not the base. */
  List<Double> ends() {
    List<Double> ends = new ArrayList<>();
    if (low < base) {
      ends.add(low);
    }
    if (high > base) {
      ends.add(high);
    }
    return ends;
  }

  private double[] shares() {
    return least == low && most == high ? FEW_SHARES : SHARES;
  }

  /** The smallest value above nothing that makes a difference: ten decades below the end. */
  private double floor() {
    return Math.max(least, Math.max(0.1, most / 1e10));
  }

  private List<Double> clean(List<Double> values) {
    return values.stream().map(this::fit).distinct().filter(v -> v != base).toList();
  }

  /** The nearest value that the question takes. */
  double fit(double value) {
    return Math.min(most, Math.max(least, whole ? Math.rint(value) : value));
  }

  /**
   * Half-way between two values, or not a number when they are within 1 % of one another: then the
   * place is found.
   */
  double between(double one, double other) {
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    if (whole ? high - low <= 1 : high - low <= 0.01 * Math.max(Math.abs(low), Math.abs(high))) {
      return Double.NaN;
    }
    if (Double.isInfinite(high) || high - low <= 1e-6 * (most - least) && !logarithmic) {
      return Double.NaN;
    }
    if (logarithmic && high <= Math.max(1e-3, floor() / 100)) {
      return Double.NaN;
    }
    double middle =
        logarithmic && low > 0 && high / low > 2 ? Math.sqrt(low * high) : (low + high) / 2;
    return whole ? Math.floor(middle) : middle;
  }

  /** How far a value is from the base, to sort by: smaller is nearer. */
  double distance(double value) {
    if (logarithmic && base > 0 && Double.isFinite(base) && value > 0) {
      return Math.abs(Math.log(value / base));
    }
    if (Double.isInfinite(base)) {
      // Where there is no limit yet, the widest one is the smallest change.
      return 5 + 5 * Math.log((1 + most) / (1 + Math.abs(value))) / Math.log(1 + most);
    }
    if (logarithmic) {
      return 5 + Math.log10(1 + Math.abs(value));
    }
    return 3 * Math.abs(value - base) / (most - least);
  }
}
