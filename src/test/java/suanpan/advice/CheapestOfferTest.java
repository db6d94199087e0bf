package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suanpan.advice.variation.RandomAnswers;
import suanpan.catalog.RentalOffer;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Lot;
import suanpan.plan.Plan;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** Of the offers of a term the one is taken with which the plan is cheapest, people included. */
class CheapestOfferTest {
  private static final Stock STOCK = Stock.of(Shipped.CATALOGUE);

  @Test
  void noOtherOfferOfTheTermMakesThePlanCheaper() {
    int compared = 0;
    for (Scenario scenario : RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 31, 60)) {
      Eligible all = new Eligible(STOCK, Shipped.CATALOGUE, scenario, Set.of());
      Search search = Search.of(new Economics(Shipped.CATALOGUE, scenario), STOCK, all);
      for (PricedPlan plan : search.plans()) {
        if (plan.plan().supply() instanceof Supply.Rented rented) {
          compared += compared(search, plan, rented);
        }
      }
    }
    assertTrue(compared > 5000, compared + " other offers");
  }

  private static int compared(Search search, PricedPlan plan, Supply.Rented rented) {
    Map<String, Eligible.Machine> machines =
        search.eligible().machines().stream()
            .collect(Collectors.toMap(m -> m.accelerator().id(), m -> m));
    String accelerator = rented.offer().acceleratorId();
    int compared = 0;
    for (RentalOffer other :
        Objects.requireNonNull(machines.get(accelerator))
            .rents()
            .getOrDefault(rented.offer().term(), List.of())) {
      if (!Lot.of(other).equals(Lot.of(rented.offer()))) {
        Plan with =
            new Plan(
                plan.plan().sourcing(),
                plan.plan().adaptation(),
                plan.plan().capacity(),
                plan.plan().serving(),
                new Supply.Rented(rented.replica(), other));
        Fleet fleet = Objects.requireNonNull(plan.fleet()).in(Lot.of(other));
        double usd = search.pricer().price(with, fleet, plan.adaptation()).usdOverHorizon();
        assertTrue(
            usd >= plan.usdOverHorizon() * (1 - 1e-9),
            () -> plan.plan().id() + " " + plan.usdOverHorizon() + ", " + other.id() + " " + usd);
        compared++;
      }
    }
    return compared;
  }
}
