package suanpan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as people call them, on the shipped catalogue and rules. */
class CommandsTest {

  private static final String DEMAND =
      "requestsPerMonth: 39000\ninputTokensPerRequest: 512\noutputTokensPerRequest: 256\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path dir;

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Commands.run(
            Workspace.at(Path.of("")),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text).toString();
  }

  private static int widest(String text) {
    return text.lines()
        .mapToInt(l -> l.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFE6 ? 2 : 1).sum())
        .max()
        .orElse(0);
  }

  @ParameterizedTest
  @CsvSource({"en, ADVICE", "zh, 建议"})
  void adviceFitsATerminal(String language, String heading) throws IOException {
    Ran ran = run("advise", file("s.yaml", DEMAND), "--lang", language);
    assertEquals(0, ran.code, ran.err);
    assertTrue(ran.out.startsWith(heading), ran.out);
    assertTrue(widest(ran.out.replaceAll("\\S{60,}", "")) <= 80, ran.out);
  }

  @Test
  void adviceAsJsonIsWhatTheApiSends() throws IOException {
    String text =
        file(
            "s.json",
            "{\"answers\": {\"requestsPerMonth\": \"39k\","
                + " \"inputTokensPerRequest\": 512, \"outputTokensPerRequest\": 256}}");
    Ran ran = run("advise", text, "--format", "json");
    assertEquals(0, ran.code, ran.err);
    JsonNode advice = new JsonMapper().readTree(ran.out);
    assertEquals(64, advice.get("id").stringValue().length());
    assertFalse(advice.get("decisions").isEmpty());
  }

  @Test
  void theSameAnswersGiveTheSameBytesWithEverythingBeside() throws IOException {
    String file = file("s.yaml", DEMAND);
    String first = run("advise", file, "--format", "json", "--include", "all").out;
    assertTrue(first.contains("\"robustness\""), first.substring(0, 200));
    assertEquals(first, run("advise", file, "--format", "json", "--include", "all").out);
  }

  @Test
  void theReportOnRulesCountsAndAddsUp() throws IOException {
    Ran ran = run("rules", "report", "--random", "12", "--seed", "7", "--format", "json");
    assertEquals(0, ran.code, ran.err);
    JsonNode report = new JsonMapper().readTree(ran.out);
    assertTrue(ran.err.startsWith("0 of "), ran.err);
    assertEquals(11, ran.err.lines().count(), ran.err);
    assertEquals(12, report.get("random").intValue());
    assertTrue(report.get("typical").intValue() >= 25);
    assertTrue(report.get("always").isEmpty(), report.get("always").toString());
    int decided = 0;
    for (JsonNode rule : report.get("rules")) {
      String name = rule.get("rule").stringValue();
      assertTrue(rule.get("decidesTypical").intValue() <= rule.get("typical").intValue(), name);
      assertTrue(rule.get("random").intValue() <= 12, name);
      decided += rule.get("decidesTypical").intValue() > 0 ? 1 : 0;
    }
    assertTrue(decided > 20, decided + " rules decide something");
    assertEquals(
        ran.out, run("rules", "report", "--random", "12", "--seed", "7", "--format", "json").out);
    Ran text = run("rules", "report", "--random", "12", "--seed", "7");
    assertTrue(text.out.contains("never speak: " + report.get("never").size()), text.out);
  }

  @Test
  void languagesAreNamedAsTheyAreDocumented() {
    assertTrue(run("rules", "report", "--help").out.contains("(default: en)"));
    Ran ran = run("rules", "export", "--lang", "fr");
    assertTrue(ran.err.contains("expected en or zh"), ran.err);
  }

  @Test
  void adviceAsMarkdownHasTheQuotesTable() throws IOException {
    Ran ran = run("advise", file("s.yaml", DEMAND), "--format", "md");
    assertTrue(ran.out.startsWith("# Advice"), ran.out);
    assertTrue(ran.out.contains("| line | quantity | unit price | sum | from |"), ran.out);
  }

  @Test
  void badAnswersAreLocatedInTheFile() throws IOException {
    String file = file("s.yaml", DEMAND + "stage: protoype\npriorities: { cost: 9 }\n");
    Ran ran = run("advise", file);
    assertEquals(1, ran.code);
    assertEquals("", ran.out);
    assertTrue(ran.err.contains(file + ":4:8: stage is \"protoype\""), ran.err);
    assertTrue(ran.err.contains("Maybe you meant prototype."), ran.err);
    assertTrue(ran.err.contains(file + ":5:21: priorities.cost is 9"), ran.err);
  }

  @Test
  void brokenFilesAreLocated() throws IOException {
    String json = file("s.json", "{\"answers\": {\n  \"stage\": }\n}");
    Ran ran = run("advise", json);
    assertEquals(1, ran.code);
    assertTrue(ran.err.startsWith(json + ":2:"), ran.err);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | advise src                                  | src: found a directory",
        "1 | rules test no-such-directory                | no-such-directory: found no directory",
        "1 | rules analyse README.md                     | README.md: found no directory",
        "1 | rules report --format xml                   | --format is \"xml\"",
        "1 | rules report --random -5                    | --random is -5",
        "1 | validate throughput --file LICENSE          | LICENSE: line",
        "1 | validate training --file no-such-file       | no-such-file: cannot be read",
        "2 | serve --port 99999                          | --port is 99999, expected 0 to 65535"
      })
  void whatIsNotThereIsNamedWithoutAStackTrace(int code, String command, String said) {
    Ran ran = run(command.split(" +"));
    assertEquals(code, ran.code, ran.err);
    assertTrue(ran.err.startsWith(said), ran.err);
    assertTrue(ran.err.contains("Maybe"), ran.err);
    assertFalse(ran.err.contains("\tat "), ran.err);
  }

  @Test
  void aMissingFileIsNamed() {
    Ran ran = run("advise", "no-such-file.yaml");
    assertEquals(1, ran.code);
    assertTrue(ran.err.contains("no-such-file.yaml: there is no such file"), ran.err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"advize", "advise", "advise a.yaml --format xml", "serve --port x", ""})
  void aMisspelledCommandGivesTwo(String line) {
    Ran ran = run(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(2, ran.code, ran.err);
    assertTrue(ran.err.contains("Usage:") || ran.err.contains("Did you mean"), ran.err);
  }

  @Test
  void aQuoteIsExplainedByIdOrOption() throws IOException {
    String file = file("s.yaml", DEMAND);
    Ran byOption = run("explain", file, "--quote", "hosted-open-api");
    assertEquals(0, byOption.code, byOption.err);
    assertTrue(byOption.out.contains("SUM") || byOption.out.contains("sum"), byOption.out);
    Ran unknown = run("explain", file, "--quote", "nothing");
    assertEquals(1, unknown.code);
    assertTrue(unknown.err.contains("expected one of"), unknown.err);
  }

  @Test
  void aBatchPrintsAdviceAndKeepsProblemsApart() throws IOException {
    String good =
        "{\"requestsPerMonth\":39000,\"inputTokensPerRequest\":512,\"outputTokensPerRequest\":256}";
    String file =
        file("b.ndjson", good + "\n{\"answers\":{}}\n\nbroken\n{\"answers\":" + good + "}\n");
    Ran ran = run("batch", file);
    assertEquals(1, ran.code);
    assertEquals(2, ran.out.lines().count());
    assertEquals(1, ran.out.lines().distinct().count());
    assertTrue(ran.err.contains(file + ":2:"), ran.err);
    assertTrue(ran.err.contains(file + ":4:"), ran.err);
  }

  @Test
  void theShippedRulesHaveNoProblem() {
    Ran ran = run("rules", "check");
    assertEquals(0, ran.code, ran.out + ran.err);
    assertTrue(ran.out.endsWith("rules, no problem\n"), ran.out);
  }

  @Test
  void aBrokenRuleFileIsLocated() throws IOException {
    Path rule = dir.resolve("sourcing/x.drl");
    Files.createDirectories(dir.resolve("sourcing"));
    Files.writeString(
        rule, "package suanpan.rules.sourcing;\nrule \"x\" when eval( true ) then end\n");
    Ran ran = run("rules", "check", rule.toString());
    assertEquals(1, ran.code);
    assertTrue(ran.out.startsWith(rule + ":2:"), ran.out);
  }

  @Test
  void aNewRulePassesCheckAndTest() {
    Ran written = run("new-rule", "sourcing/some-new-claim", "--rules", dir.toString());
    assertEquals(0, written.code, written.err);
    assertEquals(0, run("rules", "check", dir.toString()).code);
    Ran tested = run("rules", "test", dir.toString());
    assertEquals(0, tested.code, tested.out);
    assertTrue(tested.out.contains("2 cases, 0 failed"), tested.out);
    assertEquals(1, run("new-rule", "sourcing/some-new-claim", "--rules", dir.toString()).code);
    assertEquals(1, run("new-rule", "Nonsense", "--rules", dir.toString()).code);
  }

  @Test
  void aFailingCaseIsPrinted() throws IOException {
    run("new-rule", "sourcing/some-new-claim", "--rules", dir.toString());
    Path metadata = dir.resolve("sourcing/some-new-claim.yaml");
    Files.writeString(
        metadata, Files.readString(metadata).replace("strength: 1 }", "strength: 2 }"));
    Ran ran = run("rules", "test", dir.toString());
    assertEquals(1, ran.code);
    assertTrue(ran.out.contains(metadata + ":1:1: case \""), ran.out);
  }

  @Test
  void theShippedCatalogueHasNoProblem() {
    Ran ran = run("catalog", "check");
    assertEquals(0, ran.code, ran.err);
    assertTrue(ran.out.contains("no problem"), ran.out);
  }

  @Test
  void aModelsConfigIsImported() throws IOException {
    String config =
        file(
            "config.json",
            "{\"model_type\":\"llama\",\"hidden_size\":4096,\"num_hidden_layers\":32,"
                + "\"num_attention_heads\":32,\"num_key_value_heads\":8,"
                + "\"intermediate_size\":14336,\"vocab_size\":128256,"
                + "\"max_position_embeddings\":131072,\"tie_word_embeddings\":false}");
    Ran ran = run("catalog", "import", config);
    assertEquals(0, ran.code, ran.err);
    assertTrue(ran.out.contains("kvHeads: 8"), ran.out);
    Ran refused = run("catalog", "import", file("other.json", "{}"));
    assertEquals(1, refused.code);
    assertTrue(refused.err.contains("other.json: refused"), refused.err);
    assertEquals(ran.out, run("catalog", "import", "config", config).out);
  }

  @Test
  void pricesOfOthersAreToldAndNothingIsWritten() throws IOException {
    String file =
        file(
            "prices.json",
            "{\"gpt-5\":{\"litellm_provider\":\"openai\",\"mode\":\"chat\","
                + "\"input_cost_per_token\":1e-6,\"output_cost_per_token\":1e-5}}");
    Ran ran = run("catalog", "import", "litellm", file);
    assertEquals(0, ran.code, ran.err);
    assertTrue(ran.out.contains("gpt-5"), ran.out);
    assertTrue(ran.out.strip().endsWith("nothing written"), ran.out);
    Ran misspelt = run("catalog", "import", "litelm", file);
    assertEquals(1, misspelt.code);
    assertTrue(misspelt.err.contains("Maybe litellm is meant"), misspelt.err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "break-even", "tco", "training", "throughput"})
  void theEngineIsSetBesideWhatWasPublished(String kind) {
    Ran ran = run("validate", kind);
    assertEquals(0, ran.code, ran.out + ran.err);
    assertTrue(ran.out.startsWith(kind + ": ") && ran.out.contains("median error"), ran.out);
  }

  @Test
  void aFileToValidateMustBeOfItsKind() throws IOException {
    String file = file("x.csv", "a,b\n1,2\n");
    Ran ran = run("validate", "tco", "--file", file);
    assertEquals(1, ran.code, ran.out);
    assertTrue(ran.err.contains("expected"), ran.err);
    assertEquals(1, run("validate", "--file", file).code);
    assertEquals(1, run("validate", "nonsense").code);
  }

  @Test
  void whoeverRunsTheServerCanGiveANewPassword() throws IOException {
    Path data = dir.resolve("data");
    Ran none = run("account", "--data", data.toString());
    assertEquals(1, none.code);
    assertTrue(none.err.contains("nothing is kept here yet"), none.err);
    try (Office office = Workspace.at(Path.of("")).office(data)) {
      Office.join(office.opened());
      Ran ran = run("account", "admin", "--data", data.toString());
      assertEquals(0, ran.code, ran.err);
      String password = ran.out.replaceAll("(?s).*password of admin is (\\S+).*", "$1");
      var sessions = office.services().workbench().get().sessions();
      assertEquals("admin", sessions.signIn("admin", password, "here").credential().account());
      assertEquals(1, run("account", "no-such-name", "--data", data.toString()).code);
    }
  }

  @Test
  void helpListsTheCommands() {
    Ran ran = run("--help");
    assertEquals(0, ran.code);
    for (String command :
        new String[] {
          "serve", "advise", "explain", "batch", "rules", "validate", "catalog", "new-rule"
        }) {
      assertTrue(ran.out.contains("  " + command), command);
    }
  }

  @Test
  void impactNamesWhoseRecommendationChanges() throws IOException {
    Path other = dir.resolve("rules");
    for (Path from : tree(Path.of("rules"))) {
      Path to = other.resolve(Path.of("rules").relativize(from).toString());
      Files.createDirectories(java.util.Objects.requireNonNull(to.getParent()));
      Files.copy(from, to);
    }
    Path rule = other.resolve("sourcing/prototype-on-closed-api.drl");
    String text = Files.readString(rule);
    Files.writeString(rule, text.replaceFirst("usdPerMonth < [0-9_.]+", "usdPerMonth < 1"));
    Ran ran = run("rules", "impact", "rules", other.toString());
    assertEquals(0, ran.code, ran.err);
    assertTrue(ran.out.contains("Closed frontier API -> "), ran.out);
    assertTrue(ran.out.lines().toList().get(ran.out.lines().toList().size() - 1).contains(" of "));
    assertTrue(run("rules", "impact", "rules", "rules").out.startsWith("0 of "));
  }

  @Test
  void analysisFindsNothingGraveInTheShippedRules() {
    Ran ran = run("rules", "analyse", "--scenarios", "20", "--lang", "zh");
    assertEquals(0, ran.code, ran.out + ran.err);
    assertFalse(ran.out.contains("contradiction"), ran.out);
  }

  private static java.util.List<Path> tree(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
