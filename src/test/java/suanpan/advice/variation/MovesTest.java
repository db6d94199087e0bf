package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import suanpan.advice.PricedPlan;
import suanpan.advice.Shipped;
import suanpan.plan.Supply;
import suanpan.verdict.Standing;

class MovesTest {
  private static final int HORIZON = 36;

  private final Study study =
      new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, Shipped.support(Map.of()));
  private final Moves moves = new Moves(study.base());

  /** A contract that ran out is renewed whole by whoever stays a month longer. */
  @Test
  void aMonthAfterTheTermIsANewContract() {
    PricedPlan year = plan(p -> p.plan().capacity().equals("reserved-1y"));
    double month = moves.committed(year, 0, 11, HORIZON);
    assertTrue(month > 0);
    assertEquals(0, moves.committed(year, 0, 12, HORIZON), 1e-9);
    assertEquals(11 * month, moves.committed(year, 0, 13, HORIZON), 1e-6 * month);
    assertEquals(0, moves.committed(year, 0, 24, HORIZON), 1e-9);
  }

  /** What is bought later has as many months to pay for it as what is bought today. */
  @Test
  void whatIsBoughtIsPaidWhole() {
    PricedPlan bought = plan(p -> p.plan().supply() instanceof Supply.Owned);
    double early = moves.committed(bought, 0, 6, HORIZON);
    assertTrue(early > 0);
    assertEquals(early, moves.committed(bought, 20, 26, HORIZON), 1e-9);
    assertEquals(0, moves.committed(bought, 0, HORIZON, HORIZON), 1e-9);
  }

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
