package suanpan.advice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Layouts.Layout;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Fleets;
import suanpan.cost.serving.Sizing;
import suanpan.plan.Lot;

/**
 * The best layouts on one accelerator after another: those that need the fewest machine-hours over
 * the horizon. Whole servers are paid for where machines come so, and of two layouts the one may
 * fill them and the other not: the best is looked for by the way in which they come, and by how
 * many must be taken. Below that least all layouts cost the same, and the better model wins.
 *
 * <p>On one accelerator under one term machine-hours cost alike, so the fewest are the cheapest,
 * but for two cases that are not looked into: a purchase that stays within one server needs no
 * network, so more than its machine-hours are saved; and where rents move, hours of later months
 * weigh otherwise than those of today.
 *
 * <p>Thousands of layouts are gone through, but few are sized: what needs more at the least than
 * the best so far cannot win.
 */
final class LayoutSearch {
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
   * @param lowest below all of them
   */
  private record Kind(
      Fleets fleets, Fleets.Floor[] floors, Fleets.Floor lowest, Deployables.Paces paces) {
    /**
     * Fewer accelerators than these a layout cannot need under any way of serving.
     *
     * @param pace requests a second that one of its accelerators serves at the most
     */
    double least(Deployables.Entry entry, double pace) {
      return lowest.of(entry.accelerators(), pace);
    }

    /** What no sizing of a layout exceeds, requests a second of one of its accelerators. */
    double ceiling(Deployables.Entry entry, String serving) {
      return fleets.requestsPerAcceleratorSecond(entry.deployment(), serving);
    }
  }

  /**
   * Over what eligibility left, for these ways of serving.
   *
   * @param before layouts of a like search: what won there is sized first, and little else has to
   *     be
   */
  LayoutSearch(Search search, Deployables deployables, List<String> servings, Layouts before) {
    this.search = search;
    this.before = before;
    this.servings = servings;
    for (int kind = 0; kind < kinds.length; kind++) {
      Fleets fleets = new Fleets(search.economics(), (kind & 1) != 0, (kind & 2) != 0);
      Fleets.Floor[] floors = servings.stream().map(fleets::floor).toArray(Fleets.Floor[]::new);
      Fleets.Floor lowest = Fleets.Floor.below(floors);
      kinds[kind] = new Kind(fleets, floors, lowest, deployables.paces(fleets.pace()));
    }
    this.eligible = search.eligible();
    this.queue = servings.indexOf("batch-queue");
    this.atOnce = queue < 0 ? servings.size() : queue;
  }

  /** By way of sourcing, then by place: of every way in which machines come, each serving. */
  @Nullable Layout[][] on(Eligible.Machine machine) {
    List<Lot> lots = machine.lots();
    Misses misses = new Misses();
    Found found = new Found(lots, new BestLayouts(floors(lots), machine.open()), misses);
    Set<Deployables.Entry> first = before.winners(machine.accelerator().id());
    for (Deployables.Entry entry : first) {
      size(found, entry);
    }
    for (Deployables.Entry entry : machine.layouts()) {
      if (!first.contains(entry)) {
        size(found, entry);
      }
    }
    search.missed(machine.accelerator().id(), misses);
    return found.best.found();
  }

  /** By place: the accelerator-months of the least that must be taken. */
  private double[] floors(List<Lot> lots) {
    int months = search.economics().horizon().months();
    double[] floors = new double[lots.size() * servings.size()];
    for (int place = 0; place < floors.length; place++) {
      floors[place] = (double) lots.get(place / servings.size()).least() * months;
    }
    return floors;
  }

  /**
   * The best so far on an accelerator.
   *
   * @param lots how it comes
   * @param misses what cannot meet the demand
   */
  private record Found(List<Lot> lots, BestLayouts best, Misses misses) {}

  private void size(Found found, Deployables.Entry entry) {
    int open = eligible.ways(entry.model());
    size(found, open & ~Eligible.RETRIEVAL, false, entry);
    size(found, open & Eligible.RETRIEVAL, true, entry);
  }

  private void size(Found found, int open, boolean retrieval, Deployables.Entry entry) {
    BestLayouts best = found.best;
    Kind kind = kinds[(retrieval ? 1 : 0) + (entry.reasons() ? 2 : 0)];
    // What is lost at any speed is not asked for its own.
    if (open != 0
        && !best.beyond(retrieval, entry, kind.least(entry, Double.POSITIVE_INFINITY))
        && !best.beyond(retrieval, entry, kind.least(entry, kind.paces.of(entry)))) {
      Sizing sizing = size(found, open, kind, entry);
      if (sizing instanceof Sizing.Infeasible infeasible) {
        found.misses.add(entry, infeasible);
      }
    }
  }

  /** Offers the layout for every way of serving; null when it cannot win one at once. */
  private @Nullable Sizing size(Found found, int open, Kind kind, Deployables.Entry entry) {
    if (queue >= 0 && mayWin(found, open, kind, entry, queue, servings.size())) {
      Fleet fleet = kind.fleets.queue(entry.deployment());
      if (fleet != null) {
        offer(found, open, queue, entry, fleet);
      }
    }
    if (!mayWin(found, open, kind, entry, 0, atOnce)) {
      return null;
    }
    Sizing sizing = kind.fleets.interactive(entry.deployment());
    if (sizing instanceof Sizing.Feasible sized) {
      for (int serving = 0; serving < atOnce; serving++) {
        offer(found, open, serving, entry, kind.fleets.of(servings.get(serving), sized));
      }
    }
    return sizing;
  }

  private void offer(Found found, int open, int serving, Deployables.Entry entry, Fleet fleet) {
    for (int lot = 0; lot < found.lots.size(); lot++) {
      int place = lot * servings.size() + serving;
      // In whole servers it takes no less: what loses as it is needs not be counted in them.
      if (found.best.mayWin(open, place, entry, fleet.acceleratorMonths())) {
        found.best.offer(open, place, entry, fleet.in(found.lots.get(lot)));
      }
    }
  }

  /**
   * Whether a layout may win any of some ways of serving: by the speed that it has when nobody
   * minds the latency, which is known, then by that which keeps the latency targets at the best.
   */
  private boolean mayWin(
      Found found, int open, Kind kind, Deployables.Entry entry, int from, int to) {
    return mayWin(found, open, kind, entry, from, to, kind.paces.of(entry))
        && mayWin(found, open, kind, entry, from, to, kind.ceiling(entry, servings.get(from)));
  }

  /**
   * The same for a layout that serves no more than so many requests a second with one of its
   * accelerators.
   */
  private boolean mayWin(
      Found found, int open, Kind kind, Deployables.Entry entry, int from, int to, double pace) {
    for (int lot = 0; lot < found.lots.size(); lot++) {
      for (int serving = from; serving < to; serving++) {
        double least = kind.floors[serving].of(entry.accelerators(), pace, found.lots.get(lot));
        if (found.best.mayWin(open, lot * servings.size() + serving, entry, least)) {
          return true;
        }
      }
    }
    return false;
  }
}
