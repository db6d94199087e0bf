package suanpan.web;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How quick the advice page is in a real Chromium on this machine, against its targets: the first
 * result after a cold load, what is transferred, and how long a change takes until its advice is on
 * screen. {@code docs/page-speed.md} says how to run it.
 */
public final class PageFigures {

  private static final int LOADS = 9;
  private static final int CHANGES = 60;

  /** Notes when the advice first stands on the page, and every shift of its layout. */
  private static final String WATCH =
      """
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shift += e.value; }))
        .observe({ type: "layout-shift", buffered: true });
      const seen = new MutationObserver(() => {
        if (!document.querySelector(".sentence")) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.firstResult = performance.now(); }));
      });
      seen.observe(document, { childList: true, subtree: true });
      """;

  /** Moves a slider time and again, each time until the new advice has been painted. */
  private static final String CHANGE =
      """
      async (changes) => {
        const slider = document.getElementById("what-if-requestsPerMonth");
        const shown = () => document.querySelector(".advice").dataset.advice;
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const times = [];
        for (let i = 0; i < changes; i++) {
          const before = shown();
          slider.value = 20 + ((i * 37) % 260);
          const start = performance.now();
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          while (shown() === before) await frame();
          await new Promise((done) => setTimeout(done));
          times.push(performance.now() - start);
          await new Promise((done) => setTimeout(done, 250));
        }
        return times;
      }
      """;

  private PageFigures() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    try (Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Chromium.path())
                      .setArgs(List.of("--no-sandbox")));
      String link = link(browser);
      loads(browser, link);
      changes(browser, link);
    }
    System.exit(0); // the server's threads would keep the JVM
  }

  private static String link(Browser browser) {
    Page page = browser.newPage();
    page.navigate(TestServer.address() + "/?lang=en");
    page.locator(".empty [data-preset=chatbot-at-scale]").click();
    page.locator("[data-keep=share]").click();
    String link = page.locator("#share-link").inputValue();
    page.close();
    return link;
  }

  private static void loads(Browser browser, String link) {
    List<Double> firsts = new ArrayList<>();
    for (int i = 0; i < LOADS; i++) {
      try (BrowserContext context = browser.newContext()) {
        firsts.add(opened(context, link).first());
      }
    }
    print("first result after a cold load, ms (least, median, worst)", firsts);
  }

  private static void changes(Browser browser, String link) {
    try (BrowserContext context = browser.newContext()) {
      Opened opened = opened(context, link);
      Page page = opened.page();
      System.out.printf("transferred until then, kB: %.0f%n", opened.bytes().get() / 1e3);
      page.locator(".tip").first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
      for (Locator picture : page.locator("sp-picture").all()) {
        picture.scrollIntoViewIfNeeded();
        picture.locator("canvas").waitFor();
      }
      System.out.printf(
          "transferred with every picture and part, kB: %.0f%n", opened.bytes().get() / 1e3);
      System.out.printf(
          "layout shift until then: %.3f%n",
          ((Number) page.evaluate("window.shift")).doubleValue());
      List<Double> times = new ArrayList<>();
      for (Object time : (List<?>) page.evaluate(CHANGE, CHANGES)) {
        times.add(((Number) time).doubleValue());
      }
      print("change to updated advice, ms (least, median, worst)", times);
    }
  }

  private record Opened(Page page, double first, AtomicLong bytes) {}

  private static Opened opened(BrowserContext context, String link) {
    Page page = context.newPage();
    CDPSession session = context.newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    session.on(
        "Network.loadingFinished",
        (JsonObject event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    session.send("Network.enable");
    page.addInitScript(WATCH);
    page.navigate(link);
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("window.firstResult > 0")));
    return new Opened(page, ((Number) page.evaluate("window.firstResult")).doubleValue(), bytes);
  }

  private static void print(String what, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    System.out.printf(
        "%s: %.0f, %.0f, %.0f%n",
        what, sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
  }
}
