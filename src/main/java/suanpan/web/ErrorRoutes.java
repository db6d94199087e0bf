package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.report.CaseWords;
import suanpan.report.Json;
import suanpan.report.Language;
import suanpan.report.ProblemWords;
import suanpan.scenario.AnswerProblems;
import suanpan.workbench.Refusal;

/** Turns whatever goes wrong into problem details. */
final class ErrorRoutes {

  static final String PROBLEM_JSON = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(ErrorRoutes.class);

  private final Supplier<ValueNames> names;

  /**
   * Routes that tell problems.
   *
   * @param names what readers call the options of cases that do not hold
   */
  ErrorRoutes(Supplier<ValueNames> names) {
    this.names = names;
  }

  void add(RoutesConfig routes) {
    routes.exception(
        Refused.class,
        (e, context) -> send(context, e.details(context.path(), Reader.language(context))));
    routes.exception(
        AnswerProblems.class,
        (e, context) -> send(context, answers(e, context.path(), Reader.language(context))));
    routes.exception(Refusal.class, (e, context) -> send(context, refusal(e, context)));
    routes.exception(HttpResponseException.class, ErrorRoutes::httpResponse);
    routes.exception(Exception.class, ErrorRoutes::internal);
    // Jetty and Javalin answer some requests before a route sees them.
    routes.error(404, ErrorRoutes::notFound);
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
        language,
        detail,
        path,
        problems.problems().stream().map(Fault::of).map(fault -> fault.in(language)).toList());
  }

  private ProblemDetails refusal(Refusal refusal, Context context) {
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
        .details(
            language,
            language.pick(refusal.text()) + (language == Language.ZH ? "" : " ") + hint,
            context.path(),
            errors)
        .with(
            ProblemWords.in(language, refusal.problems()),
            CaseWords.in(language, refusal.failedCases(), names.get()),
            refusal.conflict());
  }

  private static ProblemKind kind(Refusal.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> ProblemKind.NOT_FOUND;
      case NOT_SIGNED_IN -> ProblemKind.NOT_SIGNED_IN;
      case NOT_ALLOWED -> ProblemKind.NOT_ALLOWED;
      case CONFLICT -> ProblemKind.CONFLICT;
      case INVALID -> ProblemKind.INVALID_RULES;
      case UNFIT -> ProblemKind.INVALID_INPUT;
      case TOO_SOON -> ProblemKind.TOO_SOON;
    };
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
    if (kind == ProblemKind.NOT_FOUND && Pages.asked(context)) {
      context.status(e.getStatus()); // the route for that status shows the page
      return;
    }
    Language language = Reader.language(context);
    String detail = language.pick(detail(kind, context));
    send(context, kind.details(language, e.getStatus(), detail, context.path(), List.of()));
  }

  private static void notFound(Context context) throws IOException {
    if (!sent(context) && Pages.asked(context)) {
      Pages.missing(context);
    } else {
      unlessSent(context);
    }
  }

  private static boolean sent(Context context) {
    String type = context.res().getContentType();
    return type != null && type.startsWith(PROBLEM_JSON);
  }

  private static void unlessSent(Context context) {
    if (!sent(context)) {
      ProblemKind kind = ProblemKind.of(context.statusCode());
      Language language = Reader.language(context);
      String detail = language.pick(detail(kind, context));
      send(context, kind.details(language, detail, context.path(), List.of()));
    }
  }

  private static Text detail(ProblemKind kind, Context context) {
    String path = context.path();
    return switch (kind) {
      case NOT_FOUND ->
          new Text(
              "Nothing is at " + path + ". Maybe one of the paths in /openapi.json is meant.",
              path + " 没有内容。也许应该用 /openapi.json 中的某个路径。");
      case METHOD_NOT_ALLOWED ->
          new Text(
              path
                  + " does not take "
                  + context.method().name()
                  + ". Maybe /openapi.json lists the method meant.",
              path + " 不接受 " + context.method().name() + "。也许 /openapi.json 列出了要用的方法。");
      case BODY_TOO_LARGE ->
          new Text(
              "The body may have "
                  + Server.LARGEST_BODY_BYTES
                  + " bytes. Maybe /api/v1/advice/batch is meant, which takes any number of lines.",
              "请求体最多 " + Server.LARGEST_BODY_BYTES + " 字节。也许应该用 /api/v1/advice/batch，它的行数不限。");
      default -> new Text(kind.title().en() + ".", kind.title().zh() + "。");
    };
  }

  private static void internal(Exception e, Context context) {
    LOG.error("{} {}", context.method(), context.path(), e);
    send(context, internal(context.path(), Reader.language(context)));
  }

  /** A request that was right and failed here. */
  static ProblemDetails internal(String path, Language language) {
    Text detail =
        new Text(
            "The request was understood but could not be answered; the log says why.",
            "请求没有问题，但未能回答；原因见日志。");
    return ProblemKind.INTERNAL.details(language, language.pick(detail), path, List.of());
  }
}
