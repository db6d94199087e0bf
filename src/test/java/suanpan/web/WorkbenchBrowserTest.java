package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suanpan.workbench.Role;
import tools.jackson.databind.JsonNode;

/** Experts and approvers at the workbench, in a real Chromium. */
@SuppressWarnings("NullAway.Init") // JUnit opens the bench before each test
class WorkbenchBrowserTest extends Browsing {
  private static final String RULE = "sourcing/prototype-on-closed-api";
  private static final String COST = "[data-at='/conditions/1/tests/1/value'] input";

  private static Bench bench;

  @BeforeAll
  static void openBench() {
    bench = Bench.open();
    bench.person("ada", Role.EXPERT);
    bench.person("grace", Role.APPROVER);
  }

  @AfterAll
  static void closeBench() {
    bench.close();
  }

  @Override
  String address() {
    return "http://127.0.0.1:" + bench.server().port();
  }

  private void signIn(String language, String name) {
    visit("/workbench?lang=" + language);
    if (page.locator("#sign-out").count() > 0) {
      page.locator("#sign-out").click();
    }
    page.locator("#sign-in input[name=name]").fill(name);
    page.locator("#sign-in input[name=password]").fill(Bench.PASSWORD);
    page.locator("#sign-in button").click();
    page.locator("#sign-out").waitFor();
  }

  private String begin(String title) {
    page.locator(".begin input[name=title]").fill(title);
    page.locator("#new-draft").click();
    page.locator("#new-rule").waitFor();
    return page.url().replaceFirst(".*#", "#");
  }

  private void waitFor(String selector, String text) {
    page.locator(
            selector, new Page.LocatorOptions().setHasText(Pattern.compile(text, Pattern.DOTALL)))
        .first()
        .waitFor();
  }

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

