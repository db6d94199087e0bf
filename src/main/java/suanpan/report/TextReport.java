package suanpan.report;

import java.util.List;
import java.util.Locale;
import suanpan.advice.Advice;
import suanpan.scenario.Assumption;
import suanpan.scenario.Questionnaire;

/** Advice for a terminal of 80 columns. */
public final class TextReport {

  // Sourcing has eight; of forty accelerators the first ones are enough on a terminal.
  private static final int MOST_OPTIONS = 8;
  private static final int SHORT_HASH = 12;
  private static final int VERDICT_WIDTH = 13;
  private static final int LABEL_WIDTH = 11;

  private final Wording wording;
  private final Language language;
  private final TextPage page = new TextPage();

  private TextReport(Language language, Questionnaire questionnaire) {
    this.language = language;
    this.wording = new Wording(language, questionnaire);
  }

  /** The whole advice. */
  public static String of(Advice advice, Questionnaire questionnaire, Language language) {
    TextReport report = new TextReport(language, questionnaire);
    report.plan(advice);
    report.options(advice);
    report.warnings(advice);
    report.beyond(advice);
    report.assumptions(advice);
    report.provenance(advice);
    return report.page.toString();
  }

  /** One quote with its lines. */
  public static String of(Advice.Quote quote, Questionnaire questionnaire, Language language) {
    TextReport report = new TextReport(language, questionnaire);
    report.page.heading(report.wording.say(quote.summary()));
    new TextQuote(report.wording, report.page).write(quote);
    return report.page.toString();
  }

  private void plan(Advice advice) {
    page.heading(wording.say(Words.ADVICE));
    Advice.RecommendedPlan plan = advice.plan();
    if (plan == null) {
      page.paragraph("", wording.say(Words.NO_PLAN));
      return;
    }
    page.paragraph("", wording.say(plan.summary()));
    page.line("");
    page.line(money(plan));
    page.paragraph("", call(advice, plan));
    if (advice.cheapest() != null) {
      page.paragraph("", wording.say(advice.cheapest().sentence()));
    }
    why(advice);
    advice.quotes().stream()
        .filter(q -> q.id().equals(plan.quoteId()))
        .forEach(new TextQuote(wording, page)::write);
  }

  private String money(Advice.RecommendedPlan plan) {
    return wording.monthly(plan.usdPerMonth().typical()) + wording.range(plan.usdPerMonth());
  }

  private String call(Advice advice, Advice.RecommendedPlan plan) {
    String sign = wording.say(plan.closeCall() ? Words.CLOSE : Words.CLEAR);
    Advice.RunnerUp second = plan.runnerUp();
    if (second == null) {
      return sign + ".";
    }
    String name =
        advice.decisions().stream()
            .flatMap(d -> d.verdicts().stream())
            .filter(v -> v.option().equals(second.sourcing()))
            .findFirst()
            .map(v -> wording.say(v.name()))
            .orElse(second.sourcing());
    String margin = wording.points(plan.score() - second.score());
    String money = wording.monthly(second.usdPerMonth());
    return language == Language.ZH
        ? sign
            + "；"
            + wording.say(Words.RUNNER_UP)
            + "："
            + name
            + "（"
            + second.modelName()
            + "，"
            + money
            + "），落后 "
            + margin
            + " 分。"
        : sign
            + "; "
            + wording.say(Words.RUNNER_UP)
            + ": "
            + name
            + " ("
            + second.modelName()
            + ", "
            + money
            + "), "
            + margin
            + " "
            + wording.say(Words.BEHIND)
            + ".";
  }

  private void why(Advice advice) {
    List<Advice.Argued> arguments =
        advice.decisions().stream()
            .flatMap(d -> d.verdicts().stream())
            .filter(v -> v.verdict().equals("recommended"))
            .flatMap(v -> v.arguments().stream())
            // what is said of the whole plan stands at every one of its options
            .distinct()
            .toList();
    if (arguments.isEmpty()) {
      return;
    }
    page.heading(wording.say(Words.WHY));
    arguments.forEach(this::argument);
  }

