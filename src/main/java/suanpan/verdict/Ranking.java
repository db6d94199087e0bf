package suanpan.verdict;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.plan.Decision;

/** The contenders in the order of their scores: the best of all, and the best for each option. */
public final class Ranking {
  /** Points closer than this are the same: sums of weights differ in their last digits. */
  private static final double PER_POINT = 1e9;

  private final Map<Decision, Map<String, Ranked>> byOption = new EnumMap<>(Decision.class);
  private @Nullable Ranked best;
  private @Nullable Ranked cheapest;

  private Ranking() {
    Decision.PLANNED.forEach(decision -> byOption.put(decision, new HashMap<>()));
  }

  /**
   * Ranks.
   *
   * @param scores with everything that was argued, about options and about plans
   * @param viability points that every plan has
   */
  static Ranking of(Scores scores, List<Contender> contenders, double viability) {
    Ranking ranking = new Ranking();
    for (Contender contender : contenders) {
      double score = scores.ofOptions(contender.plan()) + scores.of(contender.id()) + viability;
      ranking.add(new Ranked(contender, Math.rint(score * PER_POINT) / PER_POINT));
    }
    return ranking;
  }

  /**
   * The best plan that holds each option, by decision and option.
   *
   * @param scores with everything that was argued, about options and about plans
   */
  public static Map<Decision, Map<String, Contender>> leaders(
      Scores scores, List<Contender> contenders) {
    Map<Decision, Map<String, Contender>> leaders = new EnumMap<>(Decision.class);
    of(scores, contenders, 0)
        .byOption
        .forEach(
            (decision, options) -> {
              Map<String, Contender> led = new HashMap<>();
              options.forEach((option, ranked) -> led.put(option, ranked.contender));
              leaders.put(decision, led);
            });
    return leaders;
  }

  /**
   * The best plan of all, which is the same whatever is said of viability; null when there is none.
   *
   * @param scores with everything that was argued, about options and about plans
   */
  public static @Nullable Contender best(Scores scores, List<Contender> contenders) {
    Ranked best = of(scores, contenders, 0).best;
    return best == null ? null : best.contender;
  }

  private void add(Ranked ranked) {
    best = ranked.betterThan(best) ? ranked : best;
    cheapest = ranked.cheaperThan(cheapest) ? ranked : cheapest;
    for (Map.Entry<Decision, Map<String, Ranked>> each : byOption.entrySet()) {
      String option = ranked.contender.plan().option(each.getKey());
      if (ranked.betterThan(each.getValue().get(option))) {
        each.getValue().put(option, ranked);
      }
    }
  }

  /** The best of all; null without contenders. */
  @Nullable Ranked best() {
    return best;
  }

  /** The cheapest of all; null without contenders. */
  @Nullable Ranked cheapest() {
    return cheapest;
  }

  /** The best for each option of a decision. */
  Map<String, Ranked> of(Decision decision) {
    return byOption.getOrDefault(decision, Map.of());
  }

  /** A contender with its score; of equal scores the cheaper wins, then the earlier id. */
  record Ranked(Contender contender, double score) {
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
      return cost < 0 || (cost == 0 && contender.id().compareTo(other.contender.id()) < 0);
    }
  }
}
