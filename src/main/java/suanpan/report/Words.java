package suanpan.report;

import suanpan.fact.Text;

/** The fixed words of reports. */
enum Words {
  ADVICE("Advice", "建议"),
  MEMO("Advice", "建议"),
  MEMO_DATE("By the catalogue of %s · advice %s", "依据 %s 的目录 · 编号 %s"),
  HOW_CLEAR("lead in points", "领先分数"),
  FIRST_MONTH("first month", "首月"),
  WITH_MOVES(
      "The total keeps this plan to the end. With the moves of the roadmap, the first of them in month"
          + " %d, it comes to %s.",
      "上面的合计按始终采用此方案计算。按路线图迁移（首次在第 %d 个月），合计为 %s。"),
  HELD("same source in %,d draws", "%,d 次抽样中来源不变"),
  OVER_MONTHS("over %d months", "%d 个月合计"),
  INPUT("what", "因素"),
  NOW("now", "目前"),
  TURNS_AT("turns", "转折点"),
  THEN("then advised", "届时建议"),
  BELOW("below %s", "低于 %s"),
  ABOVE("above %s", "高于 %s"),
  AT_MOST("%s or less", "不高于 %s"),
  FROM("%s or more", "不低于 %s"),
  OR(" / ", " / "),
  COMMA(", ", "，"),
  SEMICOLON("; ", "；"),
  ONE_AT_A_TIME(
      "One input is changed at a time, the others stay. In each of these cases the model would come"
          + " from elsewhere, or no plan would be left. Each is the nearest value on its side; what"
          + " is named holds there, and further out it may change again:",
      "每次只改变一项，其余不变。以下情形会改变模型来源，或不再有可行方案。所列为每一侧最近的临界值，结论只在该处成立，再往外可能又有变化："),
  NO_TIPPING("No value of any one input brings the model from elsewhere.", "任何一项单独取何值，都不会改变模型来源。"),
  TIPPING_DETAILS("What lies further off or changes details only", "较远的，或只改变方案细节的因素"),
  UNMOVED("What does not matter", "没有影响的因素"),
  DITTO("as above", "同上"),
  LEVER("one of these would have to change", "需满足以下之一"),
  LEVER_NOW("today", "目前"),
  LEVER_SOME("to break even at some volume", "在某一用量上持平"),
  LEVER_TODAY("to break even at today's volume", "按目前用量持平"),
  NOT_ALONE("no value would do", "仅靠它做不到"),
  IN_SHORT("In short", "要点"),
  ASSUMPTION("assumption", "假设"),
  THE_PLAN("this plan over the horizon", "推荐方案，规划期总成本"),
  CANNOT_SERVE("cannot serve", "无法承载"),
  WHY("Why", "理由"),
  MONTHLY("What it costs a month", "每月费用"),
  ONCE("Paid once", "一次性费用"),
  BRIDGE("From the first month to the total", "从首月费用到规划期总成本"),
  RECOMMENDED_PLAN("recommended plan", "推荐方案"),
  BREAK_EVEN("Break-even", "盈亏平衡用量"),
  SUM("sum", "合计"),
  AT_TIMES(", at %s × the plan's cost", "，但成本为推荐方案的 %s 倍"),
  OF_ITS_PLAN("of its whole plan: ", "关于其整体方案："),
  OPTIONS("Options", "各项选择"),
  HOW_SCORED(
      "An option is judged by the best plan that holds it. Every argument counts its strength"
          + " (1 to 5) times what its criterion weighs with you; every doubling of the cost over"
          + " the horizon counts one point against, times what cost weighs with you. What passes the budget or the capital counts 5,"
          + " and 5 more for every doubling. Chips and rental terms are compared with each other"
          + " only: the best of them gains nothing over a plan without machines. Limits that you"
          + " stated weigh as much as risk with you, and no less than the mean of all but cost. Of"
          + " whether to start, what was said of each answer counts alone; one that nothing speaks"
          + " for is a point behind. “Viable” is what stays within four points of the recommended"
          + " plan, the weight of one strong argument; it may still cost far more.",
      "每个选项按包含它的最佳方案打分。每条论据计其强度（1 至 5）乘以您对该项的看重程度；规划期总成本每贵一倍，扣一分，再乘以您对成本的看重程度。"
          + "超出预算或资本计 5，此后每翻一倍再加 5。"
          + "加速器之间、租期之间只作相互比较：其中最好的一个，不会让用机器的方案比不用机器的方案多得分。"
          + "您给定的上限，权重与风险相同，且不低于成本以外各项的平均。是否启动，只计针对各答案本身的论据；没有论据支持的答案落后一分。"
          + "“备选”指与推荐方案相差不超过四分（一条强论据的分量），费用仍可能高得多。"),
  TIMES_CHEAPEST("× the cheapest", "为最便宜方案的倍数"),
  FURTHER("Further behind, in this order: %s.", "得分更低的依次为：%s。"),
  EACH_OF_THESE("each of these", "这些选项"),
  RULED_OUT_OPTIONS("Ruled out", "被排除"),
  COLON(": ", "："),
  TOLD_OF(
      "What rules say of whole plans is of the plan above; the rest is told in the figures of the"
          + " plan that is best with this option when every criterion weighs the same: ",
      "关于整体方案的理由说的是上面的方案；其余数字取自各准则权重相同时此选项的最佳方案："),
  SOURCES("Articles behind the rules", "规则所依据的文章"),
  ANSWERS("answers", "答案"),
  ANSWERED("What was asked", "您给出的条件"),
  ANSWER("answer", "回答"),
  RULES("rules", "规则集"),
  CATALOGUE("catalogue", "目录"),
  ENGINE("engine", "引擎"),
  WARNINGS("Worth knowing", "需要留意"),
  OTHER_OPTIONS("Of options that are not recommended:", "关于未被推荐的选项："),
  ROADMAP("Roadmap", "路线图"),
  WATCH("Signs to watch", "需要盯住的信号"),
  PREPARE("Prepare early", "提前准备"),
  TIPPING("What would change the advice", "什么会改变结论"),
  ROBUSTNESS("How far the advice holds", "结论有多稳"),
  BEING_WRONG("The cost of being wrong", "判断错误的代价"),
  NEXT_QUESTION("The next question", "下一个该回答的问题"),
  CURVES("Where the lines cross", "曲线交点"),
  WHY_NOT("Why not", "为什么不选"),
  ASSUMED("Assumed where nothing was answered", "未回答处的假设"),
  PROVENANCE("Where this comes from", "依据"),
  NO_PLAN(
      "Nothing in the catalogue meets every condition. What stands in the way is listed under"
          + " Options.",
      "目录中没有满足全部条件的方案。障碍列在“各项选择”之下。"),
  CLOSE("A close call", "难分高下"),
  CLOSE_TO("a close call", "难分高下"),
  CLEAR("A clear lead", "明显领先"),
  RUNNER_UP("runner-up", "次优方案"),
  BEHIND("behind", "落后"),
  SCORE("score", "得分"),
  PER_MONTH("a month", "每月"),
  UP_FRONT("up front", "前期投入"),
  OVER_HORIZON("over the horizon", "规划期总成本"),
  TO("to", "至"),
  NO_LIMIT("no limit", "不限"),
  NOT_STATED("not stated", "未填写"),
  NONE("none", "无"),
  YES("yes", "是"),
  NO("no", "否"),
  FOR("for", "支持"),
  AGAINST("against", "反对"),
  BLOCKS("rules it out", "排除"),
  RULE("rule", "规则"),
  SOURCE("source", "出处"),
  QUANTITY("quantity", "数量"),
  UNIT_PRICE("unit price", "单价"),
  LINE("line", "项目"),
  ORIGIN("from", "来源"),
  QUESTION("question", "问题"),
  VALUE("value", "取值"),
  RANGE("range", "范围"),
  REASON("reason", "理由"),
  MORE("... and {} more: --format md lists all", "……另有 {} 项：--format md 列出全部"),
  OPTION("option", "选项"),
  VERDICT("verdict", "结论"),
  RECOMMENDED("recommended", "推荐"),
  VIABLE("viable", "备选"),
  NOT_ADVISED("not advised", "不建议"),
  RULED_OUT("ruled out", "排除");

  private final Text text;

  Words(String en, String zh) {
    this.text = new Text(en, zh);
  }

  String in(Language language) {
    return language.pick(text);
  }

  /** A verdict or side as the API spells it, in words. */
  static String of(String id, Language language) {
    return valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_')).in(language);
  }
}
