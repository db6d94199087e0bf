package suanpan.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Catalogue;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;

/**
 * Offers by accelerator and term, cheapest first: built once for a catalogue. A part whose power is
 * unknown cannot be priced as a purchase, so it is not for sale here.
 */
final class Rents {
  /** Rental terms, the least binding first. */
  static final List<String> TERMS = List.of("on-demand", "spot", "reserved-1y", "reserved-3y");

  private final Map<String, Map<String, List<Entry>>> rents = new HashMap<>();
  private final Map<String, PurchaseOffer> purchases = new HashMap<>();

  /**
   * One offer.
   *
   * @param provider the name by which whoever makes it is blocked
   */
  record Entry(RentalOffer offer, String provider) {}

  Rents(Catalogue catalogue) {
    catalogue.rentalOffers().stream()
        .sorted(
            Comparator.comparingDouble(RentalOffer::usdPerAcceleratorHour)
                .thenComparing(RentalOffer::id))
        .forEach(this::add);
    for (PurchaseOffer offer : catalogue.purchaseOffers()) {
      if (catalogue.accelerator(offer.acceleratorId()).tdpWatts() != null) {
        purchases.merge(
            offer.acceleratorId(),
            offer,
            (a, b) -> a.usdPerAccelerator() <= b.usdPerAccelerator() ? a : b);
      }
    }
  }

  private void add(RentalOffer offer) {
    rents
        .computeIfAbsent(offer.acceleratorId(), accelerator -> new HashMap<>())
        .computeIfAbsent(offer.term(), term -> new ArrayList<>())
        .add(new Entry(offer, Candidates.ofProvider(offer.providerId())));
  }

  /** By term. */
  Map<String, List<Entry>> of(Accelerator accelerator) {
    return rents.getOrDefault(accelerator.id(), Map.of());
  }

  @Nullable PurchaseOffer purchase(Accelerator accelerator) {
    return purchases.get(accelerator.id());
  }
}
