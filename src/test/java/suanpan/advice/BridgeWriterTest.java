package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Figure;
import suanpan.catalog.FigureIds;
import suanpan.cost.pricing.Bridge;
import suanpan.report.Json;
import suanpan.scenario.Scenario;

/** What leads from the first month to the total. */
class BridgeWriterTest {
  private static final Map<String, Object> GROWING =
      Map.of(
          "requestsPerMonth", 20e6,
          "inputTokensPerRequest", 1200,
          "outputTokensPerRequest", 300,
          "growthPercentPerMonth", 5,
          "horizonMonths", 24,
          "mlEngineers", 3,
          "opsEngineers", 3,
          "ownDatacentre", true,
          "capitalUsd", 50e6);

  @Test
  void stepsAddUpToTheTotalOnEveryShippedScenario() throws IOException {
    int seen = 0;
    try (Stream<Path> files = Files.list(Path.of("catalogs/scenarios"))) {
      for (Path file : files.toList()) {
        Scenario scenario =
            Shipped.QUESTIONNAIRE.read(Json.MAPPER.readTree(Files.readString(file)).get("answers"));
        for (Advice.Quote quote : Shipped.ADVISOR.advise(scenario).quotes()) {
          Advice.Bridge bridge = quote.bridge();
          if (bridge != null) {
            double sum = bridge.steps().stream().mapToDouble(Advice.BridgeStep::usd).sum();
            assertEquals(quote.usdOverHorizon(), sum, 1e-9 * sum, quote.id());
            assertEquals(quote.usdOverHorizon(), bridge.usdOverHorizon());
            seen++;
          }
        }
      }
    }
    assertTrue(seen > 100, () -> "few plans with a bridge");
  }

  /** The month and the months after it count the same machines: nothing lies between them. */
  @Test
  void aPlanUnderWhichNothingMovesCostsItsMonthsAndTheWorkBefore() {
    Search search = judge(Shipped.CATALOGUE, GROWING).search();
    for (PricedPlan plan : search.plans()) {
      Bridge bridge = search.pricer().bridge(plan.plan(), plan.fleet(), plan.adaptation());
      assertEquals(
          bridge.months() * plan.price().usdPerMonth(),
          bridge.stillUsd() - bridge.setUpUsd(),
          1e-9 * bridge.stillUsd(),
          plan.plan().id());
    }
    assertTrue(search.plans().size() > 150, search.plans().size() + " plans");
  }

  /** No step is documented that no advice holds. */
  @Test
  void everyStepThatTheApiNamesOccurs() throws IOException {
    Set<String> seen = new HashSet<>();
    Judgement judgement = judge(with(FigureIds.RENTAL_PRICE_CHANGE, -20), GROWING);
    for (PricedPlan plan : judgement.search().plans()) {
      Advice.Bridge bridge =
          java.util.Objects.requireNonNull(Shipped.ADVISOR.quote(judgement, plan).bridge());
      bridge.steps().forEach(step -> seen.add(step.step()));
    }
    String spec = Files.readString(Path.of("src/main/resources/suanpan/web/openapi.yaml"));
    Matcher steps = Pattern.compile("step: \\{ enum: \\[(months[^\\]]*)\\]").matcher(spec);
    assertTrue(steps.find());
    assertEquals(Set.of(steps.group(1).split(", ")), seen);
  }

  @Test
  void withoutPriceChangesTheTotalIsLessByThatStep() {
    PricedPlan plan = plan(Shipped.CATALOGUE, GROWING, "hosted-open-api");
    PricedPlan held = plan(with(FigureIds.API_PRICE_CHANGE, 0), GROWING, plan.plan().id());
    double prices = step(bridge(GROWING, plan), "api-prices");
    assertTrue(prices < 0, () -> "prices fall: " + prices);
    assertEquals(
        held.usdOverHorizon() - plan.usdOverHorizon(), -prices, 1e-9 * plan.usdOverHorizon());
  }

  @Test
  void withoutGrowthTheTotalAtTodaysPricesIsTheMonthsAndTheWorkBeforeThem() {
    Map<String, Object> still = new HashMap<>(GROWING);
    still.put("growthPercentPerMonth", 0);
    PricedPlan plan = plan(Shipped.CATALOGUE, GROWING, "self-hosted-open");
    PricedPlan same = plan(Shipped.CATALOGUE, still, plan.plan().id());
    double growth = step(bridge(GROWING, plan), "growth");
    assertEquals(plan.usdOverHorizon() - same.usdOverHorizon(), growth, 1e-6);
    assertTrue(
        bridge(still, same).steps().stream().noneMatch(step -> step.step().equals("growth")));
  }

  @Test
  void cashForHardwareIsNoStepButIsSpokenOf() {
    PricedPlan bought =
        judge(Shipped.CATALOGUE, GROWING).search().plans().stream()
            .filter(plan -> plan.plan().capacity().equals("buy"))
            .findFirst()
            .orElseThrow();
    Advice.Bridge bridge = bridge(GROWING, bought);
    assertEquals(
        List.of("months", "set-up", "growth"),
        bridge.steps().stream().map(Advice.BridgeStep::step).toList());
    assertTrue(step(bridge, "set-up") < bought.price().usdUpFront() / 2);
    assertNotNull(bridge.upFront());
    PricedPlan hosted = plan(Shipped.CATALOGUE, GROWING, "hosted-open-api");
    assertFalse(bridge(GROWING, hosted).upFront() instanceof suanpan.fact.Text);
  }

  private static double step(Advice.Bridge bridge, String id) {
    return bridge.steps().stream()
        .filter(step -> step.step().equals(id))
        .mapToDouble(Advice.BridgeStep::usd)
        .findFirst()
        .orElseThrow();
  }

  private static Advice.Bridge bridge(Map<String, Object> answers, PricedPlan plan) {
    Advice.Bridge bridge = Shipped.ADVISOR.quote(judge(Shipped.CATALOGUE, answers), plan).bridge();
    return java.util.Objects.requireNonNull(bridge);
  }

  private static Judgement judge(Catalogue catalogue, Map<String, Object> answers) {
    return new Advisor(catalogue, Shipped.RULES).judge(Shipped.scenario(answers));
  }

  /** The plan of that id, or the cheapest of that way of sourcing. */
  private static PricedPlan plan(Catalogue catalogue, Map<String, Object> answers, String which) {
    return judge(catalogue, answers).search().plans().stream()
        .filter(p -> p.plan().id().equals(which) || p.plan().sourcing().equals(which))
        .min(java.util.Comparator.comparingDouble(PricedPlan::usdOverHorizon))
        .orElseThrow();
  }

  private static Catalogue with(String figure, double value) {
    Catalogue c = Shipped.CATALOGUE;
    Map<String, Figure> figures = new HashMap<>(c.figures());
    Figure old = c.figure(figure);
    figures.put(
        figure,
        new Figure(old.id(), value, old.low(), old.high(), old.unit(), old.reason(), old.source()));
    return c.with(c.date(), figures);
  }
}
