package suanpan.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Catalogue;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.plan.Lot;
import suanpan.plan.Sourcing;
import suanpan.scenario.Scenario;

/**
 * What eligibility left of a catalogue: worked out once for all scenarios that it rules on alike
 * and whose data may go to the same places.
 */
final class Eligible {
  /**
   * Ways of sourcing that take a layout of their own; requests that carry passages to read are
   * other requests, so retrieval is one.
   */
  record Way(Sourcing sourcing, List<String> adaptations, boolean retrieval) {
    static Way of(Sourcing sourcing) {
      return new Way(sourcing, sourcing.adaptations(), false);
    }
  }

  /** Those that run a model on machines, in the order of their bits. */
  static final List<Way> WAYS =
      List.of(
          new Way(Sourcing.SELF_HOSTED_OPEN, List.of("prompt"), false),
          Way.of(Sourcing.SELF_HOSTED_TUNED),
          Way.of(Sourcing.OWN_FOUNDATION_MODEL),
          new Way(Sourcing.SELF_HOSTED_OPEN, List.of("retrieval"), true));

  /** The bits of ways with retrieval. */
  static final int RETRIEVAL = 0b1000;

  private final Set<String> blocked;
  private final Map<Sourcing, List<Offers.Entry>> behindApi = new EnumMap<>(Sourcing.class);
  private final List<Offers.Entry> strong = new ArrayList<>();
  private final List<Offers.Entry> inCascade = new ArrayList<>();
  private final List<Machine> machines = new ArrayList<>();
  private final int[] ways;

  /**
   * An accelerator with what it can be had for.
   *
   * @param rents by term, cheapest first
   * @param lots how it comes, whoever is left to rent or sell it
   * @param layouts of the models that are left, those of better models first
   * @param open bits of the ways that any of those models is open to
   */
  record Machine(
      Accelerator accelerator,
      Map<String, List<RentalOffer>> rents,
      @Nullable PurchaseOffer purchase,
      List<Lot> lots,
      List<Deployables.Entry> layouts,
      int open) {

    /** Whether it can be had at all. */
    boolean onOffer() {
      return purchase != null || !rents.isEmpty();
    }

    /** The cheapest offer for so many of them, or null when there is none. */
    @Nullable RentalOffer cheapest(String term, double accelerators) {
      RentalOffer best = null;
      double bestUsd = Double.POSITIVE_INFINITY;
      for (RentalOffer offer : rents.getOrDefault(term, List.of())) {
        double usd = offer.usdPerAcceleratorHour() * Lot.of(offer).taken(accelerators);
        if (usd < bestUsd) {
          best = offer;
          bestUsd = usd;
        }
      }
      return best;
    }
  }

  /**
   * Sifts a catalogue.
   *
   * @param catalogue on the scenario's day
   * @param blocked candidates and options that eligibility ruled out
   */
  Eligible(Stock stock, Catalogue catalogue, Scenario scenario, Set<String> blocked) {
    this.blocked = blocked;
    for (Offers.Entry entry : stock.offers().serving(catalogue)) {
      add(entry);
    }
    this.ways = ways(stock.openModels());
    Map<String, List<Deployables.Entry>> layouts =
        stock.deployables().open(Arrays.stream(ways).boxed().toList());
    for (Accelerator accelerator : catalogue.accelerators().values()) {
      if (allows(accelerator.id())) {
        List<Deployables.Entry> on = layouts.getOrDefault(accelerator.id(), List.of());
        machines.add(machine(accelerator, stock.rents(), scenario, on));
      }
    }
  }

  /** Whether data must stay in the region, where only machines there will do. */
  static boolean bound(Scenario scenario) {
    return !scenario.dataResidency().equals("anywhere");
  }

  private void add(Offers.Entry entry) {
    if (allows(entry.alone())) {
      behindApi.computeIfAbsent(entry.sourcing(), sourcing -> new ArrayList<>()).add(entry);
      if (allows(entry.sourcing().id())) {
        strong.add(entry);
      }
    }
    if (entry.tuned() != null && allows(entry.tuned())) {
      behindApi.computeIfAbsent(Sourcing.HOSTED_TUNED, sourcing -> new ArrayList<>()).add(entry);
    }
    if (allows(entry.inCascade())) {
      inCascade.add(entry);
    }
  }

  private Machine machine(
      Accelerator accelerator, Rents rents, Scenario scenario, List<Deployables.Entry> layouts) {
    Map<String, List<RentalOffer>> byTerm = new HashMap<>();
    rents
        .of(accelerator)
        .forEach(
            (term, entries) -> {
              List<RentalOffer> offers = allows(term) ? left(entries, scenario) : List.of();
              if (!offers.isEmpty()) {
                byTerm.put(term, offers);
              }
            });
    int open = 0;
    for (Deployables.Entry entry : layouts) {
      open |= ways[entry.model()];
    }
    return new Machine(
        accelerator,
        byTerm,
        allows("buy") ? rents.purchase(accelerator) : null,
        rents.lots(accelerator),
        layouts,
        open);
  }

  private List<RentalOffer> left(List<Rents.Entry> entries, Scenario scenario) {
    List<RentalOffer> left = new ArrayList<>(entries.size());
    for (Rents.Entry entry : entries) {
      RentalOffer offer = entry.offer();
      if (allows(entry.provider())
          && (!bound(scenario) || offer.regions().contains(scenario.region()))) {
        left.add(offer);
      }
    }
    return left;
  }

  /** By model, the bits of the ways that it is open to. */
  private int[] ways(OpenModels models) {
    int[] open = new int[models.size()];
    for (int way = 0; way < WAYS.size(); way++) {
      Way each = WAYS.get(way);
      if (allows(each.sourcing().id()) && each.adaptations().stream().anyMatch(this::allows)) {
        for (OpenModels.Entry model : models.of(each.sourcing())) {
          open[model.place()] |= allows(model.candidate()) ? 1 << way : 0;
        }
      }
    }
    return open;
  }

  /** Whether a candidate or option is left. */
  boolean allows(String candidate) {
    return !blocked.contains(candidate);
  }

  /** Offers behind an API for a way of sourcing. */
  List<Offers.Entry> behindApi(Sourcing sourcing) {
    return behindApi.getOrDefault(sourcing, List.of());
  }

  /** Offers that may answer the hard share of a cascade. */
  List<Offers.Entry> strong() {
    return strong;
  }

  /** Offers that may answer first in a cascade. */
  List<Offers.Entry> inCascade() {
    return inCascade;
  }

  /** Accelerators that are left, in the catalogue's order. */
  List<Machine> machines() {
    return machines;
  }

  /**
   * The ways of sourcing that a model is open to: a bit for each place in {@link #WAYS}.
   *
   * @param model its place in the catalogue
   */
  int ways(int model) {
    return ways[model];
  }

  /** Whether models are open to the same ways of sourcing here and there. */
  boolean opensAs(Eligible other) {
    return Arrays.equals(ways, other.ways);
  }
}
