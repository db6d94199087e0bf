package suanpan.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suanpan.advice.derivation.Step;
import suanpan.catalog.FigureNames;
import suanpan.fact.Text;
import suanpan.scenario.AnswerNames;

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
  public static List<Told> of(List<Step> steps) {
    Map<String, Text> earlier = new HashMap<>();
    steps.forEach(step -> earlier.putIfAbsent(step.name().en(), step.name()));
    return steps.stream().map(step -> of(step, earlier)).toList();
  }

  private static Told of(Step step, Map<String, Text> earlier) {
    List<Input> inputs =
        step.inputs().stream()
            .map(
                input ->
                    new Input(
                        input.name(),
                        label(input, earlier),
                        input.value(),
                        input.unit(),
                        origin(input)))
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

  private static Text origin(Step.Input input) {
    String chinese = input.originZh();
    return chinese == null ? text(input.origin()) : new Text(input.origin(), chinese);
  }

  private static Text label(Step.Input input, Map<String, Text> earlier) {
    Text answer = AnswerNames.of(input.name());
    if (answer != null) {
      return answer;
    }
    if (input.origin().startsWith(Step.Input.FIGURES)) {
      return FigureNames.inFull(input.name());
    }
    Text told = text(input.name());
    if (told.zh().equals(told.en())) {
      told = earlier.getOrDefault(input.name(), told);
    }
    return new Text(PROPERTIES.getOrDefault(input.name(), told.en()), told.zh());
  }

  static Text text(String english) {
    return new Text(english, BOOK.chinese(english));
  }
}
