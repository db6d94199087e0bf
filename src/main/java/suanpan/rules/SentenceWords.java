package suanpan.rules;

import java.util.List;
import java.util.Map;
import suanpan.argument.Criterion;
import suanpan.argument.Side;

/** The words of a sentence card in one language. */
record SentenceWords(
    Figures figures,
    String whole,
    String some,
    String none,
    String whose,
    String is,
    String isNot,
    String yes,
    String no,
    String andWord,
    String orWord,
    String comma,
    Map<Operator, String> verbs,
    Map<String, String> types) {

  private static final SentenceWords EN =
      new SentenceWords(
          Figures.EN,
          "When %s, %s.",
          "there is a %s",
          "there is no %s",
          " whose ",
          "is",
          "is not",
          "true",
          "false",
          " and ",
          " or ",
          ", ",
          Map.of(
              Operator.BELOW, "is below",
              Operator.AT_MOST, "is at most",
              Operator.ABOVE, "is above",
              Operator.AT_LEAST, "is at least",
              Operator.SAME, "is",
              Operator.OTHER, "is not"),
          Map.ofEntries(
              Map.entry("Workload", "workload"),
              Map.entry("Need", "stated need"),
              Map.entry("Means", "statement of means"),
              Map.entry("Candidate", "candidate"),
              Map.entry("OptionQuote", "quoted option"),
              Map.entry("PlanQuote", "quoted plan"),
              Map.entry("Training", "training run"),
              Map.entry("RateLimit", "rate limit"),
              Map.entry("Commitment", "commitment"),
              Map.entry("Cheapest", "cheapest plan"),
              Map.entry("Business", "business case")));

  private static final SentenceWords ZH =
      new SentenceWords(
          Figures.ZH,
          "当%s时，%s。",
          "有%s",
          "没有%s",
          "，其",
          "为",
          "不为",
          "是",
          "否",
          "，且",
          "或",
          "、",
          Map.of(
              Operator.BELOW, "低于",
              Operator.AT_MOST, "不高于",
              Operator.ABOVE, "高于",
              Operator.AT_LEAST, "不低于",
              Operator.SAME, "为",
              Operator.OTHER, "不为"),
          Map.ofEntries(
              Map.entry("Workload", "工作负载"),
              Map.entry("Need", "需求说明"),
              Map.entry("Means", "资源说明"),
              Map.entry("Candidate", "候选"),
              Map.entry("OptionQuote", "选项报价"),
              Map.entry("PlanQuote", "方案报价"),
              Map.entry("Training", "训练任务"),
              Map.entry("RateLimit", "速率限额"),
              Map.entry("Commitment", "投入承诺"),
              Map.entry("Cheapest", "最便宜方案"),
              Map.entry("Business", "商业测算")));

  private static final Map<Criterion, String> CRITERIA =
      Map.of(
          Criterion.COST, "成本",
          Criterion.QUALITY, "质量",
          Criterion.SPEED, "速度",
          Criterion.CONTROL, "掌控",
          Criterion.RISK, "风险",
          Criterion.TIME_TO_MARKET, "上线速度",
          Criterion.STATED_LIMITS, "给定上限");

  static SentenceWords of(Figures language) {
    return language == Figures.EN ? EN : ZH;
  }

  private boolean english() {
    return figures == Figures.EN;
  }

  String type(String name) {
    return types.getOrDefault(name, name);
  }

  String quote(String text) {
    return english() ? "“" + text + "”" : "「" + text + "」";
  }

  String the(String type) {
    return english() ? "that " + type : "该" + type;
  }

  String of(String owner, String name) {
    return english() ? "the " + name + " of " + owner : owner + "的" + name;
  }

  String verb(Operator operator) {
    return verbs.getOrDefault(operator, operator.sign());
  }

  String relation(String left, String verb, String right) {
    // A place may stand before what is shown.
    int first = right.charAt(0) == '\uE000' ? right.indexOf('\uE001') + 1 : 0;
    boolean space = english() || Character.isDigit(right.charAt(first));
    return left + (english() ? " " : "") + verb + (space ? " " : "") + right;
  }

  String and(List<String> parts) {
    return join(parts, english() ? comma : andWord, andWord);
  }

  String or(List<String> parts) {
    return join(parts, comma, orWord);
  }

  String either(List<String> parts) {
    return english() ? "either " + join(parts, orWord, orWord) : join(parts, "，或者", "，或者");
  }

  private static String join(List<String> parts, String comma, String last) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int end = parts.size() - 1;
    return String.join(comma, parts.subList(0, end)) + last + parts.get(end);
  }

  String side(Side side) {
    return english() ? side.id() : side == Side.FOR ? "支持" : "反对";
  }

  String criterion(Criterion criterion) {
    return english()
        ? criterion.id().replace('-', ' ')
        : CRITERIA.getOrDefault(criterion, criterion.id());
  }

  String argue(String side, String option, String criterion, String strength) {
    return english()
        ? "argue %s %s on %s, strength %s".formatted(side, option, criterion, strength)
        : "在%s上%s%s，强度 %s".formatted(criterion, side, option, strength);
  }

  String block(String candidate) {
    return english() ? "rule out " + candidate : "排除" + candidate;
  }

  String note(String decision) {
    return english() ? "note it at " + decision : "在" + decision + "处提示";
  }
}
