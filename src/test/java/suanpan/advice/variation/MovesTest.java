package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.Shipped;
import suanpan.catalog.FigureIds;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

class MovesTest {
  private static final double PROMPT = figure("prompt");
  private static final double SERVING = figure("self-hosting");

  private final Judgement lab = base(Shipped.support(LAB));
  private final Moves moves = new Moves(lab);
  private final PricedPlan own = plan(lab, p -> p.adaptation().team() > 0);
  private final PricedPlan api = plan(lab, p -> p.plan().supply() instanceof Supply.Api);

  private static final Map<String, Object> LAB =
      Map.ofEntries(
          Map.entry("useCase", "research"),
          Map.entry("horizonMonths", 60),
          Map.entry("qualityNeed", "frontier"),
          Map.entry("domainBreadth", "broad"),
          Map.entry("ownTrainingTokens", 5e12),
          Map.entry("ownExamples", 1e6),
          Map.entry("mlEngineers", 60),
          Map.entry("opsEngineers", 15),
          Map.entry("budgetUsdPerMonth", 6_666_667),
          Map.entry("capitalUsd", 400_000_000));

  private static double figure(String what) {
    return Shipped.CATALOGUE.figure(FigureIds.setUp(what)).value();
  }

  private static Judgement base(suanpan.scenario.Scenario scenario) {
    return new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, scenario).base();
  }

  /** Nobody trains before, so the team's months are on no bill yet. */
  @Test
  void aNewTeamIsPaidWhileItTrains() {
    double team = own.adaptation().team() * own.adaptation().run().versionMonths();
    assertTrue(team > 100);
    double all = own.adaptation().setUpEngineerMonths() + team + SERVING;
    assertEquals(all, moves.to(api, own, 0).engineerMonths(), 1e-9);
    assertEquals(all, moves.to(null, own, 0).engineerMonths(), 1e-9);
    assertEquals(all, moves.to(null, own, 0).usdWork() / usdPerMonth(), 1e-6);
  }

  /** The team is on the bill of the phase before every month, whatever it trains by then. */
  @Test
  void aTeamThatIsThereIsNotPaidTwice() {
    PricedPlan larger = withOtherModel(own);
    double port =
        Moves.sameMachines(own, larger)
            ? 0
            : Shipped.CATALOGUE.figure(FigureIds.setUp("self-hosting")).low();
    assertEquals(PROMPT + port, moves.to(own, larger, 0).engineerMonths(), 1e-9);
    assertTrue(Moves.teamIsThere(own, larger));
    assertEquals(0, moves.to(own, own, 0).usd(), 1e-9);
  }

  /** What must be trained first cannot take over before it is. */
  @Test
  void aVersionTakesItsTime() {
    double months = own.adaptation().run().versionMonths();
    assertTrue(months > 1);
    assertTrue(moves.monthsBefore(api, own) >= months);
    assertTrue(moves.monthsBefore(own, withOtherModel(own)) >= months);
    assertTrue(moves.monthsBefore(own, own) < 1e-9);
  }

  /** Where only the small model of a cascade is new, prompts and tests are gone through again. */
  @Test
  void aSecondModelIsWork() {
    PricedPlan cascade =
        plan(
            lab,
            p ->
                p.plan().supply() instanceof Supply.Cascade
                    && p.plan().adaptation().equals("prompt"));
    Supply.Cascade both = (Supply.Cascade) cascade.plan().supply();
    PricedPlan alone = with(cascade, new Supply.Api(both.large(), false));
    assertEquals(PROMPT, moves.to(alone, cascade, 0).engineerMonths(), 1e-9);
    assertEquals(0, moves.to(cascade, alone, 0).engineerMonths(), 1e-9);
  }

  private double usdPerMonth() {
    return lab.search().economics().engineerUsdPerMonth();
  }

  /** The same training for another model. */
  private PricedPlan withOtherModel(PricedPlan plan) {
    PricedPlan other =
        plan(
            base(Shipped.support(Map.of())),
            p ->
                p.plan().supply() instanceof Supply.Machines machines
                    && !machines.modelId().equals(plan.plan().supply().modelId()));
    return with(plan, other.plan().supply());
  }

  private static PricedPlan with(PricedPlan plan, Supply supply) {
    Plan p = plan.plan();
    return new PricedPlan(
        new Plan(p.sourcing(), p.adaptation(), p.capacity(), p.serving(), supply),
        plan.fleet(),
        plan.adaptation(),
        plan.price());
  }

  private static PricedPlan plan(Judgement judgement, Predicate<PricedPlan> which) {
    return judgement.search().plans().stream().filter(which).findFirst().orElseThrow();
  }
}
