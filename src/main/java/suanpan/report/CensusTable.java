package suanpan.report;

import java.util.List;
import suanpan.advice.variation.RuleCensus;
import suanpan.fact.Text;

/** What each rule does over many scenarios, for a terminal. */
public final class CensusTable {
  private static final int NAME = 58;
  private static final int FIGURE = 12;

  private static final List<Text> HEADINGS =
      List.of(
          new Text("speaks", "发声"),
          new Text("of random", "随机占比"),
          new Text("decides", "决定"),
          new Text("of random", "随机占比"));

  private CensusTable() {}

  /** The table, then which never speak, which always do, and which never decide. */
  public static String of(RuleCensus census, Language language) {
    StringBuilder out = new StringBuilder();
    out.append(
        language
            .pick(
                new Text(
                    "%d rules over %d typical and %d random scenarios (seed %d)%n",
                    "%d 条规则，%d 个典型场景与 %d 个随机场景（种子 %d）%n"))
            .formatted(census.rules().size(), census.typical(), census.random(), census.seed()));
    out.append(Columns.left("", NAME));
    HEADINGS.forEach(h -> out.append(Columns.right(language.pick(h), FIGURE)));
    out.append('\n');
    for (RuleCensus.Row row : census.rules()) {
      out.append(Columns.left(row.rule(), NAME))
          .append(Columns.right(row.typical() + "/" + census.typical(), FIGURE))
          .append(Columns.right(percent(row.random(), census.random()), FIGURE))
          .append(note(row) ? Columns.right("-", FIGURE) : decides(row.decidesTypical()))
          .append(
              note(row)
                  ? Columns.right("-", FIGURE)
                  : Columns.right(percent(row.decidesRandom(), census.random()), FIGURE))
          .append('\n');
    }
    list(out, language, new Text("never speak", "从不发声"), census.never());
    list(
        out,
        language,
        new Text(
            "always argue (blockers aside, of which some candidate of hundreds fails everywhere)",
            "总在论证（排除规则不计：数百个候选项中总有不符合的）"),
        census.always());
    list(
        out,
        language,
        new Text("speak and never decide by themselves", "发声但从未单独左右结论"),
        census.withoutWeight());
    return out.toString();
  }

  private static boolean note(RuleCensus.Row row) {
    return row.kind().equals("note");
  }

  private static String decides(int count) {
    return Columns.right(String.valueOf(count), FIGURE);
  }

  private static String percent(int count, int of) {
    return of == 0 ? "-" : String.format(java.util.Locale.ROOT, "%.2f %%", 100.0 * count / of);
  }

  private static void list(StringBuilder out, Language language, Text heading, List<String> rules) {
    out.append('\n').append(language.pick(heading)).append(": ").append(rules.size()).append('\n');
    rules.forEach(rule -> out.append("  ").append(rule).append('\n'));
  }
}
