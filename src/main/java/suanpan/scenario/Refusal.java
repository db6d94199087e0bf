package suanpan.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import suanpan.fact.Amounts;
import suanpan.fact.HumanNumber;
import suanpan.fact.Nearest;
import suanpan.fact.Text;
import tools.jackson.databind.JsonNode;

/** The words in which an answer is refused: what was found, what was expected, a way out. */
final class Refusal {

  private static final int LONGEST_QUOTE = 80;

  private static final double THOUSAND = 1000;

  /** So many known fields are named. */
  private static final int NEAREST = 5;

  /** From here on a bound is said in millions or 亿. */
  private static final double SPELT_OUT = 1e8;

  /** Signs and names of money that is no US dollar. */
  private static final Pattern OTHER_MONEY =
      Pattern.compile(
          "[€£¥￥₹]|eur|gbp|rmb|cny|jpy|yuan|euro|pound|(?<!美)元|人民币|欧",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** By something: the number alone would be taken as by the unit's own period. */
  private static final Pattern OTHER_PERIOD =
      Pattern.compile("/|\\bper\\b|每", Pattern.CASE_INSENSITIVE);

  private Refusal() {}

  static AnswerProblem missing(Question question) {
    return new AnswerProblem(
        question.id(),
        text("nothing", "空"),
        numbers(question),
        text(
            "Maybe a rough figure is at hand: this is one of the few that cannot be assumed.",
            "也许可以先填一个大概的数：这是少数无法假设的几项之一。"));
  }

  static AnswerProblem number(Question question, String field, JsonNode node, double number) {
    return new AnswerProblem(
        field, quote(node), numbers(question), numberHint(question, node, number));
  }

  private static Text numberHint(Question question, JsonNode node, double number) {
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
        ? maybe(plain(AnswerReader.greatest(question)))
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
        .map(Refusal::converted)
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

  static AnswerProblem choice(Question question, String field, JsonNode node) {
    List<String> values = question.choices().stream().map(Question.Choice::value).toList();
    String listed = String.join(", ", values);
    return new AnswerProblem(
        field,
        quote(node),
        text("one of: " + listed, "以下之一：" + listed),
        node.isString()
            ? byLabel(question, node.stringValue())
                .or(() -> Nearest.to(node.stringValue(), values))
                .map(Refusal::maybe)
                .orElse(text("Maybe one of these comes close.", "也许其中有一项相近。"))
            : text("Maybe it lacks quotes.", "也许缺了引号。"));
  }

  private static Optional<String> byLabel(Question question, String found) {
    return question.choices().stream()
        .filter(
            c ->
                Stream.of(c.label().en(), c.label().zh(), c.value())
                    .anyMatch(label -> label.equalsIgnoreCase(found.strip())))
        .map(Question.Choice::value)
        .findFirst();
  }

  static AnswerProblem truth(Question question, JsonNode node) {
    String found = node.isString() ? node.stringValue().strip().toLowerCase(Locale.ROOT) : "";
    Text hint =
        switch (found) {
          case "true", "yes", "y", "是", "有" -> maybe("true");
          case "false", "no", "n", "否", "无", "没有" -> maybe("false");
          default -> text("Maybe leave it out when unsure.", "不确定时也许可以留空。");
        };
    return new AnswerProblem(
        question.id(),
        quote(node),
        text("true or false, without quotes", "true 或 false，不加引号"),
        hint);
  }

  static AnswerProblem notAList(Question question, JsonNode node) {
    return new AnswerProblem(
        question.id(),
        quote(node),
        text("a list of vendor ids", "厂商标识的列表"),
        text("Maybe it lacks square brackets: [\"…\"].", "也许缺了方括号：[\"…\"]。"));
  }

  static AnswerProblem twice(String field, JsonNode node) {
    return new AnswerProblem(
        field,
        quote(node),
        text("every vendor once", "每个厂商只写一次"),
        text("Maybe another vendor was meant.", "也许想写的是另一个厂商。"));
  }

  static AnswerProblem notAnObject(String field, JsonNode node) {
    return new AnswerProblem(
        field,
        quote(node),
        text("an object with one value a name", "一个对象，每个名称对应一个值"),
        text("Maybe it lacks braces: {\"…\": …}.", "也许缺了花括号：{\"…\": …}。"));
  }

  static AnswerProblem allZero(Question question, JsonNode node) {
    return new AnswerProblem(
        question.id(),
        quote(node),
        text("at least one priority above 0", "至少有一项大于 0"),
        text("Maybe leave them all out: then all weigh the same.", "也许可以全部留空：那样各项同等重要。"));
  }

  static AnswerProblem below(Question question, double value, double sum) {
    String others = String.join(" + ", question.notBelow());
    return new AnswerProblem(
        question.id(),
        same(plain(value)),
        text(
            "at least " + others + ", which is " + plain(sum),
            "不小于 " + others + "，即 " + plain(sum)),
        text(
            "Maybe the average was given: the longest request counts here.",
            "也许填的是平均值：这里要填最长的一次。"));
  }

  static AnswerProblem unknown(
      String prefix, String field, JsonNode node, Collection<String> known) {
    return new AnswerProblem(
        prefix + cut(field),
        quote(node),
        knownNear(field, known),
        Nearest.to(field, known)
            .map(Refusal::maybe)
            .orElse(
                text(
                    "Maybe leave it out: /api/v1/questionnaire lists every question.",
                    "也许可以删去：/api/v1/questionnaire 列出了所有问题。")));
  }

  /** The few that come nearest: nobody reads through all of them. */
  private static Text knownNear(String field, Collection<String> known) {
    List<String> near = Nearest.few(field, known, NEAREST);
    return known.size() <= NEAREST
        ? text(
            "no such field; known are: " + String.join(", ", near),
            "没有这个字段；已有的是：" + String.join("、", near))
        : text(
            "no such field; the nearest of " + known.size() + " are: " + String.join(", ", near),
            "没有这个字段；" + known.size() + " 个中最接近的是：" + String.join("、", near));
  }

  private static Text numbers(Question question) {
    String unit = question.unit() == null ? "" : " " + question.unit().en();
    String unitZh = question.unit() == null ? "" : " " + question.unit().zh();
    boolean whole = question.type() == Question.Kind.INTEGER;
    Text from = written(AnswerReader.least(question));
    Text to = written(AnswerReader.greatest(question));
    return text(
        (whole ? "a whole number from " : "a number from ") + from.en() + " to " + to.en() + unit,
        from.zh()
            + " 到 "
            + to.zh()
            + " 之间的"
            + (whole ? "整数" : "数")
            + (unitZh.isEmpty() ? "" : "，单位：" + unitZh.strip()));
  }

  /** A bound as people say it: nobody counts twelve zeros. */
  private static Text written(double bound) {
    if (Math.abs(bound) < SPELT_OUT) {
      return same(plain(bound));
    }
    Text amount = Amounts.text(bound, "");
    return text(
        amount.en().replace(" M", " million").replace(" B", " billion").replace(" T", " trillion"),
        amount.zh());
  }

  private static Text maybe(String value) {
    return text("Maybe you meant " + value + ".", "也许想写的是 " + value + "。");
  }

  private static Text quote(JsonNode node) {
    return same(cut(node.toString()));
  }

  private static Text same(String text) {
    return text(text, text);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE - 1) + "…";
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e16
        ? String.format(Locale.ROOT, "%,.0f", number)
        : Double.toString(number);
  }

  private static Text text(String en, String zh) {
    return new Text(en, zh);
  }
}
