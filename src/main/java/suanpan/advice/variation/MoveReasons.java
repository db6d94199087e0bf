package suanpan.advice.variation;

import java.util.List;
import java.util.stream.IntStream;
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.fact.Digits;
import suanpan.fact.Text;

/** What a move brings against staying, or why nobody can stay. */
final class MoveReasons {
  private final Prospects plans;
  private final PathCosts costs;

  MoveReasons(Prospects plans, PathCosts costs) {
    this.plans = plans;
    this.costs = costs;
  }

  /** In a sentence or two, for a leg and the one before it. */
  Text of(List<Leg> legs, int number) {
    Leg old = legs.get(number - 1);
    int from = legs.get(number).from();
    if (plans.plan(old.candidate()) == null || plans.plan(legs.get(number).candidate()) == null) {
      return new Text("", "");
    }
    int shut =
        IntStream.range(from, plans.horizon())
            .filter(month -> !plans.open(old.candidate(), month))
            .findFirst()
            .orElse(-1);
    if (shut >= 0) {
      return shut(old, from, shut);
    }
    double saved = costs.usd(costs.staying(legs, number - 1)) - costs.usd(legs);
    boolean onward = number + 1 < legs.size();
    return saved > 0 ? saves(saved, onward) : dearer(saved, onward, old, from);
  }

  /** Bought machines that are left early are told to be. */
  private Text shut(Leg old, int from, int month) {
    String early =
        plans.owned(old.candidate()) && from < old.since() + Takeovers.YEAR
            ? " That alone is why machines bought within a year are left."
            : "";
    String earlyZh = early.isEmpty() ? "" : "购置不满一年就弃用机器，仅因如此。";
    return month == from
        ? new Text(
            "The plan before cannot go on: by then it may not be used any more, or cannot serve."
                + early,
            "原方案届时不再可用或无法满足要求，不能继续。" + earlyZh)
        : new Text(
            "The plan before could not go on to the end: from month "
                + (month + 1)
                + " it may not be used any more, or cannot serve.",
            "原方案无法用到最后：从第 " + (month + 1) + " 个月起不再可用或无法满足要求。");
  }

  private static Text saves(double saved, boolean onward) {
    Text usd = Phrases.usd(saved);
    return new Text(
        "To the end of the horizon "
            + (onward ? "this move and those after it save " : "it saves ")
            + usd.en()
            + " against staying, all moves paid.",
        "扣除迁移投入后，与留在原方案相比，" + (onward ? "连同之后的迁移，" : "") + "到规划期末可省 " + usd.zh() + "。");
  }

  private Text dearer(double saved, boolean onward, Leg old, int from) {
    double most =
        IntStream.range(from, plans.horizon())
            .mapToDouble(month -> plans.behind(old.candidate(), month))
            .max()
            .orElse(0);
    Text usd = Phrases.usd(-saved);
    String points = Digits.three(most);
    return new Text(
        "To the end of the horizon %s %s more than staying, all moves included: the plan before falls up to %s points behind, which is not advised any more."
            .formatted(onward ? "this move and those after it cost" : "it costs", usd.en(), points),
        "含全部迁移投入，%s到规划期末比留在原方案多花 %s：原方案届时最多落后 %s 分，已属不建议。"
            .formatted(onward ? "连同之后的迁移，" : "", usd.zh(), points));
  }
}
