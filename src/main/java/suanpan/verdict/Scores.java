package suanpan.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.plan.Decision;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** The points that each option and each plan has been given so far. */
public final class Scores {
  /**
   * Which chip, on which terms: only plans with machines decide that, among those for the same
   * purpose. What makes one card or contract better than another makes machines no better than an
   * API, nor one model than another.
   */
  public static final List<Decision> AMONG_MACHINES =
      List.of(Decision.CAPACITY, Decision.ACCELERATOR);

  /** Where these stand among what is planned. */
  private static final int[] PLACES =
      AMONG_MACHINES.stream().mapToInt(Decision.PLANNED::indexOf).toArray();

  private static final double[] NO_MACHINES = {};

  private final Weights weights;
  private final Map<String, Double> points = new HashMap<>();
  private final Set<String> spokenFor = new HashSet<>();
  private final Set<String> spokenAgainst = new HashSet<>();

  /** Points of the best chip and of the best term. */
  private final Map<Purpose, double[]> bestOfMachines = new HashMap<>();

  public Scores(Weights weights) {
    this.weights = weights;
  }

  /** Adds what these arguments give and take; blockers and notes weigh nothing. */
  public void add(Collection<? extends Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Weighed weighed) {
        double given = weights.points(weighed);
        points.merge(weighed.option(), given, Double::sum);
        if (given != 0) {
          (given > 0 ? spokenFor : spokenAgainst).add(weighed.option());
        }
      }
    }
  }

  /** Points of one option, or of one plan by its id. */
  public double of(String option) {
    return points.getOrDefault(option, 0.0);
  }

  /** Whether anything that weighs speaks for an option. */
  boolean spokenFor(String option) {
    return spokenFor.contains(option);
  }

  /** Whether anything that weighs speaks against an option. */
  boolean spokenAgainst(String option) {
    return spokenAgainst.contains(option);
  }

  /**
   * Points of a plan's options together, what was said of the whole plan left out. Chips and terms
   * count by how far they stay behind the best of them that can be had for the same purpose, once
   * {@link #undominated} has seen what can be had: the best gains nothing over a plan without
   * machines, and a chip that suits another purpose only takes nothing away.
   */
  public double ofOptions(Plan plan) {
    double sum = 0;
    for (Decision decision : Decision.PLANNED) {
      sum += of(plan.option(decision));
    }
    double @Nullable [] best =
        plan.supply() instanceof Supply.Machines ? bestOfMachines.get(Purpose.of(plan)) : null;
    return best == null ? sum : sum - Arrays.stream(best).sum();
  }

  /**
   * The contenders that can still be the best plan for one of their options, whatever is said of
   * their price, as long as it is never better for being dearer: those that no cheaper contender
   * with the same option matches in points, among those of its {@link Contender#kind}. All others
   * are out.
   */
  public List<Contender> undominated(List<? extends Contender> contenders) {
    bestOfMachines.clear();
    List<Map<String, Tally>> tallies = new ArrayList<>();
    Decision.PLANNED.forEach(decision -> tallies.add(new HashMap<>()));
    Entrant[] entrants = new Entrant[contenders.size()];
    for (int i = 0; i < entrants.length; i++) {
      entrants[i] = entrant(contenders.get(i), tallies);
    }
    Arrays.sort(entrants, Entrant.BY_COST);
    List<Contender> kept = new ArrayList<>();
    for (Entrant entrant : entrants) {
      if (entrant.leads()) {
        kept.add(entrant.contender);
      }
    }
    return kept;
  }

  private Entrant entrant(Contender contender, List<Map<String, Tally>> tallies) {
    Plan plan = contender.plan();
    Tally[] own = new Tally[Decision.PLANNED.size()];
    for (int i = 0; i < own.length; i++) {
      String option = plan.option(Decision.PLANNED.get(i));
      Tally known = tallies.get(i).get(option);
      if (known == null) {
        known = new Tally(of(option));
        tallies.get(i).put(option, known);
      }
      own[i] = known;
    }
    double[] best = NO_MACHINES;
    if (plan.supply() instanceof Supply.Machines) {
      best = bestOfMachines.computeIfAbsent(Purpose.of(plan), p -> new double[PLACES.length]);
      for (int i = 0; i < PLACES.length; i++) {
        best[i] = Math.max(best[i], own[PLACES[i]].points);
      }
    }
    return new Entrant(contender, contender.usdOverHorizon(), own, best);
  }

  /** Whether chips and terms tell two plans apart: machines for the same purpose alone. */
  public static boolean rivals(Plan one, Plan other) {
    return one.supply() instanceof Supply.Machines
        && other.supply() instanceof Supply.Machines
        && Purpose.of(one).equals(Purpose.of(other));
  }

  /** What machines are for: chips and terms are compared among those for the same. */
  private record Purpose(String sourcing, String adaptation) {
    static Purpose of(Plan plan) {
      return new Purpose(plan.sourcing(), plan.adaptation());
    }
  }

  /** An option's points, and the best score that it has been part of, by kind of plan. */
  private static final class Tally {
    private final double points;
    private final double[] best = new double[Contender.KINDS];

    Tally(double points) {
      this.points = points;
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
    }
  }

  /**
   * A contender with what is told of each of its options, and of the best machines for its purpose
   * once all have been seen.
   */
  private record Entrant(Contender contender, double usd, Tally[] options, double[] best) {
    static final Comparator<Entrant> BY_COST = (a, b) -> Double.compare(a.usd, b.usd);

    /** Whether it is the best so far for one of its options, which then know it. */
    boolean leads() {
      double score = 0;
      for (double most : best) {
        score -= most;
      }
      for (Tally option : options) {
        score += option.points;
      }
      boolean leads = false;
      int kind = contender.kind();
      for (Tally option : options) {
        if (score > option.best[kind]) {
          option.best[kind] = score;
          leads = true;
        }
      }
      return leads;
    }
  }
}
