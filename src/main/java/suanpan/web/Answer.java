package suanpan.web;

import io.javalin.http.Context;
import suanpan.report.Json;

/** Sends what a route answers. */
final class Answer {
  private Answer() {}

  static void json(Context context, Object value) {
    // What only some may see is not kept by anybody in between.
    context
        .header("Cache-Control", "no-store")
        .result(Json.MAPPER.writeValueAsBytes(value))
        .contentType("application/json");
  }

  /** What is nobody's secret; browsers may keep it and ask by its ETag whether it still holds. */
  static void open(Context context, Object value) {
    context.result(Json.MAPPER.writeValueAsBytes(value)).contentType("application/json");
  }

  static void nothing(Context context) {
    context.status(204);
  }
}
