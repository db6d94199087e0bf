package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import suanpan.report.Json;
import tools.jackson.databind.JsonNode;

/** The page of claims shows every figure of the API, and finds its way through them. */
class ClaimsPageTest extends Browsing {

  private static JsonNode claims() {
    return Json.MAPPER.readTree(TestServer.get("/api/v1/claims").body()).get("claims");
  }

  private static long checks(java.util.function.Predicate<JsonNode> wanted) {
    return StreamSupport.stream(claims().spliterator(), false)
        .flatMap(claim -> StreamSupport.stream(claim.get("checks").spliterator(), false))
        .filter(wanted)
        .count();
  }

  @Test
  void everyFigureOfEveryArticleIsShown() {
    for (String language : List.of("en", "zh")) {
      visit("/claims?lang=" + language);
      assertEquals(claims().size(), page.locator("article.claim").count());
      assertEquals(checks(c -> true), page.locator("article.claim > .scroll tbody tr").count());
      assertEquals(
          checks(c -> c.get("low").isNull()), page.locator("article.claim tr.extra").count());
      assertEquals(
          checks(c -> !c.get("low").isNull() && c.get("holds").asBoolean()),
          Long.parseLong(page.locator(".tiles dd").nth(1).innerText()));
    }
  }

  @Test
  void anArticleAnOutcomeAndWordsNarrowDownAndStay() {
    visit("/claims?lang=en");
    page.locator(".choice select").first().selectOption("Y");
    page.waitForURL("**article=Y**");
    assertTrue(
        page.locator("article.claim").all().stream()
            .allMatch(card -> card.getAttribute("id").startsWith("Y")));
    page.locator(".choice select").nth(1).selectOption("extra");
    int some = page.locator("article.claim").count();
    assertTrue(some > 0);
    page.reload();
    page.locator("article.claim").first().waitFor();
    assertEquals(some, page.locator("article.claim").count());
    page.locator(".finder input").fill("latency");
    assertEquals(1, page.locator("article.claim").count());
    assertEquals("Y1", page.locator("article.claim").getAttribute("id"));
  }

  @Test
  void inputsAreBesideTheFormula() {
    visit("/claims?lang=en#A2");
    page.locator("#A2 details > summary").click();
    JsonNode a2 =
        StreamSupport.stream(claims().spliterator(), false)
            .filter(claim -> claim.get("id").asString().equals("A2"))
            .findFirst()
            .orElseThrow();
    assertEquals(a2.get("formula").asString(), page.locator("#A2 code").innerText());
    assertEquals(a2.get("inputs").size(), page.locator("#A2 .facts > div").count());
  }

  @Test
  void aClaimWithACurveDrawsIt() {
    visit("/claims?lang=en#Y6");
    page.locator("#Y6 sp-picture canvas").waitFor();
    assertTrue(page.locator("#Y6 sp-picture h3").innerText().contains("128"));
  }

  @Test
  void axeFindsNothingInTheDarkWithEverythingOpen() {
    page = fresh(options().setColorScheme(ColorScheme.DARK));
    visit("/claims?lang=zh");
    page.locator("article.claim details").evaluateAll("all => all.forEach(d => d.open = true)");
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  void theFiguresShownAreSavedAsCsv() throws IOException {
    visit("/claims?lang=en&article=D");
    Download saved = page.waitForDownload(() -> page.locator(".found button").click());
    try (InputStream in = saved.createReadStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          page.locator("article.claim > .scroll tbody tr").count() + 1L, text.lines().count());
    }
  }
}
