package suanpan.cost.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import suanpan.fact.Text;

/**
 * The engine against published figures of one kind.
 *
 * @param kind claims, break-even, tco, training or throughput
 * @param profile whose assumptions the figures are computed under
 * @param skipped lines that could not be compared, and why
 */
public record Report(
    String kind, Text profile, List<Row> rows, List<Tolerance> tolerances, List<String> skipped) {

  public Report {
    rows = List.copyOf(rows);
    tolerances = List.copyOf(tolerances);
    skipped = List.copyOf(skipped);
  }

  /**
   * One figure.
   *
   * @param group what the summary puts together: a table, or a model on an accelerator
   * @param ours under the assumptions of those who published it
   * @param underOurs under the engine's own assumptions, infinite for "never"; NaN where the
   *     question does not arise
   * @param publishedTo the other end where a range was published, infinite for "at least"; equal to
   *     {@code published} for a single figure
   * @param carried read back from the catalogue, which holds what was published: nothing of ours is
   *     in it, so that it counts in no summary
   */
  public record Row(
      String group,
      String name,
      double published,
      double ours,
      double underOurs,
      String unit,
      double publishedTo,
      boolean carried) {

    /** A single figure, computed. */
    Row(String group, String name, double published, double ours, double underOurs, String unit) {
      this(group, name, published, ours, underOurs, unit, published, false);
    }

    /** A figure without a second view. */
    static Row of(String group, String name, double published, double ours, String unit) {
      return new Row(group, name, published, ours, Double.NaN, unit);
    }

    /** (ours − published) ÷ published, from the nearer end of a range; 0 inside. */
    public double difference() {
      if (ours >= published && ours <= publishedTo) {
        return 0;
      }
      double nearer = ours < published ? published : publishedTo;
      return (ours - nearer) / Math.abs(nearer);
    }

    /** Whether ours is between half and twice the published figure. */
    public boolean withinTwo() {
      return ours >= published / 2 && ours <= publishedTo * 2;
    }
  }

  /**
   * A promise and whether it is kept.
   *
   * @param atMost true when {@code found} may not exceed the limit, false when it may not fall
   *     short
   */
  public record Tolerance(Text name, double found, double limit, boolean atMost, String unit) {

    /** Whether it is kept. */
    public boolean holds() {
      return atMost ? found <= limit : found >= limit;
    }
  }

  /** Whether every stated tolerance is kept. */
  public boolean holds() {
    return tolerances.stream().allMatch(Tolerance::holds);
  }

  /** Median of the absolute differences of what is computed; 0 when there are no rows. */
  public double medianError() {
    return median(computed());
  }

  /** Share of computed rows between half and twice the published figure; 1 without rows. */
  public double shareWithinTwo() {
    return shareWithinTwo(computed());
  }

  /** The rows that are not merely carried. */
  public List<Row> computed() {
    return rows.stream().filter(row -> !row.carried()).toList();
  }

  /** What the rows of one group and unit come to. */
  public record Summary(String group, String unit, int rows, double median, double withinTwo) {}

  /** All rows together, whatever their units. */
  public Summary overall() {
    return new Summary("", "*", computed().size(), medianError(), shareWithinTwo());
  }

  /** One summary for every unit over all groups. */
  public List<Summary> byUnit() {
    return summaries(row -> "");
  }

  /** One summary for every group and unit, in the order of the rows. */
  public List<Summary> byGroup() {
    return summaries(Row::group);
  }

  private List<Summary> summaries(Function<Row, String> group) {
    Map<List<String>, List<Row>> parts = new LinkedHashMap<>();
    for (Row row : computed()) {
      parts
          .computeIfAbsent(List.of(group.apply(row), row.unit()), key -> new ArrayList<>())
          .add(row);
    }
    return parts.entrySet().stream()
        .map(
            part ->
                new Summary(
                    part.getKey().get(0),
                    part.getKey().get(1),
                    part.getValue().size(),
                    median(part.getValue()),
                    shareWithinTwo(part.getValue())))
        .toList();
  }

  static double median(List<Row> rows) {
    double[] errors = rows.stream().mapToDouble(r -> Math.abs(r.difference())).sorted().toArray();
    return errors.length == 0 ? 0 : errors[errors.length / 2];
  }

  static double shareWithinTwo(List<Row> rows) {
    return rows.isEmpty() ? 1 : (double) rows.stream().filter(Row::withinTwo).count() / rows.size();
  }

  static double worst(List<Row> rows) {
    return rows.stream().mapToDouble(r -> Math.abs(r.difference())).max().orElse(0);
  }

  static double worstAbsolute(List<Row> rows) {
    return rows.stream().mapToDouble(r -> Math.abs(r.ours() - r.published())).max().orElse(0);
  }
}
