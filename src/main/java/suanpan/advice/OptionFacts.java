package suanpan.advice;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.catalog.Model;
import suanpan.cost.BreakEven;
import suanpan.cost.pricing.ApiCalls;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Cheapest;
import suanpan.fact.Fact;
import suanpan.fact.OptionQuote;
import suanpan.fact.RateLimit;
import suanpan.fact.Training;
import suanpan.plan.Decision;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** The facts about options: of each the figures of a plan that holds it. */
final class OptionFacts {
  private final Search search;
  private final Catalogue catalogue;
  private final Scenario scenario;
  private final Comparators comparators;
  private final Outgrown outgrown;
  private final Map<PricedPlan, Outlook> outlooks = new IdentityHashMap<>();
  private final Map<PricedPlan, Optional<ApiCalls.Limited>> limits = new IdentityHashMap<>();
  private final Map<String, Set<String>> hosts = new HashMap<>();
  private final Map<Decision, Map<String, Told>> quotes = new EnumMap<>(Decision.class);
  private final Representatives cheapest;

  OptionFacts(Search search) {
    this.search = search;
    this.catalogue = search.economics().catalogue();
    this.scenario = search.economics().scenario();
    this.comparators = new Comparators(search);
    this.outgrown = new Outgrown(search);
    this.cheapest = search.cheapest();
  }

  /** What was told of an option last, and of which plan. */
  private record Told(PricedPlan plan, OptionQuote quote) {}

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
                facts.add(known(decision, option, plan));
                addLimit(decision, option, plan, facts);
              });
    }
    facts.addAll(training(representatives.of(Decision.ADAPTATION)));
    PricedPlan least = search.cheapestOfAll();
    if (least != null) {
      facts.add(cheapest(least));
    }
    return facts;
  }

  /** Most options are spoken for by the same plan at every reading. */
  private OptionQuote known(Decision decision, String option, PricedPlan plan) {
    Map<String, Told> before = quotes.computeIfAbsent(decision, d -> new HashMap<>());
    Told told = before.get(option);
    if (told == null || told.plan != plan) {
      told = new Told(plan, quote(decision, option, plan));
      before.put(option, told);
    }
    return told.quote;
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
        search.doublings(priced),
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
        model.mainstreamArchitecture() || ownShape(priced),
        accelerator == null ? "none" : accelerator.softwareStack(),
        accelerator != null && accelerator.consumer(),
        accelerator == null ? unlimited : accelerator.scaleUpGbPerSecond());
  }

  /** Whoever trains from scratch chooses the architecture; the model only lends its size. */
  private static boolean ownShape(PricedPlan priced) {
    return priced.plan().sourcing().equals("own-foundation-model");
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

  private Optional<ApiCalls.Limited> fullest(PricedPlan plan) {
    return search.pricer().calls().rateLimits(plan.plan()).stream()
        .max(Comparator.comparingDouble(limited -> limited.limit().times()));
  }

  /** The rate limit that the plan fills most, if its providers publish any. */
  private void addLimit(Decision decision, String option, PricedPlan plan, List<Fact> facts) {
    limits
        .computeIfAbsent(plan, this::fullest)
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
  private double paybackOfWork(PricedPlan plan, PricedPlan without) {
    double more = plan.price().usdUpFront() - without.price().usdUpFront();
    return more <= 0
        ? 0
        : BreakEven.paybackMonths(
            more, without.price().usdPerMonth() - comparators.runningUsdPerMonth(plan));
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
        cost.run().versionAcceleratorHours(),
        cost.run().utilisation(),
        cost.run().tokensPerParameter(),
        cost.version().usd() * cost.runsPerYear());
  }

  private Cheapest cheapest(PricedPlan plan) {
    double lowest = Double.POSITIVE_INFINITY;
    for (PricedPlan each : search.plans()) {
      lowest = Math.min(lowest, each.price().usdPerMonth());
    }
    return new Cheapest(
        plan.price().usdPerMonth(), plan.price().usdUpFront(), plan.usdOverHorizon(), lowest);
  }
}
