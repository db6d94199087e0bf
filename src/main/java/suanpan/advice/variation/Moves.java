package suanpan.advice.variation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.catalog.FigureIds;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;

/**
 * The work of leaving one plan for another, by the catalogue's figures for setting up, and the time
 * that it takes. What is left of contracts and machines is {@link Commitments}' matter.
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
    double work = setUpMonths(old, plan) / Math.max(1, people);
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
            ? next.price().usdUpFront() - to(null, next, 0).usdWork() - trained
            : 0;
    return move.usdWork()
        + (sameVersion(old, next) ? 0 : trained)
        + (hardware == 0 ? 0 : hardware * newAccelerators(old, next) / accelerators(next));
  }

  /** Whether the one serves the very version that the other does, so that nothing is trained. */
  static boolean sameVersion(PricedPlan old, PricedPlan next) {
    return old.plan().adaptation().equals(next.plan().adaptation())
        && old.plan().supply().modelId().equals(next.plan().supply().modelId());
  }

  static double accelerators(PricedPlan plan) {
    Fleet fleet = plan.fleet();
    return fleet == null ? 0 : fleet.accelerators();
  }

  /**
   * The move to another plan.
   *
   * @param old null for the work before the first plan can start
   * @param usdCommitted what is left behind
   */
  Move to(@Nullable PricedPlan old, PricedPlan next, double usdCommitted) {
    double months = setUpMonths(old, next) + newTeamMonths(old, next);
    boolean adapted = old == null || !old.plan().adaptation().equals(next.plan().adaptation());
    double embedded = adapted ? next.adaptation().retrieval().corpusUsd() : 0;
    return new Move(months, months * economics.engineerUsdPerMonth() + embedded, usdCommitted);
  }

  /** Engineer-months of setting up, training apart. */
  private double setUpMonths(@Nullable PricedPlan old, PricedPlan next) {
    double months = 0;
    if (old == null || !old.plan().adaptation().equals(next.plan().adaptation())) {
      months += next.adaptation().setUpEngineerMonths();
    } else if (!models(old).containsAll(models(next))) {
      // The adaptation is known, but prompts and tests are gone through again on another model.
      months += economics.figure(FigureIds.setUp("prompt"));
    }
    if (machines(next) && (old == null || !sameMachines(old, next))) {
      // Whoever runs machines already has the stack and ports it: the low end of setting one up.
      months +=
          old != null && machines(old)
              ? economics.catalogue().figure(FigureIds.setUp("self-hosting")).low()
              : economics.figure(FigureIds.setUp("self-hosting"));
    }
    return months;
  }

  /**
   * Engineer-months of training a first version by people whom the months before do not pay: a team
   * that trains the plan before is on its bill every month, whatever it trains, and so is every
   * version over its life.
   */
  private static double newTeamMonths(@Nullable PricedPlan old, PricedPlan next) {
    if (old != null && sameVersion(old, next)) {
      return 0;
    }
    double there = old == null ? 0 : old.adaptation().team();
    return Math.max(0, next.adaptation().team() - there) * next.adaptation().run().versionMonths();
  }

  /** Whether all who train the next plan's first version are paid by the plan before. */
  static boolean teamIsThere(@Nullable PricedPlan old, PricedPlan next) {
    return old != null && old.adaptation().team() >= next.adaptation().team();
  }

  private static Set<String> models(PricedPlan plan) {
    return plan.plan().supply() instanceof Supply.Cascade cascade
        ? Set.copyOf(List.of(cascade.small().modelId(), cascade.large().modelId()))
        : Set.of(plan.plan().supply().modelId());
  }

  static boolean machines(PricedPlan plan) {
    return plan.plan().supply() instanceof Supply.Machines;
  }

  /** Whether the one runs on the machines of the other, of the same provider on the same terms. */
  static boolean sameMachines(PricedPlan old, PricedPlan next) {
    Supply one = old.plan().supply();
    Supply other = next.plan().supply();
    return machines(old)
        && one.acceleratorId().equals(other.acceleratorId())
        && one.providerId().equals(other.providerId())
        && old.plan().capacity().equals(next.plan().capacity());
  }
}
