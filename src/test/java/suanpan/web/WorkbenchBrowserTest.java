package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suanpan.workbench.Role;
import tools.jackson.databind.JsonNode;

/** The way of a rule from a draft to a release and back. */
class WorkbenchBrowserTest extends WorkbenchBrowsing {
  private static final String COST = "[data-at='/conditions/1/tests/1/value'] input";

  /** The advice of the form on an idea with little demand. */
  private String adviceOnAnIdea(String language) {
    Page desk = page;
    page = fresh(options());
    visit("/?lang=" + language);
    page.locator(".empty [data-preset=blank]").click();
    for (String[] answer :
        new String[][] {
          {"requestsPerMonth", "1000"},
          {"inputTokensPerRequest", "1000"},
          {"outputTokensPerRequest", "500"}
        }) {
      page.locator("#next-" + answer[0]).fill(answer[1]);
      page.keyboard().press("Enter");
    }
    page.locator(".sentence").waitFor();
    String open = advice();
    page.locator("#q-stage").selectOption("idea");
    otherThan(open);
    String advised = sentence();
    page.context().close();
    page = desk;
    return advised;
  }

  /** What the closed API costs there a month, USD. */
  private static double closedUsdPerMonth() {
    JsonNode advice =
        bench
            .nobody()
            .post(
                "/api/v1/advice",
                Map.of(
                    "answers",
                    Map.of(
                        "stage", "idea",
                        "requestsPerMonth", 1000,
                        "inputTokensPerRequest", 1000,
                        "outputTokensPerRequest", 500)));
    for (JsonNode quote : advice.get("quotes")) {
      if (quote.get("option").stringValue().equals("closed-frontier-api")) {
        return quote.get("usdPerMonth").doubleValue();
      }
    }
    throw new AssertionError("no quote of the closed API");
  }

