package suanpan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suanpan.workbench.Draft;
import suanpan.workbench.DraftChange;
import suanpan.workbench.DraftStore;

/** Drafts with their changes. */
record DraftTable(Handle handle) implements DraftStore {
  private static final String COLUMNS =
      "select id, title, author, shared, status, base, revision, note, created, changed from draft ";

  @Override
  public Optional<Draft> find(String id) {
    return handle
        .createQuery(COLUMNS + "where id = :id")
        .bind("id", id)
        .map((row, context) -> draft(row))
        .findOne();
  }

  @Override
  public List<Draft> list() {
    return handle
        .createQuery(COLUMNS + "order by changed desc, id")
        .map((row, context) -> draft(row))
        .list();
  }

  @Override
  public void add(Draft draft) {
    write(
        draft,
        "insert into draft"
            + " (id, title, author, shared, status, base, revision, note, created, changed) values"
            + " (:id, :title, :author, :shared, :status, :base, :revision, :note, :created,"
            + " :changed)");
    draft.changes().values().forEach(change -> put(draft.id(), change));
  }

  @Override
  public void update(Draft draft) {
    write(
        draft,
        "update draft set title = :title, author = :author, shared = :shared, status = :status,"
            + " base = :base, revision = :revision, note = :note, created = :created,"
            + " changed = :changed where id = :id");
  }

  private void write(Draft draft, String statement) {
    handle
        .createUpdate(statement)
        .bind("id", draft.id())
        .bind("title", draft.title())
        .bind("author", draft.author())
        .bind("shared", draft.shared() ? 1 : 0)
        .bind("status", draft.status().id())
        .bind("base", draft.base())
        .bind("revision", draft.revision())
        .bind("note", draft.note())
        .bind("created", draft.created().toEpochMilli())
        .bind("changed", draft.changed().toEpochMilli())
        .execute();
  }

  @Override
  public void put(String draft, DraftChange change) {
    remove(draft, change.rule());
    handle
        .createUpdate(
            "insert into draft_change (draft, rule, drl, yaml, version, base, author, time) values"
                + " (:draft, :rule, :drl, :yaml, :version, :base, :author, :time)")
        .bind("draft", draft)
        .bind("rule", change.rule())
        .bind("drl", change.drl())
        .bind("yaml", change.yaml())
        .bind("version", change.version())
        .bind("base", change.base())
        .bind("author", change.author())
        .bind("time", change.time().toEpochMilli())
        .execute();
  }

  @Override
  public void remove(String draft, String rule) {
    handle
        .createUpdate("delete from draft_change where draft = :draft and rule = :rule")
        .bind("draft", draft)
        .bind("rule", rule)
        .execute();
  }

  private Draft draft(ResultSet row) throws SQLException {
    String id = row.getString(1);
    return new Draft(
        id,
        row.getString(2),
        row.getString(3),
        row.getInt(4) != 0,
        Draft.Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        row.getInt(6),
        row.getInt(7),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        changes(id));
  }

  private Map<String, DraftChange> changes(String draft) {
    Map<String, DraftChange> changes = new HashMap<>();
    handle
        .createQuery(
            "select rule, drl, yaml, version, base, author, time from draft_change"
                + " where draft = :draft")
        .bind("draft", draft)
        .map(
            (row, context) ->
                new DraftChange(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getString(6),
                    Instant.ofEpochMilli(row.getLong(7))))
        .forEach(change -> changes.put(change.rule(), change));
    return changes;
  }
}
