package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suanpan.workbench.Role;

/** What the advice page offers to whoever is signed in. */
class BrowserAccountTest extends WorkbenchBrowsing {
  @BeforeAll
  static void addReader() {
    bench.person("rosa", Role.READER);
  }

  private void save(String name) {
    page.locator("#scenario-name").fill(name);
    page.keyboard().press("Enter");
    page.locator(".scenarios [role=status]:has-text('" + name + "')").waitFor();
  }

  @Test
  void scenariosOfAnAccountAreKeptOnTheServer() {
    visit("/?lang=en");
    preset("prototype");
    save("at home");
    assertEquals(
        0, bench.person("rosa", Role.READER).get("/api/v1/scenarios").get("scenarios").size());
    signIn("en", "rosa");
    visit("/?lang=en");
    page.locator(".saved li:has-text('this browser only')").waitFor();
    save("for the team");
    Locator rows = page.locator(".saved li");
    page.waitForCondition(() -> rows.count() == 2);
    page = fresh(options());
    signIn("en", "ada");
    visit("/?lang=en");
    preset("bank-on-premises");
    page.locator(".saved li:has-text('rosa')").waitFor();
    assertEquals(0, page.locator(".saved li:has-text('at home')").count());
    // One button: what is another's can be loaded, not deleted.
    assertEquals(1, page.locator(".saved li:has-text('rosa') button").count());
    String mine = advice();
    page.locator(".saved li:has-text('rosa') button").click();
    otherThan(mine);
    assertEquals("39,000", page.locator("#q-requestsPerMonth").inputValue());
    assertTrue(page.locator(".scenarios").innerText().contains("Signed in as ada"));
  }

  /** To be signed out without a word looks like a mistake. */
  @Test
  void whoeverChangesThePasswordIsToldWhyTheyAreSignedOut() {
    bench.person("iris", Role.READER);
    signIn("zh", "iris");
    visitHash("zh", "#/me");
    assertTrue(page.locator("#change-password").innerText().contains("需用新密码重新登录"));
    page.locator("#change-password input[name=current]").fill(Bench.PASSWORD);
    page.locator("#change-password input[name=next]").fill("another pass phrase 7");
    page.locator("#change-password button").click();
    page.locator("#sign-in").waitFor();
    String told = page.locator("[role=status]").innerText();
    assertTrue(told.contains("密码已修改") && told.contains("都已结束"), told);
  }

  @Test
  void anExpertTakesTheAnswersAsACaseOfARule() {
    signIn("en", "ada");
    visit("/?lang=en");
    preset("prototype");
    page.locator(".why .argument button").first().click();
    String rule = page.locator(".why .grounds code").innerText();
    page.locator(".why .as-case").click();
    // Nothing is begun by following a link: whoever has no draft is asked first.
    page.locator("#first-draft .act, .example").first().waitFor();
    if (page.locator("#first-draft").count() == 1) {
      page.locator("#first-draft .act").click();
    }
    page.locator(".example").first().waitFor();
    page.locator("#save-rule:not(:disabled)").waitFor();
    assertTrue(page.url().contains(rule), page.url());
  }

  @Test
  void whereAdviceNeedsAnAccountThePageSaysSo() {
    Bench.Person boss = bench.person("boss", Role.ADMINISTRATOR);
    boss.expect(
        200, "PUT", "/api/v1/settings", Map.of("adviceOpen", false, "secondApproval", true));
    try {
      for (String path : List.of("/", "/memo", "/batch", "/rules", "/catalog", "/claims")) {
        page.navigate(address() + path + "?lang=en");
        page.locator(".failure a[href^='/workbench']").waitFor();
      }
      complaints.clear(); // the refusals
      signIn("en", "rosa");
      visit("/?lang=en");
      preset("prototype");
    } finally {
      boss.expect(
          200, "PUT", "/api/v1/settings", Map.of("adviceOpen", true, "secondApproval", true));
    }
  }
}
