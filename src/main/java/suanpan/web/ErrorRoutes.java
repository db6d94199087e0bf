package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suanpan.report.Json;
import suanpan.report.Language;
import suanpan.report.ProblemWords;
import suanpan.scenario.AnswerProblem;
import suanpan.scenario.AnswerProblems;
import suanpan.workbench.Refusal;

/** Turns whatever goes wrong into problem details. */
final class ErrorRoutes {

  static final String PROBLEM_JSON = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(ErrorRoutes.class);

  void add(RoutesConfig routes) {
    routes.exception(Refused.class, (e, context) -> send(context, e.details(context.path())));
    routes.exception(
        AnswerProblems.class,
        (e, context) -> send(context, answers(e, context.path(), Reader.language(context))));
    routes.exception(Refusal.class, (e, context) -> send(context, refusal(e, context)));
    routes.exception(HttpResponseException.class, ErrorRoutes::httpResponse);
    routes.exception(Exception.class, ErrorRoutes::internal);
    // Jetty and Javalin answer some requests before a route sees them.
    routes.error(404, ErrorRoutes::unlessSent);
    routes.error(405, ErrorRoutes::unlessSent);
    routes.error(413, ErrorRoutes::unlessSent);
  }

  /** The problems of some answers, in the reader's language. */
  static ProblemDetails answers(AnswerProblems problems, String path, Language language) {
    int count = problems.problems().size();
    String detail =
        language == Language.ZH
            ? "有 " + count + " 个回答不能用。"
            : count == 1 ? "One answer cannot be used." : count + " answers cannot be used.";
    return ProblemKind.INVALID_ANSWERS.details(
        detail, path, problems.problems().stream().map(p -> field(p, language)).toList());
  }

  private static ProblemDetails refusal(Refusal refusal, Context context) {
    Language language = Reader.language(context);
    if (refusal.retryAfterSeconds() > 0) {
      context.header("Retry-After", String.valueOf(refusal.retryAfterSeconds()));
    }
    String hint = language.pick(refusal.hint());
    List<FieldProblem> errors =
        refusal.given().found().isEmpty()
            ? List.of()
            : List.of(
                new FieldProblem(
                    refusal.given().field(),
                    refusal.given().found(),
                    refusal.given().expected(),
                    hint));
    return kind(refusal.kind())
        .details(language.pick(refusal.text()) + " " + hint, context.path(), errors)
        .with(
            ProblemWords.in(language, refusal.problems()),
            refusal.failedCases(),
            refusal.conflict());
  }

  private static ProblemKind kind(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> ProblemKind.NOT_FOUND;
      case NOT_SIGNED_IN -> ProblemKind.NOT_SIGNED_IN;
      case NOT_ALLOWED -> ProblemKind.NOT_ALLOWED;
      case CONFLICT -> ProblemKind.CONFLICT;
      case INVALID -> ProblemKind.INVALID_RULES;
      case TOO_SOON -> ProblemKind.TOO_SOON;
    };
  }

  private static FieldProblem field(AnswerProblem problem, Language language) {
    return new FieldProblem(
        problem.field(),
        problem.found(),
        language.pick(problem.expected()),
        language.pick(problem.hint()));
  }

  static void send(Context context, ProblemDetails details) {
    context
        .status(details.status())
        .result(Json.MAPPER.writeValueAsBytes(details))
        .contentType(PROBLEM_JSON);
  }

  private static void httpResponse(HttpResponseException e, Context context) {
    ProblemKind kind = ProblemKind.of(e.getStatus());
    e.getDetails().values().stream()
        .filter(methods -> kind == ProblemKind.METHOD_NOT_ALLOWED)
        .forEach(methods -> context.header("Allow", methods));
    send(context, kind.details(e.getStatus(), detail(kind, context), context.path(), List.of()));
  }

  private static void unlessSent(Context context) {
    if (!PROBLEM_JSON.equals(context.res().getContentType())) {
      ProblemKind kind = ProblemKind.of(context.statusCode());
      send(context, kind.details(detail(kind, context), context.path(), List.of()));
    }
  }

  private static String detail(ProblemKind kind, Context context) {
    return switch (kind) {
      case NOT_FOUND ->
          "Nothing is at " + context.path() + ". Maybe one of the paths in /openapi.json is meant.";
      case METHOD_NOT_ALLOWED ->
          context.path()
              + " does not take "
              + context.method().name()
              + ". Maybe /openapi.json lists the method meant.";
      case BODY_TOO_LARGE ->
          "The body may have "
              + Server.LARGEST_BODY_BYTES
              + " bytes. Maybe /api/v1/advice/batch is meant, which takes any number of lines.";
      default -> kind.title() + ".";
    };
  }

  private static void internal(Exception e, Context context) {
    LOG.error("{} {}", context.method(), context.path(), e);
    send(
        context,
        ProblemKind.INTERNAL.details(
            "The request was understood but could not be answered; the log says why.",
            context.path(),
            List.of()));
  }
}
