package suanpan.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Adaptations;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Pricer;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/**
 * The eligible plans of one scenario: for every combination of options the cheapest one, priced; of
 * those that cost about the same, the one with the better model. What eligibility blocked is not
 * looked at.
 */
public final class Search {
  private final Economics economics;
  private final Stock stock;
  private final Eligible eligible;
  private final boolean first;
  private final Pricer pricer;
  private final Adaptations adaptations;
  private Layouts layouts = Layouts.NONE;
  private @Nullable PricedPlan cheapestOfAll;
  private Representatives cheapest = new Representatives(Map.of());
  private final List<PricedPlan> plans = new ArrayList<>();
  private final Map<String, Supplier<Text>> obstacles = new HashMap<>();
  private @Nullable Miss nearestMiss;

  private Search(Economics economics, Stock stock, Eligible eligible, boolean first) {
    this.economics = economics;
    this.stock = stock;
    this.eligible = eligible;
    this.first = first;
    this.pricer = new Pricer(economics);
    this.adaptations = new Adaptations(economics);
  }

  /**
   * Enumerates and prices.
   *
   * @param eligible what eligibility left
   */
  static Search of(Economics economics, Stock stock, Eligible eligible) {
    return of(economics, stock, eligible, Layouts.NONE);
  }

  /**
   * The same, taking over how machines are laid out where nothing that decides it has changed.
   *
   * @param before layouts of another search
   */
  static Search of(Economics economics, Stock stock, Eligible eligible, Layouts before) {
    Search search = new Search(economics, stock, eligible, false);
    search.run(before);
    search.cheapest = Representatives.cheapest(search.plans);
    for (PricedPlan plan : search.plans) {
      PricedPlan least = search.cheapestOfAll;
      search.cheapestOfAll =
          least == null || plan.usdOverHorizon() < least.usdOverHorizon() ? plan : least;
    }
    return search;
  }

  /** Whether any plan is left with other things blocked: the same search up to its first plan. */
  boolean possible(Set<String> otherBlocked) {
    Eligible other = new Eligible(stock, economics.catalogue(), economics.scenario(), otherBlocked);
    Search search = new Search(economics, stock, other, true);
    search.run(Layouts.NONE);
    return !search.plans.isEmpty();
  }

  private void run(Layouts before) {
    new ApiSearch(this).run();
    layouts = new MachineSearch(this, stock.deployables(), before).run();
  }

  /** How machines are laid out here. */
  Layouts layouts() {
    return layouts;
  }

  /** What eligibility left. */
  Eligible eligible() {
    return eligible;
  }

  /** Whether there is no need to look further. */
  boolean answered() {
    return first && !plans.isEmpty();
  }

  /** The cheapest plan for every combination of options. */
  public List<PricedPlan> plans() {
    return plans;
  }

  /** The cheapest plan of all over the horizon; null without a plan. */
  @Nullable PricedPlan cheapestOfAll() {
    return cheapestOfAll;
  }

  /** What a plan costs over the horizon, in doublings of the cheapest of all; never below 0. */
  double doublings(PricedPlan plan) {
    return Math.log(timesCheapest(plan)) / Math.log(2);
  }

  /** What a plan costs over the horizon against the cheapest of all; never below 1. */
  double timesCheapest(PricedPlan plan) {
    PricedPlan least = cheapestOfAll;
    return least == null ? 1 : Math.max(1, plan.usdOverHorizon() / least.usdOverHorizon());
  }

  /** For every option the cheapest plan that holds it. */
  Representatives cheapest() {
    return cheapest;
  }

  /** Why no plan holds an option that nothing blocked. */
  @Nullable Text obstacle(String option) {
    Supplier<Text> why = obstacles.get(option);
    return why == null ? null : why.get();
  }

  /** What all plans share. */
  public Economics economics() {
    return economics;
  }

  /** What priced them. */
  public Pricer pricer() {
    return pricer;
  }

  Adaptations adaptations() {
    return adaptations;
  }

  /** Retrieval that embeds on the machines of a plan. */
  Adaptation embedding(Supply.Machines machines, Fleet fleet) {
    return adaptations.retrievalOn(
        machines.replica().accelerator(), pricer.capacityUsdPerAcceleratorMonth(machines, fleet));
  }

  boolean allowed(String candidate) {
    return eligible.allows(candidate);
  }

  /** Remembers the first obstacle of an option; it is put into words when somebody asks. */
  void obstacle(String option, Supplier<Text> why) {
    obstacles.putIfAbsent(option, why);
  }

  /** Remembers what is too slow on an accelerator, and the nearest of all. */
  void missed(String accelerator, Misses misses) {
    Miss first = misses.first();
    Miss nearest = misses.nearest();
    if (first != null && nearest != null) {
      obstacle(accelerator, first::reason);
      Miss before = nearestMiss;
      nearestMiss = before == null || nearest.times() < before.times() ? nearest : before;
    }
  }

  /** The layout that cannot meet the demand by the least; null when none was too slow. */
  @Nullable Miss nearestMiss() {
    return nearestMiss;
  }

  /** Models that can run on machines. */
  OpenModels openModels() {
    return stock.openModels();
  }

  void add(PricedPlan plan) {
    plans.add(plan);
  }
}
