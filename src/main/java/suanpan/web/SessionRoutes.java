package suanpan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.workbench.Account;
import suanpan.workbench.Actor;
import suanpan.workbench.Credential;
import suanpan.workbench.Role;
import suanpan.workbench.Sessions;
import suanpan.workbench.Settings;
import suanpan.workbench.Workbench;

/** Signing in and out, one's own password, and tokens for programs. */
final class SessionRoutes {
  private static final int LONGEST_TOKEN_DAYS = 366;

  private final Services services;
  private final AccessControl control;

  SessionRoutes(Services services, AccessControl control) {
    this.services = services;
    this.control = control;
  }

  void add(RoutesConfig routes) {
    routes.post("/api/v1/session", this::signIn, Access.ANYONE);
    routes.get("/api/v1/session", this::session, Access.ANYONE);
    routes.delete("/api/v1/session", this::signOut, Access.SIGNED_IN);
    routes.put("/api/v1/session/password", this::password, Access.SIGNED_IN);
    routes.get("/api/v1/tokens", this::tokens, Access.READER);
    routes.post("/api/v1/tokens", this::makeToken, Access.READER);
    routes.delete("/api/v1/tokens/{id}", this::endToken, Access.READER);
  }

  /**
   * Who is signed in.
   *
   * @param account null when nobody is
   * @param role what they may do now; null when nobody is signed in
   * @param csrfToken to be sent in the header X-CSRF-Token on every write
   * @param secondApproval whether somebody else than its authors publishes a draft
   */
  record Session(
      @Nullable Account account,
      @Nullable Role role,
      @Nullable String csrfToken,
      @Nullable Instant expires,
      boolean adviceOpen,
      boolean secondApproval) {}

  /** The tokens of an account. */
  record Tokens(List<Credential> tokens) {}

  /** A new token; its value is never shown again. */
  record NewToken(String value, Credential token) {}

  private Workbench workbench() {
    return services.workbench().get();
  }

  private void signIn(Context context) {
    if (context.contentType() == null) {
      // Another site's page can send a body without a type, but not one that says it is JSON.
      throw new Refused(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE,
          new Text("The body has no type.", "请求体没有声明类型。"),
          new Fault(
              "Content-Type",
              Fault.NOTHING,
              new Text("application/json", "application/json"),
              new Text(
                  "Maybe the header is missing: Content-Type: application/json",
                  "也许缺了请求头：Content-Type: application/json")));
    }
    Fields fields = Fields.of(context, "name", "password");
    String name = fields.text("name");
    String password = fields.text("password");
    fields.done();
    Sessions.Issued issued = workbench().sessions().signIn(name, password, context.ip());
    boolean secure =
        "https".equals(context.scheme()) || "https".equals(context.header("X-Forwarded-Proto"));
    context.cookie(cookie(issued.value(), Math.toIntExact(Sessions.SESSION.toSeconds()), secure));
    Answer.json(context, of(workbench().sessions().caller(issued.value(), Credential.SESSION)));
  }

  private static Cookie cookie(String value, int seconds, boolean secure) {
    return new Cookie(
        AccessControl.COOKIE, value, "/", seconds, secure, true, null, SameSite.STRICT);
  }

  private void session(Context context) {
    Answer.json(context, of(control.whoever(context)));
  }

  private Session of(Optional<Sessions.Caller> caller) {
    Settings settings = services.settings().get();
    return caller
        .map(
            c ->
                new Session(
                    c.account(),
                    c.actor().role(),
                    c.csrf(),
                    c.credential().expires(),
                    settings.adviceOpen(),
                    settings.secondApproval()))
        .orElse(
            new Session(null, null, null, null, settings.adviceOpen(), settings.secondApproval()));
  }

  private void signOut(Context context) {
    Sessions.Caller caller = AccessControl.caller(context);
    workbench().sessions().end(caller.actor(), caller.credential().id());
    context.cookie(cookie("", 0, false));
    Answer.nothing(context);
  }

  private void password(Context context) {
    Fields fields = Fields.of(context, "current", "next");
    String current = fields.text("current");
    String next = fields.text("next");
    fields.done();
    workbench().accounts().changePassword(AccessControl.actor(context).account(), current, next);
    Answer.nothing(context);
  }

  private void tokens(Context context) {
    String account = AccessControl.actor(context).account();
    Answer.json(context, new Tokens(workbench().sessions().tokens(account)));
  }

  private void makeToken(Context context) {
    Fields fields = Fields.of(context, "label", "role", "days");
    String label = fields.text("label");
    Role role = fields.role("role");
    Integer days = fields.optionalWhole("days");
    fields.done();
    int lasts = days == null ? 90 : days;
    if (lasts < 1 || lasts > LONGEST_TOKEN_DAYS || label.isBlank() || label.length() > 100) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          new Text("A token has a label and lasts some days.", "令牌要有名称和有效天数。"),
          new Fault(
              label.isBlank() || label.length() > 100 ? "label" : "days",
              label.isBlank() || label.length() > 100
                  ? label.length() + " characters"
                  : String.valueOf(lasts),
              new Text(
                  "a label of 1 to 100 characters, 1 to " + LONGEST_TOKEN_DAYS + " days",
                  "1 到 100 个字符的名称，1 到 " + LONGEST_TOKEN_DAYS + " 天"),
              new Text("Maybe name the program that will use it.", "也许可以写上使用它的程序的名称。")));
    }
    Actor actor = AccessControl.actor(context);
    Sessions.Issued issued = workbench().sessions().makeToken(actor, label.strip(), role, lasts);
    context.status(201);
    Answer.json(context, new NewToken(issued.value(), issued.credential()));
  }

  private void endToken(Context context) {
    workbench().sessions().end(AccessControl.actor(context), context.pathParam("id"));
    Answer.nothing(context);
  }
}
