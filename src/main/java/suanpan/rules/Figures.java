package suanpan.rules;

import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Text;

/** Writes values for people, in one language: {@code 1.9 B tokens}, {@code 19 亿词元}. */
public enum Figures {
  /** English. */
  EN(
      new double[] {1e12, 1e9, 1e6},
      new String[] {" T", " B", " M"},
      "no limit",
      "never",
      "yes",
      "no"),
  /** Chinese: counted in ten thousands and hundred millions. */
  ZH(new double[] {1e12, 1e8, 1e4}, new String[] {" 万亿", " 亿", " 万"}, "无上限", "永不", "是", "否");

  private static final double DAYS_A_MONTH = 30.4375;

  private final double[] steps;
  private final String[] names;
  private final String endless;
  private final String never;
  private final String yes;
  private final String no;

  Figures(double[] steps, String[] names, String endless, String never, String yes, String no) {
    this.steps = steps;
    this.names = names;
    this.endless = endless;
    this.never = never;
    this.yes = yes;
    this.no = no;
  }

  /**
   * A value with its unit.
   *
   * @param value a {@code Double}, {@code Boolean} or {@code String}
   * @param unit as the glossary writes it, or empty
   */
  public String format(Object value, String unit) {
    if (value instanceof Boolean truth) {
      return truth ? yes : no;
    }
    if (!(value instanceof Double number)) {
      return String.valueOf(value);
    }
    if (Double.isInfinite(number)) {
      return unit.equals("months") || unit.equals("days") ? never : endless;
    }
    if (unit.equals("months") && number > 0 && number < 1) {
      return format(Math.ceil(number * DAYS_A_MONTH), "days");
    }
    if (unit.equals("%")) {
      return number(number) + percent();
    }
    if (unit.equals("share")) {
      return number(number * 100) + percent();
    }
    if (unit.equals("×")) {
      return number(number) + (this == EN ? " ×" : " 倍");
    }
    if (unit.startsWith("USD")) {
      return money(number) + period(unit.substring(3));
    }
    if (unit.startsWith("%/")) {
      return number(number) + percent() + period(unit.substring(1));
    }
    if (unit.isEmpty()) {
      return number(number);
    }
    String figure = number(number);
    return beside(figure, figure.equals("1") ? Units.one(unit, this) : Units.of(unit, this));
  }

  /**
   * A value within a sentence, before what it is a part of: {@code 4 × the capital}, but {@code
   * 97.6 % of the capital}, where a factor of less than one would make the reader stop and count.
   */
  String within(Object value, String unit) {
    return unit.equals("×") && value instanceof Double number && number < 1
        ? format(number, "share") + (this == EN ? " of" : "")
        : format(value, unit);
  }

  /** A text in this language. */
  String of(Text text) {
    return this == EN ? text.en() : text.zh();
  }

  private String percent() {
    return this == EN ? " %" : "%";
  }

  /** As every other sentence and table writes it, so that no amount is two. */
  private String money(double usd) {
    return of(Amounts.text(usd, "USD"));
  }

  /** Chinese puts a space between digits and characters, none between characters. */
  private static String beside(String figure, String word) {
    boolean digits = figure.charAt(figure.length() - 1) < 128;
    return figure + (digits ? " " : "") + word;
  }

  private String period(String rest) {
    return rest.isEmpty() ? "" : Units.of(rest, this);
  }

  /** Three significant digits, with a word for the magnitude when it is large. */
  String number(double number) {
    double size = Math.abs(number);
    for (int i = 0; i < steps.length; i++) {
      // 999,999.6 would be shown as 1000 thousand: what rounds up to a step belongs to it.
      if (size >= steps[i] * 0.9995) {
        return digits(number / steps[i]) + names[i];
      }
    }
    return digits(number);
  }

  private static String digits(double number) {
    return Math.abs(number) >= 1000 ? Digits.grouped(number) : Digits.three(number);
  }
}
