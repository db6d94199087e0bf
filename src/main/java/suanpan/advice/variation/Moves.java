package suanpan.advice.variation;

import org.jspecify.annotations.Nullable;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.catalog.FigureIds;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;

/**
 * What it takes to leave one plan for another: the work, by the catalogue's figures for setting up,
 * and what was committed to and is not used any more.
 */
final class Moves {
  private final Economics economics;

  Moves(Judgement base) {
    this.economics = base.search().economics();
  }

  /**
   * Months from now before a plan can take over: the work of the team there is, delivery of what
   * does not stand already, and the training of a version that is not there yet.
   *
   * @param old the plan before; null when there is none
   */
  double monthsBefore(@Nullable PricedPlan old, PricedPlan plan) {
    double people = economics.scenario().mlEngineers() + economics.scenario().opsEngineers();
    double work =
        (start(plan).engineerMonths() - plan.adaptation().teamMonthsBefore()) / Math.max(1, people);
    double trained =
        old != null && sameVersion(old, plan) ? 0 : plan.adaptation().run().versionMonths();
    boolean delivered =
        plan.plan().supply() instanceof Supply.Owned && newAccelerators(old, plan) > 0;
    double waits = delivered ? economics.figure(FigureIds.HARDWARE_LEAD_TIME) : 0;
    return Math.max(trained, Math.max(work, waits));
  }

  /**
   * Accelerators that a plan takes and the one before does not have.
   *
   * @param old as it stands when the next takes over; null when there is none
   */
  static double newAccelerators(@Nullable PricedPlan old, PricedPlan next) {
    return Math.max(
        0, accelerators(next) - (old != null && sameMachines(old, next) ? accelerators(old) : 0));
  }

  /**
   * Cash before a plan can take over, USD: the work of the move, the first run where something is
   * trained anew, and hardware that does not stand already.
   */
  double cashUsd(@Nullable PricedPlan old, PricedPlan next, Move move) {
    if (old == null) {
      return next.price().usdUpFront();
    }
    double trained = next.adaptation().version().usd();
    double hardware =
        next.plan().supply() instanceof Supply.Owned
            ? next.price().usdUpFront() - start(next).usdWork() - trained
            : 0;
    return move.usdWork()
        + (sameVersion(old, next) ? 0 : trained)
        + (hardware == 0 ? 0 : hardware * newAccelerators(old, next) / accelerators(next));
  }

  static boolean sameVersion(PricedPlan old, PricedPlan next) {
    return old.plan().adaptation().equals(next.plan().adaptation())
        && old.plan().supply().modelId().equals(next.plan().supply().modelId());
  }

  private static double accelerators(PricedPlan plan) {
    Fleet fleet = plan.fleet();
    return fleet == null ? 0 : fleet.accelerators();
  }

  /** The work before the plan of today can start. */
  Move start(PricedPlan plan) {
    double months = plan.adaptation().engineerMonthsBefore();
    if (machines(plan)) {
      months += economics.figure(FigureIds.setUp("self-hosting"));
    }
    return work(months, 0);
  }

  /**
   * The move to another plan.
   *
   * @param month in which it happens, 0 for the first
   * @param since the month in which the old plan's machines were taken
   * @param horizon months planned for
   */
  Move from(PricedPlan old, PricedPlan next, int since, int month, int horizon) {
    double months = 0;
    if (!old.plan().adaptation().equals(next.plan().adaptation())) {
      months += next.adaptation().engineerMonthsBefore();
    } else if (!old.plan().supply().modelId().equals(next.plan().supply().modelId())) {
      // The adaptation is known, but prompts and tests are gone through again on another model.
      months += economics.figure(FigureIds.setUp("prompt"));
    }
    boolean leaves = !sameMachines(old, next);
    if (machines(next) && leaves) {
      // Whoever runs machines already has the stack and ports it: the low end of setting one up.
      months +=
          machines(old)
              ? economics.catalogue().figure(FigureIds.setUp("self-hosting")).low()
              : economics.figure(FigureIds.setUp("self-hosting"));
    }
    return work(months, leaves ? committed(old, since, month, horizon) : 0);
  }

  private Move work(double engineerMonths, double usdCommitted) {
    return new Move(engineerMonths, engineerMonths * economics.engineerUsdPerMonth(), usdCommitted);
  }

  /**
   * What a bought plan pays a month beyond the price of then, USD: the accelerators that stood when
   * it began were paid for at the price of that day, whatever the market asks later.
   *
   * @param first the plan in its first month
   * @param months judged by when it began, and now
   */
  static double paidBeforeUsd(PricedPlan first, Judgement then, PricedPlan later, Judgement now) {
    Fleet before = first.fleet();
    Fleet fleet = later.fleet();
    if (before == null || fleet == null || !(first.plan().supply() instanceof Supply.Owned owned)) {
      return 0;
    }
    return Math.min(before.accelerators(), fleet.accelerators())
        * (then.search().pricer().capacityUsdPerAcceleratorMonth(owned, before)
            - now.search().pricer().capacityUsdPerAcceleratorMonth(owned, before));
  }

  /**
   * What is still to be paid for machines, USD: rent to the end of the contract that runs, renewed
   * as often as need be; of bought machines what the plan had spread over the months after.
   *
   * @param since the month in which they were taken
   * @param month in which they are left, 0 for the first
   * @param horizon months over which prices are spread
   */
  double committed(PricedPlan old, int since, int month, int horizon) {
    Fleet fleet = old.fleet();
    if (fleet == null || !(old.plan().supply() instanceof Supply.Machines machines)) {
      return 0;
    }
    double paid = (double) month - since;
    double usd =
        fleet.accelerators()
            * new suanpan.cost.pricing.Pricer(economics)
                .capacityUsdPerAcceleratorMonth(machines, fleet);
    if (!(machines instanceof Supply.Rented rented)) {
      return Math.max(0, horizon - paid) * usd;
    }
    double term = RentedCapacity.termMonths(rented.offer().term());
    if (term == 0) {
      return 0;
    }
    // A month's price holds its share of a last contract that is longer than the horizon.
    double owed =
        Math.ceil(paid / term - 1e-9) * term / RentedCapacity.commitmentMultiple(term, horizon);
    double left = owed - paid;
    return left < 1e-6 ? 0 : left * usd;
  }

  private static boolean machines(PricedPlan plan) {
    return plan.plan().supply() instanceof Supply.Machines;
  }

  private static boolean sameMachines(PricedPlan old, PricedPlan next) {
    return old.plan().supply().acceleratorId().equals(next.plan().supply().acceleratorId())
        && old.plan().capacity().equals(next.plan().capacity());
  }
}
