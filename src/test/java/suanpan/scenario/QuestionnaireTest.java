package suanpan.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suanpan.fact.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class QuestionnaireTest {

  private static final Path CATALOGS = Path.of("catalogs");
  private static final Questionnaire QUESTIONNAIRE = load();

  private static final Map<String, Object> DEMAND =
      Map.of("requestsPerMonth", 1000, "inputTokensPerRequest", 500, "outputTokensPerRequest", 100);

  private static Questionnaire load() {
    try {
      return Questionnaire.load(CATALOGS)
          .withVendors(Map.of("nvidia", new Text("NVIDIA", "英伟达"), "amd", new Text("AMD", "AMD")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> demandAnd(Object... more) {
    Map<String, Object> answers = new HashMap<>(DEMAND);
    for (int i = 0; i < more.length; i += 2) {
      answers.put((String) more[i], more[i + 1]);
    }
    return answers;
  }

  private static List<AnswerProblem> problems(Map<String, ?> answers) {
    return assertThrows(AnswerProblems.class, () -> QUESTIONNAIRE.read(answers)).problems();
  }

  private static AnswerProblem problem(Object... more) {
    List<AnswerProblem> problems = problems(demandAnd(more));
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }

  @Test
  void demandAloneMakesAScenarioAndEveryOtherValueIsAnAssumption() {
    Scenario scenario = QUESTIONNAIRE.read(DEMAND);
    assertEquals(1000 * (500 + 100), scenario.tokensPerMonth());
    Set<String> open = new java.util.HashSet<>(QUESTIONNAIRE.inputs());
    open.removeAll(DEMAND.keySet());
    assertEquals(
        open,
        scenario.assumptions().stream()
            .map(Assumption::question)
            .collect(java.util.stream.Collectors.toSet()));
  }

  @Test
  void everyAssumptionGivesItsReasonInBothLanguagesAndARangeAroundItsValue() {
    for (Assumption a : QUESTIONNAIRE.read(DEMAND).assumptions()) {
      assertFalse(a.reason().en().isBlank() || a.reason().zh().isBlank(), a.question());
      if (a.value() instanceof Double value) {
        assertTrue((Double) a.low() <= value && value <= (Double) a.high(), a.toString());
      }
    }
  }

  @Test
  void noLimitIsInfinite() {
    Scenario scenario = QUESTIONNAIRE.read(DEMAND);
    assertEquals(Double.POSITIVE_INFINITY, scenario.budgetUsdPerMonth());
    assertEquals(Double.POSITIVE_INFINITY, scenario.valueUsdPerMonth());
  }

  @Test
  void defaultsFollowTheAnswersTheyDependOn() {
    assertEquals("frontier", QUESTIONNAIRE.read(demandAnd("useCase", "research")).qualityNeed());
    assertEquals("adequate", QUESTIONNAIRE.read(demandAnd("useCase", "support")).qualityNeed());
    // region → exportRestricted; dataResidency → ownDatacentre
    Scenario bank = QUESTIONNAIRE.read(demandAnd("region", "cn", "dataResidency", "on-premises"));
    assertTrue(bank.exportRestricted());
    assertTrue(bank.ownDatacentre());
  }

  @Test
  void contextIsAssumedAtLeastTwiceTheMeanRequest() {
    Scenario scenario = QUESTIONNAIRE.read(demandAnd("inputTokensPerRequest", 60_000));
    assertEquals(2 * (60_000 + 100), scenario.contextTokens());
  }

  @Test
  void numbersMayBeWrittenAsPeopleWriteThem() {
    Scenario scenario =
        QUESTIONNAIRE.read(demandAnd("requestsPerMonth", "3 亿", "capitalUsd", "$80M"));
    assertEquals(3e8, scenario.requestsPerMonth());
    assertEquals(80e6, scenario.capitalUsd());
  }

  @Test
  void prioritiesMayBeGivenInPart() {
    Scenario scenario = QUESTIONNAIRE.read(demandAnd("priorities", Map.of("cost", 5)));
    assertEquals(new Priorities(5, 3, 3, 3, 3, 3), scenario.priorities());
  }

  @Test
  void nullLeavesAQuestionOpen() {
    String demand =
        "requestsPerMonth: 1000, inputTokensPerRequest: 500, outputTokensPerRequest: 100";
    JsonNode answers = new YAMLMapper().readTree("{" + demand + ", stage: null}");
    assertEquals(QUESTIONNAIRE.read(DEMAND).hash(), QUESTIONNAIRE.read(answers).hash());
  }

  @Test
  void theHashTellsValuesAndAnswersFromAssumptions() {
    String base = QUESTIONNAIRE.read(DEMAND).hash();
    assertEquals(64, base.length());
    assertEquals(base, QUESTIONNAIRE.read(new HashMap<>(DEMAND)).hash());
    assertNotEquals(base, QUESTIONNAIRE.read(demandAnd("requestsPerMonth", 1001)).hash());
    // "launched" is also what would have been assumed
    assertNotEquals(base, QUESTIONNAIRE.read(demandAnd("stage", "launched")).hash());
    assertEquals(
        QUESTIONNAIRE.read(demandAnd("excludedVendors", List.of("amd", "nvidia"))).hash(),
        QUESTIONNAIRE.read(demandAnd("excludedVendors", List.of("nvidia", "amd"))).hash());
  }

  @Test
  void allProblemsComeAtOnceEachNamingItsField() {
    Map<String, Object> answers = new HashMap<>();
    answers.put("requestsPerMonth", -5);
    answers.put("stage", "protoype");
    answers.put("capexAllowed", "yes");
    answers.put("horizonMonths", 2.5);
    answers.put("tokensPerMont", 1);
    answers.put("priorities", Map.of("cost", 9, "fun", 1));
    assertEquals(
        Set.of(
            "requestsPerMonth",
            "inputTokensPerRequest",
            "outputTokensPerRequest",
            "stage",
            "capexAllowed",
            "horizonMonths",
            "tokensPerMont",
            "priorities.cost",
            "priorities.fun"),
        problems(answers).stream()
            .map(AnswerProblem::field)
            .collect(java.util.stream.Collectors.toSet()));
  }

  @Test
  void aMissingDemandSaysWhatIsExpected() {
    AnswerProblem missing = problems(Map.of("requestsPerMonth", 5)).get(0);
    assertEquals("inputTokensPerRequest", missing.field());
    assertEquals("nothing", missing.found().en());
    assertEquals("a number from 1 to 10,000,000 tokens a request", missing.expected().en());
  }

  @Test
  void aHighBoundIsSaidInWords() {
    Text expected = problem("budgetUsdPerMonth", "€60k").expected();
    assertTrue(expected.en().contains("1 trillion USD"), expected.en());
    assertTrue(expected.zh().contains("1 万亿"), expected.zh());
  }

  @Test
  void aMisspelledChoiceOrFieldIsGuessed() {
    assertEquals("Maybe you meant prototype.", problem("stage", "protoype").hint().en());
    assertEquals("Maybe you meant launched.", problem("stage", "Launched").hint().en());
    assertEquals("Maybe you meant prototype.", problem("stage", "原型，有少量用户").hint().en());
    assertEquals("Maybe you meant peakToMean.", problem("peekToMean", 3).hint().en());
    assertEquals("也许想写的是 nvidia。", problem("excludedVendors", List.of("nvida")).hint().zh());
  }

  static Object[][] refused() {
    return new Object[][] {
      {"requestsPerMonth", -1, "requestsPerMonth"},
      {"requestsPerMonth", 0, "requestsPerMonth"},
      {"requestsPerMonth", 1e300, "requestsPerMonth"},
      {"requestsPerMonth", Double.NaN, "requestsPerMonth"},
      {"requestsPerMonth", Double.POSITIVE_INFINITY, "requestsPerMonth"},
      {"requestsPerMonth", "lots", "requestsPerMonth"},
      {"requestsPerMonth", true, "requestsPerMonth"},
      {"requestsPerMonth", List.of(1), "requestsPerMonth"},
      {"requestsPerMonth", Map.of(), "requestsPerMonth"},
      {"stage", 3, "stage"},
      {"stage", "", "stage"},
      {"capexAllowed", 1, "capexAllowed"},
      {"capexAllowed", "true", "capexAllowed"},
      {"horizonMonths", 2.5, "horizonMonths"},
      {"horizonMonths", 61, "horizonMonths"},
      {"excludedVendors", "nvidia", "excludedVendors"},
      {"excludedVendors", List.of("amd", "amd"), "excludedVendors[1]"},
      {"excludedVendors", List.of(7), "excludedVendors[0]"},
      {"priorities", 5, "priorities"},
      {"priorities", Map.of("cost", 6), "priorities.cost"},
      {"contextTokens", 599, "contextTokens"},
    };
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(String field, Object value, String named) {
    AnswerProblem problem = problem(field, value);
    assertEquals(named, problem.field());
    assertTrue(problem.hint().en().startsWith("Maybe"), problem.hint().en());
    assertFalse(problem.expected().zh().isBlank() || problem.found().zh().isBlank());
  }

  @Test
  void prioritiesMayNotAllBeZero() {
    Map<String, Integer> zero = new HashMap<>();
    for (String c : List.of("cost", "quality", "speed", "control", "risk", "timeToMarket")) {
      zero.put(c, 0);
    }
    assertEquals("priorities", problem("priorities", zero).field());
    zero.remove("cost"); // left open, so it weighs 3
    assertEquals(3, QUESTIONNAIRE.read(demandAnd("priorities", zero)).priorities().cost());
  }

  @Test
  void whatIsNoObjectIsRefused() {
    JsonNode list = new YAMLMapper().readTree("[1, 2]");
    assertThrows(AnswerProblems.class, () -> QUESTIONNAIRE.read(list));
  }

  @Test
  void aLongValueIsQuotedInPart() {
    assertTrue(problem("stage", "x".repeat(100_000)).found().en().length() <= 80);
    assertTrue(problem("y".repeat(100_000), 1).field().length() <= 80);
  }

  @Test
  void aVariationChangesOneValueAndItsAssumption() {
    Scenario base = QUESTIONNAIRE.read(DEMAND);
    Scenario varied = base.with("peakToMean", 7.0);
    assertEquals(7.0, varied.peakToMean());
    assertEquals(base.qualityNeed(), varied.qualityNeed());
    assertNotEquals(base.hash(), varied.hash());
    assertEquals(base.assumptions().size() - 1, varied.assumptions().size());
    assertEquals(5, base.with("priorities.speed", 5.0).priorities().speed());
    assertEquals(18, base.with("horizonMonths", 18.0).horizonMonths());
    assertEquals(18.0, base.with("horizonMonths", 18.0).value("horizonMonths"));
    assertThrows(IllegalArgumentException.class, () -> base.with("peek", 7.0));
  }

  @Test
  void aVariationInTheQuestionnaireAssumesAnew() {
    Scenario base = QUESTIONNAIRE.read(demandAnd("peakToMean", 4));
    Scenario varied = QUESTIONNAIRE.vary(base, Map.of("useCase", "research"));
    assertEquals(QUESTIONNAIRE.read(demandAnd("peakToMean", 4, "useCase", "research")), varied);
    assertEquals("frontier", varied.qualityNeed());
  }

  @Test
  void everyPresetIsAnswerable() throws IOException {
    JsonNode presets =
        new YAMLMapper().readTree(Files.readString(CATALOGS.resolve("presets.yaml")));
    assertFalse(presets.get("presets").isEmpty());
    for (JsonNode preset : presets.get("presets")) {
      QUESTIONNAIRE.read(preset.get("answers"));
    }
  }

  @Test
  void aBrokenQuestionnaireIsRefusedWithAllItsProblems(@TempDir Path dir) throws IOException {
    String broken =
        Files.readString(CATALOGS.resolve("questionnaire.yaml"))
            .replace("id: peakToMean", "id: peekToMean")
            .replace("by: dataResidency", "by: cudaDependence")
            .replace("        scaling: { value: 10, low: 3, high: 20 }\n", "")
            .replace("max: 60\n", "max: 20\n");
    Files.writeString(dir.resolve("questionnaire.yaml"), broken);
    String message =
        assertThrows(IllegalArgumentException.class, () -> Questionnaire.load(dir)).toString();
    assertTrue(message.contains("peekToMean is unknown"), message);
    assertTrue(message.contains("peakToMean has no question"), message);
    assertTrue(message.contains("reads \"cudaDependence\""), message);
    assertTrue(message.contains("growthPercentPerMonth: no default for stage scaling"), message);
    assertTrue(message.contains("horizonMonths: its default"), message);
  }

  private static Object reasoning(Object... more) {
    return QUESTIONNAIRE.read(demandAnd(more)).value("reasoningTokensPerOutputToken");
  }

  @Test
  void whoCannotWaitSwitchesThinkingOff() {
    // 100 tokens × 1 at 50 a second are two seconds of silence; a second is usual with code
    Object[] fast = {
      "useCase", "coding", "tokensPerSecondPerUser", 50, "timeToFirstTokenSeconds", 0.9
    };
    assertEquals(0.0, reasoning(fast));
    Scenario scenario = QUESTIONNAIRE.read(demandAnd(fast));
    Assumption off =
        scenario.assumptions().stream()
            .filter(a -> a.question().equals("reasoningTokensPerOutputToken"))
            .findFirst()
            .orElseThrow();
    assertEquals(0.0, off.value());
    assertTrue(off.reason().en().contains("switched off"), off.reason().en());
    Object[] patient = {
      "useCase", "coding", "tokensPerSecondPerUser", 50, "timeToFirstTokenSeconds", 1
    };
    assertEquals(1.0, reasoning(patient));
    Object[] unsaid = {"useCase", "coding", "tokensPerSecondPerUser", 50};
    assertEquals(1.0, reasoning(unsaid));
    Object[] nobody = {
      "useCase",
      "coding",
      "tokensPerSecondPerUser",
      50,
      "timeToFirstTokenSeconds",
      0.4,
      "batchablePercent",
      100
    };
    assertEquals(1.0, reasoning(nobody));
    Object[] answered = {
      "useCase",
      "coding",
      "tokensPerSecondPerUser",
      50,
      "timeToFirstTokenSeconds",
      0.4,
      "reasoningTokensPerOutputToken",
      2
    };
    assertEquals(2.0, reasoning(answered));
  }
}
