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
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.QualityTier;
import suanpan.catalog.RentalOffer;
import suanpan.cost.RateLimit;
import suanpan.cost.Reservation;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Reserved;
import suanpan.fact.Amounts;
import suanpan.fact.Text;

/** Caveats as sentences: what must be settled or known before a plan is believed. */
final class CaveatWords {
  private static final Map<QualityTier, String> ZH_TIERS =
      Map.of(QualityTier.ADEQUATE, "够用", QualityTier.STRONG, "强", QualityTier.FRONTIER, "前沿");

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

  private final Catalogue catalogue;
  private final PlanWords names;

  /** Words for the entries of a catalogue. */
  CaveatWords(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new PlanWords(catalogue);
  }

  /** That the busiest minute needs more than an account reaches by itself. */
  Text limit(ApiOffer offer, String tier, RateLimit limit) {
    Text measure = MEASURES.getOrDefault(limit.measure(), new Text("", ""));
    Text needed = Amounts.text(limit.neededPerMinute(), "");
    Text most = Amounts.text(limit.limitPerMinute(), "");
    Text provider = names.provider(offer.providerId());
    String model = names.model(offer.modelId());
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
    Text provider = names.provider(reserved.offer().providerId());
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
    Text provider = names.provider(offer.providerId());
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
    Text provider = names.provider(offer.providerId());
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

  /** That one failure stops all copies. */
  Text sharedServer(PurchaseOffer offer, Fleet fleet) {
    Text copies = Amounts.text(Math.floor(fleet.replicas()), "");
    int each = offer.acceleratorsTogether();
    return new Text(
        "All %s copies stand in one server of %d: an accelerator may fail without an outage, the server may not. A second server would double what is paid for hardware."
            .formatted(copies.en(), each),
        "全部 %s 个副本都在同一台 %d 卡服务器里：坏一张卡不会中断，坏整台服务器就会中断。再加一台服务器，硬件费用翻倍。".formatted(copies.zh(), each));
  }
}
