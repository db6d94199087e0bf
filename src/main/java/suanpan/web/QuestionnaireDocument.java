package suanpan.web;

import java.time.LocalDate;
import java.util.List;
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
 */
record QuestionnaireDocument(
    LocalDate asOf,
    List<Questionnaire.Group> groups,
    List<Question> questions,
    JsonNode presets,
    Figure exchange) {

  static QuestionnaireDocument of(Services services) {
    Questionnaire questionnaire = services.questionnaire();
    return new QuestionnaireDocument(
        questionnaire.asOf(),
        questionnaire.groups(),
        questionnaire.questions(),
        services.presets(),
        services.catalogue().get().figure(FigureIds.EXCHANGE_RATE));
  }
}
