package suanpan.advice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Layouts.Layout;
import suanpan.catalog.Architecture;
import suanpan.catalog.Model;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Fleets;
import suanpan.cost.serving.Sizing;
import suanpan.fact.Text;
import suanpan.plan.Sourcing;

/**
 * The best layouts on one accelerator after another. On one accelerator under one term every
 * machine-hour costs the same, so the layout that needs the fewest of them over the horizon is the
 * cheapest under every term.
 *
 * <p>Thousands of layouts are gone through, but few are sized: what needs more at the least than
 * the best so far cannot win.
 */
final class LayoutSearch {
  private static final int OWN_FOUNDATION =
      Eligible.WAYS.indexOf(Eligible.Way.of(Sourcing.OWN_FOUNDATION_MODEL));

  private final Search search;
  private final List<String> servings;
  private final Layouts before;
  private final Kind[] kinds = new Kind[4];
  private final Eligible eligible;

  /** Ways of serving at once, which come first. */
  private final int atOnce;

  /** The place of the way that lets requests wait, or -1. */
  private final int queue;

  /**
   * Requests of one kind: with passages to read or without, to models that reason or not.
   *
   * @param floors by way of serving
   */
  private record Kind(Fleets fleets, Fleets.Floor[] floors, Deployables.Paces paces) {
    double ceiling(Deployables.Entry entry, String serving) {
      return fleets.requestsPerAcceleratorSecond(entry.deployment(), serving);
    }
  }

  /**
   * Over what eligibility left, for these ways of serving.
   *
   * @param before layouts of a like search: what won there is sized first, and little else has to be
   */
  LayoutSearch(Search search, Deployables deployables, List<String> servings, Layouts before) {
    this.search = search;
    this.before = before;
    this.servings = servings;
    for (int kind = 0; kind < kinds.length; kind++) {
      Fleets fleets = new Fleets(search.economics(), (kind & 1) != 0, (kind & 2) != 0);
      kinds[kind] =
          new Kind(
              fleets,
              servings.stream().map(fleets::floor).toArray(Fleets.Floor[]::new),
              deployables.paces(fleets.pace()));
    }
    this.eligible = search.eligible();
    this.queue = servings.indexOf("batch-queue");
    this.atOnce = queue < 0 ? servings.size() : queue;
  }

  /** By way of sourcing, then of serving. */
  @Nullable Layout[][] on(Eligible.Machine machine) {
    Best best = new Best();
    Set<Deployables.Entry> first = before.winners(machine.accelerator().id());
    for (Deployables.Entry entry : first) {
      size(best, entry);
    }
    for (Deployables.Entry entry : machine.layouts()) {
      if (!first.contains(entry)) {
        size(best, entry);
      }
    }
    return best.layouts;
  }

  private void size(Best best, Deployables.Entry entry) {
    int open = eligible.ways(entry.model());
    size(best, open & ~Eligible.RETRIEVAL, entry);
    size(best, open & Eligible.RETRIEVAL, entry);
  }

  private void size(Best best, int open, Deployables.Entry entry) {
    if (open != 0) {
      Sizing sizing = best.size(open, entry);
      if (sizing instanceof Sizing.Infeasible infeasible) {
        search.obstacle(entry.replica().accelerator().id(), () -> named(entry, infeasible.text()));
      }
    }
  }

  /** The kind of requests that a model gets under some ways, all with passages or all without. */
  private Kind kind(int open, Deployables.Entry entry) {
    return kinds[((open & Eligible.RETRIEVAL) != 0 ? 1 : 0) + (entry.reasons() ? 2 : 0)];
  }

  /** The best layouts so far. */
  private final class Best {
    private final @Nullable Layout[][] layouts =
        new @Nullable Layout[Eligible.WAYS.size()][servings.size()];

    /** Offers the layout for every way of serving; null when it cannot win one at once. */
    private @Nullable Sizing size(int open, Deployables.Entry entry) {
      Kind kind = kind(open, entry);
      if (queue >= 0 && mayWin(kind, open, entry, queue, servings.size())) {
        Fleet fleet = kind.fleets.queue(entry.deployment());
        if (fleet != null) {
          offer(open, entry, queue, fleet);
        }
      }
      if (!mayWin(kind, open, entry, 0, atOnce)) {
        return null;
      }
      Sizing sizing = kind.fleets.interactive(entry.deployment());
      if (sizing instanceof Sizing.Feasible sized) {
        for (int serving = 0; serving < atOnce; serving++) {
          offer(open, entry, serving, kind.fleets.of(servings.get(serving), sized));
        }
      }
      return sizing;
    }

    private void offer(int open, Deployables.Entry entry, int serving, Fleet fleet) {
      for (int way = 0; way < layouts.length; way++) {
        if ((open & (1 << way)) != 0) {
          double rank = rank(way, entry, fleet.acceleratorMonths());
          if (mayWin(way, serving, entry, rank)) {
            layouts[way][serving] = new Layout(entry, fleet, rank);
          }
        }
      }
    }

    /**
     * Whether a layout may win any of some ways of serving, by bounds that cost more and more to
     * find: as if it had any speed, the speed it has when nobody minds the latency, and that which
     * keeps the latency targets at the best.
     */
    private boolean mayWin(Kind kind, int open, Deployables.Entry entry, int from, int to) {
      return mayWin(kind, open, entry, from, to, Double.POSITIVE_INFINITY)
          && mayWin(kind, open, entry, from, to, kind.paces.of(entry))
          && mayWin(kind, open, entry, from, to, kind.ceiling(entry, servings.get(from)));
    }

    /**
     * The same for a layout that serves no more than so many requests a second with one of its
     * accelerators.
     */
    private boolean mayWin(
        Kind kind, int open, Deployables.Entry entry, int from, int to, double pace) {
      for (int serving = from; serving < to; serving++) {
        double least = kind.floors[serving].of(entry.accelerators(), pace);
        for (int way = 0; way < layouts.length; way++) {
          if ((open & (1 << way)) != 0
              && mayWin(way, serving, entry, rank(way, entry, least))) {
            return true;
          }
        }
      }
      return false;
    }

    /** Of layouts that rank alike the first wins, which is that of the better model. */
    private boolean mayWin(int way, int serving, Deployables.Entry entry, double rank) {
      Layout layout = layouts[way][serving];
      return layout == null
          || rank < layout.rank()
          || rank == layout.rank() && entry.index() < layout.entry().index();
    }
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

  private static Text named(Deployables.Entry entry, Text reason) {
    String name = entry.replica().model().name();
    return new Text(name + " " + reason.en() + ".", name + " " + reason.zh() + "。");
  }
}
