package suanpan.workbench;

import java.time.Instant;
import suanpan.fact.ContentHash;

/**
 * One line of the audit log.
 *
 * @param number from 1, without gaps
 * @param account who; {@code suanpan} for the program itself
 * @param action what was done, {@code publish}
 * @param subject to what, {@code release 7}
 * @param detail in words
 * @param previous the hash of the entry before, empty for the first
 * @param hash over all of the above: an entry cannot be changed without changing all after it
 */
public record AuditEntry(
    long number,
    Instant time,
    String account,
    String action,
    String subject,
    String detail,
    String previous,
    String hash) {

  /** The entry that follows another one. */
  public static AuditEntry after(
      long number,
      String previous,
      Instant time,
      String account,
      String action,
      String subject,
      String detail) {
    String hash = hash(number, previous, time, account, action, subject, detail);
    return new AuditEntry(number, time, account, action, subject, detail, previous, hash);
  }

  /** True when its hash is that of what it says. */
  public boolean intact() {
    return hash.equals(hash(number, previous, time, account, action, subject, detail));
  }

  private static String hash(
      long number,
      String previous,
      Instant time,
      String account,
      String action,
      String subject,
      String detail) {
    return new ContentHash()
        .add(previous)
        .add(Long.toString(number))
        .add(Long.toString(time.toEpochMilli()))
        .add(account)
        .add(action)
        .add(subject)
        .add(detail)
        .hex();
  }
}
