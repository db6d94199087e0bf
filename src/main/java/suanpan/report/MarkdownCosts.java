package suanpan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.fact.Amounts;

/** What the recommended plan costs, line by line, and where machines of one's own break even. */
final class MarkdownCosts {
  private final Wording wording;
  private final MarkdownPage page;
  private final Advice advice;

  MarkdownCosts(Wording wording, MarkdownPage page, Advice advice) {
    this.wording = wording;
    this.page = page;
    this.advice = advice;
  }

  void write() {
    Advice.RecommendedPlan plan = advice.plan();
    if (plan != null) {
      advice.quotes().stream().filter(q -> q.id().equals(plan.quoteId())).forEach(this::quote);
      new MarkdownBridge(wording, page).write(advice);
      breakEvens();
    }
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
    String above = "";
    for (Advice.Line line : lines) {
      String origin = wording.say(line.origin());
      page.row(
          wording.say(line.name()),
          wording.quantity(line.quantity(), line.unit()),
          wording.unitPrice(line.usdPerUnit(), line.unit()),
          wording.usd(line.usd()),
          origin.equals(above) ? wording.say(Words.DITTO) : origin);
      above = origin;
    }
    page.row("**" + wording.say(Words.SUM) + "**", "", "", "**" + wording.usd(sum) + "**", "");
  }

  /** Of every way of sourcing on machines, the recommended one or not. */
  private void breakEvens() {
    List<Advice.Quote> quotes =
        advice.quotes().stream().filter(quote -> quote.breakEven() != null).toList();
    if (!quotes.isEmpty()) {
      page.heading(wording.say(Words.BREAK_EVEN));
      for (Advice.Quote quote : quotes) {
        Advice.BreakEven breakEven = quote.breakEven();
        if (breakEven != null) {
          breakEven(option(quote), breakEven);
        }
      }
    }
  }

  private void breakEven(String option, Advice.BreakEven breakEven) {
    page.paragraph(
        MarkdownPage.bold(option)
            + wording.say(Words.COLON)
            + MarkdownPage.escape(wording.say(breakEven.sentence())));
    Advice.Payback payback = breakEven.payback();
    if (payback != null) {
      page.paragraph(MarkdownPage.escape(wording.say(payback.sentence())));
    }
    if (!breakEven.levers().isEmpty()) {
      levers(breakEven.levers());
    }
  }

  private void levers(List<Advice.Lever> levers) {
    page.row(
        wording.say(Words.LEVER),
        wording.say(Words.LEVER_NOW),
        wording.say(Words.LEVER_SOME),
        wording.say(Words.LEVER_TODAY));
    page.row("---", "---:", "---:", "---:");
    for (Advice.Lever lever : levers) {
      page.row(
          wording.say(lever.name()),
          amount(lever, lever.today()),
          amount(lever, lever.forSomeVolume()),
          amount(lever, lever.forTodaysVolume()));
    }
    page.line("");
  }

  private String amount(Advice.Lever lever, @Nullable Double value) {
    return value == null
        ? wording.say(Words.NOT_ALONE)
        : wording.say(
            Amounts.text(
                value,
                switch (lever.unit()) {
                  case "USD/M tokens", "USD/accelerator-hour" -> "USD";
                  case "tokens/month" -> "tokens";
                  default -> lever.unit();
                }));
  }

  private String option(Advice.Quote quote) {
    return advice.decisions().stream()
        .flatMap(decision -> decision.verdicts().stream())
        .filter(verdict -> verdict.option().equals(quote.option()))
        .findFirst()
        .map(verdict -> wording.say(verdict.name()))
        .orElse(quote.option());
  }
}
