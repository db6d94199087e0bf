package suanpan.advice.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Figure;
import suanpan.catalog.Model;
import suanpan.catalog.Source;
import suanpan.scenario.Assumption;
import suanpan.scenario.Scenario;

/** Inputs with where they come from. */
final class Inputs {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private final Catalogue catalogue;
  private final Scenario scenario;

  Inputs(Catalogue catalogue, Scenario scenario) {
    this.catalogue = catalogue;
    this.scenario = scenario;
  }

  /** What was answered, or assumed where nothing was. */
  Input answer(String question, String unit) {
    Object value = scenario.value(question);
    Optional<Assumption> assumed =
        scenario.assumptions().stream().filter(a -> a.question().equals(question)).findFirst();
    return assumed
        .map(a -> new Input(question, value, unit, assumption(a), assumptionInChinese(a)))
        .orElseGet(() -> new Input(question, value, unit, "answer"));
  }

  private static String assumption(Assumption assumption) {
    String range =
        assumption.low().equals(assumption.high())
            ? ""
            : ", range " + shown(assumption.low()) + " to " + shown(assumption.high());
    String source = assumption.source() == null ? "" : "; " + assumption.source();
    return "assumption" + range + ": " + assumption.reason().en() + source;
  }

  private static String assumptionInChinese(Assumption assumption) {
    String range =
        assumption.low().equals(assumption.high())
            ? ""
            : "，范围 " + shown(assumption.low()) + " 至 " + shown(assumption.high());
    String source = assumption.source() == null ? "" : " " + assumption.source();
    return "假设" + range + "：" + assumption.reason().zh() + source;
  }

  /** A figure of the catalogue. */
  Input figure(String id) {
    Figure figure = catalogue.figure(id);
    return new Input(
        id,
        figure.value(),
        figure.unit(),
        Input.FIGURES
            + ", range %s to %s: %s"
                .formatted(
                    measured(figure.low(), figure.unit()),
                    measured(figure.high(), figure.unit()),
                    cited(figure.source())));
  }

  /** A property of a model. */
  Input model(String name, double value, String unit, Model model) {
    return new Input(
        name, value, unit, "model of the catalogue, " + model.id() + ": " + cited(model.source()));
  }

  /** A property of an accelerator. */
  Input part(String name, double value, String unit, Accelerator accelerator) {
    return new Input(
        name,
        value,
        unit,
        "accelerator of the catalogue, " + accelerator.id() + ": " + cited(accelerator.source()));
  }

  /** A figure that the engine fixes. */
  static Input fixed(String name, double value, String unit, String reason) {
    return new Input(name, value, unit, "fixed: " + reason);
  }

  /** The result of an earlier step. */
  static Input above(String name, double value, String unit) {
    return new Input(name, value, unit, "above");
  }

  /** A source with its day. */
  static String cited(Source source) {
    return source.text() + " (" + source.asOf() + ")";
  }

  /** An end of a range; an amount names its currency, so that readers can be told it in theirs. */
  static String measured(double value, String unit) {
    return (unit.startsWith("USD") ? "USD " : "") + shown(value);
  }

  /** A number to six digits, in full: never 7500.0 or 1.4e6. */
  private static String shown(Object value) {
    return value instanceof Double number && Double.isFinite(number)
        ? new BigDecimal(number, SIX_DIGITS).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
