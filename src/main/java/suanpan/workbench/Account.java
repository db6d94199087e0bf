package suanpan.workbench;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param mustChangePassword true while the password is one that somebody else has seen
 * @param disabled true when it may not sign in any more; accounts are never deleted, for releases
 *     and the audit log name them
 */
public record Account(
    String name, Role role, boolean mustChangePassword, boolean disabled, Instant created) {}
