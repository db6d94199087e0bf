package suanpan.advice.variation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  /** Quotes closer than this share do not differ: where the arguments on cost begin. */
  static final double INDISTINCT = Math.pow(2, Hindsight.NOTICEABLE) - 1;

  private final Prospects plans;
  private final Takeovers takeovers;
  private final PathCosts costs;
  private final double[][] restUsd;

  RoadmapPath(Prospects plans, Moves moves) {
    this.plans = plans;
    this.takeovers = new Takeovers(plans, moves);
    this.costs = new PathCosts(plans, moves);
    this.restUsd = new double[plans.count()][plans.horizon() + 1];
    for (int candidate = 0; candidate < plans.count(); candidate++) {
      for (int month = plans.horizon() - 1; month >= 0; month--) {
        restUsd[candidate][month] =
            restUsd[candidate][month + 1] + plans.usd(candidate, month, month);
      }
    }
  }

  /** When one plan may take over from another. */
  Takeovers takeovers() {
    return takeovers;
  }

  /** What a way costs. */
  PathCosts costs() {
    return costs;
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
    ways.add(new Way(null, 0, 0, 0, new Toll(0, 0, costs.move(-1, 0, 0, 0).usd()), 0));
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
      way.toll = way.toll.plus(false, false, costs.beyondUsd(way.candidate, way.since));
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
      way.had |= takeovers.forced(before.candidate, month);
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

  private boolean allowed(Way way, int next, int month) {
    return takeovers.allowed(way.candidate, way.since, way.from, next, month);
  }

  private Way branch(Way way, int next, int month) {
    boolean forced = takeovers.forced(way.candidate, month);
    double move = costs.move(way.candidate, way.since, next, month).usd();
    double least = forced ? 0 : INDISTINCT * restUsd[next][month];
    int since = plans.sameMachines(way.candidate, next) ? way.since : month;
    return new Way(way, next, since, month, way.toll.plus(false, false, move + least), move);
  }
}
