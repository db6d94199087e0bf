package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the page says of an advice is no more than what the API found. */
class BrowserHonestyTest extends Browsing {
  private static final JsonNode QUESTIONNAIRE =
      TestServer.json(TestServer.get("/api/v1/questionnaire"));

  private static final Locator.WaitForOptions LONG =
      new Locator.WaitForOptions().setTimeout(180_000);

  private static JsonNode answers(String preset) {
    return StreamSupport.stream(QUESTIONNAIRE.get("presets").spliterator(), false)
        .filter(found -> found.get("id").stringValue().equals(preset))
        .findFirst()
        .orElseThrow()
        .get("answers");
  }

  private static JsonNode asked(String path, String preset) {
    return TestServer.json(TestServer.post(path, "{\"answers\":" + answers(preset) + "}"));
  }

  /**
   * An answer between the last value that is the same and the first that is not is told nothing
   * wrong.
   */
  @Test
  void anEdgeIsToldAsTheFirstValueThatIsAnotherAndTheNearerSideIsTaken() {
    visit("/claims?lang=en");
    Object told =
        page.evaluate(
            """
            async () => {
              const { edges, measure, nearestSourcing } = await import("/assets/advice/edges.js");
              const unit = { en: "people", zh: "人" };
              const point = {
                input: { id: "mlEngineers", value: 0.5, unit }, low: 0, high: 10,
                below: null, sourcingBelow: null,
                above: { value: 1 }, sourcingAbove: { value: 4 },
              };
              const both = {
                input: { id: "x", value: 100, unit }, low: 1, high: 10000,
                below: { value: 2 }, sourcingBelow: { value: 2 },
                above: { value: 150 }, sourcingAbove: { value: 150 },
              };
              return [
                edges(point).map(([side, edge, sourcing]) => `${side} ${measure(edge.value, unit)} ${sourcing}`).join(", "),
                nearestSourcing(point)[1].value,
                nearestSourcing(both)[0],
              ].join(" | ");
            }""");
    assertEquals("above 1 person false, above 4 people true | 4 | above", told);
  }

  /** fragile, sensitive or steady, by what the API says of the samples. */
  private static String steadiness(JsonNode advice) {
    double same = same(advice);
    return same < 0.5 ? "fragile" : same < 0.8 ? "sensitive" : "steady";
  }

  /** How far it leads: the memo in Markdown says the same in its table. */
  private static String lead(JsonNode advice) {
    return advice.get("plan").get("closeCall").booleanValue() ? "closeCall" : "clearLead";
  }

  private static double same(JsonNode advice) {
    return advice.get("robustness").get("sameSourcing").doubleValue();
  }

  /** The surest and the least sure of the presets: a badge that never changes is found out. */
  @Test
  void anAdviceIsCalledAsSureAsItsSamplesSay() {
    List<Advised> all =
        StreamSupport.stream(QUESTIONNAIRE.get("presets").spliterator(), false)
            .map(preset -> preset.get("id").stringValue())
            .map(id -> new Advised(id, asked("/api/v1/advice?include=robustness", id)))
            .sorted(Comparator.comparingDouble(advised -> same(advised.advice())))
            .toList();
    Advised least = all.get(0);
    Advised surest = all.get(all.size() - 1);
    assertNotEquals(steadiness(least.advice()), steadiness(surest.advice()));
    tellsTheSame(least.preset(), least.advice());
    tellsTheSame(surest.preset(), surest.advice());
  }

  private record Advised(String preset, JsonNode advice) {}

  private void tellsTheSame(String preset, JsonNode advice) {
    open();
    visit("/?lang=en");
    preset(preset);
    // Before anything was tried nothing is called steady.
    assertFalse(page.locator("#sure-title .badge.steady").count() > 0 && streaming());
    page.locator("#sure-title .badge." + steadiness(advice)).waitFor(LONG);
    page.locator("#sure-title .badge." + lead(advice)).waitFor();
    JsonNode most = advice.get("robustness").get("sourcing").get(0);
    boolean another = !most.get("option").equals(advice.get("plan").get("sourcing"));
    assertEquals(another ? 1 : 0, page.locator(".gauges strong").count());
    if (another) {
      String name = most.get("name").get("en").stringValue();
      assertTrue(page.locator(".gauges strong").innerText().contains(name), name);
    }
    // The memo says the same.
    page.locator("[data-keep=memo]").click();
    page.locator(".memo #sure-title .badge." + steadiness(advice)).waitFor(LONG);
    String badge = page.locator(".memo #sure-title .badge." + lead(advice)).innerText();
    String memo = markdown(preset);
    assertTrue(
        badge.contains(memo.contains("| A close call |") ? "A close call" : "A clear lead"), badge);
    for (String line : List.of("p.kept", "p.moves")) {
      for (String told : page.locator(".memo " + line).allInnerTexts()) {
        String spaced = told.replaceAll("\\$([\\d.,]*\\d)([MB])", "USD $1 $2");
        assertTrue(memo.contains(spaced.replace("$", "USD ")), told);
      }
    }
    boolean kept = memo.contains("Kept as it is, the plan costs");
    assertEquals(kept ? 1 : 0, page.locator(".memo p.kept").count());
    boolean moves = memo.contains("With the moves of the roadmap");
    assertEquals(moves ? 1 : 0, page.locator(".memo p.moves").count());
    assertEquals(0, page.locator(".memo .unfinished").count());
  }

