package suanpan.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.insight.Change;
import suanpan.advice.insight.Input;
import suanpan.advice.insight.Outlook;
import suanpan.advice.insight.TippingPoints;
import suanpan.fact.Amounts;
import suanpan.fact.Spacing;

/**
 * What would change the advice, as a table: first what brings the model from elsewhere, and further
 * back what only changes a chip, a term or how it is served.
 */
final class MarkdownTipping {
  private static final String SOURCING = "sourcing";
  private static final int MOST_NUMBERS = 8;

  private final Wording wording;
  private final MarkdownPage page;
  private final List<Row> rows = new ArrayList<>();

  /** On the first page; the others stand with what changes details only. */
  private final List<Row> first;

  /** One value of one input at which the advice is another. */
  private record Row(
      Input input, boolean choice, String at, List<Change> changes, List<Outlook> there) {
    boolean sourcing() {
      return changes.stream().anyMatch(change -> change.decision().equals(SOURCING));
    }
  }

  MarkdownTipping(Wording wording, MarkdownPage page, TippingPoints points) {
    this.wording = wording;
    this.page = page;
    points.numbers().forEach(this::number);
    points.choices().forEach(this::choice);
    List<Row> sourcing = rows.stream().filter(Row::sourcing).toList();
    this.first =
        Stream.concat(
                sourcing.stream().filter(row -> !row.choice()).limit(MOST_NUMBERS),
                sourcing.stream().filter(Row::choice))
            .toList();
  }

  /** What changes where the model comes from. */
  void sourcing() {
    page.heading(wording.say(Words.TIPPING));
    if (first.isEmpty()) {
      page.paragraph(wording.say(Words.NO_TIPPING));
      return;
    }
    page.paragraph(wording.say(Words.ONE_AT_A_TIME));
    table(first);
  }

  /** What changes a detail only, or lies further off. */
  void details() {
    List<Row> rest = rows.stream().filter(row -> !first.contains(row)).toList();
    if (!rest.isEmpty()) {
      page.heading(wording.say(Words.TIPPING_DETAILS));
      table(rest);
    }
  }

  private void number(TippingPoints.Numeric number) {
    edges(number, number.below(), number.sourcingBelow(), Words.BELOW, Words.AT_MOST);
    edges(number, number.above(), number.sourcingAbove(), Words.ABOVE, Words.FROM);
  }

  private void edges(
      TippingPoints.Numeric number,
      TippingPoints.@Nullable Tip any,
      TippingPoints.@Nullable Tip sourcing,
      Words beyond,
      Words from) {
    if (sourcing != null) {
      edge(number, sourcing, beyond, from);
    }
    if (any != null && !any.equals(sourcing)) {
      edge(number, any, beyond, from);
    }
  }

  private void edge(TippingPoints.Numeric number, TippingPoints.Tip tip, Words beyond, Words from) {
    boolean end = tip.value() == number.low() || tip.value() == number.high();
    double value = tip.beyond() ? tip.lastSame() : tip.value();
    String read = wording.value(number.input(), value);
    String at =
        tip.beyond()
            ? wording.say(beyond).formatted(read)
            : end ? read : wording.say(from).formatted(read);
    rows.add(new Row(number.input(), false, Spacing.of(at), tip.changes(), List.of(tip.there())));
  }

  /** Choices that lead to the same recommendations are one row. */
  private void choice(TippingPoints.Choice choice) {
    Map<List<String>, List<TippingPoints.Alternative>> alike = new LinkedHashMap<>();
    for (TippingPoints.Alternative other : choice.alternatives()) {
      if (!other.changes().isEmpty()) {
        alike.computeIfAbsent(led(other), key -> new ArrayList<>()).add(other);
      }
    }
    alike
        .values()
        .forEach(
            others ->
                rows.add(
                    new Row(
                        choice.input(),
                        true,
                        others.stream()
                            .map(other -> wording.say(other.label()))
                            .collect(Collectors.joining(wording.say(Words.OR))),
                        others.get(0).changes(),
                        others.stream().map(TippingPoints.Alternative::there).toList())));
  }

  private static List<String> led(TippingPoints.Alternative other) {
    List<String> sourcing =
        other.changes().stream()
            .filter(change -> change.decision().equals(SOURCING))
            .map(Change::to)
            .toList();
    return sourcing.isEmpty() ? other.changes().stream().map(Change::to).toList() : sourcing;
  }

  private void table(List<Row> shown) {
    page.row(
        wording.say(Words.INPUT),
        wording.say(Words.NOW),
        wording.say(Words.TURNS_AT),
        wording.say(Words.THEN),
        wording.say(Words.PER_MONTH));
    page.row("---", "---", "---", "---", "---:");
    for (Row row : shown) {
      page.row(
          wording.say(row.input().label()),
          wording.value(row.input(), row.input().value()),
          row.at(),
          becomes(row),
          monthly(row));
    }
  }

  private String monthly(Row row) {
    DoubleSummaryStatistics usd =
        row.there().stream()
            .map(Outlook::usdPerMonth)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    if (usd.getCount() == 0) {
      return "–";
    }
    String low = wording.say(Amounts.text(usd.getMin(), "USD"));
    String high = wording.say(Amounts.text(usd.getMax(), "USD"));
    return low.equals(high) ? low : low + " " + wording.say(Words.TO) + " " + high;
  }

  /** Another way of sourcing brings the rest with it, which goes unsaid. */
  private String becomes(Row row) {
    Outlook there = row.there().get(0);
    if (there.plan() == null) {
      return wording.say(there.summary());
    }
    return row.changes().stream()
        .filter(change -> !row.sourcing() || change.decision().equals(SOURCING))
        .map(change -> wording.say(change.toName()))
        .distinct()
        .collect(Collectors.joining(wording.say(Words.SEMICOLON)));
  }
}
