package suanpan.scenario;

import java.util.Locale;
import java.util.regex.Pattern;
import suanpan.fact.HumanNumber;
import suanpan.fact.Text;
import tools.jackson.databind.JsonNode;

/** What was probably meant where a number is refused. */
final class NumberHint {
  private static final double THOUSAND = 1000;

  /** Signs and names of money that is no US dollar. */
  private static final Pattern OTHER_MONEY =
      Pattern.compile(
          "[€£¥￥₹]|eur|gbp|rmb|cny|jpy|yuan|euro|pound|(?<!美)元|人民币|欧",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** By something: the number alone would be taken as by the unit's own period. */
  private static final Pattern OTHER_PERIOD =
      Pattern.compile("/|\\bper\\b|每", Pattern.CASE_INSENSITIVE);

  private NumberHint() {}

  /**
   * A way out.
   *
   * @param number what was read, or NaN
   */
  static Text of(Question question, JsonNode node, double number) {
    if (node.isString() && Double.isNaN(number)) {
      return unreadable(question, node.stringValue());
    }
    if (Double.isNaN(number)) {
      return text("Maybe the value belongs to another field.", "也许这个值属于另一个字段。");
    }
    if (number < 0) {
      return text("Maybe the sign is wrong.", "也许正负号写错了。");
    }
    return number < AnswerReader.least(question)
        ? belowLeast(question, number)
        : number > AnswerReader.greatest(question) ? aboveGreatest(question) : wholeHint(number);
  }

  private static Text belowLeast(Question question, double number) {
    double least = AnswerReader.least(question);
    if (least >= THOUSAND) {
      return text(
          "Maybe thousands are meant: " + plain(number) + "k.", "也许单位是千：" + plain(number) + "k。");
    }
    boolean ratio = question.unit() != null && question.unit().en().startsWith("times");
    return ratio
        ? text(
            "Maybe " + plain(least) + ": the peak is never below the average.",
            "也许是 " + plain(least) + "：峰值不会低于平均值。")
        : text(
            "Maybe " + plain(least) + ", the least that can be worked with.",
            "也许是 " + plain(least) + "，这是能计算的最小值。");
  }

  private static Text aboveGreatest(Question question) {
    if (percent(question)) {
      return text(
          "Maybe "
              + plain(AnswerReader.greatest(question))
              + ": a share cannot be more than the whole.",
          "也许是 " + plain(AnswerReader.greatest(question)) + "：比例不会超过全部。");
    }
    return question.unit() == null
        ? Refusal.maybe(plain(AnswerReader.greatest(question)))
        : text(
            "Maybe a zero slipped in, or the figure is by another unit than "
                + question.unit().en()
                + ".",
            "也许多写了一个零，或者这个数的单位不是" + question.unit().zh() + "。");
  }

  private static boolean percent(Question question) {
    return question.unit() != null
        && question.unit().en().startsWith("% of")
        && AnswerReader.greatest(question) == 100;
  }

  private static Text wholeHint(double number) {
    return text(
        "Maybe " + plain(Math.floor(number)) + " or " + plain(Math.ceil(number)) + ".",
        "也许是 " + plain(Math.floor(number)) + " 或 " + plain(Math.ceil(number)) + "。");
  }

  private static Text unreadable(Question question, String written) {
    boolean money = question.unit() != null && question.unit().en().contains("USD");
    if (money && OTHER_MONEY.matcher(written).find()) {
      // The number alone would be taken as so many dollars.
      return text(
          "Maybe it is another currency: amounts are read in US dollars (7000, $7k, 7k USD), and the"
              + " advice page also reads RMB (¥50万, 50万元, RMB 500k). Convert others first.",
          "也许是别的货币：金额按美元读取（7000、$7k、7 万美元），建议页面还能读人民币（¥50万、50万元、RMB 500k）。其他货币请先换算。");
    }
    if (HumanNumber.couldMeanTwo(written)) {
      String with = written.strip();
      return text(
          "Maybe " + with.replace(".", "") + " is meant, or " + Double.parseDouble(with) + ".",
          "也许是 " + with.replace(".", "") + "，也许是 " + Double.parseDouble(with) + "。");
    }
    Text unit = question.unit() == null ? text("", "") : question.unit();
    return HumanNumber.rateWithin(written, unit)
        .map(NumberHint::converted)
        .or(
            () ->
                HumanNumber.within(written)
                    .filter(number -> !OTHER_PERIOD.matcher(written).find())
                    .map(number -> onlyNumber(number, question)))
        .orElse(
            text(
                "Maybe write it as 1500, 30M, 2 billion, 3 亿 or 50万.",
                "也许可以写成 1500、30M、2 billion、3 亿 或 50万。"));
  }

  private static Text converted(HumanNumber.Converted rate) {
    return text(
        "Maybe "
            + plain(rate.value())
            + ": "
            + rate.written()
            + (rate.period().en().equals("hour") ? " an " : " a ")
            + rate.period().en()
            + " are that many a "
            + rate.asked().en()
            + ".",
        "也许是 "
            + plain(rate.value())
            + "：每"
            + rate.period().zh()
            + " "
            + rate.written()
            + " 合每"
            + rate.asked().zh()
            + "这么多。");
  }

  private static Text onlyNumber(String written, Question question) {
    Text unit = question.unit() == null ? text("", "") : question.unit();
    return text(
        "Maybe write only the number, \"" + written + "\"" + named(", in ", unit.en()) + ".",
        "也许只写数字 \"" + written + "\" 即可" + named("，单位：", unit.zh()) + "。");
  }

  private static String named(String before, String unit) {
    return unit.isEmpty() ? "" : before + unit;
  }

  /** A number as one types it, with thousands apart. */
  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e16
        ? String.format(Locale.ROOT, "%,.0f", number)
        : Double.toString(number);
  }

  private static Text text(String en, String zh) {
    return new Text(en, zh);
  }
}
