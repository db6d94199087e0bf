package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suanpan.workbench.Role;
import tools.jackson.databind.JsonNode;

/** Every route that is served, with every role: who may is let in, everybody else is not. */
class AccessTest {
  /** Writes that anybody may send: they keep nothing, or are the way in. */
  private static final Set<String> OPEN_WRITES =
      Set.of(
          "POST /api/v1/session",
          "POST /api/v1/advice",
          "POST /api/v1/advice/stream",
          "POST /api/v1/advice/batch",
          "POST /api/v1/quotes",
          "POST /api/v1/curves",
          "POST /api/v1/derivation",
          "POST /api/v1/rules/analysis",
          "POST /api/v1/rules/cases",
          "POST /api/v1/rules/check",
          "POST /api/v1/rules/impact",
          "POST /api/v1/rules/form",
          "POST /api/v1/rules/text");

  @SuppressWarnings("NullAway.Init") // before all tests
  private static Bench bench;

  private static final Map<Role, Bench.Person> PEOPLE = new LinkedHashMap<>();

  @BeforeAll
  static void open() {
    bench = Bench.open();
    for (Role role : Role.values()) {
      PEOPLE.put(role, bench.person("a-" + role.id(), role));
    }
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static Bench.Person person(Role role) {
    return java.util.Objects.requireNonNull(PEOPLE.get(role));
  }

  private static Set<?> roles(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles == null ? Set.of() : roles.getRoles();
  }

  private static Access access(Endpoint endpoint) {
    List<Access> named =
        roles(endpoint).stream().filter(Access.class::isInstance).map(Access.class::cast).toList();
    assertEquals(1, named.size(), endpoint.method + " " + endpoint.path + " names its access");
    return named.get(0);
  }

  /** An address at which there is nothing, so that who is let in changes nothing. */
  private static String address(Endpoint endpoint) {
    return endpoint.path.replaceAll("\\{[^}]+}|<[^>]+>", "nothing");
  }

  private static int status(Bench.Person person, Endpoint endpoint) {
    String method = endpoint.method.name();
    return person
        .unchecked(method, address(endpoint), method.equals("GET") ? "" : Map.of())
        .statusCode();
  }

  private static boolean mayEnter(@Nullable Role role, Access access) {
    Role needed = access == Access.ADVICE ? null : access.needed();
    return needed == null || (role != null && role.includes(needed));
  }

  @Test
  void everyRouteLetsInWhomItNamesAndNobodyElse() {
    List<Endpoint> endpoints = bench.server().endpoints();
    assertTrue(endpoints.size() > 50, endpoints.size() + " routes");
    for (Endpoint endpoint : endpoints) {
      Access access = access(endpoint);
      String what = endpoint.method + " " + endpoint.path;
      assertEquals(mayEnter(null, access), entered(status(bench.nobody(), endpoint), 401), what);
      if (what.equals("DELETE /api/v1/session")) {
        continue; // would end the sessions of this test; has a test of its own
      }
      for (Role role : Role.values()) {
        assertEquals(
            mayEnter(role, access),
            entered(status(person(role), endpoint), 403),
            what + " as " + role.id());
      }
    }
  }

  private static boolean entered(int status, int refused) {
    assertTrue(status != 401 || refused == 401, "a session was not known");
    assertTrue(status < 500, "status " + status);
    return status != refused;
  }

  @Test
  void everyWriteNeedsAnAccountUnlessItKeepsNothing() {
    Set<String> open = new TreeSet<>();
    for (Endpoint endpoint : bench.server().endpoints()) {
      Access access = access(endpoint);
      if (!endpoint.method.name().equals("GET")
          && (access == Access.ANYONE || access == Access.ADVICE)) {
        open.add(endpoint.method + " " + endpoint.path);
      }
    }
    assertEquals(new TreeSet<>(OPEN_WRITES), open);
  }

  @Test
  void aRouteThatNamesNobodyIsTheAdministrators() {
    assertEquals(Access.ADMINISTRATOR, AccessControl.access(Set.of()));
    assertEquals(Access.EXPERT, AccessControl.access(Set.of(Access.ANYONE, Access.EXPERT)));
  }

  @Test
  void aWriteWithoutThePagesTokenIsRefused() {
    Bench.Person expert = person(Role.EXPERT);
    Bench.Person forged = expert.with("");
    forged.expect(403, "POST", "/api/v1/drafts", Map.of("title", "From elsewhere"));
    expert.with("0".repeat(64)).expect(403, "POST", "/api/v1/drafts", Map.of("title", "x"));
    forged.get("/api/v1/drafts");
    expert.expect(201, "POST", "/api/v1/drafts", Map.of("title", "From the page"));
  }

  @Test
  void theCookieIsForBrowsersOfThisSiteAndNotForScripts() {
    bench.person("cookie", Role.READER);
    HttpResponse<String> response =
        bench
            .nobody()
            .send("POST", "/api/v1/session", Map.of("name", "cookie", "password", Bench.PASSWORD));
    String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Strict"), cookie);
    assertFalse(cookie.contains("Secure"), "this test speaks plain HTTP: " + cookie);
    String value = cookie.replaceFirst("^[^=]*=", "").split(";", 2)[0];
    assertFalse(response.body().contains(value), "no script reads the secret");
  }

  @Test
  void aSessionEndsWhenItsHolderSignsOut() {
    bench.person("leaver", Role.EXPERT);
    Bench.Person leaver = bench.signIn("leaver", Bench.PASSWORD);
    leaver.get("/api/v1/drafts");
    leaver.expect(204, "DELETE", "/api/v1/session", "");
    leaver.expect(401, "GET", "/api/v1/drafts", "");
  }

  @Test
  void aFirstPasswordOpensNothingButItsChange() {
    Bench.Person boss = person(Role.ADMINISTRATOR);
    JsonNode made =
        boss.expect(201, "POST", "/api/v1/accounts", Map.of("name", "novice", "role", "expert"));
    String first = made.get("oneTimePassword").stringValue();
    Bench.Person novice = bench.signIn("novice", first);
    novice.expect(403, "GET", "/api/v1/drafts", "");
    JsonNode refused =
        novice.expect(
            422, "PUT", "/api/v1/session/password", Map.of("current", first, "next", "short"));
    assertEquals("/problems#invalid-input", refused.get("type").stringValue());
    assertTrue(refused.get("detail").stringValue().startsWith("This password is too short."));
    JsonNode name =
        boss.expect(
            422, "POST", "/api/v1/accounts", Map.of("name", "Eva Müller", "role", "expert"));
    assertEquals("/problems#invalid-input", name.get("type").stringValue());
    novice.expect(
        204, "PUT", "/api/v1/session/password", Map.of("current", first, "next", Bench.PASSWORD));
    novice.expect(401, "GET", "/api/v1/drafts", "");
    bench.signIn("novice", Bench.PASSWORD).get("/api/v1/drafts");
    boss.expect(200, "PATCH", "/api/v1/accounts/novice", Map.of("disabled", true));
    bench
        .nobody()
        .expect(
            401, "POST", "/api/v1/session", Map.of("name", "novice", "password", Bench.PASSWORD));
  }

  @Test
  void aTokenIsForProgramsAndDoesNoMoreThanItSays() {
    Bench.Person expert = person(Role.EXPERT);
    expert.expect(403, "POST", "/api/v1/tokens", Map.of("label", "x", "role", "approver"));
    JsonNode token =
        expert.expect(
            201, "POST", "/api/v1/tokens", Map.of("label", "nightly job", "role", "reader"));
    Bench.Person program = bench.program(token.get("value").stringValue());
    program.get("/api/v1/drafts");
    program.expect(403, "POST", "/api/v1/drafts", Map.of("title", "x"));
    JsonNode kept = expert.get("/api/v1/tokens");
    assertFalse(kept.toString().contains(token.get("value").stringValue()));
    String id = token.get("token").get("id").stringValue();
    expert.expect(204, "DELETE", "/api/v1/tokens/" + id, "");
    program.expect(401, "GET", "/api/v1/drafts", "");
  }

  @Test
  void closedAdviceNeedsAReader() {
    Bench.Person boss = person(Role.ADMINISTRATOR);
    Map<String, Object> closed = Map.of("adviceOpen", false, "secondApproval", true);
    boss.expect(200, "PUT", "/api/v1/settings", closed);
    try {
      bench.nobody().expect(401, "POST", "/api/v1/advice", Map.of());
      bench.nobody().expect(401, "GET", "/api/v1/rules", "");
      person(Role.READER).expect(422, "POST", "/api/v1/advice", Map.of("answers", Map.of()));
      bench.nobody().get("/api/v1/session");
    } finally {
      Map<String, Object> open = Map.of("adviceOpen", true, "secondApproval", true);
      boss.expect(200, "PUT", "/api/v1/settings", open);
    }
    bench.nobody().get("/api/v1/rules");
  }

  @Test
  void whatPeopleSavedIsForThoseWithAnAccount() {
    Map<String, Object> answers =
        Map.of(
            "requestsPerMonth", 39_000, "inputTokensPerRequest", 512, "outputTokensPerRequest", 99);
    person(Role.READER)
        .expect(
            201, "POST", "/api/v1/scenarios", Map.of("title", "Secret plan", "answers", answers));
    Map<String, Object> nothing = Map.of("changes", List.of());
    String known = person(Role.READER).unchecked("POST", "/api/v1/rules/impact", nothing).body();
    String unknown = bench.nobody().unchecked("POST", "/api/v1/rules/impact", nothing).body();
    assertTrue(known.contains("Secret plan"));
    assertTrue(unknown.contains("summary"), unknown);
    assertFalse(unknown.contains("Secret plan"));
    bench.nobody().expect(401, "GET", "/api/v1/scenarios", "");
  }

  @Test
  void guessingSlowsDown() {
    bench.person("target", Role.READER);
    Map<String, String> wrong = Map.of("name", "target", "password", "not the password");
    for (int i = 0; i < 3; i++) {
      JsonNode said = bench.nobody().expect(401, "POST", "/api/v1/session", wrong);
      assertEquals(2, said.toString().split("Caps Lock", -1).length, "told once: " + said);
    }
    HttpResponse<String> later = bench.nobody().send("POST", "/api/v1/session", wrong);
    assertEquals(429, later.statusCode());
    assertTrue(Integer.parseInt(later.headers().firstValue("Retry-After").orElse("0")) >= 1);
    bench
        .nobody()
        .expect(401, "POST", "/api/v1/session", Map.of("name", "no-such-name", "password", "x"));
  }

  @Test
  void thereIsAlwaysAnAdministrator() {
    Bench.Person boss = person(Role.ADMINISTRATOR);
    boss.expect(200, "PATCH", "/api/v1/accounts/admin", Map.of("disabled", true));
    JsonNode problem =
        boss.expect(409, "PATCH", "/api/v1/accounts/a-administrator", Map.of("role", "reader"));
    assertTrue(problem.get("detail").stringValue().contains("last administrator"));
    boss.expect(200, "PATCH", "/api/v1/accounts/admin", Map.of("disabled", false));
  }
}
