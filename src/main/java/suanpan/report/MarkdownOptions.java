package suanpan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.fact.Text;

/**
 * Every decision with its options: a table of those that can be had, what was said of them, and
 * what rules the others out. Options of which the same is said share a paragraph.
 */
final class MarkdownOptions {
  /** Of forty accelerators the first ones are enough on paper; the page and JSON have all. */
  private static final int MOST_OPTIONS = 10;

  /** What it says stands in the table, as a column. */
  private static final String COST = "plan/dearer-than-the-cheapest-plan";

  private final Wording wording;
  private final Language language;
  private final MarkdownPage page;
  private final Advice advice;

  MarkdownOptions(Wording wording, Language language, MarkdownPage page, Advice advice) {
    this.wording = wording;
    this.language = language;
    this.page = page;
    this.advice = advice;
  }

  void write() {
    page.heading(wording.say(Words.OPTIONS));
    page.paragraph(wording.say(Words.HOW_SCORED));
    advice.decisions().forEach(this::decision);
  }

  private void decision(Advice.Decision decision) {
    page.line("### " + wording.say(decision.name()));
    page.line("");
    List<Advice.Verdict> eligible =
        decision.verdicts().stream().filter(v -> v.score() != null).toList();
    if (!eligible.isEmpty()) {
      table(eligible);
      eligible.stream().limit(MOST_OPTIONS).forEach(this::said);
    }
    ruledOut(decision.verdicts().stream().filter(v -> v.score() == null).toList());
  }

  private void table(List<Advice.Verdict> eligible) {
    page.row(
        wording.say(Words.OPTION),
        wording.say(Words.VERDICT),
        wording.say(Words.SCORE),
        wording.say(Words.PER_MONTH),
        wording.say(Words.OVER_HORIZON),
        wording.say(Words.TIMES_CHEAPEST));
    page.row("---", "---", "---:", "---:", "---:", "---:");
    eligible.stream().limit(MOST_OPTIONS).forEach(this::row);
    page.line("");
    if (eligible.size() > MOST_OPTIONS) {
      page.paragraph(
          wording
              .say(Words.FURTHER)
              .formatted(
                  eligible.stream()
                      .skip(MOST_OPTIONS)
                      .map(v -> MarkdownPage.escape(wording.say(v.name())))
                      .collect(Collectors.joining(comma()))));
    }
  }

  private void row(Advice.Verdict verdict) {
    Double score = verdict.score();
    Advice.Quote quote = quote(verdict);
    page.row(
        wording.say(verdict.name()),
        outcome(verdict),
        score == null ? "" : wording.points(score),
        quote == null ? "" : wording.usd(quote.usdPerMonth()),
        quote == null ? "" : wording.usd(quote.usdOverHorizon()),
        timesCheapest(quote));
  }

  /** Whatever is less than a point behind might as well be chosen, and the word alone hides it. */
  private String outcome(Advice.Verdict verdict) {
    String word = Words.of(verdict.verdict(), language);
    return verdict.closeCall() ? word + wording.bracketed(wording.say(Words.CLOSE_TO)) : word;
  }

  /** Of the plan that the option is judged by. */
  private String timesCheapest(Advice.@Nullable Quote quote) {
    Advice.CheapestPlan cheapest = advice.cheapest();
    return quote == null || cheapest == null
        ? ""
        : wording.times(quote.usdOverHorizon() / cheapest.usdOverHorizon());
  }

  private Advice.@Nullable Quote quote(Advice.Verdict verdict) {
    return advice.quotes().stream()
        .filter(quote -> quote.id().equals(verdict.quoteId()))
        .findFirst()
        .orElse(null);
  }

  private void said(Advice.Verdict verdict) {
    List<Advice.Argued> arguments =
        verdict.arguments().stream().filter(a -> !a.rule().equals(COST)).toList();
    if (!arguments.isEmpty()) {
      page.paragraph(MarkdownPage.bold(wording.say(verdict.name())));
      Text toldOf = verdict.toldOf();
      if (toldOf != null) {
        page.paragraph(wording.say(Words.TOLD_OF) + MarkdownPage.escape(wording.say(toldOf)));
      }
      arguments.forEach(this::argument);
      page.line("");
    }
  }

  private void argument(Advice.Argued argument) {
    Double strength = argument.strength();
    page.point(
        Words.of(argument.side(), language)
            + (strength == null ? "" : wording.bracketed(wording.points(strength)))
            + wording.say(Words.COLON)
            + told(argument));
  }

  private String told(Advice.Argued argument) {
    return MarkdownPage.escape(wording.say(argument.reason()))
        + " `"
        + argument.rule()
        + "` · "
        + MarkdownPage.escape(wording.say(argument.cited()));
  }

  /** Options that the same things rule out stand together, whichever of them a reason names. */
  private void ruledOut(List<Advice.Verdict> verdicts) {
    Map<List<String>, List<Advice.Verdict>> alike = new LinkedHashMap<>();
    for (Advice.Verdict verdict : verdicts) {
      alike.computeIfAbsent(withoutName(verdict), r -> new ArrayList<>()).add(verdict);
    }
    if (!alike.isEmpty()) {
      page.paragraph(MarkdownPage.bold(wording.say(Words.RULED_OUT_OPTIONS)));
      alike.forEach(
          (reasons, options) ->
              ruledOut(
                  options.stream()
                      .map(v -> MarkdownPage.bold(wording.say(v.name())))
                      .collect(Collectors.joining(comma())),
                  options.size() == 1 ? reasons(options.get(0)) : reasons));
      page.line("");
    }
  }

  private List<String> reasons(Advice.Verdict verdict) {
    return verdict.arguments().stream().map(this::told).toList();
  }

  private List<String> withoutName(Advice.Verdict verdict) {
    String name = MarkdownPage.escape(wording.say(verdict.name()));
    String each = wording.say(Words.EACH_OF_THESE);
    return reasons(verdict).stream()
        .map(reason -> reason.replace(name, each))
        .map(reason -> language == Language.ZH ? reason.replaceAll(" ?" + each + " ?", each) : reason)
        .toList();
  }

  private void ruledOut(String options, List<String> reasons) {
    if (reasons.size() == 1) {
      page.point(options + wording.say(Words.COLON) + reasons.get(0));
      return;
    }
    page.point(options);
    reasons.forEach(reason -> page.line("  - " + reason));
  }

  private String comma() {
    return language == Language.ZH ? "、" : ", ";
  }
}
