package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A page in a real Chromium, with a profile of its own for each test. After each test: nothing was
 * on the console, and nothing was asked of another host.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test
abstract class Browsing {

  private static final Browser BROWSER = launch();

  final List<String> complaints = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  Page page;
  BrowserContext context;

  /** Started once for all classes; it ends with the JVM. */
  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Chromium.path())
                .setArgs(List.of("--no-sandbox")));
  }

  @BeforeEach
  void open() {
    page = fresh(options());
    context = page.context();
  }

  void open(int width) {
    page = fresh(options().setViewportSize(width, 900));
    context = page.context();
  }

  @AfterEach
  void nothingWentWrong() {
    contexts.forEach(BrowserContext::close);
    assertEquals(List.of(), complaints);
    assertEquals(List.of(), outside);
  }

  static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(1280, 900)
        .setLocale("en-US")
        .setColorScheme(ColorScheme.LIGHT);
  }

  /** A page in a profile that has never seen the product. */
  Page fresh(Browser.NewContextOptions options) {
    BrowserContext context = BROWSER.newContext(options);
    contexts.add(context);
    Page opened = context.newPage();
    opened.onConsoleMessage(
        message -> {
          // A busy server, which many tests share, is asked again by the page.
          boolean busy = message.text().contains("status of 503");
          if (!busy && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(message.text());
          }
        });
    opened.onPageError(complaints::add);
    opened.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(address() + "/")
              && !url.startsWith("data:")
              && !url.startsWith("blob:")) {
            outside.add(url);
          }
        });
    return opened;
  }

  /** The server that is looked at. */
  String address() {
    return TestServer.address();
  }

  void visit(String path) {
    page.navigate(address() + path);
    attached("main h1, main h2");
  }

  void preset(String id) {
    page.locator("[data-preset=" + id + "]").click();
    page.locator(".sentence").waitFor();
  }

  private void attached(String selector) {
    page.locator(selector).first().waitFor(attached());
  }

  static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }

  /** The recommended plan as the page tells it. */
  String sentence() {
    return page.locator(".sentence").innerText();
  }

  /** The id of the advice on screen. */
  String advice() {
    return String.valueOf(page.locator(".advice").getAttribute("data-advice"));
  }

  /** Waits until another advice than this is on screen. */
  void otherThan(String advice) {
    page.locator(".advice:not([data-advice='" + advice + "'])").waitFor();
  }

  /** Takes one complaint out that was to be expected: a refused answer is a failed resource. */
  void expectRefusal() {
    page.waitForCondition(() -> !complaints.isEmpty());
    complaints.removeIf(text -> text.contains("422"));
  }
}
