package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.workbench.Actor;
import suanpan.workbench.Credential;
import suanpan.workbench.Role;
import suanpan.workbench.Sessions.Caller;

/**
 * The one place that decides who may do what: before any route, by the role that the route names.
 * Pages carry a cookie that no script can read and, on writes, a token that no other site can know;
 * programs carry a bearer token.
 */
final class AccessControl {
  /** The session's cookie. */
  static final String COOKIE = "suanpan_session";

  /** The header that pages send on writes, with the token that the session was answered with. */
  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String BEARER = "bearer ";
  private static final Set<HandlerType> READS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final Services services;

  AccessControl(Services services) {
    this.services = services;
  }

  void add(RoutesConfig routes) {
    routes.beforeMatched(this::check);
  }

  /** Who sends the request, on a route that is not for everybody. */
  static Actor actor(Context context) {
    return caller(context).actor();
  }

  /** The same with their session or token. */
  static Caller caller(Context context) {
    Caller caller = context.attribute(COOKIE);
    if (caller == null) {
      throw new IllegalStateException(context.path() + " has no caller: its access is for anyone");
    }
    return caller;
  }

  /**
   * Who sends the request, if anybody that we know.
   *
   * @throws Refused when a bearer token is sent that is nobody's: its sender means to be known
   */
  Optional<Caller> whoever(Context context) {
    if (bearsToken(context)) {
      String token = context.header("Authorization").substring(BEARER.length()).strip();
      Optional<Caller> caller =
          services.workbench().get().sessions().caller(token, Credential.TOKEN);
      return Optional.of(caller.orElseThrow(() -> unknownToken(context)));
    }
    String secret = context.cookie(COOKIE);
    return secret == null || secret.isEmpty()
        ? Optional.empty()
        : services.workbench().get().sessions().caller(secret, Credential.SESSION);
  }

  private static boolean bearsToken(Context context) {
    String header = context.header("Authorization");
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER);
  }

  private void check(Context context) {
    Access access = access(context.routeRoles());
    if (access == Access.ANYONE
        || (access == Access.ADVICE && services.settings().get().adviceOpen())) {
      if (bearsToken(context)) {
        whoever(context); // not let through as nobody
      }
      return;
    }
    Role needed = access.needed();
    Caller caller = whoever(context).orElseThrow(() -> signIn(context));
    if (needed != null && !caller.actor().role().includes(needed)) {
      throw notAllowed(caller.actor().role(), needed);
    }
    if (caller.account().mustChangePassword() && access != Access.SIGNED_IN) {
      throw changeFirst();
    }
    if (access != Access.ADVICE && !READS.contains(context.method())) {
      requireOwnPage(context, caller);
    }
    context.attribute(COOKIE, caller);
  }

  /** The strictest that the route names, and the strictest there is when it names none. */
  static Access access(Set<? extends RouteRole> roles) {
    EnumSet<Access> named = EnumSet.noneOf(Access.class);
    roles.stream().filter(Access.class::isInstance).map(Access.class::cast).forEach(named::add);
    return named.isEmpty() ? Access.ADMINISTRATOR : List.copyOf(named).get(named.size() - 1);
  }

  /** Refuses a write that carries our cookie but comes from somebody else's page. */
  private static void requireOwnPage(Context context, Caller caller) {
    if (caller.credential().kind().equals(Credential.TOKEN)) {
      return; // no browser adds that header by itself
    }
    if (!same(context.header(CSRF_HEADER), caller.csrf())) {
      throw new Refused(
          ProblemKind.NOT_ALLOWED,
          new Text(
              "The request lacks the session's token in the header " + CSRF_HEADER + ".",
              "请求头 " + CSRF_HEADER + " 里没有会话令牌。"),
          new Fault(
              CSRF_HEADER,
              context.header(CSRF_HEADER) == null
                  ? Fault.NOTHING
                  : new Text("another token", "另一个令牌"),
              new Text("csrfToken of GET /api/v1/session", "GET /api/v1/session 返回的 csrfToken"),
              new Text(
                  "Maybe the page is of an earlier session: load it again.",
                  "也许页面属于之前的会话：请重新加载。")));
    }
  }

  /** Takes as long whatever is wrong. */
  private static boolean same(@Nullable String given, String expected) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static Refused signIn(Context context) {
    context.header("WWW-Authenticate", "Bearer");
    return refused(
        ProblemKind.NOT_SIGNED_IN,
        new Text("This needs an account.", "这需要账户。"),
        new Text(
            "Maybe sign in again, for a session lasts 12 hours, or send a bearer token.",
            "也许要重新登录（会话有效 12 小时），或者发送 Bearer 令牌。"));
  }

  private static Refused unknownToken(Context context) {
    context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return new Refused(
        ProblemKind.NOT_SIGNED_IN,
        new Text("The bearer token is nobody's.", "Bearer 令牌不属于任何人。"),
        new Fault(
            "Authorization",
            "an unknown token", // never shown back: it may be somebody's password
            new Text("a token of POST /api/v1/tokens", "POST /api/v1/tokens 给出的令牌"),
            new Text(
                "Maybe it has run out or was withdrawn: make another one.",
                "也许它已过期或已撤销：请重新生成一个。")));
  }

  private static Refused notAllowed(Role has, Role needs) {
    return refused(
        ProblemKind.NOT_ALLOWED,
        new Text(
            "This needs the role " + needs.id() + ", and yours is " + has.id() + ".",
            "这需要角色 " + needs.id() + "，您的角色是 " + has.id() + "。"),
        new Text("Maybe an administrator can give it to you.", "也许可以请管理员授予。"));
  }

  private static Refused changeFirst() {
    return refused(
        ProblemKind.NOT_ALLOWED,
        new Text("Somebody else has seen this password: change it first.", "这个密码别人看到过：请先修改。"),
        new Text(
            "Maybe PUT /api/v1/session/password is meant.", "也许要用 PUT /api/v1/session/password。"));
  }

  private static Refused refused(ProblemKind kind, Text text, Text hint) {
    return new Refused(
        kind, new Text(text.en() + " " + hint.en(), text.zh() + hint.zh()), List.of());
  }
}
