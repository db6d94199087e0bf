package suanpan.web;

import io.javalin.http.Context;

/** Reads numbers from paths and queries. */
final class Query {
  private Query() {}

  /** A whole number of the query. */
  static long whole(Context context, String name, long otherwise, long min, long max) {
    String given = context.queryParam(name);
    return given == null ? otherwise : whole(name, given, min, max, ProblemKind.WRONG_SHAPE);
  }

  /** A whole number in the path; there is nothing at the address when it is none. */
  static int inPath(Context context, String name) {
    return (int) whole(name, context.pathParam(name), 1, Integer.MAX_VALUE, ProblemKind.NOT_FOUND);
  }

  private static long whole(String name, String given, long min, long max, ProblemKind kind) {
    try {
      long value = Long.parseLong(given);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, like one out of range
    }
    String shown = given.length() > 40 ? given.substring(0, 40) + "…" : given;
    throw new Refused(
        kind,
        name + " is no such number.",
        new FieldProblem(
            name,
            "\"" + shown + "\"",
            "a whole number from " + min + " to " + max,
            "Maybe another parameter is meant."));
  }
}
