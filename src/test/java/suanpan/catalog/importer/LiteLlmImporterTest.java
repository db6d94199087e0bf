package suanpan.catalog.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.ApiOffer.LongContext;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.importer.ImportNote.Outcome;

class LiteLlmImporterTest {

  private static ImportResult read(String entries) {
    return Imported.from("litellm", "prices.json", "{" + entries + "}");
  }

  private static String entry(String name, String provider, String prices) {
    return "\"%s\": {\"mode\": \"chat\", \"litellm_provider\": \"%s\", %s}"
        .formatted(name, provider, prices);
  }

  private static String prices(String input, String output) {
    return "\"input_cost_per_token\": %s, \"output_cost_per_token\": %s".formatted(input, output);
  }

  @Test
  void a_price_per_token_becomes_one_per_million() {
    ImportResult result =
        read(
            entry(
                "azure/gpt-5.4-mini-2026-03-17",
                "azure",
                prices("8e-07", "4.8e-06") + ", \"cache_read_input_token_cost\": 8e-08"));
    ApiOffer offer = Imported.api(result, "azure/gpt-5.4-mini");
    Price price = offer.prices().get(0);
    assertEquals(0.8, price.usdPerMillionInputTokens());
    assertEquals(4.8, price.usdPerMillionOutputTokens());
    assertEquals(0.08, price.usdPerMillionCachedInputTokens());
    assertEquals(
        "imported from litellm, entry azure/gpt-5.4-mini-2026-03-17", offer.source().text());
    assertEquals(Imported.DAY, offer.source().asOf());
  }

  @Test
  void zero_is_unknown_and_never_free() {
    ImportResult result =
        read(
            entry("groq/openai/gpt-oss-120b", "groq", prices("0", "0"))
                + ", "
                + entry(
                    "azure/gpt-5.4-mini",
                    "azure",
                    prices("8e-7", "4.8e-6") + ", \"cache_read_input_token_cost\": 0.0"));
    Imported.assertRefused(
        result, "groq/openai/gpt-oss-120b", "its price is 0, which means free or unknown");
    assertNull(
        Imported.api(result, "azure/gpt-5.4-mini")
            .prices()
            .get(0)
            .usdPerMillionCachedInputTokens());
    assertEquals(1, result.count(Outcome.CHANGED));
  }

  @Test
  void a_model_under_several_names_is_taken_once() {
    ImportResult result =
        read(
            entry("azure/gpt-5.4-mini", "azure", prices("8e-7", "4.8e-6"))
                + ", "
                + entry("azure/eu/gpt-5.4-mini", "azure", prices("8.8e-7", "5e-6")));
    assertEquals(0.8, result.apiOffers().get(0).prices().get(0).usdPerMillionInputTokens());
    assertEquals(1, result.apiOffers().size());
    Imported.assertRefused(
        result,
        "azure/eu/gpt-5.4-mini",
        "another name of azure/gpt-5.4-mini at another price, 0.88 / 5.0 USD");
  }

  @Test
  void tiers_by_suffix_and_by_list_are_prices_of_the_whole_request() {
    ImportResult result =
        read(
            entry(
                    "azure/gpt-5.4-mini",
                    "azure",
                    prices("8e-7", "4.8e-6")
                        + ", \"input_cost_per_token_above_272k_tokens\": 1.6e-6"
                        + ", \"output_cost_per_token_above_272k_tokens\": 7.2e-6")
                + ", "
                + entry(
                    "nebius/kimi-k3",
                    "nebius",
                    "\"tiered_pricing\": [{\"range\": [0, 32000], "
                        + prices("3e-6", "1.5e-5")
                        + "}, {\"range\": [32000, 256000], "
                        + prices("4e-6", "2e-5")
                        + "}]"));
    assertEquals(
        List.of(new LongContext(272_000, 1.6, 7.2, null, true)),
        Imported.api(result, "azure/gpt-5.4-mini").prices().get(0).longContext());
    Price listed = Imported.api(result, "nebius/kimi-k3").prices().get(0);
    assertEquals(3, listed.usdPerMillionInputTokens());
    assertEquals(List.of(new LongContext(32_000, 4, 20, null, true)), listed.longContext());
  }

