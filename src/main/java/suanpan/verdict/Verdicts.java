package suanpan.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.plan.Decision;

/**
 * The verdicts of every decision: each option is judged by the best plan that holds it.
 *
 * @param best the best plan of all, or null when none is eligible
 * @param viability the best way to answer "should we at all?"
 * @param viabilityScore points of that answer, which every plan has
 * @param score of the best plan, with viability
 * @param cheapest the eligible plan that costs least over the horizon, or null when none is
 * @param cheapestScore its score, with viability
 * @param standings by decision, in reading order; within one, best first
 */
public record Verdicts(
    @Nullable Contender best,
    String viability,
    double viabilityScore,
    double score,
    @Nullable Contender cheapest,
    double cheapestScore,
    Map<Decision, List<Standing>> standings) {

  /** Below this distance the best and the second best are as good as equal, and said to be. */
  public static final double CLOSE_CALL = 1;

  /** Up to this distance (one strong argument) an option is viable; beyond, not advised. */
  public static final double VIABLE = 4;

  /**
   * Judges.
   *
   * @param scores with everything that was argued, about options and about plans
   * @param contenders the eligible plans
   * @param accelerators the catalogue's, so that those without an eligible plan show as ruled out
   * @param blocked options that a blocker names as a whole
   */
  public static Verdicts judge(
      Scores scores, List<Contender> contenders, Set<String> accelerators, Set<String> blocked) {
    String viability = bestViability(scores, blocked);
    double viabilityScore = scores.of(viability);
    Map<Decision, Map<String, Ranked>> byOption = new EnumMap<>(Decision.class);
    Scores.PLANNED.forEach(decision -> byOption.put(decision, new HashMap<>()));
    Ranked best = null;
    Ranked cheapest = null;
    for (Contender contender : contenders) {
      double score =
          scores.ofOptions(contender.plan()) + scores.of(contender.plan().id()) + viabilityScore;
      Ranked ranked = new Ranked(contender, score);
      best = ranked.betterThan(best) ? ranked : best;
      cheapest = ranked.cheaperThan(cheapest) ? ranked : cheapest;
      byOption.forEach(
          (decision, options) ->
              options.merge(
                  contender.plan().option(decision), ranked, (a, b) -> b.betterThan(a) ? b : a));
    }
    Map<Decision, List<Standing>> standings = new EnumMap<>(Decision.class);
    for (Decision decision : Scores.PLANNED) {
      List<String> options = new ArrayList<>(decision.options().keySet());
      if (decision == Decision.ACCELERATOR) {
        accelerators.stream().sorted().forEach(options::add);
      }
      standings.put(
          decision, standings(decision, options, byOption.getOrDefault(decision, Map.of()), best));
    }
    standings.put(Decision.VIABILITY, viability(scores, blocked, viability, best));
    return new Verdicts(
        best == null ? null : best.contender,
        viability,
        viabilityScore,
        best == null ? Double.NaN : best.score,
        cheapest == null ? null : cheapest.contender,
        cheapest == null ? Double.NaN : cheapest.score,
        standings);
  }

  /**
   * The best plan of all, which is the same whatever is said of viability; null when there is none.
   *
   * @param scores with everything that was argued about options and plans
   */
  public static @Nullable Contender best(Scores scores, List<Contender> contenders) {
    Ranked best = null;
    for (Contender contender : contenders) {
      double score = scores.ofOptions(contender.plan()) + scores.of(contender.plan().id());
      Ranked ranked = new Ranked(contender, score);
      best = ranked.betterThan(best) ? ranked : best;
    }
    return best == null ? null : best.contender;
  }

  private static List<Standing> standings(
      Decision decision,
      List<String> options,
      Map<String, Ranked> byOption,
      @Nullable Ranked best) {
    List<Standing> standings = new ArrayList<>();
    for (String option : options) {
      Ranked ranked = byOption.get(option);
      standings.add(
          ranked == null || best == null
              ? ruledOut(decision, option)
              : standing(decision, option, ranked, best));
    }
    return sorted(standings);
  }

  private static Standing standing(Decision decision, String option, Ranked ranked, Ranked best) {
    double margin = best.score - ranked.score;
    boolean recommended = best.contender.plan().option(decision).equals(option);
    return new Standing(
        decision, option, outcome(recommended, margin), ranked.contender, ranked.score, margin);
  }

  private static List<Standing> viability(
      Scores scores, Set<String> blocked, String chosen, @Nullable Ranked best) {
    List<Standing> standings = new ArrayList<>();
    for (String option : Decision.VIABILITY.options().keySet()) {
      if (blocked.contains(option) || best == null) {
        standings.add(ruledOut(Decision.VIABILITY, option));
      } else {
        double margin = scores.of(chosen) - scores.of(option);
        standings.add(
            new Standing(
                Decision.VIABILITY,
                option,
                // Nobody needs to be told that he might also wait when nothing speaks for waiting.
                scores.of(option) > 0 || option.equals(chosen)
                    ? outcome(option.equals(chosen), margin)
                    : Standing.Outcome.NOT_ADVISED,
                best.contender,
                best.score - margin,
                margin));
      }
    }
    return sorted(standings);
  }

  private static String bestViability(Scores scores, Set<String> blocked) {
    return Decision.VIABILITY.options().keySet().stream()
        .filter(option -> !blocked.contains(option))
        .max(
            Comparator.comparingDouble(scores::of)
                .thenComparing(Comparator.comparing(Verdicts::caution)))
        .orElse("not-yet");
  }

  /** Of equal scores the earlier option in reading order wins: silence means go. */
  private static int caution(String option) {
    return -new ArrayList<>(Decision.VIABILITY.options().keySet()).indexOf(option);
  }

  private static Standing.Outcome outcome(boolean recommended, double margin) {
    if (recommended) {
      return Standing.Outcome.RECOMMENDED;
    }
    return margin <= VIABLE ? Standing.Outcome.VIABLE : Standing.Outcome.NOT_ADVISED;
  }

  private static Standing ruledOut(Decision decision, String option) {
    return new Standing(decision, option, Standing.Outcome.RULED_OUT, null, Double.NaN, Double.NaN);
  }

  private static List<Standing> sorted(List<Standing> standings) {
    standings.sort(
        Comparator.comparing(Standing::outcome)
            .thenComparing(Standing::score, Comparator.reverseOrder())
            .thenComparing(Standing::option));
    return List.copyOf(standings);
  }

  /** A contender with its score; of equal scores the cheaper wins, then the earlier id. */
  private record Ranked(Contender contender, double score) {
    boolean cheaperThan(@Nullable Ranked other) {
      int cost =
          other == null
              ? -1
              : Double.compare(contender.usdOverHorizon(), other.contender.usdOverHorizon());
      return cost < 0 || (cost == 0 && betterThan(other));
    }

    boolean betterThan(@Nullable Ranked other) {
      if (other == null || score != other.score) {
        return other == null || score > other.score;
      }
      int cost = Double.compare(contender.usdOverHorizon(), other.contender.usdOverHorizon());
      return cost < 0
          || (cost == 0 && contender.plan().id().compareTo(other.contender.plan().id()) < 0);
    }
  }
}
