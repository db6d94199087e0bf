package suanpan.verdict;

import suanpan.plan.Plan;

/** A plan in the running: the cheapest of those that make the same choices. */
public interface Contender {
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
}
