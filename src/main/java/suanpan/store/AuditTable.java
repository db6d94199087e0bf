package suanpan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import suanpan.workbench.AuditEntry;
import suanpan.workbench.AuditStore;

/** The audit log; triggers refuse to change it. */
record AuditTable(Handle handle) implements AuditStore {
  private static final String COLUMNS =
      "select number, time, account, action, subject, detail, previous, hash from audit ";

  @Override
  public AuditEntry add(
      Instant time, String account, String action, String subject, String detail) {
    List<AuditEntry> last = list(Long.MAX_VALUE, 1);
    // Whole milliseconds, for that is what is kept and hashed.
    Instant kept = Instant.ofEpochMilli(time.toEpochMilli());
    AuditEntry entry =
        AuditEntry.after(
            last.isEmpty() ? 1 : last.get(0).number() + 1,
            last.isEmpty() ? "" : last.get(0).hash(),
            kept,
            account,
            action,
            subject,
            detail);
    insert(entry);
    return entry;
  }

  private void insert(AuditEntry entry) {
    handle
        .createUpdate(
            "insert into audit (number, time, account, action, subject, detail, previous, hash)"
                + " values (:number, :time, :account, :action, :subject, :detail, :previous,"
                + " :hash)")
        .bind("number", entry.number())
        .bind("time", entry.time().toEpochMilli())
        .bind("account", entry.account())
        .bind("action", entry.action())
        .bind("subject", entry.subject())
        .bind("detail", entry.detail())
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .execute();
  }

  @Override
  public List<AuditEntry> list(long before, int limit) {
    return handle
        .createQuery(COLUMNS + "where number < :before order by number desc limit :limit")
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> entry(row))
        .list();
  }

  @Override
  public void each(Consumer<AuditEntry> reader) {
    handle
        .createQuery(COLUMNS + "order by number")
        .map((row, context) -> entry(row))
        .forEach(reader);
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }
}
