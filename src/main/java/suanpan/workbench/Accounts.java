package suanpan.workbench;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/** Who may sign in, made and changed by administrators. */
public final class Accounts {
  /** The account that is made at first start. */
  public static final String FIRST = "admin";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

  private final Repository repository;
  private final Clock clock;

  /** Over a repository. */
  public Accounts(Repository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Makes the first administrator when there is no account yet.
   *
   * @return its one-time password, which nobody can ask for again
   */
  public Optional<String> makeFirst() {
    if (!list().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(add(Releases.PROGRAM, FIRST, Role.ADMINISTRATOR));
  }

  /** By name. */
  public List<Account> list() {
    return repository.read(stores -> stores.accounts().list());
  }

  /** The account of that name. */
  public Account get(String name) {
    return repository.read(stores -> find(stores, name));
  }

  /**
   * Makes an account.
   *
   * @return its one-time password
   */
  public String create(Actor actor, String name, Role role) {
    if (!NAME.matcher(name).matches() || name.equals(Releases.PROGRAM)) {
      throw new Refusal(
          Refusal.Kind.UNFIT,
          new Text("An account cannot have this name.", "账户不能用这个名字。"),
          new Text("Maybe the part of the address before the @.", "也许用邮箱地址 @ 之前的部分。"),
          new Refusal.Given(
              "name",
              "\"" + (name.length() > 40 ? name.substring(0, 40) + "…" : name) + "\"",
              "2 to 40 of a-z, 0-9, dot, hyphen and underscore, a letter first"));
    }
    if (list().stream().anyMatch(account -> account.name().equals(name))) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text("There is an account \"" + name + "\" already.", "账户“" + name + "”已经存在。"),
          new Text("Maybe it is disabled and can be enabled again.", "也许它被停用了，可以重新启用。"));
    }
    return add(actor.account(), name, role);
  }

  private String add(String by, String name, Role role) {
    String password = Secrets.oneTimePassword();
    String hash = Passwords.hash(password);
    Account account = new Account(name, role, true, false, clock.instant());
    repository.write(
        stores -> {
          stores.accounts().add(account, hash);
          audit(stores, by, "create account", name, role.id());
          return account;
        });
    return password;
  }

  /**
   * Changes what an account may do; what is null stays. Its sessions end, and when it is disabled
   * its tokens too.
   */
  public Account change(Actor actor, String name, @Nullable Role role, @Nullable Boolean disabled) {
    return repository.write(
        stores -> {
          Account before = find(stores, name);
          Account after =
              new Account(
                  name,
                  role == null ? before.role() : role,
                  before.mustChangePassword(),
                  disabled == null ? before.disabled() : disabled,
                  before.created());
          if (!after.equals(before)) {
            stores.accounts().update(after);
            requireAnAdministrator(stores);
            end(stores, after);
            audit(
                stores,
                actor.account(),
                "change account",
                name,
                after.role().id() + (after.disabled() ? ", disabled" : ""));
          }
          return after;
        });
  }

  private static void end(Repository.Stores stores, Account account) {
    if (account.disabled()) {
      stores.credentials().removeAll(account.name());
    } else {
      stores.credentials().removeSessions(account.name());
    }
  }

  /**
   * Gives an account a new one-time password, and ends everything it had open.
   *
   * @param by who does it; {@link Releases#PROGRAM} for whoever runs the server
   * @return the password
   */
  public String reset(String by, String name) {
    String password = Secrets.oneTimePassword();
    String hash = Passwords.hash(password);
    repository.write(
        stores -> {
          Account account = find(stores, name);
          stores.accounts().setPasswordHash(name, hash);
          stores.accounts().update(mustChange(account, true));
          stores.credentials().removeAll(name);
          audit(stores, by, "reset password", name, "");
          return account;
        });
    return password;
  }

  /** Changes one's own password; other sessions end. */
  public void changePassword(String name, String current, String next) {
    String hash =
        repository.read(stores -> stores.accounts().passwordHash(name)).orElseThrow(unknown(name));
    if (!Passwords.matches(current, hash)) {
      throw new Refusal(
          Refusal.Kind.NOT_ALLOWED,
          new Text("The current password is another one.", "当前密码不对。"),
          new Text("Maybe Caps Lock is on.", "也许大写锁定开着。"));
    }
    Passwords.requireGood(name, next);
    if (next.equals(current)) {
      throw new Refusal(
          Refusal.Kind.UNFIT,
          new Text("The new password is the current one.", "新密码与当前密码相同。"),
          new Text("Maybe choose another one.", "也许换一个。"),
          new Refusal.Given("next", "the current password", "another password"));
    }
    String nextHash = Passwords.hash(next);
    repository.write(
        stores -> {
          Account account = find(stores, name);
          stores.accounts().setPasswordHash(name, nextHash);
          stores.accounts().update(mustChange(account, false));
          stores.credentials().removeSessions(name);
          audit(stores, name, "change password", name, "");
          return account;
        });
  }

  private static Account mustChange(Account account, boolean must) {
    return new Account(account.name(), account.role(), must, account.disabled(), account.created());
  }

  private static void requireAnAdministrator(Repository.Stores stores) {
    boolean any =
        stores.accounts().list().stream()
            .anyMatch(a -> a.role() == Role.ADMINISTRATOR && !a.disabled());
    if (!any) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          new Text("This is the last administrator.", "这是最后一位管理员。"),
          new Text("Maybe make somebody else an administrator first.", "也许先让别人成为管理员。"));
    }
  }

  private static Account find(Repository.Stores stores, String name) {
    return stores.accounts().find(name).orElseThrow(unknown(name));
  }

  private static java.util.function.Supplier<Refusal> unknown(String name) {
    return () ->
        new Refusal(
            Refusal.Kind.NOT_FOUND,
            new Text("There is no account of that name.", "没有叫这个名字的账户。"),
            new Text("Maybe it is misspelt.", "也许拼错了。"),
            new Refusal.Given("name", "\"" + name + "\"", "the name of an account"));
  }

  private void audit(
      Repository.Stores stores, String by, String action, String name, String detail) {
    stores.audit().add(clock.instant(), by, action, "account " + name, detail);
  }
}
