package suanpan.catalog.importer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer.LongContext;
import suanpan.catalog.ApiOffer.OffPeak;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data file of genai-prices: USD per million tokens, with dated prices, times of day and tiers.
 * A tier is the price of all tokens of a request that crosses it, as its schema says.
 */
final class GenAiPricesImporter {

  private static final String[] TIERED = {"input_mtok", "output_mtok", "cache_read_mtok"};

  private final ApiIntake intake;
  private final LocalDate asOf;

  private GenAiPricesImporter(ApiIntake intake, LocalDate asOf) {
    this.intake = intake;
    this.asOf = asOf;
  }

  static ImportResult read(ImportSource source, Catalogue catalogue) {
    JsonNode providers = JsonMapper.shared().readTree(source.content());
    if (!providers.isArray()) {
      throw new ImportRefused(source.name() + " is not a list of providers");
    }
    ApiIntake intake = new ApiIntake("genai-prices", catalogue);
    GenAiPricesImporter importer = new GenAiPricesImporter(intake, source.asOf());
    for (JsonNode provider : providers) {
      for (JsonNode model : provider.path("models")) {
        importer.take(provider.path("id").asString(""), model);
      }
    }
    return intake.result();
  }

  private void take(String provider, JsonNode model) {
    String id = model.path("id").asString("");
    String name = provider + ":" + id;
    if (model.path("deprecated").asBoolean(false)) {
      intake.refuse(name, "it is marked as deprecated");
      return;
    }
    List<Price> prices = prices(name, model.path("prices"));
    if (prices.isEmpty()) {
      intake.refuse(name, "it has no price above 0 for input and output");
    } else {
      intake.offer(name, provider, id, prices, asOf);
    }
  }

  private List<Price> prices(String name, JsonNode stated) {
    if (!stated.isArray()) {
      Price price = price(name, stated, asOf);
      return price == null ? List.of() : List.of(price);
    }
    List<Price> dated = new ArrayList<>();
    for (JsonNode conditional : stated) {
      JsonNode constraint = conditional.path("constraint");
      if (!constraint.has("start_time")) {
        Price price = price(name, conditional.path("prices"), from(constraint, stated));
        if (price != null) {
          dated.add(price);
        }
      }
    }
    dated.sort(Comparator.comparing(Price::from));
    return withTimesOfDay(name, stated, dated);
  }

  /** The first price has no day of its own: the day before the second, or that of the file. */
  private LocalDate from(JsonNode constraint, JsonNode stated) {
    if (constraint.has("start_date")) {
      return LocalDate.parse(constraint.path("start_date").asString());
    }
    LocalDate earliest = asOf;
    for (JsonNode other : stated) {
      JsonNode start = other.path("constraint").path("start_date");
      if (start.isString() && LocalDate.parse(start.asString()).isBefore(earliest)) {
        earliest = LocalDate.parse(start.asString()).minusDays(1);
      }
    }
    return earliest;
  }

  /** The unconditional price is the night's; what the window names is the day's. */
  private List<Price> withTimesOfDay(String name, JsonNode stated, List<Price> dated) {
    for (JsonNode conditional : stated) {
      JsonNode window = conditional.path("constraint");
      Price day = window.has("start_time") ? price(name, conditional.path("prices"), asOf) : null;
      if (day != null && dated.size() == 1) {
        Price night = dated.get(0);
        intake.changed(name, "the price outside its hours is taken as the off-peak price");
        LocalTime from = OffsetTime.parse(window.path("end_time").asString()).toLocalTime();
        LocalTime until = OffsetTime.parse(window.path("start_time").asString()).toLocalTime();
        OffPeak offPeak =
            new OffPeak(
                from,
                until,
                OffPeak.outside(from, until),
                night.usdPerMillionInputTokens(),
                night.usdPerMillionOutputTokens(),
                night.usdPerMillionCachedInputTokens());
        return List.of(atNight(day, offPeak));
      }
    }
    return dated;
  }

  private static Price atNight(Price day, OffPeak offPeak) {
    return new Price(
        day.from(),
        day.usdPerMillionInputTokens(),
        day.usdPerMillionOutputTokens(),
        null,
        day.usdPerMillionCachedInputTokens(),
        day.usdPerMillionCacheWriteTokens(),
        null,
        null,
        null,
        null,
        day.longContext(),
        offPeak);
  }

  private @Nullable Price price(String name, JsonNode prices, LocalDate from) {
    double input = base(prices.path("input_mtok"));
    double output = base(prices.path("output_mtok"));
    if (input <= 0 || output <= 0) {
      return null;
    }
    return new Price(
        from,
        input,
        output,
        null,
        optional(name, prices, "cache_read_mtok"),
        optional(name, prices, "cache_write_mtok"),
        null,
        null,
        null,
        null,
        longContext(prices),
        null);
  }

  private static List<LongContext> longContext(JsonNode prices) {
    TreeSet<Double> starts = new TreeSet<>();
    for (String key : TIERED) {
      prices.path(key).path("tiers").forEach(t -> starts.add(t.path("start").asDouble()));
    }
    List<LongContext> tiers = new ArrayList<>();
    for (double start : starts) {
      double cached = at(prices.path("cache_read_mtok"), start);
      tiers.add(
          new LongContext(
              start,
              at(prices.path("input_mtok"), start),
              at(prices.path("output_mtok"), start),
              cached > 0 ? Double.valueOf(cached) : null,
              true));
    }
    return tiers;
  }

  private @Nullable Double optional(String name, JsonNode prices, String key) {
    return prices.has(key) ? intake.known(name, key, base(prices.path(key))) : null;
  }

  private static double base(JsonNode price) {
    return price.isObject() ? price.path("base").asDouble(0) : price.asDouble(0);
  }

  private static double at(JsonNode price, double tokens) {
    double usd = base(price);
    for (JsonNode tier : price.path("tiers")) {
      if (tier.path("start").asDouble() <= tokens) {
        usd = tier.path("price").asDouble();
      }
    }
    return usd;
  }
}
