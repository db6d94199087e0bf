package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import suanpan.report.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The attacks through the editor's routes: as text, as a change to replay, as fields of a form. */
class FormAttackTest {
  private static final Path ATTACKS = Path.of("src/test/resources/suanpan/rules/attacks");
  private static final String RULE = "/api/v1/rules/sourcing/prototype-on-closed-api";

  private static final List<String> SNIPPETS =
      List.of(
          "x\" ) eval( System.setProperty( \"suanpan.canary\", \"dead\" ) == null ) Workload( \"",
          "System.setProperty(\"suanpan.canary\",\"dead\")",
          "\"; System.exit(1); //",
          "\\u0022 + Runtime.getRuntime() + \\u0022",
          "a\nrule \"sourcing/other\" when then end",
          "${7*7}",
          "!!javax.script.ScriptEngineManager [ x ]",
          "*/ eval(true) /*",
          "$x : Means()");

  @AfterEach
  void nothingRan() {
    assertNull(System.getProperty("suanpan.canary"));
    assertFalse(Files.exists(Path.of("canary")));
  }

  private static List<Path> attacks() throws IOException {
    try (Stream<Path> files = Files.list(ATTACKS)) {
      return files.sorted().toList();
    }
  }

  private static String yaml() {
    return TestServer.json(TestServer.get(RULE)).get("metadata").stringValue();
  }

  @Test
  void asTextTheyAreRefusedAtTheirPlace() throws IOException {
    String yaml = yaml();
    for (Path file : attacks()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      HttpResponse<String> response =
          TestServer.post(
              "/api/v1/rules/form",
              Json.MAPPER.writeValueAsString(
                  Map.of("name", "sourcing/attack", "drl", text, "yaml", yaml)));
      assertEquals(200, response.statusCode(), file + response.body());
      JsonNode piece = TestServer.json(response);
      assertFalse(piece.get("valid").booleanValue(), file.toString());
      assertTrue(piece.get("form").isNull(), file.toString());
      assertTrue(piece.get("problems").get(0).get("line").intValue() >= 1, file.toString());
    }
  }

  @Test
  void asChangesTheyAreNotReplayed() throws IOException {
    String yaml = yaml();
    for (Path file : attacks()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      String body =
          Json.MAPPER.writeValueAsString(
              Map.of(
                  "changes",
                  List.of(Map.of("name", "sourcing/attack", "drl", text, "yaml", yaml))));
      assertEquals(
          422, TestServer.post("/api/v1/rules/impact", body).statusCode(), file.toString());
    }
  }

  /** Every text of a form, each replaced by each snippet: refused, or kept as plain text. */
  @Test
  void asFieldsOfAFormTheyAreRefusedOrMereWords() {
    JsonNode rule = TestServer.json(TestServer.get(RULE));
    JsonNode form =
        TestServer.json(
                TestServer.post(
                    "/api/v1/rules/form",
                    Json.MAPPER.writeValueAsString(
                        Map.of(
                            "name", rule.get("name"),
                            "drl", rule.get("drl"),
                            "yaml", rule.get("metadata")))))
            .get("form");
    String drl = rule.get("drl").stringValue();
    int refused = 0;
    int tried = 0;
    for (String snippet : SNIPPETS) {
      for (String pointer : texts(form, "").toList()) {
        ObjectNode changed = (ObjectNode) form.deepCopy();
        put(changed, pointer, snippet);
        HttpResponse<String> response =
            TestServer.post(
                "/api/v1/rules/text", Json.MAPPER.writeValueAsString(Map.of("form", changed)));
        tried++;
        if (response.statusCode() == 400) {
          refused++;
          continue;
        }
        JsonNode piece = TestServer.json(response);
        long rules =
            piece.get("drl").stringValue().lines().filter(l -> l.startsWith("rule ")).count();
        assertEquals(1, rules, pointer + snippet);
        if (piece.get("valid").booleanValue()) {
          // What was taken is words: the logic is what it was.
          assertEquals(logic(drl), logic(piece.get("drl").stringValue()), pointer + snippet);
        }
      }
    }
    assertTrue(tried > 200 && refused > tried / 5, refused + " of " + tried + " refused");
  }

  /** Without remarks and layout. */
  private static String logic(String drl) {
    return drl.replaceAll("(?m)^//.*$", "").replaceAll("[\\s_]+|\\.0\\b", "");
  }

  private static Stream<String> texts(JsonNode node, String at) {
    if (node.isString()) {
      return Stream.of(at);
    }
    if (node.isArray()) {
      return java.util.stream.IntStream.range(0, node.size())
          .boxed()
          .flatMap(i -> texts(node.get(i), at + "/" + i));
    }
    return node.propertyNames().stream().flatMap(name -> texts(node.get(name), at + "/" + name));
  }

  private static void put(JsonNode form, String pointer, String text) {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = form.at(pointer.substring(0, last));
    String key = pointer.substring(last + 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(key), text);
    } else {
      ((ObjectNode) parent).put(key, text);
    }
  }
}
