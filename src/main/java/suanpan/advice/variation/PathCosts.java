package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.advice.variation.RoadmapPath.Leg;

/** What a way over the candidate plans costs, moves and what they leave behind included. */
final class PathCosts {
  private final Prospects plans;
  private final Moves moves;
  private final Commitments commitments;

  PathCosts(Prospects plans, Moves moves) {
    this.plans = plans;
    this.moves = moves;
    this.commitments = new Commitments(plans);
  }

  /**
   * The move to a plan in a month.
   *
   * @param now the plan before; below 0 for the work before the start
   * @param since the month in which its machines were taken
   */
  Move move(int now, int since, int next, int month) {
    PricedPlan plan = plans.standing(next, month);
    PricedPlan old = now < 0 ? null : plans.standing(now, month);
    double left = now < 0 ? 0 : leftBehind(now, next, month) * commitments.usd(now, since, month);
    return plan == null ? new Move(0, 0, left) : moves.to(old, plan, left);
  }

  /** The move into a leg of a way. */
  Move move(List<Leg> legs, int number) {
    Leg leg = legs.get(number);
    if (number == 0) {
      return move(-1, 0, leg.candidate(), leg.from());
    }
    Leg old = legs.get(number - 1);
    return move(old.candidate(), old.since(), leg.candidate(), leg.from());
  }

  /** The share of the machines that a move leaves. */
  private double leftBehind(int now, int next, int month) {
    PricedPlan old = plans.standing(now, month);
    PricedPlan plan = plans.standing(next, month);
    double had = old == null ? 0 : Moves.accelerators(old);
    return had == 0 || plan == null || !plans.sameMachines(now, next)
        ? 1
        : Math.max(0, 1 - Moves.accelerators(plan) / had);
  }

  /** Rent that contracts ask for after the horizon, USD; what is bought keeps its value. */
  double beyondUsd(int candidate, int since) {
    return plans.owned(candidate) ? 0 : commitments.usd(candidate, since, plans.horizon());
  }

  /** What a way costs in all, USD. */
  double usd(List<Leg> legs) {
    double usd = 0;
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      Leg old = i == 0 ? null : legs.get(i - 1);
      usd +=
          move(
                  old == null ? -1 : old.candidate(),
                  old == null ? 0 : old.since(),
                  leg.candidate(),
                  leg.from())
              .usd();
      for (int month = leg.from(); month <= leg.end(); month++) {
        usd += plans.usd(leg.candidate(), leg.since(), month);
      }
    }
    Leg last = legs.get(legs.size() - 1);
    return usd + beyondUsd(last.candidate(), last.since());
  }

  /** The way up to a leg, which then goes on to the end. */
  List<Leg> staying(List<Leg> legs, int with) {
    List<Leg> stays = new ArrayList<>(legs.subList(0, with));
    Leg leg = legs.get(with);
    stays.add(new Leg(leg.candidate(), leg.since(), leg.from(), plans.horizon() - 1));
    return stays;
  }

  /** One plan from the first month to the last, or null where it may not be used in some. */
  @Nullable List<Leg> throughout(int candidate) {
    return IntStream.range(0, plans.horizon()).allMatch(month -> plans.open(candidate, month))
        ? List.of(new Leg(candidate, 0, 0, plans.horizon() - 1))
        : null;
  }
}
