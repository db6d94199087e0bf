package suanpan.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that need more than one entry: ids that lead nowhere, prices far from their like. */
final class CrossChecks {

  /** A rent this many times above or below the median of its part and term needs a reason. */
  private static final double OUTLIER = 3;

  private static final int LEAST_OFFERS_FOR_A_MEDIAN = 3;

  private CrossChecks() {}

  /** What was read, each record beside the entry it came from. */
  record Read<T>(Entry entry, T value) {}

  /** Notes every id that occurs more than once. */
  static <T> void unique(List<Read<T>> all, String key, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (Read<T> read : all) {
      String value = id.apply(read.value());
      if (!value.isEmpty() && !seen.add(value)) {
        read.entry().wrong(key, "\"" + value + "\"", "used once", "Maybe an entry was copied.");
      }
    }
  }

  /** Notes every id that names nothing. */
  static <T> void refers(
      List<Read<T>> all,
      String key,
      Function<T, String> id,
      Collection<String> known,
      String file) {
    for (Read<T> read : all) {
      String value = id.apply(read.value());
      if (!value.isEmpty() && !known.contains(value)) {
        read.entry()
            .wrong(
                key,
                "\"" + value + "\"",
                "an id of " + file,
                Problems.nearest(value, known, "Maybe its entry is missing there."));
      }
    }
  }

  /** Notes rents that are far from the median of the same part and term, and give no reason. */
  static void rents(List<Read<RentalOffer>> offers) {
    Map<String, List<Read<RentalOffer>>> groups =
        offers.stream()
            .filter(r -> !r.entry().broken())
            .collect(
                Collectors.groupingBy(r -> r.value().acceleratorId() + " " + r.value().term()));
    for (List<Read<RentalOffer>> group : groups.values()) {
      if (group.size() < LEAST_OFFERS_FOR_A_MEDIAN) {
        continue;
      }
      double median = median(group);
      for (Read<RentalOffer> read : group) {
        double ratio = read.value().usdPerAcceleratorHour() / median;
        if ((ratio > OUTLIER || ratio < 1 / OUTLIER) && read.value().outlierReason() == null) {
          read.entry()
              .wrong(
                  "usdPerAcceleratorHour",
                  Entry.shown(read.value().usdPerAcceleratorHour()),
                  "within "
                      + Entry.shown(OUTLIER)
                      + " times the median of its part and term, "
                      + Entry.shown(median)
                      + ", or have an outlierReason",
                  "Maybe the price is per instance, not per accelerator.");
        }
      }
    }
  }

  private static double median(List<Read<RentalOffer>> group) {
    double[] sorted =
        group.stream().mapToDouble(r -> r.value().usdPerAcceleratorHour()).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Notes regions in which an offer keeps data without serving there. */
  static void residency(List<Read<ApiOffer>> offers) {
    for (Read<ApiOffer> read : offers) {
      if (!read.value().regions().containsAll(read.value().residencyRegions())) {
        read.entry()
            .wrong(
                "residencyRegions",
                read.value().residencyRegions().toString(),
                "among its regions, " + read.value().regions(),
                "Maybe a region it serves is missing.");
      }
    }
  }

  /** Notes regions in which an offer is committed to what its provider grants on request only. */
  static void onRequest(List<Read<ApiOffer>> offers, Map<String, Provider> providers) {
    for (Read<ApiOffer> read : offers) {
      Provider provider = providers.get(read.value().providerId());
      if (provider == null) {
        continue;
      }
      Set<String> both = new TreeSet<>(read.value().residencyRegions());
      both.retainAll(provider.residencyOnRequest());
      if (!both.isEmpty()) {
        read.entry()
            .wrong(
                "residencyRegions",
                "holding " + both + ", residencyOnRequest of its provider",
                "one or the other",
                "Maybe leave it out here: then the rule on requests speaks.");
      }
    }
  }
}
