package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.workbench.Role;
import tools.jackson.databind.JsonNode;

/** What experts typed is lost to nobody, and left to nobody. */
class WorkbenchKeepingTest extends WorkbenchBrowsing {
  @Test
  void aSaveThatFailedIsTriedAgain() {
    signIn("en", "ada");
    String draft = begin("a busy server");
    visitHash("en", draft + "/" + RULE);
    page.locator("#about-owner").fill("economics and operations");
    page.locator(".saving .badge.clear").waitFor();
    page.route(
        "**/api/v1/drafts/*/rules/**",
        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)),
        new Page.RouteOptions().setTimes(1));
    Locator save = page.locator("#save-rule");
    save.click();
    page.locator(".failure").waitFor();
    save.click();
    page.waitForCondition(() -> page.locator(".failure").count() == 0);
    page.waitForCondition(() -> save.isDisabled());
    complaints.removeIf(told -> told.contains("503"));
  }

  @Test
  void whoeverSignsOutLeavesNothingBehind() {
    signIn("en", "ada");
    String draft = begin("to be left");
    visitHash("en", draft + "/" + RULE);
    page.locator("#about-owner").fill("nobody else's business");
    page.waitForCondition(() -> kept().contains("nobody else's business"));
    page.locator("#sign-out").click();
    page.locator("#leaving").waitFor();
    page.locator("#leaving a:has-text('" + RULE + "')").click();
    page.locator("#leaving").waitFor(detached());
    assertEquals("nobody else's business", page.locator("#about-owner").inputValue());
    page.locator("#sign-out").click();
    // Who could not be signed out keeps their work, and is told.
    page.route(
        "**/api/v1/session",
        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)),
        new Page.RouteOptions().setTimes(1));
    page.locator("#leave-anyway").click();
    page.locator("main > .failure:not(#leaving)").waitFor();
    assertTrue(kept().contains("nobody else's business"));
    page.locator("#leave-anyway").click();
    page.locator("#sign-in").waitFor();
    assertEquals("", kept());
  }

  @Test
  void nobodySeesOrForgetsTheWorkOfAnotherWhoseNameBeginsAlike() {
    visit("/workbench?lang=en");
    Object left =
        page.evaluate(
            """
            async () => {
              const { session } = await import("/assets/workbench/session.js");
              const { keep, keptAnywhere, forgetAll } = await import("/assets/workbench/kept.js");
              session.account = { name: "ann.b" };
              keep(12, "sourcing/secret", {});
              session.account = { name: "ann" };
              const seen = keptAnywhere();
              forgetAll("ann");
              session.account = { name: "ann.b" };
              return [seen.length, keptAnywhere().map((one) => `${one.draft} ${one.rule}`).join()].join(": ");
            }""");
    assertEquals("0: 12 sourcing/secret", left);
  }

  private String kept() {
    return String.valueOf(
        page.evaluate(
            "Object.entries(localStorage).filter(([k]) => k.startsWith('suanpan.rule.'))"
                + ".map(([, work]) => work).join()"));
  }

  @Test
  void theSecondToSaveIsShownTheDifferenceAndChooses() {
    signIn("en", "ada");
    String draft = begin("together");
    visitHash("en", draft + "/" + RULE);
    page.locator("#about-owner").fill("economics and I");
    page.locator(".saving .badge.clear").waitFor();
    JsonNode rule = bench.nobody().get("/api/v1/rules/" + RULE);
    String id = draft.substring(draft.lastIndexOf('/') + 1);
    bench
        .person("ada", Role.EXPERT)
        .expect(
            200,
            "PUT",
            "/api/v1/drafts/" + id + "/rules/" + RULE,
            Map.of(
                "drl", rule.get("drl").stringValue(),
                "yaml",
                    rule.get("metadata").stringValue().replace("owner: economics", "owner: others"),
                "version", 0));
    page.waitForTimeout(800);
    page.locator("#save-rule").click();
    page.locator("#conflict").waitFor();
    waitFor("#conflict .minus", "owner: others");
    waitFor("#conflict .plus", "owner: .?economics and I");
    page.locator("#conflict button").nth(1).click();
    page.locator("#conflict").waitFor(detached());
    assertEquals("others", page.locator("#about-owner").inputValue());
    assertTrue(complaints.remove(0).contains("409"));
  }
}
