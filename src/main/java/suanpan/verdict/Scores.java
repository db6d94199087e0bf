package suanpan.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.argument.Argument;
import suanpan.plan.Decision;
import suanpan.plan.Plan;

/** The points that each option and each plan has been given so far. */
public final class Scores {
  /**
   * Which chip, on which terms: only plans with machines decide that. What makes one card or
   * contract better than another does not make machines better than an API.
   */
  public static final List<Decision> AMONG_MACHINES =
      List.of(Decision.CAPACITY, Decision.ACCELERATOR);

  private static final String WITHOUT = "none";

  private final Weights weights;
  private final Map<String, Double> points = new HashMap<>();
  private final Set<String> spokenFor = new HashSet<>();
  private final Set<String> spokenAgainst = new HashSet<>();
  private final Map<Decision, Double> bestOfMachines = new EnumMap<>(Decision.class);

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
   * count by how far they stay behind the best of them that can be had, once {@link #undominated}
   * has seen what can be had: the best gains nothing over a plan without machines.
   */
  public double ofOptions(Plan plan) {
    double sum = 0;
    for (Decision decision : Decision.PLANNED) {
      String option = plan.option(decision);
      sum += of(option);
      if (!option.equals(WITHOUT)) {
        sum -= bestOfMachines.getOrDefault(decision, 0.0);
      }
    }
    return sum;
  }

  /**
   * The contenders that can still be the best plan for one of their options, whatever is said of
   * their price, as long as it is never better for being dearer: those that no cheaper contender
   * with the same option matches in points, among those of its {@link Contender#kind}. All others
   * are out.
   */
  public List<Contender> undominated(List<? extends Contender> contenders) {
    List<Map<String, Tally>> tallies = new ArrayList<>();
    Decision.PLANNED.forEach(decision -> tallies.add(new HashMap<>()));
    Entrant[] entrants = new Entrant[contenders.size()];
    for (int i = 0; i < entrants.length; i++) {
      entrants[i] = entrant(contenders.get(i), tallies);
    }
    compareMachines(tallies);
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
    Tally[] own = new Tally[Decision.PLANNED.size()];
    for (int i = 0; i < own.length; i++) {
      String option = contender.plan().option(Decision.PLANNED.get(i));
      Tally known = tallies.get(i).get(option);
      if (known == null) {
        known = new Tally(of(option));
        tallies.get(i).put(option, known);
      }
      own[i] = known;
    }
    return new Entrant(contender, contender.usdOverHorizon(), own);
  }

  private void compareMachines(List<Map<String, Tally>> tallies) {
    for (Decision decision : AMONG_MACHINES) {
      Map<String, Tally> options = tallies.get(Decision.PLANNED.indexOf(decision));
      double best = 0;
      for (Map.Entry<String, Tally> option : options.entrySet()) {
        best = option.getKey().equals(WITHOUT) ? best : Math.max(best, option.getValue().points);
      }
      bestOfMachines.put(decision, best);
      for (Map.Entry<String, Tally> option : options.entrySet()) {
        option.getValue().less = option.getKey().equals(WITHOUT) ? 0 : best;
      }
    }
  }

  /** An option's points, what is taken off them, and the best score that it has been part of. */
  private static final class Tally {
    private final double points;
    private double less;
    private final double[] best = new double[Contender.KINDS];

    Tally(double points) {
      this.points = points;
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
    }
  }

  /** A contender with what is told of each of its options. */
  private record Entrant(Contender contender, double usd, Tally[] options) {
    static final Comparator<Entrant> BY_COST = (a, b) -> Double.compare(a.usd, b.usd);

    /** Whether it is the best so far for one of its options, which then know it. */
    boolean leads() {
      double score = 0;
      for (Tally option : options) {
        score += option.points;
        score -= option.less;
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
