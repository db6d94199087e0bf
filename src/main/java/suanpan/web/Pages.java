package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suanpan.fact.Text;

/**
 * The pages: static HTML, style and ES modules from the class path. Nothing is loaded from any
 * other host, and the content security policy holds browsers to that.
 */
final class Pages {

  private static final String POLICY =
      "default-src 'self'; script-src 'self' "
          + BareModules.allowed()
          + "; img-src 'self' data:; style-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /**
   * A page that its script draws.
   *
   * @param script an ES module among the assets
   * @param styles style sheets beside the one of every page
   */
  private record Drawn(String script, String... styles) {}

  private static final Map<String, Drawn> DRAWN =
      Map.of(
          "/", new Drawn("page-advice.js", "charts.css", "advice.css"),
          "/memo", new Drawn("page-memo.js", "advice.css"),
          "/batch", new Drawn("page-batch.js", "advice.css"),
          "/rules", new Drawn("page-rules.js", "workbench.css"),
          "/workbench", new Drawn("workbench/page.js", "workbench.css"),
          "/catalog", new Drawn("page-catalog.js", "charts.css", "catalog.css"),
          "/claims", new Drawn("page-claims.js", "charts.css", "catalog.css"));

  void add(RoutesConfig routes) {
    DRAWN.forEach((path, page) -> routes.get(path, context -> drawn(context, page), Access.ANYONE));
    routes.get("/problems", Pages::problems, Access.ANYONE);
    routes.get("/favicon.ico", context -> context.redirect("/assets/icon.svg"), Access.ANYONE);
    routes.get(
        "/assets/<name>", context -> asset(context, context.pathParam("name")), Access.ANYONE);
  }

  /** Whether a browser asked for a page, not a program for a document. */
  static boolean asked(Context context) {
    String accepted = context.header("Accept");
    return accepted != null
        && accepted.contains("text/html")
        && !context.path().startsWith("/api/");
  }

  /** What somebody sees who followed a wrong address. */
  static void missing(Context context) throws IOException {
    drawn(context, new Drawn("page-missing.js"));
  }

  private static void drawn(Context context, Drawn page) throws IOException {
    Asset frame = Asset.page("page.html");
    String head =
        Stream.of(page.styles())
                .map(style -> "<link rel=\"stylesheet\" href=\"/assets/" + style + "\" />\n    ")
                .collect(Collectors.joining())
            + (page.script().startsWith("workbench/") ? BareModules.importMap() + "\n    " : "")
            + "<script type=\"module\" src=\"/assets/"
            + page.script()
            + "\"></script>";
    String html =
        ModuleGraph.preloaded(
            new String(frame.content(), StandardCharsets.UTF_8).replace("<!-- page -->", head));
    send(context, html.getBytes(StandardCharsets.UTF_8), frame.type());
  }

  private static void problems(Context context) throws IOException {
    Asset page = Asset.page("problems.html");
    send(context, page.content(), page.type());
  }

  private static void asset(Context context, String name) throws IOException {
    Asset asset =
        Asset.named(name)
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemKind.NOT_FOUND,
                        new Text(
                            "Nothing is at " + context.path() + ".", context.path() + " 没有内容。"),
                        List.of()));
    send(context, asset.content(), asset.type());
  }

  private static void send(Context context, byte[] content, String type) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cache-Control", "no-cache")
        .result(content)
        .contentType(type);
  }
}
