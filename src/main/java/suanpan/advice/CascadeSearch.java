package suanpan.advice;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suanpan.cost.pricing.ApiCalls;
import suanpan.plan.Sourcing;
import suanpan.plan.Supply;

/**
 * The plans that send every request to a small model first and the hard ones on to a large one. Two
 * ways of sourcing: with a closed model at one end at least, and with open models alone. The rules
 * judge them differently, so the cheaper of the two must not hide the other.
 */
final class CascadeSearch {
  private static final Predicate<Offers.Entry> OPEN = entry -> entry.model().openWeights();
  private static final Predicate<Offers.Entry> ANY = entry -> true;

  private final Search search;
  private final ApiSearch api;
  private final String serving;

  /**
   * Looks for cascades served one way.
   *
   * @param api that prices offers
   */
  CascadeSearch(Search search, ApiSearch api, String serving) {
    this.search = search;
    this.api = api;
    this.serving = serving;
  }

  void run() {
    for (String adaptation : Sourcing.CASCADE.adaptations()) {
      if (search.allowed(adaptation)) {
        add(Sourcing.CASCADE, wanted -> closed(adaptation, wanted));
        add(
            Sourcing.OPEN_CASCADE,
            wanted -> plan(Sourcing.OPEN_CASCADE, adaptation, OPEN.and(wanted), OPEN.and(wanted)));
      }
    }
  }

  private @Nullable PricedPlan closed(String adaptation, Predicate<Offers.Entry> wanted) {
    Predicate<Offers.Entry> open = OPEN.and(wanted);
    Predicate<Offers.Entry> closed = OPEN.negate().and(wanted);
    return cheaper(
        plan(Sourcing.CASCADE, adaptation, closed, wanted),
        plan(Sourcing.CASCADE, adaptation, open, closed));
  }

  /** The cheapest, and beside it the cheapest of the others if it is one apart. */
  private void add(Sourcing sourcing, Ends ends) {
    PricedPlan plan = ends.plan(ANY);
    if (plan == null) {
      boolean waits = serving.equals("provider-batch");
      search.obstacle(
          sourcing.id(), () -> waits ? Obstacles.NO_BATCHES : Obstacles.NO_SMALLER_MODEL);
      return;
    }
    search.add(plan);
    PricedPlan other = plan.apart() ? ends.plan(entry -> !api.apart(entry.offer())) : null;
    if (other != null) {
      search.add(other);
    }
  }

  /** The cheapest cascade of offers that are wanted. */
  private interface Ends {
    @Nullable PricedPlan plan(Predicate<Offers.Entry> wanted);
  }

  private static @Nullable PricedPlan cheaper(@Nullable PricedPlan a, @Nullable PricedPlan b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.usdOverHorizon() < a.usdOverHorizon() ? b : a;
  }

  /** The cheapest large model, with the cheapest of those of a lower tier; null without a pair. */
  private @Nullable PricedPlan plan(
      Sourcing sourcing,
      String adaptation,
      Predicate<Offers.Entry> isLarge,
      Predicate<Offers.Entry> isSmall) {
    if (!search.allowed(sourcing.id())) {
      return null;
    }
    ApiCalls.Way way = ApiSearch.way(serving, adaptation);
    Offers.Entry large = api.cheapest(search.eligible().strong(), isLarge, way, false);
    if (large == null) {
      return null;
    }
    Predicate<Offers.Entry> weaker = entry -> entry.tier() < large.tier();
    Offers.Entry small =
        api.cheapest(search.eligible().inCascade(), weaker.and(isSmall), way, true);
    if (small == null || !api.keepsItsName(small, large, way)) {
      return null;
    }
    Supply supply = new Supply.Cascade(small.offer(), large.offer());
    return api.priced(sourcing, adaptation, serving, supply, null);
  }
}
