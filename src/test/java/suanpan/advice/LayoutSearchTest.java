package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suanpan.advice.variation.RandomAnswers;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

class LayoutSearchTest {
  /**
   * Layouts of another search save work and decide nothing: every plan is the same without them.
   */
  @Test
  void whatIsFoundDoesNotDependOnASearchBefore() {
    Stock stock = Stock.of(Shipped.CATALOGUE);
    Layouts guess = Layouts.NONE;
    int machines = 0;
    for (Scenario scenario : RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 11, 60)) {
      Economics economics = new Economics(Shipped.CATALOGUE, scenario);
      Set<String> blocked = Shipped.ADVISOR.judge(scenario).ruling().blocked();
      Eligible eligible = new Eligible(stock, Shipped.CATALOGUE, scenario, blocked);
      Search alone = Search.of(economics, stock, eligible);
      Search guessed = Search.of(economics, stock, eligible, guess);
      assertEquals(told(alone), told(guessed));
      machines += (int) alone.plans().stream().filter(plan -> plan.fleet() != null).count();
      guess = guessed.layouts();
    }
    assertTrue(machines > 1000, machines + " plans on machines");
  }

  /** What is not sized would not have won: every layout sized finds the same best ones. */
  @Test
  void whatIsNotSizedWouldNotHaveWon() {
    List<Scenario> scenarios = new ArrayList<>();
    scenarios.addAll(RandomAnswers.scenarios(Shipped.QUESTIONNAIRE, 12, 150));
    scenarios.addAll(longInputsAndShortOutputs(150));
    int compared = 0;
    for (Scenario scenario : scenarios) {
      compared += EveryLayout.compared(scenario);
    }
    assertTrue(compared > 5000, compared + " layouts");
  }

  /**
   * Few requests need fewer accelerators than some offers ask to take, so all layouts that fit cost
   * the same there: none of a better model may be left out.
   */
  @Test
  void whereManyMustBeTakenTheBestModelIsHadForTheSamePrice() {
    Scenario scenario =
        Shipped.scenario(
            Map.of(
                "requestsPerMonth", 50_000,
                "inputTokensPerRequest", 1000,
                "outputTokensPerRequest", 200));
    Stock stock = Stock.of(Shipped.CATALOGUE);
    Eligible all = new Eligible(stock, Shipped.CATALOGUE, scenario, Set.of());
    Search search = Search.of(new Economics(Shipped.CATALOGUE, scenario), stock, all);
    int many = 0;
    for (PricedPlan plan : search.plans()) {
      if (plan.plan().supply() instanceof Supply.Rented rented
          && rented.lot().least() > rented.lot().accelerators()
          && plan.plan().sourcing().equals("self-hosted-open")) {
        Fleet fleet = Objects.requireNonNull(plan.fleet());
        assertEquals(rented.lot().least(), fleet.accelerators(), plan.plan().id());
        assertNoBetterModel(rented, plan, search);
        many++;
      }
    }
    assertTrue(many > 3, many + " plans of more than one lot at the least");
  }

  /** Among the plans for as many cards at the most, however those come. */
  private static void assertNoBetterModel(Supply.Rented rented, PricedPlan plan, Search search) {
    QualityRanking ranking = new QualityRanking(Shipped.CATALOGUE.models().values());
    int place = ranking.place(rented.replica().model());
    for (PricedPlan other : search.plans()) {
      if (other.plan().supply() instanceof Supply.Machines machines
          && machines.acceleratorId().equals(rented.acceleratorId())
          && other.plan().sourcing().equals(plan.plan().sourcing())
          && other.plan().adaptation().equals(plan.plan().adaptation())
          && other.plan().serving().equals(plan.plan().serving())) {
        String better = plan.plan().id() + ", better: " + other.plan().id();
        assertTrue(place <= ranking.place(machines.replica().model()), better);
      }
    }
  }

  /** Where the inputs of others take a request longer than its own output. */
  private static List<Scenario> longInputsAndShortOutputs(int count) {
    Random random = new Random(13);
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> answers = new HashMap<>();
      answers.put("requestsPerMonth", Math.pow(10, 4 + 5 * random.nextDouble()));
      answers.put("inputTokensPerRequest", 4000 * Math.pow(16, random.nextDouble()));
      answers.put("outputTokensPerRequest", Math.pow(50, random.nextDouble()));
      answers.put("cacheablePercent", random.nextInt(3) * 30);
      answers.put("batchablePercent", random.nextInt(3) * 50);
      answers.put("timeToFirstTokenSeconds", 1 + 59 * random.nextDouble());
      answers.put("qualityNeed", List.of("adequate", "strong", "frontier").get(i % 3));
      scenarios.add(Shipped.QUESTIONNAIRE.read(answers));
    }
    return scenarios;
  }

  private static String told(Search search) {
    return search.plans().stream()
        .map(plan -> plan.plan().id() + " " + plan.price())
        .collect(Collectors.joining("\n"));
  }
}
