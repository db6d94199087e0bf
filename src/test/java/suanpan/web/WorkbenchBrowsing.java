package suanpan.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import suanpan.workbench.Role;

/** Experts and approvers at a workbench of their own, in a real Chromium. */
@SuppressWarnings("NullAway.Init") // JUnit opens the bench before the tests of a class
abstract class WorkbenchBrowsing extends Browsing {
  static final String RULE = "sourcing/prototype-on-closed-api";

  static Bench bench;

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

  void signIn(String language, String name) {
    visit("/workbench?lang=" + language);
    if (page.locator("#sign-out").count() > 0) {
      page.locator("#sign-out").click();
    }
    page.locator("#sign-in input[name=name]").fill(name);
    page.locator("#sign-in input[name=password]").fill(Bench.PASSWORD);
    page.locator("#sign-in button").click();
    page.locator("#sign-out").waitFor();
  }

  String begin(String title) {
    page.locator(".begin input[name=title]").fill(title);
    page.locator("#new-draft").click();
    page.locator("#new-rule").waitFor();
    return page.url().replaceFirst(".*#", "#");
  }

  void visitHash(String language, String hash) {
    page.navigate("about:blank");
    visit("/workbench?lang=" + language + hash);
  }

  void waitFor(String selector, String text) {
    page.locator(
            selector, new Page.LocatorOptions().setHasText(Pattern.compile(text, Pattern.DOTALL)))
        .first()
        .waitFor();
  }

  String drl() {
    return String.valueOf(page.locator("#text-drl").evaluate("element => element.text"));
  }

  static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
