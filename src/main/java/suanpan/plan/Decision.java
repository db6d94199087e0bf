package suanpan.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import suanpan.fact.Text;

/** What there is to decide, with the options that do not come from the catalogue. */
public enum Decision {
  SOURCING(
      new Text("Sourcing", "模型来源"),
      option("closed-frontier-api", "Closed frontier API", "闭源旗舰模型 API"),
      option("closed-small-api", "Closed small API", "闭源小模型 API"),
      option("hosted-open-api", "Hosted open model", "托管开源模型 API"),
      option("hosted-tuned", "Hosted tuned model", "托管微调模型"),
      option("self-hosted-open", "Self-hosted open model", "自部署开源模型"),
      option("self-hosted-tuned", "Self-hosted tuned model", "自部署微调模型"),
      option("own-foundation-model", "Own foundation model", "自研基础模型"),
      option("cascade", "Cascade with a closed model", "含闭源模型的级联"),
      option("open-cascade", "Cascade of open models", "开源模型级联")),
  ADAPTATION(
      new Text("Adaptation", "适配方式"),
      option("prompt", "Prompt only", "仅提示词"),
      option("retrieval", "Retrieval", "检索增强"),
      option("lora", "LoRA", "LoRA 微调"),
      option("full-fine-tune", "Full fine-tune", "全参数微调"),
      option("continued-pretraining", "Continued pre-training", "继续预训练"),
      option("pretraining", "Pre-training", "从头预训练")),
  CAPACITY(
      new Text("Capacity", "算力获取"),
      option("none", "None (API)", "无需算力（API）"),
      option("on-demand", "On demand", "按需租用"),
      option("spot", "Spot", "竞价实例"),
      option("reserved-1y", "1-year reserved", "包年"),
      option("reserved-3y", "3-year reserved", "包三年"),
      option("buy", "Buy", "自购")),
  ACCELERATOR(new Text("Accelerator", "加速器"), option("none", "None (API)", "无需加速器（API）")),
  SERVING(
      new Text("Serving", "服务方式"),
      option("provider-real-time", "Provider, real time", "服务商实时接口"),
      option("provider-batch", "Provider, batch discount", "服务商批量接口"),
      option("always-on", "Always on for the peak", "按峰值常开"),
      option("autoscaled", "Scaled with demand", "随需伸缩"),
      option("batch-queue", "Own work queue", "自建批处理队列")),
  VIABILITY(
      new Text("Viability", "可行性"),
      option("go", "Go", "可行"),
      option("go-with-conditions", "Go with conditions", "有条件可行"),
      option("not-yet", "Not yet", "暂不可行"));

  /** The decisions that plans differ in; viability is judged for the best of them. */
  public static final List<Decision> PLANNED =
      List.of(SOURCING, ADAPTATION, CAPACITY, ACCELERATOR, SERVING);

  private final String id = name().toLowerCase(Locale.ROOT);
  private final Text label;
  private final Map<String, Text> options;

  @SafeVarargs
  Decision(Text label, Map.Entry<String, Text>... options) {
    this.label = label;
    Map<String, Text> ordered = new java.util.LinkedHashMap<>();
    for (Map.Entry<String, Text> option : options) {
      ordered.put(option.getKey(), option.getValue());
    }
    this.options = java.util.Collections.unmodifiableMap(ordered);
  }

  private static Map.Entry<String, Text> option(String id, String en, String zh) {
    return Map.entry(id, new Text(en, zh));
  }

  /** As rules and the API spell it. */
  public String id() {
    return id;
  }

  /** The decision's name for readers. */
  public Text label() {
    return label;
  }

  /** The fixed options in reading order; accelerators come from the catalogue besides. */
  public Map<String, Text> options() {
    return options;
  }
}
