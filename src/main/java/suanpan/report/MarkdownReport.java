package suanpan.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.insight.CostOfBeingWrong;
import suanpan.fact.Amounts;
import suanpan.fact.Article;
import suanpan.fact.Quantities;
import suanpan.fact.Text;
import suanpan.scenario.Assumption;
import suanpan.scenario.Question;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/** Advice as a memo in Markdown. */
public final class MarkdownReport {

  /** What to do when, behind the first page; how far it holds and what to ask next stand on it. */
  private static final List<Words> AHEAD = List.of(Words.ROADMAP, Words.WATCH, Words.PREPARE);

  private static final List<Words> FURTHER = List.of(Words.UNMOVED, Words.WHY_NOT, Words.CURVES);

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
    report.write(advice, scenario, questionnaire);
    return report.page.toString();
  }

  /** What a decider reads comes first, what a checker reads after it. */
  private void write(Advice advice, Scenario scenario, Questionnaire questionnaire) {
    new MarkdownSummary(wording, language, page, advice).write(scenario);
    MarkdownTipping tipping =
        advice.tippingPoints() == null
            ? null
            : new MarkdownTipping(wording, page, advice.tippingPoints());
    if (tipping != null) {
      tipping.sourcing();
    }
    answers(scenario, questionnaire);
    Map<Words, List<Text>> beyond = Beyond.of(advice);
    sections(beyond, AHEAD, advice);
    new MarkdownCosts(wording, page, advice).write();
    sections(beyond, List.of(Words.BEING_WRONG), advice);
    new MarkdownOptions(wording, language, page, advice).write();
    warnings(advice);
    if (tipping != null) {
      tipping.details();
    }
    sections(beyond, FURTHER, advice);
    assumptions(advice);
    sources(advice);
    provenance(advice);
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

  private void warnings(Advice advice) {
    if (!advice.warnings().isEmpty()) {
      page.heading(wording.say(Words.WARNINGS));
      notes(advice, false).forEach(page::line);
      List<String> others = notes(advice, true);
      if (!others.isEmpty()) {
        page.line("");
        page.paragraph(wording.say(Words.OTHER_OPTIONS));
        others.forEach(page::line);
      }
    }
  }

  /** What holds whatever is chosen, or what is told of an option that is not recommended. */
  private List<String> notes(Advice advice, boolean ofOthers) {
    return advice.warnings().stream()
        .filter(w -> (w.otherOption() != null) == ofOthers)
        .map(w -> "- " + MarkdownPage.escape(wording.say(w.text())))
        .toList();
  }

  private void sections(Map<Words, List<Text>> beyond, List<Words> headings, Advice advice) {
    for (Words heading : headings) {
      List<Text> sentences = beyond.getOrDefault(heading, List.of());
      if (!sentences.isEmpty()) {
        page.heading(wording.say(heading));
        sentences.forEach(sentence -> page.point(MarkdownPage.escape(wording.say(sentence))));
        if (heading == Words.BEING_WRONG && advice.costOfBeingWrong() != null) {
          ends(advice.costOfBeingWrong());
        }
      }
    }
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
        : wording.say(Amounts.text(cost.usdOverHorizon(), "USD"));
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
