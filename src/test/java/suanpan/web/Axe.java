package suanpan.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What axe-core finds wrong with a page for people who cannot see or point. */
final class Axe {

  private static final String SCRIPT = script();

  private Axe() {}

  /** The violations, each with the elements at fault; an empty list when there is none. */
  static Object violations(Page page) {
    page.evaluate(SCRIPT);
    return page.evaluate(
        "async () => (await axe.run()).violations"
            + ".map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '))");
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
