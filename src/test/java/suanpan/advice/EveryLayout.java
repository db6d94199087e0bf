package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Layouts.Layout;
import suanpan.catalog.Architecture;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Fleets;
import suanpan.cost.serving.Sizing;
import suanpan.plan.Lot;
import suanpan.plan.Sourcing;
import suanpan.scenario.Scenario;

/** The search for layouts as it would be without a bound: each of them sized, the best kept. */
final class EveryLayout {
  private static final Stock STOCK = Stock.of(Shipped.CATALOGUE);
  private static final QualityRanking RANKING =
      new QualityRanking(Shipped.CATALOGUE.models().values());

  private final Search search;
  private final List<String> servings;
  private final Fleets[] fleets = new Fleets[4];

  private EveryLayout(Scenario scenario) {
    Economics economics = new Economics(Shipped.CATALOGUE, scenario);
    Set<String> blocked = Shipped.ADVISOR.judge(scenario).ruling().blocked();
    Eligible eligible = new Eligible(STOCK, Shipped.CATALOGUE, scenario, blocked);
    this.search = Search.of(economics, STOCK, eligible);
    this.servings =
        Sourcing.SELF_HOSTED_OPEN.servings("on-demand").stream()
            .filter(search::allowed)
            .filter(serving -> scenario.batchablePercent() > 0 || !serving.equals("batch-queue"))
            .toList();
    for (int kind = 0; kind < fleets.length; kind++) {
      fleets[kind] = new Fleets(economics, (kind & 1) != 0, (kind & 2) != 0);
    }
  }

  /** Compares every best layout with the one that was searched for; how many there are. */
  static int compared(Scenario scenario) {
    EveryLayout every = new EveryLayout(scenario);
    int compared = 0;
    for (Eligible.Machine machine : every.search.eligible().machines()) {
      if (machine.onOffer()) {
        compared += every.compared(machine, scenario);
      }
    }
    return compared;
  }

  private int compared(Eligible.Machine machine, Scenario scenario) {
    @Nullable Layout[][] searched =
        search.layouts().on(machine, other -> new @Nullable Layout[0][0]);
    int compared = 0;
    for (int way = 0; way < Eligible.WAYS.size(); way++) {
      for (int place = 0; place < servings.size() * machine.lots().size(); place++) {
        String serving = servings.get(place % servings.size());
        Lot lot = machine.lots().get(place / servings.size());
        String where =
            "%s: %s, %s on %s by %s"
                .formatted(
                    scenario.hash(),
                    Eligible.WAYS.get(way),
                    serving,
                    machine.accelerator().id(),
                    lot);
        Layout best = best(machine, way, serving, lot);
        assertEquals(told(best), told(searched[way][place]), where);
        compared += best == null ? 0 : 1;
      }
    }
    return compared;
  }

  private @Nullable Layout best(Eligible.Machine machine, int way, String serving, Lot lot) {
    Layout best = null;
    for (Deployables.Entry entry : machine.layouts()) {
      if ((search.eligible().ways(entry.model()) & (1 << way)) != 0) {
        Layout layout = layout(entry, Eligible.WAYS.get(way), serving, lot);
        best = layout != null && (best == null || wins(layout, best)) ? layout : best;
      }
    }
    return best;
  }

  private @Nullable Layout layout(
      Deployables.Entry entry, Eligible.Way way, String serving, Lot lot) {
    boolean reasons = entry.replica().model().reasons();
    Fleet alone = fleet(fleets[(way.retrieval() ? 1 : 0) + (reasons ? 2 : 0)], entry, serving);
    Fleet fleet = alone == null ? null : alone.in(lot);
    Architecture architecture = entry.replica().model().architecture();
    double parameters =
        way.sourcing() == Sourcing.OWN_FOUNDATION_MODEL && architecture != null
            ? architecture.activeParameters()
            : 0;
    return fleet == null ? null : new Layout(entry, fleet, fleet.acceleratorMonths() + parameters);
  }

  private static @Nullable Fleet fleet(Fleets fleets, Deployables.Entry entry, String serving) {
    if (serving.equals("batch-queue")) {
      return fleets.queue(entry.deployment());
    }
    return fleets.interactive(entry.deployment()) instanceof Sizing.Feasible sized
        ? fleets.of(serving, sized)
        : null;
  }

  private static boolean wins(Layout layout, Layout before) {
    return layout.rank() < before.rank()
        || (layout.rank() == before.rank()
            && RANKING.place(layout.entry().replica().model())
                < RANKING.place(before.entry().replica().model()));
  }

  private static String told(@Nullable Layout layout) {
    return layout == null ? "none" : layout.replica() + " " + layout.rank();
  }
}
