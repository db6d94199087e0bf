package suanpan.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Layouts.Layout;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Model;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Rig;
import suanpan.cost.training.Method;
import suanpan.fact.Text;
import suanpan.plan.Lot;
import suanpan.plan.Plan;
import suanpan.plan.Sourcing;
import suanpan.plan.Supply;

/** The plans that run a model on machines: the best layouts, priced under every term. */
final class MachineSearch {
  private final Search search;
  private final List<String> servings;
  private final @Nullable Rig rig;
  private final Layouts layouts;
  private final LayoutSearch layoutSearch;
  private final Map<String, Adaptation> trained = new HashMap<>();

  MachineSearch(Search search, Deployables deployables, Layouts before) {
    this.search = search;
    boolean waits = search.economics().scenario().batchablePercent() > 0;
    this.servings =
        Sourcing.SELF_HOSTED_OPEN.servings("on-demand").stream()
            .filter(search::allowed)
            .filter(serving -> waits || !serving.equals("batch-queue"))
            .toList();
    this.rig = new Market(search).rig();
    this.layouts = before.under(Layouts.Basis.of(search, servings));
    this.layoutSearch = new LayoutSearch(search, deployables, servings, before);
  }

  /** Adds the plans to the search, and returns the layouts that they rest on. */
  Layouts run() {
    for (Eligible.Machine machine : search.eligible().machines()) {
      if (search.answered()) {
        return layouts;
      }
      if (!machine.onOffer()) {
        search.obstacle(machine.accelerator().id(), () -> whyNotHad(machine.accelerator()));
        continue;
      }
      plans(machine, layouts.on(machine, layoutSearch::on));
    }
    return layouts;
  }

  private Text whyNotHad(Accelerator accelerator) {
    if (!mayBeHad()) {
      return Obstacles.NO_MACHINES;
    }
    boolean priced =
        search.economics().catalogue().purchaseOffers().stream()
            .anyMatch(offer -> offer.acceleratorId().equals(accelerator.id()));
    return priced && !search.allowed("buy")
        ? Obstacles.NO_RENT_AND_MAY_NOT_BE_BOUGHT
        : Obstacles.NO_OFFER;
  }

  /** Whether rules leave any way of getting machines. */
  private boolean mayBeHad() {
    return search.allowed("buy") || Rents.TERMS.stream().anyMatch(search::allowed);
  }

  private void plans(Eligible.Machine machine, @Nullable Layout[][] best) {
    boolean none = true;
    for (int way = 0; way < best.length; way++) {
      for (int serving = 0; serving < servings.size(); serving++) {
        Alike alike = new Alike(machine, best[way], serving);
        if (alike.found()) {
          none = false;
          plans(machine, Eligible.WAYS.get(way), alike);
        }
      }
    }
    if (none) {
      search.obstacle(machine.accelerator().id(), () -> Obstacles.NO_MODEL);
    }
  }

  /** The layouts of one way of sourcing and serving on an accelerator, by how it comes. */
  private final class Alike {
    private final List<Lot> lots;
    private final @Nullable Layout[] layouts;
    private final int serving;

    Alike(Eligible.Machine machine, @Nullable Layout[] layouts, int serving) {
      this.lots = machine.lots();
      this.layouts = layouts;
      this.serving = serving;
    }

    /** What can be sized at all can be on machines that come in any way. */
    boolean found() {
      return layouts[serving] != null;
    }

    String servingId() {
      return servings.get(serving);
    }

    Layout on(Lot wanted) {
      for (int lot = 0; lot < lots.size(); lot++) {
        Layout layout = layouts[lot * servings.size() + serving];
        if (lots.get(lot).equals(wanted) && layout != null) {
          return layout;
        }
      }
      throw new IllegalStateException("nothing laid out on machines that come as " + wanted);
    }
  }

  private void plans(Eligible.Machine machine, Eligible.Way way, Alike alike) {
    for (String term : Rents.TERMS) {
      if (way.sourcing().servings(term).contains(alike.servingId())) {
        rent(way, term, alike, machine.rents().getOrDefault(term, List.of()));
      }
    }
    PurchaseOffer purchase = machine.purchase();
    if (purchase != null && way.sourcing().servings("buy").contains(alike.servingId())) {
      Layout layout = alike.on(Lot.of(purchase));
      Supply.Owned supply = new Supply.Owned(layout.replica(), purchase);
      plans(way, "buy", alike.servingId(), layout.fleet().in(supply.lot()), supply);
    }
  }

  /**
   * The offer of a term that costs least with the people who look after it: few come at a time, or
   * each is cheap.
   */
  private void rent(Eligible.Way way, String term, Alike alike, List<RentalOffer> offers) {
    Supply.Rented best = null;
    Fleet on = null;
    double least = Double.POSITIVE_INFINITY;
    List<Lot> seen = new ArrayList<>(4);
    for (RentalOffer offer : offers) {
      Lot lot = Lot.of(offer);
      if (!seen.contains(lot)) { // of those that come alike the first is the cheapest
        seen.add(lot);
        Layout layout = alike.on(lot);
        Fleet fleet = layout.fleet().in(lot);
        Supply.Rented supply = new Supply.Rented(layout.replica(), offer);
        double usd = search.pricer().machinesUsdOverHorizon(supply, fleet);
        if (usd < least) {
          least = usd;
          best = supply;
          on = fleet;
        }
      }
    }
    if (best != null && on != null) {
      plans(way, term, alike.servingId(), on, best);
    }
  }

  private void plans(
      Eligible.Way way, String capacity, String serving, Fleet fleet, Supply.Machines supply) {
    for (String adaptation : way.adaptations()) {
      Adaptation cost = search.allowed(adaptation) ? adaptation(adaptation, supply, fleet) : null;
      if (cost != null) {
        Plan plan = new Plan(way.sourcing().id(), adaptation, capacity, serving, supply);
        search.add(new PricedPlan(plan, fleet, cost, search.pricer().price(plan, fleet, cost)));
      }
    }
  }

  /** Null when there is no machine to train on. */
  private @Nullable Adaptation adaptation(String adaptation, Supply.Machines supply, Fleet fleet) {
    if (adaptation.equals("retrieval") && search.adaptations().embedsItself()) {
      return search.embedding(supply, fleet);
    }
    Model model = supply.replica().model();
    if (adaptation.equals("prompt") || adaptation.equals("retrieval")) {
      return trained.computeIfAbsent(adaptation, a -> search.adaptations().withoutTraining(a));
    }
    Rig on = rig;
    if (on == null) {
      return null;
    }
    return trained.computeIfAbsent(
        adaptation + "/" + model.id(),
        key -> search.adaptations().trained(Method.of(adaptation), architecture(model), on));
  }

  private static Architecture architecture(Model model) {
    Architecture architecture = model.architecture();
    if (architecture == null) {
      throw new IllegalStateException(model.id() + " has no architecture to deploy");
    }
    return architecture;
  }
}
