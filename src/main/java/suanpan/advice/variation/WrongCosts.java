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
import suanpan.fact.Spacing;
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
        sentence(best, rows, second, kindest, unkindest));
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
      PricedPlan best, List<Row> rows, @Nullable PricedPlan second, Case kindest, Case unkindest) {
    Text now = Phrases.usd(best.usdOverHorizon());
    Text low = over(kindest.recommended());
    Text high = over(unkindest.recommended());
    PlanCost theirs = unkindest.runnerUp();
    Text other =
        second == null || theirs == null
            ? new Text("", "")
            : other(second, unkindest.recommended(), theirs);
    // The rows are sorted by what they do to either plan; this sentence is about the recommended
    // one.
    Text driver =
        rows.stream()
            .max(Comparator.comparingDouble(WrongCosts::reach))
            .filter(row -> reach(row) > 0)
            .map(WrongCosts::driver)
            .orElse(new Text("", ""));
    return new Text(
        "Over the horizon the recommended plan costs %s.%s If every assumption turned out in its favour at once, it %s; if every one turned out against it, it %s. Neither is to be expected.%s"
            .formatted(now.en(), driver.en(), low.en(), high.en(), other.en()),
        "推荐方案规划期总成本 %s。%s若所有假设同时向有利一端偏，%s；同时向不利一端偏，%s。两种情形实际都几乎不会发生。%s"
            .formatted(now.zh(), driver.zh(), low.zh(), high.zh(), other.zh()));
  }

  /** How far an assumption alone moves the recommended plan's cost, USD. */
  private static double reach(Row row) {
    Double low = row.low().recommended().usdOverHorizon();
    Double high = row.high().recommended().usdOverHorizon();
    return low == null || high == null ? Double.POSITIVE_INFINITY : Math.abs(high - low);
  }

  /** The one assumption that moves the cost most, and how far alone. */
  private static Text driver(Row row) {
    Text low = over(row.low().recommended());
    Text high = over(row.high().recommended());
    Text from = Phrases.value(row.input(), row.lowValue());
    Text to = Phrases.value(row.input(), row.highValue());
    return new Text(
        " What moves it most, alone, is %s: at %s it %s, at %s it %s."
            .formatted(row.input().label().en(), from.en(), low.en(), to.en(), high.en()),
        Spacing.of(
            "单独影响最大的是%s：取%s时%s，取%s时%s。"
                .formatted(row.input().label().zh(), from.zh(), low.zh(), to.zh(), high.zh())));
  }

  /**
   * The runner-up where everything turns against the plan, and which of the two is then cheaper.
   */
  private static Text other(PricedPlan second, PlanCost mine, PlanCost theirs) {
    Text now = Phrases.usd(second.usdOverHorizon());
    Text there = over(theirs);
    Text more = more(mine, theirs);
    return new Text(
        " The runner-up costs "
            + now.en()
            + "; with everything against it, it "
            + there.en()
            + more.en(),
        "次优方案规划期总成本 " + now.zh() + "，全部不利时" + there.zh() + more.zh());
  }

  private static Text more(PlanCost mine, PlanCost theirs) {
    Double here = mine.usdOverHorizon();
    Double there = theirs.usdOverHorizon();
    if (here == null || there == null || here.equals(there)) {
      return new Text(".", "。");
    }
    Text gap = Phrases.usd(Math.abs(here - there));
    return here > there
        ? new Text(
            ": being wrong about everything at once would cost "
                + gap.en()
                + " more with this plan.",
            "：万一全部判断错误，选推荐方案会多花 " + gap.zh() + "。")
        : new Text(
            ": even then the recommended plan is the cheaper one, by " + gap.en() + ".",
            "：即便如此，推荐方案仍便宜 " + gap.zh() + "。");
  }

  private static Text over(PlanCost cost) {
    if (cost.usdOverHorizon() == null) {
      return new Text("could not serve the demand any more", "已无法承载需求");
    }
    Text usd = Phrases.usd(cost.usdOverHorizon());
    return new Text("would cost " + usd.en(), "为 " + usd.zh());
  }
}
