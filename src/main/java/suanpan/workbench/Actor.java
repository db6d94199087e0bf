package suanpan.workbench;

/**
 * Who does something.
 *
 * @param role what they may do now: with a token, no more than the token allows
 */
public record Actor(String account, Role role) {}
