package suanpan.fact;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code 30M}, {@code 2 billion}, {@code 1,200}, {@code 3 亿}, {@code
 * 50万}, {@code $4k}, {@code 40%}; and rates where a unit has a period: {@code 400/min} in requests
 * a month is 17,520,000.
 */
public final class HumanNumber {

  private static final int LONGEST = 64;

  private static final Map<String, Double> MULTIPLES =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("k", 1e3),
          Map.entry("thousand", 1e3),
          Map.entry("m", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("mio", 1e6),
          Map.entry("million", 1e6),
          Map.entry("b", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("billion", 1e9),
          Map.entry("t", 1e12),
          Map.entry("tn", 1e12),
          Map.entry("trillion", 1e12),
          Map.entry("百", 1e2),
          Map.entry("千", 1e3),
          Map.entry("万", 1e4),
          Map.entry("十万", 1e5),
          Map.entry("百万", 1e6),
          Map.entry("千万", 1e7),
          Map.entry("亿", 1e8),
          Map.entry("十亿", 1e9),
          Map.entry("百亿", 1e10),
          Map.entry("千亿", 1e11),
          Map.entry("万亿", 1e12));

  // Commas only where they group thousands: "1,5" means 1.5 to one reader and 15 to another.
  private static final Pattern SHAPE =
      Pattern.compile(
          "([+-]?(?:\\d{1,3}(?:[, _]\\d{3})+|\\d+)(?:\\.\\d+)?(?:e[+-]?\\d{1,3})?|[+-]?\\.\\d+)"
              + " ?([a-z]*|[十百千万亿]*)");

  private static final Pattern WITHIN =
      Pattern.compile(
          "\\d[\\d,.]*(?<![,.])(?: ?(?:k|m|bn?|mn|thousand|million|billion)\\b| ?[百千万亿]+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Text NO_UNIT = new Text("", "");

  private HumanNumber() {}

  /**
   * The number that a text writes, or NaN when it writes none.
   *
   * @param unit the question's unit, which may stand after the number; {@code $} may stand before
   *     an amount in USD
   */
  public static double parse(String text, Text unit) {
    if (text.length() > LONGEST) {
      return Double.NaN;
    }
    double number = amount(text, unit);
    return Double.isNaN(number)
        ? rate(text, unit)
            .map(rate -> rate.asked(amount(rate.amount(), rate.counted())))
            .orElse(number)
        : number;
  }

  private static Optional<Rate> rate(String text, Text unit) {
    return Rate.of(normal(text), unit);
  }

  private static double amount(String text, Text unit) {
    Matcher matcher = SHAPE.matcher(bare(text, unit));
    if (!matcher.matches()) {
      return Double.NaN;
    }
    Double multiple = MULTIPLES.get(matcher.group(2));
    return multiple == null || couldMeanTwo(matcher.group())
        ? Double.NaN
        : Double.parseDouble(matcher.group(1).replaceAll("[, _]", "")) * multiple;
  }

  /**
   * Whether a full stop before three digits could as well group thousands: {@code 2.500} is 2500 to
   * half of Europe and 2.5 to the rest. {@code 0.125} and {@code 2.500M} can only be one of them.
   */
  public static boolean couldMeanTwo(String text) {
    return text.strip().matches("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
  }

  /** The one number that stands within a text, as it is written there; empty for none or more. */
  public static Optional<String> within(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> found =
        WITHIN.matcher(text).results().map(MatchResult::group).map(String::strip).toList();
    return found.size() == 1
        ? found.stream().filter(one -> !Double.isNaN(parse(one, NO_UNIT))).findFirst()
        : Optional.empty();
  }

  /**
   * What the one number within a text comes to when the text names a period other than the unit's:
   * {@code about 400 a minute} in requests a month. Empty without such a rate.
   */
  public static Optional<Converted> rateWithin(String text, Text unit) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return rate(text, unit)
        .filter(rate -> rate.times() != 1)
        .flatMap(
            rate ->
                within(rate.amount())
                    .map(
                        number ->
                            new Converted(
                                rate.asked(parse(number, NO_UNIT)),
                                number,
                                rate.period(),
                                rate.asked())));
  }

  /**
   * A rate by the period that was asked for.
   *
   * @param value by that period
   * @param written the number as it was written
   * @param period the period that was written: {@code minute}, {@code 分钟}
   * @param asked the period of the unit
   */
  public record Converted(double value, String written, Text period, Text asked) {}

  /** Lower case, half width, simplified, without the unit and the currency sign. */
  private static String bare(String text, Text unit) {
    String plain = normal(text).replace('萬', '万').replace('億', '亿');
    for (String written : new String[] {normal(unit.en()), normal(unit.zh())}) {
      if (!written.isEmpty() && plain.endsWith(written)) {
        plain = plain.substring(0, plain.length() - written.length());
      }
    }
    if (unit.en().startsWith("USD")) {
      plain = plain.replaceFirst("^(us\\$|\\$|usd)", "").replaceFirst("(usd|美元)$", "");
    } else if (unit.en().startsWith("%")) {
      plain = plain.replaceFirst("%$", "");
    }
    return plain.strip();
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
