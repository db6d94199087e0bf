package suanpan.advice.variation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.plan.Supply;
import suanpan.verdict.Verdicts;

/**
 * The best way from the first month to the last: a shortest path over the candidate plans. Of all
 * ways that begin with today's recommendation it has the fewest months in which a plan may not be
 * used, then the fewest in which it is not advised, and then costs least: every month's bill, the
 * work of each move, and what is left of contracts and machines, also of those that run on beyond
 * the horizon.
 *
 * <p>What is cheap alone is not taken. A plan is moved to where the rules put it before the one
 * that runs, a quarter long, and where it is recommended or a close call. What runs may stay as
 * long as it is viable: that it stands is the reason for it. A move must pay for itself in the
 * months of its own plan, and save more than quotes can tell apart. Nobody moves before the
 * preparation is done that begins today, nor within a quarter, nor leaves what was bought within a
 * year, nor buys for less, unless the plan may not be used any more.
 */
final class RoadmapPath {
  /** Months for which machines are bought at the least. */
  static final int YEAR = 12;

  /** Quotes closer than this share do not differ: where the arguments on cost begin. */
  static final double INDISTINCT = Math.pow(2, Hindsight.NOTICEABLE) - 1;

  private static final double ROUNDING = 1e-9;

  private final Prospects plans;
  private final Moves moves;
  private final Commitments commitments;
  private final double[][] restUsd;

  RoadmapPath(Prospects plans, Moves moves) {
    this.plans = plans;
    this.moves = moves;
    this.commitments = new Commitments(plans);
    this.restUsd = new double[plans.count()][plans.horizon() + 1];
    for (int candidate = 0; candidate < plans.count(); candidate++) {
      for (int month = plans.horizon() - 1; month >= 0; month--) {
        restUsd[candidate][month] =
            restUsd[candidate][month + 1] + plans.usd(candidate, month, month);
      }
    }
  }

  /**
   * A stretch of the way.
   *
   * @param since the month in which its machines were taken, by it or by a leg before it
   * @param from its first month
   * @param end its last month
   */
  record Leg(int candidate, int since, int from, int end) {}

  /** What a way takes, the first that differs deciding. */
  private record Toll(int barred, int unadvised, double usd) {
    static final Comparator<Toll> ORDER =
        Comparator.comparingInt(Toll::barred)
            .thenComparingInt(Toll::unadvised)
            .thenComparingDouble(Toll::usd);

    Toll plus(boolean isBarred, boolean isUnadvised, double more) {
      return new Toll(barred + (isBarred ? 1 : 0), unadvised + (isUnadvised ? 1 : 0), usd + more);
    }
  }

  /** A way up to some month, whose last leg goes on. */
  private static final class Way {
    private final @Nullable Way before;
    private final int candidate;
    private final int since;
    private final int from;
    private Toll toll;

    /** What its last leg has brought against the plan before, the move paid. */
    private double savedUsd;

    /** Whether the plan before could not have gone on instead. */
    private boolean had;

    Way(@Nullable Way before, int candidate, int since, int from, Toll toll, double moveUsd) {
      this.before = before;
      this.candidate = candidate;
      this.since = since;
      this.from = from;
      this.toll = toll;
      this.savedUsd = -moveUsd;
      this.had = before == null;
    }

    /** Nobody moves to what pays only for those who move on from it. */
    boolean pays() {
      return had || savedUsd >= 0;
    }
  }

