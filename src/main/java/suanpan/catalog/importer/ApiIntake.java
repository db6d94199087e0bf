package suanpan.catalog.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Provider;
import suanpan.catalog.Source;
import suanpan.catalog.importer.ImportNote.Outcome;

/**
 * Takes prices of models behind APIs in: looks models and providers up, and refuses what is free or
 * unknown, a second name of the same thing, far from the model's other prices, old, or known.
 */
final class ApiIntake {

  /** A price this many times above or below the model's other offers is taken for a mistake. */
  private static final double OUTLIER = 5;

  private static final int STALE_AFTER_DAYS = 270;

  private final String format;
  private final Catalogue catalogue;
  private final Names names;
  private final List<ImportNote> notes = new ArrayList<>();
  private final Map<String, List<String>> changes = new HashMap<>();
  private final Map<String, List<Candidate>> candidates = new TreeMap<>();

  ApiIntake(String format, Catalogue catalogue) {
    this.format = format;
    this.catalogue = catalogue;
    this.names = new Names(catalogue);
  }

  /** One price list found in a file, before it is compared with others. */
  private record Candidate(
      String name, String modelId, String providerId, List<Price> prices, LocalDate asOf) {

    Price last() {
      return prices.get(prices.size() - 1);
    }
  }

  void refuse(String name, String reason) {
    notes.add(new ImportNote(Outcome.REFUSED, name, reason));
  }

  /** What was changed in an entry; told only when the entry is taken. */
  void changed(String name, String reason) {
    changes.computeIfAbsent(name, k -> new ArrayList<>()).add(reason);
  }

  /** A price of so many USD, or null with a note when it is 0: free, or unknown. */
  @Nullable Double known(String name, String key, double usd) {
    if (usd > 0) {
      return usd;
    }
    changed(name, key + " is 0, which means free or unknown, and is left out");
    return null;
  }

  /** Offers prices found under a name; oldest first, input and output above 0. */
  void offer(String name, String provider, String model, List<Price> prices, LocalDate asOf) {
    String providerId = names.provider(provider);
    String modelId = names.model(model);
    if (providerId == null) {
      refuse(name, "the catalogue has no provider \"" + provider + "\"");
    } else if (modelId == null) {
      refuse(name, "the catalogue has no model \"" + model + "\"");
    } else if (asOf.isBefore(catalogue.date().minusDays(STALE_AFTER_DAYS))) {
      refuse(
          name, "its prices are of " + asOf + ", too old for a catalogue of " + catalogue.date());
    } else {
      candidates
          .computeIfAbsent(providerId + "/" + modelId, k -> new ArrayList<>())
          .add(new Candidate(name, modelId, providerId, prices, asOf));
    }
  }

  ImportResult result() {
    List<ApiOffer> taken = new ArrayList<>();
    candidates.forEach(
        (id, found) -> {
          found.sort(Comparator.comparingInt((Candidate c) -> c.name().length()));
          Candidate first = found.get(0);
          found.stream().skip(1).forEach(other -> refuse(other.name(), duplicate(first, other)));
          ApiOffer offer = decide(id, first);
          if (offer != null) {
            taken.add(offer);
          }
        });
    return new ImportResult(format, taken, List.of(), notes);
  }

  private static String duplicate(Candidate first, Candidate other) {
    boolean same = shown(first.last()).equals(shown(other.last()));
    return "another name of "
        + first.name()
        + (same ? " at the same price" : " at another price, " + shown(other.last()));
  }

  private @Nullable ApiOffer decide(String id, Candidate c) {
    ApiOffer existing =
        catalogue.apiOffers().stream().filter(o -> o.id().equals(id)).findFirst().orElse(null);
    double median = medianInput(c.modelId(), id);
    double ratio = c.last().usdPerMillionInputTokens() / median;
    if (ratio > OUTLIER || ratio < 1 / OUTLIER) {
      refuse(
          c.name(),
          shown(c.last()) + " is far from the median input price of that model, " + median);
      return null;
    }
    if (existing == null) {
      took(Outcome.TAKEN, c, id + " at " + shown(c.last()));
      return created(id, c);
    }
    return updated(id, c, existing);
  }

  private @Nullable ApiOffer updated(String id, Candidate c, ApiOffer existing) {
    Price known = existing.priceOn(catalogue.date());
    if (shown(known).equals(shown(c.last()))) {
      refuse(c.name(), id + " is known at the same price, " + shown(known));
      return null;
    }
    if (!c.asOf().isAfter(existing.source().asOf())) {
      refuse(c.name(), id + " is known as of " + existing.source().asOf() + ", which is no older");
      return null;
    }
    took(Outcome.CHANGED, c, id + " from " + shown(known) + " to " + shown(c.last()));
    List<Price> prices = new ArrayList<>(existing.prices());
    prices.add(dated(c.last(), c.asOf()));
    return new ApiOffer(
        id,
        existing.modelId(),
        existing.providerId(),
        existing.regions(),
        existing.residencyRegions(),
        List.copyOf(prices),
        existing.volumeDiscounts(),
        existing.commitments(),
        existing.limits(),
        existing.tuning(),
        origin(c));
  }

  private void took(Outcome outcome, Candidate c, String reason) {
    notes.add(new ImportNote(outcome, c.name(), reason));
    changes
        .getOrDefault(c.name(), List.of())
        .forEach(change -> notes.add(new ImportNote(Outcome.CHANGED, c.name(), change)));
  }

  private Source origin(Candidate c) {
    return new Source("imported from " + format + ", entry " + c.name(), c.asOf());
  }

  private ApiOffer created(String id, Candidate c) {
    Provider provider = catalogue.providers().get(c.providerId());
    Set<String> regions = provider == null ? Set.of() : provider.regions();
    return new ApiOffer(
        id,
        c.modelId(),
        c.providerId(),
        regions,
        Set.of(),
        List.copyOf(c.prices()),
        List.of(),
        List.of(),
        null,
        null,
        origin(c));
  }

  private double medianInput(String modelId, String except) {
    double[] prices =
        catalogue.apiOffers().stream()
            .filter(o -> o.modelId().equals(modelId) && !o.id().equals(except))
            .mapToDouble(o -> o.priceOn(catalogue.date()).usdPerMillionInputTokens())
            .sorted()
            .toArray();
    return prices.length == 0 ? Double.NaN : prices[prices.length / 2];
  }

  private static Price dated(Price p, LocalDate from) {
    return new Price(
        from,
        p.usdPerMillionInputTokens(),
        p.usdPerMillionOutputTokens(),
        p.usdPerMillionReasoningTokens(),
        p.usdPerMillionCachedInputTokens(),
        p.usdPerMillionCacheWriteTokens(),
        p.usdPerMillionBatchInputTokens(),
        p.usdPerMillionBatchOutputTokens(),
        p.usdPerMillionFlexInputTokens(),
        p.usdPerMillionFlexOutputTokens(),
        p.longContext(),
        p.offPeak());
  }

  private static String shown(Price price) {
    return price.usdPerMillionInputTokens() + " / " + price.usdPerMillionOutputTokens() + " USD";
  }
}
