package suanpan.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Text;
import suanpan.plan.Plan;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** The best plan in the shape that the API sends. */
final class PlanView {
  private final PricedPlan priced;
  private final Catalogue catalogue;
  private final Scenario scenario;
  private final PlanWords words;

  PlanView(PricedPlan priced, Catalogue catalogue, Scenario scenario, PlanWords words) {
    this.priced = priced;
    this.catalogue = catalogue;
    this.scenario = scenario;
    this.words = words;
  }

  Advice.RecommendedPlan recommended(
      Advice.Quote quote,
      String viability,
      double score,
      double margin,
      boolean closeCall,
      Advice.@Nullable RunnerUp runnerUp,
      List<Text> conditions) {
    Plan plan = priced.plan();
    Supply supply = plan.supply();
    Fleet fleet = priced.fleet();
    return new Advice.RecommendedPlan(
        plan.id(),
        plan.sourcing(),
        plan.adaptation(),
        plan.capacity(),
        supply.acceleratorId(),
        plan.serving(),
        viability,
        supply.modelId(),
        catalogue.model(supply.modelId()).name(),
        supply.providerId(),
        fleet == null ? 0 : (int) Math.ceil(fleet.replicas() - 1e-9),
        fleet == null ? 0 : fleet.deployment().accelerators(),
        fleet == null ? 0 : fleet.accelerators(),
        fleet == null ? 0 : (int) Math.ceil(fleet.peakAccelerators() - 1e-9),
        fleet == null ? 0 : fleet.deployment().split().stages(),
        fleet == null ? "none" : fleet.deployment().precision().id(),
        quote.usdPerMonthRange(),
        priced.price().usdUpFront(),
        priced.price().usdOverHorizon(),
        score,
        margin,
        closeCall,
        runnerUp,
        quote.id(),
        headline(viability),
        conditions);
  }

  private Text headline(String viability) {
    if (viability.equals("not-yet")) {
      return words.notYet(priced);
    }
    return Lift.counted(priced.plan(), catalogue, scenario)
        ? words.measuredFirst(priced)
        : words.summary(priced);
  }
}