  private void visitHash(String language, String hash) {
    page.navigate("about:blank");
    visit("/workbench?lang=" + language + hash);
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
  void aSaveThatFailedIsTriedAgain() {
    signIn("en", "ada");
    String draft = begin("a busy server");
    visitHash("en", draft + "/" + RULE);
    page.locator("#about-owner").fill("economics and operations");
    page.locator(".saving .badge.clear").waitFor();
    page.route(
        "**/api/v1/drafts/*/rules/**",
        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)),
        new Page.RouteOptions().setTimes(1));
    Locator save = page.locator("#save-rule");
    save.click();
    page.locator(".failure").waitFor();
    save.click();
    page.waitForCondition(() -> page.locator(".failure").count() == 0);
    page.waitForCondition(() -> save.isDisabled());
    complaints.removeIf(told -> told.contains("503"));
  }

  @Test
  void answersOfALinkBecomeACase() throws Exception {
    signIn("en", "ada");
    visit("/");
    Object link =
        page.evaluate(
            "async (rule) => (await import('/assets/advice/share.js')).caseLink({"
                + " stage: 'prototype', requestsPerMonth: 39000, inputTokensPerRequest: 512,"
                + " outputTokensPerRequest: 256 }, rule)",
            RULE);
    visit(String.valueOf(link));
    Locator last = page.locator(".example").last();
    page.locator(".example input[type=text]").first().waitFor();
    page.waitForCondition(() -> last.locator(".head input").inputValue().equals("as answered"));
    page.locator(".example.holds").last().waitFor();
    assertFalse(page.url().contains("a="), "the address loses the answers");
    visit("/workbench#/case?a=broken");
    page.locator("#pick-rule").waitFor();
  }

  @Test
  void aSecondOptionIsComparedTimesAFactorInRows() {
    signIn("en", "ada");
    String draft = begin("compared");
    visitHash("en", draft + "/" + RULE);
    page.locator("#add-condition").selectOption("OptionQuote.+");
    Locator other = page.locator(".conditions .pattern").nth(2);
    other.locator(".row select").last().selectOption("self-hosted-open");
    other.locator("select.adding").selectOption("usdPerMonth");
    Locator cost = other.locator(".row").nth(1);
    String bound = cost.locator("select.with option").nth(1).textContent().strip();
    assertTrue(bound.startsWith("cost a month"), bound);
    cost.locator("select.with").selectOption(bound);
    cost.locator("select.sign").selectOption("*");
    Locator factor = cost.locator(".amount input");
    factor.fill("1.5");
    factor.press("Enter");
    // An alternative beside the limit of tokens, then away with it again.
    Locator tokens = page.locator(".conditions .pattern").nth(0).locator(".row");
    tokens.nth(1).locator("button.or").click();
    page.locator(".conditions .group .row").nth(1).waitFor();
    page.locator(".conditions .group .row").nth(1).locator("button").last().click();
    page.locator(".conditions .group").waitFor(detached());
    assertEquals(0, page.locator(".conditions code").count(), "nothing is left to the text view");
    page.locator(".views button").nth(1).click();
    page.locator("#text-drl").waitFor();
    page.waitForCondition(() -> drl().contains("usdPerMonth >= $q.usdPerMonth * 1.5"));
    assertFalse(drl().contains("||"));
  }

  @Test
  void anErrorInTheTextIsShownWhereItIs() {
    signIn("en", "ada");
    String draft = begin("text");
    visitHash("en", draft + "/" + RULE);
    page.locator(".views button").nth(1).click();
    Locator text = page.locator("#text-drl .cm-content");
    text.waitFor();
    String right = drl();
    int at = right.indexOf("usdPerMonth");
    int line = (int) right.substring(0, at).lines().count();
    text.locator(".cm-line").nth(line - 1).click();
    page.keyboard().press("Home");
    for (int i = right.lastIndexOf('\n', at) + 1 + 4; i < at; i++) {
      page.keyboard().press("ArrowRight");
    }
    page.keyboard().press("Control+Delete");
    page.keyboard().type("usdPerMoth");
    page.keyboard().press("Escape");
    waitFor(".troubles li", "Maybe \"usdPerMonth\" is meant");
    Locator marked = page.locator("#text-drl .cm-lintRange-error");
    marked.waitFor();
    assertEquals("usdPerMoth", marked.textContent());
    assertEquals(1, page.locator("#text-drl .cm-lint-marker-error").count());
    // The problem's link leads to its place, where the word is completed.
    page.locator(".troubles button").click();
    page.keyboard().press("Control+Delete");
    page.keyboard().type("usdPerMon");
    Locator fitting = page.locator("#text-drl .cm-tooltip-autocomplete li[aria-selected]");
    fitting.waitFor();
    assertEquals("usdPerMonthcost a month (USD a month)", fitting.textContent());
    fitting.click();
    page.waitForCondition(() -> drl().equals(right));
    assertEquals(List.of(), Axe.violations(page));
    page.keyboard().press("Control+a");
    page.keyboard().type("rule");
    page.keyboard().press("Escape");
    waitFor(".troubles li", "package");
    page.locator(".views button").nth(0).click();
    page.waitForCondition(() -> page.locator(".sentence-card.editable").count() == 0);
  }

  private String drl() {
    return String.valueOf(page.locator("#text-drl").evaluate("element => element.text"));
  }

  @Test
  void whoeverSignsOutLeavesNothingBehind() {
    signIn("en", "ada");
    String draft = begin("to be left");
    visitHash("en", draft + "/" + RULE);
    page.locator("#about-owner").fill("nobody else's business");
    page.waitForCondition(() -> kept().contains("nobody else's business"));
    page.locator("#sign-out").click();
    page.locator("#leaving").waitFor();
    page.locator("#leaving a:has-text('" + RULE + "')").click();
    page.locator("#leaving").waitFor(detached());
    assertEquals("nobody else's business", page.locator("#about-owner").inputValue());
    page.locator("#sign-out").click();
    // Who could not be signed out keeps their work, and is told.
    page.route(
        "**/api/v1/session",
        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)),
        new Page.RouteOptions().setTimes(1));
    page.locator("#leave-anyway").click();
    page.locator("main > .failure:not(#leaving)").waitFor();
    assertTrue(kept().contains("nobody else's business"));
    page.locator("#leave-anyway").click();
    page.locator("#sign-in").waitFor();
    assertEquals("", kept());
  }

  @Test
  void nobodySeesOrForgetsTheWorkOfAnotherWhoseNameBeginsAlike() {
    visit("/workbench?lang=en");
    Object left =
        page.evaluate(
            """
            async () => {
              const { session } = await import("/assets/workbench/session.js");
              const { keep, keptAnywhere, forgetAll } = await import("/assets/workbench/kept.js");
              session.account = { name: "ann.b" };
              keep(12, "sourcing/secret", {});
              session.account = { name: "ann" };
              const seen = keptAnywhere();
              forgetAll("ann");
              session.account = { name: "ann.b" };
              return [seen.length, keptAnywhere().map((one) => `${one.draft} ${one.rule}`).join()].join(": ");
            }""");
    assertEquals("0: 12 sourcing/secret", left);
  }

  @Test
  void aSemicolonWithinTheSourceLeavesTheCaretWhereItIs() {
    signIn("en", "ada");
    visitHash("en", begin("sources") + "/" + RULE);
    Locator source = page.locator("#about-source");
    source.fill("a letter and a call");
    int cited = page.locator(".cited li").count();
    for (String key : "Home,ArrowRight,ArrowRight,;,x".split(",")) {
      page.keyboard().press(key);
    }
    assertEquals("a ;xletter and a call", source.inputValue());
    page.locator(".saving .badge.clear").waitFor();
    assertEquals("a ;xletter and a call", source.inputValue());
    assertEquals(cited, page.locator(".cited li").count());
  }

  private String kept() {
    return String.valueOf(
        page.evaluate(
            "Object.entries(localStorage).filter(([k]) => k.startsWith('suanpan.rule.'))"
                + ".map(([, work]) => work).join()"));
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
  void aRuleBeginsLikeAnother() {
    signIn("en", "ada");
    begin("like another");
    page.locator("#new-rule").click();
    page.locator(".new-rule select[name=decision]").selectOption("capacity");
    page.locator(".new-rule select[name=side]").selectOption("against");
    page.locator(".new-rule select[name=option]").selectOption("buy");
    page.locator(".new-rule select[name=criterion]").selectOption("risk");
    page.locator(".new-rule select[name=like]")
        .selectOption("capacity/nothing-bridges-the-delivery");
    page.locator(".new-rule input[name=en]").fill("Late machines are a risk");
    page.locator(".new-rule .act").click();
    waitFor(".sentence-card", "lead time is at least");
    page.locator("#add-condition").selectOption("Workload.growthPercentPerMonth");
    page.locator(".waits").waitFor();
    // A fact that nothing speaks of by name may be asked to be missing.
    Locator need = page.locator(".conditions .pattern").first().locator("select").first();
    need.selectOption("none");
    page.locator(".waits input").fill("5");
    page.locator(".waits input").press("Enter");
    waitFor(".sentence-card", "there is no stated need");
    assertEquals("risk", page.locator("[data-at='/claim/criterion'] select").inputValue());
    assertEquals(0, page.locator(".example").count());
    page.locator("#suggest-cases").click();
    page.locator(".example.holds").first().waitFor();
  }

  @Test
  void aStrengthIsBoundToAValueInRowsAndUnbound() {
    signIn("en", "ada");
    String draft = begin("bound");
    visitHash("en", draft + "/capacity/nothing-bridges-the-delivery");
    Locator strength = page.locator("#claim-strength");
    strength.waitFor();
    assertTrue(
        String.valueOf(strength.evaluate("s => s.selectedOptions[0].textContent"))
            .startsWith("lead time"));
    strength.selectOption("3");
    waitFor(".sentence-card", "strength");
    page.locator(".views button").nth(1).click();
    page.locator("#text-drl").waitFor();
    page.waitForCondition(() -> drl().contains("\"time-to-market\", 3 )"));
    assertFalse(drl().contains("$months"));
    page.locator(".views button").nth(0).click();
    strength.selectOption(
        new com.microsoft.playwright.options.SelectOption().setLabel("lead time · quoted option"));
    page.locator(".views button").nth(1).click();
    page.waitForCondition(() -> drl().contains("\"time-to-market\", $leadTimeMonths )"));
    page.locator(".views button").nth(0).click();
    page.locator(".saving .badge.clear").waitFor();
  }

  @Test
  void theSecondToSaveIsShownTheDifferenceAndChooses() {
    signIn("en", "ada");
    String draft = begin("together");
    visitHash("en", draft + "/" + RULE);
    page.locator("#about-owner").fill("economics and I");
    page.locator(".saving .badge.clear").waitFor();
    JsonNode rule = bench.nobody().get("/api/v1/rules/" + RULE);
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    bench
        .person("ada", Role.EXPERT)
        .expect(
            200,
            "PUT",
            "/api/v1/drafts/" + id + "/rules/" + RULE,
            Map.of(
                "drl", rule.get("drl").stringValue(),
                "yaml",
                    rule.get("metadata").stringValue().replace("owner: economics", "owner: others"),
                "version", 0));
    page.waitForTimeout(800);
    page.locator("#save-rule").click();
    page.locator("#conflict").waitFor();
    waitFor("#conflict .minus", "owner: others");
    waitFor("#conflict .plus", "owner: .?economics and I");
    page.locator("#conflict button").nth(1).click();
    page.locator("#conflict").waitFor(detached());
    assertEquals("others", page.locator("#about-owner").inputValue());
    assertTrue(complaints.remove(0).contains("409"));
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
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