  private String markdown(String preset) {
    return (String)
        page.evaluate(
            """
            async (body) => {
              const headers = { Accept: "text/markdown", "Content-Type": "application/json" };
              const asked = { method: "POST", headers, body };
              return (await fetch("/api/v1/advice?include=memo", asked)).text();
            }""",
            "{\"answers\":" + answers(preset) + "}");
  }

  /** Whoever prints before everything has come must see on paper that it has not. */
  @Test
  void aMemoPrintedTooEarlySaysThatPartsAreMissing() {
    visit("/?lang=en");
    preset("chatbot-at-scale");
    page.route("**/api/v1/advice/stream*", route -> {}); // never answered
    page.locator("[data-keep=memo]").click();
    page.locator(".memo .unfinished").waitFor();
    page.emulateMedia(
        new com.microsoft.playwright.Page.EmulateMediaOptions()
            .setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertTrue(page.locator(".memo .unfinished").isVisible());
  }

  private boolean streaming() {
    return page.locator(".streaming progress").count() == 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"chatbot-at-scale", "support-assistant"})
  void theTitleOfCostByVolumeIsTheServersBreakEven(String preset) {
    String mine = asked("/api/v1/advice", preset).get("plan").get("sourcing").stringValue();
    JsonNode byVolume = asked("/api/v1/curves", preset).get("byVolume");
    double here = byVolume.get("youAreHere").doubleValue();
    String told = "";
    double nearest = Double.POSITIVE_INFINITY;
    for (JsonNode point : byVolume.get("breakEvens")) {
      double tokens = point.get("tokensPerMonth").doubleValue();
      if (tokens > here && tokens < nearest && point.get("dearer").stringValue().equals(mine)) {
        nearest = tokens;
        told = point.get("sentence").get("en").stringValue();
      }
    }
    visit("/?lang=en");
    preset(preset);
    page.locator(".cost-by-volume h3").waitFor(LONG);
    String title = page.locator(".cost-by-volume h3").innerText();
    assertTrue(title.contains(told.isEmpty() ? "of the plans shown" : told), title);
    assertEquals(told.isEmpty(), !title.contains("From "), title);
  }

  @Test
  void assumptionsAreCountedOnce() {
    visit("/?lang=en");
    preset("support-assistant");
    String counted = page.locator(".assumptions summary .count").innerText();
    String known = page.locator(".gauges").innerText();
    assertTrue(known.contains(counted + " of "), known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void onAPhoneThePicturesAreDrawnAndStayInTheirCards(String language) {
    open(390);
    visit("/?lang=" + language);
    preset("chatbot-at-scale");
    page.locator(".shares h3").waitFor(LONG);
    Locator pictures = page.locator("sp-picture");
    for (int i = 0; i < pictures.count(); i++) {
      Locator picture = pictures.nth(i);
      picture.scrollIntoViewIfNeeded();
      Locator folded = picture.locator("figure > details:not([open]) > summary");
      if (folded.count() == 1) {
        folded.click();
      }
      picture.locator("canvas").waitFor(LONG);
      page.waitForCondition(() -> colours(picture) > 3);
      picture.locator(".numbers > summary").click();
      picture.locator(".numbers td").first().waitFor();
      assertEquals("", outside(picture), picture.locator("h3").innerText());
    }
    assertEquals(7, pictures.count());
    assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= 390"));
  }

  /** How many colours the canvas shows: an empty one has a single one. */
  private static int colours(Locator picture) {
    Object found =
        picture
            .locator("canvas")
            .evaluate(
                """
                (canvas) => {
                  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
                  const seen = new Set();
                  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200) seen.add(`${data[i] >> 4} ${data[i + 1] >> 4} ${data[i + 2] >> 4}`);
                  return seen.size;
                }""");
    return ((Number) found).intValue();
  }

  /** Which parts of a picture reach beyond the screen, in words. */
  private static String outside(Locator picture) {
    return (String)
        picture.evaluate(
            """
            (picture) => [picture, ...picture.querySelectorAll("h3, .canvas, .legend li, .tools button, .numbers .scroll")]
              .filter((part) => part.getBoundingClientRect().right > 390)
              .map((part) => `${part.tagName} ${part.className}`)
              .join(", ")""");
  }
}
