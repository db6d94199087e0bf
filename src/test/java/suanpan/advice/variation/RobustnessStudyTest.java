package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suanpan.advice.Advice;
import suanpan.advice.Shipped;
import suanpan.advice.insight.Include;
import suanpan.advice.insight.Robustness;
import suanpan.scenario.Scenario;
import tools.jackson.databind.json.JsonMapper;

class RobustnessStudyTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SAMPLES = 60;

  private static final Scenario SCENARIO =
      Shipped.scenario(
          Map.of(
              "requestsPerMonth", 3e6,
              "inputTokensPerRequest", 4000,
              "outputTokensPerRequest", 500,
              "ownExamples", 20_000));

  @Test
  void sharesSumToOne() {
    Robustness robustness = sampled(7L);
    assertEquals(
        1, robustness.sourcing().stream().mapToDouble(Robustness.Share::share).sum(), 1e-9);
    assertEquals(
        1, robustness.plans().stream().mapToDouble(Robustness.PlanShare::share).sum(), 1e-9);
    robustness
        .decisions()
        .values()
        .forEach(s -> assertEquals(1, s.stream().mapToDouble(Robustness.Share::share).sum(), 1e-9));
    assertTrue(robustness.samePlan() <= robustness.sameSourcing());
  }

  @Test
  void thePlanKeptCostsAboutWhatItsQuoteSaysInMostDraws() {
    Robustness robustness = sampled(7L);
    Robustness.Spread kept = Objects.requireNonNull(robustness.keptUsdOverHorizon());
    Advice.RecommendedPlan plan = Objects.requireNonNull(Shipped.ADVISOR.advise(SCENARIO).plan());
    assertTrue(kept.p10() < kept.median() && kept.median() < kept.p90());
    assertTrue(
        kept.p10() < plan.usdOverHorizon() && plan.usdOverHorizon() < kept.p90(), kept::toString);
    Double cheaper = robustness.cheaperThanRunnerUp();
    assertTrue(cheaper != null && cheaper >= 0 && cheaper <= 1);
    assertTrue(robustness.sentence().en().contains("in eight draws of ten"));
  }

  @Test
  void whereMoreDrawsFavourAnotherItSaysWhyItIsRecommendedAllTheSame() throws java.io.IOException {
    Robustness robustness =
        sampled(
            Shipped.QUESTIONNAIRE.read(
                JSON.readTree(
                        java.nio.file.Files.readString(
                            java.nio.file.Path.of("catalogs/scenarios/batch-embargoed.json")))
                    .get("answers")),
            7L);
    boolean another = robustness.sourcing().get(0).share() > robustness.sameSourcing();
    assertTrue(another, robustness.sourcing()::toString);
    assertTrue(
        robustness.sentence().en().contains("Take it as undecided"), robustness.sentence().en());
    assertTrue(robustness.sentence().zh().contains("尚无定论"), robustness.sentence().zh());
  }

  @Test
  void sameSeedSameBytes() {
    assertEquals(JSON.writeValueAsString(sampled(7L)), JSON.writeValueAsString(sampled(7L)));
  }

  @Test
  void seedFollowsFromTheAdvice() {
    assertEquals(sampled(null).seed(), sampled(null).seed());
    Scenario other = Shipped.QUESTIONNAIRE.vary(SCENARIO, Map.of("ownExamples", 20_001.0));
    assertNotEquals(sampled(null).seed(), sampled(other, null).seed());
  }

  @Test
  void tornadoIsSortedAndItsEndsEncloseEverySwing() {
    Robustness robustness = sampled(7L);
    double before = Double.POSITIVE_INFINITY;
    for (Robustness.Swing swing : robustness.tornado()) {
      assertTrue(swing.usdOverHorizonSwing() <= before);
      before = swing.usdOverHorizonSwing();
    }
    assertTrue(robustness.tornado().get(0).usdOverHorizonSwing() > 0);
  }

  private static Robustness sampled(@Nullable Long seed) {
    return sampled(SCENARIO, seed);
  }

  private static Robustness sampled(Scenario scenario, @Nullable Long seed) {
    Advice advice =
        new Insights(Shipped.ADVISOR, Shipped.QUESTIONNAIRE)
            .advise(scenario, Set.of(Include.ROBUSTNESS), seed, SAMPLES);
    return Objects.requireNonNull(advice.robustness());
  }
}
