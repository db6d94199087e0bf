package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import suanpan.cost.serving.Sizing;
import suanpan.plan.Decision;
import suanpan.verdict.Standing;

/** What is said of options that no plan holds although no rule blocks them. */
class CausesTest {
  private static final Map<String, Object> AGENTS =
      Map.of(
          "useCase", "agents",
          "stage", "scaling",
          "requestsPerMonth", 2e6,
          "inputTokensPerRequest", 10240,
          "outputTokensPerRequest", 1536,
          "qualityNeed", "frontier",
          "timeToFirstTokenSeconds", 60,
          "mlEngineers", 4,
          "opsEngineers", 2);

  private static Judgement judge(Map<String, ?> more) {
    Map<String, Object> answers = new HashMap<>(AGENTS);
    answers.putAll(more);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  private static String why(Judgement judgement, String option) {
    List<Advice.Argued> said = Shipped.ADVISOR.objections(judgement, option);
    assertEquals(1, said.size(), option);
    assertEquals("engine/no-plan", said.get(0).rule(), option);
    return said.get(0).reason().en();
  }

  private static boolean planned(Judgement judgement, String sourcing) {
    return judgement.search().plans().stream()
        .anyMatch(plan -> plan.plan().sourcing().equals(sourcing));
  }

  @Test
  void tooSlowTellsTheNearestAndAskingForThatLetsItIn() {
    Judgement judgement = judge(Map.of("tokensPerSecondPerUser", 200));
    assertFalse(planned(judgement, "self-hosted-open"));
    Miss nearest = Objects.requireNonNull(judgement.search().nearestMiss());
    assertTrue(
        why(judgement, "self-hosted-open").contains(nearest.entry().replica().model().name()));
    for (String option : List.of("on-demand", "buy", "always-on")) {
      assertTrue(why(judgement, option).contains("Nearest comes"), option);
    }
    double found = nearest.infeasible().found();
    assertTrue(planned(judge(Map.of("tokensPerSecondPerUser", found * 0.999)), "self-hosted-open"));
    assertFalse(planned(judge(Map.of("tokensPerSecondPerUser", found * 1.02)), "self-hosted-open"));
  }

  @Test
  void whereBothTargetsAreMissedBothAreToldAndGivingBothLetsItIn() {
    Judgement judgement =
        judge(Map.of("tokensPerSecondPerUser", 400, "timeToFirstTokenSeconds", 0.05));
    assertFalse(planned(judgement, "self-hosted-open"));
    assertTrue(why(judgement, "self-hosted-open").contains("Both would have to give"));
    Sizing.Infeasible first = Objects.requireNonNull(judgement.search().nearestMiss()).infeasible();
    double seconds = first.found() * 1.001;
    double tokens = Objects.requireNonNull(first.besides()).found() * 0.999;
    assertFalse(
        planned(
            judge(Map.of("tokensPerSecondPerUser", 400, "timeToFirstTokenSeconds", seconds)),
            "self-hosted-open"));
    assertTrue(
        planned(
            judge(Map.of("tokensPerSecondPerUser", tokens, "timeToFirstTokenSeconds", seconds)),
            "self-hosted-open"));
  }

  @Test
  void modelsTooLargeToBeTunedHereAreAGapOfOurs() {
    Map<String, Object> many = Map.of("ownExamples", 1e6, "ownTrainingTokens", 5e12);
    Judgement judgement = judge(many);
    String tuned = why(judgement, "self-hosted-tuned");
    assertTrue(tuned.contains("a gap of this comparison"), tuned);
    assertTrue(why(judgement, "full-fine-tune").contains(tuned));
  }

  @Test
  void whatOnlyRulesBarIsToldByTheRule() {
    Judgement judgement = judge(Map.of("mlEngineers", 0, "opsEngineers", 0));
    String reason = why(judgement, "on-demand");
    assertTrue(reason.contains("“Self-hosted open model”, “Self-hosted tuned model”"), reason);
    String accelerator =
        judgement.verdicts().standings().getOrDefault(Decision.ACCELERATOR, List.of()).stream()
            .filter(standing -> standing.outcome() == Standing.Outcome.RULED_OUT)
            .map(Standing::option)
            .filter(option -> judgement.ruling().against(option).isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals(reason, why(judgement, accelerator));
  }
}
