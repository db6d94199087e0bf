package suanpan.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Catalogue;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;
import suanpan.plan.Lot;

/**
 * Offers by accelerator and term, cheapest first: built once for a catalogue. A part whose power is
 * unknown cannot be priced as a purchase, so it is not for sale here.
 */
final class Rents {
  /** Rental terms, the least binding first. */
  static final List<String> TERMS = List.of("on-demand", "spot", "reserved-1y", "reserved-3y");

  private final Map<String, Map<String, List<Entry>>> rents = new HashMap<>();
  private final Map<String, PurchaseOffer> purchases = new HashMap<>();
  private final Map<String, List<Lot>> lots = new HashMap<>();

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
    catalogue.accelerators().keySet().forEach(id -> lots.put(id, together(id)));
  }

  private List<Lot> together(String acceleratorId) {
    Stream<Lot> rented =
        rents.getOrDefault(acceleratorId, Map.of()).values().stream()
            .flatMap(List::stream)
            .map(entry -> Lot.of(entry.offer()));
    Stream<Lot> bought = Stream.ofNullable(purchases.get(acceleratorId)).map(Lot::of);
    return Stream.concat(rented, bought)
        .distinct()
        .sorted(Comparator.comparingInt(Lot::accelerators).thenComparingInt(Lot::least))
        .toList();
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

  /**
   * Every way in which an accelerator comes, whoever may rent or sell it: alone, by the instance,
   * by the server, and how many of them at the least.
   */
  List<Lot> lots(Accelerator accelerator) {
    return lots.getOrDefault(accelerator.id(), List.of());
  }

  @Nullable PurchaseOffer purchase(Accelerator accelerator) {
    return purchases.get(accelerator.id());
  }
}
