package suanpan.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
    Starting starting = new Starting(scores);
    String viability = starting.best(blocked);
    Ranking ranking = Ranking.of(scores, contenders, starting.score(viability));
    Ranking.Ranked best = ranking.best();
    Ranking.Ranked cheapest = ranking.cheapest();
    Map<Decision, List<Standing>> standings = new EnumMap<>(Decision.class);
    for (Decision decision : Decision.PLANNED) {
      List<String> options = new ArrayList<>(decision.options().keySet());
      if (decision == Decision.ACCELERATOR) {
        accelerators.stream().sorted().forEach(options::add);
      }
      standings.put(decision, standings(decision, options, ranking.of(decision), best));
    }
    standings.put(Decision.VIABILITY, viability(starting, blocked, viability, best));
    return new Verdicts(
        best == null ? null : best.contender(),
        viability,
        starting.score(viability),
        best == null ? Double.NaN : best.score(),
        cheapest == null ? null : cheapest.contender(),
        cheapest == null ? Double.NaN : cheapest.score(),
        standings);
  }

  private static List<Standing> standings(
      Decision decision,
      List<String> options,
      Map<String, Ranking.Ranked> byOption,
      Ranking.@Nullable Ranked best) {
    List<Standing> standings = new ArrayList<>();
    for (String option : options) {
      Ranking.Ranked ranked = byOption.get(option);
      standings.add(
          ranked == null || best == null
              ? ruledOut(decision, option)
              : standing(decision, option, ranked, best));
    }
    return sorted(standings);
  }

  private static Standing standing(
      Decision decision, String option, Ranking.Ranked ranked, Ranking.Ranked best) {
    double margin = best.score() - ranked.score();
    boolean recommended = best.contender().plan().option(decision).equals(option);
    return new Standing(
        decision, option, outcome(recommended, margin), ranked.contender(), ranked.score(), margin);
  }

  private static List<Standing> viability(
      Starting starting, Set<String> blocked, String chosen, Ranking.@Nullable Ranked best) {
    List<Standing> standings = new ArrayList<>();
    for (String option : Decision.VIABILITY.options().keySet()) {
      if (blocked.contains(option) || best == null) {
        standings.add(ruledOut(Decision.VIABILITY, option));
      } else {
        double margin = starting.score(chosen) - starting.score(option);
        standings.add(
            new Standing(
                Decision.VIABILITY,
                option,
                option.equals(chosen)
                    ? Standing.Outcome.RECOMMENDED
                    : starting.second(option, margin),
                best.contender(),
                starting.score(option),
                margin));
      }
    }
    return sorted(standings);
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
}
