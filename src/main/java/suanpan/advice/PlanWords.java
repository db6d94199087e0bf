package suanpan.advice;

import java.util.Map;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Provider;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Amounts;
import suanpan.fact.Spacing;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.plan.Replica;
import suanpan.plan.Supply;

/** Names of options, models and providers, and plans as sentences. */
public final class PlanWords {
  private static final Map<String, Text> ADAPTED =
      Map.of(
          "prompt", new Text("", ""),
          "retrieval", new Text(" with retrieval", "，配检索增强"),
          "lora", new Text(" tuned with LoRA", "，LoRA 微调"),
          "full-fine-tune", new Text(" fully fine-tuned", "，全参数微调"),
          "continued-pretraining", new Text(" pre-trained further", "，继续预训练"),
          "pretraining", new Text("", ""));

  private static final Map<String, Text> SERVED =
      Map.of(
          "provider-real-time", new Text("", ""),
          "provider-batch", new Text(", in batches where it can wait", "，可等待的请求走批量接口"),
          "always-on", new Text(", always on for the peak", "，按峰值常开"),
          "autoscaled", new Text(", scaled with demand", "，随需伸缩"),
          "batch-queue", new Text(", with a work queue in the troughs", "，低谷跑队列任务"));

  private static final Map<String, Text> TERMS =
      Map.of(
          "on-demand", new Text("on demand", "按需租用"),
          "spot", new Text("at spot prices", "按竞价租用"),
          "reserved-1y", new Text("reserved for a year", "包年租用"),
          "reserved-3y", new Text("reserved for three years", "包三年租用"));

  private final Catalogue catalogue;

