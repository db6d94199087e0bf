package suanpan.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import suanpan.cli.Office;
import suanpan.cli.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped product on a free port, started once; every response is checked against the spec. */
final class TestServer {

  private static final Office OFFICE = open();
  private static final Server SERVER = Server.start(OFFICE.services(), "127.0.0.1", 0);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Spec SPEC = new Spec(raw("GET", "/openapi.json", "", "").body());

  static final String DEMAND =
      "\"requestsPerMonth\":39000,\"inputTokensPerRequest\":512,\"outputTokensPerRequest\":256";

  private TestServer() {}

  private static Office open() {
    try {
      return Workspace.at(Path.of("")).office();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String address() {
    return "http://127.0.0.1:" + SERVER.port();
  }

  static java.util.List<io.javalin.router.Endpoint> endpoints() {
    return SERVER.endpoints();
  }

  static Spec spec() {
    return SPEC;
  }

  static HttpResponse<String> get(String path) {
    return checked("GET", path, "", "");
  }

  static HttpResponse<String> post(String path, String body) {
    return checked("POST", path, "application/json", body);
  }

  /** Sends a request and fails when the response is not as the OpenAPI document describes it. */
  static HttpResponse<String> checked(String method, String path, String type, String body) {
    HttpResponse<String> response = raw(method, path, type, body);
    String answered = response.headers().firstValue("Content-Type").orElse("");
    var problems =
        SPEC.problems(
            method, path.split("\\?", 2)[0], response.statusCode(), answered, response.body());
    if (!problems.isEmpty()) {
      throw new AssertionError(
          method
              + " "
              + path
              + " "
              + response.statusCode()
              + ": "
              + problems
              + "\n"
              + cut(response));
    }
    return response;
  }

  static HttpResponse<String> raw(String method, String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send(request.build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return sent(request);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * A connection kept from an earlier refusal may be closed by the server in the very moment in
   * which it is used again (RFC 9112, 9.3.1); what brought no byte back is sent once more.
   */
  private static HttpResponse<String> sent(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse.BodyHandler<String> text =
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    try {
      return CLIENT.send(request, text);
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("received no bytes")) {
        return CLIENT.send(request, text);
      }
      throw e;
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return new JsonMapper().readTree(response.body());
  }

  private static String cut(HttpResponse<String> response) {
    return response.body().substring(0, Math.min(2000, response.body().length()));
  }
}
