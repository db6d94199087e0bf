package suanpan.advice.variation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import suanpan.advice.PricedPlan;
import suanpan.advice.Shipped;
import suanpan.verdict.Standing;

class MovesTest {
  private static final int HORIZON = 36;

  private final Study study =
      new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, Shipped.support(Map.of()));

  private PricedPlan plan(Predicate<PricedPlan> which) {
    return study.base().verdicts().standings().values().stream()
        .flatMap(List::stream)
        .map(Standing::best)
        .filter(PricedPlan.class::isInstance)
        .map(PricedPlan.class::cast)
        .filter(plan -> plan.fleet() != null)
        .filter(which)
        .findFirst()
        .orElseThrow();
  }
}
