package suanpan.report;

import java.util.List;
import java.util.Locale;
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
    whatElseIsKnown();
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
    page.row(
        wording.say(Words.HOW_CLEAR),
        wording.say(Words.FIRST_MONTH),
        wording.say(Words.RANGE),
        wording.say(Words.UP_FRONT),
        wording.say(Words.OVER_MONTHS).formatted(scenario.horizonMonths()));
    page.row("---", "---:", "---:", "---:", "---:");
    Advice.Range month = plan.usdPerMonth();
    String low = usd(month.low());
    String high = usd(month.high());
    page.row(
        wording.say(plan.closeCall() ? Words.CLOSE : Words.CLEAR),
        usd(month.typical()),
        low.equals(high) ? "–" : low + " " + wording.say(Words.TO) + " " + high,
        usd(plan.usdUpFront()),
        usd(plan.usdOverHorizon()));
  }

  /**
   * How often the advice holds, and what it comes to with the moves, where both were worked out.
   */
  private void whatElseIsKnown() {
    Robustness robustness = advice.robustness();
    if (robustness != null) {
      page.line("");
      String share = wording.say(Amounts.text(robustness.sameSourcing(), "share"));
      page.paragraph(
          String.format(Locale.ROOT, wording.say(Words.HELD), share, robustness.samples()));
    }
    Roadmap roadmap = advice.roadmap();
    if (roadmap != null && roadmap.phases().size() > 1) {
      double total = roadmap.phases().stream().mapToDouble(Roadmap.Phase::usdTotal).sum();
      int first = roadmap.phases().get(1).fromMonth() + 1;
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
