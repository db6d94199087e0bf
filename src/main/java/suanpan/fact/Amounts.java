package suanpan.fact;

import java.util.List;

/**
 * Amounts as people read them: three significant digits, thousands grouped, large ones in millions
 * and billions or in 万 and 亿. Money is told as tables show it, so that no amount is two: to the
 * dollar from a thousand up, in millions only where that loses nothing or there are too many digits
 * to read.
 */
public final class Amounts {
  /** A number from which on amounts are counted in a larger unit. */
  private record Step(double from, String name) {}

  private static final List<Step> EN =
      List.of(new Step(1e12, " T"), new Step(1e9, " B"), new Step(1e6, " M"));
  private static final List<Step> ZH =
      List.of(new Step(1e12, " 万亿"), new Step(1e8, " 亿"), new Step(1e4, " 万"));
  private static final double DAYS_A_MONTH = 30.4375;
  private static final double ROUNDS_UP = 0.9995;

  /** From here on money is told to the dollar, and from there in millions. */
  private static final double WHOLE_DOLLARS = 1e3;

  private static final double TOO_LONG = 1e7;

  /** As print sets it before a number; a hyphen would be lost at the end of a line. */
  public static final String MINUS = "−";

  private Amounts() {}

  /** An amount in both languages; {@code unit} as a {@link Term} writes it, or empty. */
  public static Text text(double value, String unit) {
    if (unit.equals("months") && value > 0 && value < 1) {
      return text(Math.ceil(value * DAYS_A_MONTH), "days");
    }
    return value < 0
        ? new Text(MINUS + english(-value, unit), chinese(value, unit))
        : new Text(english(value, unit), chinese(value, unit));
  }

  private static String english(double value, String unit) {
    if (Double.isInfinite(value)) {
      return "never".equals(unit) ? "never" : "no limit";
    }
    if (unit.startsWith("USD")) {
      return "USD " + money(value, EN) + per(unit, " a ");
    }
    String number = scaled(value, EN);
    return switch (unit) {
      case "%", "×" -> number + (unit.equals("%") ? " %" : " ×");
      case "%/month" -> number + " % a month";
      case "share" -> Digits.three(value * 100) + " %";
      case "" -> number;
      default -> number + " " + noun(unit) + per(unit, " a ");
    };
  }

  private static String chinese(double value, String unit) {
    if (Double.isInfinite(value)) {
      return "never".equals(unit) ? "永不" : "不限";
    }
    if (unit.startsWith("USD")) {
      String period = unit.contains("/") ? "每" + chinesePeriod(unit) + " " : "";
      return period + beside(money(value, ZH), "美元");
    }
    String number = scaled(value, ZH);
    return switch (unit) {
      case "%", "×" -> number + (unit.equals("%") ? "%" : " 倍");
      case "%/month" -> "每月 " + number + "%";
      case "share" -> Digits.three(value * 100) + "%";
      case "" -> number;
      default ->
          (unit.contains("/") ? "每" + chinesePeriod(unit) + " " : "")
              + beside(number, chineseNoun(noun(unit)));
    };
  }

  /** Chinese puts a space between digits and characters, none between characters. */
  private static String beside(String number, String word) {
    return number + (number.charAt(number.length() - 1) < 128 ? " " : "") + word;
  }

  private static String money(double value, List<Step> steps) {
    double size = Math.abs(value);
    return size < WHOLE_DOLLARS || size >= TOO_LONG || threeDigits(size)
        ? scaled(value, steps)
        : sign(value) + Digits.grouped(size);
  }

  /** Whether three digits say all of an amount of a thousand or more. */
  private static boolean threeDigits(double size) {
    double step = Math.pow(10, Math.floor(Math.log10(size)) - 2);
    return Math.rint(size / step) * step == size;
  }

  private static String scaled(double value, List<Step> steps) {
    double size = Math.abs(value);
    for (Step step : steps) {
      // 999,999.6 would be shown as 1,000 thousand: what rounds up to a step belongs to it.
      if (size >= step.from() * ROUNDS_UP) {
        return sign(value) + Digits.three(size / step.from()) + step.name();
      }
    }
    return sign(value) + Digits.three(size);
  }

  private static String sign(double value) {
    return value < 0 ? MINUS : "";
  }

  private static String noun(String unit) {
    int slash = unit.indexOf('/');
    return slash < 0 ? unit : unit.substring(0, slash);
  }

  private static String per(String unit, String join) {
    int slash = unit.indexOf('/');
    if (slash < 0) {
      return "";
    }
    String period = unit.substring(slash + 1);
    return join + (period.equals("s") ? "second" : period.equals("h") ? "hour" : period);
  }

  private static String chinesePeriod(String unit) {
    return switch (unit.substring(unit.indexOf('/') + 1)) {
      case "month" -> "月";
      case "year" -> "年";
      case "day" -> "天";
      case "h" -> "小时";
      case "s" -> "秒";
      default -> unit.substring(unit.indexOf('/') + 1);
    };
  }

  private static String chineseNoun(String noun) {
    return switch (noun) {
      case "tokens" -> "词元";
      case "requests" -> "次请求";
      case "months" -> "个月";
      case "days" -> "天";
      case "hours" -> "小时";
      case "accelerator-hours" -> "卡时";
      case "people" -> "人";
      case "examples" -> "条样本";
      case "parameters" -> "参数";
      case "doublings" -> "番";
      case "points" -> "分";
      case "s" -> "秒";
      default -> noun;
    };
  }
}
