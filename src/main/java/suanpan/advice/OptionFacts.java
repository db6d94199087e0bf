package suanpan.advice;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.catalog.Model;
import suanpan.cost.BreakEven;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Business;
import suanpan.fact.Cheapest;
import suanpan.fact.Commitment;
import suanpan.fact.Fact;
import suanpan.fact.OptionQuote;
import suanpan.fact.PlanQuote;
import suanpan.fact.RateLimit;
import suanpan.fact.Training;
import suanpan.plan.Decision;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** The facts that follow from the priced plans. */
final class OptionFacts {
  /**
   * 30 % before the first request is served leaves little room below the 80 % of T17 once staff,
   * power and growth are added; judgement.
   */
  private static final double MUCH_OF_THE_CAPITAL = 0.3;

  private final Search search;
  private final Catalogue catalogue;
  private final Scenario scenario;
  private final Comparators comparators;
  private final Outgrown outgrown;
  private final Map<PricedPlan, Outlook> outlooks = new IdentityHashMap<>();
  private final Map<PricedPlan, PlanQuote> quotes = new IdentityHashMap<>();
  private final Map<String, Set<String>> hosts = new HashMap<>();
  private final Representatives cheapest;
  private final double cheapestUsd;

  OptionFacts(Search search) {
    this.search = search;
    this.catalogue = search.economics().catalogue();
    this.scenario = search.economics().scenario();
    this.comparators = new Comparators(search);
    this.outgrown = new Outgrown(search);
    this.cheapest = search.cheapest();
    this.cheapestUsd =
        search.plans().stream()
            .mapToDouble(PricedPlan::usdOverHorizon)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * What is worked out over many months or volumes, once for all options that a plan speaks for.
   *
   * @param assumedReasoningShare share of a month's bill
   * @param monthsWithinBudget before the first month above it
   * @param paybackMonths of what is paid up front
   * @param breakEvenTokensPerMonth against a hosted model of equal quality
   */
  private record Outlook(
      double assumedReasoningShare,
      double monthsWithinBudget,
      double paybackMonths,
      double breakEvenTokensPerMonth) {}

  /** A model and the provider it is called at. */
  private record Seat(String modelId, String providerId) {}

  /**
   * One quote per eligible option, training estimates, and the cheapest plan of all.
   *
   * @param representatives whose figures are told of each option
   */
  List<Fact> all(Representatives representatives) {
    List<Fact> facts = new ArrayList<>();
    for (Decision decision : Decision.PLANNED) {
      representatives
          .of(decision)
          .forEach(
              (option, plan) -> {
                facts.add(quote(decision, option, plan));
                addLimit(decision, option, plan, facts);
              });
    }
    facts.addAll(training(representatives.of(Decision.ADAPTATION)));
    PricedPlan least = cheapestOfAll();
    if (least != null) {
      facts.add(cheapest(least));
    }
    return facts;
  }

  /** The whole-plan facts of the second stage. */
  List<Fact> plans(Collection<PricedPlan> plans) {
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
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Commitment(
            plan.plan().sourcing(),
            quote.usdPerMonth(),
            quote.usdUpFront(),
            quote.usdOverHorizon(),
            quote.usdPaidOverHorizon(),
            quote.timesCheapest(),
            quote.timesBudget(),
            quote.monthsWithinBudget(),
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
        doublings(plan),
        Math.max(1, plan.price().usdOverHorizon() / cheapestUsd),
        budget.times(month),
        budget.pointsAbove(month),
        outgrown.monthsWithin(plan, budget.usd()),
        budget.times(mean),
        budget.pointsAbove(mean),
        budget.covers(mean),
        new Limit(scenario.valueUsdPerMonth()).times(month),
        capital.times(unpaid),
        capital.pointsAbove(unpaid),
        capital.times(upFront),
        capital.pointsFrom(MUCH_OF_THE_CAPITAL, upFront),
        seated.modelId(),
        seated.providerId(),
        country(seated.providerId()));
  }

  private OptionQuote quote(Decision decision, String option, PricedPlan priced) {
    PricedPlan least = cheapest.of(decision).getOrDefault(option, priced);
    double unlimited = Double.POSITIVE_INFINITY;
    Supply supply = priced.plan().supply();
    Model model = catalogue.model(supply.modelId());
    Architecture architecture = model.architecture();
    Fleet fleet = priced.fleet();
    Accelerator accelerator = fleet == null ? null : catalogue.accelerator(supply.acceleratorId());
    Outlook outlook = outlooks.computeIfAbsent(priced, this::outlook);
    return new OptionQuote(
        decision.id(),
        option,
        priced.price().usdPerMonth(),
        outlook.assumedReasoningShare,
        priced.price().usdUpFront(),
        priced.price().usdOverHorizon(),
        least.price().usdPerMonth(),
        least.usdOverHorizon(),
        outlook.monthsWithinBudget,
        doublings(priced),
        fleet == null ? 1 : fleet.utilisation(),
        fleet == null ? 0 : 1 - fleet.utilisation(),
        fleet == null ? 0 : fleet.replicas(),
        fleet == null ? 0 : fleet.accelerators(),
        outlook.paybackMonths,
        outlook.breakEvenTokensPerMonth,
        supply instanceof Supply.Owned
            ? search.economics().figure(FigureIds.HARDWARE_LEAD_TIME)
            : 0,
        model.quality().tier().id(),
        model.quality().tier().rank(),
        model.id(),
        supply.acceleratorId(),
        accelerator == null ? model.developer() : accelerator.vendorId(),
        supply.providerId(),
        hosts(model),
        first(supply).id(),
        first(supply).quality().tier().rank(),
        supply instanceof Supply.Cascade
            ? 1 - search.economics().share(FigureIds.CASCADE_HARD_SHARE)
            : 1,
        supply instanceof Supply.Owned ? "none" : catalogue.provider(supply.providerId()).country(),
        licence(supply),
        retiresInMonths(model),
        architecture == null ? unlimited : architecture.totalParameters(),
        architecture == null ? unlimited : architecture.activeParameters(),
        model.mainstreamArchitecture(),
        accelerator == null ? "none" : accelerator.softwareStack(),
        accelerator != null && accelerator.consumer(),
        accelerator == null ? unlimited : accelerator.scaleUpGbPerSecond());
  }

  private Outlook outlook(PricedPlan priced) {
    return new Outlook(
        assumedReasoningShare(priced),
        outgrown.monthsWithin(priced, scenario.budgetUsdPerMonth()),
        payback(priced),
        comparators.breakEven(priced).fromTokensPerMonth());
  }

  private double assumedReasoningShare(PricedPlan priced) {
    double month = priced.price().usdPerMonth();
    return month == 0 || scenario.stated("reasoningTokensPerOutputToken")
        ? 0
        : search.pricer().calls().reasoningUsdPerMonth(priced.plan()) / month;
  }

  private Model first(Supply supply) {
    return catalogue.model(
        supply instanceof Supply.Cascade cascade ? cascade.small().modelId() : supply.modelId());
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

  /** Providers that serve a model and may be used; counted once for all models. */
  private double hosts(Model model) {
    if (hosts.isEmpty()) {
      for (Offers.Entry entry : search.eligible().strong()) {
        hosts
            .computeIfAbsent(entry.model().id(), id -> new HashSet<>())
            .add(entry.offer().providerId());
      }
    }
    return hosts.getOrDefault(model.id(), Set.of()).size();
  }

  /** A cascade is as closed as the more closed of its two models. */
  private String licence(Supply supply) {
    String licence = catalogue.model(supply.modelId()).licence();
    return supply instanceof Supply.Cascade cascade && !licence.equals("proprietary")
        ? catalogue.model(cascade.small().modelId()).licence()
        : licence;
  }

  /** The rate limit that the plan fills most, if its providers publish any. */
  private void addLimit(Decision decision, String option, PricedPlan plan, List<Fact> facts) {
    search.pricer().calls().rateLimits(plan.plan()).stream()
        .max(Comparator.comparingDouble(limited -> limited.limit().times()))
        .ifPresent(
            limited ->
                facts.add(
                    new RateLimit(
                        decision.id(),
                        option,
                        limited.offer().providerId(),
                        limited.offer().modelId(),
                        limited.limit().measure().id(),
                        limited.limit().neededPerMinute(),
                        limited.limit().limitPerMinute(),
                        limited.limit().times())));
  }

  private double doublings(PricedPlan plan) {
    return Math.max(0, Math.log(plan.usdOverHorizon() / cheapestUsd) / Math.log(2));
  }

  /** Months until what is paid up front comes back, against the cheapest plan without hardware. */
  private double payback(PricedPlan plan) {
    PricedPlan without = comparators.cheapestWithoutPurchase();
    if (!(plan.plan().supply() instanceof Supply.Owned)) {
      return without == null ? 0 : paybackOfWork(plan, without);
    }
    if (without == null) {
      return Double.POSITIVE_INFINITY;
    }
    return BreakEven.paybackMonths(
        plan.price().usdUpFront(),
        without.price().usdPerMonth() - comparators.runningUsdPerMonth(plan));
  }

  /** Of what is set up and trained before the start, beyond what the cheapest plan takes. */
  private static double paybackOfWork(PricedPlan plan, PricedPlan without) {
    double more = plan.price().usdUpFront() - without.price().usdUpFront();
    return more <= 0
        ? 0
        : BreakEven.paybackMonths(more, without.price().usdPerMonth() - plan.price().usdPerMonth());
  }

  private double retiresInMonths(Model model) {
    return model.retires() == null
        ? Double.POSITIVE_INFINITY
        : ChronoUnit.DAYS.between(catalogue.date(), model.retires()) / 30.4375;
  }

  private List<Fact> training(Map<String, PricedPlan> byAdaptation) {
    List<Fact> facts = new ArrayList<>();
    for (String adaptation :
        List.of("lora", "full-fine-tune", "continued-pretraining", "pretraining")) {
      PricedPlan plan = byAdaptation.get(adaptation);
      if (plan != null) {
        facts.add(training(adaptation, plan));
      }
    }
    return facts;
  }

  private static Training training(String adaptation, PricedPlan plan) {
    var cost = plan.adaptation();
    return new Training(
        adaptation,
        cost.version().usd(),
        cost.run().days(),
        cost.run().acceleratorHours(),
        cost.run().utilisation(),
        cost.run().tokensPerParameter(),
        cost.version().usd() * cost.runsPerYear());
  }

  private @Nullable PricedPlan cheapestOfAll() {
    PricedPlan least = null;
    for (PricedPlan plan : search.plans()) {
      least = least == null || plan.usdOverHorizon() < least.usdOverHorizon() ? plan : least;
    }
    return least;
  }

  private Cheapest cheapest(PricedPlan plan) {
    double lowest = Double.POSITIVE_INFINITY;
    for (PricedPlan each : search.plans()) {
      lowest = Math.min(lowest, each.price().usdPerMonth());
    }
    return new Cheapest(
        plan.price().usdPerMonth(), plan.price().usdUpFront(), plan.usdOverHorizon(), lowest);
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
