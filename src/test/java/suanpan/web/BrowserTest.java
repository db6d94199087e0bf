package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in a real Chromium: nothing on the console, nothing asked of another host. */
class BrowserTest extends Browsing {

  private String sentence() {
    return page.locator(".sentence").innerText();
  }

  static Stream<Arguments> presetsInBothLanguages() {
    return ApiTest.presets().stream()
        .flatMap(preset -> Stream.of(Arguments.of(preset, "en"), Arguments.of(preset, "zh")));
  }

  @ParameterizedTest
  @MethodSource("presetsInBothLanguages")
  void aPresetIsFilledInAndAdvised(String preset, String language) {
    visit("/?lang=" + language);
    page.locator("[data-preset=" + preset + "]").click();
    boolean chinese = sentence().codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    assertEquals(language.equals("zh"), chinese, sentence());
    assertFalse(page.locator("#q-requestsPerMonth").inputValue().isEmpty());
    assertTrue(page.locator(".verdict.recommended").count() >= 5);
    assertTrue(page.locator(".argument").count() > 0);
  }

  @Test
  void aBlankFormIsFilledInByKeyboardAndAdvised() {
    visit("/?lang=en");
    page.locator("[data-preset=blank]").click();
    for (String[] answer :
        new String[][] {
          {"requestsPerMonth", "2M"},
          {"inputTokensPerRequest", "1,200"},
          {"outputTokensPerRequest", "300"}
        }) {
      page.locator("#q-" + answer[0]).focus();
      page.keyboard().type(answer[1]);
    }
    page.keyboard().press("Enter");
    assertFalse(sentence().isEmpty());
    assertEquals("1,200", page.locator("#q-inputTokensPerRequest").inputValue());
  }

  @Test
  void answersStayOverAReload() {
    visit("/?lang=en");
    page.locator("[data-preset=prototype]").click();
    String before = sentence();
    page.reload();
    assertEquals(before, sentence());
    assertEquals("39,000", page.locator("#q-requestsPerMonth").inputValue());
  }

  @Test
  void aBadAnswerIsExplainedAtItsFieldAndInOnePlace() {
    visit("/?lang=zh");
    page.locator("[data-preset=prototype]").click();
    assertFalse(sentence().isEmpty());
    page.locator("#q-requestsPerMonth").fill("三百");
    page.locator("button.primary").click();
    page.locator("#problems").waitFor();
    assertTrue(page.locator("#q-requestsPerMonth-wrong").innerText().contains("应为"));
    assertEquals("true", page.locator("#q-requestsPerMonth").getAttribute("aria-invalid"));
    page.locator("#q-requestsPerMonth").fill("3 亿");
    page.locator("button.primary").click();
    page.locator("#problems")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    // The browser itself reports the refused answer as a failed resource.
    assertTrue(complaints.remove(0).contains("422"));
  }

  @Test
  void theLanguageCanBeSwitchedAndStays() {
    visit("/?lang=en");
    page.locator("a.language").click();
    page.waitForURL("**lang=zh");
    assertEquals("zh-CN", page.locator("html").getAttribute("lang"));
    visit("/rules");
    assertEquals("规则", page.locator("h1").innerText());
  }

  @ParameterizedTest
  @CsvSource({
    "/rules, article.card",
    "/catalog, table.data tbody tr",
    "/claims, article.card",
  })
  void theOtherPagesShowTheirContentInBothLanguages(String path, String item) {
    for (String language : List.of("en", "zh")) {
      visit(path + "?lang=" + language);
      assertTrue(page.locator(item).count() > 10, path + " " + language);
    }
  }

  @Test
  void anArgumentLeadsToItsRule() {
    visit("/?lang=en");
    page.locator("[data-preset=prototype]").click();
    page.locator(".verdict.recommended > summary").first().click();
    page.locator(".verdict[open] .grounds > summary").first().click();
    Locator rule = page.locator(".verdict[open] .grounds[open] a").first();
    String name = rule.innerText();
    rule.click();
    page.waitForURL("**/rules**");
    page.locator("article.card[id='" + name + "']").waitFor();
  }

  @Test
  void nothingIsWiderThanAPhone() {
    context.close();
    open(360);
    for (String path : List.of("/?lang=en", "/?lang=zh", "/rules", "/catalog", "/claims")) {
      visit(path);
      if (path.startsWith("/?")) {
        page.locator("[data-preset=bank-on-premises]").click();
        assertFalse(sentence().isEmpty());
      }
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertTrue(((Number) width).intValue() <= 360, path + " is " + width + " wide");
      page.evaluate("sessionStorage.clear()");
    }
  }
}
