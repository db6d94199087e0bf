package suanpan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
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

  /** What is said of a whole plan. */
  private static final String PLAN = "plan/";

  /** From here on a multiple of the recommended plan's cost is told beside the verdict. */
  private static final double DEAR = 2;

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
      said(eligible.stream().limit(MOST_OPTIONS).toList(), decision.decision().equals("sourcing"));
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
        outcome(verdict, quote),
        score == null ? "" : wording.points(score),
        quote == null ? "" : usd(quote.usdPerMonth()),
        quote == null ? "" : usd(quote.usdOverHorizon()),
        timesCheapest(quote));
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

  /** To three digits, as sentences say it; the lines of the quote are exact. */
  private String usd(double amount) {
    return wording.say(Amounts.text(amount, "USD"));
  }

  /**
   * That it stays within a strong argument of the best does not make it cheap: a reader of "viable"
   * is told when it costs a multiple. Whatever is less than a point behind might as well be chosen,
   * and the word alone hides it.
   */
  private String outcome(Advice.Verdict verdict, Advice.@Nullable Quote quote) {
    String verdictWord = Words.of(verdict.verdict(), language);
    String word =
        verdict.closeCall()
            ? verdictWord + wording.bracketed(wording.say(Words.CLOSE_TO))
            : verdictWord;
    Advice.RecommendedPlan plan = advice.plan();
    if (!verdict.verdict().equals("viable") || quote == null || plan == null) {
      return word;
    }
    double times = quote.usdOverHorizon() / plan.usdOverHorizon();
    return times < DEAR ? word : word + wording.say(Words.AT_TIMES).formatted(Digits.three(times));
  }

  /** Options of which the same is said share a paragraph. */
  private void said(List<Advice.Verdict> verdicts, boolean sourcing) {
    Map<List<String>, List<Advice.Verdict>> alike = new LinkedHashMap<>();
    for (Advice.Verdict verdict : verdicts) {
      alike.computeIfAbsent(key(verdict, sourcing), k -> new ArrayList<>()).add(verdict);
    }
    alike.values().forEach(options -> said(options.get(0), options, sourcing));
  }

  private List<String> key(Advice.Verdict verdict, boolean sourcing) {
    Text toldOf = verdict.toldOf();
    List<String> key = new ArrayList<>(withoutName(verdict, lines(verdict, sourcing)));
    key.add(toldOf == null ? "" : wording.say(toldOf));
    return key;
  }

  private void said(Advice.Verdict one, List<Advice.Verdict> options, boolean sourcing) {
    List<String> lines = lines(one, sourcing);
    if (lines.isEmpty()) {
      return;
    }
    page.paragraph(names(options));
    Text toldOf = one.toldOf();
    if (toldOf != null) {
      page.paragraph(wording.say(Words.TOLD_OF) + MarkdownPage.escape(wording.say(toldOf)));
    }
    (options.size() == 1 ? lines : withoutName(one, lines)).forEach(page::point);
    page.line("");
  }

  private String names(List<Advice.Verdict> options) {
    return options.stream()
        .map(verdict -> MarkdownPage.bold(wording.say(verdict.name())))
        .collect(Collectors.joining(comma()));
  }

  /**
   * What was said of an option. Of whole plans it is said in full once, under sourcing; under the
   * other decisions it would stand at every chip and every term again, so the rules' names do.
   */
  private List<String> lines(Advice.Verdict verdict, boolean sourcing) {
    List<String> lines = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (Advice.Argued argument : verdict.arguments()) {
      if (argument.rule().equals(COST)) {
        continue;
      }
      if (sourcing || !argument.rule().startsWith(PLAN)) {
        lines.add(argument(argument));
      } else if (!recommended(verdict)) {
        whole.add("`" + argument.rule() + "`" + strength(argument));
      }
    }
    if (!whole.isEmpty()) {
      lines.add(wording.say(Words.OF_ITS_PLAN) + String.join(comma(), whole));
    }
    return lines;
  }

  /** Whether it is judged by the recommended plan, of which all has been said. */
  private boolean recommended(Advice.Verdict verdict) {
    Advice.RecommendedPlan plan = advice.plan();
    return plan != null && plan.quoteId().equals(verdict.quoteId());
  }

  private String strength(Advice.Argued argument) {
    Double strength = argument.strength();
    return strength == null ? "" : wording.bracketed(wording.points(strength));
  }

  private String argument(Advice.Argued argument) {
    return Words.of(argument.side(), language)
        + strength(argument)
        + wording.say(Words.COLON)
        + told(argument);
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
      alike
          .computeIfAbsent(withoutName(verdict, reasons(verdict)), r -> new ArrayList<>())
          .add(verdict);
    }
    if (!alike.isEmpty()) {
      page.paragraph(MarkdownPage.bold(wording.say(Words.RULED_OUT_OPTIONS)));
      alike.forEach(
          (reasons, options) ->
              ruledOut(names(options), options.size() == 1 ? reasons(options.get(0)) : reasons));
      page.line("");
    }
  }

  private List<String> reasons(Advice.Verdict verdict) {
    return verdict.arguments().stream().map(this::told).toList();
  }

  private List<String> withoutName(Advice.Verdict verdict, List<String> said) {
    String name = MarkdownPage.escape(wording.say(verdict.name()));
    String each = wording.say(Words.EACH_OF_THESE);
    return said.stream()
        .map(reason -> reason.replace(name, each))
        .map(
            reason ->
                language == Language.ZH ? reason.replaceAll(" ?" + each + " ?", each) : reason)
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
