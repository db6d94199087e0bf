package suanpan.advice;

import suanpan.cost.BreakEven;
import suanpan.cost.Ownership;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.Staffing;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.serving.Demand;
import suanpan.plan.Supply;

/**
 * What a plan on machines costs by volume, at today's shape of demand: machines come in steps that
 * hold whole replicas, people and energy follow them.
 */
final class StepCosts {
  /** Replicas that come and go with the demand are paid for by the hour: small steps. */
  private static final double GRAIN = 1000;

  private final Search search;
  private final Economics economics;

  StepCosts(Search search) {
    this.search = search;
    this.economics = search.economics();
  }

  /** Costs of which {@code usdPerMonth} at today's volume is the plan's own. */
  BreakEven.StepCost of(PricedPlan plan, Fleet fleet, Supply.Machines machines) {
    double tokensPerRequest =
        economics.scenario().tokensPerMonth() / economics.scenario().requestsPerMonth();
    double fullTokens =
        fleet.full().requestsPerSecond()
            * economics.conditions().throughput()
            * Demand.SECONDS_PER_MONTH
            * tokensPerRequest;
    double perStep = machines.lot().step(fleet.deployment().accelerators());
    fullTokens *= machines.lot().replicas(fleet.deployment().accelerators());
    Staffing staffing = economics.staffing(machines instanceof Supply.Owned);
    double people = perStep / staffing.acceleratorsPerEngineer() * staffing.usdPerEngineerMonth();
    double grain = grain(fleet);
    double least =
        machines.lot().leastSteps(fleet.deployment().accelerators(), fleet.minimumReplicas())
            * grain;
    double perToken = perToken(machines, perStep, fullTokens) + embeddedPerToken(plan);
    return new BreakEven.StepCost(
        fixed(plan, staffing) - networkOfOneServer(fleet, machines),
        (idle(fleet, machines, perStep) + people) / grain,
        fullTokens / fleet.peakToMean() / grain,
        (int) least,
        perToken);
  }

  /** Smaller steps that one is divided into. */
  static double grain(Fleet fleet) {
    return fleet.whole() ? 1 : GRAIN;
  }

  private double fixed(PricedPlan plan, Staffing staffing) {
    double adaptation = search.pricer().adaptationUsdPerMonth(plan.adaptation());
    return staffing.baseEngineers() * staffing.usdPerEngineerMonth()
        + adaptation
        - embeddedPerToken(plan) * economics.scenario().tokensPerMonth();
  }

  /**
   * What a server that stands alone saves against one that is joined to others, USD a month: with
   * any further one there is a network, too.
   */
  private double networkOfOneServer(Fleet fleet, Supply.Machines machines) {
    return machines instanceof Supply.Owned owned
        ? Ownership.usdPerMonth(terms(owned), fleet.accelerators(), 0)
            - Ownership.usdPerMonth(economics.ownership(owned, fleet), fleet.accelerators(), 0)
        : 0;
  }

  /** Retrieval embeds every question, wherever the model runs. */
  private double embeddedPerToken(PricedPlan plan) {
    return plan.adaptation().retrieval().questionsUsdPerMonth()
        / economics.scenario().tokensPerMonth();
  }

  /** So many accelerators that stand idle, USD a month. */
  private double idle(Fleet fleet, Supply.Machines machines, double accelerators) {
    return machines instanceof Supply.Owned owned
        ? Ownership.usdPerMonth(terms(owned), accelerators, 0)
        : search.pricer().capacityUsdPerAcceleratorMonth(machines, fleet) * accelerators;
  }

  /** Electricity under load above idle. */
  private double perToken(Supply.Machines machines, double accelerators, double fullTokens) {
    if (!(machines instanceof Supply.Owned owned)) {
      return 0;
    }
    OwnershipTerms terms = terms(owned);
    return (Ownership.usdPerMonth(terms, accelerators, 1)
            - Ownership.usdPerMonth(terms, accelerators, 0))
        / fullTokens;
  }

  private OwnershipTerms terms(Supply.Owned owned) {
    return economics.ownership(owned.replica().accelerator(), owned.offer());
  }
}
