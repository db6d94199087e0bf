package suanpan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suanpan.workbench.Release;
import suanpan.workbench.ReleaseStore;

/** Releases, newest last. */
record ReleaseTable(Handle handle) implements ReleaseStore {
  private static final String COLUMNS =
      "select number, rules, author, approver, message, time, origin, restores from rule_release ";

  @Override
  public Optional<Release> live() {
    return handle
        .createQuery(COLUMNS + "order by number desc limit 1")
        .map((row, context) -> release(row))
        .findOne();
  }

  @Override
  public Optional<Release> find(int number) {
    return handle
        .createQuery(COLUMNS + "where number = :number")
        .bind("number", number)
        .map((row, context) -> release(row))
        .findOne();
  }

  @Override
  public List<Release> list() {
    return handle
        .createQuery(COLUMNS + "order by number desc")
        .map((row, context) -> release(row))
        .list();
  }

  @Override
  public void add(Release release, Map<String, String> texts) {
    new FileSets(handle).add(release.hash(), texts);
    handle
        .createUpdate(
            "insert into rule_release"
                + " (number, rules, author, approver, message, time, origin, restores) values"
                + " (:number, :rules, :author, :approver, :message, :time, :origin, :restores)")
        .bind("number", release.number())
        .bind("rules", release.hash())
        .bind("author", release.author())
        .bind("approver", release.approver())
        .bind("message", release.message())
        .bind("time", release.time().toEpochMilli())
        .bind("origin", release.origin())
        .bind("restores", release.restores())
        .execute();
  }

  @Override
  public Map<String, String> texts(String hash) {
    return new FileSets(handle).files(hash);
  }

  private static Release release(ResultSet row) throws SQLException {
    int restores = row.getInt(8);
    boolean none = row.wasNull();
    return new Release(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getString(7),
        none ? null : restores);
  }
}
