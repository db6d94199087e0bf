package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advisor.Placed;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;
import suanpan.verdict.Verdicts;

/**
 * The few plans that a roadmap chooses from, in every month: whether they may be used there, what
 * they cost, and how far they are behind what is recommended. They are today's recommendation, what
 * is recommended in most of the months, and what is where nothing else may be used.
 */
final class Prospects {
  /** Months within which nobody moves again, and what holds for less is no reason to. */
  static final int QUARTER = 3;

  /** Plans looked at beside today's. */
  private static final int MOST = 8;

  private final List<Judgement> months;
  private final List<Pick> picks;
  private final List<@Nullable PricedPlan> candidates;
  private final @Nullable PricedPlan[][] there;
  private final double[][] behind;
  private final boolean[][] unadvised;
  private final Map<List<Integer>, double[]> paidBefore = new HashMap<>();

  /** Places every candidate in every month. */
  Prospects(Study study, List<Judgement> months, List<Pick> picks) {
    this.months = months;
    this.picks = picks;
    this.candidates = candidates(picks);
    int horizon = months.size();
    this.there = new PricedPlan[horizon][];
    this.behind = new double[horizon][];
    for (int added = -1; added != 0; ) {
      List<Integer> all = IntStream.range(0, horizon).boxed().toList();
      List<Place> places = Study.all(all, month -> place(study, month));
      all.forEach(month -> there[month] = places.get(month).plans());
      all.forEach(month -> behind[month] = places.get(month).behind());
      added = addForMonthsWithoutAny();
    }
    this.unadvised = new boolean[candidates.size()][horizon];
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      markUnadvised(candidate);
    }
  }

  private record Place(@Nullable PricedPlan[] plans, double[] behind) {}

  /** Today's recommendation first, then those of most months. */
  private static List<@Nullable PricedPlan> candidates(List<Pick> picks) {
    Map<String, Integer> months = new LinkedHashMap<>();
    Map<String, PricedPlan> plans = new HashMap<>();
    for (Pick pick : picks) {
      if (pick.best() != null) {
        months.merge(pick.best().id(), 1, Integer::sum);
        plans.putIfAbsent(pick.best().id(), pick.best());
      }
    }
    List<@Nullable PricedPlan> candidates = new ArrayList<>();
    candidates.add(picks.get(0).best());
    months.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST)
        .forEach(plan -> add(candidates, plans.get(plan.getKey())));
    return candidates;
  }

  /** A month in which none may be used brings the plan that is recommended in it. */
  private int addForMonthsWithoutAny() {
    int before = candidates.size();
    for (int month = 0; month < months.size(); month++) {
      int of = month;
      if (IntStream.range(0, before).noneMatch(candidate -> open(candidate, of))) {
        add(candidates, picks.get(month).best());
        break;
      }
    }
    return candidates.size() - before;
  }

  private static void add(List<@Nullable PricedPlan> plans, @Nullable PricedPlan plan) {
    if (plans.stream().noneMatch(known -> same(known, plan))) {
      plans.add(plan);
    }
  }

  private static boolean same(@Nullable PricedPlan one, @Nullable PricedPlan other) {
    return Objects.equals(one == null ? null : one.id(), other == null ? null : other.id());
  }

  private Place place(Study study, int month) {
    PricedPlan best = picks.get(month).best();
    @Nullable PricedPlan[] plans = new PricedPlan[candidates.size()];
    List<PricedPlan> asked = new ArrayList<>();
    for (int i = 0; i < plans.length; i++) {
      PricedPlan candidate = candidates.get(i);
      if (candidate == null || best == null) {
        continue;
      }
      if (same(candidate, best)) {
        plans[i] = best;
      } else if (study.advisor().open(candidate, months.get(month))) {
        plans[i] = study.reprice(candidate, months.get(month));
        if (plans[i] != null) {
          asked.add(plans[i]);
        }
      }
    }
    return new Place(plans, behind(study, month, plans, asked));
  }

  private double[] behind(
      Study study, int month, @Nullable PricedPlan[] plans, List<PricedPlan> asked) {
    double[] points = new double[plans.length];
    if (!asked.isEmpty()) {
      List<Placed> placed = study.advisor().place(asked, months.get(month));
      for (int i = 0, next = 0; i < plans.length; i++) {
        if (next < asked.size() && plans[i] == asked.get(next)) {
          points[i] = placed.get(next++).behind();
        }
      }
    }
    return points;
  }

  /** What is not advised for less than a quarter is kept nevertheless. */
  private void markUnadvised(int candidate) {
    int since = 0;
    for (int month = 0; month <= months.size(); month++) {
      boolean far =
          month < months.size()
              && open(candidate, month)
              && behind(candidate, month) > Verdicts.VIABLE;
      if (!far) {
        if (month - since >= QUARTER) {
          Arrays.fill(unadvised[candidate], since, month, true);
        }
        since = month + 1;
      }
    }
  }

  int count() {
    return candidates.size();
  }

  int horizon() {
    return months.size();
  }

  Judgement month(int month) {
    return months.get(month);
  }

  Pick pick(int month) {
    return picks.get(month);
  }

  /** A candidate as it was first found; null stands for months in which nothing is eligible. */
  @Nullable PricedPlan plan(int candidate) {
    return candidates.get(candidate);
  }

  /** Whether a candidate runs on bought machines. */
  boolean owned(int candidate) {
    PricedPlan plan = plan(candidate);
    return plan != null && plan.plan().supply() instanceof Supply.Owned;
  }

  /** Whether a candidate runs on the machines of another. */
  boolean sameMachines(int now, int next) {
    PricedPlan old = plan(now);
    PricedPlan plan = plan(next);
    return old != null && plan != null && Moves.sameMachines(old, plan);
  }

  /** A candidate with the machines and the bill of a month; null where it may not be used. */
  @Nullable PricedPlan there(int candidate, int month) {
    return there[month][candidate];
  }

  /** The same where it may be used, else as it was first found. */
  @Nullable PricedPlan standing(int candidate, int month) {
    PricedPlan standing = there(candidate, month);
    return standing == null ? plan(candidate) : standing;
  }

  /** Whether a candidate is eligible and can serve in a month. */
  boolean open(int candidate, int month) {
    return plan(candidate) == null
        ? picks.get(month).best() == null
        : there(candidate, month) != null;
  }

  /** Points that a candidate is behind what is recommended in a month; 0 for that one itself. */
  double behind(int candidate, int month) {
    return behind[month][candidate];
  }

  /** Whether a candidate is not advised in a month nor in those around it. */
  boolean unadvised(int candidate, int month) {
    return unadvised[candidate][month];
  }

  /**
   * The bill of a month, USD; where a candidate may not be used, of what is recommended instead.
   *
   * @param since the month in which its machines were taken: what is bought was paid for at the
   *     price of that day, whatever the market asks later
   */
  double usd(int candidate, int since, int month) {
    PricedPlan plan = there(candidate, month);
    if (plan == null) {
      PricedPlan instead = picks.get(month).best();
      return plan(candidate) == null || instead == null ? 0 : instead.price().usdPerMonth();
    }
    PricedPlan first = there(candidate, since);
    return plan.price().usdPerMonth()
        + (first == null || since == month || !(plan.plan().supply() instanceof Supply.Owned)
            ? 0
            : paidBefore(candidate, since, first)[month]);
  }

  private double[] paidBefore(int candidate, int since, PricedPlan first) {
    return paidBefore.computeIfAbsent(
        List.of(candidate, since),
        key ->
            IntStream.range(0, months.size())
                .mapToDouble(month -> paidBeforeUsd(first, since, there(candidate, month), month))
                .toArray());
  }

  private double paidBeforeUsd(PricedPlan first, int since, @Nullable PricedPlan later, int month) {
    Fleet before = first.fleet();
    Fleet fleet = later == null ? null : later.fleet();
    if (before == null || fleet == null || !(first.plan().supply() instanceof Supply.Owned owned)) {
      return 0;
    }
    return Math.min(before.accelerators(), fleet.accelerators())
        * (months.get(since).search().pricer().capacityUsdPerAcceleratorMonth(owned, before)
            - months.get(month).search().pricer().capacityUsdPerAcceleratorMonth(owned, before));
  }
}
