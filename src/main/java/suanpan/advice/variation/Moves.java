package suanpan.advice.variation;

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

  /** Months from now before a plan can take over: the work of the team there is, and delivery. */
  double monthsBefore(PricedPlan plan) {
    double people = economics.scenario().mlEngineers() + economics.scenario().opsEngineers();
    double work = start(plan).engineerMonths() / Math.max(1, people);
    boolean delivered =
        plan.plan().supply() instanceof Supply.Machines machines
            && !(machines instanceof Supply.Rented);
    return Math.max(work, delivered ? economics.figure(FigureIds.HARDWARE_LEAD_TIME) : 0);
  }

  /** The work before the plan of today can start. */
  Move start(PricedPlan plan) {
    double months = plan.adaptation().setUpEngineerMonths();
    if (machines(plan)) {
      months += economics.figure(FigureIds.setUp("self-hosting"));
    }
    return work(months, 0);
  }

  /**
   * The move to another plan.
   *
   * @param month in which it happens, 0 for the first
   * @param since the month in which the old plan began
   * @param horizon months planned for
   */
  Move from(PricedPlan old, PricedPlan next, int since, int month, int horizon) {
    double months = 0;
    if (!old.plan().adaptation().equals(next.plan().adaptation())) {
      months += next.adaptation().setUpEngineerMonths();
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

  /** Rent to the end of a contract; of bought machines what the plan had spread to its end. */
  private double committed(PricedPlan old, int since, int month, int horizon) {
    Fleet fleet = old.fleet();
    if (fleet == null || !(old.plan().supply() instanceof Supply.Machines machines)) {
      return 0;
    }
    double left =
        machines instanceof Supply.Rented rented
            ? RentedCapacity.termMonths(rented.offer().term()) - (month - since)
            : horizon - month;
    if (left <= 0) {
      return 0;
    }
    return left
        * fleet.accelerators()
        * new suanpan.cost.pricing.Pricer(economics)
            .capacityUsdPerAcceleratorMonth(machines, fleet);
  }

  private static boolean machines(PricedPlan plan) {
    return plan.plan().supply() instanceof Supply.Machines;
  }

  private static boolean sameMachines(PricedPlan old, PricedPlan next) {
    return old.plan().supply().acceleratorId().equals(next.plan().supply().acceleratorId())
        && old.plan().capacity().equals(next.plan().capacity());
  }
}
