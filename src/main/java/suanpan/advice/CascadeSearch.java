package suanpan.advice;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  private final Map<Integer, List<Offers.Entry>> largeByTier;
  private final List<Offers.Entry> notEnough;

  /**
   * Looks for cascades served one way.
   *
   * @param api that prices offers
   */
  CascadeSearch(Search search, ApiSearch api, String serving) {
    this.search = search;
    this.api = api;
    this.serving = serving;
    List<Offers.Entry> strong = search.eligible().strong();
    Set<Offers.Entry> enough = Collections.newSetFromMap(new IdentityHashMap<>());
    enough.addAll(strong);
    this.largeByTier = strong.stream().collect(Collectors.groupingBy(Offers.Entry::tier));
    this.notEnough =
        search.eligible().inCascade().stream().filter(entry -> !enough.contains(entry)).toList();
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

  /**
   * The cheapest pair of a large model and one of a lower tier that would not do alone, since then
   * nothing need be passed on; null without one. The cheapest large model may leave only dear ones
   * below it, so every tier is tried.
   */
  private @Nullable PricedPlan plan(
      Sourcing sourcing,
      String adaptation,
      Predicate<Offers.Entry> isLarge,
      Predicate<Offers.Entry> isSmall) {
    if (!search.allowed(sourcing.id())) {
      return null;
    }
    ApiCalls.Way way = ApiSearch.way(serving, adaptation);
    PricedPlan best = null;
    for (Map.Entry<Integer, List<Offers.Entry>> tier : largeByTier.entrySet()) {
      Predicate<Offers.Entry> lower = isSmall.and(entry -> entry.tier() < tier.getKey());
      Pairs pairs =
          (large, small) -> pair(sourcing, adaptation, way, tier.getValue(), large, small);
      best =
          cheaper(
              best,
              way.inBatches() ? inBatches(pairs, isLarge, lower, way) : pairs.of(isLarge, lower));
    }
    return best;
  }

  private interface Pairs {
    @Nullable PricedPlan of(Predicate<Offers.Entry> large, Predicate<Offers.Entry> small);
  }

  /** One end at least must save by batches, or it is the cascade at once by another name. */
  private @Nullable PricedPlan inBatches(
      Pairs pairs, Predicate<Offers.Entry> large, Predicate<Offers.Entry> small, ApiCalls.Way way) {
    Predicate<Offers.Entry> saves = entry -> api.keepsItsName(entry, false, way);
    return cheaper(pairs.of(large.and(saves), small), pairs.of(large, small.and(saves)));
  }

  private @Nullable PricedPlan pair(
      Sourcing sourcing,
      String adaptation,
      ApiCalls.Way way,
      List<Offers.Entry> larges,
      Predicate<Offers.Entry> isLarge,
      Predicate<Offers.Entry> isSmall) {
    Offers.Entry large = api.cheapest(larges, isLarge, way, false);
    Offers.Entry small = large == null ? null : api.cheapest(notEnough, isSmall, way, true);
    if (large == null || small == null) {
      return null;
    }
    Supply supply = new Supply.Cascade(small.offer(), large.offer());
    return api.priced(sourcing, adaptation, serving, supply, null);
  }
}
