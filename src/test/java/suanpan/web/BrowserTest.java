package suanpan.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of what the advice rests on: rules, catalogue, claims. */
class BrowserTest extends Browsing {

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

  @ParameterizedTest
  @CsvSource({"en, There is no page at this address", "zh, 此地址没有页面"})
  void aWrongAddressIsAPageThatLeadsBack(String language, String told) {
    assertEquals(404, page.navigate(TestServer.address() + "/rulez?lang=" + language).status());
    assertThat(page.locator("h1")).hasText(told);
    page.locator("main a").click();
    assertThat(page.locator("form").first()).isVisible();
    assertEquals(1, complaints.size(), "the browser itself complains of the status");
    complaints.clear();
  }
}
