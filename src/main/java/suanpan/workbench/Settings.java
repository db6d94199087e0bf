package suanpan.workbench;

/**
 * What an administrator decides for everybody.
 *
 * @param adviceOpen whether advice can be had without an account
 * @param secondApproval whether a draft needs somebody else than its authors to publish it; false
 *     for a team of one
 */
public record Settings(boolean adviceOpen, boolean secondApproval) {

  /** Before anybody decided. */
  public static final Settings DEFAULT = new Settings(true, true);
}
