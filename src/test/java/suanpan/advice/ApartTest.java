package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import suanpan.advice.variation.RandomScenarios;
import suanpan.plan.Decision;
import suanpan.plan.Plan;
import suanpan.verdict.Scores;
import suanpan.verdict.Weights;

/** What tells two plans apart adds up to the points between them. */
class ApartTest {
  @Test
  void whatTellsTwoPlansApartAddsUpToThePointsBetweenThem() {
    int compared = 0;
    int mixed = 0;
    for (int seed = 0; seed < 150; seed++) {
      Judgement judgement = Shipped.ADVISOR.judge(RandomScenarios.scenario(seed));
      if (judgement.verdicts().best() instanceof PricedPlan best
          && judgement.verdicts().cheapest() instanceof PricedPlan cheapest
          && best != cheapest) {
        compared++;
        mixed += Scores.rivals(best.plan(), cheapest.plan()) ? 0 : 1;
        assertAddsUp(judgement, best.plan(), cheapest.plan(), "scenario " + seed);
      }
    }
    assertTrue(compared > 50 && mixed > 10, compared + " compared, " + mixed + " of them mixed");
  }

  private static void assertAddsUp(Judgement judgement, Plan best, Plan cheapest, String where) {
    Weights weights = new Weights(judgement.scenario().priorities());
    double told =
        new Apart(judgement.arguments(), weights, best, cheapest)
            .leads().values().stream().mapToDouble(Double::doubleValue).sum();
    if (!Scores.rivals(best, cheapest)) {
      Scores scores = new Scores(weights);
      scores.add(judgement.arguments());
      scores.undominated(judgement.search().plans());
      told += behindOtherMachines(scores, best) - behindOtherMachines(scores, cheapest);
    }
    double between = judgement.verdicts().score() - judgement.verdicts().cheapestScore();
    assertEquals(between, told, 1e-6, where);
  }

  /** What chip and terms stay behind the best for the same purpose, 0 without machines. */
  private static double behindOtherMachines(Scores scores, Plan plan) {
    double others = 0;
    for (Decision decision : Decision.PLANNED) {
      if (!Scores.AMONG_MACHINES.contains(decision)) {
        others += scores.of(plan.option(decision));
      }
    }
    return scores.ofOptions(plan) - others;
  }
}
