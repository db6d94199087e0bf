package suanpan.verdict;

import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** A plan in the running: the cheapest of those that make the same choices. */
public interface Contender {
  /** How many kinds of plans there are. */
  int KINDS = 4;

  /** What would be done. */
  Plan plan();

  /** The plan's id. */
  default String id() {
    return plan().id();
  }

  /** Its typical cost over the horizon, USD. */
  double usdOverHorizon();

  /**
   * Whether it is of a kind of its own, of which rules may speak: it neither outmatches the others
   * by being cheaper, nor they it.
   */
  default boolean apart() {
    return false;
  }

  /**
   * Plans of one kind alone outmatch each other. Hardware that is bought is paid at once and then
   * costs less a month, so what rules say of cash, budget and capital does not follow its total.
   *
   * @return from 0 to below {@link #KINDS}
   */
  default int kind() {
    return (apart() ? 1 : 0) + (plan().supply() instanceof Supply.Owned ? 2 : 0);
  }
}
