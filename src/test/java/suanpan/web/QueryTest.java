package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The parameters of the query: those of the OpenAPI document are taken, all others refused. */
class QueryTest {

  @Test
  void routesTakeWhatTheDocumentSays() {
    int compared = 0;
    for (Endpoint endpoint : TestServer.endpoints()) {
      if (endpoint.path.startsWith("/api/")) {
        String what = endpoint.method + " " + endpoint.path;
        assertEquals(documented(endpoint), Takes.taken(roles(endpoint)), what);
        compared++;
      }
    }
    assertTrue(compared > 40, compared + " routes");
  }

  private static Set<? extends RouteRole> roles(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles == null ? Set.of() : roles.getRoles();
  }

  private static Set<String> documented(Endpoint endpoint) {
    JsonNode document = TestServer.spec().document();
    JsonNode path = document.get("paths").path(endpoint.path);
    JsonNode operation = path.path(endpoint.method.name().toLowerCase(java.util.Locale.ROOT));
    assertTrue(operation.path("responses").has("400"), endpoint.method + " " + endpoint.path);
    Set<String> names = new TreeSet<>(Set.of(Takes.LANG));
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode whole =
          parameter.has("$ref")
              ? document.at(parameter.get("$ref").stringValue().substring(1))
              : parameter;
      if (whole.path("in").asString("").equals("query")) {
        names.add(whole.get("name").stringValue());
      }
    }
    return names;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/claims?langue=zh           | langue  | Maybe lang is meant.",
        "/api/v1/claims?lang=fr             | lang    | Maybe leave it out",
        "/api/v1/rules?decision=sourcing    | decision | Maybe leave it out.",
        "/api/v1/catalog/prices?ofer=x      | ofer    | Maybe offer is meant.",
        "/api/v1/catalog/prices?on=someday  | on      | Maybe month and day",
        "/api/v1/catalog/prices?offer=x     | offer   | Maybe "
      })
  void whatNobodyReadsIsRefused(String path, String field, String hint) {
    var response = TestServer.get(path);
    assertEquals(400, response.statusCode(), response.body());
    JsonNode problem = TestServer.json(response);
    assertEquals("/problems#wrong-query", problem.get("type").stringValue());
    assertEquals(field, problem.at("/errors/0/field").stringValue());
    assertTrue(problem.at("/errors/0/hint").stringValue().startsWith(hint), response.body());
  }

  @Test
  void pagesTakeWhateverALinkCarries() {
    assertEquals(200, TestServer.raw("GET", "/?utm_source=mail", "", "").statusCode());
  }
}
