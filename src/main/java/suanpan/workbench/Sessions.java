package suanpan.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import suanpan.fact.Text;

/** Signing in, and what stands for a password afterwards. */
public final class Sessions {
  /** How long a session lasts. */
  public static final Duration SESSION = Duration.ofHours(12);

  /** Begins every token, so that one that leaked can be recognised. */
  public static final String TOKEN_PREFIX = "suanpan_";

  private final Repository repository;
  private final Clock clock;
  private final LoginDelay delay;

  Sessions(Repository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
    this.delay = new LoginDelay(clock);
  }

  /**
   * A secret that was just made, and is not kept anywhere.
   *
   * @param value what its holder sends
   */
  public record Issued(String value, Credential credential) {}

  /**
   * Who sends a request.
   *
   * @param csrf what a page has to send beside its cookie
   */
  public record Caller(Account account, Credential credential, Actor actor, String csrf) {}

  /**
   * Signs in.
   *
   * @param address where the request comes from
   */
  public Issued signIn(String name, String password, String address) {
    Duration wait = delay.enter(name, address);
    if (!wait.isZero()) {
      throw tooSoon(wait.toSeconds() + 1);
    }
    Optional<String> hash = repository.read(stores -> stores.accounts().passwordHash(name));
    if (hash.isEmpty()) {
      Passwords.pretend();
      throw wrong();
    }
    boolean right = Passwords.matches(password, hash.get());
    Account account = repository.read(stores -> stores.accounts().find(name)).orElseThrow();
    if (!right || account.disabled()) {
      log(account.name(), right ? "refuse sign-in" : "fail sign-in", address);
      throw wrong();
    }
    delay.succeeded(name, address);
    return issue(account, Credential.SESSION, account.role(), "", SESSION, address);
  }

  private void log(String account, String action, String address) {
    repository.write(
        stores ->
            stores.audit().add(clock.instant(), account, action, "account " + account, address));
  }

  /**
   * A token for a program.
   *
   * @param role at most the actor's own
   */
  public Issued makeToken(Actor actor, String label, Role role, int days) {
    if (!actor.role().includes(role)) {
      throw new Refusal(
          Refusal.Kind.NOT_ALLOWED,
          new Text("A token cannot do more than you may yourself.", "令牌的权限不能超过您自己的。"),
          new Text("Maybe a lower role is enough.", "也许较低的角色就够了。"),
          new Refusal.Given("role", role.id(), "at most " + actor.role().id()));
    }
    Account account =
        repository.read(stores -> stores.accounts().find(actor.account())).orElseThrow();
    return issue(account, Credential.TOKEN, role, label, Duration.ofDays(days), "");
  }

  private Issued issue(
      Account account, String kind, Role role, String label, Duration lasts, String detail) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    boolean token = kind.equals(Credential.TOKEN);
    String secret = (token ? TOKEN_PREFIX : "") + Secrets.secret();
    Credential credential =
        new Credential(Secrets.id(), kind, account.name(), role, label, now, now.plus(lasts));
    repository.write(
        stores -> {
          stores.credentials().removeExpired(now);
          stores.credentials().add(credential, Secrets.hash(secret));
          stores
              .audit()
              .add(
                  now,
                  account.name(),
                  token ? "make token" : "sign in",
                  kind + " " + credential.id(),
                  token ? role.id() + ": " + label : detail);
          return credential;
        });
    return new Issued(secret, credential);
  }

  /**
   * Who sends a secret; nobody when it is not one of ours, has run out, or is of another kind.
   *
   * @param kind {@link Credential#SESSION} or {@link Credential#TOKEN}
   */
  public Optional<Caller> caller(String secret, String kind) {
    return repository.read(
        stores ->
            stores
                .credentials()
                .find(Secrets.hash(secret))
                .filter(c -> c.kind().equals(kind) && c.expires().isAfter(clock.instant()))
                .flatMap(
                    c ->
                        stores
                            .accounts()
                            .find(c.account())
                            .filter(account -> !account.disabled())
                            .map(account -> caller(account, c, secret))));
  }

  private static Caller caller(Account account, Credential credential, String secret) {
    Role role = account.role().includes(credential.role()) ? credential.role() : account.role();
    return new Caller(account, credential, new Actor(account.name(), role), Secrets.csrf(secret));
  }

  /** The tokens of an account, newest first. */
  public List<Credential> tokens(String account) {
    return repository.read(stores -> stores.credentials().tokens(account));
  }

  /** Ends a session or a token of one's own. */
  public void end(Actor actor, String id) {
    boolean ended =
        repository.write(
            stores -> {
              boolean removed = stores.credentials().remove(actor.account(), id);
              if (removed) {
                stores.audit().add(clock.instant(), actor.account(), "end", "credential " + id, "");
              }
              return removed;
            });
    if (!ended) {
      throw new Refusal(
          Refusal.Kind.NOT_FOUND,
          new Text("You have no token " + id + ".", "您没有令牌 " + id + "。"),
          new Text("Maybe it has run out already.", "也许它已经过期。"));
    }
  }

  private static Refusal wrong() {
    return new Refusal(
        Refusal.Kind.NOT_SIGNED_IN,
        new Text("Name and password do not belong together.", "用户名和密码不匹配。"),
        new Text("Maybe Caps Lock is on, or the account is disabled.", "也许大写锁定开着，或者账户已停用。"));
  }

  private static Refusal tooSoon(long seconds) {
    return new Refusal(
            Refusal.Kind.TOO_SOON,
            new Text(
                "There were several failures. The next try is possible in " + seconds + " s.",
                "多次失败，请 " + seconds + " 秒后再试。"),
            new Text("Maybe an administrator can give you a new password.", "也许可以请管理员重设密码。"))
        .retryAfter(seconds);
  }
}
