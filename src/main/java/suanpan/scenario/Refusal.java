package suanpan.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import suanpan.fact.Amounts;
import suanpan.fact.Nearest;
import suanpan.fact.Text;
import tools.jackson.databind.JsonNode;

/** The words in which an answer is refused: what was found, what was expected, a way out. */
final class Refusal {

  private static final int LONGEST_QUOTE = 80;

  /** So many known fields are named. */
  private static final int NEAREST = 5;

  /** From here on a bound is said in millions or 亿. */
  private static final double SPELT_OUT = 1e8;

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
        field, quote(node), numbers(question), NumberHint.of(question, node, number));
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
        same(NumberHint.plain(value)),
        text(
            "at least " + others + ", which is " + NumberHint.plain(sum),
            "不小于 " + others + "，即 " + NumberHint.plain(sum)),
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
      return same(NumberHint.plain(bound));
    }
    Text amount = Amounts.text(bound, "");
    return text(
        amount.en().replace(" M", " million").replace(" B", " billion").replace(" T", " trillion"),
        amount.zh());
  }

  static Text maybe(String value) {
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

  private static Text text(String en, String zh) {
    return new Text(en, zh);
  }
}
