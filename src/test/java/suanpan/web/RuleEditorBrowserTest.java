package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule in the editor: its rows, its text, its source, its cases. */
class RuleEditorBrowserTest extends WorkbenchBrowsing {
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
    // The editor takes no choice within its first 75 ms on screen: nobody has read it by then.
    page.waitForTimeout(200);
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
}
