package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suanpan.report.Json;
import tools.jackson.databind.JsonNode;

/** The pictures of an advice: drawn, with their finding, their numbers and their exports. */
class PicturesTest extends Browsing {

  private static final String VOLUME = "sp-picture:has(figure.cost-by-volume)";

  private void advise(String preset, String language) {
    visit("/?lang=" + language);
    page.locator("[data-preset=" + preset + "]").click();
    // The curves take their time where many tests share a processor.
    page.locator(VOLUME).waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    page.locator(VOLUME).scrollIntoViewIfNeeded();
    page.locator(VOLUME + " canvas").waitFor();
  }

  /** The curves that the API answers to what the form holds. */
  private JsonNode curves() {
    String answers = (String) page.evaluate("sessionStorage.getItem('suanpan.answers')");
    String body = "{\"answers\": " + answers + "}";
    var response = TestServer.post("/api/v1/curves", body);
    // The server asks for patience while it works for many: then it is asked again.
    for (int tries = 0; response.statusCode() == 503 && tries < 3; tries++) {
      response = TestServer.post("/api/v1/curves", body);
    }
    assertEquals(200, response.statusCode(), response.body());
    return Json.MAPPER.readTree(response.body());
  }

  /** How many of the canvas's pixels have been painted. */
  private long painted(String picture) {
    Object count =
        page.locator(picture + " canvas")
            .evaluate(
                """
                (canvas) => {
                  const copy = document.createElement("canvas");
                  Object.assign(copy, { width: canvas.width, height: canvas.height });
                  const pen = copy.getContext("2d", { willReadFrequently: true });
                  pen.drawImage(canvas, 0, 0);
                  const { data } = pen.getImageData(0, 0, copy.width, copy.height);
                  let painted = 0;
                  for (let i = 3; i < data.length; i += 4) if (data[i]) painted++;
                  return painted;
                }
                """);
    return ((Number) count).longValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void costByVolumeIsDrawnUnderItsFinding(String language) {
    advise("chatbot-at-scale", language);
    assertTrue(painted(VOLUME) > 1000);
    String finding = page.locator(VOLUME + " h3").innerText();
    boolean chinese = finding.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    assertEquals(language.equals("zh"), chinese, finding);
    String monthly =
        page.locator(".money .main dd").first().innerText().lines().findFirst().orElseThrow();
    assertTrue(finding.contains(monthly.strip()), finding + " should name " + monthly);
    assertEquals(finding, page.locator(VOLUME + " .canvas").getAttribute("aria-label"));
  }

  @Test
  void theNumbersAreThoseOfTheApi() {
    advise("chatbot-at-scale", "en");
    page.locator(VOLUME + " .numbers > summary").click();
    JsonNode byVolume = curves().get("byVolume");
    assertEquals(byVolume.get("tokensPerMonth").size(), page.locator(VOLUME + " tbody tr").count());
    assertEquals(byVolume.get("lines").size() + 2, page.locator(VOLUME + " thead th").count());
  }

  @Test
  void theNumbersAreSavedAsCsvInFull() throws IOException {
    advise("chatbot-at-scale", "en");
    Download saved =
        page.waitForDownload(() -> page.locator(VOLUME + " .tools button").first().click());
    assertEquals("suanpan-cost-by-volume.csv", saved.suggestedFilename());
    List<String> rows;
    try (InputStream in = saved.createReadStream()) {
      rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    JsonNode byVolume = curves().get("byVolume");
    assertTrue(rows.get(0).startsWith("\uFEFFtokens a month,requests a month,"), rows.get(0));
    assertEquals(byVolume.get("tokensPerMonth").size() + 1, rows.size());
    for (int i = 0; i + 1 < rows.size(); i++) {
      int row = i;
      List<Double> expected = new ArrayList<>();
      expected.add(amount(byVolume.get("tokensPerMonth").get(i)));
      expected.add(amount(byVolume.get("requestsPerMonth").get(i)));
      byVolume.get("lines").forEach(l -> expected.add(amount(l.get("usdPerMonth").get(row))));
      assertEquals(expected, numbers(rows.get(i + 1)));
    }
  }

  private static double amount(JsonNode value) {
    return value.isNull() ? Double.NaN : nineDigits(value.asDouble());
  }

  /** As files hold numbers: what lies beyond is noise of the arithmetic. */
  private static double nineDigits(double value) {
    return new BigDecimal(value, new MathContext(9)).doubleValue();
  }

  private static List<Double> numbers(String row) {
    return List.of(row.split(",", -1)).stream()
        .map(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toList();
  }

  @Test
  void thePictureIsSavedAsPngWithTitleAndLegend() throws IOException {
    advise("chatbot-at-scale", "en");
    Download saved =
        page.waitForDownload(() -> page.locator(VOLUME + " .tools button").nth(1).click());
    assertEquals("suanpan-cost-by-volume.png", saved.suggestedFilename());
    try (InputStream in = saved.createReadStream()) {
      var image = ImageIO.read(in);
      var canvas = page.locator(VOLUME + " .canvas").boundingBox();
      assertTrue(image.getWidth() >= 2 * canvas.width, image + "");
      assertTrue(image.getHeight() >= 2 * (canvas.height + 60), image + "");
    }
  }

  @Test
  void aLineCanBeSwitchedOff() {
    advise("chatbot-at-scale", "en");
    long before = painted(VOLUME);
    Locator line = page.locator(VOLUME + " .legend button").first();
    line.click();
    page.waitForCondition(() -> "false".equals(line.getAttribute("aria-pressed")));
    assertNotEquals(before, painted(VOLUME));
    line.click();
    page.waitForCondition(() -> "true".equals(line.getAttribute("aria-pressed")));
    assertEquals(before, painted(VOLUME));
  }

  @Test
  void hoveringTellsWhatEveryOptionCostsThere() {
    advise("chatbot-at-scale", "en");
    page.locator(VOLUME + " .canvas").hover();
    page.locator(VOLUME + " .picture-tip").waitFor();
    int lines = curves().get("byVolume").get("lines").size();
    assertEquals(lines, page.locator(VOLUME + " .picture-tip dl > div").count());
    assertTrue(
        page.locator(VOLUME + " .picture-tip > strong").innerText().contains("tokens a month"));
  }

  @Test
  void theLinesOfAnotherOptionCanBeChosen() {
    advise("chatbot-at-scale", "en");
    String lines = "sp-picture:has(figure.cost-lines)";
    String before = page.locator(lines + " h3").innerText();
    page.locator(lines + " select").selectOption("self-hosted-open");
    assertNotEquals(before, page.locator(lines + " h3").innerText());
    page.locator(lines + " .numbers > summary").click();
    assertTrue(page.locator(lines + " tbody").innerText().contains("engineers"));
  }

  @Test
  void theLibraryIsFetchedOnlyOnceAPictureIsNear() {
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    visit("/?lang=en");
    page.locator("[data-preset=prototype]").waitFor();
    assertFalse(asked.stream().anyMatch(url -> url.contains("echarts")), asked.toString());
    page.locator("[data-preset=prototype]").click();
    page.locator(VOLUME).scrollIntoViewIfNeeded();
    page.locator(VOLUME + " canvas").waitFor();
    assertEquals(1, asked.stream().filter(url -> url.contains("echarts")).count());
  }

  @Test
  void theTriangleHoldsEveryOptionOpenWhereNoSpeedIsStated() {
    advise("bank-on-premises", "en");
    String triangle = "sp-picture:has(figure.triangle)";
    page.locator(triangle).scrollIntoViewIfNeeded();
    page.locator(triangle + " canvas").waitFor();
    assertTrue(painted(triangle) > 1000);
    page.locator(triangle + " .numbers > summary").click();
    JsonNode lines = curves().get("overTime").get("lines");
    Locator rows = page.locator(triangle + " tbody tr");
    assertEquals(lines.size(), rows.count());
    for (int i = 0; i < lines.size(); i++) {
      JsonNode speed = lines.get(i).get("tokensPerSecondPerUser");
      String shown = rows.nth(i).locator("td").nth(2).innerText();
      assertEquals(speed.isNull(), shown.equals("–"), shown + " for " + speed);
      assertTrue(rows.nth(i).innerText().contains(lines.get(i).get("qualityTier").asString()));
    }
  }

  @Test
  void pricesOverTimeAreThoseOfTheCatalogue() {
    advise("chatbot-at-scale", "en");
    String prices = "sp-picture:has(figure.price-history)";
    page.locator(prices).scrollIntoViewIfNeeded();
    page.locator(prices + " canvas").waitFor();
    assertTrue(painted(prices) > 500);
    assertTrue(page.locator(prices + " h3").innerText().contains("times less than in"));
    page.locator(prices + " .numbers > summary").click();
    List<String> offers =
        StreamSupport.stream(
                Json.MAPPER
                    .readTree(TestServer.get("/api/v1/catalog/offers").body())
                    .get("api")
                    .spliterator(),
                false)
            .map(offer -> offer.get("id").asString())
            .toList();
    List<String> shown = page.locator(prices + " tbody td:last-child").allInnerTexts();
    assertTrue(shown.size() > 6);
    assertTrue(offers.containsAll(shown), shown.toString());
  }

  @Test
  void howFarTheAdviceHoldsIsDrawnOnceItIsKnown() {
    advise("nightly-batch", "en");
    String shares = "sp-picture:has(figure.shares)";
    // A thousand samples take their time where many tests share a processor.
    page.locator(shares).waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    page.locator(shares).scrollIntoViewIfNeeded();
    page.locator(shares + " canvas").waitFor();
    assertTrue(painted(shares) > 500);
    assertTrue(page.locator(shares + " h3").innerText().contains("%"));
    String tornado = "sp-picture:has(figure.tornado)";
    page.locator(tornado).scrollIntoViewIfNeeded();
    page.locator(tornado + " canvas").waitFor();
    assertTrue(painted(tornado) > 500);
    assertTrue(page.locator(tornado + " tbody tr").count() > 10);
  }
}
