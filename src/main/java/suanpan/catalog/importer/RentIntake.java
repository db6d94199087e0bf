package suanpan.catalog.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.catalog.RentalOffer;
import suanpan.catalog.Source;
import suanpan.catalog.importer.ImportNote.Outcome;

/**
 * Takes rents in: keeps the cheapest of each provider, part, term and region, joins regions of one
 * price, and refuses what is unknown, old, far from the median of its part and term, spot dearer
 * than on demand, or known.
 */
final class RentIntake {

  private static final double OUTLIER = 3;
  private static final double SAME = 0.001;
  private static final int STALE_AFTER_DAYS = 270;

  private final String format;
  private final Catalogue catalogue;
  private final Set<ImportNote> notes = new LinkedHashSet<>();
  private final Map<String, List<Rent>> groups = new LinkedHashMap<>();

  RentIntake(String format, Catalogue catalogue) {
    this.format = format;
    this.catalogue = catalogue;
  }

  /**
   * A rent as a file states it.
   *
   * @param name the entry as the file names it
   * @param term on-demand, spot, reserved-1y or reserved-3y
   * @param count accelerators the price is for
   * @param usdPerHour price of all of them together
   * @param regions of us, eu, cn, other
   */
  record Rent(
      String name,
      String providerId,
      String acceleratorId,
      String term,
      int count,
      double usdPerHour,
      Set<String> regions,
      LocalDate asOf) {

    double each() {
      return Math.round(usdPerHour / count * 1e4) / 1e4;
    }

    private String key(String ofTerm) {
      return providerId + "-" + acceleratorId + "-" + ofTerm;
    }
  }

  void refuse(String name, String reason) {
    notes.add(new ImportNote(Outcome.REFUSED, name, reason));
  }

  /** The provider's id when the catalogue has it, else null with a note. */
  @Nullable String provider(String name, String provider) {
    String id = new Names(catalogue).provider(provider);
    if (id == null) {
      refuse(name, "the catalogue has no provider \"" + provider + "\"");
    }
    return id;
  }

  void offer(Rent rent) {
    if (rent.each() <= 0) {
      refuse(rent.name(), "its price is 0, which means unknown");
    } else if (rent.asOf().isBefore(catalogue.date().minusDays(STALE_AFTER_DAYS))) {
      refuse(
          rent.name(),
          "its price is of " + rent.asOf() + ", too old for a catalogue of " + catalogue.date());
    } else {
      groups.computeIfAbsent(rent.key(rent.term()), k -> new ArrayList<>()).add(rent);
    }
  }

  ImportResult result() {
    List<RentalOffer> taken = new ArrayList<>();
    groups.forEach(
        (key, rents) -> {
          Map<String, Rent> cheapest = cheapest(rents);
          Map<Double, List<String>> byPrice = new TreeMap<>();
          cheapest.forEach(
              (region, rent) ->
                  byPrice.computeIfAbsent(rent.each(), p -> new ArrayList<>()).add(region));
          for (List<String> regions : byPrice.values()) {
            String id = byPrice.size() == 1 ? key : key + "-" + String.join("-", regions);
            take(id, cheapest.get(regions.get(0)), new TreeSet<>(regions)).ifPresent(taken::add);
          }
        });
    return new ImportResult(format, List.of(), taken, List.copyOf(notes));
  }

  /** The cheapest rent of each region; the others are refused. */
  private Map<String, Rent> cheapest(List<Rent> rents) {
    Map<String, Rent> cheapest = new TreeMap<>();
    rents.stream()
        .sorted(Comparator.comparingDouble(Rent::each).thenComparingInt(Rent::count))
        .forEach(
            rent -> {
              Rent first = cheapest.get(rent.regions().iterator().next());
              rent.regions().forEach(region -> cheapest.putIfAbsent(region, rent));
              if (first != null && !cheapest.containsValue(rent)) {
                String compared = first.each() == rent.each() ? "no cheaper" : "dearer";
                refuse(rent.name(), compared + " than " + first.name() + " of the same part");
              }
            });
    return cheapest;
  }

  private Optional<RentalOffer> take(String id, @Nullable Rent rent, Set<String> regions) {
    if (rent == null) {
      return Optional.empty();
    }
    Optional<RentalOffer> existing = existing(id, rent, regions);
    String known = existing.map(RentalOffer::id).orElse(id);
    String reason = refusal(rent, known, existing);
    if (reason != null) {
      refuse(rent.name(), reason);
      return Optional.empty();
    }
    String each = rent.each() + " USD an hour";
    String one = rent.count() == 1 ? "" : ", the price of " + rent.count() + " divided";
    notes.add(
        existing
            .map(o -> known + " from " + o.usdPerAcceleratorHour() + " to " + each + one)
            .map(text -> new ImportNote(Outcome.CHANGED, rent.name(), text))
            .orElse(new ImportNote(Outcome.TAKEN, rent.name(), known + " at " + each + one)));
    return Optional.of(
        new RentalOffer(
            known,
            rent.providerId(),
            rent.acceleratorId(),
            rent.term(),
            rent.each(),
            regions,
            rent.count(),
            rent.count(),
            null,
            new Source("imported from " + format + ", entry " + rent.name(), rent.asOf())));
  }

  private Optional<RentalOffer> existing(String id, Rent rent, Set<String> regions) {
    Optional<RentalOffer> same =
        catalogue.rentalOffers().stream().filter(o -> o.id().equals(id)).findFirst();
    return same.isPresent()
        ? same
        : catalogue.rentalOffers().stream()
            .filter(o -> o.providerId().equals(rent.providerId()))
            .filter(o -> o.acceleratorId().equals(rent.acceleratorId()))
            .filter(o -> o.term().equals(rent.term()) && o.regions().equals(regions))
            .findFirst();
  }

  /** Why a rent is not taken, or null when it is. */
  private @Nullable String refusal(Rent rent, String id, Optional<RentalOffer> existing) {
    if (rent.term().equals("spot") && dearerThanOnDemand(rent)) {
      return "spot at " + rent.each() + " USD is dearer than on demand";
    }
    double median = median(rent, id);
    double ratio = rent.each() / median;
    if (ratio > OUTLIER || ratio < 1 / OUTLIER) {
      return rent.each() + " USD is far from the median of its part and term, " + median;
    }
    return existing.map(o -> known(rent, o)).orElse(null);
  }

  private static @Nullable String known(Rent rent, RentalOffer existing) {
    if (Math.abs(rent.each() / existing.usdPerAcceleratorHour() - 1) < SAME) {
      return existing.id() + " is known at the same price";
    }
    return rent.asOf().isAfter(existing.source().asOf())
        ? null
        : existing.id() + " is known as of " + existing.source().asOf() + ", which is no older";
  }

  private boolean dearerThanOnDemand(Rent spot) {
    Collection<Rent> onDemand = groups.getOrDefault(spot.key("on-demand"), List.of());
    return onDemand.stream()
        .filter(o -> o.regions().stream().anyMatch(spot.regions()::contains))
        .anyMatch(o -> o.each() < spot.each());
  }

  private double median(Rent rent, String id) {
    double[] prices =
        catalogue.rentalOffers().stream()
            .filter(o -> o.acceleratorId().equals(rent.acceleratorId()))
            .filter(o -> o.term().equals(rent.term()) && !o.id().equals(id))
            .mapToDouble(RentalOffer::usdPerAcceleratorHour)
            .sorted()
            .toArray();
    return prices.length == 0 ? Double.NaN : prices[prices.length / 2];
  }
}
