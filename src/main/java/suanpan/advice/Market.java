package suanpan.advice;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.cost.Ownership;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Rig;
import suanpan.scenario.Scenario;

/** What eligibility left of the offers, under one scenario. */
final class Market {
  private final Search search;
  private final Rents rents;
  private final Scenario scenario;

  Market(Search search, Rents rents) {
    this.search = search;
    this.rents = rents;
    this.scenario = search.economics().scenario();
  }

  /** The cheapest eligible offer for so many accelerators, or null when there is none. */
  @Nullable RentalOffer cheapest(Accelerator accelerator, String term, double accelerators) {
    if (!search.allowed(term)) {
      return null;
    }
    RentalOffer best = null;
    double bestUsd = Double.POSITIVE_INFINITY;
    for (RentalOffer offer : rents.of(accelerator, term)) {
      double usd =
          offer.usdPerAcceleratorHour() * Math.max(accelerators, offer.minimumAccelerators());
      if (usd < bestUsd
          && search.allowed(Candidates.ofProvider(offer.providerId()))
          && inPlace(offer)) {
        best = offer;
        bestUsd = usd;
      }
    }
    return best;
  }

  /** The offer to buy it, or null when there is none or buying is ruled out. */
  @Nullable PurchaseOffer purchase(Accelerator accelerator) {
    return search.allowed("buy") ? rents.purchase(accelerator) : null;
  }

  /** Whether it can be had at all. */
  boolean has(Accelerator accelerator) {
    return purchase(accelerator) != null
        || Rents.TERMS.stream().anyMatch(term -> cheapest(accelerator, term, 1) != null);
  }

  /**
   * The machines that train most for a dollar, or null when none made for it can be had. Rented
   * ones first: what trains for hours is not bought, and an hour of an own machine is that cheap
   * only if it never stands idle.
   */
  @Nullable Rig rig() {
    Rig rented = best(this::rented);
    return rented == null ? best(this::owned) : rented;
  }

  private @Nullable Rig best(Function<Accelerator, @Nullable Rig> way) {
    Rig best = null;
    for (Accelerator accelerator : search.accelerators()) {
      Rig rig = accelerator.trainsAtScale() ? way.apply(accelerator) : null;
      if (rig != null && (best == null || rig.flopPerUsd() > best.flopPerUsd())) {
        best = rig;
      }
    }
    return best;
  }

  private @Nullable Rig rented(Accelerator accelerator) {
    RentalOffer rent = cheapest(accelerator, "on-demand", 8);
    double factor = search.economics().conditions().rent();
    return rent == null
        ? null
        : new Rig(accelerator, rent.usdPerAcceleratorHour() * factor, rent.id());
  }

  private @Nullable Rig owned(Accelerator accelerator) {
    PurchaseOffer purchase = purchase(accelerator);
    if (purchase == null) {
      return null;
    }
    Economics economics = search.economics();
    double usdPerMonth = Ownership.usdPerMonth(economics.ownership(accelerator, purchase), 1, 1);
    return new Rig(
        accelerator, usdPerMonth / RentedCapacity.HOURS_PER_MONTH, "own " + accelerator.id());
  }

  /** Data that must stay in the region needs machines there. */
  private boolean inPlace(RentalOffer offer) {
    return scenario.dataResidency().equals("anywhere")
        || offer.regions().contains(scenario.region());
  }
}