  @Test
  void a_newer_price_is_added_to_those_known() {
    ImportResult result = read(entry("gpt-5.4-nano", "openai", prices("1.5e-7", "1e-6")));
    ApiOffer offer = Imported.api(result, "openai/gpt-5.4-nano");
    assertEquals(2, offer.prices().size());
    assertEquals(0.2, offer.prices().get(0).usdPerMillionInputTokens());
    assertEquals(0.15, offer.prices().get(1).usdPerMillionInputTokens());
    assertEquals(Imported.DAY, offer.prices().get(1).from());
  }

  @Test
  void what_is_no_text_ended_unknown_known_old_or_far_off_is_refused() {
    String past = ", \"deprecation_date\": \"2026-10-01\"";
    ImportResult result =
        read(
            "\"sample_spec\": {}, \"e\": {\"mode\": \"embedding\"}, "
                + entry("azure/gpt-4-turbo", "azure", prices("1e-5", "3e-5") + past)
                + ", "
                + entry("azure/gpt-9", "azure", prices("1e-5", "3e-5"))
                + ", "
                + entry("nowhere/kimi-k3", "nowhere", prices("1e-6", "3e-6"))
                + ", "
                + entry("groq/llama-3.3-70b-versatile", "groq", "\"input_cost_per_second\": 1")
                + ", "
                + entry("groq/llama-negative", "groq", prices("-5.9e-7", "7.9e-7"))
                + ", "
                + entry("groq/llama-3.3-70b", "groq", prices("5.9e-7", "7.9e-7"))
                + ", "
                + entry("azure/kimi-k3", "azure", prices("3e-3", "1.5e-2")));
    Imported.assertRefused(
        result, "groq/llama-negative", "its price is negative: -0.59 / 0.79 USD");
    Imported.assertRefused(result, "e", "its mode is embedding, not text");
    Imported.assertRefused(result, "azure/gpt-4-turbo", "it ended on 2026-10-01");
    Imported.assertRefused(result, "azure/gpt-9", "the catalogue has no model \"azure/gpt-9\"");
    Imported.assertRefused(result, "nowhere/kimi-k3", "the catalogue has no provider \"nowhere\"");
    Imported.assertRefused(
        result, "groq/llama-3.3-70b-versatile", "it has no price per token for input and output");
    Imported.assertRefused(
        result,
        "groq/llama-3.3-70b",
        "groq/llama-3.3-70b is known at the same price, 0.59 / 0.79 USD");
    Imported.assertRefused(
        result,
        "azure/kimi-k3",
        "3000.0 / 15000.0 USD is far from the median input price of that model, 3.0");
    assertEquals(8, result.notes().size());
    assertEquals("litellm: took 0, changed 0, refused 8", result.summary());
  }

  @Test
  void a_file_that_says_it_is_old_is_refused_entry_by_entry() {
    ImportResult result =
        read(
            "\"last_updated\": \"2025-06-01T00:00:00Z\", "
                + entry("azure/gpt-4-turbo", "azure", prices("1e-5", "3e-5")));
    Imported.assertRefused(
        result,
        "azure/gpt-4-turbo",
        "its prices are of 2025-06-01, too old for a catalogue of 2026-11-22");
  }

  @Test
  void a_broken_file_or_an_unknown_format_is_refused_whole() {
    assertThrows(ImportRefused.class, () -> read("\"a\": "));
    ImportRefused unknown =
        assertThrows(ImportRefused.class, () -> Imported.from("xml", "prices.xml", ""));
    assertEquals(
        "no format \"xml\"; expected one of litellm, genai-prices, skypilot, gpuhunt-tpu,"
            + " offers for prices, or config for a model's config.json.",
        unknown.getMessage());
  }
}
