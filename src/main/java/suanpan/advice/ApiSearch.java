package suanpan.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.cost.Request;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.ApiCalls;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Pricer;
import suanpan.cost.serving.Demand;
import suanpan.plan.Plan;
import suanpan.plan.Sourcing;
import suanpan.plan.Supply;

/** The plans that call a model behind somebody's API, or two of them in a cascade. */
final class ApiSearch {
  /** Costs closer than this are as good as equal. */
  private static final double EQUAL_COST = 1.05;

  private final Search search;
  private final Pricer pricer;
  private final Map<String, Adaptation> untrained = new HashMap<>();

  /** Bills of offers as they are, by how they are called. */
  private final Map<ApiCalls.Way, Map<Offers.Entry, Billed>> bills = new HashMap<>();

  /** The same with what judging their answers costs. */
  private final Map<ApiCalls.Way, Map<Offers.Entry, Billed>> judged = new HashMap<>();

  ApiSearch(Search search) {
    this.search = search;
    this.pricer = search.pricer();
  }

  /**
   * An offer with the bill by which it is compared, USD a month, without end where the longest
   * request does not fit.
   */
  private record Billed(Offers.Entry entry, double usdPerMonth) {
    boolean possible() {
      return usdPerMonth < Double.POSITIVE_INFINITY;
    }

    boolean cheaperThan(Billed other) {
      return usdPerMonth < other.usdPerMonth
          || (usdPerMonth == other.usdPerMonth
              && entry.offer().id().compareTo(other.entry.offer().id()) < 0);
    }
  }

  void run() {
    if (!search.allowed("none")) {
      return;
    }
    for (Sourcing sourcing : Sourcing.values()) {
      if (sourcing.place() == Sourcing.Place.API
          && !sourcing.cascades()
          && search.allowed(sourcing.id())) {
        alone(sourcing);
      }
    }
    if (search.allowed(Sourcing.CASCADE.id()) || search.allowed(Sourcing.OPEN_CASCADE.id())) {
      servings().forEach(serving -> new CascadeSearch(search, this, serving).run());
    }
  }

  private void alone(Sourcing sourcing) {
    boolean tuned = sourcing == Sourcing.HOSTED_TUNED;
    List<Offers.Entry> offers = search.eligible().behindApi(sourcing);
    if (offers.isEmpty()) {
      search.obstacle(sourcing.id(), () -> Obstacles.NO_API);
      return;
    }
    for (String serving : servings()) {
      for (String adaptation : sourcing.adaptations()) {
        if (search.allowed(adaptation)) {
          List<Billed> billed = billed(offers, tuned, way(serving, adaptation));
          addAlone(sourcing, adaptation, serving, billed);
        }
      }
    }
  }

  /** The good value of all, and beside it that of the others if it is one {@link #apart}. */
  private void addAlone(Sourcing sourcing, String adaptation, String serving, List<Billed> billed) {
    if (billed.isEmpty()) {
      return;
    }
    boolean tuned = sourcing == Sourcing.HOSTED_TUNED;
    ApiOffer chosen = goodValue(billed, adaptation);
    add(sourcing, adaptation, serving, new Supply.Api(chosen, tuned), chosen);
    if (apart(chosen)) {
      addAlone(
          sourcing,
          adaptation,
          serving,
          billed.stream().filter(each -> !apart(each.entry().offer())).toList());
    }
  }

  /**
   * Whether the provider is seated in mainland China while the company is not: rules speak against
   * that by what the data are, so that the best of the others must be known, too.
   */
  boolean apart(ApiOffer offer) {
    Economics economics = search.economics();
    return !economics.scenario().region().equals("cn")
        && economics.catalogue().provider(offer.providerId()).country().equals("CN");
  }

  static ApiCalls.Way way(String serving, String adaptation) {
    return new ApiCalls.Way(batched(serving), adaptation.equals("retrieval"));
  }

  private List<Billed> billed(List<Offers.Entry> offers, boolean tuned, ApiCalls.Way way) {
    List<Billed> billed = new ArrayList<>(offers.size());
    Map<Offers.Entry, Billed> known = tuned ? new IdentityHashMap<>() : known(way);
    for (Offers.Entry entry : offers) {
      Billed bill = bill(entry, tuned, way, known);
      if (bill.possible() && keepsItsName(entry, tuned, way)) {
        billed.add(bill);
      }
    }
    return billed;
  }

  /** Whether the longest request fits with the passages and the reasoning that are added to it. */
  private boolean holds(Offers.Entry entry, ApiCalls.Way way) {
    Economics economics = search.economics();
    Request request = economics.request(way.retrieval(), entry.model().reasons());
    return Demand.contextTokens(economics.scenario(), request) <= entry.model().contextTokens();
  }

  /** What is called a plan in batches saves by them, or it is the plan at once by another name. */
  boolean keepsItsName(Offers.Entry entry, boolean tuned, ApiCalls.Way way) {
    return !way.inBatches() || pricer.calls().batches(entry.offer(), tuned, way);
  }

