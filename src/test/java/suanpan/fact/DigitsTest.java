package suanpan.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1.005, 1.01",
    "0.125, 0.125",
    "2.675, 2.68",
    "9.996, 10",
    "99.96, 100",
    "999.6, '1,000'",
    "14949, '14,900'",
    "1234567, '1,230,000'",
    "-12.5, -12.5",
    "0.0000004, 0",
    "0.0123456, 0.0123",
    "1e15, '1,000,000,000,000,000'"
  })
  void threeDigits(double value, String expected) {
    assertEquals(expected, Digits.three(value));
  }

  @Test
  void roundsAsTheLibraryDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      // Half of them stand exactly between two results.
      double value =
          i % 2 == 0
              ? Math.pow(10, 9 * random.nextDouble() - 6)
              : (10 * random.nextInt(1000) + 5) / Math.pow(10, random.nextInt(8));
      if (value < 999.5) {
        assertEquals(formatted(value), Digits.three(value), () -> "of " + value);
      }
      double large = Math.floor(value * 2e6) / 2;
      assertEquals(
          String.format(Locale.ROOT, "%,.0f", large), Digits.grouped(large), () -> "of " + large);
    }
  }

  private static String formatted(double value) {
    if (value == 0) {
      return "0";
    }
    int decimals = (int) Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(value))));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }
}
