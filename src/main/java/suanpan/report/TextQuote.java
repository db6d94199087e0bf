package suanpan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;

/** A quote for a terminal: its lines, what is paid once, and where it breaks even. */
final class TextQuote {
  private final Wording wording;
  private final TextPage page;

  TextQuote(Wording wording, TextPage page) {
    this.wording = wording;
    this.page = page;
  }

  void write(Advice.Quote quote) {
    lines(wording.say(Words.MONTHLY), quote.lines(), quote.usdPerMonth());
    caveats(quote);
    if (!quote.upFrontLines().isEmpty()) {
      lines(wording.say(Words.ONCE), quote.upFrontLines(), quote.usdUpFront());
    }
    bridge(quote.bridge());
    breakEven(quote);
  }

  private void lines(String title, List<Advice.Line> lines, double sum) {
    page.heading(title);
    for (Advice.Line line : lines) {
      String product =
          wording.quantity(line.quantity(), line.unit())
              + " × "
              + wording.unitPrice(line.usdPerUnit(), line.unit());
      page.amount(wording.say(line.name()), wording.usd(line.usd()));
      page.paragraph("      ", product + wording.bracketed(wording.say(line.origin())));
    }
    page.amount(wording.say(Words.SUM), wording.usd(sum));
  }

  private void caveats(Advice.Quote quote) {
    for (Advice.Caveat caveat : quote.caveats()) {
      page.paragraph(
          "  ! ", wording.say(caveat.text()) + wording.bracketed(wording.say(caveat.cited())));
    }
  }

  private void bridge(Advice.@Nullable Bridge bridge) {
    if (bridge == null) {
      return;
    }
    page.heading(wording.say(Words.BRIDGE));
    for (Advice.BridgeStep step : BridgeRows.of(bridge)) {
      page.amount(wording.say(step.name()), wording.usd(step.usd()));
    }
    page.amount(wording.say(Words.OVER_HORIZON), wording.usd(bridge.usdOverHorizon()));
    if (bridge.upFront() != null) {
      page.paragraph("", wording.say(bridge.upFront()));
    }
  }

  private void breakEven(Advice.Quote quote) {
    if (quote.breakEven() != null) {
      page.heading(wording.say(Words.BREAK_EVEN));
      page.paragraph("", wording.say(quote.breakEven().sentence()));
    }
  }
}
