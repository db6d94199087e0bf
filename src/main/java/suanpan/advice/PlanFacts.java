package suanpan.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.cost.BreakEven;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Business;
import suanpan.fact.Commitment;
import suanpan.fact.Fact;
import suanpan.fact.PlanQuote;
import suanpan.plan.Decision;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** The facts about whole plans, and about starting with one. */
final class PlanFacts {
  /**
   * 30 % before the first request is served leaves little room below the 80 % of T17 once staff,
   * power and growth are added; judgement.
   */
  private static final double MUCH_OF_THE_CAPITAL = 0.3;

  private final Search search;
  private final Catalogue catalogue;
  private final Scenario scenario;
  private final Outgrown outgrown;
  private final Map<PricedPlan, PlanQuote> quotes = new IdentityHashMap<>();

  PlanFacts(Search search) {
    this.search = search;
    this.catalogue = search.economics().catalogue();
    this.scenario = search.economics().scenario();
    this.outgrown = new Outgrown(search);
  }

  /** A model and the provider it is called at. */
  private record Seat(String modelId, String providerId) {}

  /** The whole-plan facts of the second stage. */
  List<Fact> of(Collection<PricedPlan> plans) {
    List<Fact> facts = new ArrayList<>();
    for (PricedPlan plan : plans) {
      facts.add(quotes.computeIfAbsent(plan, this::quote));
    }
    return facts;
  }

  /**
   * The facts of the third stage, about the plan that is recommended: what it commits to, and the
   * business case if there is one.
   */
  List<Fact> commitment(PricedPlan plan) {
    PlanQuote quote = quotes.computeIfAbsent(plan, this::quote);
    Fleet fleet = plan.fleet();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Commitment(
            plan.plan().sourcing(),
            plan.plan().supply().modelId(),
            catalogue.model(plan.plan().supply().modelId()).quality().tier().rank(),
            Lift.tuned(plan.plan()),
            plan.plan().supply().acceleratorId(),
            stack(plan.plan().supply()),
            plan.plan().option(Decision.CAPACITY),
            fleet == null ? 0 : fleet.accelerators(),
            fleet == null || fleet.deployment().basis().measured(),
            plan.plan().supply() instanceof Supply.Rented rented
                && catalogue.provider(rented.offer().providerId()).index(),
            quote.usdPerMonth(),
            quote.usdUpFront(),
            quote.usdOverHorizon(),
            quote.usdPaidOverHorizon(),
            quote.timesCheapest(),
            quote.timesBudget(),
            quote.monthsWithinBudget(),
            quote.budgetCovers(),
            quote.timesCapital()));
    if (Double.isFinite(scenario.valueUsdPerMonth())) {
      facts.add(business(plan));
    }
    return facts;
  }

  private PlanQuote quote(PricedPlan plan) {
    double month = plan.price().usdPerMonth();
    double upFront = plan.price().usdUpFront();
    Seat seated = seat(plan.plan().supply());
    Limit budget = new Limit(scenario.budgetUsdPerMonth());
    Limit capital = new Limit(scenario.capitalUsd());
    double mean = outgrown.meanUsdPerMonth(plan, budget);
    double unpaid = outgrown.unpaid(plan, scenario.valueUsdPerMonth());
    return new PlanQuote(
        plan.id(),
        month,
        upFront,
        plan.price().usdOverHorizon(),
        outgrown.paidUsd(plan),
        search.doublings(plan),
        search.timesCheapest(plan),
        budget.times(month),
        budget.pointsAbove(month),
        outgrown.monthsWithin(plan, budget.usd()),
        budget.times(mean),
        budget.pointsAbove(mean),
        budget.covers(mean),
        scenario.valueUsdPerMonth(),
        new Limit(scenario.valueUsdPerMonth()).times(month),
        capital.times(unpaid),
        capital.pointsAbove(unpaid),
        capital.times(upFront),
        capital.pointsFrom(MUCH_OF_THE_CAPITAL, upFront),
        seated.modelId(),
        seated.providerId(),
        country(seated.providerId()));
  }

  private String stack(Supply supply) {
    return supply instanceof Supply.Machines
        ? catalogue.accelerator(supply.acceleratorId()).softwareStack()
        : "none";
  }

  private String country(String providerId) {
    return providerId.equals("own") ? "none" : catalogue.provider(providerId).country();
  }

  /**
   * Whose seat counts, and the model called there: of a cascade's two providers the one in mainland
   * China, if either is.
   */
  private Seat seat(Supply supply) {
    return supply instanceof Supply.Cascade cascade
            && country(cascade.small().providerId()).equals("CN")
            && !country(cascade.large().providerId()).equals("CN")
        ? new Seat(cascade.small().modelId(), cascade.small().providerId())
        : new Seat(supply.modelId(), supply.providerId());
  }

  private Business business(PricedPlan best) {
    double value = scenario.valueUsdPerMonth();
    double cost = best.price().usdPerMonth();
    return new Business(
        value,
        value == 0 ? Double.POSITIVE_INFINITY : cost / value,
        outgrown.monthsWithin(best, value),
        BreakEven.paybackMonths(best.price().usdUpFront(), value - cost),
        search.economics().figure(FigureIds.MODEL_SHELF_LIFE));
  }
}