  /** The legs of the best way, in order. */
  List<Leg> legs() {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(null, 0, 0, 0, new Toll(0, 0, move(-1, 0, 0, 0).usd()), 0));
    for (int month = 0; month < plans.horizon(); month++) {
      if (month > 0) {
        ways.addAll(branches(ways, month));
      }
      for (Way way : ways) {
        stay(way, month);
      }
    }
    Way best = ways.get(0);
    for (Way way : ways) {
      way.toll = way.toll.plus(false, false, beyondUsd(way.candidate, way.since));
      best = way.pays() && Toll.ORDER.compare(way.toll, best.toll) < 0 ? way : best;
    }
    return legs(best);
  }

  private List<Leg> legs(Way last) {
    Deque<Leg> legs = new ArrayDeque<>();
    int end = plans.horizon() - 1;
    for (Way way = last; way != null; way = way.before) {
      legs.addFirst(new Leg(way.candidate, way.since, way.from, end));
      end = way.from - 1;
    }
    return List.copyOf(legs);
  }

  private void stay(Way way, int month) {
    double usd = plans.usd(way.candidate, way.since, month);
    way.toll =
        way.toll.plus(
            !plans.open(way.candidate, month), plans.unadvised(way.candidate, month), usd);
    Way before = way.before;
    if (before != null) {
      way.had |= forced(before.candidate, month);
      way.savedUsd += plans.usd(before.candidate, before.since, month) - usd;
    }
  }

  /** The best ways that move in a month, one for each two plans and age of the machines. */
  private Collection<Way> branches(List<Way> ways, int month) {
    Map<List<Integer>, Way> best = new HashMap<>();
    for (Way way : ways) {
      for (int next = 0; next < plans.count(); next++) {
        if (next != way.candidate && way.pays() && allowed(way, next, month)) {
          Way branch = branch(way, next, month);
          best.merge(
              List.of(way.candidate, next, branch.since),
              branch,
              (a, b) -> Toll.ORDER.compare(b.toll, a.toll) < 0 ? b : a);
        }
      }
    }
    return best.values();
  }

  private Way branch(Way way, int next, int month) {
    boolean forced = forced(way.candidate, month);
    double move = move(way.candidate, way.since, next, month).usd();
    double least = forced ? 0 : INDISTINCT * restUsd[next][month];
    int since = sameMachines(way.candidate, next) ? way.since : month;
    return new Way(way, next, since, month, way.toll.plus(false, false, move + least), move);
  }

  private boolean allowed(Way way, int next, int month) {
    if (!plans.open(next, month) || !prepared(way.candidate, next, month)) {
      return false;
    }
    if (!plans.open(way.candidate, month)) {
      return plans.behind(next, month) <= Math.max(Verdicts.CLOSE_CALL, least(month));
    }
    boolean buys = owned(next) && !sameMachines(way.candidate, next);
    return month >= way.from + Prospects.QUARTER
        && month + (buys ? YEAR : Prospects.QUARTER) <= plans.horizon()
        && (!owned(way.candidate) || month >= way.since + YEAR)
        && preferred(way.candidate, next, month);
  }

  /** Whether the rules put a plan before another from a month on, a quarter long. */
  private boolean preferred(int now, int next, int month) {
    return IntStream.range(month, month + Prospects.QUARTER)
        .allMatch(
            at ->
                plans.open(next, at)
                    && plans.behind(next, at) < Verdicts.CLOSE_CALL
                    && before(now, next, at));
  }

  /** Whether a plan is put before another in a month, or the other is out of question there. */
  boolean before(int now, int next, int month) {
    return forced(now, month) || plans.behind(next, month) <= plans.behind(now, month) + ROUNDING;
  }

  /** Whether a plan may not be used in a month, or is not advised. */
  boolean forced(int candidate, int month) {
    return !plans.open(candidate, month) || plans.unadvised(candidate, month);
  }

  private double least(int month) {
    return IntStream.range(0, plans.count())
        .filter(candidate -> plans.open(candidate, month))
        .mapToDouble(candidate -> plans.behind(candidate, month))
        .min()
        .orElse(0);
  }

  private boolean prepared(int now, int next, int month) {
    return month >= monthsBefore(now, next, month);
  }

  /** Months of preparation before a plan can take over in some month. */
  double monthsBefore(int now, int next, int month) {
    PricedPlan plan = plans.there(next, month);
    return plan == null ? 0 : moves.monthsBefore(plans.standing(now, month), plan);
  }

  /** Whether a candidate runs on bought machines. */
  boolean owned(int candidate) {
    PricedPlan plan = plans.plan(candidate);
    return plan != null && plan.plan().supply() instanceof Supply.Owned;
  }

  private boolean sameMachines(int now, int next) {
    PricedPlan old = plans.plan(now);
    PricedPlan plan = plans.plan(next);
    return old != null && plan != null && Moves.sameMachines(old, plan);
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

  /** The share of the machines that a move leaves. */
  private double leftBehind(int now, int next, int month) {
    PricedPlan old = plans.standing(now, month);
    PricedPlan plan = plans.standing(next, month);
    double had = old == null ? 0 : Moves.accelerators(old);
    return had == 0 || plan == null || !sameMachines(now, next)
        ? 1
        : Math.max(0, 1 - Moves.accelerators(plan) / had);
  }

  /** Rent that contracts ask for after the horizon, USD; what is bought keeps its value. */
  double beyondUsd(int candidate, int since) {
    return owned(candidate) ? 0 : commitments.usd(candidate, since, plans.horizon());
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
