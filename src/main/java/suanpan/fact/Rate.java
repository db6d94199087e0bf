package suanpan.fact;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount by the minute, the day and so on, where a unit asks for it by another period: {@code
 * 400/min}, {@code 5 requests per second}, {@code 20000 a day}, {@code 每分钟 400 次}. A month has 730
 * hours, a year twelve of them.
 *
 * @param amount what stands beside the period, with what is counted: {@code 400 requests}
 * @param counted the unit without its period: {@code requests}, {@code USD}
 * @param period the period that is written
 * @param asked the period of the unit
 */
record Rate(String amount, Text counted, Text period, Text asked, double times) {

  private static final double SECONDS_PER_MONTH = 730 * 3600;

  private static final Map<String, Double> SECONDS =
      Map.of(
          "second", 1.0,
          "minute", 60.0,
          "hour", 3600.0,
          "day", 86_400.0,
          "week", 604_800.0,
          "month", SECONDS_PER_MONTH,
          "year", 12 * SECONDS_PER_MONTH);

  private static final Map<String, String> CHINESE =
      Map.of(
          "second", "秒", "minute", "分钟", "hour", "小时", "day", "天", "week", "周", "month", "月",
          "year", "年");

  // One group for each period; a bare m could be a minute or a month and is neither.
  private static final String EN =
      "(?:(s|secs?|seconds?)|(mins?|minutes?)|(h|hrs?|hours?)|(d|days?)|(w|wks?|weeks?)"
          + "|(mo|mths?|months?)|(y|yrs?|years?|annum))";

  private static final String ZH = "(?:(秒钟?)|(分钟?|分鐘)|(小时|小時|时)|(天|日)|(周|週|星期)|(月)|(年))";

  private static final String[] PERIODS = {
    "second", "minute", "hour", "day", "week", "month", "year"
  };

  private static final Pattern AFTER_EN =
      Pattern.compile("(?: ?/ ?(?:1 )?|(?<![a-z])(?:per|an?|each|every) )" + EN + "(?![a-z])");

  private static final Pattern AFTER_ZH = Pattern.compile(" ?(?:/|每) ?(?:个|個)?" + ZH);

  private static final Pattern BEFORE_ZH =
      Pattern.compile("(?<![\\d/个])(?:每|一|平均每)(?:个|個)?" + ZH + "|(日)均");

  /** By the second and by the minute, as engineers write it: qps, rpm, tps. */
  private static final Pattern SHORT = Pattern.compile("(?<![a-z])([rqt])p([sm])(?![a-z])");

  private static final Pattern ADVERB =
      Pattern.compile("(?<![a-z])(?:(hour)ly|(dai)ly|(week)ly|(month)ly|(year)ly)(?![a-z])");

  private static final Pattern ASKED =
      Pattern.compile("(.+?)(?:/| a | an | per )(second|minute|hour|day|week|month|year)");

  private static final Pattern REQUESTS =
      Pattern.compile(" ?(?:requests?|reqs?|calls?|quer(?:y|ies)|次请求|次調用|次调用|个请求|请求|次)$");

  /**
   * The rate that a text writes; empty for none, or where the unit has no period of its own.
   *
   * @param plain lower case, half width, stripped
   */
  static Optional<Rate> of(String plain, Text unit) {
    Matcher asked = ASKED.matcher(unit.en());
    if (unit.en().startsWith("%") || !asked.matches()) {
      return Optional.empty();
    }
    int slash = unit.zh().indexOf('/');
    Text counted = new Text(asked.group(1), slash < 0 ? unit.zh() : unit.zh().substring(0, slash));
    return written(plain, asked.group(1)).map(found -> rate(plain, found, counted, asked.group(2)));
  }

  /** The number of the amount, as the unit asks for it. */
  double asked(double number) {
    double converted = number * times;
    // Nobody means a fraction of one in a thousand.
    return Math.abs(converted) >= 1000 ? Math.rint(converted) : converted;
  }

  private static Rate rate(String plain, Found found, Text counted, String asked) {
    String amount =
        (plain.substring(0, found.start()) + " " + plain.substring(found.end())).strip();
    if (counted.en().equals("requests")) {
      amount = REQUESTS.matcher(amount).replaceFirst("").strip();
    }
    return new Rate(
        amount,
        counted,
        period(found.period()),
        period(asked),
        seconds(asked) / seconds(found.period()));
  }

  private static Text period(String name) {
    return new Text(name, Objects.requireNonNull(CHINESE.get(name)));
  }

  private static double seconds(String period) {
    return Objects.requireNonNull(SECONDS.get(period));
  }

  /** Where a period stands in a text. */
  private record Found(int start, int end, String period) {}

  private static Optional<Found> written(String plain, String counted) {
    return first(AFTER_EN, plain)
        .or(() -> first(AFTER_ZH, plain))
        .or(() -> first(BEFORE_ZH, plain))
        .or(() -> adverb(plain))
        .or(() -> abbreviated(plain, counted));
  }

  private static Optional<Found> first(Pattern pattern, String plain) {
    return pattern.matcher(plain).results().findFirst().map(Rate::found);
  }

  private static Found found(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        // The eighth is 日均.
        return new Found(match.start(), match.end(), group == 8 ? "day" : PERIODS[group - 1]);
      }
    }
    throw new IllegalStateException("a period without a name: " + match.group());
  }

  private static Optional<Found> adverb(String plain) {
    return ADVERB
        .matcher(plain)
        .results()
        .findFirst()
        .map(
            match ->
                new Found(
                    match.start(),
                    match.end(),
                    match.group().equals("daily") ? "day" : match.group().replace("ly", "")));
  }

  private static Optional<Found> abbreviated(String plain, String counted) {
    return SHORT
        .matcher(plain)
        .results()
        .filter(match -> match.group(1).equals("t") == counted.startsWith("token"))
        .findFirst()
        .map(
            match ->
                new Found(
                    match.start(), match.end(), match.group(2).equals("s") ? "second" : "minute"));
  }
}
