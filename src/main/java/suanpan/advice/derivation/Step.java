package suanpan.advice.derivation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * One figure of a quote and how it comes about.
 *
 * @param line the line of the quote that it is the quantity or the price of, or empty for a figure
 *     on the way there
 * @param part {@code quantity}, {@code price}, or empty
 * @param formula in words; its inputs stand in {@code inputs} in the same order
 */
public record Step(
    String line,
    String part,
    Text name,
    String formula,
    double value,
    String unit,
    List<Input> inputs) {

  /**
   * One input.
   *
   * @param value a number, or a name where the input is none
   * @param origin answer, assumption with its reason and range, catalogue entry with source and
   *     date, a fixed constant with its reason, or an earlier step
   * @param originZh the same in Chinese where it holds words of the questionnaire; else null, for
   *     it is put together from known phrases
   */
  public record Input(
      String name, Object value, String unit, String origin, @Nullable String originZh) {
    /** Put together from known phrases. */
    public Input(String name, Object value, String unit, String origin) {
      this(name, value, unit, origin, null);
    }

    /** How the origin of a planning figure of the catalogue begins. */
    public static final String FIGURES = "planning figure of the catalogue";
  }
}
