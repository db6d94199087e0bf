package suanpan.cost.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suanpan.catalog.Catalogue;
import suanpan.fact.Text;

/** Sets the engine beside published figures, the shipped ones or those of a file. */
public final class Validation {
  private static final List<String> KINDS =
      List.of("claims", "break-even", "tco", "training", "throughput");

  private Validation() {}

  /** What can be validated. */
  public static List<String> kinds() {
    return KINDS;
  }

  /**
   * The report of one kind.
   *
   * @param file a CSV with the columns of the shipped tables of that kind; empty for those
   *     themselves. Claims have no file.
   * @throws IllegalArgumentException when there is no such kind, or the file is not of it
   */
  public static Report run(String kind, Catalogue catalogue, Optional<Path> file) {
    return switch (kind) {
      case "claims" -> claims(catalogue);
      case "break-even" ->
          new BreakEvenRecord(catalogue).report(tables(file, BreakEvenRecord.SHIPPED));
      case "tco" -> new TcoRecord(catalogue).report(tables(file, TcoRecord.SHIPPED));
      case "training" -> new TrainingRecord(catalogue).report(tables(file, TrainingRecord.SHIPPED));
      case "throughput" ->
          ThroughputRecord.report(catalogue, tables(file, ServingData.SHIPPED), file.isEmpty());
      default ->
          throw new IllegalArgumentException(
              "validation of \"" + kind + "\", expected one of " + KINDS + ".");
    };
  }

  static IllegalArgumentException unexpected(Table table, String expected) {
    return new IllegalArgumentException(
        "%s: found the columns %s, expected %s. Maybe it is a file of another kind."
            .formatted(table.name(), table.columns(), expected));
  }

  private static List<Table> tables(Optional<Path> file, List<String> shipped) {
    return file.map(path -> List.of(Table.read(path)))
        .orElseGet(() -> shipped.stream().map(Table::shipped).toList());
  }

  private static Report claims(Catalogue catalogue) {
    List<Report.Row> rows = new ArrayList<>();
    long broken = 0;
    for (Claim claim : Claims.all(catalogue)) {
      broken += claim.holds() ? 0 : 1;
      for (Claim.Check check : claim.checks()) {
        if (check.stated()) {
          rows.add(row(claim, check));
        }
      }
    }
    return new Report(
        "claims",
        new Text("inputs of the articles", "文章给出的输入"),
        rows,
        List.of(
            new Report.Tolerance(
                new Text("claims that do not come out", "未能复现的说法"), broken, 0, true, "claims")),
        List.of());
  }

  private static Report.Row row(Claim claim, Claim.Check check) {
    return new Report.Row(
        claim.id(),
        check.name().en(),
        check.low(),
        check.ours(),
        Double.NaN,
        check.unit(),
        check.high(),
        check.carried());
  }
}
