package suanpan.advice;

import java.util.Set;
import suanpan.fact.Text;

/** Why no plan can hold an option although no rule blocks it. */
final class Obstacles {
  static final Text NO_SMALLER_MODEL =
      new Text(
          "No two eligible models of this kind make a pair: one that is good enough, and one of a"
              + " lower tier that would not do alone.",
          "可用模型中，凑不出这样一对：一个满足质量要求，另一个低一个层级、单独用不够好。");

  static final Text NOTHING_AT_ALL =
      new Text(
          "Nothing is eligible, and no single rule stands in the way: no model of the catalogue can"
              + " serve this demand. Ask for less speed or a shorter context.",
          "没有可行方案，也不是某条规则造成的：目录中没有模型能满足这样的需求。请放宽速度或上下文长度。");

  static final Text NO_API =
      new Text(
          "Our catalogue holds no offer of this kind for an eligible model: a gap of the market, or of ours.",
          "我们的目录中没有以这种方式提供合格模型的报价：可能是市场没有，也可能是目录没收录。");

  static final Text NO_RENT_AND_MAY_NOT_BE_BOUGHT =
      new Text(
          "The catalogue holds a purchase price, but buying is ruled out here (Capacity says why), and"
              + " no rental offer for it may be used.",
          "目录中有采购价，但此处不能购买（原因见“算力获取”），也没有可用的租赁报价。");

  static final Text NO_OFFER =
      new Text(
          "The catalogue holds neither an eligible rental offer nor a purchase price for it.",
          "目录中没有可用的租赁报价，也没有采购价。");

  static final Text NO_MACHINES =
      new Text(
          "Under your conditions machines may be neither rented nor bought; Capacity says why.",
          "按您的条件，机器既不能租也不能买；原因见“算力获取”。");

  static final Text NO_MODEL = new Text("No eligible model can run on it.", "没有符合条件的模型能在其上运行。");

  static final Text NOTHING_TO_START =
      new Text(
          "Nothing is eligible, so there is nothing to start with; what has to give way is listed among"
              + " the warnings.",
          "没有可行方案，谈不上启动；必须放宽的条件列在提示中。");

  static final Text NO_PLAN =
      new Text(
          "No plan holds it together with what the other answers ask for.", "结合其他条件，没有任何方案能包含此选项。");

  /** Rental terms, of which the catalogue may hold no offer that fits. */
  private static final Set<String> TERMS =
      Set.of("on-demand", "spot", "reserved-1y", "reserved-3y");

  private static final Text NO_TERM =
      new Text(
          "Our catalogue holds no price for this term, from a provider that may be used here, of a chip"
              + " that can serve the demand; ask one for it.",
          "我们的目录中，可用的服务商都没有为能承载该需求的加速器报出这种租期的价格；可以直接询价。");

  private static final Text NO_HOURS =
      new Text(
          "It saves only where machines are rented by the hour, and none that may be used here are.",
          "只有按小时租的机器才省得下来，而此处没有可用的。");

  static final Text NO_BATCHES =
      new Text(
          "No provider that may be used here charges less for requests that wait.",
          "可用的服务商都不为可以等待的请求降价。");

  private Obstacles() {}

  /** Why no plan holds an option of which nothing else is known. */
  static Text of(String option) {
    if (TERMS.contains(option)) {
      return NO_TERM;
    }
    return switch (option) {
      case "autoscaled" -> NO_HOURS;
      case "provider-batch" -> NO_BATCHES;
      default -> NO_PLAN;
    };
  }
}
