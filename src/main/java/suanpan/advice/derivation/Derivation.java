package suanpan.advice.derivation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Judgement;
import suanpan.advice.Paybacks;
import suanpan.advice.PricedPlan;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.FigureIds;
import suanpan.cost.Ledger;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Part;
import suanpan.cost.pricing.Pricer;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.plan.Supply;
import suanpan.verdict.Standing;

/** How every figure of a priced plan comes about. */
public final class Derivation {
  private final Economics economics;
  private final Pricer pricer;
  private final PricedPlan plan;
  private final Inputs inputs;
  private final Steps steps = new Steps();
  private final Paybacks.@Nullable Comparison payback;

  private Derivation(Judgement judgement, PricedPlan plan) {
    this.economics = judgement.search().economics();
    this.pricer = judgement.search().pricer();
    this.plan = plan;
    this.payback = Paybacks.of(judgement, plan);
    this.inputs = new Inputs(economics.catalogue(), economics.scenario());
  }

  /**
   * The steps of a plan, each resting on those before it: for every line of its quote there is one
   * for the quantity and one for the price.
   */
  public static List<Step> of(Judgement judgement, PricedPlan plan) {
    return new Derivation(judgement, plan).steps();
  }

  /** The plan of a quote's id, or the best plan of a way of sourcing; empty when there is none. */
  public static Optional<PricedPlan> find(Judgement judgement, String quote) {
    return Optional.ofNullable(bySourcing(judgement).get(quote))
        .or(
            () ->
                judgement.search().plans().stream()
                    .filter(plan -> plan.plan().id().equals(quote))
                    .findFirst());
  }

  /** Ways of sourcing that have a plan. */
  public static Set<String> found(Judgement judgement) {
    return bySourcing(judgement).keySet();
  }

  private static Map<String, PricedPlan> bySourcing(Judgement judgement) {
    Map<String, PricedPlan> best = new LinkedHashMap<>();
    for (Standing standing :
        judgement.verdicts().standings().getOrDefault(Decision.SOURCING, List.of())) {
      if (standing.best() instanceof PricedPlan plan) {
        best.put(standing.option(), plan);
      }
    }
    return best;
  }

  private List<Step> steps() {
    Map<Part, Ledger.Lines> month = new EnumMap<>(Part.class);
    Map<Part, Ledger.Lines> once = new EnumMap<>(Part.class);
    pricer.monthly(plan.plan(), plan.fleet(), plan.adaptation(), part -> ledger(month, part));
    pricer.upFront(plan.plan(), plan.fleet(), plan.adaptation(), part -> ledger(once, part));
    Supply supply = plan.plan().supply();
    Fleet fleet = plan.fleet();
    if (supply instanceof Supply.Api api) {
      bill(lines(month, Part.API), api.offer(), api.tuned(), false);
    } else if (supply instanceof Supply.Cascade cascade) {
      bill(lines(month, Part.SMALL_API), cascade.small(), false, false);
      bill(lines(month, Part.API), cascade.large(), false, true);
    } else if (fleet != null && supply instanceof Supply.Machines machines) {
      new MachineSteps(economics, inputs, steps, plan, fleet, machines).write();
    }
    double usdPerAcceleratorMonth =
        fleet != null && supply instanceof Supply.Machines machines
            ? pricer.capacityUsdPerAcceleratorMonth(machines, fleet)
            : 0;
    new AdaptationSteps(inputs, steps, plan, usdPerAcceleratorMonth)
        .write(lines(month, Part.ADAPTATION), lines(once, Part.ADAPTATION));
    horizon();
    if (payback != null) {
      new PaybackSteps(economics, inputs, steps, plan).write(payback);
    }
    return steps.all();
  }

  private void bill(List<QuoteLine> lines, ApiOffer offer, boolean tuned, boolean hard) {
    ApiOffer.Price price = offer.priceOn(economics.catalogue().date());
    new ApiSteps(
            economics,
            inputs,
            steps,
            new RequestSteps(
                economics, inputs, plan.plan(), economics.catalogue().model(offer.modelId())))
        .write(
            lines,
            offer,
            price,
            hard,
            tuned ? null : pricer.calls().couldReserve(plan.plan(), offer, hard));
  }

  private void horizon() {
    steps.add(
        new Text("cost over the horizon", "规划期总成本"),
        "work before the start + every month's cost under its demand and its prices" + stays(),
        plan.price().usdOverHorizon(),
        "USD",
        inputs.answer("horizonMonths", "months"),
        inputs.answer("growthPercentPerMonth", "%/month"),
        inputs.figure(FigureIds.API_PRICE_CHANGE),
        inputs.figure(FigureIds.RENTAL_PRICE_CHANGE));
  }

  private String stays() {
    return switch (plan.plan().capacity()) {
      case "buy" -> "; machines bought stay when demand shrinks";
      case "reserved-1y", "reserved-3y" -> "; every contract paid to the end of its term";
      default -> "";
    };
  }

  private static Ledger.Lines ledger(Map<Part, Ledger.Lines> ledgers, Part part) {
    return ledgers.computeIfAbsent(part, p -> new Ledger.Lines());
  }

  private static List<QuoteLine> lines(Map<Part, Ledger.Lines> ledgers, Part part) {
    Ledger.Lines lines = ledgers.get(part);
    return lines == null ? List.of() : lines.lines();
  }
}
