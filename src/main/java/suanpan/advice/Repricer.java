package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.catalog.Architecture;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Fleets;
import suanpan.cost.pricing.Rig;
import suanpan.cost.serving.Sizing;
import suanpan.cost.training.Method;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** Prices a plan that was found under one scenario under another. */
final class Repricer {
  private final Search search;

  Repricer(Search search) {
    this.search = search;
  }

  /** The same plan with the machines it takes there, or null when it cannot serve. */
  @Nullable PricedPlan of(PricedPlan plan) {
    Fleet old = plan.fleet();
    Fleet fleet = old == null ? null : fleet(plan.plan(), old);
    fleet = fleet == null || old == null ? null : fleet.in(old.lot());
    Adaptation adaptation = adaptation(plan, fleet);
    if (adaptation == null || (old != null && fleet == null)) {
      return null;
    }
    return new PricedPlan(
        plan.plan(),
        fleet,
        adaptation,
        search.pricer().price(plan.plan(), fleet, adaptation),
        plan.apart());
  }

  private @Nullable Fleet fleet(Plan plan, Fleet old) {
    boolean reasons = search.economics().catalogue().model(plan.supply().modelId()).reasons();
    Fleets fleets = new Fleets(search.economics(), plan.adaptation().equals("retrieval"), reasons);
    String serving = plan.serving();
    if (serving.equals("batch-queue")) {
      return fleets.queue(old.deployment());
    }
    if (!(fleets.interactive(old.deployment()) instanceof Sizing.Feasible sized)) {
      return null;
    }
    return serving.equals("autoscaled") ? fleets.autoscaled(sized) : fleets.alwaysOn(sized);
  }

  private @Nullable Adaptation adaptation(PricedPlan plan, @Nullable Fleet fleet) {
    String adaptation = plan.plan().adaptation();
    Supply supply = plan.plan().supply();
    if (plan.adaptation().retrieval().ownMachines()
        && fleet != null
        && supply instanceof Supply.Machines machines) {
      return search.embedding(machines, fleet);
    }
    if (adaptation.equals("prompt") || adaptation.equals("retrieval")) {
      return search.adaptations().withoutTraining(adaptation);
    }
    if (supply instanceof Supply.Api api) {
      return api.offer().tuning() == null
          ? null
          : search.adaptations().managed(api.offer().tuning());
    }
    Rig rig = new Market(search).rig();
    Architecture architecture =
        supply instanceof Supply.Machines machines
            ? machines.replica().model().architecture()
            : null;
    return rig == null || architecture == null
        ? null
        : search.adaptations().trained(Method.of(adaptation), architecture, rig);
  }
}
