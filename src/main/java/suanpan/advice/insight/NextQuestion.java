package suanpan.advice.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * Which open question to answer next.
 *
 * @param next the one whose answer most likely changes the advice; null when none does alone, which
 *     does not settle it yet
 * @param open all open questions, most likely first
 * @param settled whether no answer within the range of any one open question changes a recommended
 *     option, nor any of some random draws of all of them together
 * @param sourcingSettled the same for the way of sourcing alone
 */
public record NextQuestion(
    @Nullable Ask next, List<Ask> open, boolean settled, boolean sourcingSettled, Text statement) {

  /**
   * An open question.
   *
   * @param probability share of its range, or of its choices, in which a recommended option differs
   * @param sourcingProbability share in which the way of sourcing differs
   * @param changes what the likeliest other advice changes; none when nothing can
   */
  public record Ask(
      String question,
      Text text,
      Object assumed,
      double probability,
      double sourcingProbability,
      List<Change> changes) {}
}
