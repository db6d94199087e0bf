package suanpan.catalog.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.ApiOffer.Limits;
import suanpan.catalog.ApiOffer.LongContext;
import suanpan.catalog.ApiOffer.OffPeak;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.ApiOffer.Tuning;
import suanpan.catalog.ApiOffer.VolumeDiscount;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.catalog.CatalogueProblems;
import suanpan.catalog.Commitment;
import suanpan.catalog.Frozen;
import suanpan.catalog.RentalOffer;
import suanpan.catalog.Source;
import suanpan.fact.Text;

class CatalogueWriterTest {

  private static final Source SOURCE =
      new Source("imported from a \"test\", entry C:\\1", LocalDate.of(2026, 11, 20));

  @TempDir Path directory = Path.of("");
  private Path copy = Path.of("");

  @BeforeEach
  void copyTheFrozenCatalogue() {
    copy = Frozen.copy(directory);
  }

  private static ApiOffer api(String id, double usd) {
    Price price =
        new Price(
            LocalDate.of(2026, 11, 20),
            usd,
            usd * 4,
            usd * 5,
            usd / 10,
            usd * 1.25,
            usd / 2,
            usd * 2,
            usd / 2,
            usd * 2,
            List.of(new LongContext(200_000, usd * 2, usd * 6, usd / 5, true)),
            new OffPeak(LocalTime.of(16, 30), LocalTime.of(0, 30), 112, usd / 2, usd * 2, null));
    boolean inEurope = id.endsWith("-eu"); // no offer has both: discounts and commitments
    return new ApiOffer(
        id,
        "gpt-5.4-nano",
        "aws",
        Set.of("us", "eu"),
        Set.of("eu"),
        List.of(price),
        inEurope ? List.of() : List.of(new VolumeDiscount(10_000, 5)),
        inEurope ? commitments() : List.of(),
        new Limits("Tier \"5\"", 15_000.0, 2e6, null, 9e6, null, true, SOURCE),
        new Tuning(25, usd, usd * 4, SOURCE),
        SOURCE);
  }

  private static List<Commitment> commitments() {
    return List.of(
        new Commitment(
            new Text("Reserved, 1 year", "预留，按年"),
            365,
            128_000.0,
            List.of(new Commitment.Block(new Text("unit", "份"), 2400, 1, 0, 6, 221, 15, 5)),
            SOURCE),
        new Commitment(
            new Text("By the day", "按日"),
            1,
            null,
            List.of(
                new Commitment.Block(
                    new Text("1,000 in", "1,000 输入"), 1000, 1, 1, 0, 52.5, 200, 10),
                new Commitment.Block(new Text("1,000 out", "1,000 输出"), 1000, 0, 0, 1, 156, 20, 1)),
            SOURCE));
  }

  private static RentalOffer rent(String id, double usd) {
    return new RentalOffer(
        id, "lambda", "a10", "on-demand", usd, Set.of("us", "eu"), 1, 1, null, SOURCE);
  }

  private Catalogue write(List<ApiOffer> apis, List<RentalOffer> rents) {
    return CatalogueWriter.write(copy, new ImportResult("test", apis, rents, List.of()));
  }

  @Test
  void what_is_written_is_what_is_read() {
    ApiOffer known = api("openai/gpt-5.4-nano", 0.21);
    ApiOffer added = api("openai/gpt-5.4-nano-eu", 0.22);
    RentalOffer replaced = rent("lambda-a10-on-demand", 1.31);
    RentalOffer appended = rent("lambda-a10-on-demand-eu", 1.35);
    Catalogue now = write(List.of(known, added), List.of(replaced, appended));
    assertTrue(now.apiOffers().containsAll(List.of(known, added)), now.apiOffers().toString());
    assertTrue(now.rentalOffers().containsAll(List.of(replaced, appended)));
    assertEquals(Frozen.catalogue().apiOffers().size() + 1, now.apiOffers().size());
    assertEquals(Frozen.catalogue().rentalOffers().size() + 1, now.rentalOffers().size());
  }

  @Test
  void nothing_is_written_when_the_catalogue_would_not_load() {
    assertThrows(
        CatalogueProblems.class,
        () ->
            write(
                List.of(api("openai/gpt-5.4-nano-x", 5000)),
                List.of(rent("lambda-a10-on-demand", 1.31))));
    assertEquals(Frozen.catalogue().hash(), CatalogueLoader.load(copy).hash());
  }

  @Test
  void reading_writes_nothing() throws Exception {
    String before = Files.readString(copy.resolve("rental-offers.csv"));
    Imported.from("gpuhunt-tpu", "t.json", "{\"TPU v6e\": {\"us-east1\": {\"Spot (USD)\": 1.1}}}");
    assertEquals(before, Files.readString(copy.resolve("rental-offers.csv")));
  }
}
