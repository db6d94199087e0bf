package suanpan.web;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.report.Json;
import suanpan.report.Language;

/**
 * Requests that Jetty refuses before any route sees them, such as a path that climbs above the
 * root: they get the same kind of answer as all others.
 */
final class BadRequests extends ErrorHandler {
  private static final Text ADDRESS =
      new Text(
          "The address cannot be read as one. Maybe it climbs above the root with .., or a % is not"
              + " followed by two hexadecimal digits.",
          "无法解析这个地址。也许其中的 .. 越过了根目录，或者 % 后面不是两位十六进制数。");

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    ProblemKind kind = ProblemKind.of(status);
    Language language =
        Reader.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE.asString()));
    Text title = new Text(kind.title().en() + ".", kind.title().zh() + "。");
    Text detail = status == ProblemKind.OTHER.status() ? ADDRESS : title;
    ProblemDetails details =
        kind.details(language, status, language.pick(detail), path(request), List.of());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ErrorRoutes.PROBLEM_JSON);
    response.write(true, ByteBuffer.wrap(Json.MAPPER.writeValueAsBytes(details)), callback);
  }

  private static String path(Request request) {
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    return path == null || path.equals("/badMessage") ? "/" : path;
  }
}
