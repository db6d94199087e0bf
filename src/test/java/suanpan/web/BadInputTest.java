package suanpan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer is a problem document that names the field, and never a 500. */
class BadInputTest {

  private static final String ADVICE = "/api/v1/advice";

  @AfterEach
  void theServerGoesOn() {
    assertEquals(200, TestServer.get("/health").statusCode());
  }

  private static JsonNode problem(int status, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    JsonNode problem = TestServer.json(response);
    assertEquals(status, problem.get("status").intValue());
    return problem;
  }

  private static String withDemand(String more) {
    return "{\"answers\":{" + TestServer.DEMAND + "," + more + "}}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "peakToMean             | \"peakToMean\": -1",
        "peakToMean             | \"peakToMean\": 0",
        "peakToMean             | \"peakToMean\": 1e308",
        "peakToMean             | \"peakToMean\": 1e999",
        "peakToMean             | \"peakToMean\": \"NaN\"",
        "peakToMean             | \"peakToMean\": [3]",
        "peakToMean             | \"peakToMean\": {\"a\": 1}",
        "peakToMean             | \"peakToMean\": true",
        "stage                  | \"stage\": \"protoype\"",
        "stage                  | \"stage\": 4",
        "capexAllowed           | \"capexAllowed\": \"yes\"",
        "horizonMonths          | \"horizonMonths\": 12.5",
        "excludedVendors        | \"excludedVendors\": \"nvidia\"",
        "excludedVendors[0]     | \"excludedVendors\": [\"no-such-vendor\"]",
        "excludedVendors[1]     | \"excludedVendors\": [\"nvidia\", \"nvidia\"]",
        "priorities.cost        | \"priorities\": {\"cost\": 6}",
        "priorities.fun         | \"priorities\": {\"fun\": 1}",
        "tokenPerSecondPerUser  | \"tokenPerSecondPerUser\": 20",
        "contextTokens          | \"contextTokens\": 100",
        "__proto__              | \"__proto__\": {}"
      })
  void aBadAnswerIsNamed(String field, String answer) {
    JsonNode problem = problem(422, TestServer.post(ADVICE, withDemand(answer)));
    assertEquals(1, problem.get("errors").size(), problem.toString());
    assertEquals(field, problem.get("errors").get(0).get("field").stringValue());
  }

  @Test
  void allBadAnswersAreNamedAtOnceAndMissingOnesToo() {
    JsonNode problem =
        problem(
            422,
            TestServer.post(ADVICE, "{\"answers\":{\"requestsPerMonth\":-1,\"stage\":\"x\"}}"));
    assertEquals(4, problem.get("errors").size(), problem.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                    | no JSON object",
        "3                     | no JSON object",
        "null                  | no JSON object",
        "\"text\"              | no JSON object",
        "{}                    | lacks",
        "{\"answer\":{}}       | members that this route does not take",
        "{\"answers\":{},\"x\":1} | members that this route does not take"
      })
  void anotherShapeIsRefused(String body, String said) {
    JsonNode problem = problem(400, TestServer.post(ADVICE, body));
    assertTrue(problem.get("detail").stringValue().contains(said), problem.toString());
    assertEquals(1, problem.get("errors").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"answers\":{\"stage\": }}             | line 1, column 22",
        "{\"answers\":                           | line 1",
        "{\"answers\":{}} trailing               | line 1",
        "{\"answers\":{\"a\":1,\"a\":2}}         | line 1",
        "{\"answers\":{\"requestsPerMonth\":NaN}} | line 1",
        "{'answers':{}}                          | line 1, column 2"
      })
  void brokenJsonIsLocated(String body, String place) {
    JsonNode problem = problem(400, TestServer.post(ADVICE, body));
    assertEquals("/problems#malformed-json", problem.get("type").stringValue());
    assertTrue(problem.get("detail").stringValue().startsWith(place), problem.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"answers\":{\"a\":1,\"a\":2}}                | Maybe one of the two is left over",
        "{\"answers\":{\"requestsPerMonth\":Infinity}} | Maybe leave it out",
        "{\"answers\":{\"stage\": }}                   | Maybe a comma, a quote or a bracket"
      })
  void theHintFitsWhatIsBroken(String body, String hint) {
    JsonNode problem = problem(400, TestServer.post(ADVICE, body));
    assertTrue(problem.at("/errors/0/hint").stringValue().startsWith(hint), problem.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"stage\": \"lunch\"                 | Maybe you meant launched.",
        "\"priorities\": {\"cost\": 9}        | Maybe you meant 5.",
        "\"peakToMean\": \"about 3\"          | Maybe write only the number, \"3\"",
        "\"batchablePercent\": 101      | Maybe 100: a share cannot be more than the whole.",
        "\"peakToMean\": 0.1            | Maybe 1: the peak is never below the average.",
        "\"horizonMonths\": 0           | Maybe 1, the least that can be worked with.",
        "\"horizonMonths\": 2.5         | Maybe 2 or 3.",
        "\"engineerUsdPerYear\": 150    | Maybe thousands are meant: 150k.",
        "\"tokensPerSecondPerUser\": 1e9 | Maybe a zero slipped in, or the figure is by another unit than tokens a second.",
        "\"contextTokens\": \"5万个\"          | Maybe write only the number, \"5万\"",
        "\"budgetUsdPerMonth\": \"€150k\"      | Maybe it is another currency: amounts are read in US dollars (7000, $7k, 7k USD), and the advice page also reads RMB",
        "\"budgetUsdPerMonth\": \"60万元\"      | Maybe it is another currency",
        "\"budgetUsdPerMonth\": \"约60万美元\"  | Maybe write only the number, \"60万\"",
        "\"budgetUsdPerMonth\": \"150.000\"    | Maybe 150000 is meant, or 150.0."
      })
  void theHintNamesWhatWasLikelyMeant(String answer, String hint) {
    JsonNode problem = problem(422, TestServer.post(ADVICE, withDemand(answer)));
    assertTrue(problem.at("/errors/0/hint").stringValue().startsWith(hint), problem.toString());
  }

  @Test
  void aRateThatCannotBeReadIsConvertedInTheHint() {
    String body =
        withDemand("\"stage\":\"idea\"")
            .replaceFirst(
                "\"requestsPerMonth\": ?[^,]+", "\"requestsPerMonth\": \"about 400 per minute\"");
    assertEquals(
        "Maybe 17,520,000: 400 a minute are that many a month.",
        problem(422, TestServer.post(ADVICE, body)).at("/errors/0/hint").stringValue());
  }

  @Test
  void anUnknownFieldIsAnsweredWithTheFewNearest() {
    JsonNode problem = problem(422, TestServer.post(ADVICE, withDemand("\"requests\": 5")));
    String expected = problem.at("/errors/0/expected").stringValue();
    assertTrue(expected.contains("requestsPerMonth"), expected);
    assertEquals(5, expected.substring(expected.indexOf(':')).split(",").length, expected);
  }

  @Test
  void theLanguageBelongsIntoTheAddress() {
    JsonNode problem = problem(400, TestServer.post(ADVICE, "{\"answers\":{},\"lang\":\"zh\"}"));
    assertTrue(problem.at("/errors/0/hint").stringValue().contains("?lang=zh"), problem.toString());
  }

  @Test
  void everyMissingMemberIsNamedAtOnce() {
    JsonNode problem = problem(400, TestServer.post("/api/v1/derivation", "{}"));
    assertEquals("answers", problem.at("/errors/0/field").stringValue());
    assertEquals("quote", problem.at("/errors/1/field").stringValue());
  }

  @Test
  void aProgramThatMissesAnAddressGetsAProblemEvenIfItTakesPages() {
    problem(404, TestServer.raw("GET", "/nowhere", "", ""));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestServer.address() + "/api/v1/nowhere"))
            .header("Accept", "text/html,*/*")
            .build();
    problem(404, TestServer.send(request));
  }

  /** Jetty refuses these before any route sees them; an HTTP client of Java would mend the path. */
  @ParameterizedTest
  @CsvSource({"/../../", "/%zz", "/a/..;/b"})
  void anAddressThatIsNoneGetsAProblemToo(String path) throws java.io.IOException {
    URI server = URI.create(TestServer.address());
    try (java.net.Socket socket = new java.net.Socket(server.getHost(), server.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      String answer =
          new String(
              socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
      assertTrue(answer.contains("\"detail\":\"The address cannot be read"), answer);
    }
  }

  @Test
  void whatIsMissingAtAKnownRouteIsNamed() {
    JsonNode problem =
        problem(404, TestServer.get("/api/v1/rules/sourcing/prototype-on-closed-apis"));
    assertEquals(
        "Maybe sourcing/prototype-on-closed-api is meant.",
        problem.at("/errors/0/hint").stringValue());
    String advice = problem(404, TestServer.get("/api/v1/advice/nothing")).toString();
    assertTrue(advice.contains("Nobody saved that advice"), advice);
  }

  @Test
  void aTokenThatIsNobodysIsRefusedOnOpenRoutesToo() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestServer.address() + "/api/v1/claims"))
            .header("Authorization", "Bearer left-over")
            .build();
    JsonNode problem = problem(401, TestServer.send(request));
    assertEquals("Authorization", problem.at("/errors/0/field").stringValue());
    assertTrue(!problem.toString().contains("left-over"), "tokens are not shown back");
  }

  @Test
  void aParserTellsNothingOfItsSettings() {
    JsonNode deep = problem(400, TestServer.post(ADVICE, "{\"answers\":" + "[".repeat(5000)));
    assertTrue(deep.at("/errors/0/hint").stringValue().contains("flat"), deep.toString());
    JsonNode nan = problem(400, TestServer.post(ADVICE, withDemand("\"x\":NaN")));
    assertTrue(!(deep.toString() + nan).matches(".*(Constraints|Feature).*"), deep + " " + nan);
  }

  @Test
  void anUnknownMemberIsComparedWithThoseTaken() {
    String body = "{\"answers\": {}, \"quoteId\": \"closed-small-api\"}";
    JsonNode told = problem(400, TestServer.post("/api/v1/derivation", body));
    assertEquals("Maybe quote is meant.", told.at("/errors/0/hint").stringValue());
  }

  @Test
  void deepAndLongJsonIsRefused() {
    problem(400, TestServer.post(ADVICE, "{\"answers\":" + "[".repeat(5000)));
    problem(422, TestServer.post(ADVICE, withDemand("\"x\":" + "9".repeat(900))));
    problem(400, TestServer.post(ADVICE, withDemand("\"x\":" + "9".repeat(5000))));
  }

  @Test
  void anEmptyBodyIsRefused() {
    problem(400, TestServer.checked("POST", ADVICE, "application/json", ""));
    problem(400, TestServer.checked("POST", ADVICE, "application/json", "   "));
  }

  @Test
  void aBodyOfTenMegabytesIsRefused() {
    problem(413, TestServer.post(ADVICE, "{\"answers\":\"" + "x".repeat(10_000_000) + "\"}"));
  }

  @Test
  void anotherTypeOfBodyIsRefused() {
    problem(415, TestServer.checked("POST", ADVICE, "text/xml", "<a/>"));
    problem(415, TestServer.checked("POST", ADVICE, "application/x-www-form-urlencoded", "a=1"));
    problem(415, TestServer.checked("POST", "/api/v1/rules/check", "text/plain", "rule"));
    problem(415, TestServer.checked("POST", ADVICE + "/batch", "image/png", "x"));
  }

  @Test
  void theTypeMayHaveParameters() {
    HttpResponse<String> response =
        TestServer.checked(
            "POST",
            ADVICE,
            "Application/JSON; charset=utf-8",
            "{\"answers\":{" + TestServer.DEMAND + "}}");
    assertEquals(200, response.statusCode(), response.body());
  }

  @Test
  void anotherMethodIsRefusedAndTheRightOneNamed() {
    for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> response = TestServer.raw(method, ADVICE, "", "");
      problem(405, response);
      assertEquals("POST", response.headers().firstValue("Allow").orElse(""), method);
    }
    problem(405, TestServer.raw("POST", "/api/v1/rules", "application/json", "{}"));
  }

  @Test
  void anotherAddressIsRefused() {
    for (String path :
        new String[] {
          "/nope",
          "/api/v1/nope",
          "/assets/nope.js",
          "/assets/lib/lit-html/x.js",
          "/assets/lib/lit-html/../../x.js"
        }) {
      HttpResponse<String> response = TestServer.raw("GET", path, "", "");
      problem(404, response);
      assertEquals(
          "application/problem+json",
          response.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }
    problem(404, TestServer.get("/api/v1/rules/sourcing/no-such-rule"));
  }

  @Test
  void rulesToCheckOfAnotherShapeAreNamed() {
    JsonNode problem =
        problem(
            400,
            TestServer.post(
                "/api/v1/rules/check", "{\"rules\":[{\"name\":1,\"drl\":\"x\"},7,{\"z\":1}]}"));
    assertEquals("rules[0].name", problem.get("errors").get(0).get("field").stringValue());
    assertEquals("rules[1]", problem.get("errors").get(1).get("field").stringValue());
    problem(400, TestServer.post("/api/v1/rules/check", "{\"rules\":3}"));
  }

  @Test
  void problemsSpeakTheReadersLanguage() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestServer.address() + ADVICE))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
            .POST(BodyPublishers.ofString(withDemand("\"stage\":\"x\"")))
            .build();
    assertTrue(TestServer.send(request).body().contains("以下之一"));
    assertTrue(
        TestServer.post(ADVICE + "?lang=zh", withDemand("\"stage\":\"x\""))
            .body()
            .contains("以下之一"));
    assertTrue(TestServer.post(ADVICE, withDemand("\"stage\":\"x\"")).body().contains("one of"));
    assertTrue(TestServer.post(ADVICE + "?lang=zh", "{}").body().contains("请求体缺少"));
    assertTrue(TestServer.raw("GET", "/api/v1/nothing?lang=zh", "", "").body().contains("没有内容"));
  }
}