  @ParameterizedTest
  @CsvSource({"en, '$%d'", "zh, '%d 美元'"})
  void aThresholdIsChangedSubmittedPublishedAndTakenBack(String language, String money) {
    String before = adviceOnAnIdea(language);
    long threshold = Math.round(closedUsdPerMonth() / 2);

    signIn(language, "ada");
    String draft = begin("a lower limit " + language);
    visitHash(language, draft + "/" + RULE);
    page.locator(COST).fill(money.formatted(threshold));
    page.locator(COST).press("Enter");
    // The case that no longer holds is shown at once; its example is made smaller, too.
    Locator failing = page.locator(".example.fails").first();
    failing.waitFor();
    failing.locator(".given").nth(1).locator("input").first().fill(String.valueOf(threshold / 4.0));
    failing.locator(".given").nth(1).locator("input").first().press("Enter");
    page.locator(".saving .badge.clear").waitFor();
    page.locator("#save-rule").click();
    page.locator("#save-rule[disabled]").waitFor();

    visitHash(language, draft);
    page.locator("#replay").click();
    page.locator("tr[data-scenario=idea-no-value]").waitFor();
    assertTrue(page.locator(".impact-picture circle.after").count() > 0);
    page.locator("#submit-draft").click();
    page.locator("#send-back").waitFor();

    signIn(language, "grace");
    visitHash(language, draft);
    assertEquals(2, page.locator("#changes-title ~ ul .sentence-card").count());
    page.locator("#changes-title ~ ul details > summary").click();
    waitFor(".difference .plus", "usdPerMonth < " + threshold);
    page.locator("#approve").click();
    page.locator("#told").waitFor();
    assertNotEquals(before, adviceOnAnIdea(language));

    visitHash(language, "#/releases");
    page.locator("li[data-release] .restore").first().click();
    page.locator("#restored").waitFor();
    assertEquals(before, adviceOnAnIdea(language));
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void somebodyWhoHasNeverSeenDrlWritesARule(String language) {
    signIn(language, "ada");
    String draft = begin("a rule of my own");
    page.locator("#new-rule").click();
    page.locator(".new-rule select[name=decision]").selectOption("capacity");
    page.locator(".new-rule select[name=side]").selectOption("for");
    page.locator(".new-rule select[name=option]").selectOption("spot");
    page.locator(".new-rule select[name=criterion]").selectOption("cost");
    page.locator(".new-rule input[name=en]").fill("Nights fit on spot machines " + language);
    page.locator(".new-rule .act").click();
    // Nothing is asked yet, and nothing is chosen on anybody's behalf.
    waitFor(".mending li", language.equals("en") ? "Conditions.*still empty" : "条件.*还没有填写");
    page.locator("#add-condition").selectOption("Workload.batchablePercent");
    Locator waiting = page.locator(".conditions .waits input");
    waiting.waitFor();
    assertEquals("", waiting.inputValue());
    page.waitForCondition(
        () -> (boolean) waiting.evaluate("field => field === document.activeElement"));
    assertTrue(page.locator("#save-rule").isDisabled());
    assertEquals(List.of(), Axe.violations(page));
    waiting.fill("40");
    waiting.press("Enter");
    page.locator("#title-zh").fill("夜间负载适合竞价实例");
    Locator share = page.locator("[data-at='/conditions/0/tests/0/value'] input");
    // A number that is none is explained at its place, and nothing typed is lost on the way out.
    share.fill("a lot");
    share.press("Enter");
    waitFor(".mending", language.equals("en") ? "expected a percentage" : "应为百分数");
    page.locator(".slot.wrong").waitFor();
    page.locator(".saving .badge.close").waitFor();
    assertTrue(page.locator("#save-rule").isDisabled());
    page.locator("#reason-en").fill("It can wait: {w.batchablePercent}.");
    visitHash(language, draft);
    page.locator("#kept-rules a").click();
    page.locator("#restored-work").waitFor();
    assertEquals("It can wait: {w.batchablePercent}.", page.locator("#reason-en").inputValue());
    Locator row = page.locator(".conditions .row.wrong input");
    assertEquals("a lot", row.inputValue());
    row.fill("60%");
    row.press("Enter");
    share.waitFor();
    // Half a rule is saved, and the draft says what is missing by its field.
    page.locator(".saving .badge.close").waitFor();
    page.locator("#save-rule:not([disabled])").click();
    page.locator("#save-rule[disabled]").waitFor();
    visitHash(language, draft);
    waitFor("#checks li", language.equals("en") ? "Source" : "出处");
    assertTrue(page.locator("#submit-draft").isDisabled());
    page.locator("#checks li button").first().click();
    page.locator("#reason-zh").fill("可以等待的占比为{w.batchablePercent}。");
    page.locator("#about-source").fill("Our operations team");
    page.locator("#about-owner").fill("infrastructure");
    page.locator("#suggest-cases").click();
    page.locator(".example.holds").nth(2).waitFor();
    page.locator(".saving .badge.clear").waitFor();
    page.locator("#save-rule").click();
    page.locator("#save-rule[disabled]").waitFor();
    visitHash(language, draft);
    page.locator("#checks .fine").waitFor();
    assertEquals(0, page.locator("#kept-rules").count());
    assertFalse(page.locator("#submit-draft").isDisabled());
    page.locator(".next .retiring > summary").click();
    page.locator("#discard").click();
    page.locator(".badge.discarded").waitFor();
    complaints.removeIf(told -> told.contains("400"));
  }

  @Test
  void aLinkToARuleMakesNoDraftAndADraftCanBeRenamed() {
    bench.person("hedy", Role.EXPERT);
    signIn("en", "hedy");
    visitHash("en", "#/edit/" + RULE);
    page.locator("#first-draft").waitFor();
    assertEquals(0, bench.person("hedy", Role.EXPERT).get("/api/v1/drafts").get("drafts").size());
    page.locator("#first-draft .act").click();
    page.locator(".sentence-card.editable").waitFor();
    page.locator(".editor > p > a").click();
    page.locator("#rename").click();
    page.locator("#draft-title").fill("Limits of prototypes");
    page.keyboard().press("Enter");
    waitFor("h1", "^Limits of prototypes");
    assertEquals(
        "Limits of prototypes",
        bench
            .person("hedy", Role.EXPERT)
            .get("/api/v1/drafts")
            .get("drafts")
            .get(0)
            .get("title")
            .stringValue());
  }

  @Test
  void readersWithoutAnAccountSeeWhereARuleIsUsed() {
    visit("/rules?lang=zh");
    Locator card = page.locator("article.card[id='" + RULE + "']");
    card.locator("details.use > summary").click();
    card.locator("details.use li").first().waitFor();
    page.locator(".ways button").nth(1).click();
    page.locator("table.data tbody tr").first().waitFor();
    assertEquals(0, page.locator("a.edit").count());
  }
}
