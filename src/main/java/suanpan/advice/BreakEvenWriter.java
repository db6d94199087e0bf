package suanpan.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.catalog.Model;
import suanpan.cost.BreakEven;
import suanpan.cost.BreakEvenNeeds;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Text;
import suanpan.scenario.Scenario;
import suanpan.verdict.Verdicts;

/** The break-even of a plan on machines, with what would have to change for one. */
final class BreakEvenWriter {
  private static final double MILLION = 1e6;

  /** Nobody plans further ahead than that. */
  static final int YEARS_AHEAD = 10;

  private static final Text RECOMMENDED = new Text("the recommended plan", "推荐方案");
  private static final Text CHEAPEST = new Text("the cheapest plan of all", "最便宜的方案");

  private final Judgement judgement;
  private final Search search;
  private final Economics economics;
  private final Catalogue catalogue;
  private final Comparators comparators;

  BreakEvenWriter(Judgement judgement) {
    this.judgement = judgement;
    this.search = judgement.search();
    this.economics = search.economics();
    this.catalogue = economics.catalogue();
    this.comparators = new Comparators(search);
  }

  /** Null behind an API or without any demand. */
  Advice.@Nullable BreakEven of(PricedPlan plan) {
    BreakEven.StepCost own = comparators.stepCost(plan);
    Fleet fleet = plan.fleet();
    if (own == null || fleet == null) {
      return null;
    }
    PricedPlan other = comparators.hosted(plan);
    if (other == null) {
      return new Advice.BreakEven(
          null, null, null, null, null, List.of(), null, BreakEvenWords.NOTHING_TO_COMPARE);
    }
    double price = comparators.usdPerToken(other);
    BreakEven.Volume volume = BreakEven.volume(own, price);
    List<Advice.Lever> levers =
        plan.price().usdPerMonth() <= other.price().usdPerMonth()
            ? List.of()
            : levers(own, price, fleet);
    Advice.Comparator comparator = comparator(other, price);
    Double months = volume.exists() ? months(own, price) : null;
    Advice.Payback payback = new Paybacks(search, comparators).of(plan, other);
    return new Advice.BreakEven(
        comparator,
        finite(volume.fromTokensPerMonth()),
        finite(volume.alwaysFromTokensPerMonth()),
        volume.exists() ? Double.valueOf(volume.utilisation() / fleet.peakToMean()) : null,
        months,
        levers,
        payback,
        new BreakEvenWords(
                comparator,
                new PlanWords(catalogue).provider(comparator.provider()),
                higher(other, plan, economics.scenario()),
                economics)
            .sentence(volume, fleet, months)
            .and(new HorizonWords(search, comparators).of(plan, own, rival(other))));
  }

  /**
   * What the reader holds the plan against: the recommended plan, and where that runs on machines
   * itself, the cheapest of all. The comparator stands in where neither is paid for by the token.
   */
  private HorizonWords.Rival rival(PricedPlan comparator) {
    Verdicts verdicts = judgement.verdicts();
    if (verdicts.best() instanceof PricedPlan best && best.fleet() == null) {
      return new HorizonWords.Rival(best, RECOMMENDED, best.equals(comparator));
    }
    return verdicts.cheapest() instanceof PricedPlan cheapest
            && cheapest.fleet() == null
            && !cheapest.equals(comparator)
        ? new HorizonWords.Rival(cheapest, CHEAPEST, false)
        : new HorizonWords.Rival(comparator, new Text("that model", "该托管模型"), true);
  }

  private boolean higher(PricedPlan other, PricedPlan plan, Scenario scenario) {
    return Lift.rank(other.plan(), catalogue, scenario)
        > Lift.rank(plan.plan(), catalogue, scenario);
  }

  private Advice.Comparator comparator(PricedPlan other, double usdPerToken) {
    Model model = catalogue.model(other.plan().supply().modelId());
    return new Advice.Comparator(
        other.plan().id(),
        model.id(),
        model.name(),
        other.plan().supply().providerId(),
        model.quality().tier().id(),
        other.price().usdPerMonth(),
        usdPerToken * MILLION);
  }

  private List<Advice.Lever> levers(BreakEven.StepCost own, double price, Fleet fleet) {
    BreakEvenNeeds some = BreakEvenNeeds.atSomeVolume(own, price);
    BreakEvenNeeds today =
        BreakEvenNeeds.atVolume(own, price, economics.scenario().tokensPerMonth());
    double grain = StepCosts.grain(fleet);
    int each = fleet.deployment().accelerators();
    double hours = RentedCapacity.HOURS_PER_MONTH * fleet.lot().step(each) / grain;
    double oneReplica = grain / fleet.lot().replicas(each);
    double load = 1 / fleet.peakToMean();
    List<Advice.Lever> levers = new ArrayList<>();
    levers.add(
        new Advice.Lever(
            "comparator-price",
            BreakEvenWords.COMPARATOR_PRICE,
            "USD/M tokens",
            price * MILLION,
            some.otherUsdPerToken() * MILLION,
            today.otherUsdPerToken() * MILLION));
    levers.add(
        new Advice.Lever(
            "machine-price",
            BreakEvenWords.MACHINE_PRICE,
            "USD/accelerator-hour",
            own.usdPerReplicaMonth() / hours,
            scaled(some.usdPerReplicaMonth(), 1 / hours),
            scaled(today.usdPerReplicaMonth(), 1 / hours)));
    levers.add(
        new Advice.Lever(
            "throughput",
            BreakEvenWords.THROUGHPUT,
            "tokens/month",
            own.tokensPerReplicaMonth() * oneReplica,
            scaled(some.tokensPerReplicaMonth(), oneReplica),
            scaled(today.tokensPerReplicaMonth(), oneReplica)));
    levers.add(
        new Advice.Lever(
            "utilisation",
            BreakEvenWords.UTILISATION,
            "share",
            load,
            share(some.tokensPerReplicaMonth(), load / own.tokensPerReplicaMonth()),
            share(today.tokensPerReplicaMonth(), load / own.tokensPerReplicaMonth())));
    return levers;
  }

  /**
   * Months until growth brings the volume at the price that the hosted model is assumed to have by
   * then; null when it does not within {@link #YEARS_AHEAD}.
   */
  private @Nullable Double months(BreakEven.StepCost own, double price) {
    Scenario scenario = economics.scenario();
    double growth = scenario.growthPercentPerMonth() / 100;
    double yearly = economics.share(FigureIds.API_PRICE_CHANGE);
    return finite(
        BreakEven.months(
            own,
            months -> scenario.tokensPerMonth() * Math.pow(1 + growth, months),
            months -> price * Math.pow(1 + yearly, months / 12),
            12 * YEARS_AHEAD));
  }

  private static @Nullable Double scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? Double.valueOf(value.getAsDouble() * factor) : null;
  }

  /** A share above 1 cannot be. */
  private static @Nullable Double share(OptionalDouble value, double factor) {
    Double share = scaled(value, factor);
    return share == null || share > 1 ? null : share;
  }

  private static @Nullable Double finite(double value) {
    return Double.isInfinite(value) ? null : Double.valueOf(value);
  }
}
