package suanpan.cost.pricing;

import java.util.Arrays;
import suanpan.cost.Contracts;
import suanpan.cost.Horizon;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.RentedCapacity;
import suanpan.cost.Staffing;
import suanpan.plan.Supply;

/**
 * What machines and their people cost month by month while demand moves. What comes by the hour
 * follows the need and the market; what was signed for is paid to the end of its term; what was
 * bought stays.
 */
final class MachineMonths {
  private final Economics economics;
  private final Pricer pricer;

  MachineMonths(Economics economics, Pricer pricer) {
    this.economics = economics;
    this.pricer = pricer;
  }

  /** Accelerators that the demand of every month takes. */
  static double[] needed(Fleet fleet, Horizon horizon) {
    return Arrays.stream(horizon.demand()).map(fleet::accelerators).toArray();
  }

  /** Machines and people of every month, USD. */
  double[] usdByMonth(Supply.Machines machines, Fleet fleet, Horizon horizon) {
    double[] needed = needed(fleet, horizon);
    if (machines instanceof Supply.Owned owned) {
      return owned(owned, fleet, horizon, Ownership.held(needed));
    }
    Staffing staffing = economics.staffing(false);
    double[] paid = needed;
    double each = pricer.capacityUsdPerAcceleratorMonth(machines, fleet);
    double[] price = horizon.rent();
    int term = machines instanceof Supply.Rented rented ? term(rented) : 0;
    if (term > 0) {
      double multiple = RentedCapacity.commitmentMultiple(term, economics.horizon().months());
      each /= multiple;
      paid = Contracts.paid(needed, price, term);
    }
    double[] usd = new double[needed.length];
    for (int month = 0; month < usd.length; month++) {
      usd[month] =
          each * paid[month] * (term > 0 ? 1 : price[month]) + staffing.usdPerMonth(needed[month]);
    }
    return usd;
  }

  private double[] owned(Supply.Owned owned, Fleet fleet, Horizon horizon, double[] held) {
    OwnershipTerms terms = economics.ownership(owned, fleet);
    Staffing staffing = economics.staffing(true);
    double[] usd = new double[held.length];
    for (int month = 0; month < usd.length; month++) {
      double utilisation = fleet.utilisation(horizon.demand()[month], held[month]);
      usd[month] =
          Ownership.usdPerMonth(terms, held[month], utilisation)
              + staffing.usdPerMonth(held[month]);
    }
    return usd;
  }

  private static int term(Supply.Rented rented) {
    return (int) RentedCapacity.termMonths(rented.offer().term());
  }
}
