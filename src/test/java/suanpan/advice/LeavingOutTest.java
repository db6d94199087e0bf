package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suanpan.plan.Decision;
import suanpan.rules.RuleSet;
import suanpan.scenario.Scenario;
import suanpan.verdict.Standing;

/** What a rule decides, against rule sets that really lack it. */
class LeavingOutTest {
  private static final List<String> LEFT_OUT =
      List.of(
          "sourcing/narrow-domain-with-much-data",
          "adaptation/retrieve-what-changes",
          "viability/regulated-walls-are-deep-water",
          "eligibility/data-must-stay-in-region",
          "plan/dearer-than-the-cheapest-plan",
          "sourcing/own-machines-before-there-are-users",
          "eligibility/data-on-premises-rules-out-apis",
          "eligibility/quality-below-the-need",
          "eligibility/tuning-without-examples");

  private static final List<Map<String, Object>> SCENARIOS =
      List.of(
          Map.of("ownExamples", 50_000, "domainBreadth", "narrow", "stage", "launched"),
          Map.of("dataResidency", "on-premises", "opsEngineers", 4, "stage", "scaling"),
          Map.of(
              "dataResidency",
              "on-premises",
              "stage",
              "scaling",
              "useCase",
              "search",
              "opsEngineers",
              4,
              "capitalUsd",
              1e9),
          Map.of("qualityNeed", "frontier", "stage", "prototype"),
          Map.of("region", "cn", "stage", "launched", "useCase", "support"),
          Map.of("dataResidency", "region", "region", "cn", "stage", "prototype", "mlEngineers", 2),
          Map.of("dataResidency", "on-premises", "ownExamples", 50_000, "stage", "launched"));

  @Test
  void decidesSaysWhatAdviceWithoutTheRuleSays() throws Exception {
    int decided = 0;
    for (String rule : LEFT_OUT) {
      Advisor lacking = new Advisor(Shipped.CATALOGUE, RuleSet.of(without(rule)));
      for (Map<String, Object> more : SCENARIOS) {
        Scenario scenario = scenario(more);
        LeavingOut left = Shipped.ADVISOR.leavingOut(Shipped.ADVISOR.judge(scenario));
        boolean differs =
            !recommended(lacking.judge(scenario))
                .equals(recommended(Shipped.ADVISOR.judge(scenario)));
        assertEquals(differs, left.spoke().contains(rule) && left.decides(rule), rule + more);
        decided += differs ? 1 : 0;
      }
    }
    assertTrue(decided >= 3, "the scenarios are ones in which rules decide");
  }

  private static Scenario scenario(Map<String, Object> more) {
    Map<String, Object> answers = new HashMap<>(more);
    answers.put("requestsPerMonth", 3e6);
    answers.put("inputTokensPerRequest", 750);
    answers.put("outputTokensPerRequest", 250);
    return Shipped.scenario(answers);
  }

  private static Map<String, String> without(String rule) throws Exception {
    Map<String, String> texts = new HashMap<>();
    Path rules = Path.of("rules");
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = rules.relativize(file).toString();
        if (!name.startsWith(rule + ".")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static Map<Decision, String> recommended(Judgement judgement) {
    Map<Decision, String> options = new HashMap<>();
    judgement
        .verdicts()
        .standings()
        .forEach(
            (decision, standings) ->
                standings.stream()
                    .filter(s -> s.outcome() == Standing.Outcome.RECOMMENDED)
                    .forEach(s -> options.put(decision, s.option())));
    return options;
  }
}
