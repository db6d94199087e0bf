package suanpan.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Model;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Adaptations;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Pricer;
import suanpan.fact.Text;
import suanpan.plan.Plan;
import suanpan.plan.Sourcing;
import suanpan.plan.Supply;

/**
 * The eligible plans of one scenario: for every combination of options the cheapest one, priced; of
 * those that cost about the same, the one with the better model. What eligibility blocked is not
 * looked at.
 */
public final class Search {
  /** Costs closer than this are as good as equal. */
  private static final double EQUAL_COST = 1.05;

  private static final BetterModel BETTER = new BetterModel();

  private final Catalogue catalogue;
  private final Economics economics;
  private final Deployables deployables;
  private final Rents rents;
  private final Set<String> blocked;
  private final boolean first;
  private final Pricer pricer;
  private final Adaptations adaptations;
  private Layouts layouts = Layouts.NONE;
  private final List<PricedPlan> plans = new ArrayList<>();
  private final Map<String, Text> obstacles = new HashMap<>();

  private Search(
      Economics economics,
      Deployables deployables,
      Rents rents,
      Set<String> blocked,
      boolean first) {
    this.catalogue = economics.catalogue();
    this.economics = economics;
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
  static Search of(Economics economics, Deployables deployables, Rents rents, Set<String> blocked) {
    return of(economics, deployables, rents, blocked, Layouts.NONE);
  }

  /**
   * The same, taking over how machines are laid out where nothing that decides it has changed.
   *
   * @param before layouts of another search
   */
  static Search of(
      Economics economics,
      Deployables deployables,
      Rents rents,
      Set<String> blocked,
      Layouts before) {
    Search search = new Search(economics, deployables, rents, blocked, false);
    search.run(before);
    return search;
  }

  /** Whether any plan is left with other things blocked: the same search up to its first plan. */
  boolean possible(Set<String> otherBlocked) {
    Search search = new Search(economics, deployables, rents, otherBlocked, true);
    search.run(Layouts.NONE);
    return !search.plans.isEmpty();
  }

  private void run(Layouts before) {
    apis();
    cascades();
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
  Map<String, Text> obstacles() {
    return obstacles;
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

  /** Remembers the first obstacle of an option; later ones are not even put into words. */
  void obstacle(String option, Supplier<Text> why) {
    obstacles.computeIfAbsent(option, key -> why.get());
  }

  void add(PricedPlan plan) {
    plans.add(plan);
  }

  private void apis() {
    for (Sourcing sourcing : Sourcing.values()) {
      if (sourcing.place() == Sourcing.Place.API
          && sourcing != Sourcing.CASCADE
          && allowed(sourcing.id())
          && allowed("none")) {
        boolean tuned = sourcing == Sourcing.HOSTED_TUNED;
        List<ApiOffer> offers = offers(sourcing, tuned);
        if (offers.isEmpty()) {
          obstacle(sourcing.id(), () -> Obstacles.NO_API);
        }
        for (String serving : servings()) {
          boolean batched = serving.equals("provider-batch");
          for (String adaptation : sourcing.adaptations()) {
            ApiOffer chosen =
                allowed(adaptation)
                    ? goodValue(offers, offer -> horizonUsd(offer, tuned, batched, adaptation))
                    : null;
            if (chosen != null) {
              add(api(sourcing, adaptation, serving, new Supply.Api(chosen, tuned)));
            }
          }
        }
      }
    }
  }

  private double horizonUsd(ApiOffer offer, boolean tuned, boolean batched, String adaptation) {
    return pricer.horizonUsd(
        pricer.apiUsdPerMonth(offer, tuned, batched), adaptation(adaptation, offer));
  }

  /**
   * The offer of the best model among those that cost at most {@link #EQUAL_COST} times the
   * cheapest: nobody takes the weaker model to save a twentieth. Null when there is none.
   */
  private @Nullable ApiOffer goodValue(List<ApiOffer> offers, ToDoubleFunction<ApiOffer> usd) {
    double[] costs = offers.stream().mapToDouble(usd).toArray();
    double limit = Arrays.stream(costs).min().orElse(0) * EQUAL_COST;
    ApiOffer best = null;
    double bestUsd = 0;
    for (int i = 0; i < costs.length; i++) {
      ApiOffer offer = offers.get(i);
      if (costs[i] <= limit && (best == null || preferred(offer, costs[i], best, bestUsd))) {
        best = offer;
        bestUsd = costs[i];
      }
    }
    return best;
  }

  private boolean preferred(ApiOffer offer, double usd, ApiOffer best, double bestUsd) {
    int better = BETTER.compare(model(offer), model(best));
    return better > 0
        || (better == 0
            && (usd < bestUsd || (usd == bestUsd && offer.id().compareTo(best.id()) < 0)));
  }

  private void cascades() {
    if (!allowed("cascade") || !allowed("none")) {
      return;
    }
    for (String serving : servings()) {
      boolean batched = serving.equals("provider-batch");
      ToDoubleFunction<ApiOffer> usd = offer -> pricer.apiUsdPerMonth(offer, false, batched);
      ApiOffer large = cheapest(serving().filter(this::allowedAlone).toList(), usd);
      if (large == null) {
        continue;
      }
      int rank = tier(large);
      ApiOffer small =
          cheapest(
              serving().filter(o -> allowed(Candidates.ofCascade(o)) && tier(o) < rank).toList(),
              usd);
      if (small == null) {
        obstacle("cascade", () -> Obstacles.NO_SMALLER_MODEL);
        continue;
      }
      for (String adaptation : Sourcing.CASCADE.adaptations()) {
        if (allowed(adaptation)) {
          add(api(Sourcing.CASCADE, adaptation, serving, new Supply.Cascade(small, large)));
        }
      }
    }
  }

  private List<String> servings() {
    boolean waits = economics.scenario().batchablePercent() > 0;
    return Sourcing.CASCADE.servings("none").stream()
        .filter(this::allowed)
        .filter(serving -> waits || !serving.equals("provider-batch"))
        .toList();
  }

  private PricedPlan api(Sourcing sourcing, String adaptation, String serving, Supply supply) {
    Plan plan = new Plan(sourcing.id(), adaptation, "none", serving, supply);
    Adaptation cost = adaptation(adaptation, supply instanceof Supply.Api api ? api.offer() : null);
    return new PricedPlan(plan, null, cost, pricer.price(plan, null, cost));
  }

  private Adaptation adaptation(String adaptation, @Nullable ApiOffer offer) {
    ApiOffer.Tuning tuning = offer == null ? null : offer.tuning();
    return adaptation.equals("lora") && tuning != null
        ? adaptations.managed(tuning)
        : adaptations.withoutTraining(adaptation);
  }

  private List<ApiOffer> offers(Sourcing sourcing, boolean tuned) {
    return serving()
        .filter(offer -> !tuned || offer.tuning() != null)
        .filter(offer -> tuned || Candidates.sourcing(model(offer)).equals(sourcing.id()))
        .filter(offer -> allowed(Candidates.ofApi(offer, tuned)))
        .toList();
  }

  private boolean allowedAlone(ApiOffer offer) {
    return allowed(Candidates.ofApi(offer, false)) && allowed(Candidates.sourcing(model(offer)));
  }

  /** Offers whose model is still served. */
  private java.util.stream.Stream<ApiOffer> serving() {
    return catalogue.apiOffers().stream()
        .filter(offer -> !Candidates.retired(model(offer), catalogue));
  }

  private Model model(ApiOffer offer) {
    return catalogue.model(offer.modelId());
  }

  private int tier(ApiOffer offer) {
    return model(offer).quality().tier().rank();
  }

  private static @Nullable ApiOffer cheapest(
      List<ApiOffer> offers, ToDoubleFunction<ApiOffer> usd) {
    return offers.stream()
        .min(Comparator.comparingDouble(usd).thenComparing(ApiOffer::id))
        .orElse(null);
  }

  /** Accelerators that eligibility left. */
  List<Accelerator> accelerators() {
    return catalogue.accelerators().values().stream().filter(a -> allowed(a.id())).toList();
  }
}
