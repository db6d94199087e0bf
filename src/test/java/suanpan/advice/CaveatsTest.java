package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.CatalogueLoader;
import suanpan.catalog.Model;
import suanpan.catalog.QualityTier;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** What is said beside a quote before its figures are believed. */
class CaveatsTest {

  private static Judgement judgement(String need, double thinking) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("requestsPerMonth", 2e6);
    answers.put("inputTokensPerRequest", 1000);
    answers.put("outputTokensPerRequest", 200);
    answers.put("qualityNeed", need);
    answers.put("reasoningTokensPerOutputToken", thinking);
    return Shipped.ADVISOR.judge(Shipped.scenario(answers));
  }

  private static boolean says(Judgement judgement, Plan plan, String id) {
    return new Caveats(judgement.search())
        .of(plan).stream().anyMatch(caveat -> caveat.id().equals(id));
  }

  @Test
  void aTierReachedByThinkingIsDoubtedWhereThinkingIsSwitchedOff() {
    for (String need : new String[] {"adequate", "strong"}) {
      for (double thinking : new double[] {0, 1}) {
        Judgement judgement = judgement(need, thinking);
        int said = 0;
        for (PricedPlan plan : judgement.search().plans()) {
          if (plan.plan().supply() instanceof Supply.Api api) {
            Model model = Shipped.CATALOGUE.model(api.modelId());
            boolean rests =
                need.equals("strong")
                    && thinking == 0
                    && model.reasons()
                    && model.quality().tier() != QualityTier.ADEQUATE;
            assertEquals(
                rests, says(judgement, plan.plan(), "tier-rests-on-thinking"), plan.plan().id());
            said += rests ? 1 : 0;
          }
        }
        assertEquals(need.equals("strong") && thinking == 0, said > 0);
      }
    }
  }

  /** Half a second of waiting leaves no time for thinking: we switch it off, and say so. */
  @Test
  void itIsDoubtedAsWellWhereWeSwitchThinkingOff() {
    Map<String, Object> answers = new HashMap<>();
    answers.put("useCase", "coding");
    answers.put("requestsPerMonth", 2e6);
    answers.put("inputTokensPerRequest", 1000);
    answers.put("outputTokensPerRequest", 200);
    answers.put("qualityNeed", "strong");
    answers.put("tokensPerSecondPerUser", 50);
    answers.put("timeToFirstTokenSeconds", 0.9);
    Advice hurried = Shipped.ADVISOR.advise(Shipped.scenario(answers));
    assertTrue(
        doubts(hurried).stream().anyMatch(said -> said.contains("GPT")),
        doubts(hurried).toString());
    for (String said : doubts(hurried)) {
      assertTrue(said.contains("taken not to think"), said);
    }
    answers.put("reasoningTokensPerOutputToken", 0);
    for (String said : doubts(Shipped.ADVISOR.advise(Shipped.scenario(answers)))) {
      assertTrue(said.contains("you answered"), said);
    }
    answers.remove("reasoningTokensPerOutputToken");
    answers.remove("timeToFirstTokenSeconds");
    assertEquals(List.of(), doubts(Shipped.ADVISOR.advise(Shipped.scenario(answers))));
  }

  private static List<String> doubts(Advice advice) {
    return advice.quotes().stream()
        .flatMap(quote -> quote.caveats().stream())
        .filter(caveat -> caveat.id().equals("tier-rests-on-thinking"))
        .map(caveat -> caveat.text().en())
        .toList();
  }

  @Test
  void aPriceThatFollowsTheHoursIsSaidTo() {
    ApiOffer offer =
        CatalogueLoader.load(Path.of("catalogs")).apiOffers().stream()
            .filter(o -> o.priceOn(Shipped.CATALOGUE.date()).offPeak() != null)
            .findFirst()
            .orElseThrow();
    ApiOffer plain =
        Shipped.CATALOGUE.apiOffers().stream()
            .filter(o -> o.priceOn(Shipped.CATALOGUE.date()).offPeak() == null)
            .findFirst()
            .orElseThrow();
    Judgement judgement = judgement("adequate", 0);
    assertTrue(says(judgement, calling(offer), "priced-by-the-hour"));
    assertFalse(says(judgement, calling(plain), "priced-by-the-hour"));
  }

  private static Plan calling(ApiOffer offer) {
    return new Plan(
        "hosted-open-api", "prompt", "none", "provider-real-time", new Supply.Api(offer, false));
  }

  @Test
  void aRentOlderThanAYearIsSaidToBe() {
    Judgement judgement = judgement("adequate", 0);
    int old = 0;
    for (PricedPlan plan : judgement.search().plans()) {
      if (plan.plan().supply() instanceof Supply.Rented rented) {
        boolean expected =
            rented.offer().source().asOf().isBefore(Shipped.CATALOGUE.date().minusYears(1));
        assertEquals(expected, says(judgement, plan.plan(), "old-price"), rented.offer().id());
        old += expected ? 1 : 0;
      }
    }
    assertTrue(old > 0, "no plan on an old rent");
  }

  @Test
  void soIsAPurchasePrice() {
    Judgement judgement =
        Shipped.ADVISOR.judge(
            Shipped.support(Map.of("dataResidency", "on-premises", "capexAllowed", true)));
    Set<Boolean> seen = new HashSet<>();
    for (PricedPlan plan : judgement.search().plans()) {
      if (plan.plan().supply() instanceof Supply.Owned owned) {
        boolean expected =
            owned.offer().source().asOf().isBefore(Shipped.CATALOGUE.date().minusYears(1));
        assertEquals(expected, says(judgement, plan.plan(), "old-price"), owned.offer().id());
        seen.add(expected);
      }
    }
    assertEquals(Set.of(true, false), seen);
  }

  /** Two copies are asked for so that one may fail: in one server they fail together. */
  @Test
  void copiesThatShareAServerAreSaidTo() {
    Judgement judgement =
        Shipped.ADVISOR.judge(
            Shipped.support(
                Map.of(
                    "dataResidency",
                    "on-premises",
                    "capexAllowed",
                    true,
                    "requestsPerMonth",
                    100_000,
                    "minimumReplicas",
                    2)));
    Set<Boolean> seen = new HashSet<>();
    for (PricedPlan plan : judgement.search().plans()) {
      if (plan.plan().supply() instanceof Supply.Owned owned && plan.fleet() != null) {
        boolean server = !owned.offer().soldBy().equals("card");
        boolean one = plan.fleet().accelerators() <= owned.offer().acceleratorsPerServer();
        boolean said =
            new Caveats(judgement.search())
                .of(plan).stream().anyMatch(caveat -> caveat.id().equals("copies-share-a-server"));
        assertEquals(server && one, said, plan.id());
        seen.add(said);
      }
    }
    assertEquals(Set.of(true, false), seen);
  }
}
