package suanpan.advice;

import suanpan.catalog.Figure;
import suanpan.catalog.FigureIds;
import suanpan.cost.Ledger;
import suanpan.cost.pricing.ApiCalls;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Part;
import suanpan.plan.Plan;
import suanpan.plan.Supply;
import suanpan.scenario.Assumption;

/**
 * How far a month's cost may lie from the typical figure: of machines the range of the throughput
 * estimate, taken through to the replicas it asks for; behind an API, whose prices are stated, the
 * range of hidden reasoning where it was assumed, of the hours where they cost differently, and of
 * the share that a cascade passes on and what its judge writes.
 */
final class PriceRange {
  private final Search search;

  PriceRange(Search search) {
    this.search = search;
  }

  Advice.Range of(PricedPlan plan) {
    double typical = plan.price().usdPerMonth();
    Fleet fleet = plan.fleet();
    if (fleet == null) {
      Advice.Range calls = hours(plan.plan());
      Advice.Range hard = passedOn(plan.plan());
      Advice.Range judged = judged(plan.plan());
      return reasoning(
          plan,
          new Advice.Range(
              typical
                  + calls.low()
                  - calls.typical()
                  + hard.low()
                  - hard.typical()
                  + judged.low()
                  - judged.typical(),
              typical,
              typical
                  + calls.high()
                  - calls.typical()
                  + hard.high()
                  - hard.typical()
                  + judged.high()
                  - judged.typical()));
    }
    double capacity = capacity(plan);
    double rest = typical - capacity;
    return new Advice.Range(
        rest + capacity * scale(fleet, fleet.deployment().basis().speed().high()),
        typical,
        rest + capacity * scale(fleet, fleet.deployment().basis().speed().low()));
  }

  /** What calls of models behind APIs cost a month, as their demand falls into dear hours. */
  Advice.Range hours(Plan plan) {
    Economics economics = search.economics();
    double typical = search.pricer().calls().usdPerMonth(plan);
    Figure demand =
        economics.catalogue().figure(FigureIds.dearHoursDemand(economics.scenario().region()));
    ApiCalls calls = search.pricer().calls();
    return new Advice.Range(
        typical + calls.hoursUsdPerMonth(plan, demand.low()),
        typical,
        typical + calls.hoursUsdPerMonth(plan, demand.high()));
  }

  /** What a cascade's large model costs a month, as many or few requests are passed on to it. */
  Advice.Range passedOn(Plan plan) {
    Figure share = search.economics().catalogue().figure(FigureIds.CASCADE_HARD_SHARE);
    double hard = search.pricer().calls().hardUsdPerMonth(plan);
    return new Advice.Range(
        hard * share.low() / share.value(), hard, hard * share.high() / share.value());
  }

  /** What judging a cascade's small model costs a month, as much or little is written for it. */
  Advice.Range judged(Plan plan) {
    Figure verdict = search.economics().catalogue().figure(FigureIds.CASCADE_JUDGE_VERDICT);
    Figure thought = search.economics().catalogue().figure(FigureIds.CASCADE_JUDGE_REASONING);
    ApiCalls calls = search.pricer().calls();
    return new Advice.Range(
        calls.judgedUsdPerMonth(plan, verdict.low(), thought.low()),
        calls.judgedUsdPerMonth(plan, verdict.value(), thought.value()),
        calls.judgedUsdPerMonth(plan, verdict.high(), thought.high()));
  }

  private Advice.Range reasoning(PricedPlan plan, Advice.Range range) {
    String question = "reasoningTokensPerOutputToken";
    Assumption assumed =
        search.economics().scenario().assumptions().stream()
            .filter(a -> a.question().equals(question))
            .findFirst()
            .orElse(null);
    if (assumed == null || !(assumed.value() instanceof Double value) || value == 0) {
      return range;
    }
    double hidden = search.pricer().calls().reasoningUsdPerMonth(plan.plan());
    // What a cascade does not pass on is not thought about either.
    Figure share = search.economics().catalogue().figure(FigureIds.CASCADE_HARD_SHARE);
    boolean cascade = plan.plan().supply() instanceof Supply.Cascade;
    double least = cascade ? hidden * share.low() / share.value() : hidden;
    double most = cascade ? hidden * share.high() / share.value() : hidden;
    return new Advice.Range(
        range.low() + least * ((double) assumed.low() / value - 1),
        range.typical(),
        range.high() + most * ((double) assumed.high() / value - 1));
  }

  /** Accelerators at so many times the throughput against those planned. */
  private static double scale(Fleet fleet, double throughput) {
    return fleet.accelerators(1 / throughput) / fleet.accelerators();
  }

  private double capacity(PricedPlan plan) {
    Ledger.Total capacity = new Ledger.Total();
    Ledger.Total rest = new Ledger.Total();
    search
        .pricer()
        .monthly(
            plan.plan(),
            plan.fleet(),
            plan.adaptation(),
            part -> part == Part.CAPACITY ? capacity : rest);
    return capacity.usd();
  }
}
