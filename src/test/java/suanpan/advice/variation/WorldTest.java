package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.Shipped;
import suanpan.advice.insight.Include;
import suanpan.cost.pricing.ApiCalls;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;

class WorldTest {
  private static final Study STUDY =
      new Study(
          Shipped.ADVISOR,
          Shipped.QUESTIONNAIRE,
          Shipped.scenario(
              Map.of(
                  "requestsPerMonth", 3e7,
                  "inputTokensPerRequest", 750,
                  "outputTokensPerRequest", 250,
                  "growthPercentPerMonth", 4,
                  "ownExamples", 20_000,
                  "mlEngineers", 3,
                  "opsEngineers", 3)));

  @Test
  void monthsSumToTheHorizon() {
    for (PricedPlan plan : STUDY.base().search().plans()) {
      double[] usd =
          STUDY.base().search().pricer().byMonth(plan.plan(), plan.fleet(), plan.adaptation());
      assertEquals(
          plan.usdOverHorizon(),
          Arrays.stream(usd).sum(),
          1e-9 * plan.usdOverHorizon(),
          plan.plan().id());
    }
  }

  @Test
  void twiceTheThroughputHalvesTheReplicasNeeded() {
    Judgement faster = STUDY.judge(Map.of(Market.THROUGHPUT, 2.0));
    int seen = 0;
    for (PricedPlan plan : STUDY.base().search().plans()) {
      PricedPlan there = STUDY.reprice(plan, faster);
      Fleet now = plan.fleet();
      Fleet then = there == null ? null : there.fleet();
      if (now != null && then != null) {
        assertTrue(then.neededReplicas() <= now.neededReplicas() / 2 * (1 + 1e-9));
        seen++;
      }
    }
    assertTrue(seen > 0);
  }

  @Test
  void repricingUnderNoChangeGivesTheSamePrice() {
    for (PricedPlan plan : STUDY.base().search().plans()) {
      PricedPlan again = Objects.requireNonNull(STUDY.reprice(plan, STUDY.base()));
      assertEquals(plan.usdOverHorizon(), again.usdOverHorizon(), 1e-9 * plan.usdOverHorizon());
    }
  }

  private static final ApiCalls.Way NOW = new ApiCalls.Way(false, false);

  @Test
  void dearerApisMakeTheirTokensDearer() {
    Judgement dearer = STUDY.judge(Map.of(Market.OPEN_API, 2.0));
    for (PricedPlan plan : STUDY.base().search().plans()) {
      if (plan.plan().supply() instanceof Supply.Api api
          && !api.tuned()
          && plan.plan().sourcing().equals("hosted-open-api")) {
        double now =
            STUDY.base().search().pricer().calls().comparedUsdPerMonth(api.offer(), false, NOW);
        double then = dearer.search().pricer().calls().comparedUsdPerMonth(api.offer(), false, NOW);
        assertEquals(2 * now, then, 1e-9 * then);
      }
    }
  }

  /**
   * Rulings are shared between variations that no rule tells apart: none may be told apart wrongly.
   */
  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void variationsAreRuledOutAsIfEachWereAskedAbout(@ForAll @LongRange(max = 1_000_000) long n) {
    Economics economics = new Economics(Shipped.CATALOGUE, RandomScenarios.scenario(n));
    assertEquals(
        prices(Shipped.ADVISOR.judge(economics)),
        prices(Shipped.ADVISOR.weigh(economics, STUDY.base())));
  }

  /** What a variation takes over from its scenario must be what it would have found itself. */
  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void variationsComeOutAsIfJudgedAfresh(@ForAll @LongRange(max = 1_000_000) long n) {
    Study study = new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, RandomScenarios.scenario(n));
    for (Dial dial : Dials.of(study.world(), study.figuresRead())) {
      for (double value : dial.ends()) {
        Map<String, Object> change = Map.of(dial.id(), value);
        Judgement afresh = Shipped.ADVISOR.judge(study.world().economics(change));
        Judgement varied = study.judge(change);
        assertEquals(prices(afresh), prices(varied), dial.id());
        assertEquals(Pick.of(afresh).options(), Pick.of(varied).options(), dial.id());
        assertEquals(Pick.of(afresh).margins(), Pick.of(varied).margins(), dial.id());
      }
    }
  }

  private static Map<String, Double> prices(Judgement judgement) {
    Map<String, Double> prices = new TreeMap<>();
    judgement.search().plans().forEach(p -> prices.put(p.plan().id(), p.usdOverHorizon()));
    return prices;
  }

  @Test
  void unknownPartsOfAPageAreNamed() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Include.parse("curves,weather"));
    assertTrue(String.valueOf(refused.getMessage()).contains("\"weather\""));
    assertEquals(Include.values().length, Include.parse("all").size());
  }
}
