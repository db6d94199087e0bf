package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A page of the product in a real Chromium. After every test nothing may stand on the console and
 * nothing may have been asked of another host.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test
abstract class Browsing {

  private static Playwright playwright;
  private static Browser browser;

  final List<String> complaints = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  BrowserContext context;
  Page page;

  @BeforeAll
  static void launch() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.path())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void quit() {
    playwright.close();
  }

  @BeforeEach
  void open() {
    open(1280);
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    assertEquals(List.of(), complaints);
    assertEquals(List.of(), outside);
  }

  void open(int width) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-US"));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(TestServer.address() + "/")
              && !url.startsWith("data:")
              && !url.startsWith("blob:")) {
            outside.add(url);
          }
        });
  }

  void visit(String path) {
    page.navigate(TestServer.address() + path);
    page.locator("main h1").first().waitFor(attached());
  }

  static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
