package suanpan.advice.variation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;

/**
 * What is still to be paid for machines when they are left, by the month in which each of them was
 * taken: rent to the end of its contract, renewed as often as need be; of what was bought its book
 * value less the salvage, which is all that the cost engine is sure a sale brings.
 */
final class Commitments {
  private final Prospects plans;
  private final Map<Integer, Terms[]> terms = new HashMap<>();

  Commitments(Prospects plans) {
    this.plans = plans;
  }

  /**
   * What one accelerator taken in a month is bound to.
   *
   * @param usd a month of rent, or what it loses over its life
   * @param months of a contract, counted in rents of the price; of what is bought, its life
   * @param renewed how many such months a renewal adds; 0 for what is bought
   */
  private record Terms(double accelerators, double usd, double months, double renewed) {
    static final Terms NONE = new Terms(0, 0, 0, 0);

    double leftUsd(double age) {
      if (months == 0) {
        return 0;
      }
      if (renewed == 0) {
        return usd * Math.max(0, 1 - age / months);
      }
      double left = Math.ceil(age / renewed - 1e-9) * months - age;
      return left < 1e-6 ? 0 : left * usd;
    }
  }

  /** Whether a candidate is bound to its machines at all. */
  boolean bound(int candidate) {
    PricedPlan plan = plans.plan(candidate);
    return plan != null
        && (plan.plan().supply() instanceof Supply.Owned
            || (plan.plan().supply() instanceof Supply.Rented rented
                && RentedCapacity.termMonths(rented.offer().term()) > 0));
  }

  /**
   * What is left to pay, USD.
   *
   * @param since the month in which the machines were first taken
   * @param month in which they are left, 0 for the first; the horizon for its end
   */
  double usd(int candidate, int since, int month) {
    if (!bound(candidate)) {
      return 0;
    }
    Terms[] by = terms.computeIfAbsent(candidate, this::terms);
    double[] held = new double[month];
    double before = 0;
    for (int at = since; at < month; at++) {
      double now = by[at] == Terms.NONE ? before : by[at].accelerators();
      held[at] = Math.max(0, now - before);
      giveUp(held, at, before - now);
      before = now;
    }
    double usd = 0;
    for (int at = since; at < month; at++) {
      usd += held[at] == 0 ? 0 : held[at] * by[at].leftUsd(month - at);
    }
    return usd;
  }

  /** The youngest first, as the cost engine has it. */
  private static void giveUp(double[] held, int month, double accelerators) {
    double left = accelerators;
    for (int at = month; at >= 0 && left > 0; at--) {
      double given = Math.min(left, held[at]);
      held[at] -= given;
      left -= given;
    }
  }

  private Terms[] terms(int candidate) {
    Terms[] by = new Terms[plans.horizon()];
    Arrays.setAll(by, month -> terms(plans.there(candidate, month), plans.month(month)));
    return by;
  }

  private Terms terms(@Nullable PricedPlan plan, Judgement month) {
    Fleet fleet = plan == null ? null : plan.fleet();
    if (plan == null || fleet == null) {
      return Terms.NONE;
    }
    if (plan.plan().supply() instanceof Supply.Owned owned) {
      OwnershipTerms own = month.search().economics().ownership(owned, fleet);
      double usd = Ownership.bookValue(own, 0) - Ownership.bookValue(own, own.usefulLifeMonths());
      return new Terms(fleet.accelerators(), usd, own.usefulLifeMonths(), 0);
    }
    return plan.plan().supply() instanceof Supply.Rented rented
        ? rented(rented, fleet, month)
        : Terms.NONE;
  }

  /** A month's price holds its share of a last contract that is longer than the horizon. */
  private Terms rented(Supply.Rented rented, Fleet fleet, Judgement month) {
    double term = RentedCapacity.termMonths(rented.offer().term());
    return new Terms(
        fleet.accelerators(),
        month.search().pricer().capacityUsdPerAcceleratorMonth(rented, fleet),
        term / RentedCapacity.commitmentMultiple(term, plans.horizon()),
        term);
  }
}
