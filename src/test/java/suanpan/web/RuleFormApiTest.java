package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.report.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules as forms over HTTP. */
class RuleFormApiTest {
  private static final String RULE = "/api/v1/rules/sourcing/prototype-on-closed-api";

  private static JsonNode ok(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    return TestServer.json(response);
  }

  private static String body(Object value) {
    return Json.MAPPER.writeValueAsString(value);
  }

  private static JsonNode form(JsonNode rule) {
    return ok(
        TestServer.post(
            "/api/v1/rules/form",
            body(
                Map.of(
                    "name", rule.get("name"),
                    "drl", rule.get("drl"),
                    "yaml", rule.get("metadata")))));
  }

  @Test
  void everyLiveRuleHasAForm() {
    for (JsonNode rule : ok(TestServer.get("/api/v1/rules")).get("rules")) {
      JsonNode piece = form(rule);
      assertTrue(piece.get("valid").booleanValue(), piece.toString());
      assertEquals(rule.get("drl"), piece.get("drl"));
    }
  }

  @Test
  void aThresholdIsChangedAsPeopleWriteIt() {
    JsonNode rule = ok(TestServer.get(RULE));
    JsonNode piece = form(rule);
    String at = threshold(piece);
    ObjectNode form = (ObjectNode) piece.get("form");
    ((ObjectNode) form.at(at.substring(0, at.lastIndexOf('/')))).put("value", "6 亿");
    JsonNode changed =
        ok(
            TestServer.post(
                "/api/v1/rules/text",
                body(Map.of("form", form, "drl", rule.get("drl"), "yaml", rule.get("metadata")))));
    assertTrue(changed.get("drl").stringValue().contains("600_000_000.0"), changed.toString());
    assertTrue(changed.get("sentences").get("zh").toString().contains("6 亿"));
  }

  /** The place of the largest number of the sentence. */
  private static String threshold(JsonNode piece) {
    String found = "";
    for (JsonNode part : piece.get("sentences").get("en")) {
      String at = part.get("at").stringValue();
      if (at.endsWith("/value") && piece.get("form").at(at).isNumber() && found.isEmpty()) {
        found = at;
      }
    }
    return found;
  }

  @Test
  void aNumberThatIsNoneIsExplainedInTheReadersLanguage() {
    JsonNode piece = form(ok(TestServer.get(RULE)));
    String at = threshold(piece);
    ObjectNode form = (ObjectNode) piece.get("form");
    ((ObjectNode) form.at(at.substring(0, at.lastIndexOf('/')))).put("value", "500 Mio tokns");
    JsonNode en = refused("/api/v1/rules/text?lang=en", form);
    assertEquals("form" + at, en.get("field").stringValue());
    assertEquals("a number of tokens, such as 500M or 5 亿", en.get("expected").stringValue());
    assertEquals("Maybe 500M is meant.", en.get("hint").stringValue());
    JsonNode zh = refused("/api/v1/rules/text?lang=zh", form);
    assertEquals("词元数，例如 5 亿或 500M", zh.get("expected").stringValue());
    assertEquals("也许是 500M。", zh.get("hint").stringValue());
  }

  private static JsonNode refused(String path, JsonNode form) {
    HttpResponse<String> response = TestServer.post(path, body(Map.of("form", form)));
    assertEquals(400, response.statusCode(), response.body());
    return TestServer.json(response).get("errors").get(0);
  }

  @Test
  void aFailingCaseIsToldInTheReadersLanguage() {
    JsonNode piece = form(ok(TestServer.get(RULE)));
    ObjectNode form = (ObjectNode) piece.get("form");
    ((ObjectNode) form.get("claim")).put("strength", 1);
    JsonNode zh = ok(TestServer.post("/api/v1/rules/text?lang=zh", body(Map.of("form", form))));
    JsonNode failed =
        zh.get("cases")
            .valueStream()
            .filter(one -> !one.get("passed").booleanValue())
            .findFirst()
            .orElseThrow();
    assertEquals("支持闭源旗舰模型 API，强度 1", failed.get("found").stringValue());
    assertTrue(zh.get("cases").toString().contains("不触发"));
  }

  @Test
  void aFormThatIsNoneIsRefusedFieldByField() {
    HttpResponse<String> response =
        TestServer.post(
            "/api/v1/rules/text",
            "{\"form\":{\"name\":\"sourcing/x\",\"conditions\":[{\"fact\":\"Exec\"}],\"claim\":{}}}");
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("form/conditions/0/fact"), response.body());
    assertTrue(response.body().contains("form/claim/kind"), response.body());
    for (String odd : new String[] {"[]", "7", "null", "{\"conditions\":7}", "{\"claim\":[]}"}) {
      assertEquals(
          400, TestServer.post("/api/v1/rules/text", "{\"form\":" + odd + "}").statusCode(), odd);
    }
  }

  @Test
  void brokenTextsAreProblemsWithPlaces() {
    JsonNode piece =
        ok(
            TestServer.post(
                "/api/v1/rules/form",
                "{\"name\":\"sourcing/x\",\"drl\":\"package suanpan.rules.sourcing;\\nrule eval\"}"));
    assertEquals(2, piece.get("problems").get(0).get("line").intValue(), piece.toString());
    assertTrue(piece.get("form").isNull());
    assertEquals(
        400,
        TestServer.post("/api/v1/rules/form", "{\"name\":\"../x\",\"drl\":\"\"}").statusCode());
  }

  @Test
  void theGlossaryNamesWhatRulesSpeakOf() {
    JsonNode glossary = ok(TestServer.get("/api/v1/glossary"));
    String text = glossary.toString();
    assertTrue(text.contains("闭源旗舰模型 API"));
    assertTrue(text.contains("\"tokensPerMonth\""));
  }
}
