package suanpan.advice.insight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * Where the advice changes when one input alone is another.
 *
 * @param numbers numeric inputs; those that change the sourcing first, the nearest before others
 * @param choices inputs with a list of values, in the questionnaire's order
 */
public record TippingPoints(List<Numeric> numbers, List<Choice> choices) {

  /**
   * One numeric input.
   *
   * @param low least value that was tried
   * @param high greatest value that was tried
   * @param below the nearest value below at which any recommended option changes, or null
   * @param above likewise above
   * @param sourcingBelow the nearest value below at which the way of sourcing changes, or null
   * @param sourcingAbove likewise above
   */
  public record Numeric(
      Input input,
      double low,
      double high,
      @Nullable Tip below,
      @Nullable Tip above,
      @Nullable Tip sourcingBelow,
      @Nullable Tip sourcingAbove,
      Text sentence) {}

  /**
   * A value at which a recommended option changes.
   *
   * @param value the value nearest to today's, to 1 %, at which the advice is another
   * @param lastSame the last value that was tried at which it is the same
   * @param changes sourcing first
   */
  public record Tip(double value, double lastSame, List<Change> changes, Outlook there) {
    /** Digits from which on a number is no round one. */
    private static final MathContext ROUND = new MathContext(12);

    /**
     * Whether the advice changes beyond {@code lastSame} rather than at {@code value}, as far as a
     * reader can tell: the rounder of two neighbours is the edge. "Below 1 person", not "at 0.996
     * people or below".
     */
    @JsonProperty("beyond")
    public boolean beyond() {
      return Double.isFinite(lastSame) && digits(lastSame) < digits(value);
    }

    private static int digits(double number) {
      return number == 0 || !Double.isFinite(number)
          ? 0
          : new BigDecimal(number).round(ROUND).stripTrailingZeros().precision();
    }
  }

  /** One input with a list of values. */
  public record Choice(Input input, List<Alternative> alternatives, Text sentence) {}

  /**
   * Another value.
   *
   * @param changes none when the advice is the same
   */
  public record Alternative(Object value, Text label, List<Change> changes, Outlook there) {}
}
