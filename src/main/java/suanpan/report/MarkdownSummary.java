package suanpan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import suanpan.advice.Advice;
import suanpan.advice.insight.Roadmap;
import suanpan.advice.insight.Robustness;
import suanpan.fact.Amounts;
import suanpan.scenario.Scenario;

/** The memo's first page: what to do, what it costs, and what a signature must know. */
final class MarkdownSummary {
  private final Wording wording;
  private final Language language;
  private final MarkdownPage page;
  private final Advice advice;

  MarkdownSummary(Wording wording, Language language, MarkdownPage page, Advice advice) {
    this.wording = wording;
    this.language = language;
    this.page = page;
    this.advice = advice;
  }

  void write(Scenario scenario) {
    page.paragraph("# " + wording.say(Words.MEMO) + wording.say(Words.COLON) + about(scenario));
    page.paragraph(
        wording
            .say(Words.MEMO_DATE)
            .formatted(advice.provenance().catalogueDate(), advice.id().substring(0, 12)));
    Advice.RecommendedPlan plan = advice.plan();
    if (plan == null) {
      page.paragraph(wording.say(Words.NO_PLAN));
      return;
    }
    page.paragraph(MarkdownPage.bold(wording.say(plan.summary())));
    money(plan, scenario);
    withMoves();
    inShort();
  }

  /** Which use and where: a board has more than one memo before it. */
  private String about(Scenario scenario) {
    return wording.value("useCase", scenario.useCase())
        + wording.say(Words.COMMA)
        + wording.value("region", scenario.region());
  }

  /** To three digits, as the sentences say it; the lines of the quote are exact. */
  private void money(Advice.RecommendedPlan plan, Scenario scenario) {
    Advice.Range month = plan.usdPerMonth();
    String low = usd(month.low());
    String high = usd(month.high());
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put(
        wording.say(Words.HOW_CLEAR), wording.say(plan.closeCall() ? Words.CLOSE : Words.CLEAR));
    Robustness robustness = advice.robustness();
    if (robustness != null) {
      columns.put(
          wording.say(Words.HELD).formatted(robustness.samples()),
          wording.say(Amounts.text(robustness.sameSourcing(), "share")));
    }
    columns.put(wording.say(Words.FIRST_MONTH), usd(month.typical()));
    columns.put(
        wording.say(Words.RANGE),
        low.equals(high) ? "–" : low + " " + wording.say(Words.TO) + " " + high);
    columns.put(wording.say(Words.UP_FRONT), usd(plan.usdUpFront()));
    columns.put(
        wording.say(Words.OVER_MONTHS).formatted(scenario.horizonMonths()),
        usd(plan.usdOverHorizon()));
    page.row(columns.keySet().toArray(String[]::new));
    page.row(
        IntStream.range(0, columns.size())
            .mapToObj(i -> i == 0 ? "---" : "---:")
            .toArray(String[]::new));
    page.row(columns.values().toArray(String[]::new));
  }

  /** What it comes to with the moves, where they were worked out. */
  private void withMoves() {
    Roadmap roadmap = advice.roadmap();
    Roadmap.Phase move = roadmap == null ? null : roadmap.firstMove();
    if (roadmap != null && move != null) {
      double total = roadmap.phases().stream().mapToDouble(Roadmap.Phase::usdTotal).sum();
      int first = move.fromMonth() + 1;
      page.line("");
      page.paragraph(wording.say(Words.WITH_MOVES).formatted(first, usd(total)));
    }
  }

  private String usd(double amount) {
    return wording.say(Amounts.text(amount, "USD"));
  }

  /** For whoever reads no further. */
  private void inShort() {
    List<String> points = new InShort(wording, language).of(advice);
    page.heading(wording.say(Words.IN_SHORT));
    points.forEach(point -> page.point(MarkdownPage.escape(point)));
  }
}
