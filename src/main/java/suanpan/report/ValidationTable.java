package suanpan.report;

import java.util.List;
import java.util.Locale;
import suanpan.cost.record.Report;
import suanpan.fact.Text;

/** The engine beside published figures, for a terminal. */
public final class ValidationTable {

  private static final int NAME_WIDTH = 62;
  private static final int GROUP_WIDTH = 24;
  private static final int FIGURE_WIDTH = 12;
  private static final int RANGE_WIDTH = 27;

  /** Beyond so many rows, what each group comes to is worth a line. */
  private static final int MANY_ROWS = 100;

  /** Above it figures are written by powers of ten. */
  private static final double MOST_IN_FULL = 1e9;

  /** Figures of more units than these are put together in one line. */
  private static final int MOST_UNITS = 5;

  private static final Text HEADING =
      new Text("published        ours  difference", "  公开数值    我们的计算        差异");
  private static final Text SECOND = new Text("  our own view", "  我们的假设下");
  private static final Text INSIDE = new Text("inside", "在范围内");
  private static final Text TO = new Text(" to ", " 至 ");
  private static final Text CARRIED =
      new Text(
          "%d rows are carried, not computed, and count in none of this", "%d 行为照录，未经计算，不计入以上汇总");
  private static final Text NEVER = new Text("never", "永不");
  private static final Text SUMMARY =
      new Text(
          "%d rows, median error %.1f %%, within 2 x: %.1f %% (%s)",
          "%d 行，误差中位数 %.1f%%，两倍以内 %.1f%%（%s）");
  private static final Text KEPT = new Text("kept", "满足");
  private static final Text BROKEN = new Text("BROKEN", "不满足");
  private static final Text SKIPPED = new Text("skipped", "略过");

  private ValidationTable() {}

  /** All rows, what was skipped, then the summary, then every tolerance with whether it is kept. */
  public static String of(Report report, Language language) {
    StringBuilder out = new StringBuilder();
    out.append(report.kind())
        .append(": ")
        .append(language.pick(report.profile()))
        .append('\n')
        .append('\n');
    boolean second = report.rows().stream().anyMatch(row -> !Double.isNaN(row.underOurs()));
    boolean wide = report.rows().stream().anyMatch(row -> row.published() != row.publishedTo());
    int before = GROUP_WIDTH + NAME_WIDTH + 3 + (wide ? RANGE_WIDTH - FIGURE_WIDTH : 0);
    out.append(Columns.left("", before))
        .append(language.pick(HEADING))
        .append(second ? language.pick(SECOND) : "")
        .append('\n');
    for (Report.Row row : report.rows()) {
      out.append(
          "%s %s %s%s%s%s %s%n"
              .formatted(
                  cell(row.group(), GROUP_WIDTH),
                  cell(row.name(), NAME_WIDTH),
                  Columns.right(published(row, language), wide ? RANGE_WIDTH : FIGURE_WIDTH),
                  Columns.right(figure(row.ours()), FIGURE_WIDTH),
                  Columns.right(difference(row, language), 11),
                  second ? Columns.right(underOurs(row, language), FIGURE_WIDTH + 2) : "",
                  row.unit()));
    }
    report
        .skipped()
        .forEach(s -> out.append(language.pick(SKIPPED)).append(": ").append(s).append('\n'));
    if (report.rows().size() > MANY_ROWS) {
      report.byGroup().forEach(s -> out.append(summary(s, language)));
    }
    List<Report.Summary> units = report.byUnit();
    (units.size() <= MOST_UNITS ? units : List.of(report.overall()))
        .forEach(s -> out.append(summary(s, language)));
    int carried = report.rows().size() - report.computed().size();
    if (carried > 0) {
      out.append(language.pick(CARRIED).formatted(carried)).append('\n');
    }
    for (Report.Tolerance t : report.tolerances()) {
      out.append(
          "%s: %s: %s, %s %s %s%n"
              .formatted(
                  language.pick(t.holds() ? KEPT : BROKEN),
                  language.pick(t.name()),
                  figure(t.found()),
                  t.atMost() ? "≤" : "≥",
                  figure(t.limit()),
                  t.unit()));
    }
    return out.toString();
  }

  private static String summary(Report.Summary s, Language language) {
    String group = s.group().isEmpty() ? "" : Columns.left(s.group(), GROUP_WIDTH * 2) + " ";
    return group
        + language
            .pick(SUMMARY)
            .formatted(s.rows(), s.median() * 100, s.withinTwo() * 100, s.unit())
        + "\n";
  }

  private static String underOurs(Report.Row row, Language language) {
    double ours = row.underOurs();
    return Double.isNaN(ours) ? "" : Double.isInfinite(ours) ? language.pick(NEVER) : figure(ours);
  }

  private static String published(Report.Row row, Language language) {
    if (row.published() == row.publishedTo()) {
      return figure(row.published());
    }
    return Double.isInfinite(row.publishedTo())
        ? "≥ " + figure(row.published())
        : figure(row.published()) + language.pick(TO) + figure(row.publishedTo());
  }

  private static String cell(String text, int width) {
    return Columns.left(Columns.cut(text, width), width);
  }

  private static String figure(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return "∞";
    }
    if (size >= MOST_IN_FULL || (size < 1e-3 && size > 0)) {
      return String.format(Locale.ROOT, "%.4g", value);
    }
    return String.format(
        Locale.ROOT, size >= 1e6 ? "%,.0f" : size >= 1000 ? "%,.1f" : "%.4f", value);
  }

  private static String difference(Report.Row row, Language language) {
    boolean range = row.published() != row.publishedTo();
    return row.carried()
        ? ""
        : range && row.difference() == 0 ? language.pick(INSIDE) : percent(row.difference());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%+.1f %%", share * 100);
  }
}
