package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import suanpan.advice.PricedPlan;
import suanpan.advice.Shipped;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Decision;
import suanpan.plan.Supply;

/** What is left to pay, in months that are all alike. */
class CommitmentsTest {
  private static final int HORIZON = 36;

  private final Study study =
      new Study(
          Shipped.ADVISOR,
          Shipped.QUESTIONNAIRE,
          Shipped.support(Map.of("horizonMonths", HORIZON)));

  /** A contract that ran out is renewed whole by whoever stays a month longer. */
  @Test
  void aMonthAfterTheTermIsANewContract() {
    Commitments left = of(plan(p -> p.plan().capacity().equals("reserved-1y")));
    double month = left.usd(0, 0, 11);
    assertTrue(month > 0);
    assertEquals(0, left.usd(0, 0, 12), 1e-9);
    assertEquals(11 * month, left.usd(0, 0, 13), 1e-6 * month);
    assertEquals(0, left.usd(0, 0, 24), 1e-9);
    assertEquals(6 * month, left.usd(0, 30, HORIZON), 1e-6 * month);
  }

  /** The cost engine charges what a machine loses month by month: the rest is lost at once. */
  @Test
  void whatIsBoughtIsWrittenOffToItsSalvage() {
    PricedPlan plan = plan(p -> p.plan().supply() instanceof Supply.Owned);
    Fleet fleet = Objects.requireNonNull(plan.fleet());
    OwnershipTerms terms =
        study.base().search().economics().ownership((Supply.Owned) plan.plan().supply(), fleet);
    double books = fleet.accelerators() * Ownership.bookValue(terms, 6);
    double salvage = fleet.accelerators() * terms.usdInstalled() * terms.salvageShare();
    Commitments left = of(plan);
    assertEquals(books - salvage, left.usd(0, 0, 6), 1e-6 * books);
    assertEquals(books - salvage, left.usd(0, 20, 26), 1e-6 * books);
    assertTrue(left.usd(0, 0, 30) < left.usd(0, 0, 6));
  }

  @Test
  void nothingBindsWhoRentsByTheHour() {
    Commitments left = of(plan(p -> p.plan().capacity().equals("on-demand")));
    assertEquals(0, left.usd(0, 0, 7), 0);
  }

  private Commitments of(PricedPlan plan) {
    Map<Decision, String> options = Map.of(Decision.CAPACITY, plan.plan().capacity());
    List<Pick> picks = Collections.nCopies(HORIZON, new Pick(options, plan, Map.of()));
    return new Commitments(new Prospects(study, Collections.nCopies(HORIZON, study.base()), picks));
  }

  private PricedPlan plan(Predicate<PricedPlan> which) {
    return study.base().search().plans().stream()
        .filter(plan -> plan.fleet() != null)
        .filter(which)
        .findFirst()
        .orElseThrow();
  }
}
