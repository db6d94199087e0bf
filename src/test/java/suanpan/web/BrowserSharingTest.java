package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suanpan.fact.HumanNumber;
import suanpan.fact.Text;

/** What can be taken away, kept, compared and sent in. */
class BrowserSharingTest extends Browsing {

  @Test
  void aLinkHoldsTheAnswersForAnybody() {
    visit("/?lang=en");
    preset("support-assistant");
    String before = advice();
    page.locator("#q-requestsPerMonth").fill("3 亿");
    page.keyboard().press("Tab");
    otherThan(before);
    String shared = advice();
    page.locator("[data-keep=share]").click();
    String link = page.locator("#share-link").inputValue();
    assertTrue(link.length() < 600, link.length() + " characters");
    Page elsewhere = fresh(options());
    elsewhere.navigate(link);
    elsewhere.locator(".advice[data-advice='" + shared + "']").waitFor();
    assertEquals("3 亿", elsewhere.locator("#q-requestsPerMonth").inputValue());
    // Its reader's own changes are not overwritten by the link on reload.
    elsewhere.locator("#q-requestsPerMonth").fill("5M");
    elsewhere.keyboard().press("Tab");
    elsewhere.locator(".advice:not([data-advice='" + shared + "'])").waitFor();
    elsewhere.reload();
    elsewhere.locator(".sentence").waitFor();
    assertEquals("5M", elsewhere.locator("#q-requestsPerMonth").inputValue());
  }

  @Test
  void aLinkThatWasCutOffIsExplained() {
    visit("/?lang=en#a=dY7NCsIwEIRfZc");
    assertTrue(page.locator(".failure").innerText().contains("Maybe"));
    assertEquals(1, page.locator(".empty").count());
    assertEquals(0, page.locator("[data-do=own]").count());
  }

  @Test
  void aLinkThatWasCutOffNeverPassesForTheBrowsersOwnAnswers() {
    visit("/?lang=en");
    preset("prototype");
    String own = advice();
    page.navigate("about:blank");
    visit("/?lang=en#a=dY7NCsIwEIRfZc");
    page.locator(".empty").waitFor();
    assertEquals("", page.locator("#q-requestsPerMonth").inputValue());
    page.reload();
    page.locator("[data-do=own]").click();
    page.locator(".advice[data-advice='" + own + "']").waitFor();
    assertEquals(0, page.locator(".failure").count());
    page.goBack();
    page.locator("[data-do=own]").waitFor();
  }

  @Test
  void aMemoOfALinkThatWasCutOffSaysSo() {
    visit("/memo?lang=en#a=dY7NCsIwEIRfZc");
    assertTrue(page.locator(".failure").innerText().contains("Maybe"));
  }

  @Test
  void adviceIsSavedAsMarkdownAndJson() throws IOException {
    visit("/?lang=en");
    preset("prototype");
    String markdown =
        text(page.waitForDownload(() -> page.locator("[data-keep=markdown]").click()));
    assertTrue(markdown.startsWith("# "), markdown);
    assertTrue(markdown.contains(sentence()), markdown);
    assertTrue(markdown.contains("## What would change the advice"), markdown);
    String json = text(page.waitForDownload(() -> page.locator("[data-keep=json]").click()));
    assertTrue(json.contains("\"id\": \"" + advice() + "\""));
    assertTrue(json.contains("\"requestsPerMonth\": 39000"));
  }

  private static String text(Download download) throws IOException {
    return Files.readString(download.path());
  }

  @Test
  void scenariosAreKeptUnderANameAndCompared() {
    visit("/?lang=en");
    preset("prototype");
    save("As a prototype");
    String prototype = sentence();
    page.locator("#presets > summary").click();
    page.locator("#presets [data-preset=bank-on-premises]").click();
    page.locator(".sentence:has-text('Buy')").waitFor();
    save("On premises");
    page.reload();
    page.locator(".saved input").nth(1).check();
    page.locator(".compare").waitFor();
    Locator first = page.locator(".compare tbody tr").first();
    page.waitForCondition(() -> first.innerText().contains(prototype));
    assertTrue(first.innerText().contains(sentence()));
    assertTrue(page.locator(".compare tr.answer").count() > 3);
    page.locator(".saved li").nth(1).locator("button").first().click();
    page.waitForCondition(() -> sentence().equals(prototype));
    page.locator(".saved li").nth(1).locator("button").nth(1).click();
    page.waitForCondition(() -> page.locator(".saved li").count() == 1);
  }

