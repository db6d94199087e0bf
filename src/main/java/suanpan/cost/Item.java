package suanpan.cost;

import java.util.Locale;
import suanpan.fact.Text;

/** What a line of a quote is for, with the unit of its quantity. */
public enum Item {
  INPUT_TOKENS("input tokens", "输入词元", "M tokens"),
  CACHED_INPUT_TOKENS("input tokens read from the cache", "命中缓存的输入词元", "M tokens"),
  CACHE_WRITE_TOKENS("input tokens written to the cache", "写入缓存的输入词元", "M tokens"),
  LONG_INPUT_TOKENS("input tokens at the long-context price", "长上下文价的输入词元", "M tokens"),
  BATCH_INPUT_TOKENS("input tokens in batches", "批处理输入词元", "M tokens"),
  OUTPUT_TOKENS("output tokens", "输出词元", "M tokens"),
  LONG_OUTPUT_TOKENS("output tokens at the long-context price", "长上下文价的输出词元", "M tokens"),
  REASONING_TOKENS("hidden reasoning tokens", "思考词元（不可见，按输出计费）", "M tokens"),
  BATCH_REASONING_TOKENS("hidden reasoning tokens in batches", "批处理思考词元（不可见，按输出计费）", "M tokens"),
  JUDGE_INPUT("tokens read by the cascade's judge", "级联裁判读取的词元", "M tokens"),
  JUDGE_OUTPUT("verdicts of the cascade's judge", "级联裁判输出的词元", "M tokens"),
  VOLUME_DISCOUNT("discount for committed volume", "承诺用量折扣", "USD"),
  RESERVED_THROUGHPUT("throughput reserved at the provider", "在服务商处预留的吞吐", "units"),
  RESERVED_INPUT("input throughput reserved at the provider", "在服务商处预留的输入吞吐", "units"),
  RESERVED_OUTPUT("output throughput reserved at the provider", "在服务商处预留的输出吞吐", "units"),
  COMMITTED_THROUGHPUT(
      "reserved throughput committed beyond the need", "超出需求的承诺吞吐", "months for each needed"),
  BATCH_OUTPUT_TOKENS("output tokens in batches", "批处理输出词元", "M tokens"),
  RENTED_HOURS("rented accelerator hours", "租用加速器卡时", "accelerator-hours"),
  COMMITTED_HOURS("accelerator hours committed beyond the need", "超出需求的承诺卡时", "accelerator-hours"),
  INTERRUPTED_HOURS(
      "accelerator hours lost to spot interruptions", "抢占中断损失的卡时", "accelerator-hours"),
  DEPRECIATION("depreciation of the hardware", "硬件折旧", "accelerators"),
  CAPITAL("cost of the capital tied up", "资金占用成本", "accelerators"),
  ELECTRICITY("electricity, cooling included", "电费（含制冷）", "kWh"),
  COLOCATION("colocation", "机柜托管", "kW"),
  MAINTENANCE("maintenance of the hardware", "硬件维保", "accelerators"),
  RESEARCH_TEAM("people who train the model", "训练团队", "engineers"),
  FIRST_VERSION_TEAM("people who train the first version", "首版训练期间的团队", "engineer-months"),
  STAFF("engineers who run it", "运维工程师", "engineers"),
  TRAINING("the final training run, spread over the model's life", "最终训练费用分摊", "runs"),
  TRAINING_RUN("the final training run before the start", "上线前的最终训练", "runs"),
  TRAINING_FAILURES("failures and restarts in training", "训练故障与重启", "runs"),
  TRAINING_EVALUATION("evaluation of training runs", "训练评测", "runs"),
  TRAINING_TRIALS("trial runs and experiments beside the one used", "试验与并行实验的训练", "runs"),
  SERVING_SET_UP("engineering to set up serving", "搭建推理服务的工程投入", "engineer-months"),
  SET_UP("engineering to set up", "搭建所需工程投入", "engineer-months"),
  LABELLING("labelled examples", "数据标注", "examples"),
  EMBEDDED_TOKENS("embedding of questions for retrieval", "问题的检索向量化", "M tokens"),
  EMBEDDED_CHANGES("embedding of changed documents", "变动文档的向量化", "M tokens"),
  EMBEDDED_CORPUS("embedding of the documents", "文档首次向量化", "M tokens"),
  RETRIEVAL_STORE("store for retrieval", "检索存储", "months"),
  ACCELERATOR_PURCHASE("accelerators with servers", "加速器与服务器采购", "accelerators"),
  NETWORK_PURCHASE("network between servers", "服务器互联网络", "accelerators"),
  SPARES_PURCHASE("spare parts", "备件", "accelerators");

  private final Text name;
  private final String unit;

  Item(String en, String zh, String unit) {
    this.name = new Text(en, zh);
    this.unit = unit;
  }

  /** Whether it is throughput reserved at a provider, paid used or idle. */
  public boolean isReserved() {
    return switch (this) {
      case RESERVED_THROUGHPUT, RESERVED_INPUT, RESERVED_OUTPUT, COMMITTED_THROUGHPUT -> true;
      default -> false;
    };
  }

  /** As programs name it: {@code input-tokens}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As people read it. */
  public Text text() {
    return name;
  }

  /** Unit of the quantity; prices are USD for one of it. */
  public String unit() {
    return unit;
  }
}
