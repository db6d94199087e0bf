package suanpan.cost.record;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.RentedCapacity;
import suanpan.cost.Terms;

/**
 * What published machines cost under the engine's own assumptions: salvage, interest, network,
 * spares, colocation and the engineers who run them, and today's rents.
 */
final class OwnView {
  private static final Pattern SYSTEM = Pattern.compile("(\\d+)x([A-Z]+\\d+)");
  private static final String REGION = "us";

  private final Catalogue catalogue;
  private final Names names;

  OwnView(Catalogue catalogue, Names names) {
    this.catalogue = catalogue;
    this.names = names;
  }

  /** So many of one part. */
  record System(double accelerators, Accelerator part) {}

  /** The system that a text names as {@code 8xH100}; empty when it names none. */
  Optional<System> system(String text) {
    Matcher matcher = SYSTEM.matcher(text);
    return matcher.find()
        ? names
            .accelerator(matcher.group(2))
            .map(part -> new System(Double.parseDouble(matcher.group(1)), part))
        : Optional.empty();
  }

  /** Owning it for a month, bought at that price, the engineers included; NaN when unknown. */
  double ownedUsdPerMonth(System system, double usd, double utilisation) {
    return terms(system, usd)
        .map(t -> Ownership.usdPerMonth(t, system.accelerators(), utilisation) + staff(system))
        .orElse(Double.NaN);
  }

  /** Running it for a month once it is paid for, the engineers included; NaN when unknown. */
  double runningUsdPerMonth(System system, double usd, double utilisation) {
    return terms(system, usd)
        .map(
            t ->
                Ownership.runningUsdPerMonth(t, system.accelerators(), utilisation) + staff(system))
        .orElse(Double.NaN);
  }

  /** What it costs to install, network and spares included; NaN when unknown. */
  double installedUsd(System system, double usd) {
    return terms(system, usd).map(t -> t.usdInstalled() * system.accelerators()).orElse(Double.NaN);
  }

  /** The cheapest rent of the catalogue on demand, all accelerators; empty when there is none. */
  OptionalDouble rentUsdPerHour(System system) {
    return catalogue.rentalOffers().stream()
        .filter(o -> o.acceleratorId().equals(system.part().id()) && o.term().equals("on-demand"))
        .mapToDouble(RentalOffer::usdPerAcceleratorHour)
        .map(usd -> usd * system.accelerators())
        .min();
  }

  /** Owning it for an hour at today's price to buy, fully loaded; NaN when there is none. */
  double boughtUsdPerHour(System system) {
    return catalogue.purchaseOffers().stream()
        .filter(o -> o.acceleratorId().equals(system.part().id()) && o.includesServer())
        .mapToDouble(PurchaseOffer::usdPerAccelerator)
        .map(usd -> ownedUsdPerMonth(system, usd * system.accelerators(), 1))
        .map(usd -> usd / RentedCapacity.HOURS_PER_MONTH)
        .min()
        .orElse(Double.NaN);
  }

  /** Months of so many hours. */
  static double months(double hours) {
    return hours / RentedCapacity.HOURS_PER_MONTH;
  }

  private double staff(System system) {
    return Terms.staffing(catalogue, figure(FigureIds.engineer(REGION)), true)
        .usdPerMonth(system.accelerators());
  }

  private Optional<OwnershipTerms> terms(System system, double usd) {
    double each = usd / system.accelerators();
    Accelerator part = system.part();
    PurchaseOffer offer =
        new PurchaseOffer(
            "published", part.id(), each, each, each, true, 8, "server", part.source());
    return Terms.ownership(
        catalogue, offer, part, REGION, false, figure(FigureIds.electricity(REGION)));
  }

  private double figure(String id) {
    return catalogue.figure(id).value();
  }
}
