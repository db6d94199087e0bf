package suanpan.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import suanpan.cli.Office;
import suanpan.cli.Workspace;
import suanpan.workbench.Role;
import suanpan.workbench.Workbench;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with a workbench of its own, and people who are signed in to it. */
final class Bench implements AutoCloseable {
  /** Everybody's. */
  static final String PASSWORD = "a fine password of theirs";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Office office;
  private final Server server;
  private final Map<String, Person> people = new ConcurrentHashMap<>();

  private Bench(Office office) {
    this.office = office;
    this.server = Server.start(office.services(), "127.0.0.1", 0);
  }

  static Bench open() {
    try {
      return new Bench(Workspace.at(Path.of("")).office());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Workbench workbench() {
    return office.services().workbench().get();
  }

  Server server() {
    return server;
  }

  /** Nobody: no cookie, no token. */
  Person nobody() {
    return new Person("", "", "");
  }

  /** A program with a token. */
  Person program(String token) {
    return new Person("", "", token);
  }

  /** Somebody with that role, who has changed their first password. */
  Person person(String name, Role role) {
    return people.computeIfAbsent(name, n -> join(n, role));
  }

  private Person join(String name, Role role) {
    var accounts = workbench().accounts();
    String first =
        accounts.create(new suanpan.workbench.Actor("admin", Role.ADMINISTRATOR), name, role);
    accounts.changePassword(name, first, PASSWORD);
    return signIn(name, PASSWORD);
  }

  Person signIn(String name, String password) {
    HttpResponse<String> response =
        nobody().send("POST", "/api/v1/session", Map.of("name", name, "password", password));
    if (response.statusCode() != 200) {
      throw new AssertionError(response.body());
    }
    String cookie = response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    return new Person(cookie, JSON.readTree(response.body()).get("csrfToken").stringValue(), "");
  }

  /** Sends requests as one account; every response is checked against the OpenAPI document. */
  final class Person {
    private final String cookie;
    private final String csrf;
    private final String token;

    Person(String cookie, String csrf, String token) {
      this.cookie = cookie;
      this.csrf = csrf;
      this.token = token;
    }

    /** The same session from a page that sends another token against forgery. */
    Person with(String otherCsrf) {
      return new Person(cookie, otherCsrf, token);
    }

    HttpResponse<String> send(String method, String path, Object body) {
      return checked(method, path, unchecked(method, path, body));
    }

    HttpResponse<String> unchecked(String method, String path, Object body) {
      HttpRequest.Builder request = request(path);
      if (body instanceof byte[] bytes) {
        request.method(method, BodyPublishers.ofByteArray(bytes));
        request.header("Content-Type", "application/zip");
      } else if (body.equals("")) {
        request.method(method, BodyPublishers.noBody());
      } else {
        request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        request.header("Content-Type", "application/json");
      }
      return send(request);
    }

    HttpRequest.Builder request(String path) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      return csrf.isEmpty() ? request : request.header(AccessControl.CSRF_HEADER, csrf);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /** The body of a response that must have this status. */
    JsonNode expect(int status, String method, String path, Object body) {
      HttpResponse<String> response = send(method, path, body);
      if (response.statusCode() != status) {
        throw new AssertionError(
            method + " " + path + ": " + response.statusCode() + " " + response.body());
      }
      return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    JsonNode get(String path) {
      return expect(200, "GET", path, "");
    }

    JsonNode post(String path, Object body) {
      return expect(200, "POST", path, body);
    }

    byte[] bytes(String path) {
      try {
        HttpResponse<byte[]> response =
            CLIENT.send(request(path).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
          throw new AssertionError(path + " " + response.statusCode());
        }
        return response.body();
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static HttpResponse<String> checked(
      String method, String path, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (response.statusCode() == 204 && response.body().isEmpty()) {
      return response;
    }
    var problems =
        TestServer.spec()
            .problems(
                method, path.split("\\?", 2)[0], response.statusCode(), type, response.body());
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
              + response.body());
    }
    return response;
  }

  @Override
  public void close() {
    server.close();
    office.close();
  }
}
