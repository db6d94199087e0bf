package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import suanpan.advice.Advice;
import suanpan.advice.insight.Include;
import suanpan.report.Json;
import suanpan.scenario.Assumption;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/** Answers in; advice or quotes out. */
final class AdviceRoutes {

  static final List<String> MEMBERS = List.of("answers");

  private final Services services;
  private final byte[] questionnaire;
  private final Turnstile heavy = new Turnstile(2, Duration.ofSeconds(60));

  AdviceRoutes(Services services) {
    this.services = services;
    this.questionnaire =
        Json.MAPPER.writeValueAsBytes(
            QuestionnaireDocument.of(services.questionnaire(), services.presets()));
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/questionnaire", this::questionnaire, Access.ADVICE);
    routes.post("/api/v1/advice", this::advice, Access.ADVICE);
    routes.post("/api/v1/advice/stream", new AdviceStream(services, heavy), Access.ADVICE);
    routes.post("/api/v1/quotes", this::quotes, Access.ADVICE);
    routes.post("/api/v1/curves", this::curves, Access.ADVICE);
    routes.post("/api/v1/advice/batch", new BatchRoute(services), Access.ADVICE);
    routes.get("/api/v1/claims", this::claims, Access.ADVICE);
  }

  /** The questions as the file holds them, with the presets that answer some. */
  record QuestionnaireDocument(
      java.time.LocalDate asOf,
      List<Questionnaire.Group> groups,
      List<suanpan.scenario.Question> questions,
      JsonNode presets) {

    static QuestionnaireDocument of(Questionnaire questionnaire, JsonNode presets) {
      return new QuestionnaireDocument(
          questionnaire.asOf(), questionnaire.groups(), questionnaire.questions(), presets);
    }
  }

  /** The quotes behind an advice, without the arguments. */
  record Quotes(
      String id,
      List<Advice.Quote> quotes,
      List<Assumption> assumptions,
      Advice.Provenance provenance) {}

  /** The articles' figures against ours. */
  record Claims(List<ClaimDocument> claims) {}

  private void questionnaire(Context context) {
    context.result(questionnaire).contentType("application/json");
  }

  private void advice(Context context) {
    Set<Include> include = include(context);
    Scenario scenario = scenario(context, services.questionnaire());
    send(
        context,
        include.isEmpty()
            ? services.advise().apply(scenario)
            : heavy.pass(() -> services.insights().get().advise(scenario, include)));
  }

  private void curves(Context context) {
    Scenario scenario = scenario(context, services.questionnaire());
    send(context, heavy.pass(() -> services.insights().get().curves(scenario)));
  }

  /** The parts that the query names; none when it names none. */
  static Set<Include> include(Context context) {
    String asked = String.join(",", context.queryParams("include"));
    try {
      return Include.parse(asked);
    } catch (IllegalArgumentException e) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          "The query asks for a part that an advice does not have.",
          new FieldProblem(
              "include",
              asked,
              Include.ids() + ", or all",
              "Maybe a part is misspelt: they are separated by commas."));
    }
  }

  private void quotes(Context context) {
    Advice advice = services.advise().apply(scenario(context, services.questionnaire()));
    send(
        context,
        new Quotes(advice.id(), advice.quotes(), advice.assumptions(), advice.provenance()));
  }

  private void claims(Context context) {
    send(context, new Claims(services.claims().get().stream().map(ClaimDocument::of).toList()));
  }

  /** The answers in the body. */
  static Scenario scenario(Context context, Questionnaire questionnaire) {
    JsonNode body = JsonBody.object(context, MEMBERS);
    JsonNode answers = JsonBody.required(body, "answers", "the answers, at least the demand");
    return questionnaire.read(answers);
  }

  private static void send(Context context, Object value) {
    context.result(Json.MAPPER.writeValueAsBytes(value)).contentType("application/json");
  }
}
