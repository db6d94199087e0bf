package suanpan.workbench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to the rules that are not live yet.
 *
 * @param shared whether other experts may edit it too
 * @param base number of the release that was live when it was begun
 * @param revision counts every change of the draft; an approver names the one they read
 * @param note why it was last sent back; empty when it was not
 * @param changes by rule name
 */
public record Draft(
    String id,
    String title,
    String author,
    boolean shared,
    Status status,
    int base,
    int revision,
    String note,
    Instant created,
    Instant changed,
    Map<String, DraftChange> changes) {

  /** Where a draft stands. */
  public enum Status {
    /** Being worked on. */
    EDITING,
    /** Waits for an approver; nobody edits it meanwhile. */
    SUBMITTED,
    /** Has become a release. */
    PUBLISHED,
    /** Given up. */
    DISCARDED;

    /** As the API writes it: {@code editing}. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Draft {
    changes = Collections.unmodifiableMap(new TreeMap<>(changes));
  }

  /**
   * A draft that begins now.
   *
   * @param base number of the live release
   */
  static Draft begun(
      String author, String title, int base, Instant now, Map<String, DraftChange> changes) {
    return new Draft(
        Secrets.id(), title, author, false, Status.EDITING, base, 1, "", now, now, changes);
  }

  /** The texts of the rules, by path, as they would be with these changes. */
  public Map<String, String> over(Map<String, String> live) {
    Map<String, String> texts = new TreeMap<>(live);
    changes.values().forEach(change -> change.pair().put(change.rule(), texts));
    return texts;
  }

  /** Whether it is one's own, shared, or so far that an approver has to see it. */
  boolean mayBeReadBy(Actor actor) {
    return shared
        || author.equals(actor.account())
        || status == Status.SUBMITTED
        || status == Status.PUBLISHED
        || actor.role().includes(Role.APPROVER);
  }

  /** Whether one may edit it: its author, those it is shared with, and administrators. */
  boolean mayBeEditedBy(Actor actor) {
    return author.equals(actor.account())
        || (shared && actor.role().includes(Role.EXPERT))
        || actor.role().includes(Role.ADMINISTRATOR);
  }

  Draft described(String name, boolean open, Instant now) {
    return new Draft(
        id, name, author, open, status, base, revision + 1, note, created, now, changes);
  }

  Draft touched(Status next, String why, Instant now) {
    return new Draft(
        id, title, author, shared, next, base, revision + 1, why, created, now, changes);
  }
}
