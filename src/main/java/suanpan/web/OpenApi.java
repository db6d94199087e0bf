package suanpan.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import suanpan.report.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API's description, kept as YAML beside this class and checked against every real answer. */
final class OpenApi {

  void add(RoutesConfig routes) {
    byte[][] document = new byte[1][];
    routes.get(
        "/openapi.json",
        context -> {
          // Made on first use: most processes are never asked, and start matters.
          byte[] json = document[0] == null ? document() : document[0];
          document[0] = json;
          context.result(json).contentType("application/json");
        },
        Access.ANYONE);
    routes.get(
        "/health",
        context ->
            context
                .result(Json.MAPPER.writeValueAsBytes(Map.of("status", "up")))
                .contentType("application/json"),
        Access.ANYONE);
  }

  private static byte[] document() {
    try (InputStream in =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.yaml"))) {
      JsonNode tree = new YAMLMapper().readTree(in);
      return Json.MAPPER.writeValueAsBytes(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
