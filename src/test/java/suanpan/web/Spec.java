package suanpan.web;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document as a check on real responses. */
final class Spec {

  private static final String ID = "https://suanpan.invalid/openapi.json";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Spec(String json) {
    document = new JsonMapper().readTree(json);
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, json)));
  }

  JsonNode document() {
    return document;
  }

  /** What is wrong with a response, by the document; a route or status it lacks is wrong too. */
  List<String> problems(String method, String path, int status, String contentType, String body) {
    String pointer = responsePointer(method, path, status);
    JsonNode response = document.at(pointer);
    if (response.isMissingNode()) {
      return List.of("the document has no " + method + " " + path + " with status " + status);
    }
    if (response.has("$ref")) {
      pointer = response.get("$ref").stringValue().substring(1);
      response = document.at(pointer);
    }
    String type = contentType.split(";", 2)[0];
    if (!response.path("content").has(type)) {
      return List.of(method + " " + path + " " + status + " is not described as " + type);
    }
    String schema = pointer + "/content/" + escape(type) + "/schema";
    return body.lines().filter(line -> !line.isBlank()).count() > 1 && type.endsWith("ndjson")
        ? body.lines()
            .filter(line -> !line.isBlank())
            .flatMap(line -> validate(schema, line).stream())
            .toList()
        : validate(schema, body);
  }

  private List<String> validate(String pointer, String body) {
    Schema schema =
        schemas.computeIfAbsent(pointer, p -> registry.getSchema(SchemaLocation.of(ID + "#" + p)));
    return schema.validate(new JsonMapper().readTree(body)).stream().map(Object::toString).toList();
  }

  private String responsePointer(String method, String path, int status) {
    String template = template(path);
    return "/paths/"
        + escape(template)
        + "/"
        + method.toLowerCase(java.util.Locale.ROOT)
        + "/responses/"
        + status;
  }

  /** The document's own name of a path: itself, or one with parameters that fits. */
  String template(String path) {
    if (document.get("paths").has(path)) {
      return path;
    }
    return document.get("paths").propertyNames().stream()
        .filter(known -> path.matches(known.replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst()
        .orElse(path);
  }

  private static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }
}
