package suanpan.catalog.importer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer.LongContext;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LiteLLM's price map: one object keyed by model, USD per token. */
final class LiteLlmImporter {

  private static final Set<String> NOT_MODELS =
      Set.of("sample_spec", "last_updated", "fallback_generalizations");
  private static final Set<String> MODES = Set.of("chat", "completion", "responses");
  private static final Pattern ABOVE = Pattern.compile("input_cost_per_token_above_(\\d+)k_tokens");
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private final ApiIntake intake;
  private final LocalDate today;

  private LiteLlmImporter(ApiIntake intake, LocalDate today) {
    this.intake = intake;
    this.today = today;
  }

  static ImportResult read(ImportSource source, Catalogue catalogue) {
    JsonNode map = JsonMapper.shared().readTree(source.content());
    String updated = map.path("last_updated").asString("");
    LocalDate asOf =
        updated.length() < 10 ? source.asOf() : LocalDate.parse(updated.substring(0, 10));
    ApiIntake intake = new ApiIntake("litellm", catalogue);
    LiteLlmImporter importer = new LiteLlmImporter(intake, catalogue.date());
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      if (!NOT_MODELS.contains(entry.getKey())) {
        importer.take(entry.getKey(), entry.getValue(), asOf);
      }
    }
    return intake.result();
  }

  private void take(String name, JsonNode entry, LocalDate asOf) {
    String mode = entry.path("mode").asString("");
    String ends = entry.path("deprecation_date").asString("");
    Double input = usdPerMillion(entry, "input_cost_per_token");
    Double output = usdPerMillion(entry, "output_cost_per_token");
    if (!MODES.contains(mode)) {
      intake.refuse(name, "its mode is " + (mode.isEmpty() ? "not stated" : mode) + ", not text");
    } else if (input == null || output == null) {
      intake.refuse(name, "it has no price per token for input and output");
    } else if (input < 0 || output < 0) {
      intake.refuse(name, "its price is negative: " + input + " / " + output + " USD");
    } else if (input == 0 || output == 0) {
      intake.refuse(name, "its price is 0, which means free or unknown");
    } else if (ends.matches("\\d{4}-\\d\\d-\\d\\d") && !LocalDate.parse(ends).isAfter(today)) {
      intake.refuse(name, "it ended on " + ends);
    } else {
      String provider = entry.path("litellm_provider").asString("");
      intake.offer(name, provider, name, List.of(price(name, entry, input, output, asOf)), asOf);
    }
  }

  private Price price(String name, JsonNode entry, double input, double output, LocalDate asOf) {
    return new Price(
        asOf,
        input,
        output,
        optional(name, entry, "output_cost_per_reasoning_token"),
        optional(name, entry, "cache_read_input_token_cost"),
        optional(name, entry, "cache_creation_input_token_cost"),
        optional(name, entry, "input_cost_per_token_batches"),
        optional(name, entry, "output_cost_per_token_batches"),
        optional(name, entry, "input_cost_per_token_flex"),
        optional(name, entry, "output_cost_per_token_flex"),
        longContext(name, entry, output),
        null);
  }

  /** Tiers by suffix or as a list; the price is of the whole request at the large providers. */
  private List<LongContext> longContext(String name, JsonNode entry, double output) {
    Map<Double, LongContext> tiers = new TreeMap<>();
    for (String key : entry.propertyNames()) {
      Matcher above = ABOVE.matcher(key);
      Double input = above.matches() ? usdPerMillion(entry, key) : null;
      if (input != null && input > 0) {
        String suffix = "_above_" + above.group(1) + "k_tokens";
        Double dearer = usdPerMillion(entry, "output_cost_per_token" + suffix);
        tiers.put(
            Double.parseDouble(above.group(1)) * 1000,
            new LongContext(
                Double.parseDouble(above.group(1)) * 1000,
                input,
                dearer == null ? output : dearer,
                optional(name, entry, "cache_read_input_token_cost" + suffix),
                true));
      }
    }
    for (JsonNode tier : entry.path("tiered_pricing")) {
      double from = tier.path("range").path(0).asDouble(0);
      Double input = usdPerMillion(tier, "input_cost_per_token");
      Double dearer = usdPerMillion(tier, "output_cost_per_token");
      if (from > 0 && input != null && dearer != null) {
        tiers.put(from, new LongContext(from, input, dearer, null, true));
      }
    }
    if (!tiers.isEmpty()) {
      intake.changed(name, "its tier by length is taken as the price of the whole request");
    }
    return new ArrayList<>(tiers.values());
  }

  private @Nullable Double optional(String name, JsonNode entry, String key) {
    Double usd = usdPerMillion(entry, key);
    return usd == null ? null : intake.known(name, key, usd);
  }

  /** USD per million tokens from USD per token; a tiered entry has its first tier as base. */
  private static @Nullable Double usdPerMillion(JsonNode entry, String key) {
    JsonNode perToken = entry.path(key);
    if (perToken.isMissingNode() && entry.path("tiered_pricing").isArray()) {
      perToken = entry.path("tiered_pricing").path(0).path(key);
    }
    return perToken.isNumber()
        ? BigDecimal.valueOf(perToken.doubleValue())
            .movePointRight(6)
            .round(SIX_DIGITS)
            .doubleValue()
        : null;
  }
}
