package suanpan.advice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.FigureIds;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Bridge;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Spacing;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** From the first month of a plan to its total, step by step. */
final class BridgeWriter {
  /** Sums over the same months differ by less than this share of the total through rounding. */
  private static final double ROUNDING = 1e-9;

  private static final Text SET_UP = new Text("Work before the first month", "首月之前的搭建投入");
  private static final Text API = new Text("Prices of APIs", "API 价格");
  private static final Text RENTS = new Text("Rents", "租金");

  private final Search search;
  private final Economics economics;

  BridgeWriter(Search search) {
    this.search = search;
    this.economics = search.economics();
  }

  Advice.Bridge of(PricedPlan plan) {
    Bridge bridge = search.pricer().bridge(plan.plan(), plan.fleet(), plan.adaptation());
    double flat = plan.price().usdPerMonth() * bridge.months();
    List<Advice.BridgeStep> steps = new ArrayList<>();
    steps.add(new Advice.BridgeStep("months", months(bridge.months()), flat));
    add("set-up", SET_UP, bridge.setUpUsd(), bridge, steps);
    add("growth", growth(plan), bridge.growthUsd(), bridge, steps);
    Text api = moved(API, economics.figure(FigureIds.API_PRICE_CHANGE));
    add("api-prices", api, bridge.apiPricesUsd(), bridge, steps);
    Text rents = moved(RENTS, economics.figure(FigureIds.RENTAL_PRICE_CHANGE));
    add("rents", rents, bridge.rentsUsd(), bridge, steps);
    return new Advice.Bridge(
        bridge.months(), steps, plan.price().usdOverHorizon(), upFront(plan, bridge));
  }

  private static void add(
      String step, Text name, double usd, Bridge bridge, List<Advice.BridgeStep> steps) {
    if (Math.abs(usd) > ROUNDING * bridge.totalUsd()) {
      steps.add(new Advice.BridgeStep(step, name, usd));
    }
  }

  private static Text months(int months) {
    return new Text(months + " × the first month", "首月费用 × " + months);
  }

  private Text growth(PricedPlan plan) {
    double percent = economics.scenario().growthPercentPerMonth();
    String by = Digits.three(Math.abs(percent));
    Text stays = stays(plan.plan().supply(), percent < 0);
    return percent < 0
        ? new Text(
            "Demand shrinks by " + by + " % a month" + stays.en(),
            "用量每月减少 " + by + "%" + stays.zh())
        : new Text(
            "Demand grows by " + by + " % a month" + stays.en(), "用量每月增长 " + by + "%" + stays.zh());
  }

  /** What a moving demand does not move: contracts and purchases. */
  private static Text stays(Supply supply, boolean shrinks) {
    if (supply instanceof Supply.Rented rented
        && RentedCapacity.termMonths(rented.offer().term()) > 0) {
      return shrinks
          ? new Text("; what is signed for is paid to the end of its term", "；已签合约付到期满")
          : new Text(
              "; further contracts are paid to their end, which may lie beyond the last month",
              "；新增合约付到期满，可能晚于规划期末");
    }
    return shrinks && supply instanceof Supply.Owned
        ? new Text("; what is bought stays", "；已购硬件留着不卖")
        : new Text("", "");
  }

  private static Text moved(Text what, double percentPerYear) {
    String by = Digits.three(Math.abs(percentPerYear));
    boolean falls = percentPerYear < 0;
    return new Text(
        "%s %s by %s %% a year (assumed)".formatted(what.en(), falls ? "fall" : "rise", by),
        Spacing.of("%s每年%s %s%%（假设）".formatted(what.zh(), falls ? "下降" : "上涨", by)));
  }

  /** Cash for hardware and training is charged month by month: the sum must not hold it twice. */
  private @Nullable Text upFront(PricedPlan plan, Bridge bridge) {
    double cash = plan.price().usdUpFront();
    double spread = cash - bridge.setUpUsd();
    if (spread <= ROUNDING * cash) {
      return null;
    }
    Fleet fleet = plan.fleet();
    Text all = Amounts.text(cash, "USD");
    Text rest = Amounts.text(spread, "USD");
    if (fleet == null || !(plan.plan().supply() instanceof Supply.Owned owned)) {
      return new Text(
          "Of the %s paid up front, %s is for training. It is spread over the monthly bills, so it has no row of its own here and is counted once."
              .formatted(all.en(), rest.en()),
          Spacing.of("前期投入%s中，训练相关的%s已分摊到各月费用里，所以这里不单列，也没有重复计算。".formatted(all.zh(), rest.zh())));
    }
    OwnershipTerms terms = economics.ownership(owned, fleet);
    Text left =
        Amounts.text(fleet.accelerators() * Ownership.bookValue(terms, bridge.months()), "USD");
    return new Text(
        "Of the %s paid up front, %s has no row of its own here: hardware is charged to the months as it wears. What is bought for today's demand is still worth %s after %d months. You will have paid that, too, but the total leaves it out."
            .formatted(all.en(), rest.en(), left.en(), bridge.months()),
        Spacing.of(
            "前期投入%s中有%s不单列：硬件按折旧计入各月费用。为当前用量采购的硬件 %d 个月后账面仍值%s：这笔钱也要付，但不计入总成本。"
                .formatted(all.zh(), rest.zh(), bridge.months(), left.zh())));
  }
}
