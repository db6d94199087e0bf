package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import suanpan.advice.Advice;
import suanpan.advice.insight.Include;
import suanpan.fact.Text;
import suanpan.report.MarkdownReport;
import suanpan.scenario.Assumption;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;
import tools.jackson.databind.JsonNode;

/** Answers in; advice or quotes out. */
final class AdviceRoutes {

  static final List<String> MEMBERS = List.of("answers");

  /** What must be in a body that asks for advice. */
  static final Text ANSWERS = new Text("the answers, at least the demand", "回答，至少包括需求量");

  private static final Takes PARTS = Takes.query("include");

  private static final String MARKDOWN = "text/markdown";

  private final Services services;
  private final Turnstile heavy = new Turnstile(2, Duration.ofSeconds(60));

  AdviceRoutes(Services services) {
    this.services = services;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/questionnaire", this::questionnaire, Access.ADVICE);
    routes.post("/api/v1/advice", this::advice, Access.ADVICE, PARTS);
    routes.post("/api/v1/advice/stream", new AdviceStream(services, heavy), Access.ADVICE, PARTS);
    routes.post("/api/v1/quotes", this::quotes, Access.ADVICE);
    routes.post("/api/v1/derivation", new DerivationRoute(services), Access.ADVICE);
    routes.post("/api/v1/curves", this::curves, Access.ADVICE);
    routes.post("/api/v1/advice/batch", new BatchRoute(services), Access.ADVICE);
    routes.get("/api/v1/claims", this::claims, Access.ADVICE);
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
    Answer.open(context, QuestionnaireDocument.of(services));
  }

  private void advice(Context context) {
    Set<Include> include = include(context);
    Scenario scenario = scenario(context, services.questionnaire());
    Advice advice =
        include.isEmpty()
            ? services.advise().apply(scenario)
            : heavy.pass(() -> services.insights().get().advise(scenario, include));
    if (MARKDOWN.equals(context.header("Accept"))) {
      String memo =
          MarkdownReport.of(advice, scenario, services.questionnaire(), Reader.language(context));
      context.result(memo).contentType(MARKDOWN + "; charset=utf-8");
    } else {
      Answer.open(context, advice);
    }
  }

  private void curves(Context context) {
    Scenario scenario = scenario(context, services.questionnaire());
    Answer.open(context, heavy.pass(() -> services.insights().get().curves(scenario)));
  }

  /** The parts that the query names; none when it names none. */
  static Set<Include> include(Context context) {
    String asked = String.join(",", context.queryParams("include"));
    try {
      return Include.parse(asked);
    } catch (IllegalArgumentException e) {
      throw new Refused(
          ProblemKind.WRONG_QUERY,
          new Text("The query asks for a part that an advice does not have.", "查询要求的部分在建议中不存在。"),
          new Fault(
              "include",
              Quote.of(asked),
              new Text(
                  "of these, memo or all: " + Include.ids(), "以下各项，或 memo、all：" + Include.ids()),
              new Text(
                  "Maybe a part is misspelt: they are separated by commas.",
                  "也许写错了某一部分：各部分以逗号分隔。")));
    }
  }

  private void quotes(Context context) {
    Advice advice = services.advise().apply(scenario(context, services.questionnaire()));
    Answer.open(
        context,
        new Quotes(advice.id(), advice.quotes(), advice.assumptions(), advice.provenance()));
  }

  private void claims(Context context) {
    Answer.open(
        context, new Claims(services.claims().get().stream().map(ClaimDocument::of).toList()));
  }

  /** The answers in the body. */
  static Scenario scenario(Context context, Questionnaire questionnaire) {
    JsonNode body = JsonBody.object(context, MEMBERS);
    JsonNode answers = JsonBody.required(body, "answers", ANSWERS);
    return questionnaire.read(answers);
  }
}
