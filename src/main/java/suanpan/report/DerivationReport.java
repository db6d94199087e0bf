package suanpan.report;

import java.util.List;
import java.util.Locale;
import suanpan.advice.derivation.Step;
import suanpan.fact.Text;

/** How the figures of a quote come about, for a terminal of 80 columns. */
public final class DerivationReport {
  private static final int WIDTH = 80;
  private static final Text HEADING = new Text("HOW THE FIGURES COME ABOUT", "数字从何而来");
  private static final Text QUANTITY = new Text("quantity", "数量");
  private static final Text PRICE = new Text("unit price", "单价");

  private DerivationReport() {}

  /** Every step: name, value, formula, and its inputs with their origins. */
  public static String of(List<Step> steps, Language language) {
    StringBuilder out = new StringBuilder(language.pick(HEADING)).append('\n');
    for (DerivationWords.Told step : DerivationWords.of(steps)) {
      out.append(head(step, language)).append('\n');
      paragraph(out, "    = ", language.pick(step.formula()));
      for (DerivationWords.Input input : step.inputs()) {
        paragraph(
            out,
            "      ",
            language.pick(input.label())
                + " "
                + value(input.value())
                + " "
                + unit(input.unit(), language)
                + "  ["
                + language.pick(input.origin())
                + "]");
      }
    }
    return out.toString();
  }

  private static String head(DerivationWords.Told step, Language language) {
    String part =
        step.part().isEmpty()
            ? ""
            : ", " + language.pick(step.part().equals("quantity") ? QUANTITY : PRICE);
    return language.pick(step.name())
        + part
        + ": "
        + value(step.value())
        + " "
        + unit(step.unit(), language);
  }

  private static String unit(String unit, Language language) {
    return language.pick(DerivationWords.text(unit));
  }

  private static void paragraph(StringBuilder out, String sign, String text) {
    String indent = " ".repeat(sign.length());
    boolean first = true;
    for (String line : Columns.wrap(text, WIDTH - sign.length())) {
      out.append(first ? sign : indent).append(line).append('\n');
      first = false;
    }
  }

  private static String value(Object value) {
    if (!(value instanceof Number number)) {
      return String.valueOf(value);
    }
    double size = Math.abs(number.doubleValue());
    if (Double.isInfinite(size)) {
      return "∞";
    }
    if (size == Math.rint(size) && size < 1e15) {
      return String.format(Locale.ROOT, "%,.0f", number.doubleValue());
    }
    return String.format(Locale.ROOT, size >= 1000 ? "%,.1f" : "%.4g", number.doubleValue());
  }
}
