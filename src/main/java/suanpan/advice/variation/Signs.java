package suanpan.advice.variation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Watch;
import suanpan.advice.insight.TippingPoints;
import suanpan.advice.insight.TippingPoints.Numeric;
import suanpan.advice.insight.TippingPoints.Tip;
import suanpan.catalog.Model;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Amounts;
import suanpan.fact.Text;
import suanpan.scenario.Scenario;

/** What to keep an eye on while a plan runs. */
final class Signs {
  /** What can be measured month by month, in contrast to what is decided. */
  private static final Set<String> MEASURED =
      Set.of(
          "requestsPerMonth",
          "inputTokensPerRequest",
          "outputTokensPerRequest",
          "growthPercentPerMonth",
          "peakToMean",
          "cacheablePercent",
          "batchablePercent",
          "reasoningTokensPerOutputToken",
          "retrievedTokensPerRequest",
          "ownExamples",
          "valueUsdPerMonth",
          Market.CLOSED_API,
          Market.OPEN_API,
          Market.RENT,
          Market.PURCHASE,
          Market.THROUGHPUT);

  /** Shares of something and rates: any value is within reach, and 0 is no ratio. */
  private static final Set<String> SHARES =
      Set.of("growthPercentPerMonth", "cacheablePercent", "batchablePercent");

  private static final String VOLUME = "requestsPerMonth";

  /** No sign is so far away: our judgement. */
  private static final double REACH = 10;

  private static final int MOST_TIPPING_POINTS = 6;

  private final Study study;
  private final Phrases phrases;

  Signs(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
  }

  List<Watch> of(TippingPoints tipping) {
    List<Watch> watch = new ArrayList<>();
    tipping.numbers().stream()
        .filter(numeric -> MEASURED.contains(numeric.input().id()))
        .map(this::withinReach)
        .filter(numeric -> numeric.below() != null || numeric.above() != null)
        .limit(MOST_TIPPING_POINTS)
        .forEach(numeric -> watch.add(tippingPoint(numeric)));
    tipping.numbers().stream()
        .filter(numeric -> numeric.input().id().equals("requestsPerMonth"))
        .map(this::withinReach)
        .forEach(numeric -> addSpend(watch, numeric));
    PricedPlan best = study.today().best();
    if (best != null) {
      addUtilisation(watch, best);
      addContractEnd(watch, best);
      addRetirement(watch, best);
    }
    return watch;
  }

  /** The same with only those edges that it may come to while the plan runs. */
  private Numeric withinReach(Numeric numeric) {
    Tip below = reached(numeric, numeric.below());
    Tip above = reached(numeric, numeric.above());
    Tip sourcingBelow = reached(numeric, numeric.sourcingBelow());
    Tip sourcingAbove = reached(numeric, numeric.sourcingAbove());
    Scenario scenario = study.world().scenario();
    boolean volume = numeric.input().id().equals(VOLUME);
    double tokens = volume ? scenario.tokensPerMonth() / scenario.requestsPerMonth() : 0;
    return new Numeric(
        numeric.input(),
        numeric.low(),
        numeric.high(),
        below,
        above,
        sourcingBelow,
        sourcingAbove,
        new TippingWords(numeric.input(), numeric.low(), numeric.high(), tokens)
            .sentence(below, above, sourcingBelow, sourcingAbove));
  }

  private @Nullable Tip reached(Numeric numeric, @Nullable Tip tip) {
    if (tip == null || !(numeric.input().value() instanceof Double today)) {
      return tip;
    }
    boolean ratio = today > 0 && Double.isFinite(today) && !SHARES.contains(numeric.input().id());
    return !ratio || Math.abs(Math.log(tip.value() / today)) <= Math.log(reach(numeric))
        ? tip
        : null;
  }

  /** How many times today's value: demand also as far as it grows by itself over the horizon. */
  private double reach(Numeric numeric) {
    Scenario scenario = study.world().scenario();
    double grown =
        Math.pow(1 + Math.abs(scenario.growthPercentPerMonth()) / 100, scenario.horizonMonths());
    return numeric.input().id().equals(VOLUME) ? REACH * grown : REACH;
  }

