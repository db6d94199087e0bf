package suanpan.web;

import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;
import suanpan.workbench.Role;

/** Who may use a route. Every route names one; a route without one is the administrators'. */
enum Access implements RouteRole {
  /** Everybody: what must work before anybody is signed in. */
  ANYONE(null),
  /** Everybody while advice is open, readers when the settings close it. */
  ADVICE(Role.READER),
  /** Whoever is signed in, even with a password that must be changed first. */
  SIGNED_IN(Role.READER),
  /** Every account. */
  READER(Role.READER),
  /** Those who edit rules. */
  EXPERT(Role.EXPERT),
  /** Those who publish rules. */
  APPROVER(Role.APPROVER),
  /** Those who make accounts. */
  ADMINISTRATOR(Role.ADMINISTRATOR);

  private final @Nullable Role needed;

  Access(@Nullable Role needed) {
    this.needed = needed;
  }

  /** The least role, or null when none is needed. */
  @Nullable Role needed() {
    return needed;
  }
}
