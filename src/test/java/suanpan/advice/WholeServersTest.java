package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Lot;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** What nobody sells in parts is not bought, or rented, in parts. */
class WholeServersTest {
  private static final Search SEARCH = search();

  private static Search search() {
    Scenario scenario =
        Shipped.scenario(
            Map.of(
                "requestsPerMonth", 3e6,
                "inputTokensPerRequest", 1200,
                "outputTokensPerRequest", 300,
                "mlEngineers", 2,
                "opsEngineers", 2));
    Stock stock = Stock.of(Shipped.CATALOGUE);
    Eligible all = new Eligible(stock, Shipped.CATALOGUE, scenario, Set.of());
    return Search.of(new Economics(Shipped.CATALOGUE, scenario), stock, all);
  }

  private static Fleet fleet(PricedPlan plan) {
    return Objects.requireNonNull(plan.fleet());
  }

  private static List<PricedPlan> owned() {
    return SEARCH.plans().stream()
        .filter(plan -> plan.plan().supply() instanceof Supply.Owned)
        .toList();
  }

  private static List<QuoteLine> upFront(PricedPlan plan) {
    Ledger.Lines lines = new Ledger.Lines();
    SEARCH.pricer().upFront(plan.plan(), plan.fleet(), plan.adaptation(), part -> lines);
    return lines.lines();
  }

  @Test
  void serversAreBoughtWholeAndCardsAlone() {
    int cards = 0;
    for (PricedPlan plan : owned()) {
      Supply.Owned owned = (Supply.Owned) plan.plan().supply();
      int together = owned.offer().acceleratorsTogether();
      assertEquals(0, fleet(plan).accelerators() % together, plan.plan().id());
      cards += fleet(plan).accelerators() < owned.offer().acceleratorsPerServer() ? 1 : 0;
      for (QuoteLine line : upFront(plan)) {
        if (line.item() == Item.ACCELERATOR_PURCHASE) {
          assertEquals(fleet(plan).accelerators(), line.quantity(), plan.plan().id());
        }
      }
    }
    assertTrue(owned().size() > 50 && cards > 0, owned().size() + " bought, of cards " + cards);
  }

  @Test
  void instancesAreRentedWhole() {
    int whole = 0;
    for (PricedPlan plan : SEARCH.plans()) {
      if (plan.plan().supply() instanceof Supply.Rented rented && fleet(plan).whole()) {
        int together = rented.offer().acceleratorsPerInstance();
        assertEquals(0, fleet(plan).accelerators() % together, plan.plan().id());
        whole += together > 1 ? 1 : 0;
      }
    }
    assertTrue(whole > 50, whole + " plans on whole instances");
  }

  /** What stands idle beside the replicas lowers the load that the plan is told to reach. */
  @Test
  void theLoadCountsWhatIsPaidFor() {
    int spare = 0;
    for (PricedPlan plan : owned()) {
      Fleet fleet = fleet(plan);
      double served =
          fleet.utilisation() * fleet.roomForReplicas() * fleet.full().requestsPerSecond();
      assertEquals(fleet.meanRequestsPerSecond(), served, 1e-9 * served, plan.plan().id());
      spare += fleet.roomForReplicas() > fleet.replicas() ? 1 : 0;
    }
    assertTrue(spare > 0, "servers hold more replicas than are needed");
  }

  @Test
  void aServerThatStandsAloneNeedsNoNetwork() {
    int alone = 0;
    int joined = 0;
    for (PricedPlan plan : owned()) {
      Supply.Owned owned = (Supply.Owned) plan.plan().supply();
      boolean single = SEARCH.economics().singleServer(owned, fleet(plan));
      boolean network =
          upFront(plan).stream().anyMatch(line -> line.item() == Item.NETWORK_PURCHASE);
      assertEquals(!single, network, plan.plan().id());
      alone += single ? 1 : 0;
      joined += single ? 0 : 1;
    }
    assertTrue(alone > 0 && joined > 0, alone + " alone, " + joined + " joined");
  }

  @Test
  void aLotHoldsWholeReplicas() {
    Lot eight = new Lot(8, 1);
    assertEquals(4, eight.replicas(2));
    assertEquals(8, eight.step(2));
    assertEquals(1, eight.leastSteps(2, 4));
    assertEquals(2, eight.leastSteps(2, 5));
    assertEquals(1, eight.replicas(16));
    assertEquals(16, eight.step(16));
    assertEquals(16, eight.step(12), "a replica of 12 stands on two servers");
    assertEquals(8, new Lot(8, 64).leastSteps(1, 2), "64 must be taken");
    assertEquals(12, new Lot(12, 12).step(8), "four of twelve stay unused");
  }
}
