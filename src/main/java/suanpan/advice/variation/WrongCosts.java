package suanpan.advice.variation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.CostOfBeingWrong;
import suanpan.advice.insight.CostOfBeingWrong.Case;
import suanpan.advice.insight.CostOfBeingWrong.PlanCost;
import suanpan.advice.insight.CostOfBeingWrong.Row;
import suanpan.fact.Text;

/** What today's two best plans cost when assumptions turn out at the ends of their ranges. */
final class WrongCosts {
  private static final int SHOWN = 10;

  private final Study study;
  private final Phrases phrases;
  private final List<Dial> dials;

  WrongCosts(Study study, Phrases phrases, List<Dial> dials) {
    this.study = study;
    this.phrases = phrases;
    this.dials = dials.stream().filter(Dial::uncertain).toList();
  }

  /** Null when nothing is eligible, so that there is no plan to be wrong about. */
  @Nullable CostOfBeingWrong find() {
    PricedPlan best = study.today().best();
    if (best == null) {
      return null;
    }
    PricedPlan second = study.runnerUp();
    List<Measured> measured = Study.all(dials, dial -> measure(dial, best));
    List<Row> rows =
        measured.stream()
            .filter(m -> m.swing > 0)
            .sorted(
                Comparator.comparingDouble(Measured::swing)
                    .reversed()
                    .thenComparing(m -> m.row.input().id()))
            .limit(SHOWN)
            .map(Measured::row)
            .toList();
    Case kindest = together(measured, best, true);
    Case unkindest = together(measured, best, false);
    return new CostOfBeingWrong(
        cost(best, best),
        second == null ? null : cost(second, second),
        rows,
        kindest,
        unkindest,
        sentence(best, second, kindest, unkindest));
  }

  /**
   * @param swing how far the ends lie apart for either plan, over the horizon
   * @param rise what the recommended plan costs more at the high end than at the low; 0 where it
   *     cannot serve at one of them
   */
  private record Measured(Dial dial, Row row, double swing, double rise) {}

  private Measured measure(Dial dial, PricedPlan best) {
    Case low = at(dial, dial.low(), best);
    Case high = at(dial, dial.high(), best);
    double mine = rise(low.recommended(), high.recommended());
    double theirs = rise(low.runnerUp(), high.runnerUp());
    return new Measured(
        dial,
        new Row(dial.input(), dial.low(), low, dial.high(), high),
        Math.max(Math.abs(mine), Math.abs(theirs)),
        mine);
  }

  private static double rise(@Nullable PlanCost low, @Nullable PlanCost high) {
    return low == null
            || high == null
            || low.usdOverHorizon() == null
            || high.usdOverHorizon() == null
        ? 0
        : high.usdOverHorizon() - low.usdOverHorizon();
  }

  private Case at(Dial dial, double value, PricedPlan best) {
    return of(study.repriced(value == dial.base() ? Map.of() : Map.of(dial.id(), value)), best);
  }

  private Case together(List<Measured> measured, PricedPlan best, boolean kind) {
    Map<String, Object> all = new HashMap<>();
    for (Measured m : measured) {
      if (m.rise != 0) {
        all.put(m.dial.id(), m.rise > 0 == kind ? m.dial.low() : m.dial.high());
      }
    }
    return of(study.repriced(all), best);
  }

  private Case of(Study.Repriced there, PricedPlan best) {
    PricedPlan second = study.runnerUp();
    PricedPlan winner = there.pick().best();
    return new Case(
        cost(best, there.best()),
        second == null ? null : cost(second, there.runnerUp()),
        phrases.outlook(there.pick()),
        there.best() == null || winner == null
            ? null
            : Double.valueOf(there.best().usdOverHorizon() - winner.usdOverHorizon()));
  }

  private PlanCost cost(PricedPlan plan, @Nullable PricedPlan there) {
    return new PlanCost(
        plan.plan().sourcing(),
        plan.plan().id(),
        phrases.words().what(plan),
        there == null ? null : Double.valueOf(there.price().usdPerMonth()),
        there == null ? null : Double.valueOf(there.usdOverHorizon()));
  }

  private static Text sentence(
      PricedPlan best, @Nullable PricedPlan second, Case kindest, Case unkindest) {
    Text now = Phrases.usd(best.usdOverHorizon());
    Text low = over(kindest.recommended());
    Text high = over(unkindest.recommended());
    Text other = second == null ? new Text("", "") : Phrases.usd(second.usdOverHorizon());
    Text otherHigh = unkindest.runnerUp() == null ? other : over(unkindest.runnerUp());
    return new Text(
        "Over the horizon the recommended plan costs "
            + now.en()
            + ". If every assumption turned out kindly at once it would be "
            + low.en()
            + "; if none did, "
            + high.en()
            + (second == null
                ? "."
                : ". The runner-up costs "
                    + other.en()
                    + ", and "
                    + otherHigh.en()
                    + " in that worst case."),
        "推荐方案在规划期内共 "
            + now.zh()
            + "；各项假设同时全部有利时为 "
            + low.zh()
            + "，同时全部不利时为 "
            + high.zh()
            + (second == null
                ? "。"
                : "。次优方案共 " + other.zh() + "，同样的最坏情形下为 " + otherHigh.zh() + "。"));
  }

  private static Text over(PlanCost cost) {
    return cost.usdOverHorizon() == null
        ? new Text("more than it can serve", "已无法承载")
        : Phrases.usd(cost.usdOverHorizon());
  }
}
