package suanpan.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Commitment;
import suanpan.catalog.Figure;
import suanpan.catalog.Model;
import suanpan.catalog.Provider;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.QualityTier;
import suanpan.catalog.RentalOffer;
import suanpan.cost.RateLimit;
import suanpan.cost.Reservation;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Reserved;
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

  private static final Map<QualityTier, String> ZH_TIERS =
      Map.of(QualityTier.ADEQUATE, "够用", QualityTier.STRONG, "强", QualityTier.FRONTIER, "前沿");

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

  private static final Map<RateLimit.Measure, Text> MEASURES =
      Map.of(
          RateLimit.Measure.REQUESTS,
          new Text("requests", "次请求"),
          RateLimit.Measure.TOKENS,
          new Text("tokens", "词元"),
          RateLimit.Measure.INPUT_TOKENS,
          new Text("input tokens", "输入词元"),
          RateLimit.Measure.TOTAL_INPUT_TOKENS,
          new Text("input tokens, cached ones included", "输入词元（含缓存命中）"),
          RateLimit.Measure.OUTPUT_TOKENS,
          new Text("output tokens", "输出词元"));

  /** That the busiest minute needs more than an account reaches by itself. */
  Text limit(ApiOffer offer, String tier, RateLimit limit) {
    Text measure = MEASURES.getOrDefault(limit.measure(), new Text("", ""));
    Text needed = Amounts.text(limit.neededPerMinute(), "");
    Text most = Amounts.text(limit.limitPerMinute(), "");
    Text provider = provider(offer.providerId());
    String model = model(offer.modelId());
    return new Text(
        ("Needs a negotiated limit: the busiest minute asks %s for %s %s, and %s, the highest tier"
                + " that an account reaches by itself, allows %s for %s.")
            .formatted(provider.en(), needed.en(), measure.en(), tier, most.en(), model),
        "需要协商限额：最忙的一分钟要向 %s 请求 %s%s，而账户自行能升到的最高一级（%s）对 %s 只允许 %s。"
            .formatted(provider.zh(), needed.zh(), measure.zh(), tier, model, most.zh()));
  }

  /** What throughput is reserved, for how long, and what that saves. */
  Text reserves(Reserved reserved) {
    Commitment commitment = reserved.reservation().commitment();
    Text units = units(reserved.reservation());
    Text provider = provider(reserved.offer().providerId());
    Text share = Amounts.text(100 * reserved.reservation().coveredShare(), "%");
    Text bill = Amounts.text(reserved.billUsdPerMonth(), "USD");
    Text alone = Amounts.text(reserved.asYouGoUsdPerMonth(), "USD");
    return new Text(
        ("Reserves throughput at %s (%s: %s) and pays for it used or idle. It serves %s of what is"
                + " answered at once, the rest is paid as it goes: %s a month instead of %s.")
            .formatted(
                provider.en(),
                commitment.name().en(),
                units.en(),
                share.en(),
                bill.en(),
                alone.en()),
        "在%s预留吞吐（%s：%s），用与不用都要付费。实时请求的 %s 由它承担，其余按量付费：每月 %s，全部按量付费则为 %s。"
            .formatted(
                provider.zh(),
                commitment.name().zh(),
                units.zh(),
                share.zh(),
                bill.zh(),
                alone.zh()));
  }

  /** How many of each unit: {@code 2,000 × PTU}. */
  private static Text units(Reservation reservation) {
    List<Text> units = new ArrayList<>();
    for (int i = 0; i < reservation.units().size(); i++) {
      Text count = Amounts.text(reservation.units().get(i), "");
      Text unit = reservation.commitment().blocks().get(i).unit();
      units.add(new Text(count.en() + " × " + unit.en(), count.zh() + " × " + unit.zh()));
    }
    return new Text(
        units.stream().map(Text::en).collect(Collectors.joining(" + ")),
        units.stream().map(Text::zh).collect(Collectors.joining(" + ")));
  }

  /** That a cascade is of a tier only as far as its judge passes on what the small model cannot. */
  Text judged(Model small, Model large, QualityTier asked) {
    return new Text(
        ("Of the tier “%s” only on a condition: a judge, measured on your own questions, passes on"
                + " whatever %s cannot answer well. %s reaches the tier by itself, %s does not.")
            .formatted(asked.id(), small.name(), large.name(), small.name()),
        "只有满足一个条件才算达到“%s”档：有一个在您自己的问题上测过的裁判，把 %s 答不好的都转交出去。%s 本身达到该档，%s 没有。"
            .formatted(ZH_TIERS.get(asked), small.name(), large.name(), small.name()));
  }

  /**
   * That a model's tier was reached with the thinking that is switched off.
   *
   * @param answered whether by an answer; otherwise by us, for the sake of the first word
   */
  Text withoutThinking(Model model, boolean answered) {
    Text why =
        answered
            ? new Text("you answered that it does not think", "您填写的是不思考")
            : new Text(
                "it is taken not to think here, for the first word would come later than you ask",
                "为满足您要求的首字时间，这里按不思考计");
    return new Text(
        model.name()
            + " reached its quality tier while thinking; "
            + why.en()
            + ", so expect less of it. If it shall think, say how much: the bill then carries it.",
        model.name() + " 的质量档位是在开启思考时取得的；" + why.zh() + "，效果会打折扣。若要思考，请填写思考量，账单会随之计入。");
  }

  /**
   * That the hours cost differently, and how the bill counts them.
   *
   * @param full share of what is answered at once that is billed at the full price
   * @param least the bill if the demand fell into those hours as little as it may, {@code most} if
   *     as much, USD a month
   */
  Text pricedByTheHour(
      ApiOffer offer, ApiOffer.OffPeak offPeak, double full, double least, double most) {
    Text provider = provider(offer.providerId());
    Text hours = Amounts.text(offPeak.fullPriceHoursPerWeek(), "");
    Text share = Amounts.text(full, "share");
    Text low = Amounts.text(least, "USD");
    Text high = Amounts.text(most, "USD");
    return new Text(
        ("%s charges the full price in %s of the 168 hours of a week, and less in the others. The"
                + " bill takes it that %s of what is answered at once falls into the dear ones;"
                + " depending on when your users come it is %s to %s a month.")
            .formatted(provider.en(), hours.en(), share.en(), low.en(), high.en()),
        "%s 一周 168 小时中有 %s 小时按全价收费，其余时段更便宜。账单按 %s 的实时请求落在全价时段计；视用户何时使用，每月为 %s 至 %s。"
            .formatted(provider.zh(), hours.zh(), share.zh(), low.zh(), high.zh()));
  }

  /**
   * What a cascade's cost rests on.
   *
   * @param share of the requests that is passed on, in percent
   * @param large what the large model costs a month, over the range of that share
   * @param judged what judging the small model's answers costs a month, over what is written for it
   */
  Text passesOn(Figure share, Advice.Range large, Advice.Range judged) {
    Text typical = Amounts.text(share.value(), "%");
    Text low = Amounts.text(share.low(), "%");
    Text high = Amounts.text(share.high(), "%");
    Text cost = Amounts.text(large.typical(), "USD");
    Text least = Amounts.text(large.low(), "USD");
    Text most = Amounts.text(large.high(), "USD");
    Text judge = Amounts.text(judged.typical(), "USD");
    Text brief = Amounts.text(judged.low(), "USD");
    Text thought = Amounts.text(judged.high(), "USD");
    return new Text(
        ("Assumes that the small model passes %s of the requests on (range %s to %s): the large one"
                + " then costs %s a month, %s to %s over that range. The small model judges its own"
                + " answers, for %s a month, %s to %s by how much it thinks and writes about each."
                + " Measure that share on your own questions first.")
            .formatted(
                typical.en(),
                low.en(),
                high.en(),
                cost.en(),
                least.en(),
                most.en(),
                judge.en(),
                brief.en(),
                thought.en()),
        "假设小模型把 %s 的请求转给大模型（范围 %s 至 %s）：大模型每月 %s，在该范围内为 %s 至 %s；小模型自行判断答案是否可用，每月 %s，视其思考与输出多少为 %s 至 %s。请先用自己的问题实测这一比例。"
            .formatted(
                typical.zh(),
                low.zh(),
                high.zh(),
                cost.zh(),
                least.zh(),
                most.zh(),
                judge.zh(),
                brief.zh(),
                thought.zh()));
  }

  /**
   * That a rent is more than a year old.
   *
   * @param months its age
   */
  Text oldRent(RentalOffer offer, long months) {
    Text part = catalogue.accelerator(offer.acceleratorId()).called();
    Text provider = provider(offer.providerId());
    return new Text(
        "The rent of %s at %s dates from %s and is %d months old; ask again before you count on it."
            .formatted(part.en(), provider.en(), offer.source().asOf(), months),
        "%s 的 %s 租金是 %s 的报价，距今已 %d 个月，使用前请重新询价。"
            .formatted(provider.zh(), part.zh(), offer.source().asOf(), months));
  }

  /** How old a purchase price is; what is years old may no longer be sold new. */
  Text oldPurchase(PurchaseOffer offer, long months) {
    Text part = catalogue.accelerator(offer.acceleratorId()).called();
    return new Text(
        "The price of %s dates from %s and is %d months old; ask whether it is still sold new, and for how much."
            .formatted(part.en(), offer.source().asOf(), months),
        "%s 的购买价格是 %s 的，距今已 %d 个月；请先问清是否还有新品、现价多少。"
            .formatted(part.zh(), offer.source().asOf(), months));
  }

  /** That the thinking answered takes longer than the first word may. */
  Text thinksPast(double silence, double allowed) {
    Text seconds = Amounts.text(silence, "s");
    Text most = Amounts.text(allowed, "s");
    return new Text(
        "At the speed you ask for, the thinking that is counted on takes "
            + seconds.en()
            + " before the first word, which may take "
            + most.en()
            + ": show the thinking, or switch it off.",
        "按您要求的速度，计入的思考量在首字前要花 " + seconds.zh() + "，超过首字上限 " + most.zh() + "：要么把思考过程显示出来，要么关闭思考。");
  }

  /** That the bill counts reasoning of a model which may not reason. */
  Text reasoningGuessed(Model model) {
    return model.reasoning() == null
        ? new Text(
            model.name()
                + ": no source says whether it thinks before it answers; the bill takes it that it"
                + " does and may be too high.",
            model.name() + "：没有来源说明它回答前是否思考；账单按会思考计，可能偏高。")
        : new Text(
            model.name()
                + " can think before it answers, but no source says whether it does unless asked;"
                + " the bill takes it that it does and may be too high.",
            model.name() + " 可以先思考再回答，但没有来源说明默认是否思考；账单按会思考计，可能偏高。");
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
    String count = Long.toString((long) Math.ceil(fleet.accelerators() - 1e-9));
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
          "Rent "
              + count
              + " × "
              + part.en()
              + " from "
              + provider.en()
              + " "
              + term.en()
              + " and "
              + served.en(),
          Spacing.of("向" + provider.zh() + term.zh() + " " + count + " 张" + part.zh())
              + "，"
              + served.zh());
    }
    Text servers = servers((Supply.Owned) machines, fleet);
    return new Text(
        "Buy " + count + " × " + part.en() + servers.en() + " and " + served.en(),
        Spacing.of("采购 " + count + " 张" + part.zh()) + servers.zh() + "，" + served.zh());
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

  private String calledInChinese(ApiOffer offer) {
    return Spacing.of(provider(offer.providerId()).zh() + "的 " + model(offer.modelId()));
  }

  private String called(ApiOffer offer) {
    return model(offer.modelId()) + " at " + provider(offer.providerId()).en();
  }
}
