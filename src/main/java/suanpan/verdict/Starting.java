package suanpan.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import suanpan.plan.Decision;

/**
 * Whether to start at all. Silence means go: an answer that nothing speaks for is a point behind,
 * as far as a call is no longer close.
 *
 * <p>A condition is not a vote. What speaks for going on conditions, or against going without more
 * ado, names something to be done first: however much speaks for going, it is then on conditions.
 */
final class Starting {
  private static final String GO = "go";
  private static final String CONDITIONS = "go-with-conditions";
  private static final List<String> ANSWERS =
      new ArrayList<>(Decision.VIABILITY.options().keySet());

  private final Scores scores;

  Starting(Scores scores) {
    this.scores = scores;
  }

  /** The best answer that is not blocked; of equal ones the most careful. */
  String best(Set<String> blocked) {
    return ANSWERS.stream()
        .filter(answer -> !blocked.contains(answer) && !(answer.equals(GO) && conditional()))
        .max(Comparator.comparingDouble(this::score).thenComparingInt(ANSWERS::indexOf))
        .orElse("not-yet");
  }

  /** Points of one answer. */
  double score(String answer) {
    if (conditional() && answer.equals(CONDITIONS)) {
      return Math.max(scores.of(CONDITIONS), scores.of(GO));
    }
    boolean open = answer.equals(GO) ? !conditional() : spokenFor(answer);
    return scores.of(answer) - (open ? 0 : Verdicts.CLOSE_CALL);
  }

  private boolean conditional() {
    return scores.spokenFor(CONDITIONS) || scores.spokenAgainst(GO);
  }

  /** How an answer that is not the best stands, so many points behind it. */
  Standing.Outcome second(String answer, double margin) {
    return spokenFor(answer) && margin <= Verdicts.VIABLE
        ? Standing.Outcome.VIABLE
        : Standing.Outcome.NOT_ADVISED;
  }

  private boolean spokenFor(String answer) {
    return answer.equals(CONDITIONS)
        ? conditional()
        : answer.equals(GO) || scores.spokenFor(answer);
  }
}
