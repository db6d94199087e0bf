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
 * What a plan on machines costs by volume, at today's shape of demand: replicas come whole, people
 * and energy follow them.
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
    double perReplica = fleet.deployment().accelerators();
    Staffing staffing = economics.staffing(machines instanceof Supply.Owned);
    double people =
        perReplica / staffing.acceleratorsPerEngineer() * staffing.usdPerEngineerMonth();
    double grain = grain(fleet);
    double least = fleet.minimumReplicas() * grain;
    if (machines instanceof Supply.Rented rented) {
      least = Math.max(least, Math.ceil(rented.offer().minimumAccelerators() / perReplica * grain));
    }
    double perToken = perToken(machines, perReplica, fullTokens) + embeddedPerToken(plan);
    return new BreakEven.StepCost(
        fixed(plan, staffing),
        (idleReplica(fleet, machines, perReplica) + people) / grain,
        fullTokens / fleet.peakToMean() / grain,
        (int) least,
        perToken);
  }

  /** Steps that one replica is divided into. */
  static double grain(Fleet fleet) {
    return fleet.whole() ? 1 : GRAIN;
  }

  private double fixed(PricedPlan plan, Staffing staffing) {
    double adaptation = search.pricer().adaptationUsdPerMonth(plan.adaptation());
    return staffing.baseEngineers() * staffing.usdPerEngineerMonth()
        + adaptation
        - embeddedPerToken(plan) * economics.scenario().tokensPerMonth();
  }

  /** Retrieval embeds every input, wherever the model runs. */
  private double embeddedPerToken(PricedPlan plan) {
    return plan.adaptation().millionTokensEmbedded()
        * plan.adaptation().usdPerMillionEmbedded()
        / economics.scenario().tokensPerMonth();
  }

  /** One replica that stands idle, USD a month. */
  private double idleReplica(Fleet fleet, Supply.Machines machines, double perReplica) {
    return machines instanceof Supply.Owned owned
        ? Ownership.usdPerMonth(terms(owned), perReplica, 0)
        : search.pricer().capacityUsdPerAcceleratorMonth(machines, fleet) * perReplica;
  }

  /** Electricity under load above idle. */
  private double perToken(Supply.Machines machines, double perReplica, double fullTokens) {
    if (!(machines instanceof Supply.Owned owned)) {
      return 0;
    }
    OwnershipTerms terms = terms(owned);
    return (Ownership.usdPerMonth(terms, perReplica, 1)
            - Ownership.usdPerMonth(terms, perReplica, 0))
        / fullTokens;
  }

  private OwnershipTerms terms(Supply.Owned owned) {
    return economics.ownership(owned.replica().accelerator(), owned.offer());
  }
}
