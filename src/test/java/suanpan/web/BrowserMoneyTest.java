package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
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
                const allowed = ".origin, .currency, .rate, .provenance, .own-currency, .assumptions .quiet";
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
    "zh, CNY, 50万, RMB, 500000",
    "zh, CNY, ¥50万, RMB, 500000",
    "zh, CNY, 50万元/月, RMB, 500000",
    "zh, CNY, $7k, USD, 7000",
    "en, CNY, 500000, RMB, 500000",
    "en, USD, RMB 500k, RMB, 500000",
    "en, USD, 7k, USD, 7000",
  })
  void anAmountIsReadInTheCurrencyItIsWrittenIn(
      String language, String currency, String typed, String meant, double amount) {
    given(language, currency, "");
    page.locator("#g-money > summary").click();
    page.locator("#q-budgetUsdPerMonth").fill(typed);
    page.keyboard().press("Tab");
    // The page sends six digits.
    MathContext sent = new MathContext(6);
    BigDecimal usd = new BigDecimal(meant.equals("RMB") ? amount / RATE : amount, sent);
    String wanted =
        advised(",\"budgetUsdPerMonth\":" + usd.toPlainString()).get("id").stringValue();
    page.locator(".advice[data-advice='" + wanted + "']").waitFor();
    // What was typed is still there after a reload, and means the same.
    page.reload();
    page.locator(".advice[data-advice='" + wanted + "']").waitFor();
    String kept = page.locator("#q-budgetUsdPerMonth").inputValue();
    assertEquals(typed.equals("500000") ? "500,000" : typed, kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | it costs USD 1,000, moves included | it costs RMB 1,000, moves included",
        "en | it costs 1,000,000.5 USD, moves included | it costs RMB 1,000,001, moves included",
        "en | 3, then 1000 USD | 3, then RMB 1,000",
        "en | a value of USD -1,000 | a value of RMB -1,000",
        "en | of USD 10 M, at least | of RMB 10M, at least",
        "zh | 共 12,300 美元, 含搬迁 | 共 12,300 元, 含搬迁",
        "zh | 先 3,再 1000 美元 | 先 3,再 1,000 元",
      })
  void anAmountEndsWhereItsDigitsEnd(String language, String told, String own) {
    visit("/claims?lang=" + language);
    String shown =
        String.valueOf(
            page.evaluate(
                """
                async (text) => {
                  const { exchangeAt, showIn, told } = await import("/assets/format.js");
                  exchangeAt(1);
                  showIn("CNY");
                  return told({ en: text, zh: text });
                }""",
                told));
    assertEquals(own, shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Rounded dollars stand for the amount that the plan names; a round one for itself.
        "it costs 1.19 M USD | it costs RMB 8.46M",
        "it costs 12,930 USD | it costs RMB 91,543",
        "at most 10 M USD | at most RMB 70.8M",
        "at most 1.23 M USD | at most RMB 8.71M"
      })
  void oneAmountIsNotToldAsTwo(String told, String own) {
    visit("/claims?lang=en");
    Object shown =
        page.evaluate(
            """
            async (text) => {
              const { exchangeAt, showIn, tellsOf, told } = await import("/assets/format.js");
              exchangeAt(7.08);
              showIn("CNY");
              tellsOf(null, {
                usdOverHorizon: 1194908, usdPerMonth: { typical: 12929.8 }, usdUpFront: 10020000,
                requestsPerMonth: 1230001,
              });
              return told({ en: text, zh: text });
            }""",
            told);
    assertEquals(own, shown);
  }

  @Test
  void anOldExchangeRateIsSaidToBeOld() {
    visit("/claims?lang=en");
    Object told =
        page.evaluate(
            """
            async () => {
              await import("/assets/advice/words.js");
              const { exchangeTold } = await import("/assets/advice/grounds.js");
              const at = (asOf) => exchangeTold({ value: 7, source: { asOf } }, "2026-11-22");
              return [at("2025-11-27"), at("2026-10-27")];
            }""");
    List<?> both = (List<?>) told;
    assertTrue(String.valueOf(both.get(0)).contains("11 months older"), both.toString());
    assertEquals("1 US dollar = 7 RMB (2026-10-27).", both.get(1));
  }

  @Test
  void whatOthersPublishedIsQuotedInTheMemoAsTheyPublishedIt() {
    visit("/claims?lang=en");
    Object memo =
        page.evaluate(
            """
            async () => {
              const { exchangeAt, showIn } = await import("/assets/format.js");
              const { inOwn } = await import("/assets/advice/memo-file.js");
              exchangeAt(2);
              showIn("CNY");
              const origin = (en) => ({ origin: { en, zh: en } });
              const advice = {
                provenance: { catalogueDate: "2026-01-01" },
                quotes: [
                  {
                    lines: [origin("list price, 65,000 USD"), origin("list price, 65,000 USD | 8 parts")],
                    upFrontLines: [],
                    caveats: [{ cited: { en: "rounds (1.2 billion USD, 401 of USD 3 M)", zh: "" } }],
                  },
                ],
                decisions: [{ verdicts: [{ arguments: [{ cited: { en: "a memo of USD 5", zh: "" } }] }] }],
              };
              return inOwn(
                "| USD 100 | list price, 65,000 USD \\\\| 8 parts |\\n| USD 100 | list price, 65,000 USD |\\n"
                  + "> USD 7 · rounds (1.2 billion USD, 401 of USD 3 M)\\n- USD 9 · a memo of USD 5",
                advice,
                { value: 2, source: { asOf: "2026-01-01", text: "a bank" } });
            }""");
    assertEquals(
        List.of(
            "| RMB 200 | list price, 65,000 USD \\| 8 parts |",
            "| RMB 200 | list price, 65,000 USD |",
            "> RMB 14 · rounds (1.2 billion USD, 401 of USD 3 M)",
            "- RMB 18 · a memo of USD 5"),
        String.valueOf(memo).lines().limit(4).toList());
  }

  @Test
  void anAmountThatCannotBeUsedIsExplainedInRmb() {
    given("zh", "CNY", "");
    page.locator("#g-team > summary, #g-people > summary").first().click();
    page.locator("#q-engineerUsdPerYear").fill("5元");
    page.keyboard().press("Tab");
    expectRefusal();
    String told = page.locator("#q-engineerUsdPerYear-wrong p").innerText();
    assertTrue(
        told.contains("5元") && told.contains(String.format(Locale.ROOT, "¥%,.0f", 1000 * RATE)),
        told);
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
