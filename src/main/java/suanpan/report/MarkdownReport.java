package suanpan.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.insight.CostOfBeingWrong;
import suanpan.scenario.Assumption;
import suanpan.scenario.Questionnaire;

/** Advice as a memo in Markdown. */
public final class MarkdownReport {

  private final Wording wording;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(Language language, Questionnaire questionnaire) {
    this.language = language;
    this.wording = new Wording(language, questionnaire);
  }

  /** The whole advice. */
  public static String of(Advice advice, Questionnaire questionnaire, Language language) {
    MarkdownReport report = new MarkdownReport(language, questionnaire);
    report.plan(advice);
    report.inShort(advice);
    report.costs(advice);
    report.decisions(advice);
    report.warnings(advice);
    report.beyond(advice);
    report.assumptions(advice);
    report.provenance(advice);
    return report.out.toString();
  }

  private void plan(Advice advice) {
    line("# " + wording.say(Words.ADVICE));
    Advice.RecommendedPlan plan = advice.plan();
    if (plan == null) {
      paragraph(wording.say(Words.NO_PLAN));
      return;
    }
    paragraph("**" + escape(wording.say(plan.summary())) + "**");
    row(
        "",
        wording.say(Words.PER_MONTH),
        wording.say(Words.UP_FRONT),
        wording.say(Words.OVER_HORIZON));
    row("---", "---:", "---:", "---:");
    row(
        wording.say(plan.closeCall() ? Words.CLOSE : Words.CLEAR),
        wording.usd(plan.usdPerMonth().typical()) + wording.range(plan.usdPerMonth()),
        wording.usd(plan.usdUpFront()),
        wording.usd(plan.usdOverHorizon()));
  }

  /** One page for whoever reads no further. */
  private void inShort(Advice advice) {
    List<String> points = new InShort(wording, language).of(advice);
    if (!points.isEmpty()) {
      heading(wording.say(Words.IN_SHORT));
      points.forEach(point -> line("- " + escape(point)));
    }
  }

  private void costs(Advice advice) {
    Advice.RecommendedPlan plan = advice.plan();
    if (plan != null) {
      advice.quotes().stream().filter(q -> q.id().equals(plan.quoteId())).forEach(this::quote);
      breakEvens(advice);
    }
  }

