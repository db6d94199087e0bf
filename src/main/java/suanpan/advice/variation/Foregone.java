package suanpan.advice.variation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.fact.Text;

/**
 * The move that a way does not make: what somebody who starts later is advised, and what it would
 * cost whoever has the last plan of the way already.
 */
final class Foregone {
  private static final Text SILENT = new Text("", "");

  private final Prospects plans;
  private final PathCosts costs;
  private final PlanNames names;

  /** A plan in words. */
  interface PlanNames {
    Text of(PricedPlan plan);
  }

  Foregone(Prospects plans, PathCosts costs, PlanNames names) {
    this.plans = plans;
    this.costs = costs;
    this.names = names;
  }

  /** A time in which another plan is recommended. */
  private record Spell(int candidate, int from, int months) {}

  /** In a sentence; empty where nothing else is recommended for long. */
  Text of(List<Leg> legs) {
    Leg last = legs.get(legs.size() - 1);
    Spell other = longest(last);
    PricedPlan plan = other == null ? null : plans.there(other.candidate, other.from);
    return other == null || plan == null || plans.plan(last.candidate()) == null
        ? SILENT
        : sentence(other.from, names.of(plan), moreUsd(last, other), rest(last, other.from));
  }

  private @Nullable Spell longest(Leg last) {
    Spell longest = null;
    for (int candidate = 0; candidate < plans.count(); candidate++) {
      for (int month = last.from() + 1; month < plans.horizon(); month++) {
        int of = candidate;
        int until =
            IntStream.range(month, plans.horizon())
                .filter(at -> !recommended(of, at))
                .findFirst()
                .orElse(plans.horizon());
        int most = longest == null ? Prospects.QUARTER - 1 : longest.months;
        if (candidate != last.candidate() && until - month > most) {
          longest = new Spell(candidate, month, until - month);
        }
      }
    }
    return longest;
  }

  private boolean recommended(int candidate, int month) {
    PricedPlan best = plans.pick(month).best();
    PricedPlan plan = plans.there(candidate, month);
    return best != null && plan != null && best.id().equals(plan.id());
  }

  private double rest(Leg last, int from) {
    return IntStream.range(from, plans.horizon())
            .mapToDouble(month -> plans.usd(last.candidate(), last.since(), month))
            .sum()
        + costs.beyondUsd(last.candidate(), last.since());
  }

  private double moreUsd(Leg last, Spell other) {
    int since = plans.sameMachines(last.candidate(), other.candidate) ? last.since() : other.from;
    Leg leg = new Leg(other.candidate, since, other.from, plans.horizon() - 1);
    return costs.move(last.candidate(), last.since(), other.candidate, other.from).usd()
        + rest(leg, other.from)
        - rest(last, other.from);
  }

  private static Text sentence(int from, Text plan, double moreUsd, double rest) {
    Text usd = Phrases.usd(Math.abs(moreUsd));
    Text start =
        new Text(
            " Who starts in month %d is advised to %s; "
                .formatted(from + 1, Phrases.lower(plan.en())),
            "第 %d 个月才起步者，建议会是%s；".formatted(from + 1, plan.zh()));
    if (moreUsd > 0) {
      return new Text(
          start.en() + "moving there then would cost " + usd.en() + " more than staying.",
          start.zh() + "那时迁过去比留下来多花 " + usd.zh() + "。");
    }
    return -moreUsd < RoadmapPath.INDISTINCT * rest
        ? new Text(
            start.en() + "moving there then would save " + usd.en() + ", too little to tell apart.",
            start.zh() + "那时迁过去只省 " + usd.zh() + "，在误差之内。")
        : SILENT;
  }
}
