package suanpan.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes numbers for people: three significant digits, or whole numbers, thousands grouped. Rounds
 * half up on the shortest decimal that stands for the number, as {@link String#format} does, at a
 * fiftieth of its cost: an advice holds hundreds of figures.
 */
public final class Digits {
  /** What is smaller than half of the last of these decimals is shown as 0. */
  private static final int MOST_DECIMALS = 6;

  /** Larger numbers, which no sum of money or tokens reaches, go the long way. */
  private static final double LARGEST_QUICK = 1e15;

  /** So close to the half, the last bits of a product decide the rounding: then count exactly. */
  private static final double NEAR_HALF = 1e-6;

  private static final double[] POWERS = new double[19];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  private Digits() {}

  /** Three significant digits, at most six decimals, without zeros at the end. */
  public static String three(double value) {
    double size = Math.abs(value);
    if (size == 0 || !(size < LARGEST_QUICK)) {
      return size == 0 ? "0" : grouped(value);
    }
    int magnitude = (int) Math.floor(Math.log10(size));
    if (magnitude >= 2) {
      long step = (long) POWERS[magnitude - 2];
      return signed(value, rounded(size, 2 - magnitude) * step, 0);
    }
    int decimals = Math.min(MOST_DECIMALS, 2 - magnitude);
    return signed(value, rounded(size, decimals), decimals);
  }

  /** A whole number, thousands grouped. */
  public static String grouped(double value) {
    double size = Math.abs(value);
    if (size < LARGEST_QUICK) {
      return signed(value, rounded(size, 0), 0);
    }
    return Double.isFinite(value)
        ? String.format(
            java.util.Locale.ROOT,
            "%,d",
            BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).toBigInteger())
        : Double.toString(value);
  }

  /** {@code size × 10^shift} as a whole number, half up. */
  private static long rounded(double size, int shift) {
    double scaled = shift >= 0 ? size * POWERS[shift] : size / POWERS[-shift];
    long below = (long) scaled;
    double rest = scaled - below;
    if (Math.abs(rest - 0.5) > NEAR_HALF) {
      return rest > 0.5 ? below + 1 : below;
    }
    return BigDecimal.valueOf(size)
        .movePointRight(shift)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static String signed(double value, long units, int decimals) {
    if (units == 0) {
      return "0";
    }
    long rest = units;
    int places = decimals;
    while (places > 0 && rest % 10 == 0) {
      rest /= 10;
      places--;
    }
    return (value < 0 ? "-" : "") + digits(rest, places);
  }

  private static String digits(long units, int decimals) {
    String text = Long.toString(units);
    if (decimals == 0 && text.length() <= 3) {
      return text;
    }
    if (text.length() <= decimals) {
      text = "0".repeat(decimals - text.length() + 1) + text;
    }
    int point = text.length() - decimals;
    StringBuilder out = new StringBuilder(text.length() + 6);
    for (int i = 0; i < point; i++) {
      if (i > 0 && (point - i) % 3 == 0) {
        out.append(',');
      }
      out.append(text.charAt(i));
    }
    if (decimals > 0) {
      out.append('.').append(text, point, text.length());
    }
    return out.toString();
  }
}
