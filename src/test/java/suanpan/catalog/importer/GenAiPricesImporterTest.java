package suanpan.catalog.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer.LongContext;
import suanpan.catalog.ApiOffer.OffPeak;
import suanpan.catalog.ApiOffer.Price;

class GenAiPricesImporterTest {

  private static ImportResult read(String provider, String model, String prices) {
    return Imported.from(
        "genai-prices",
        "data.json",
        "[{\"id\": \"%s\", \"models\": [{\"id\": \"%s\", \"prices\": %s}]}]"
            .formatted(provider, model, prices));
  }

  @Test
  void a_price_is_per_million_already() {
    ImportResult result =
        read("azure", "gpt-5.4-mini", "{\"input_mtok\": 0.8, \"output_mtok\": 4.8}");
    assertEquals(
        List.of(Price.of(Imported.DAY, 0.8, 4.8)),
        Imported.api(result, "azure/gpt-5.4-mini").prices());
  }

  @Test
  void a_tier_is_the_price_of_all_tokens_of_the_request() {
    ImportResult result =
        read(
            "azure",
            "gpt-5.4-mini",
            "{\"input_mtok\": {\"base\": 0.8, \"tiers\": [{\"start\": 200000, \"price\": 1.6}]},"
                + " \"output_mtok\": 4.8}");
    assertEquals(
        List.of(new LongContext(200_000, 1.6, 4.8, null, true)),
        Imported.api(result, "azure/gpt-5.4-mini").prices().get(0).longContext());
  }

  @Test
  void dated_prices_come_oldest_first() {
    ImportResult result =
        read(
            "azure",
            "gpt-5.4-mini",
            "[{\"constraint\": {\"start_date\": \"2026-06-01\"},"
                + " \"prices\": {\"input_mtok\": 0.6, \"output_mtok\": 4}},"
                + " {\"prices\": {\"input_mtok\": 0.8, \"output_mtok\": 4.8}}]");
    assertEquals(
        List.of(
            Price.of(LocalDate.of(2026, 5, 31), 0.8, 4.8),
            Price.of(LocalDate.of(2026, 6, 1), 0.6, 4)),
        Imported.api(result, "azure/gpt-5.4-mini").prices());
  }

  @Test
  void the_price_outside_the_hours_named_is_the_cheap_one() {
    ImportResult result =
        read(
            "nebius",
            "deepseek-v4-flash-0731",
            "[{\"prices\": {\"input_mtok\": 0.1, \"output_mtok\": 0.2}},"
                + " {\"constraint\": {\"start_time\": \"00:30:00Z\", \"end_time\": \"16:30:00Z\"},"
                + " \"prices\": {\"input_mtok\": 0.14, \"output_mtok\": 0.28}}]");
    Price price = Imported.api(result, "nebius/deepseek-v4-flash-0731").prices().get(0);
    assertEquals(0.14, price.usdPerMillionInputTokens());
    assertEquals(
        new OffPeak(LocalTime.of(16, 30), LocalTime.of(0, 30), 112, 0.1, 0.2, null),
        price.offPeak());
  }

  @Test
  void what_is_free_unpriced_or_deprecated_is_refused() {
    Imported.assertRefused(
        read("azure", "gpt-4-turbo", "{\"input_mtok\": 0, \"output_mtok\": 0}"),
        "azure:gpt-4-turbo",
        "it has no price above 0 for input and output");
    Imported.assertRefused(
        read("azure", "gpt-4-turbo", "{}, \"deprecated\": true"),
        "azure:gpt-4-turbo",
        "it is marked as deprecated");
    assertThrows(
        ImportRefused.class, () -> Imported.from("genai-prices", "data.json", "{\"a\": 1}"));
  }
}
