package suanpan.advice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Model;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Fleets;
import suanpan.cost.pricing.Rig;
import suanpan.cost.serving.Sizing;
import suanpan.cost.training.Method;
import suanpan.fact.Text;
import suanpan.plan.Plan;
import suanpan.plan.Sourcing;
import suanpan.plan.Supply;

/**
 * The plans that run a model on machines. On one accelerator under one term every machine-hour
 * costs the same, so the layout that needs the fewest of them over the horizon is the cheapest
 * under every term: it is found once and priced under each.
 */
final class MachineSearch {
  private static final List<Sourcing> WAYS =
      List.of(Sourcing.SELF_HOSTED_OPEN, Sourcing.SELF_HOSTED_TUNED, Sourcing.OWN_FOUNDATION_MODEL);

  /** Own foundation models are of the 100B class (claims P3): its smaller half and up. */
  private static final double FOUNDATION_CLASS_PARAMETERS = 60e9;

  private static final BetterModel BETTER = new BetterModel();

  private final Search search;
  private final Deployables deployables;
  private final Market market;
  private final Fleets fleets;
  private final List<String> servings;
  private final @Nullable Rig rig;
  private final Layouts layouts;
  private final Map<String, Adaptation> trained = new HashMap<>();
  private final Map<Model, List<Sourcing>> ways = new IdentityHashMap<>();

  MachineSearch(Search search, Deployables deployables, Rents rents, Layouts before) {
    this.search = search;
    this.deployables = deployables;
    this.market = new Market(search, rents);
    this.fleets = new Fleets(search.economics());
    this.servings =
        Sourcing.SELF_HOSTED_OPEN.servings("on-demand").stream()
            .filter(search::allowed)
            .filter(serving -> fleets.waits() || !serving.equals("batch-queue"))
            .toList();
    this.rig = market.rig();
    this.layouts = before.under(Layouts.Basis.of(search));
  }

  /** Adds the plans to the search, and returns the layouts that they rest on. */
  Layouts run() {
    for (Accelerator accelerator : search.accelerators()) {
      if (search.answered()) {
        return layouts;
      }
      if (!market.has(accelerator)) {
        search.obstacle(accelerator.id(), () -> Obstacles.NO_OFFER);
        continue;
      }
      Map<Sourcing, Map<String, Layouts.Layout>> best = layouts.on(accelerator, this::layouts);
      if (best.isEmpty()) {
        search.obstacle(accelerator.id(), () -> Obstacles.NO_MODEL);
      }
      best.forEach(
          (way, byServing) ->
              byServing.forEach((serving, layout) -> plans(accelerator, way, serving, layout)));
    }
    return layouts;
  }

  private Map<Sourcing, Map<String, Layouts.Layout>> layouts(Accelerator accelerator) {
    Map<Sourcing, Map<String, Layouts.Layout>> best = new EnumMap<>(Sourcing.class);
    for (Deployables.Entry entry : deployables.on(accelerator)) {
      List<Sourcing> open = ways.computeIfAbsent(entry.replica().model(), this::ways);
      if (open.isEmpty() || beaten(best, open, entry)) {
        continue;
      }
      Sizing sizing = fleets.interactive(entry.deployment());
      if (sizing instanceof Sizing.Feasible sized) {
        offer(best, open, entry, "always-on", fleets.alwaysOn(sized));
        offer(best, open, entry, "autoscaled", fleets.autoscaled(sized));
      } else if (sizing instanceof Sizing.Infeasible infeasible) {
        search.obstacle(accelerator.id(), () -> named(entry, infeasible.text()));
      }
      Fleet queue = fleets.queue(entry.deployment());
      if (queue != null) {
        offer(best, open, entry, "batch-queue", queue);
      }
    }
    return best;
  }

  /**
   * Whether the layout cannot win: what it needs when it ignores latency is more than what the best
   * layouts so far need.
   */
  private boolean beaten(
      Map<Sourcing, Map<String, Layouts.Layout>> best,
      List<Sourcing> open,
      Deployables.Entry entry) {
    Fleets.Floor floor = fleets.floor(entry.deployment());
    for (Sourcing way : open) {
      Map<String, Layouts.Layout> layouts = best.getOrDefault(way, Map.of());
      double training = training(way, entry.replica().model());
      for (String serving : servings) {
        Layouts.Layout layout = layouts.get(serving);
        if (layout == null || training + floor.of(serving) <= layout.rank()) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Sourcing> ways(Model model) {
    return WAYS.stream().filter(way -> fits(way, model)).toList();
  }

  private boolean fits(Sourcing way, Model model) {
    double parameters = architecture(model).totalParameters();
    boolean size =
        switch (way) {
          case SELF_HOSTED_TUNED -> parameters <= Sourcing.TUNED_CLASS_PARAMETERS;
          case OWN_FOUNDATION_MODEL -> parameters >= FOUNDATION_CLASS_PARAMETERS;
          default -> true;
        };
    return size && search.allowed(way.id()) && search.allowed(Candidates.ofModel(way.id(), model));
  }

  private void offer(
      Map<Sourcing, Map<String, Layouts.Layout>> best,
      List<Sourcing> ways,
      Deployables.Entry entry,
      String serving,
      Fleet fleet) {
    if (!servings.contains(serving)) {
      return;
    }
    for (Sourcing way : ways) {
      double rank = rank(way, entry.replica().model(), fleet);
      best.computeIfAbsent(way, w -> new LinkedHashMap<>())
          .merge(
              serving, new Layouts.Layout(entry.replica(), fleet, rank), MachineSearch::preferred);
    }
  }

  /** Fewer accelerators first; of equally many, the better model. */
  private static Layouts.Layout preferred(Layouts.Layout a, Layouts.Layout b) {
    if (a.rank() != b.rank()) {
      return b.rank() < a.rank() ? b : a;
    }
    return BETTER.compare(b.replica().model(), a.replica().model()) > 0 ? b : a;
  }

  /** Fewest accelerators; of own foundation models the one that takes least training. */
  private static double rank(Sourcing way, Model model, Fleet fleet) {
    return training(way, model) + fleet.acceleratorMonths();
  }

  private static double training(Sourcing way, Model model) {
    return way == Sourcing.OWN_FOUNDATION_MODEL ? architecture(model).activeParameters() : 0;
  }

  private void plans(Accelerator accelerator, Sourcing way, String serving, Layouts.Layout layout) {
    for (String term : Rents.TERMS) {
      if (way.servings(term).contains(serving)) {
        RentalOffer offer = market.cheapest(accelerator, term, layout.fleet().accelerators());
        if (offer != null) {
          plans(way, term, serving, layout, new Supply.Rented(layout.replica(), offer));
        }
      }
    }
    PurchaseOffer purchase = market.purchase(accelerator);
    if (purchase != null && way.servings("buy").contains(serving)) {
      plans(way, "buy", serving, layout, new Supply.Owned(layout.replica(), purchase));
    }
  }

  private void plans(
      Sourcing way, String capacity, String serving, Layouts.Layout layout, Supply supply) {
    for (String adaptation : way.adaptations()) {
      Adaptation cost =
          search.allowed(adaptation) ? adaptation(adaptation, layout.replica().model()) : null;
      if (cost != null) {
        Plan plan = new Plan(way.id(), adaptation, capacity, serving, supply);
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

  private static Text named(Deployables.Entry entry, Text reason) {
    String name = entry.replica().model().name();
    return new Text(name + " " + reason.en() + ".", name + " " + reason.zh() + "。");
  }
}
