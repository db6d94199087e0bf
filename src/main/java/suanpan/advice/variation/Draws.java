package suanpan.advice.variation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Random draws of what is assumed, all at once. A number is drawn from a triangle over its range
 * with the assumed value at the top; a choice is one of its alternatives as often as the
 * questionnaire says, else as assumed.
 */
record Draws(List<Dial> dials, List<Choices> choices, long seed) {

  /** One draw; the same for the same seed and number, in whatever order they come. */
  Map<String, Object> draw(int number) {
    SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (number + 1));
    Map<String, Object> drawn = new HashMap<>();
    for (Dial dial : dials) {
      drawn.put(dial.id(), dial.fit(triangle(dial, random.nextDouble())));
    }
    for (Choices choice : choices) {
      boolean other = random.nextDouble() < choice.otherwiseShare();
      int which = random.nextInt(choice.likely().size());
      if (other) {
        drawn.put(choice.id(), choice.likely().get(which));
      }
    }
    return drawn;
  }

  /** The value below which a share {@code u} of the triangle lies; in ratios where those count. */
  private static double triangle(Dial dial, double u) {
    boolean ratios = dial.logarithmic() && dial.low() > 0;
    double low = ratios ? Math.log(dial.low()) : dial.low();
    double top = ratios ? Math.log(dial.base()) : dial.base();
    double high = ratios ? Math.log(dial.high()) : dial.high();
    double value =
        u * (high - low) < top - low
            ? low + Math.sqrt(u * (high - low) * (top - low))
            : high - Math.sqrt((1 - u) * (high - low) * (high - top));
    return ratios ? Math.exp(value) : value;
  }
}