  private void save(String name) {
    page.locator("#scenario-name").fill(name);
    page.keyboard().press("Enter");
    page.locator(".scenarios [role=status]:has-text('" + name + "')").waitFor();
  }

  @Test
  void aSheetOfScenariosIsAdvised() throws IOException {
    visit("/batch?lang=en");
    Download sheet = page.waitForDownload(() -> page.locator("[data-do=template]").click());
    page.locator("#file").setInputFiles(sheet.path());
    page.locator("[data-do=run]").click();
    int presets = ApiTest.presets().size();
    page.locator("[data-do=save]").waitFor();
    assertEquals(presets, page.locator("tbody tr:not(.wrong)").count());
    upload(
        "Name,requestsPerMonth,inputTokensPerRequest,outputTokensPerRequest,priorities.cost,colour\n"
            + "\"Small, cheap\",40k,512,256,5,red\n"
            + "Broken,lots,512,256,,\n");
    assertTrue(page.locator(".failure").innerText().contains("colour"));
    page.locator("[data-do=run]").click();
    page.locator("tr.wrong").waitFor();
    assertTrue(page.locator("tr.wrong").innerText().contains("requestsPerMonth"));
    String result = text(page.waitForDownload(() -> page.locator("[data-do=save]").click()));
    List<String> lines = result.lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).startsWith("\"Small, cheap\","), result);
    assertTrue(lines.get(2).startsWith("Broken,,"), result);
  }

  @Test
  void aLongSheetCanBeCancelled() {
    visit("/batch?lang=en");
    upload(
        "requestsPerMonth,inputTokensPerRequest,outputTokensPerRequest\n"
            + IntStream.range(0, 5000)
                .mapToObj(i -> (1000 + i) + ",512,256\n")
                .collect(Collectors.joining()));
    page.locator("[data-do=run]").click();
    page.locator("tbody tr").first().waitFor();
    page.locator("[data-do=cancel]").click();
    page.locator(".controls label:has-text('Stopped')").waitFor();
    assertTrue(page.locator("tbody tr").count() > 0);
  }

  private void upload(String csv) {
    byte[] content = csv.getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("scenarios.csv", "text/csv", content));
    page.locator("[data-do=run]").waitFor();
  }

  @Test
  void thePageReadsNumbersAsTheServerDoes() {
    visit("/?lang=en");
    for (String unit :
        List.of("|", "USD a month|美元/月", "% of requests|请求的 %", "requests a month|次/月")) {
      Text text = new Text(unit.split("\\|", -1)[0], unit.split("\\|", -1)[1]);
      for (String written :
          List.of(
              "30M",
              "2 billion",
              "1.5k",
              "1,200,000",
              "1 200",
              "3 亿",
              "50万",
              "2.5 万亿",
              "３０Ｍ",
              "3億",
              "1e6",
              ".5",
              "-3",
              "7 trillion",
              "",
              " ",
              "1,5",
              "1.000.000",
              "NaN",
              "12 apples",
              "1e",
              "--1",
              "0x10",
              "3亿M",
              "$4k",
              "4k usd a month",
              "4千 美元/月",
              "$120k a year",
              "12 万美元/年",
              "400/min",
              "400 requests per minute",
              "5 qps",
              "20000 a day",
              "20k daily",
              "400/m",
              "5000 users a day",
              "每分钟 400 次",
              "400次/分钟",
              "每秒5次",
              "一天2万",
              "日均 2 万",
              "40 %",
              "４０％")) {
        Object read =
            page.evaluate(
                "async ([written, en, zh]) => {"
                    + " const { value } = await import('/assets/advice/human-number.js');"
                    + " return String(value(written, { en, zh })); }",
                List.of(written, text.en(), text.zh()));
        assertEquals(
            HumanNumber.parse(written, text),
            Double.parseDouble(String.valueOf(read)),
            written + " in " + unit);
      }
    }
  }
}
