package suanpan.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Layouts.Layout;
import suanpan.catalog.Architecture;
import suanpan.catalog.Model;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Rig;
import suanpan.cost.training.Method;
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
        search.obstacle(
            machine.accelerator().id(),
            () -> mayBeHad() ? Obstacles.NO_OFFER : Obstacles.NO_MACHINES);
        continue;
      }
      plans(machine, layouts.on(machine, layoutSearch::on));
    }
    return layouts;
  }

  /** Whether rules leave any way of getting machines. */
  private boolean mayBeHad() {
    return search.allowed("buy") || Rents.TERMS.stream().anyMatch(search::allowed);
  }

  private void plans(Eligible.Machine machine, @Nullable Layout[][] best) {
    boolean none = true;
    for (int way = 0; way < best.length; way++) {
      for (int serving = 0; serving < best[way].length; serving++) {
        Layout layout = best[way][serving];
        if (layout != null) {
          none = false;
          plans(machine, Eligible.WAYS.get(way), servings.get(serving), layout);
        }
      }
    }
    if (none) {
      search.obstacle(machine.accelerator().id(), () -> Obstacles.NO_MODEL);
    }
  }

  private void plans(Eligible.Machine machine, Eligible.Way way, String serving, Layout layout) {
    for (String term : Rents.TERMS) {
      if (way.sourcing().servings(term).contains(serving)) {
        RentalOffer offer = machine.cheapest(term, layout.fleet().accelerators());
        if (offer != null) {
          plans(way, term, serving, layout, new Supply.Rented(layout.replica(), offer));
        }
      }
    }
    PurchaseOffer purchase = machine.purchase();
    if (purchase != null && way.sourcing().servings("buy").contains(serving)) {
      plans(way, "buy", serving, layout, new Supply.Owned(layout.replica(), purchase));
    }
  }

  private void plans(
      Eligible.Way way, String capacity, String serving, Layout layout, Supply supply) {
    for (String adaptation : way.adaptations()) {
      Adaptation cost =
          search.allowed(adaptation) ? adaptation(adaptation, layout.replica().model()) : null;
      if (cost != null) {
        Plan plan = new Plan(way.sourcing().id(), adaptation, capacity, serving, supply);
        search.add(
            new PricedPlan(
                plan, layout.fleet(), cost, search.pricer().price(plan, layout.fleet(), cost)));
      }
    }
  }

  /** Null when there is no machine to train on. */
  private @Nullable Adaptation adaptation(String adaptation, Model model) {
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
