package suanpan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static final String PATH = "sourcing/prototype-on-closed-api";

  @Test
  void readsTheSamples() {
    RuleSet rules = Samples.load();

    assertEquals(
        List.of(
            "capacity/spot-when-work-can-wait",
            "eligibility/vendor-excluded",
            "plan/cost",
            "sourcing/prototype-on-closed-api"),
        rules.rules().stream().map(RuleView::name).toList());
    RuleView rule = Samples.rule(PATH);
    assertEquals("argue", rule.kind());
    assertEquals(List.of("T1"), rule.claims());
    assertEquals(
        Map.of(
            "Workload", Set.of("stage", "tokensOverHorizon"),
            "OptionQuote", Set.of("option", "usdOverHorizon")),
        rule.reads());
  }

  @Test
  void hashIsOfTheContentNotOfItsLineEnds() {
    Map<String, String> texts = Samples.texts();
    Map<String, String> windows = new LinkedHashMap<>();
    texts.forEach((path, text) -> windows.put(path, text.replace("\n", "\r\n")));
    Map<String, String> other = new LinkedHashMap<>(texts);
    other.computeIfPresent(
        PATH + ".drl", (path, text) -> text.replace("500_000_000", "400_000_000"));

    assertEquals(RuleSet.of(texts).hash(), RuleSet.of(windows).hash());
    assertNotEquals(RuleSet.of(texts).hash(), RuleSet.of(other).hash());
  }

  @Test
  void reportsTheProblemsOfAllFilesAtOnce() {
    Map<String, String> texts = new LinkedHashMap<>(Samples.texts());
    texts.computeIfPresent(PATH + ".drl", (path, text) -> text.replace("stage", "stag"));
    texts.computeIfPresent("plan/cost.yaml", (path, text) -> text.replace("owner:", "owned:"));
    texts.put("plan/notes.dmn", "<definitions/>");
    texts.remove("eligibility/vendor-excluded.yaml");

    RuleProblems problems = assertThrows(RuleProblems.class, () -> RuleSet.of(texts));

    assertEquals(
        List.of(
            "eligibility/vendor-excluded.yaml:1:1",
            "plan/cost.yaml:1:1",
            "plan/cost.yaml:4:8",
            "plan/notes.dmn:1:1",
            "sourcing/prototype-on-closed-api.drl:8:20"),
        problems.problems().stream()
            .map(p -> p.file() + ":" + p.line() + ":" + p.column())
            .toList());
    assertTrue(String.valueOf(problems.getMessage()).contains("Maybe \"stage\" is meant."));
  }

  @Test
  void aRemarkBehindTheEndIsRefusedAsPlainDrlWould() {
    String fine = Samples.drl("Workload( tokensPerMonth > 0 )");
    assertEquals(java.util.List.of(), RuleSet.check("sourcing/r.drl", fine, Options.standard()));
    Problem problem =
        RuleSet.check("sourcing/r.drl", fine.stripTrailing() + "//", Options.standard()).get(0);
    assertEquals("Nothing stands behind the end on its line.", problem.message());
    assertEquals(9, problem.line());
  }

  @Test
  void aRuleAboutPlansArguesAboutAPlan() {
    String drl = Samples.texts().getOrDefault("plan/cost.drl", "");
    assertEquals(java.util.List.of(), RuleSet.check("plan/cost.drl", drl, Options.standard()));
    String other = drl.replaceFirst("PlanQuote\\(", "PlanQuote( \\$where : provider, ");
    String wrong = other.replaceFirst("argue\\( *\\$?[\\w.$]+", "argue( \\$where");
    Problem problem = RuleSet.check("plan/cost.drl", wrong, Options.standard()).get(0);
    assertEquals(
        "A rule about plans argues about the plan of a PlanQuote.", problem.message(), wrong);
    assertTrue(problem.hint().contains("PlanQuote( $plan : plan )"), problem.hint());
  }
}
