package suanpan.cost.record;

import java.util.ArrayList;
import java.util.List;
import suanpan.fact.Text;

/**
 * A figure that somebody stated, beside the engine's own on the same inputs.
 *
 * @param id row of the record: J1 to Y6
 * @param formula as people write it
 * @param checks our figures against the stated ones
 * @param curve further points, where one figure is not enough; else empty
 * @param source file of the article
 */
public record Claim(
    String id,
    Text title,
    String formula,
    List<Input> inputs,
    List<Check> checks,
    List<Point> curve,
    String source) {

  public Claim {
    inputs = List.copyOf(inputs);
    checks = List.copyOf(checks);
    curve = List.copyOf(curve);
  }

  /** Whether every figure that the article states is met at its tolerance. */
  public boolean holds() {
    return checks.stream().allMatch(Check::holds);
  }

  /**
   * One input.
   *
   * @param origin article, assumption, catalogue
   */
  public record Input(Text name, double value, String unit, String origin) {}

  /** One point of a curve. */
  public record Point(double x, double y) {}

  /**
   * Our figure against a stated one.
   *
   * @param low least figure that agrees with the article; equal to {@code high} for a single one
   * @param tolerance share of the stated figure by which ours may lie outside
   * @param stated false for a figure of ours that the article has no counterpart of
   * @param carried ours is a constant that was taken from the article: it shows that the figure is
   *     kept, not that anything was computed
   */
  public record Check(
      Text name,
      double ours,
      double low,
      double high,
      double tolerance,
      String unit,
      boolean stated,
      boolean carried) {

    /** How far ours lies outside the stated range, as a share of its nearer end; 0 inside. */
    public double difference() {
      if (!stated || (ours >= low && ours <= high)) {
        return 0;
      }
      double nearer = ours < low ? low : high;
      return nearer == 0 ? Double.POSITIVE_INFINITY : (ours - nearer) / Math.abs(nearer);
    }

    /** Whether ours agrees. */
    public boolean holds() {
      return Math.abs(difference()) <= tolerance;
    }
  }

  static Builder of(String id, String en, String zh) {
    return new Builder(id, new Text(en, zh));
  }

  /** Collects the parts of a claim. */
  static final class Builder {
    private final String id;
    private final Text title;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Point> curve = new ArrayList<>();

    private Builder(String id, Text title) {
      this.id = id;
      this.title = title;
    }

    Builder given(String en, String zh, double value, String unit) {
      inputs.add(new Input(new Text(en, zh), value, unit, "article"));
      return this;
    }

    Builder assumed(String en, String zh, double value, String unit) {
      inputs.add(new Input(new Text(en, zh), value, unit, "assumption"));
      return this;
    }

    Builder known(String en, String zh, double value, String unit, String origin) {
      inputs.add(new Input(new Text(en, zh), value, unit, origin));
      return this;
    }

    Builder states(
        String en, String zh, double ours, double expected, double tolerance, String unit) {
      return between(en, zh, ours, expected, expected, tolerance, unit);
    }

    Builder between(
        String en, String zh, double ours, double low, double high, double tolerance, String unit) {
      checks.add(new Check(new Text(en, zh), ours, low, high, tolerance, unit, true, false));
      return this;
    }

    /** A figure that is kept as it was stated, and shown, never computed. */
    Builder carries(String en, String zh, double kept, double low, double high, String unit) {
      Text name = new Text(en + " (carried, not computed)", zh + "（照录，未计算）");
      checks.add(new Check(name, kept, low, high, 0, unit, true, true));
      return this;
    }

    Builder beside(String en, String zh, double ours, String unit) {
      checks.add(new Check(new Text(en, zh), ours, ours, ours, 0, unit, false, false));
      return this;
    }

    Builder point(double x, double y) {
      curve.add(new Point(x, y));
      return this;
    }

    Claim by(String formula, String source) {
      return new Claim(id, title, formula, inputs, checks, curve, source);
    }
  }
}
