package suanpan.advice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.catalog.QualityTier;
import suanpan.cost.BreakEven;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** What self-hosted plans are compared with: the cheapest hosted model of equal quality tier. */
final class Comparators {
  private final Search search;
  private final Catalogue catalogue;
  private final Scenario scenario;
  private final Map<QualityTier, Map<String, PricedPlan>> hosted = new EnumMap<>(QualityTier.class);
  private final StepCosts stepCosts;
  private @Nullable PricedPlan withoutPurchase;

  Comparators(Search search) {
    this.search = search;
    this.catalogue = search.economics().catalogue();
    this.scenario = search.economics().scenario();
    this.stepCosts = new StepCosts(search);
    for (PricedPlan plan : search.plans()) {
      if (!(plan.plan().supply() instanceof Supply.Owned)) {
        withoutPurchase = cheaper(withoutPurchase, plan);
      }
      if (plan.plan().supply() instanceof Supply.Api) {
        hosted
            .computeIfAbsent(tier(plan), tier -> new HashMap<>())
            .merge(plan.plan().adaptation(), plan, Comparators::cheaper);
      }
    }
  }

  /** The cheapest plan that needs no hardware bought, or null when there is none. */
  @Nullable PricedPlan cheapestWithoutPurchase() {
    return withoutPurchase;
  }

  /**
   * The cheapest hosted model of at least the tier of a plan's model, with retrieval when the plan
   * has it, or null when none is eligible.
   */
  @Nullable PricedPlan hosted(PricedPlan plan) {
    String adaptation = plan.plan().adaptation();
    PricedPlan same = null;
    PricedPlan any = null;
    for (Map.Entry<QualityTier, Map<String, PricedPlan>> tier : hosted.entrySet()) {
      if (tier.getKey().rank() >= tier(plan).rank()) {
        PricedPlan alike = tier.getValue().get(adaptation);
        same = alike == null ? same : cheaper(same, alike);
        for (PricedPlan candidate : tier.getValue().values()) {
          any = cheaper(any, candidate);
        }
      }
    }
    return same != null && adaptation.equals("retrieval") ? same : any;
  }

  /**
   * Monthly volume at today's mix of tokens from which a self-hosted plan is no dearer than its
   * comparator; infinite when there is none, no comparator, or the plan is an API.
   */
  BreakEven.Volume breakEven(PricedPlan plan) {
    PricedPlan other = hosted(plan);
    BreakEven.StepCost own = stepCost(plan);
    return other == null || own == null
        ? BreakEven.Volume.NONE
        : BreakEven.volume(own, usdPerToken(other));
  }

  /** What a plan on machines costs by volume; null behind an API or without any demand. */
  BreakEven.@Nullable StepCost stepCost(PricedPlan plan) {
    Fleet fleet = plan.fleet();
    return fleet != null
            && scenario.tokensPerMonth() > 0
            && plan.plan().supply() instanceof Supply.Machines machines
        ? stepCosts.of(plan, fleet, machines)
        : null;
  }

  /** What a plan costs for one of today's tokens, USD. */
  double usdPerToken(PricedPlan plan) {
    return plan.price().usdPerMonth() / scenario.tokensPerMonth();
  }

  /**
   * What is left to pay a month once that is paid which comes up front: no depreciation, no cost of
   * capital, no share of the version already trained, and not the team, which is paid up front for
   * that version and in the months works on the next.
   */
  double runningUsdPerMonth(PricedPlan plan) {
    return (plan.plan().supply() instanceof Supply.Owned
            ? withoutHardware(plan)
            : plan.price().usdPerMonth())
        - trainedUsdPerMonth(plan)
        - plan.adaptation().team() * search.economics().engineerUsdPerMonth();
  }

  /** What a month is charged for the version trained before the start, USD. */
  private double trainedUsdPerMonth(PricedPlan plan) {
    double months =
        Math.max(
            search.economics().figure(FigureIds.MODEL_SHELF_LIFE),
            12 / plan.adaptation().runsPerYear());
    return plan.adaptation().version().usd() / months;
  }

  private double withoutHardware(PricedPlan plan) {
    Ledger.Lines lines = new Ledger.Lines();
    search.pricer().monthly(plan.plan(), plan.fleet(), plan.adaptation(), part -> lines);
    return lines.lines().stream()
        .filter(line -> line.item() != Item.DEPRECIATION && line.item() != Item.CAPITAL)
        .mapToDouble(line -> line.usd())
        .sum();
  }

  private QualityTier tier(PricedPlan plan) {
    return catalogue.model(plan.plan().supply().modelId()).quality().tier();
  }

  private static PricedPlan cheaper(@Nullable PricedPlan a, PricedPlan b) {
    return a == null || b.usdOverHorizon() < a.usdOverHorizon() ? b : a;
  }
}
