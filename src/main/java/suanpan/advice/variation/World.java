package suanpan.advice.variation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Figure;
import suanpan.cost.pricing.Conditions;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Sizings;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/**
 * One scenario as it might otherwise be. Changes are named by question id, figure id, one of {@link
 * Market}'s ids, or {@link #MONTHS_AHEAD}.
 */
final class World {
  /** Moves the day of the catalogue: retirements and announced prices come about. */
  static final String MONTHS_AHEAD = "months-ahead";

  private final Catalogue catalogue;
  private final Questionnaire questionnaire;
  private final Scenario scenario;
  private final Sizings sizings = Sizings.remembered();

  World(Catalogue catalogue, Questionnaire questionnaire, Scenario scenario) {
    this.catalogue = catalogue;
    this.questionnaire = questionnaire;
    this.scenario = scenario;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Questionnaire questionnaire() {
    return questionnaire;
  }

  Scenario scenario() {
    return scenario;
  }

  /** The world with these changes; with none, as it is. */
  Economics economics(Map<String, ?> changes) {
    return economics(changes, sizings);
  }

  /**
   * The same with deployments sized otherwise.
   *
   * @param sized which remember what variations have in common, or not
   */
  Economics economics(Map<String, ?> changes, Sizings sized) {
    Map<String, Object> answers = new HashMap<>();
    Map<String, Figure> figures = new HashMap<>();
    Map<String, Double> market = new HashMap<>();
    double months = 0;
    for (Map.Entry<String, ?> change : changes.entrySet()) {
      String id = change.getKey();
      if (catalogue.figures().containsKey(id)) {
        figures.put(id, with(catalogue.figure(id), (Double) change.getValue()));
      } else if (Market.IDS.contains(id)) {
        market.put(id, (Double) change.getValue());
      } else if (id.equals(MONTHS_AHEAD)) {
        months = (Double) change.getValue();
      } else {
        answers.put(id, change.getValue());
      }
    }
    return new Economics(
        catalogue(figures, Math.round(months)),
        scenario(answers),
        market.isEmpty() ? Conditions.STATED : Market.conditions(market),
        sized);
  }

  /** The scenario with other answers; with none, as it is. */
  Scenario scenario(Map<String, ?> answers) {
    return answers.isEmpty() ? scenario : questionnaire.vary(scenario, answers);
  }

  private Catalogue catalogue(Map<String, Figure> changed, long monthsAhead) {
    if (changed.isEmpty() && monthsAhead == 0) {
      return catalogue;
    }
    Map<String, Figure> figures = new HashMap<>(catalogue.figures());
    figures.putAll(changed);
    return with(figures, monthsAhead);
  }

  private Catalogue with(Map<String, Figure> figures, long monthsAhead) {
    return catalogue.with(catalogue.date().plusMonths(monthsAhead), figures);
  }

  private static Figure with(Figure figure, double value) {
    return new Figure(
        figure.id(),
        value,
        figure.low(),
        figure.high(),
        figure.unit(),
        figure.reason(),
        figure.source());
  }

  /** The world as it is, noting which figures are looked up: no other figure can matter. */
  Economics watched(Set<String> read) {
    Map<String, Figure> noting =
        new HashMap<>(catalogue.figures()) {
          @Override
          public @Nullable Figure get(Object id) {
            read.add((String) id);
            return super.get(id);
          }
        };
    return new Economics(with(noting, 0), scenario, Conditions.STATED, sizings);
  }

  /** A set to note in. */
  static Set<String> notes() {
    return new HashSet<>();
  }
}