  /** An offer may be asked for alone and at either end of a cascade. */
  private Billed bill(
      Offers.Entry entry, boolean tuned, ApiCalls.Way way, Map<Offers.Entry, Billed> known) {
    Billed bill = known.get(entry);
    if (bill == null) {
      double usdPerMonth =
          holds(entry, way)
              ? pricer.calls().comparedUsdPerMonth(entry.offer(), tuned, way)
              : Double.POSITIVE_INFINITY;
      bill = new Billed(entry, usdPerMonth);
      known.put(entry, bill);
    }
    return bill;
  }

  /**
   * The offer of the best model among those that cost at most {@link #EQUAL_COST} times the
   * cheapest: nobody takes the weaker model to save a twentieth, unless the budget allows that one
   * alone.
   */
  private ApiOffer goodValue(List<Billed> offers, String adaptation) {
    double[] usd = new double[offers.size()];
    int cheapest = 0;
    for (int i = 0; i < usd.length; i++) {
      Billed offer = offers.get(i);
      usd[i] =
          pricer.horizonUsd(offer.usdPerMonth(), adaptation(adaptation, offer.entry().offer()));
      cheapest = usd[i] < usd[cheapest] ? i : cheapest;
    }
    double budget = search.economics().scenario().budgetUsdPerMonth();
    boolean within = monthly(offers.get(cheapest), adaptation) <= budget;
    int best = cheapest;
    for (int i = 0; i < usd.length; i++) {
      if (usd[i] <= usd[cheapest] * EQUAL_COST
          && (!within || monthly(offers.get(i), adaptation) <= budget)
          && preferred(offers, usd, i, best)) {
        best = i;
      }
    }
    return offers.get(best).entry().offer();
  }

  private double monthly(Billed offer, String adaptation) {
    return offer.usdPerMonth()
        + pricer.adaptationUsdPerMonth(adaptation(adaptation, offer.entry().offer()));
  }

  private static boolean preferred(List<Billed> offers, double[] usd, int one, int best) {
    Offers.Entry entry = offers.get(one).entry();
    Offers.Entry before = offers.get(best).entry();
    int better = Integer.compare(before.place(), entry.place());
    return better > 0
        || (better == 0
            && (usd[one] < usd[best]
                || (usd[one] == usd[best]
                    && entry.offer().id().compareTo(before.offer().id()) < 0)));
  }

  /**
   * The cheapest of the offers wanted that holds the longest request; null when there is none. Of
   * equal bills the earlier id wins.
   *
   * @param judged whether what judging their answers costs counts, too
   */
  Offers.@Nullable Entry cheapest(
      List<Offers.Entry> offers, Predicate<Offers.Entry> wanted, ApiCalls.Way way, boolean judged) {
    Map<Offers.Entry, Billed> known = known(way);
    Billed best = null;
    for (Offers.Entry entry : offers) {
      if (wanted.test(entry)) {
        Billed bill = bill(entry, false, way, known);
        best = bill.possible() ? cheaper(judged ? judged(bill, way) : bill, best) : best;
      }
    }
    return best == null ? null : best.entry();
  }

  private static Billed cheaper(Billed one, @Nullable Billed best) {
    return best == null || one.cheaperThan(best) ? one : best;
  }

  private Billed judged(Billed bill, ApiCalls.Way way) {
    return judged
        .computeIfAbsent(way, w -> new IdentityHashMap<>())
        .computeIfAbsent(
            bill.entry(),
            entry -> {
              double judging = pricer.calls().judgedUsdPerMonth(entry.offer(), way);
              return new Billed(entry, bill.usdPerMonth() + judging);
            });
  }

  private Map<Offers.Entry, Billed> known(ApiCalls.Way way) {
    return bills.computeIfAbsent(way, w -> new IdentityHashMap<>());
  }

  private List<String> servings() {
    boolean waits = search.economics().scenario().batchablePercent() > 0;
    return Sourcing.CASCADE.servings("none").stream()
        .filter(search::allowed)
        .filter(serving -> waits || !batched(serving))
        .toList();
  }

  private static boolean batched(String serving) {
    return serving.equals("provider-batch");
  }

  private void add(
      Sourcing sourcing,
      String adaptation,
      String serving,
      Supply supply,
      @Nullable ApiOffer tunable) {
    search.add(priced(sourcing, adaptation, serving, supply, tunable));
  }

  /**
   * A plan with its price.
   *
   * @param tunable the offer that is tuned, if one can be
   */
  PricedPlan priced(
      Sourcing sourcing,
      String adaptation,
      String serving,
      Supply supply,
      @Nullable ApiOffer tunable) {
    Plan plan = new Plan(sourcing.id(), adaptation, "none", serving, supply);
    Adaptation cost = adaptation(adaptation, tunable);
    boolean apart =
        supply instanceof Supply.Cascade cascade
            ? apart(cascade.small()) || apart(cascade.large())
            : supply instanceof Supply.Api api && apart(api.offer());
    return new PricedPlan(plan, null, cost, pricer.price(plan, null, cost), apart);
  }

  private Adaptation adaptation(String adaptation, @Nullable ApiOffer offer) {
    ApiOffer.Tuning tuning = offer == null ? null : offer.tuning();
    return adaptation.equals("lora") && tuning != null
        ? search.adaptations().managed(tuning)
        : untrained.computeIfAbsent(adaptation, search.adaptations()::withoutTraining);
  }
}
