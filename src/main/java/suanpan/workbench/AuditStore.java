package suanpan.workbench;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the audit log, which only grows. */
public interface AuditStore {

  /** Adds an entry after the last. */
  AuditEntry add(Instant time, String account, String action, String subject, String detail);

  /**
   * Newest first.
   *
   * @param before only entries with a lower number
   */
  List<AuditEntry> list(long before, int limit);

  /** All entries, oldest first. */
  void each(Consumer<AuditEntry> reader);
}
