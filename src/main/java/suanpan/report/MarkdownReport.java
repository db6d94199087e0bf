package suanpan.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.insight.CostOfBeingWrong;
import suanpan.fact.Article;
import suanpan.fact.Quantities;
import suanpan.scenario.Assumption;
import suanpan.scenario.Question;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/** Advice as a memo in Markdown. */
public final class MarkdownReport {

  private final Wording wording;
  private final Language language;
  private final MarkdownPage page = new MarkdownPage();

  private MarkdownReport(Language language, Questionnaire questionnaire) {
    this.language = language;
    this.wording = new Wording(language, questionnaire);
  }

  /**
   * The whole advice.
   *
   * @param scenario that it answers
   */
  public static String of(
      Advice advice, Scenario scenario, Questionnaire questionnaire, Language language) {
    MarkdownReport report = new MarkdownReport(language, questionnaire);
    report.plan(advice);
    report.inShort(advice);
    report.answers(scenario, questionnaire);
    report.costs(advice);
    new MarkdownOptions(report.wording, language, report.page, advice).write();
    report.warnings(advice);
    report.beyond(advice);
    report.assumptions(advice);
    report.sources(advice);
    report.provenance(advice);
    return report.page.toString();
  }

  private void plan(Advice advice) {
    page.line("# " + wording.say(Words.ADVICE));
    Advice.RecommendedPlan plan = advice.plan();
    if (plan == null) {
      page.paragraph(wording.say(Words.NO_PLAN));
      return;
    }
    page.paragraph("**" + MarkdownPage.escape(wording.say(plan.summary())) + "**");
    page.row(
        "",
        wording.say(Words.PER_MONTH),
        wording.say(Words.UP_FRONT),
        wording.say(Words.OVER_HORIZON));
    page.row("---", "---:", "---:", "---:");
    page.row(
        wording.say(plan.closeCall() ? Words.CLOSE : Words.CLEAR),
        wording.usd(plan.usdPerMonth().typical()) + wording.range(plan.usdPerMonth()),
        wording.usd(plan.usdUpFront()),
        wording.usd(plan.usdOverHorizon()));
  }

  /** One page for whoever reads no further. */
  private void inShort(Advice advice) {
    List<String> points = new InShort(wording, language).of(advice);
    if (!points.isEmpty()) {
      page.heading(wording.say(Words.IN_SHORT));
      points.forEach(point -> page.point(MarkdownPage.escape(point)));
    }
  }

  /** The demand and whatever else was stated: advice is worth what was asked. */
  private void answers(Scenario scenario, Questionnaire questionnaire) {
    Set<String> assumed =
        scenario.assumptions().stream().map(Assumption::question).collect(Collectors.toSet());
    page.heading(wording.say(Words.ANSWERED));
    page.row(wording.say(Words.QUESTION), wording.say(Words.ANSWER));
    page.row("---", "---");
    for (Question question : questionnaire.questions()) {
      if (question.criteria().isEmpty() && !assumed.contains(question.id())) {
        page.row(
            wording.say(question.text()),
            wording.value(question.id(), scenario.value(question.id())));
      }
      for (Question.Criterion criterion : question.criteria()) {
        String id = question.id() + "." + criterion.id();
        if (!assumed.contains(id)) {
          page.row(wording.say(criterion.label()), wording.value(id, scenario.value(id)));
        }
      }
    }
  }

  private void costs(Advice advice) {
    Advice.RecommendedPlan plan = advice.plan();
    if (plan != null) {
      advice.quotes().stream().filter(q -> q.id().equals(plan.quoteId())).forEach(this::quote);
      new MarkdownBridge(wording, page).write(advice);
      breakEvens(advice);
    }
  }

  /** Of every way of sourcing on machines, the recommended one or not. */
  private void breakEvens(Advice advice) {
    List<Advice.Quote> quotes =
        advice.quotes().stream().filter(quote -> quote.breakEven() != null).toList();
    if (!quotes.isEmpty()) {
      page.heading(wording.say(Words.BREAK_EVEN));
      for (Advice.Quote quote : quotes) {
        Advice.BreakEven breakEven = quote.breakEven();
        if (breakEven != null) {
          page.line(
              "- **"
                  + MarkdownPage.escape(option(quote, advice))
                  + "**"
                  + wording.say(Words.COLON)
                  + MarkdownPage.escape(wording.say(breakEven.sentence())));
        }
      }
    }
  }

  private String option(Advice.Quote quote, Advice advice) {
    return advice.decisions().stream()
        .flatMap(decision -> decision.verdicts().stream())
        .filter(verdict -> verdict.option().equals(quote.option()))
        .findFirst()
        .map(verdict -> wording.say(verdict.name()))
        .orElse(quote.option());
  }

  private void quote(Advice.Quote quote) {
    page.heading(wording.say(Words.MONTHLY));
    lines(quote.lines(), quote.usdPerMonth());
    caveats(quote);
    if (!quote.upFrontLines().isEmpty()) {
      page.heading(wording.say(Words.ONCE));
      lines(quote.upFrontLines(), quote.usdUpFront());
    }
  }

