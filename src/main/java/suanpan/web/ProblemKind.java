package suanpan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of problem that a request can meet; each is explained on the page {@code /problems}.
 */
enum ProblemKind {
  MALFORMED_JSON(400, "The body is not JSON"),
  WRONG_SHAPE(400, "The body has another shape than this route takes"),
  NOT_SIGNED_IN(401, "This needs an account"),
  NOT_ALLOWED(403, "This account may not do that"),
  NOT_FOUND(404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "This address takes other methods"),
  CONFLICT(409, "Something changed meanwhile"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of another type than this route takes"),
  INVALID_ANSWERS(422, "Some answers cannot be used"),
  INVALID_RULES(422, "Some rules cannot be taken"),
  TOO_SOON(429, "Too many tries"),
  BUSY(503, "Too much is being worked out at the moment"),
  OTHER(400, "The request cannot be answered"),
  INTERNAL(500, "Something is wrong on our side");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The kind that is answered with a status, when no route has said more. */
  static ProblemKind of(int status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status == status && kind != MALFORMED_JSON && kind != WRONG_SHAPE)
        .findFirst()
        .orElse(status >= 500 ? INTERNAL : OTHER);
  }

  ProblemDetails details(String detail, String instance, List<FieldProblem> errors) {
    return details(status, detail, instance, errors);
  }

  ProblemDetails details(int asStatus, String detail, String instance, List<FieldProblem> errors) {
    String anchor = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ProblemDetails("/problems#" + anchor, title, asStatus, detail, instance, errors);
  }
}
