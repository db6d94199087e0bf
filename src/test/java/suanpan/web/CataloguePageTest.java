package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import suanpan.report.Json;
import tools.jackson.databind.JsonNode;

/** The catalogue browser: what is found, filtered, sorted and opened is what the API holds. */
class CataloguePageTest extends Browsing {

  private static final String ROWS = ".grid > tbody > tr:not(.detail)";

  private static JsonNode api(String path) {
    return Json.MAPPER.readTree(TestServer.get(path).body());
  }

  private static long count(JsonNode list, java.util.function.Predicate<JsonNode> holds) {
    return StreamSupport.stream(list.spliterator(), false).filter(holds).count();
  }

  private int shown() {
    String status = page.locator(".found [role=status]").innerText();
    return Integer.parseInt(status.split("\\D+")[0]);
  }

  private List<String> column(int index) {
    return page.locator(ROWS + " > :nth-child(" + index + ")").allInnerTexts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models",
        "accelerators",
        "api",
        "rental",
        "purchase",
        "providers",
        "vendors",
        "figures"
      })
  void everyKindShowsSourceAndDateOfEveryRow(String kind) {
    for (String language : List.of("en", "zh")) {
      visit("/catalog?kind=" + kind + "&lang=" + language);
      int rows = page.locator(ROWS).count();
      assertTrue(rows >= 7, kind + " has " + rows);
      assertEquals(rows, page.locator(ROWS + " > td.origin:not(:empty)").count());
      assertTrue(
          page.locator(ROWS + " > td.date").allInnerTexts().stream()
              .allMatch(date -> date.strip().matches("(?s)(.*\\s)?(\\d{4}-\\d\\d-\\d\\d|–)")));
    }
  }

  @Test
  void aFilterKeepsWhatTheApiSays() {
    visit("/catalog?kind=rental&lang=en");
    JsonNode rents = api("/api/v1/catalog/offers").get("rental");
    assertEquals(rents.size(), shown());
    page.locator(".facet summary").nth(2).click();
    page.locator(".facet[open] label").nth(1).click();
    page.waitForURL("**term=spot**");
    assertEquals(count(rents, r -> r.get("term").asString().equals("spot")), shown());
    assertTrue(column(3).stream().allMatch(term -> term.strip().equals("spot")));
    page.reload();
    page.locator(ROWS).first().waitFor();
    assertEquals(count(rents, r -> r.get("term").asString().equals("spot")), shown());
    page.locator(".chips button").first().click();
    page.waitForCondition(() -> shown() == rents.size());
  }

  @Test
  void filtersOfSeveralKindsNarrowTogether() {
    visit("/catalog?kind=models&tier=frontier&weights=open&lang=en");
    JsonNode models = api("/api/v1/catalog/models").get("models");
    assertEquals(
        count(
            models,
            m ->
                m.get("openWeights").asBoolean()
                    && m.get("quality").get("tier").asString().equals("frontier")),
        shown());
    assertEquals(2, page.locator(".chips li button[aria-label]").count());
  }

  @Test
  void pricesAreSortedAsNumbersAndWhatIsUnknownComesLast() {
    visit("/catalog?kind=api&lang=en");
    page.locator(".grid > thead button").nth(5).click();
    page.locator("th[aria-sort=ascending]").waitFor();
    List<Double> up = known(column(6));
    assertEquals(up.stream().sorted().toList(), up);
    page.locator(".grid > thead button").nth(5).click();
    page.locator("th[aria-sort=descending]").waitFor();
    List<Double> down = known(column(6));
    assertEquals(down.stream().sorted((a, b) -> Double.compare(b, a)).toList(), down);
    page.waitForURL("**sort=cached&down=1**");
  }

  private static List<Double> known(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("[^0-9.]", ""))
        .filter(cell -> !cell.isEmpty())
        .map(Double::parseDouble)
        .toList();
  }

  @Test
  void wordsAreFoundAndKeptInTheAddress() {
    visit("/catalog?kind=accelerators&lang=en");
    page.locator(".finder input[type=search]").fill("nvidia h100");
    page.waitForURL("**q=nvidia**h100**");
    assertTrue(shown() > 0);
    assertTrue(column(1).stream().allMatch(name -> name.contains("H100")), column(1).toString());
    page.locator(".finder input[type=search]").fill("no such chip");
    page.locator("p.empty").waitFor();
    assertEquals(0, shown());
  }

  @Test
  void aModelOpensIntoItsBenchmarksAndPricesOverTime() {
    visit("/catalog?kind=models&q=GPT-3.5&lang=en");
    page.locator(".opener").first().click();
    page.waitForURL("**open=gpt-3.5-turbo");
    Locator detail = page.locator("tr.detail");
    assertTrue(detail.innerText().contains("Benchmarks behind the tier"));
    detail.locator("sp-picture canvas").waitFor();
    detail.locator(".numbers > summary").click();
    JsonNode offers = api("/api/v1/catalog/offers").get("api");
    long prices =
        StreamSupport.stream(offers.spliterator(), false)
            .filter(o -> o.get("modelId").asString().equals("gpt-3.5-turbo"))
            .mapToLong(o -> o.get("prices").size())
            .sum();
    assertTrue(prices >= 3);
    assertEquals(prices, detail.locator(".numbers tbody tr").count());
  }

  @Test
  void anotherKindIsAPlaceToGoBackFrom() {
    visit("/catalog?kind=models&tier=strong&lang=en");
    int before = shown();
    page.locator(".kinds button").nth(3).click();
    page.waitForURL("**kind=rental**");
    page.goBack();
    page.waitForURL("**kind=models**");
    assertEquals(before, shown());
  }

  @Test
  void theRowsFoundAreSavedAsCsv() throws IOException {
    visit("/catalog?kind=rental&term=reserved-3y&lang=en");
    Download saved = page.waitForDownload(() -> page.locator(".found button").click());
    assertEquals("suanpan-rental.csv", saved.suggestedFilename());
    try (InputStream in = saved.createReadStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(shown() + 1, text.lines().count());
    }
  }

  @Test
  void moreRowsComeAsTheEndComesNear() {
    visit("/catalog?kind=rental&lang=en");
    int first = page.locator(ROWS).count();
    assertTrue(first < shown());
    while (page.locator(".more").count() > 0) {
      int before = page.locator(ROWS).count();
      page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
      page.waitForCondition(
          () -> page.locator(ROWS).count() > before || page.locator(".more").count() == 0);
    }
    assertEquals(shown(), page.locator(ROWS).count());
  }

  @Test
  void aThousandRowsAreFilteredAsTheyAreAskedFor() {
    // The catalogue's own rows, several times over, each under an id of its own.
    page.route(
        "**/api/v1/catalog/offers",
        route -> {
          JsonNode offers = api("/api/v1/catalog/offers");
          var rental = (tools.jackson.databind.node.ArrayNode) offers.get("rental");
          int known = rental.size();
          for (int i = 0; rental.size() < 1200; i++) {
            var copy = (tools.jackson.databind.node.ObjectNode) rental.get(i % known).deepCopy();
            copy.put("id", copy.get("id").asString() + "-" + i);
            rental.add(copy);
          }
          route.fulfill(
              new com.microsoft.playwright.Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(Json.MAPPER.writeValueAsString(offers)));
        });
    visit("/catalog?kind=rental&lang=en");
    assertEquals(1200, shown());
    for (String words : List.of("h", "h100", "no such card", "")) {
      page.locator(".finder input[type=search]").fill(words);
      page.waitForCondition(() -> words.isEmpty() ? shown() == 1200 : shown() < 1200);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingInWhatOpens(ColorScheme scheme) {
    page = fresh(options().setColorScheme(scheme));
    for (String place :
        List.of(
            "models&open=deepseek-v3.2&tier=strong",
            "accelerators&open=h100-sxm&lang=zh",
            "api&open=openai/gpt-5.6-sol",
            "providers&open=aws",
            "vendors&open=nvidia&lang=zh",
            "figures&open=electricity-us-usd-per-kwh")) {
      visit("/catalog?kind=" + place);
      page.locator("tr.detail").waitFor();
      page.locator(".facet summary").all().stream().findFirst().ifPresent(Locator::click);
      assertEquals(List.of(), Axe.violations(page), place);
    }
  }

  @Test
  void cardsTakeThePlaceOfTheTableOnAPhone() {
    context.close();
    open(390);
    for (String kind : List.of("models", "accelerators", "api", "rental", "figures")) {
      visit("/catalog?kind=" + kind + "&lang=zh");
      page.locator(".opener").first().click();
      page.locator("tr.detail").waitFor();
      Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
      assertTrue(width.intValue() <= 390, kind + " is " + width + " wide");
    }
    page.locator(".order select").selectOption("value");
    page.waitForURL("**sort=value**");
    page.locator(".grid > thead")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }
}