  private static Watch tippingPoint(Numeric numeric) {
    Tip first = numeric.sourcingAbove();
    for (Tip tip : tips(numeric)) {
      first = first == null ? tip : first;
    }
    return new Watch(
        "tipping-point",
        numeric.input().id(),
        first == null ? null : Double.valueOf(first.value()),
        numeric.sentence());
  }

  private static List<Tip> tips(Numeric numeric) {
    List<Tip> tips = new ArrayList<>();
    add(tips, numeric.sourcingBelow());
    add(tips, numeric.above());
    add(tips, numeric.below());
    return tips;
  }

  private static void add(List<Tip> tips, @Nullable Tip tip) {
    if (tip != null) {
      tips.add(tip);
    }
  }

  /** The bill at which the volume tips: easier to watch than tokens. */
  private void addSpend(List<Watch> watch, Numeric volume) {
    Tip tip = volume.sourcingAbove() == null ? volume.above() : volume.sourcingAbove();
    if (tip == null) {
      return;
    }
    PricedPlan before = study.pick("requestsPerMonth", tip.lastSame()).best();
    if (before != null) {
      double usd = before.price().usdPerMonth();
      Text bill = Phrases.usdPerMonth(usd);
      Text becomes = Phrases.becomes(tip.changes(), tip.there());
      watch.add(
          new Watch(
              "spend",
              "requestsPerMonth",
              usd,
              new Text(
                  "When the bill passes " + bill.en() + " by volume alone: " + becomes.en() + ".",
                  "若仅因用量增长使账单超过" + bill.zh() + "：" + becomes.zh() + "。")));
    }
  }

  private void addUtilisation(List<Watch> watch, PricedPlan best) {
    Fleet fleet = best.fleet();
    if (fleet == null || !fleet.whole()) {
      return;
    }
    Scenario scenario = study.world().scenario();
    double volume = scenario.tokensPerMonth() * fleet.roomForReplicas() / fleet.neededReplicas();
    boolean servers = fleet.lot().accelerators() > 1;
    Text busy = Phrases.percent(fleet.utilisation());
    Text next = Amounts.text(volume, "tokens/month");
    watch.add(
        new Watch(
            "utilisation",
            "requestsPerMonth",
            volume,
            new Text(
                "The machines are "
                    + busy.en()
                    + " busy on average; above "
                    + next.en()
                    + (servers
                        ? " the peak needs a further server."
                        : " the peak needs a further replica."),
                "机器平均利用率 "
                    + busy.zh()
                    + "；超过"
                    + next.zh()
                    + (servers ? "，高峰时就需要再加一台服务器。" : "，高峰时就需要再加一个副本。"))));
  }

  private void addContractEnd(List<Watch> watch, PricedPlan best) {
    String capacity = best.plan().capacity();
    if (capacity.startsWith("reserved")) {
      double months = RentedCapacity.termMonths(capacity);
      Text name = phrases.option(suanpan.plan.Decision.CAPACITY, capacity);
      watch.add(
          new Watch(
              "contract-end",
              null,
              months,
              new Text(
                  "The contract ("
                      + name.en()
                      + ") ends after month "
                      + Math.round(months)
                      + ": ask again three months before.",
                  "合同（" + name.zh() + "）在第 " + Math.round(months) + " 个月到期：提前三个月重新评估。")));
    }
  }

  private void addRetirement(List<Watch> watch, PricedPlan best) {
    Model model = study.world().catalogue().model(best.plan().supply().modelId());
    if (model.retires() != null) {
      double months =
          ChronoUnit.DAYS.between(study.world().catalogue().date(), model.retires()) / 30.4375;
      watch.add(
          new Watch(
              "model-retirement",
              null,
              months,
              new Text(
                  model.name() + " retires on " + model.retires() + ": test its successor before.",
                  model.name() + " 将于 " + model.retires() + " 下线：提前测试后继模型。")));
    }
  }
}
