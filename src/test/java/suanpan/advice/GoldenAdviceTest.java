package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import suanpan.catalog.CatalogueLoader;
import suanpan.report.Json;
import suanpan.report.Language;
import suanpan.report.MarkdownReport;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/**
 * Whole advice on typical scenarios against the frozen catalogue and the shipped rules. A reviewer
 * sees in the difference what a change does to real answers; {@code mvn test -Daccept
 * -Dtest=GoldenAdviceTest} takes the new answers over.
 */
class GoldenAdviceTest {
  private static final Path SCENARIOS = Path.of("catalogs/scenarios");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> adviceIsAsAccepted() throws IOException {
    Questionnaire questionnaire = Questionnaire.load(Path.of("catalogs"));
    Advisor advisor =
        new Advisor(
            CatalogueLoader.load(Path.of("src/test/resources/catalogue")),
            RuleSet.load(Path.of("rules")));
    return scenarios()
        .map(
            file -> DynamicTest.dynamicTest(name(file), () -> check(advisor, questionnaire, file)));
  }

  /** What speaks on no typical scenario is read by nobody: no reviewer sees it change. */
  @Test
  void everyRuleSpeaksOnSomeScenario() throws IOException {
    Questionnaire questionnaire = Questionnaire.load(Path.of("catalogs"));
    Advisor frozen =
        new Advisor(
            CatalogueLoader.load(Path.of("src/test/resources/catalogue")), Shipped.ADVISOR.rules());
    Set<String> silent = new TreeSet<>();
    frozen.rules().rules().forEach(rule -> silent.add(rule.name()));
    for (Path file : scenarios().toList()) {
      Scenario scenario =
          questionnaire.read(Json.MAPPER.readTree(Files.readString(file)).get("answers"));
      silent.removeAll(frozen.judge(scenario).speakers());
      // the frozen catalogue has fewer kinds of models and chips
      silent.removeAll(Shipped.ADVISOR.judge(scenario).speakers());
    }
    assertEquals(
        Set.of(),
        silent,
        "Maybe add a scenario to catalogs/scenarios in which they rightly speak.");
  }

  private static void check(Advisor advisor, Questionnaire questionnaire, Path file)
      throws IOException {
    Scenario scenario =
        questionnaire.read(Json.MAPPER.readTree(Files.readString(file)).get("answers"));
    Advice advice = advisor.advise(scenario);
    String found = withoutHashes(MarkdownReport.of(advice, scenario, questionnaire, Language.EN));
    Path golden = GOLDEN.resolve(name(file) + ".md");
    if (System.getProperty("accept") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, found);
    }
    assertTrue(Files.exists(golden), () -> golden + " is missing. Maybe run with -Daccept first.");
    assertEquals(Files.readString(golden), found);
  }

  /** Hashes change with every rule file; what they lead to is what is compared. */
  private static String withoutHashes(String report) {
    return report
        .replaceAll("[0-9a-f]{64}", "<hash>")
        .replaceAll("advice [0-9a-f]{12}\\b", "advice <hash>");
  }

  private static Stream<Path> scenarios() {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }
}