  /** Words for the entries of a catalogue. */
  public PlanWords(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** An option's name; an accelerator's from the catalogue. */
  public Text option(Decision decision, String option) {
    Text fixed = decision.options().get(option);
    if (fixed != null) {
      return fixed;
    }
    return catalogue.accelerator(option).called();
  }

  /** A model's name. */
  public String model(String id) {
    return catalogue.model(id).name();
  }

  /** A provider's name, or its id when the catalogue has none. */
  public Text provider(String id) {
    Provider provider = catalogue.providers().get(id);
    return provider == null ? new Text(id, id) : provider.called();
  }

  /** What would be done, and what it costs a month. */
  public Text summary(PricedPlan plan) {
    Text what = what(plan);
    Text cost = Amounts.text(plan.price().usdPerMonth(), "USD/month");
    return new Text(what.en() + ": " + cost.en() + ".", what.zh() + "，" + cost.zh() + "。");
  }

  /** That nothing should be started yet, and with what if it were. */
  Text notYet(PricedPlan plan) {
    Text summary = summary(plan);
    return new Text(
        "Do not start yet. Of all plans this one comes first: " + summary.en(),
        "暂不启动。所有方案中居首的是：" + summary.zh());
  }

  /** That the plan holds only if tuning does what it is trusted to. */
  Text measuredFirst(PricedPlan plan) {
    Text summary = summary(plan);
    String model = model(plan.plan().supply().modelId());
    return new Text(
        "Tune "
            + model
            + " and measure it on your own cases first; only if it then is as good as you ask: "
            + summary.en(),
        "先微调 " + model + "，用自己的案例实测；达到要求的质量后，才执行：" + summary.zh());
  }

  /** What would be done. */
  public Text what(PricedPlan plan) {
    Text adapted = ADAPTED.getOrDefault(plan.plan().adaptation(), new Text("", ""));
    Text served = SERVED.getOrDefault(plan.plan().serving(), new Text("", ""));
    Text base = base(plan);
    return new Text(base.en() + adapted.en() + served.en(), base.zh() + adapted.zh() + served.zh());
  }

  private Text base(PricedPlan plan) {
    Supply supply = plan.plan().supply();
    if (supply instanceof Supply.Api api) {
      return new Text(
          "Call " + called(api.offer()), Spacing.of("调用" + calledInChinese(api.offer())));
    }
    if (supply instanceof Supply.Cascade cascade) {
      return new Text(
          "Call "
              + called(cascade.small())
              + " first and pass hard requests on to "
              + called(cascade.large()),
          Spacing.of(
              "先用"
                  + calledInChinese(cascade.small())
                  + "，难题再转给"
                  + calledInChinese(cascade.large())));
    }
    Fleet fleet = plan.fleet();
    if (fleet == null || !(supply instanceof Supply.Machines machines)) {
      throw new IllegalStateException(plan.plan().id() + " has no machines");
    }
    return machines(plan.plan().sourcing(), machines, fleet);
  }

  private Text machines(String sourcing, Supply.Machines machines, Fleet fleet) {
    Text part = machines.replica().accelerator().called();
    Text count = count(fleet, part);
    boolean own = sourcing.equals("own-foundation-model");
    String model = model(machines.modelId());
    Text served =
        own
            ? new Text(
                "serve a foundation model of one's own in the class of " + model,
                "运行自研的同级别（" + model + "）基础模型")
            : new Text("serve " + model, "运行 " + model);
    Text piped = piped(machines.replica());
    served = new Text(served.en() + piped.en(), served.zh() + piped.zh());
    if (machines instanceof Supply.Rented rented) {
      Text term = TERMS.getOrDefault(rented.offer().term(), new Text("", ""));
      Text provider = provider(rented.offer().providerId());
      return new Text(
          "Rent " + count.en() + " from " + provider.en() + " " + term.en() + " and " + served.en(),
          Spacing.of("向" + provider.zh() + term.zh() + " " + count.zh()) + "，" + served.zh());
    }
    Text servers = servers((Supply.Owned) machines, fleet);
    return new Text(
        "Buy " + count.en() + servers.en() + " and " + served.en(),
        Spacing.of("采购 " + count.zh()) + servers.zh() + "，" + served.zh());
  }

  /** How many of a part: where they come and go, on average and in the busiest hour. */
  private static Text count(Fleet fleet, Text part) {
    long mean = (long) Math.ceil(fleet.accelerators() - 1e-9);
    long peak = (long) Math.ceil(fleet.peakAccelerators() - 1e-9);
    return peak <= mean
        ? new Text(mean + " × " + part.en(), mean + " 张" + part.zh())
        : new Text(
            "%d × %s on average (%d at the peak)".formatted(mean, part.en(), peak),
            "平均 %d 张（高峰 %d 张）%s".formatted(mean, peak, part.zh()));
  }

  private static final Map<String, Text> SOLD_BY =
      Map.of(
          "baseboard", new Text("server", "服务器"),
          "server", new Text("server", "服务器"),
          "rack", new Text("rack", "机柜"));

  /** How many servers that is, where they are sold whole. */
  private static Text servers(Supply.Owned owned, Fleet fleet) {
    Text unit = SOLD_BY.get(owned.offer().soldBy());
    if (unit == null) {
      return new Text("", "");
    }
    int each = owned.offer().acceleratorsTogether();
    long count = Math.round(fleet.accelerators() / each);
    return new Text(
        " (" + count + " " + unit.en() + (count == 1 ? "" : "s") + " of " + each + ")",
        "（" + count + " 台 " + each + " 卡" + unit.zh() + "）");
  }

  /** Whether one copy reaches over several servers. */
  private static Text piped(Replica replica) {
    int stages = replica.stages();
    int group = replica.accelerators() / stages;
    return stages == 1
        ? new Text("", "")
        : new Text(
            ", each copy a pipeline over " + stages + " groups of " + group,
            "（每个副本以 " + stages + " 级流水线跨 " + stages + " 组、每组 " + group + " 张）");
  }

  /** A model at its provider, in Chinese. */
  String calledInChinese(ApiOffer offer) {
    return Spacing.of(provider(offer.providerId()).zh() + "的 " + model(offer.modelId()));
  }

  /** A model at its provider, in English. */
  String called(ApiOffer offer) {
    return model(offer.modelId()) + " at " + provider(offer.providerId()).en();
  }
}
