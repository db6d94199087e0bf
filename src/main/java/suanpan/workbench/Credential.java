package suanpan.workbench;

import java.time.Instant;

/**
 * What stands for a password for some time. The secret itself is never kept, only its hash.
 *
 * @param id names it without giving it away
 * @param kind {@code session} in a browser's cookie, {@code token} in a program's header
 * @param role the most it allows; less when the account's role is less
 * @param label what the token is for; empty for a session
 */
public record Credential(
    String id,
    String kind,
    String account,
    Role role,
    String label,
    Instant created,
    Instant expires) {

  /** The kind of a browser's session. */
  public static final String SESSION = "session";

  /** The kind of a program's token. */
  public static final String TOKEN = "token";
}