  /** Of every way of sourcing on machines, the recommended one or not. */
  private void breakEvens(Advice advice) {
    List<Advice.Quote> quotes =
        advice.quotes().stream().filter(quote -> quote.breakEven() != null).toList();
    if (!quotes.isEmpty()) {
      heading(wording.say(Words.BREAK_EVEN));
      for (Advice.Quote quote : quotes) {
        Advice.BreakEven breakEven = quote.breakEven();
        if (breakEven != null) {
          line(
              "- **"
                  + escape(option(quote, advice))
                  + "**: "
                  + escape(wording.say(breakEven.sentence())));
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
    heading(wording.say(Words.MONTHLY));
    lines(quote.lines(), quote.usdPerMonth());
    if (!quote.upFrontLines().isEmpty()) {
      heading(wording.say(Words.ONCE));
      lines(quote.upFrontLines(), quote.usdUpFront());
    }
  }

  private void lines(List<Advice.Line> lines, double sum) {
    row(
        wording.say(Words.LINE),
        wording.say(Words.QUANTITY),
        wording.say(Words.UNIT_PRICE),
        wording.say(Words.SUM),
        wording.say(Words.ORIGIN));
    row("---", "---:", "---:", "---:", "---");
    for (Advice.Line line : lines) {
      row(
          wording.say(line.name()),
          wording.quantity(line.quantity(), line.unit()),
          wording.usd(line.usdPerUnit()),
          wording.usd(line.usd()),
          line.origin());
    }
    row("**" + wording.say(Words.SUM) + "**", "", "", "**" + wording.usd(sum) + "**", "");
  }

  private void decisions(Advice advice) {
    for (Advice.Decision decision : advice.decisions()) {
      heading(wording.say(decision.name()));
      row(
          wording.say(Words.OPTION),
          wording.say(Words.VERDICT),
          wording.say(Words.SCORE),
          wording.say(Words.PER_MONTH));
      row("---", "---", "---:", "---:");
      decision.verdicts().forEach(verdict -> verdict(verdict, advice));
      line("");
      decision.verdicts().stream()
          .filter(verdict -> !verdict.arguments().isEmpty())
          .forEach(this::arguments);
    }
  }

  private void verdict(Advice.Verdict verdict, Advice advice) {
    Double score = verdict.score();
    row(
        wording.say(verdict.name()),
        Words.of(verdict.verdict(), language),
        score == null ? "" : wording.points(score),
        advice.quotes().stream()
            .filter(q -> q.id().equals(verdict.quoteId()))
            .findFirst()
            .map(q -> wording.usd(q.usdPerMonth()))
            .orElse(""));
  }

  private void arguments(Advice.Verdict verdict) {
    paragraph("**" + escape(wording.say(verdict.name())) + "**");
    for (Advice.Argued argument : verdict.arguments()) {
      Double strength = argument.strength();
      line(
          "- "
              + Words.of(argument.side(), language)
              + (strength == null ? "" : bracketed(wording.points(strength)))
              + (language == Language.ZH ? "：" : ": ")
              + escape(wording.say(argument.reason()))
              + " `"
              + argument.rule()
              + "` · "
              + escape(argument.source()));
    }
    line("");
  }

  private String bracketed(String text) {
    return language == Language.ZH ? "（" + text + "）" : " (" + text + ")";
  }

  private void warnings(Advice advice) {
    if (!advice.warnings().isEmpty()) {
      heading(wording.say(Words.WARNINGS));
      advice.warnings().forEach(w -> line("- " + escape(wording.say(w.text()))));
    }
  }

  private void beyond(Advice advice) {
    Beyond.of(advice)
        .forEach(
            (heading, sentences) -> {
              heading(wording.say(heading));
              sentences.forEach(sentence -> line("- " + escape(wording.say(sentence))));
              if (heading == Words.BEING_WRONG && advice.costOfBeingWrong() != null) {
                ends(advice.costOfBeingWrong());
              }
            });
  }

  /** The plan and the runner-up at both ends of the assumptions that move them most. */
  private void ends(CostOfBeingWrong wrong) {
    line("");
    row(
        wording.say(Words.ASSUMPTION),
        wording.say(Words.RANGE),
        wording.say(Words.THE_PLAN),
        wording.say(Words.RUNNER_UP));
    row("---", "---", "---:", "---:");
    for (CostOfBeingWrong.Row input : wrong.inputs()) {
      row(
          wording.say(input.input().label()),
          wording.number(input.lowValue())
              + " – "
              + wording.number(input.highValue())
              + " "
              + wording.say(input.input().unit()),
          cost(input.low().recommended()) + " – " + cost(input.high().recommended()),
          cost(input.low().runnerUp()) + " – " + cost(input.high().runnerUp()));
    }
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
    heading(wording.say(Words.ASSUMED));
    row(
        wording.say(Words.QUESTION),
        wording.say(Words.VALUE),
        wording.say(Words.RANGE),
        wording.say(Words.REASON));
    row("---", "---", "---", "---");
    for (Assumption a : advice.assumptions()) {
      row(wording.question(a), wording.value(a), wording.range(a), wording.say(a.reason()));
    }
  }

  private void provenance(Advice advice) {
    Advice.Provenance p = advice.provenance();
    heading(wording.say(Words.PROVENANCE));
    line("- advice `" + advice.id() + "`");
    line("- answers `" + p.answers() + "`");
    line("- rules `" + p.rules() + "`");
    line("- catalogue `" + p.catalogue() + "`, " + p.catalogueDate());
    line("- engine " + p.engine());
  }

  private void heading(String title) {
    line("");
    paragraph("## " + title);
  }

  private void paragraph(String text) {
    line(text);
    line("");
  }

  private void row(String... cells) {
    line(
        Arrays.stream(cells)
            .map(cell -> cell.startsWith("-") ? cell : escape(cell))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Signs that would break a table or pass as markup. */
  private static String escape(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
