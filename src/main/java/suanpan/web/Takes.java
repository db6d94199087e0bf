package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suanpan.fact.Nearest;
import suanpan.fact.Text;

/**
 * The parameters of the query that a route takes beside {@code lang}, named where the route is. A
 * parameter that nobody reads is refused: it would change nothing, and its sender would not know.
 */
record Takes(Set<String> parameters) implements RouteRole {
  /** Every route of the API takes it. */
  static final String LANG = "lang";

  private static final String API = "/api/";
  private static final Set<String> LANGUAGES = Set.of("en", "zh");

  static Takes query(String... parameters) {
    return new Takes(Set.of(parameters));
  }

  /** Checks the query of every request to the API before its route sees it. */
  static void check(RoutesConfig routes) {
    routes.beforeMatched(
        context -> {
          if (context.path().startsWith(API) && context.queryString() != null) {
            check(context, taken(context.routeRoles()));
          }
        });
  }

  /** What a route with these roles takes. */
  static Set<String> taken(Set<? extends RouteRole> roles) {
    Set<String> taken = new TreeSet<>(Set.of(LANG));
    roles.stream()
        .filter(Takes.class::isInstance)
        .map(Takes.class::cast)
        .forEach(takes -> taken.addAll(takes.parameters));
    return taken;
  }

  private static void check(Context context, Set<String> taken) {
    List<Fault> faults =
        context.queryParamMap().entrySet().stream()
            .filter(given -> !taken.contains(given.getKey()))
            .map(given -> unknown(given.getKey(), given.getValue(), taken, hasBody(context)))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refused(
          ProblemKind.WRONG_QUERY,
          new Text("The query has parameters that this route does not take.", "查询中有此接口不接受的参数。"),
          faults);
    }
    String language = context.queryParam(LANG);
    if (language != null && !LANGUAGES.contains(language)) {
      throw new Refused(
          ProblemKind.WRONG_QUERY,
          new Text("The query asks for a language that is not spoken here.", "查询要求的语言这里没有。"),
          new Fault(
              LANG,
              Quote.of(language),
              "en, zh",
              new Text(
                  "Maybe leave it out: Accept-Language counts then.",
                  "也许可以不写：那时以 Accept-Language 为准。")));
    }
  }

  private static boolean hasBody(Context context) {
    return context.method() != HandlerType.GET && context.method() != HandlerType.HEAD;
  }

  private static Fault unknown(
      String name, List<String> values, Set<String> taken, boolean withBody) {
    return new Fault(
        Quote.cut(name),
        Quote.of(String.join(",", values)),
        new Text("one of: " + String.join(", ", taken), "以下之一：" + String.join("、", taken)),
        Nearest.to(name, taken)
            .map(near -> new Text("Maybe " + near + " is meant.", "也许想写的是 " + near + "。"))
            .orElse(
                withBody
                    ? new Text("Maybe it belongs into the body.", "也许它应该放在请求体里。")
                    : new Text("Maybe leave it out.", "也许可以去掉它。")));
  }
}
