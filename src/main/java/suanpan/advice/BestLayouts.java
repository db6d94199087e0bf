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

  private final double[] floors;

  /** Requests without passages to read, then those with. */
  private final Hardest[] hardest = {Hardest.NONE_YET, Hardest.NONE_YET};

  /**
   * What a layout must undercut at the least to win anything.
   *
   * @param rank the worst of the best
   * @param index none comes before it where no rank can be better: with the least that must be
   *     taken, only a better model wins
   */
  private record Hardest(double rank, int index) {
    static final Hardest NONE_YET = new Hardest(Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
  }

  /**
   * None yet.
   *
   * @param floors by place, a way of serving on machines that come in one way: fewer
   *     accelerator-months are not paid for
   * @param open bits of the ways of sourcing that any model is open to
   */
  BestLayouts(double[] floors, int open) {
    this.layouts = new @Nullable Layout[Eligible.WAYS.size()][floors.length];
    this.floors = floors;
    this.open = open;
  }

  /** By way of sourcing, then by place. */
  @Nullable Layout[][] found() {
    return layouts;
  }

  /**
   * Whether nothing is to be won any more by a layout that needs so many accelerators.
   *
   * @param retrieval whether requests carry passages to read
   */
  boolean beyond(boolean retrieval, Deployables.Entry entry, double acceleratorMonths) {
    Hardest least = hardest[retrieval ? 1 : 0];
    return acceleratorMonths > least.rank() && entry.index() > least.index();
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
        hardest[retrieval ? 1 : 0] = hardest(retrieval ? Eligible.RETRIEVAL : ~Eligible.RETRIEVAL);
      }
    }
  }

  private Hardest hardest(int ways) {
    double rank = 0;
    int index = -1;
    for (int way = 0; way < layouts.length; way++) {
      if ((open & ways & (1 << way)) != 0) {
        for (int place = 0; place < floors.length; place++) {
          Layout layout = layouts[way][place];
          if (layout == null) {
            return Hardest.NONE_YET;
          }
          if (layout.rank() > floors[place]) {
            rank = Math.max(rank, layout.rank());
          } else {
            index = Math.max(index, layout.entry().index());
          }
        }
      }
    }
    return new Hardest(rank, index);
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
