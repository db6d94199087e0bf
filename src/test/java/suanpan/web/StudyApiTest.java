package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.report.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes of rules tried over HTTP; every answer is checked against the document. */
class StudyApiTest {
  private static final String NAME = "sourcing/prototype-on-closed-api";
  private static final String RETIRE =
      "{\"changes\":[{\"name\":\"" + NAME + "\",\"drl\":null,\"yaml\":null}]}";

  private static JsonNode ok(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    return TestServer.json(response);
  }

  @Test
  void impactIsALineForEveryScenarioAndThenTheSum() {
    HttpResponse<String> response = TestServer.post("/api/v1/rules/impact", RETIRE);
    assertEquals(200, response.statusCode());
    List<JsonNode> lines =
        response.body().lines().map(line -> new JsonMapper().readTree(line)).toList();
    JsonNode sum = lines.get(lines.size() - 1);
    assertEquals("summary", sum.get("type").stringValue());
    assertEquals(sum.get("total").intValue(), lines.size() - 1);
    long changed =
        lines.stream().limit(lines.size() - 1L).filter(l -> l.get("changed").asBoolean()).count();
    assertEquals(sum.get("changed").longValue(), changed);
    assertTrue(lines.stream().anyMatch(l -> l.path("gone").toString().contains(NAME)));
  }

  @Test
  void whereARuleIsUsedAgreesWithTheCounts() {
    JsonNode uses = ok(TestServer.get("/api/v1/rules/use"));
    JsonNode use = ok(TestServer.get("/api/v1/rules/" + NAME + "/use"));
    assertEquals(uses.get("rules").get(NAME).intValue(), use.get("places").size());
    assertTrue(use.get("places").size() > 0);
    assertEquals(404, TestServer.get("/api/v1/rules/sourcing/no-such/use").statusCode());
  }

  @Test
  void aRuleThatCannotSpeakIsToldOnce() {
    JsonNode rule = ok(TestServer.get("/api/v1/rules/" + NAME));
    String drl =
        rule.get("drl")
            .stringValue()
            .replace(NAME, "sourcing/never")
            .replace("tokensPerMonth < 150000000", "tokensPerMonth < 1, tokensPerMonth > 2");
    Map<String, ?> change =
        Map.of("name", "sourcing/never", "drl", drl, "yaml", rule.get("metadata").stringValue());
    JsonNode findings =
        ok(TestServer.post(
                "/api/v1/rules/analysis",
                Json.MAPPER.writeValueAsString(Map.of("changes", List.of(change)))))
            .get("findings");
    List<String> kinds =
        findings
            .valueStream()
            .filter(finding -> finding.get("rules").toString().contains("sourcing/never"))
            .map(finding -> finding.get("kind").stringValue())
            .toList();
    assertEquals(List.of("unreachable"), kinds);
  }

  @Test
  void aContradictionThatAChangeBringsInIsFresh() {
    JsonNode rule = ok(TestServer.get("/api/v1/rules/" + NAME));
    String drl =
        rule.get("drl")
            .stringValue()
            .replace(NAME, "sourcing/opposite")
            .replace("\"for\"", "\"against\"");
    String yaml = rule.get("metadata").stringValue().replace("{ for:", "{ against:");
    String body =
        Json.MAPPER.writeValueAsString(
            Map.of(
                "changes", List.of(Map.of("name", "sourcing/opposite", "drl", drl, "yaml", yaml))));
    JsonNode findings = ok(TestServer.post("/api/v1/rules/analysis", body)).get("findings");
    boolean fresh = false;
    for (JsonNode finding : findings) {
      fresh |=
          finding.get("fresh").booleanValue()
              && finding.get("kind").stringValue().equals("contradiction")
              && finding.get("rules").toString().contains("sourcing/opposite");
    }
    assertTrue(fresh, findings.toString());
  }

  @Test
  void casesAreSuggestedAndTakenAndHold() {
    JsonNode rule = ok(TestServer.get("/api/v1/rules/" + NAME));
    JsonNode form =
        ok(TestServer.post(
                "/api/v1/rules/form",
                Json.MAPPER.writeValueAsString(
                    Map.of("name", NAME, "drl", rule.get("drl"), "yaml", rule.get("metadata")))))
            .get("form");
    JsonNode suggested =
        ok(TestServer.post(
                "/api/v1/rules/cases", Json.MAPPER.writeValueAsString(Map.of("form", form))))
            .get("cases");
    assertTrue(suggested.size() >= 3, suggested.toString());
    assertFalse(suggested.get(0).get("expect").isEmpty());
    // A rule that speaks in no scenario that comes with the product gets an example all the same.
    JsonNode rare =
        Json.MAPPER.readTree(form.toString().replaceFirst("\"value\":3000\\b", "\"value\":0.01"));
    assertNotEquals(form, rare);
    JsonNode made =
        ok(TestServer.post(
                "/api/v1/rules/cases", Json.MAPPER.writeValueAsString(Map.of("form", rare))))
            .get("cases");
    assertTrue(made.get(0).get("name").stringValue().endsWith("changed until the rule speaks"));
    assertFalse(made.get(0).get("expect").isEmpty());
    assertTrue(made.get(1).get("expect").isEmpty(), "below, not at the threshold");
    JsonNode taken =
        ok(TestServer.post(
                "/api/v1/rules/cases",
                Json.MAPPER.writeValueAsString(
                    Map.of("form", form, "scenario", "founders-prototype"))))
            .get("cases");
    assertEquals(1, taken.size());
    HttpResponse<String> unknown =
        TestServer.post(
            "/api/v1/rules/cases",
            Json.MAPPER.writeValueAsString(Map.of("form", form, "scenario", "nowhere")));
    assertEquals(404, unknown.statusCode());
  }

  @Test
  void brokenChangesAreRefusedWithTheirPlaces() {
    HttpResponse<String> broken =
        TestServer.post(
            "/api/v1/rules/impact",
            "{\"changes\":[{\"name\":\"sourcing/x\",\"drl\":\"rule\",\"yaml\":\"title: x\"}]}");
    assertEquals(422, broken.statusCode(), broken.body());
    assertTrue(broken.body().contains("\"line\":1"), broken.body());
    assertEquals(
        400,
        TestServer.post("/api/v1/rules/impact", "{\"changes\":[{\"name\":\"../x\"}]}")
            .statusCode());
  }
}