  private void caveats(Advice.Quote quote) {
    for (Advice.Caveat caveat : quote.caveats()) {
      page.line("");
      page.line(
          "> "
              + MarkdownPage.escape(wording.say(caveat.text()))
              + " · "
              + MarkdownPage.escape(wording.say(caveat.cited())));
    }
  }

  private void lines(List<Advice.Line> lines, double sum) {
    page.row(
        wording.say(Words.LINE),
        wording.say(Words.QUANTITY),
        wording.say(Words.UNIT_PRICE),
        wording.say(Words.SUM),
        wording.say(Words.ORIGIN));
    page.row("---", "---:", "---:", "---:", "---");
    for (Advice.Line line : lines) {
      page.row(
          wording.say(line.name()),
          wording.quantity(line.quantity(), line.unit()),
          wording.unitPrice(line.usdPerUnit(), line.unit()),
          wording.usd(line.usd()),
          wording.say(line.origin()));
    }
    page.row("**" + wording.say(Words.SUM) + "**", "", "", "**" + wording.usd(sum) + "**", "");
  }

  private void warnings(Advice advice) {
    if (!advice.warnings().isEmpty()) {
      page.heading(wording.say(Words.WARNINGS));
      advice.warnings().forEach(w -> page.line("- " + MarkdownPage.escape(wording.say(w.text()))));
    }
  }

  private void beyond(Advice advice) {
    Beyond.of(advice)
        .forEach(
            (heading, sentences) -> {
              page.heading(wording.say(heading));
              sentences.forEach(
                  sentence -> page.line("- " + MarkdownPage.escape(wording.say(sentence))));
              if (heading == Words.BEING_WRONG && advice.costOfBeingWrong() != null) {
                ends(advice.costOfBeingWrong());
              }
            });
  }

  /** The plan and the runner-up at both ends of the assumptions that move them most. */
  private void ends(CostOfBeingWrong wrong) {
    page.line("");
    page.row(
        wording.say(Words.ASSUMPTION),
        wording.say(Words.RANGE),
        wording.say(Words.THE_PLAN),
        wording.say(Words.RUNNER_UP));
    page.row("---", "---", "---:", "---:");
    for (CostOfBeingWrong.Row input : wrong.inputs()) {
      page.row(
          wording.say(input.input().label()),
          wording.say(Quantities.range(input.lowValue(), input.highValue(), input.input().unit())),
          ends(input.low().recommended(), input.high().recommended()),
          wrong.runnerUp() == null ? "–" : ends(input.low().runnerUp(), input.high().runnerUp()));
    }
  }

  private String ends(
      CostOfBeingWrong.@Nullable PlanCost low, CostOfBeingWrong.@Nullable PlanCost high) {
    String from = cost(low);
    String to = cost(high);
    return from.equals(to) ? from : from + " – " + to;
  }

  private String cost(CostOfBeingWrong.@Nullable PlanCost cost) {
    return cost == null || cost.usdOverHorizon() == null
        ? wording.say(Words.CANNOT_SERVE)
        : wording.usd(cost.usdOverHorizon());
  }

  private void assumptions(Advice advice) {
    if (advice.assumptions().isEmpty()) {
      return;
    }
    page.heading(wording.say(Words.ASSUMED));
    page.row(
        wording.say(Words.QUESTION),
        wording.say(Words.VALUE),
        wording.say(Words.RANGE),
        wording.say(Words.REASON));
    page.row("---", "---", "---", "---");
    for (Assumption a : advice.assumptions()) {
      page.row(wording.question(a), wording.value(a), wording.range(a), wording.say(a.reason()));
    }
  }

  /**
   * The articles behind the rules, in full; what rules cite beside them stands at each argument.
   */
  private void sources(Advice advice) {
    Stream<String> said =
        advice.decisions().stream()
            .flatMap(decision -> decision.verdicts().stream())
            .flatMap(verdict -> verdict.arguments().stream())
            .flatMap(argued -> argued.articles().stream());
    List<String> cited =
        Stream.concat(
                said, advice.warnings().stream().flatMap(warning -> warning.articles().stream()))
            .toList();
    page.heading(wording.say(Words.SOURCES));
    for (Article article : Article.ALL) {
      if (cited.contains(article.file())) {
        page.point(MarkdownPage.escape(wording.say(article.title())));
      }
    }
  }

  private void provenance(Advice advice) {
    Advice.Provenance p = advice.provenance();
    page.heading(wording.say(Words.PROVENANCE));
    page.point(wording.say(Words.ADVICE) + " `" + advice.id() + "`");
    page.point(wording.say(Words.ANSWERS) + " `" + p.answers() + "`");
    page.point(wording.say(Words.RULES) + " `" + p.rules() + "`");
    page.point(wording.say(Words.CATALOGUE) + " `" + p.catalogue() + "`, " + p.catalogueDate());
    page.point(wording.say(Words.ENGINE) + " " + p.engine());
  }
}
