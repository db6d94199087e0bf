package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.advice.Layouts.Layout;
import suanpan.catalog.Architecture;
import suanpan.catalog.Model;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Sourcing;

/**
 * The best layouts found so far on one accelerator, for each way of sourcing and each place: a way
 * of serving on machines that come in one way.
 */
final class BestLayouts {
  private static final int OWN_FOUNDATION =
      Eligible.WAYS.indexOf(Eligible.Way.of(Sourcing.OWN_FOUNDATION_MODEL));

  private final @Nullable Layout[][] layouts;
  private final int open;

  /** Requests without passages to read, then those with: the rank of the worst of the best. */
  private final double[] worst = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

  /**
   * None yet.
   *
   * @param places ways of serving times ways in which machines come
   * @param open bits of the ways of sourcing that any model is open to
   */
  BestLayouts(int places, int open) {
    this.layouts = new @Nullable Layout[Eligible.WAYS.size()][places];
    this.open = open;
  }

  /** By way of sourcing, then by place. */
  @Nullable Layout[][] found() {
    return layouts;
  }

  /**
   * Whether nothing is to be won any more by what needs so many accelerators.
   *
   * @param retrieval whether requests carry passages to read
   */
  boolean beyond(boolean retrieval, double acceleratorMonths) {
    return acceleratorMonths > worst[retrieval ? 1 : 0];
  }

  /**
   * Whether a layout wins one of some ways of sourcing if it needs no more than so many
   * accelerators.
   *
   * @param ways their bits
   * @param acceleratorMonths that it is paid for at the least
   */
  boolean mayWin(int ways, int place, Deployables.Entry entry, double acceleratorMonths) {
    for (int way = 0; way < layouts.length; way++) {
      if ((ways & (1 << way)) != 0 && wins(way, place, entry, acceleratorMonths)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Keeps a layout where it wins.
   *
   * @param ways bits of the ways of sourcing that its model is open to
   */
  void offer(int ways, int place, Deployables.Entry entry, Fleet fleet) {
    for (int way = 0; way < layouts.length; way++) {
      if ((ways & (1 << way)) != 0 && wins(way, place, entry, fleet.acceleratorMonths())) {
        layouts[way][place] = new Layout(entry, fleet, rank(way, entry, fleet.acceleratorMonths()));
        boolean retrieval = Eligible.WAYS.get(way).retrieval();
        worst[retrieval ? 1 : 0] = worst(retrieval ? Eligible.RETRIEVAL : ~Eligible.RETRIEVAL);
      }
    }
  }

  private double worst(int ways) {
    double worst = 0;
    for (int way = 0; way < layouts.length; way++) {
      if ((open & ways & (1 << way)) != 0) {
        for (Layout layout : layouts[way]) {
          worst = Math.max(worst, layout == null ? Double.POSITIVE_INFINITY : layout.rank());
        }
      }
    }
    return worst;
  }

  /** Of layouts that rank alike the first wins, which is that of the better model. */
  private boolean wins(int way, int place, Deployables.Entry entry, double acceleratorMonths) {
    Layout before = layouts[way][place];
    double rank = rank(way, entry, acceleratorMonths);
    return before == null
        || rank < before.rank()
        || rank == before.rank() && entry.index() < before.entry().index();
  }

  /** Fewest accelerators; of own foundation models the one that takes least training. */
  private static double rank(int way, Deployables.Entry entry, double acceleratorMonths) {
    return way == OWN_FOUNDATION
        ? activeParameters(entry.replica().model()) + acceleratorMonths
        : acceleratorMonths;
  }

  private static double activeParameters(Model model) {
    Architecture architecture = model.architecture();
    return architecture == null ? 0 : architecture.activeParameters();
  }
}
