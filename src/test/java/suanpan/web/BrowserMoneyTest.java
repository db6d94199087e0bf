package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Amounts are typed and told in the reader's currency, and none is left in the other one. */
class BrowserMoneyTest extends Browsing {

  private static final String ANSWERS =
      "{\"requestsPerMonth\":3000000,\"inputTokensPerRequest\":1000,\"outputTokensPerRequest\":300%s}";

  private static final Locator.WaitForOptions LONG =
      new Locator.WaitForOptions().setTimeout(180_000);

  private static final JsonNode EXCHANGE =
      TestServer.json(TestServer.get("/api/v1/questionnaire")).get("exchange");

  private static final double RATE = EXCHANGE.get("value").doubleValue();

  private void given(String language, String currency, String more) {
    shownIn(currency);
    context.addInitScript(
        "sessionStorage.getItem('suanpan.answers') ?? sessionStorage.setItem('suanpan.answers', '"
            + ANSWERS.formatted(more)
            + "')");
    visit("/?lang=" + language);
    page.locator(".sentence").waitFor();
  }

  /** Until the reader chooses another. */
  private void shownIn(String currency) {
    context.addInitScript(
        "localStorage.getItem('suanpan.currency') ?? localStorage.setItem('suanpan.currency', '"
            + currency
            + "')");
  }

  private static JsonNode advised(String more) {
    return TestServer.json(
        TestServer.post("/api/v1/advice", "{\"answers\":" + ANSWERS.formatted(more) + "}"));
  }

  /** What the page says where it names US dollars, save what others published and the rate. */
  private List<?> dollars() {
    return (List<?>)
        page.evaluate(
            """
            () => {
              document.querySelectorAll("details").forEach((part) => (part.open = true));
              const said = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              const found = [];
              while (said.nextNode()) {
                const { parentElement, textContent } = said.currentNode;
                const allowed = ".origin, .currency, .provenance, .own-currency, .assumptions .quiet";
                if (/USD|美元|\\$\\s?\\d/.test(textContent) && !parentElement.closest(allowed)) found.push(textContent.trim());
              }
              return found;
            }""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void nothingIsLeftInDollars(String language) {
    given(language, "CNY", ",\"valueUsdPerMonth\":50000,\"capexAllowed\":true");
    JsonNode plan = advised(",\"valueUsdPerMonth\":50000,\"capexAllowed\":true").get("plan");
    double usd = plan.get("usdPerMonth").get("typical").doubleValue();
    assertTrue(usd * RATE >= 1000, "choose a demand that costs more: " + usd);
    assertTrue(
        page.locator(".money .main dd")
            .first()
            .innerText()
            .startsWith(String.format(Locale.ROOT, "¥%,.0f", usd * RATE)));
    page.locator(".shares").waitFor(LONG); // the last of the pictures
    page.locator(".price-history").scrollIntoViewIfNeeded(); // its numbers are fetched only now
    page.locator(".price-history h3:has-text('¥')").waitFor(LONG);
    assertEquals(List.of(), dollars());
    page.locator("[data-keep=memo]").click();
    page.locator(".memo-bar button:enabled").waitFor(LONG);
    assertEquals(List.of(), dollars());
  }

  @ParameterizedTest
  @CsvSource({
    "zh, CNY, 50万, 70621.5",
    "zh, CNY, ¥50万, 70621.5",
    "zh, CNY, 50万元/月, 70621.5",
    "zh, CNY, $7k, 7000",
    "en, CNY, 500000, 70621.5",
    "en, USD, RMB 500k, 70621.5",
    "en, USD, 7k, 7000",
  })
  void anAmountIsReadInTheCurrencyItIsWrittenIn(
      String language, String currency, String typed, String usd) {
    assertEquals(7.08, RATE, "the amounts above are for another rate");
    given(language, currency, "");
    page.locator("#g-money > summary").click();
    page.locator("#q-budgetUsdPerMonth").fill(typed);
    page.keyboard().press("Tab");
    String wanted = advised(",\"budgetUsdPerMonth\":" + usd).get("id").stringValue();
    page.locator(".advice[data-advice='" + wanted + "']").waitFor();
    // What was typed is still there after a reload, and means the same.
    page.reload();
    page.locator(".advice[data-advice='" + wanted + "']").waitFor();
    String kept = page.locator("#q-budgetUsdPerMonth").inputValue();
    assertEquals(typed.equals("500000") ? "500,000" : typed, kept);
  }

  @Test
  void anAmountThatCannotBeUsedIsExplainedInRmb() {
    given("zh", "CNY", "");
    page.locator("#g-team > summary, #g-people > summary").first().click();
    page.locator("#q-engineerUsdPerYear").fill("5元");
    page.keyboard().press("Tab");
    expectRefusal();
    String told = page.locator("#q-engineerUsdPerYear-wrong p").innerText();
    assertTrue(told.contains("5元") && told.contains("¥7,080"), told);
  }

  @Test
  void theMemoIsSavedInRmb() throws IOException {
    given("en", "CNY", "");
    double usd = advised("").get("plan").get("usdOverHorizon").doubleValue();
    Download saved = page.waitForDownload(() -> page.locator("[data-keep=markdown]").click());
    String memo;
    try (InputStream file = saved.createReadStream()) {
      memo = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    String told = String.format(Locale.ROOT, "%,.0f", Math.rint(usd));
    assertTrue(!memo.contains("USD " + told), "in dollars: " + told);
    double shown = Double.parseDouble(memo.split("RMB ", 4)[3].split(" ")[0].replace(",", ""));
    assertTrue(shown > 100, memo.substring(0, 600));
    assertTrue(memo.contains("1 US dollar = " + EXCHANGE.get("value").asString() + " RMB"), memo);
  }

  @Test
  void theCatalogueIsInRmbOnceAndEverywhere() {
    shownIn("CNY");
    JsonNode offers = TestServer.json(TestServer.get("/api/v1/catalog/offers")).get("rental");
    JsonNode offer = offers.get(0);
    visit("/catalog?lang=en&kind=rental&open=" + offer.get("id").stringValue());
    double own = offer.get("usdPerAcceleratorHour").doubleValue() * RATE;
    String price = page.locator("tr.shown td.number").first().innerText().replaceAll("[^0-9.]", "");
    assertEquals(own, Double.parseDouble(price), own / 150);
    page.locator("tr.detail sp-picture .numbers summary").click();
    double least = Double.MAX_VALUE;
    for (JsonNode other : offers) {
      if (other.get("acceleratorId").equals(offer.get("acceleratorId"))) {
        least = Math.min(least, other.get("usdPerAcceleratorHour").doubleValue() * RATE);
      }
    }
    String drawn =
        page.locator("tr.detail sp-picture .numbers tbody td.number")
            .first()
            .innerText()
            .replaceAll("[^0-9.]", "");
    assertEquals(least, Double.parseDouble(drawn), least / 150);
    assertEquals(0, page.locator("thead th:has-text('USD')").count());
    page.locator("[data-do=currency]").click();
    page.locator("thead th:has-text('USD')").first().waitFor();
  }
}
