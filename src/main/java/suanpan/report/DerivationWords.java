package suanpan.report;

import java.util.List;
import java.util.Map;
import suanpan.advice.derivation.Step;
import suanpan.catalog.FigureNames;
import suanpan.fact.Text;

/** The steps of a derivation in both languages. */
public final class DerivationWords {
  private static final Phrasebook BOOK = new Phrasebook("derivation-zh.tsv");

  /** What the catalogue calls a property, in words. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "activeParameters", "active parameters",
          "totalParameters", "total parameters",
          "kvElementsPerToken", "KV elements for each token",
          "memoryGib", "memory",
          "bandwidthGbPerSecond", "memory bandwidth",
          "scaleUpGbPerSecond", "bandwidth between chips",
          "bf16Tflops", "bf16 compute",
          "tdpWatts", "power limit",
          "usdPerAccelerator", "price of one accelerator",
          "usdPerAcceleratorHour", "price of an accelerator-hour");

  private DerivationWords() {}

  /** A step as {@link Step}, its formula in both languages. */
  public record Told(
      String line,
      String part,
      Text name,
      Text formula,
      double value,
      String unit,
      List<Input> inputs) {}

  /**
   * One input.
   *
   * @param name as the questionnaire, the catalogue or the earlier step calls it
   * @param label the same for a reader
   * @param value a number, or a name where the input is none
   */
  public record Input(String name, Text label, Object value, String unit, Text origin) {}

  /** In both languages; a name that has none stays as it is. */
  public static Told of(Step step) {
    List<Input> inputs =
        step.inputs().stream()
            .map(
                input ->
                    new Input(
                        input.name(),
                        label(input),
                        input.value(),
                        input.unit(),
                        text(input.origin())))
            .toList();
    return new Told(
        step.line(),
        step.part(),
        step.name(),
        text(step.formula()),
        step.value(),
        step.unit(),
        inputs);
  }

  private static Text label(Step.Input input) {
    if (input.origin().startsWith(Step.Input.FIGURES)) {
      return FigureNames.inFull(input.name());
    }
    Text told = text(input.name());
    return new Text(PROPERTIES.getOrDefault(input.name(), told.en()), told.zh());
  }

  static Text text(String english) {
    return new Text(english, BOOK.chinese(english));
  }
}
