package suanpan.catalog;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Map;
import suanpan.fact.Text;

/** Short names of the catalogue's figures, for readers. */
public final class FigureNames {
  /** By the front of their id, before region and unit. */
  private static final Map<String, Text> NAMES =
      Map.ofEntries(
          entry("electricity-", new Text("electricity price", "电价")),
          entry("colocation-", new Text("colocation price", "机柜托管价格")),
          entry("engineer-", new Text("cost of an engineer", "工程师成本")),
          entry("pue-own", new Text("PUE of an own room", "自有机房 PUE")),
          entry("pue-colocation", new Text("PUE in colocation", "托管机房 PUE")),
          entry("server-price", new Text("server price over cards", "整机与卡价之比")),
          entry("cluster-network", new Text("network, share of price", "互联网络占价格比")),
          entry("server-maintenance", new Text("maintenance a year, share of price", "年维保占价格比")),
          entry("spares", new Text("spares, share of price", "备件占价格比")),
          entry("hardware-life", new Text("hardware life", "硬件使用年限")),
          entry("hardware-lead-time", new Text("hardware lead time", "硬件交付周期")),
          entry("salvage", new Text("salvage value, share of price", "残值占价格比")),
          entry("cost-of-capital", new Text("cost of capital a year", "年资金成本")),
          entry("server-power", new Text("server power over TDP", "整机功率与 TDP 之比")),
          entry("loaded-power", new Text("power under load", "满载功率占比")),
          entry("idle-power", new Text("power when idle", "空载功率占比")),
          entry("self-hosting-least", new Text("fewest engineers to self-host", "自部署最少工程师数")),
          entry("accelerators-per-engineer", new Text("accelerators per engineer", "每位工程师管理的加速器数")),
          entry("owned-hardware-extra", new Text("extra engineers for own hardware", "自有硬件增配工程师")),
          entry("least-replicas", new Text("fewest replicas", "最少副本数")),
          entry("autoscaling-target", new Text("autoscaling target utilisation", "自动伸缩目标利用率")),
          entry("api-price-change", new Text("change of API prices a year", "API 价格年变化")),
          entry("rental-price-change", new Text("change of rents a year", "租金年变化")),
          entry("hardware-price-change", new Text("change of hardware prices a year", "硬件价格年变化")),
          entry("exchange-rate", new Text("RMB per USD", "人民币兑美元汇率")),
          entry("spot-interruption", new Text("spot hours lost to interruptions", "竞价实例中断损失")),
          entry("model-shelf-life", new Text("shelf life of a model", "模型领先期")),
          entry("training-failure", new Text("training lost to failures", "训练故障损失")),
          entry("training-evaluation", new Text("training spent on evaluation", "训练评测开销")),
          entry("tuning-trial", new Text("trial runs to tune", "微调试验次数")),
          entry("tuning-refreshes", new Text("tuning refreshes a year", "每年重新微调次数")),
          entry("tokens-per-labelled", new Text("tokens per labelled example", "每条样本词元数")),
          entry("tuning-epochs", new Text("epochs of tuning", "微调轮数")),
          entry(
              "pretraining-experiment",
              new Text("compute for pre-training experiments", "预训练实验算力倍数")),
          entry("pretraining-team", new Text("pre-training team", "预训练团队人数")),
          entry("fresh-examples", new Text("examples labelled for a tuned version", "每次微调新标注的样本")),
          entry("post-training", new Text("examples to make an assistant of a model", "后训练样本数")),
          entry("labelling", new Text("cost of a labelled example", "单条标注成本")),
          entry("retrieval-usd-per-million", new Text("embedding price", "向量化价格")),
          entry("retrieval-own-embedding", new Text("own embedding model", "自有向量模型参数量")),
          entry("retrieval-store", new Text("retrieval store a month", "检索存储月费")),
          entry(
              "cache-reads", new Text("reads of what is written to a prompt cache", "缓存写入后的读取次数")),
          entry("retrieval-question", new Text("question embedded for retrieval", "检索问题长度")),
          entry("retrieval-corpus-million", new Text("documents for retrieval", "检索文档总量")),
          entry("retrieval-corpus-changed", new Text("documents changed a month", "文档月变动比例")),
          entry("cascade-hard", new Text("hard share of a cascade", "级联中难题占比")),
          entry("cascade-judgements", new Text("judgements in a cascade", "级联裁判次数")),
          entry(
              "cascade-judge-instruction",
              new Text("instructions of a cascade's judge", "级联裁判指示长度")),
          entry("cascade-judge-verdict", new Text("verdict of a cascade's judge", "级联裁判结论长度")),
          entry("cascade-judge-reasoning", new Text("thinking of a cascade's judge", "级联裁判思考长度")),
          entry("dear-hours-demand", new Text("demand in hours at the full price", "全价时段用量之比")),
          entry("mfu-lora", new Text("MFU of LoRA", "LoRA 训练 MFU")),
          entry("set-up-prompt", new Text("work to set up prompting", "提示词搭建投入")),
          entry("set-up-retrieval", new Text("work to set up retrieval", "检索搭建投入")),
          entry("set-up-lora", new Text("work to set up LoRA", "LoRA 搭建投入")),
          entry("set-up-full", new Text("work to set up full fine-tuning", "全参数微调搭建投入")),
          entry("set-up-continued", new Text("work to set up continued pre-training", "继续预训练搭建投入")),
          entry("set-up-self", new Text("work to set up self-hosting", "自部署搭建投入")),
          entry(
              "examples-collected-percent",
              new Text("share of requests kept as examples", "从请求中收集的样本比例")),
          entry("examples-collected-at-most", new Text("examples collected at most", "收集样本的上限")),
          entry("stage-idea", new Text("months from idea to prototype", "从想法到原型的月数")),
          entry("stage-prototype", new Text("months from prototype to launch", "从原型到上线的月数")));

  private static final Map<String, Text> REGIONS =
      Map.of(
          "us", new Text("United States", "美国"),
          "eu", new Text("European Union", "欧盟"),
          "cn", new Text("China", "中国"),
          "other", new Text("elsewhere", "其他地区"));

  private FigureNames() {}

  /** The name of a figure, whatever its region; its id where none was given it here. */
  public static Text of(String id) {
    return NAMES.entrySet().stream()
        .filter(named -> id.startsWith(named.getKey()))
        .max(Comparator.comparingInt(named -> named.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(new Text(id.replace('-', ' '), id));
  }

  /** The same with its region, where a figure has one for each. */
  public static Text inFull(String id) {
    Text name = of(id);
    return REGIONS.entrySet().stream()
        .filter(region -> id.contains("-" + region.getKey() + "-"))
        .findFirst()
        .map(Map.Entry::getValue)
        .map(at -> new Text(name.en() + ", " + at.en(), name.zh() + "（" + at.zh() + "）"))
        .orElse(name);
  }
}
