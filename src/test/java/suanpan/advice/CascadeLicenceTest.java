package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Model;
import suanpan.plan.Supply;

/** A company may earn with neither model of a cascade whose licence forbids it. */
class CascadeLicenceTest {
  private static final Map<String, Object> ANSWERS =
      Map.of(
          "useCase",
          "support",
          "stage",
          "launched",
          "qualityNeed",
          "strong",
          "requestsPerMonth",
          5e6,
          "inputTokensPerRequest",
          1000,
          "outputTokensPerRequest",
          200);

  private static List<Supply.Cascade> cascades(Catalogue catalogue) {
    return new Advisor(catalogue, Shipped.RULES)
        .judge(Shipped.scenario(ANSWERS)).search().plans().stream()
            .filter(plan -> plan.plan().supply() instanceof Supply.Cascade)
            .map(plan -> (Supply.Cascade) plan.plan().supply())
            .toList();
  }

  private static Catalogue forbidding(String id) {
    Catalogue c = Shipped.CATALOGUE;
    Map<String, Model> models = new LinkedHashMap<>(c.models());
    Model m = c.model(id);
    models.put(
        id,
        new Model(
            m.id(),
            m.name(),
            m.developer(),
            m.openWeights(),
            "research only",
            false,
            m.mainstreamArchitecture(),
            m.contextTokens(),
            m.released(),
            m.retires(),
            m.quality(),
            m.reasoning(),
            m.architecture(),
            m.source()));
    return new Catalogue(
        c.date(),
        c.hash(),
        c.qualityScale(),
        models,
        c.apiOffers(),
        c.accelerators(),
        c.rentalOffers(),
        c.purchaseOffers(),
        c.providers(),
        c.vendors(),
        c.figures());
  }

  @Test
  void neitherEndIsAModelThatForbidsIt() {
    List<Supply.Cascade> before = cascades(Shipped.CATALOGUE);
    assertFalse(before.isEmpty());
    for (Supply.Cascade cascade : before) {
      for (String id : List.of(cascade.small().modelId(), cascade.large().modelId())) {
        List<Supply.Cascade> after = cascades(forbidding(id));
        assertTrue(
            after.stream()
                .noneMatch(c -> c.small().modelId().equals(id) || c.large().modelId().equals(id)),
            () -> id + " in " + after);
      }
    }
  }
}
