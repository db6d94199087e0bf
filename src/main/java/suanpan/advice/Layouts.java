package suanpan.advice;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.FigureIds;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.serving.Demand;
import suanpan.plan.Replica;

/**
 * The best layout on every accelerator. Layouts are ranked by machine-hours, so prices do not
 * decide them: searches that differ in prices alone share them. Safe for many threads.
 */
final class Layouts {
  /** Nothing is known yet. */
  static final Layouts NONE = new Layouts(null);

  private static final @Nullable Layout[][] NOTHING = {};

  private final @Nullable Basis basis;
  private final Map<String, @Nullable Layout[][]> byAccelerator = new ConcurrentHashMap<>();

  private Layouts(@Nullable Basis basis) {
    this.basis = basis;
  }

  /** The best layout for one way of sourcing and of serving, on machines that come in one way. */
  record Layout(Deployables.Entry entry, Fleet fleet, double rank) {
    Replica replica() {
      return entry.replica();
    }
  }

  /** All that decides layouts. */
  record Basis(
      Demand interactive,
      Demand queued,
      double contextTokens,
      double retrievedTokens,
      double reasoningPerOutputToken,
      double batchablePercent,
      int months,
      double growthPercentPerMonth,
      double rentChange,
      double targetUtilisation,
      List<String> servings,
      Ways ways) {
    static Basis of(Search search, List<String> servings) {
      Economics economics = search.economics();
      return new Basis(
          economics.interactive(economics.request(true, true)),
          economics.queued(economics.request(true, true)),
          economics.scenario().contextTokens(),
          economics.scenario().retrievedTokensPerRequest(),
          economics.scenario().reasoningTokensPerOutputToken(),
          economics.scenario().batchablePercent(),
          economics.horizon().months(),
          economics.scenario().growthPercentPerMonth(),
          economics.share(FigureIds.RENTAL_PRICE_CHANGE),
          economics.share(FigureIds.AUTOSCALING_TARGET),
          servings,
          new Ways(search.eligible()));
    }
  }

  /** What models are open to, compared by that alone. */
  record Ways(Eligible eligible) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ways ways && eligible.opensAs(ways.eligible);
    }

    @Override
    public int hashCode() {
      return 0; // never kept by hash
    }
  }

  /** Layouts that are the best for some way of sourcing and serving on an accelerator. */
  Set<Deployables.Entry> winners(String acceleratorId) {
    Set<Deployables.Entry> winners = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Layout[] way : byAccelerator.getOrDefault(acceleratorId, NOTHING)) {
      for (Layout layout : way) {
        if (layout != null) {
          winners.add(layout.entry());
        }
      }
    }
    return winners;
  }

  /** These, if they rest on the same; else none so far. */
  Layouts under(Basis wanted) {
    return wanted.equals(basis) ? this : new Layouts(wanted);
  }

  /** The best layouts on an accelerator by way of sourcing and place, worked out at most once. */
  @Nullable Layout[][] on(
      Eligible.Machine machine, Function<Eligible.Machine, @Nullable Layout[][]> workedOut) {
    @Nullable Layout[][] known = byAccelerator.get(machine.accelerator().id());
    if (known == null) {
      known = workedOut.apply(machine);
      byAccelerator.put(machine.accelerator().id(), known);
    }
    return known;
  }
}
