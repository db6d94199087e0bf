package suanpan.cost.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import suanpan.cost.serving.Constant;
import suanpan.cost.serving.Physics;

/**
 * Fits some of the physical constants to measurements: least absolute deviation of the logarithms
 * (smooth within 10 %), every family of models weighing the square root of its number of points,
 * with a mild penalty for leaving the prior; Levenberg–Marquardt steps on reweighted squares.
 */
final class RobustFit {
  private static final double SMOOTH = 0.1;
  private static final double PENALTY = 1 / 300.0;
  private static final int ROUNDS = 60;

  private final List<ServingPoint> points;
  private final Physics start;
  private final List<Constant> free;
  private final Measure measure;
  private final double[] weights;
  private final double[] prior;
  private final double[] penalty;

  /** What is fitted: the engine's figure for a point against the measured one. */
  @FunctionalInterface
  interface Measure {
    /** Predicted over measured. */
    double ratio(ServingPoint point, Physics physics);
  }

  /**
   * A fit.
   *
   * @param start the constants that are not free
   * @param free those that are
   * @param family points of equal names share one weight
   */
  RobustFit(
      List<ServingPoint> points,
      Physics start,
      List<Constant> free,
      Measure measure,
      Function<ServingPoint, String> family) {
    this.points = points;
    this.start = start;
    this.free = free;
    this.measure = measure;
    Map<String, Long> sizes =
        points.stream().collect(Collectors.groupingBy(family, Collectors.counting()));
    double[] raw =
        points.stream()
            .mapToDouble(p -> 1 / Math.sqrt(sizes.getOrDefault(family.apply(p), 1L)))
            .toArray();
    double mean = Arrays.stream(raw).average().orElse(1);
    weights = Arrays.stream(raw).map(w -> w / mean).toArray();
    prior = free.stream().mapToDouble(c -> Math.log(c.prior())).toArray();
    penalty =
        free.stream()
            .mapToDouble(c -> points.size() * PENALTY / (c.spread() * c.spread()))
            .toArray();
  }

  Physics fit() {
    double[] x = prior.clone();
    double[] residuals = residuals(x);
    double loss = loss(residuals, x);
    double damping = 1e-2;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] slopes = slopes(x, residuals);
      double before = loss;
      for (int attempt = 0; attempt < 8 && loss >= before; attempt++) {
        double[] tried = add(x, step(slopes, residuals, x, damping));
        double[] then = residuals(tried);
        double lossThen = loss(then, tried);
        if (lossThen < loss) {
          x = tried;
          residuals = then;
          loss = lossThen;
          damping = Math.max(damping / 3, 1e-6);
        } else {
          damping *= 4;
        }
      }
      if (before - loss < 1e-6 * before) {
        break;
      }
    }
    return physics(x);
  }

  private double[] residuals(double[] x) {
    Physics physics = physics(x);
    return points.stream().mapToDouble(p -> Math.log(measure.ratio(p, physics))).toArray();
  }

  private double loss(double[] residuals, double[] x) {
    double loss = 0;
    for (int i = 0; i < residuals.length; i++) {
      double size = Math.abs(residuals[i]);
      loss += weights[i] * (size < SMOOTH ? size * size / (2 * SMOOTH) : size - SMOOTH / 2);
    }
    for (int k = 0; k < x.length; k++) {
      loss += penalty[k] * (x[k] - prior[k]) * (x[k] - prior[k]) / 2;
    }
    return loss;
  }

  private double[][] slopes(double[] x, double[] residuals) {
    double small = 1e-4;
    double[][] slopes = new double[x.length][];
    for (int k = 0; k < x.length; k++) {
      double[] moved = x.clone();
      moved[k] += small;
      double[] there = residuals(moved);
      for (int i = 0; i < there.length; i++) {
        there[i] = (there[i] - residuals[i]) / small;
      }
      slopes[k] = there;
    }
    return slopes;
  }

  private double[] step(double[][] slopes, double[] residuals, double[] x, double damping) {
    int size = x.length;
    double[][] matrix = new double[size][size + 1];
    for (int k = 0; k < size; k++) {
      matrix[k][size] = -penalty[k] * (x[k] - prior[k]);
      matrix[k][k] += penalty[k];
      for (int i = 0; i < residuals.length; i++) {
        double weight = weights[i] / Math.max(SMOOTH, Math.abs(residuals[i]));
        matrix[k][size] -= weight * slopes[k][i] * residuals[i];
        for (int l = 0; l < size; l++) {
          matrix[k][l] += weight * slopes[k][i] * slopes[l][i];
        }
      }
    }
    for (int k = 0; k < size; k++) {
      matrix[k][k] *= 1 + damping;
    }
    return solve(matrix);
  }

  /** Gaussian elimination with pivots; steps are held within a factor of two. */
  private static double[] solve(double[][] matrix) {
    int size = matrix.length;
    for (int k = 0; k < size; k++) {
      int pivot = k;
      for (int r = k + 1; r < size; r++) {
        pivot = Math.abs(matrix[r][k]) > Math.abs(matrix[pivot][k]) ? r : pivot;
      }
      double[] swap = matrix[k];
      matrix[k] = matrix[pivot];
      matrix[pivot] = swap;
      for (int r = k + 1; r < size; r++) {
        double factor = matrix[r][k] / matrix[k][k];
        for (int c = k; c <= size; c++) {
          matrix[r][c] -= factor * matrix[k][c];
        }
      }
    }
    double[] solution = new double[size];
    for (int k = size - 1; k >= 0; k--) {
      double rest = matrix[k][size];
      for (int c = k + 1; c < size; c++) {
        rest -= matrix[k][c] * solution[c];
      }
      solution[k] = rest / matrix[k][k];
    }
    return Arrays.stream(solution).map(s -> Math.max(-0.7, Math.min(0.7, s))).toArray();
  }

  private static double[] add(double[] one, double[] other) {
    double[] sum = one.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += other[k];
    }
    return sum;
  }

  private Physics physics(double[] x) {
    return start.with(free, Arrays.stream(x).map(Math::exp).toArray());
  }
}
