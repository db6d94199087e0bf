package suanpan.advice;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/** The shipped catalogue, questionnaire and rules, loaded once for all tests. */
public final class Shipped {
  private static final Path CATALOGS = Path.of("catalogs");

  public static final Catalogue CATALOGUE = CatalogueLoader.load(CATALOGS);
  public static final Questionnaire QUESTIONNAIRE = questionnaire();
  public static final RuleSet RULES = RuleSet.load(Path.of("rules"));
  public static final Advisor ADVISOR = new Advisor(CATALOGUE, RULES);

  /** A support desk that has outgrown its prototype. */
  public static final Map<String, Object> SUPPORT =
      Map.of(
          "useCase", "support",
          "stage", "scaling",
          "requestsPerMonth", 12_000_000,
          "inputTokensPerRequest", 2500,
          "outputTokensPerRequest", 250,
          "mlEngineers", 3,
          "opsEngineers", 4);

  private Shipped() {}

  /** That support desk with further answers. */
  public static Scenario support(Map<String, ?> more) {
    Map<String, Object> answers = new HashMap<>(SUPPORT);
    answers.putAll(more);
    return scenario(answers);
  }

  /** The scenario of these answers. */
  public static Scenario scenario(Map<String, ?> answers) {
    return QUESTIONNAIRE.read(answers);
  }

  private static Questionnaire questionnaire() {
    try {
      return Questionnaire.load(CATALOGS);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
