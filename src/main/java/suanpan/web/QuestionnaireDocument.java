package suanpan.web;

import java.time.LocalDate;
import java.util.List;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Figure;
import suanpan.catalog.FigureIds;
import suanpan.scenario.Question;
import suanpan.scenario.Questionnaire;
import tools.jackson.databind.JsonNode;

/**
 * What a form is made from: the questions as the file holds them, cases that answer some, and the
 * rate at which amounts are shown in another currency.
 *
 * @param exchange how much RMB one US dollar is
 * @param priceChanges how prices are assumed to move where costs are summed over the horizon
 */
record QuestionnaireDocument(
    LocalDate asOf,
    List<Questionnaire.Group> groups,
    List<Question> questions,
    JsonNode presets,
    Figure exchange,
    PriceChanges priceChanges) {

  /** Percent a year of today's price, below 0 where prices fall. */
  record PriceChanges(double apiPercentPerYear, double rentalPercentPerYear) {}

  static QuestionnaireDocument of(Services services) {
    Questionnaire questionnaire = services.questionnaire();
    Catalogue catalogue = services.catalogue().get();
    return new QuestionnaireDocument(
        questionnaire.asOf(),
        questionnaire.groups(),
        questionnaire.questions(),
        services.presets(),
        catalogue.figure(FigureIds.EXCHANGE_RATE),
        new PriceChanges(
            catalogue.figure(FigureIds.API_PRICE_CHANGE).value(),
            catalogue.figure(FigureIds.RENTAL_PRICE_CHANGE).value()));
  }
}
