package suanpan.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Catalogue;
import suanpan.cost.pricing.Adaptations;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Pricer;
import suanpan.fact.Text;

/**
 * The eligible plans of one scenario: for every combination of options the cheapest one, priced; of
 * those that cost about the same, the one with the better model. What eligibility blocked is not
 * looked at.
 */
public final class Search {
  private final Catalogue catalogue;
  private final Economics economics;
  private final Offers offers;
  private final Deployables deployables;
  private final Rents rents;
  private final Set<String> blocked;
  private final boolean first;
  private final Pricer pricer;
  private final Adaptations adaptations;
  private Layouts layouts = Layouts.NONE;
  private final List<PricedPlan> plans = new ArrayList<>();
  private final Map<String, Supplier<Text>> obstacles = new HashMap<>();

  private Search(
      Economics economics,
      Offers offers,
      Deployables deployables,
      Rents rents,
      Set<String> blocked,
      boolean first) {
    this.catalogue = economics.catalogue();
    this.economics = economics;
    this.offers = offers;
    this.deployables = deployables;
    this.rents = rents;
    this.blocked = blocked;
    this.first = first;
    this.pricer = new Pricer(economics);
    this.adaptations = new Adaptations(economics);
  }

  /**
   * Enumerates and prices.
   *
   * @param blocked candidates and options that eligibility ruled out
   */
  static Search of(
      Economics economics,
      Offers offers,
      Deployables deployables,
      Rents rents,
      Set<String> blocked) {
    return of(economics, offers, deployables, rents, blocked, Layouts.NONE);
  }

  /**
   * The same, taking over how machines are laid out where nothing that decides it has changed.
   *
   * @param before layouts of another search
   */
  static Search of(
      Economics economics,
      Offers offers,
      Deployables deployables,
      Rents rents,
      Set<String> blocked,
      Layouts before) {
    Search search = new Search(economics, offers, deployables, rents, blocked, false);
    search.run(before);
    return search;
  }

  /** Whether any plan is left with other things blocked: the same search up to its first plan. */
  boolean possible(Set<String> otherBlocked) {
    Search search = new Search(economics, offers, deployables, rents, otherBlocked, true);
    search.run(Layouts.NONE);
    return !search.plans.isEmpty();
  }

  private void run(Layouts before) {
    new ApiSearch(this, offers).run();
    layouts = new MachineSearch(this, deployables, rents, before).run();
  }

  /** How machines are laid out here. */
  Layouts layouts() {
    return layouts;
  }

  Set<String> blocked() {
    return blocked;
  }

  /** Whether there is no need to look further. */
  boolean answered() {
    return first && !plans.isEmpty();
  }

  /** The cheapest plan for every combination of options. */
  public List<PricedPlan> plans() {
    return plans;
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

  boolean allowed(String candidate) {
    return !blocked.contains(candidate);
  }

  /** Remembers the first obstacle of an option; it is put into words when somebody asks. */
  void obstacle(String option, Supplier<Text> why) {
    obstacles.putIfAbsent(option, why);
  }

  void add(PricedPlan plan) {
    plans.add(plan);
  }

  /** Accelerators that eligibility left. */
  List<Accelerator> accelerators() {
    return catalogue.accelerators().values().stream().filter(a -> allowed(a.id())).toList();
  }
}
