package suanpan.verdict;

import org.jspecify.annotations.Nullable;
import suanpan.plan.Decision;

/**
 * Where one option stands: the score of the best plan that holds it; of viability, what was said of
 * that answer alone, for it is asked of the recommended plan and no answer holds another.
 *
 * @param best that plan; null when no eligible plan holds the option
 * @param score its score, not a number when ruled out
 * @param margin how far below the best of all, not a number when ruled out
 */
public record Standing(
    Decision decision,
    String option,
    Outcome outcome,
    @Nullable Contender best,
    double score,
    double margin) {

  /** What is advised about an option. */
  public enum Outcome {
    /** Part of the best plan of all. */
    RECOMMENDED("recommended"),
    /** Its best plan is close enough to be chosen for a reason the questionnaire does not ask. */
    VIABLE("viable"),
    /** Possible, but the arguments are clearly against it. */
    NOT_ADVISED("not-advised"),
    /** No eligible plan holds it. */
    RULED_OUT("ruled-out");

    private final String id;

    Outcome(String id) {
      this.id = id;
    }

    /** As the API spells it. */
    public String id() {
      return id;
    }
  }
}
