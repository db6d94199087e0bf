package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.cost.serving.Sizing;

/** Layouts on one accelerator that cannot meet the demand: the first, and the nearest. */
final class Misses {
  private @Nullable Miss first;
  private @Nullable Miss nearest;
  private double times = Double.POSITIVE_INFINITY;

  void add(Deployables.Entry entry, Sizing.Infeasible infeasible) {
    double beyond = Miss.times(infeasible);
    if (first == null || beyond < times) {
      nearest = new Miss(entry, infeasible);
      first = first == null ? nearest : first;
      times = beyond;
    }
  }

  /** The first of all, in the order of the search; null when there is none. */
  @Nullable Miss first() {
    return first;
  }

  /** The one that lacks the least; null when there is none. */
  @Nullable Miss nearest() {
    return nearest;
  }
}
