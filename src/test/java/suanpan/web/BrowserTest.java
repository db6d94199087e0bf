package suanpan.web;

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
}
