package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The questionnaire and the advice beside it, as a reader meets them. */
class BrowserAdviceTest extends Browsing {

  static Stream<Arguments> presetsInBothLanguages() {
    return ApiTest.presets().stream()
        .flatMap(preset -> Stream.of(Arguments.of(preset, "en"), Arguments.of(preset, "zh")));
  }

  @ParameterizedTest
  @MethodSource("presetsInBothLanguages")
  void aPresetIsFilledInAndAdvised(String preset, String language) {
    visit("/?lang=" + language);
    preset(preset);
    boolean chinese = sentence().codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    assertEquals(language.equals("zh"), chinese, sentence());
    assertTrue(page.locator(".money .main dd").first().innerText().matches("(?s)[$¥][\\d,.]+.*"));
    assertFalse(page.locator("#q-requestsPerMonth").inputValue().isEmpty());
    assertEquals(6, page.locator("[role=tab]").count());
    assertEquals(1, page.locator(".verdict.recommended").count());
    assertTrue(page.locator(".argument").count() > 0);
  }

  @Test
  void fromBlankToMemo() {
    visit("/?lang=en");
    page.locator(".empty [data-preset=blank]").click();
    page.locator("#next-requestsPerMonth").fill("2M");
    page.keyboard().press("Enter");
    // The next question that is needed takes the place of the one answered, and the focus.
    page.locator("#next-inputTokensPerRequest:focus").waitFor();
    page.keyboard().type("1,200");
    page.keyboard().press("Enter");
    page.locator("#next-outputTokensPerRequest:focus").waitFor();
    page.keyboard().type("300");
    page.keyboard().press("Enter");
    page.locator(".sentence").waitFor();
    String advised = sentence();
    assertEquals("2M", page.locator("#q-requestsPerMonth").inputValue());
    assertEquals("= 2M", page.locator("#q-requestsPerMonth ~ .echo").innerText());
    page.locator("[data-keep=memo]").click();
    page.waitForURL("**/memo**");
    page.locator(".memo .sentence").waitFor();
    assertEquals(advised, sentence());
    assertTrue(page.locator(".memo .pairs").first().innerText().contains("2M"));
    String pdf = new String(page.pdf(), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF"));
    int pages = pdf.split("/Type */Page\\b", -1).length - 1;
    assertTrue(pages >= 2 && pages <= 8, pages + " pages");
  }

  /**
   * A board reads the first page: on what condition, what would change it; and no foot as a sum.
   */
  @Test
  void theMemoBeginsWithConditionsAndWhatWouldChangeIt() {
    visit("/?lang=en");
    preset("bank-on-premises");
    assertEquals(1, page.locator(".plan .conditions li").count());
    page.locator("[data-keep=memo]").click();
    page.locator(".memo .edges tbody tr").first().waitFor();
    assertEquals(
        java.util.List.of("Why", "What would change it", "The ways of sourcing compared"),
        page.locator(".memo h2:not(.kicker)").allInnerTexts().subList(0, 3));
    String condition = page.locator(".memo .conditions li").innerText();
    assertFalse(
        page.locator(".memo li").allInnerTexts().stream().filter(condition::equals).count() > 1);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertEquals(
        "table-row-group",
        page.locator(".memo .lines tfoot")
            .first()
            .evaluate("foot => getComputedStyle(foot).display"));
  }

  /** At no volume: what would have to change stands in a table, the money up front below it. */
  @Test
  void aBreakEvenThatIsNowhereSaysWhatWouldHaveToChange() {
    visit("/?lang=zh");
    preset("support-assistant");
    page.locator("[data-keep=memo]").click();
    page.locator(".memo .levers").first().waitFor();
    assertEquals(4, page.locator(".memo .levers").first().locator("tbody tr").count());
    String memo = page.locator(".memo").innerText();
    assertTrue(memo.contains("净现值 −"), memo);
    assertFalse(memo.contains("null") || memo.contains("NaN"), memo);
  }

  @Test
  void aBadAnswerIsExplainedAtItsFieldWhileTheAdviceStays() {
    visit("/?lang=zh");
    preset("prototype");
    String before = sentence();
    page.locator("#q-requestsPerMonth").fill("三百");
    page.keyboard().press("Tab");
    page.locator("#problems").waitFor();
    String told = page.locator("#q-requestsPerMonth-wrong").innerText();
    assertTrue(told.contains("三百") && told.contains("应为"), told);
    assertEquals("true", page.locator("#q-requestsPerMonth").getAttribute("aria-invalid"));
    assertEquals(
        "q-requestsPerMonth-wrong",
        page.locator("#q-requestsPerMonth").getAttribute("aria-describedby"));
    assertEquals(before, sentence());
    String shown = advice();
    page.locator("#problems a").click();
    page.locator("#q-requestsPerMonth:focus").fill("3 亿");
    otherThan(shown);
    assertEquals(0, page.locator("#problems").count());
    assertEquals("= 3 亿", page.locator("#q-requestsPerMonth ~ .echo").innerText());
    expectRefusal();
  }

  @Test
  void answersStayOverAReloadAndComeBackWithAStepBack() {
    visit("/?lang=en");
    preset("prototype");
    String first = advice();
    page.locator("#q-stage").selectOption("launched");
    otherThan(first);
    String second = advice();
    page.reload();
    page.locator(".sentence").waitFor();
    assertEquals(second, advice());
    assertEquals("39,000", page.locator("#q-requestsPerMonth").inputValue());
    page.locator("#presets > summary").click();
    page.locator("#presets [data-preset=coding-assistant]").click();
    page.locator(".sentence").waitFor();
    otherThan(second);
    page.goBack();
    page.locator(".advice[data-advice='" + second + "']").waitFor();
    assertEquals("launched", page.locator("#q-stage").inputValue());
    page.locator("nav a[href^='/rules']").click();
    page.locator("article.card").first().waitFor();
    page.goBack();
    page.locator(".advice[data-advice='" + second + "']").waitFor();
  }

  @Test
  void theAdviceFollowsEveryChangeAndIsNeverGone() {
    visit("/?lang=en");
    preset("chatbot-at-scale");
    page.evaluate(
        "() => { window.gone = 0; new MutationObserver(() => {"
            + " const s = document.querySelector('.sentence');"
            + " if (!s || !s.textContent.trim()) window.gone++; })"
            + ".observe(document.body, {subtree: true, childList: true, characterData: true}); }");
    for (String quality : new String[] {"strong", "frontier", "adequate"}) {
      String before = advice();
      page.locator("#g-service").evaluate("group => group.open = true");
      page.locator("#q-qualityNeed").selectOption(quality);
      otherThan(before);
    }
    String before = advice();
    page.locator("#q-requestsPerMonth").fill("");
    page.locator("#q-requestsPerMonth").pressSequentially("40M");
    otherThan(before);
    assertEquals(0, page.evaluate("window.gone"));
    // What was typed on the way is no mistake.
    assertEquals("40M", page.locator("#q-requestsPerMonth").inputValue());
  }

  @Test
  void whatGoesBeyondStreamsInAndCanBeTriedOut() {
    visit("/?lang=en");
    preset("prototype");
    page.locator(".streaming progress").waitFor();
    page.locator(".streaming button").click();
    page.locator(".streaming:has-text('Stopped')").waitFor();
    page.locator(".streaming button").click();
    page.locator(".tip").first().waitFor(new Locator.WaitForOptions().setTimeout(90_000));
    String before = advice();
    String was = sentence();
    page.locator(".tip .chip").first().click();
    otherThan(before);
    page.locator(".trial.on").waitFor();
    assertTrue(page.locator(".before-now").innerText().contains(was));
    page.locator(".trial button.primary").click();
    page.locator(".trial:not(.on)").waitFor(attached());
    assertNotEquals(before, advice());
    page.goBack();
    page.locator(".advice[data-advice='" + before + "']").waitFor();
  }

  @Test
  void aSliderMovesTheAdviceAndIsPutBack() {
    visit("/?lang=en");
    preset("chatbot-at-scale");
    String before = advice();
    Locator slider = page.locator("#what-if-requestsPerMonth");
    slider.focus();
    page.keyboard().press("End");
    otherThan(before);
    assertEquals("3,900,000", page.locator("#q-requestsPerMonth").inputValue());
    assertTrue(page.locator("output[for=what-if-requestsPerMonth]").innerText().contains("390M"));
    page.locator(".trial button:not(.primary)").click();
    page.locator(".advice[data-advice='" + before + "']").waitFor();
  }

  @Test
  void argumentsOpenIntoRuleValuesAndSourceAndCanBeFiltered() {
    visit("/?lang=en");
    preset("chatbot-at-scale");
    page.locator(".verdict:not(.recommended) .why-not").first().click();
    page.locator(".why-not-told h3:has-text('Why not')").waitFor();
    int all = page.locator(".verdict.open .argument").count();
    page.locator(
            ".criteria .chip",
            new com.microsoft.playwright.Page.LocatorOptions().setHasText("cost"))
        .click();
    page.waitForCondition(
        () -> {
          int some = page.locator(".verdict.open .argument").count();
          return some < all && some > 0;
        });
    page.locator(".verdict.open .argument button").first().click();
    Locator grounds = page.locator(".verdict.open .grounds");
    page.waitForCondition(() -> grounds.locator(".rule").innerText().length() > 10);
    assertTrue(grounds.locator(".facts dd").count() > 0);
    String rule = grounds.locator("a").innerText();
    grounds.locator("a").click();
    page.waitForURL("**/rules**");
    page.locator("article.card[id='" + rule + "']").waitFor();
  }

  @ParameterizedTest
  @CsvSource({"en, accelerators × hours a month", "zh, 卡数 × 每月小时数"})
  void everyLineOfAQuoteOpensIntoItsFormulas(String language, String formula) {
    visit("/?lang=" + language);
    preset("coding-assistant");
    page.locator("[data-decision=sourcing]").click();
    page.locator(
            ".verdict:has-text('"
                + (language.equals("en") ? "Self-hosted open" : "自部署开源")
                + "') .head")
        .click();
    page.locator(".verdict.open .quote > summary").click();
    Locator lines = page.locator(".verdict.open .lines .derive");
    int count = lines.count();
    assertTrue(count > 3, count + " lines");
    for (int i = 0; i < count; i++) {
      lines.nth(i).click();
      page.locator(".verdict.open .derived").nth(i).locator(".formula").first().waitFor();
    }
    assertTrue(page.locator(".verdict.open .derived").allInnerTexts().toString().contains(formula));
    // An input that is a figure itself opens in its turn.
    Locator inner = page.locator(".verdict.open .derived .inputs details").first();
    inner.locator("> summary").click();
    inner.locator("> .formula").waitFor();
  }

  @Test
  void aKeyboardIsEnough() {
    visit("/?lang=en");
    page.keyboard().press("Tab");
    assertTrue(page.locator(":focus").getAttribute("class").contains("skip"));
    tabTo("[data-preset=bank-on-premises]");
    page.keyboard().press("Enter");
    page.locator(".sentence").waitFor();
    String before = advice();
    tabTo("#q-stage");
    page.keyboard().press("ArrowDown");
    otherThan(before);
    tabTo("#tab-sourcing");
    page.keyboard().press("ArrowRight");
    page.locator("#tab-adaptation:focus[aria-selected=true]").waitFor();
    tabTo(".verdict .head");
    page.keyboard().press("Space");
    page.locator(".verdict.open").waitFor();
    page.keyboard().press("Space");
    page.locator(".verdict.open")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
  }

  /** Presses the tab key until the focus is there. */
  private void tabTo(String selector) {
    for (int presses = 0; presses < 300; presses++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by the tab key");
  }

  @Test
  void amountsAreShownInTheCurrencyOfTheReader() {
    visit("/?lang=zh");
    preset("prototype");
    assertTrue(sentence().contains("元") && !sentence().contains("美元"), sentence());
    assertTrue(page.locator(".provenance").innerText().contains("6.76"));
    page.locator(".currency").click();
    page.waitForCondition(() -> sentence().contains("美元"));
    page.reload();
    page.waitForCondition(() -> sentence().contains("美元"));
  }

  @Test
  void theLanguageCanBeSwitchedAndStays() {
    visit("/?lang=en");
    preset("prototype");
    page.locator("a.language").click();
    page.waitForURL("**lang=zh");
    assertEquals("zh-CN", page.locator("html").getAttribute("lang"));
    assertTrue(sentence().contains("每月"), sentence());
    visit("/rules");
    assertEquals("规则", page.locator("h1").innerText());
  }
}