  private void argument(Advice.Argued argument) {
    String sign =
        argument.side().equals("for") ? "+ " : argument.side().equals("blocks") ? "x " : "- ";
    page.paragraph(sign, wording.say(argument.reason()) + "  [" + argument.rule() + "]");
  }

  private void options(Advice advice) {
    page.heading(wording.say(Words.OPTIONS));
    for (Advice.Decision decision : advice.decisions()) {
      page.line(wording.say(decision.name()));
      decision.verdicts().stream().limit(MOST_OPTIONS).forEach(v -> option(v, advice));
      int more = decision.verdicts().size() - MOST_OPTIONS;
      if (more > 0) {
        page.line("  " + wording.say(Words.MORE).replace("{}", Integer.toString(more)));
      }
      page.line("");
    }
  }

  private void option(Advice.Verdict verdict, Advice advice) {
    String word = Columns.left(Words.of(verdict.verdict(), language), VERDICT_WIDTH);
    String money =
        advice.quotes().stream()
            .filter(q -> q.id().equals(verdict.quoteId()))
            .findFirst()
            .map(q -> wording.monthly(q.usdPerMonth()))
            .orElse("");
    Double margin = verdict.margin();
    String behind =
        margin == null || margin == 0
            ? ""
            : wording.say(Words.BEHIND) + " " + wording.points(margin);
    int name = TextPage.WIDTH - VERDICT_WIDTH - TextPage.MONEY_WIDTH - 16;
    page.line(
        "  "
            + word
            + Columns.left(Columns.cut(wording.say(verdict.name()), name), name + 1)
            + Columns.right(money, TextPage.MONEY_WIDTH)
            + (behind.isEmpty() ? "" : Columns.right(behind, 13)));
    if (verdict.verdict().equals("ruled-out")) {
      verdict.arguments().stream()
          .limit(1)
          .forEach(a -> page.paragraph("      ", wording.say(a.reason())));
    }
  }

  private void warnings(Advice advice) {
    if (!advice.warnings().isEmpty()) {
      page.heading(wording.say(Words.WARNINGS));
      notes(advice, false).forEach(text -> page.paragraph("* ", text));
      List<String> others = notes(advice, true);
      if (!others.isEmpty()) {
        page.paragraph("", wording.say(Words.OTHER_OPTIONS));
        others.forEach(text -> page.paragraph("* ", text));
      }
    }
  }

  private List<String> notes(Advice advice, boolean ofOthers) {
    return advice.warnings().stream()
        .filter(w -> (w.otherOption() != null) == ofOthers)
        .map(w -> wording.say(w.text()))
        .toList();
  }

  private void beyond(Advice advice) {
    Beyond.of(advice)
        .forEach(
            (heading, sentences) -> {
              page.heading(wording.say(heading));
              sentences.forEach(sentence -> page.paragraph("* ", wording.say(sentence)));
            });
  }

  private void assumptions(Advice advice) {
    if (advice.assumptions().isEmpty()) {
      return;
    }
    page.heading(wording.say(Words.ASSUMED));
    for (Assumption assumption : advice.assumptions()) {
      String range = wording.range(assumption);
      page.paragraph(
          "* ",
          wording.question(assumption)
              + " "
              + wording.value(assumption)
              + (range.isEmpty() ? "" : wording.bracketed(range)));
    }
  }

  private void provenance(Advice advice) {
    Advice.Provenance p = advice.provenance();
    page.heading(wording.say(Words.PROVENANCE));
    page.line(label(Words.ADVICE) + advice.id().substring(0, SHORT_HASH));
    page.line(label(Words.ANSWERS) + p.answers().substring(0, SHORT_HASH));
    page.line(label(Words.RULES) + p.rules().substring(0, SHORT_HASH));
    page.line(
        label(Words.CATALOGUE) + p.catalogue().substring(0, SHORT_HASH) + ", " + p.catalogueDate());
    page.line(label(Words.ENGINE) + p.engine());
  }

  private String label(Words word) {
    return Columns.left(wording.say(word).toLowerCase(Locale.ROOT), LABEL_WIDTH);
  }
}
