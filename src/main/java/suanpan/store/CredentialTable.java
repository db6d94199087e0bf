package suanpan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suanpan.workbench.Credential;
import suanpan.workbench.CredentialStore;

/** Sessions and tokens. */
record CredentialTable(Handle handle) implements CredentialStore {
  private static final String COLUMNS =
      "select id, kind, account, role, label, created, expires from credential ";

  @Override
  public Optional<Credential> find(String secretHash) {
    return handle
        .createQuery(COLUMNS + "where secret = :secret")
        .bind("secret", secretHash)
        .map((row, context) -> credential(row))
        .findOne();
  }

  @Override
  public List<Credential> tokens(String account) {
    return handle
        .createQuery(
            COLUMNS + "where account = :account and kind = :kind order by created desc, id")
        .bind("account", account)
        .bind("kind", Credential.TOKEN)
        .map((row, context) -> credential(row))
        .list();
  }

  @Override
  public void add(Credential credential, String secretHash) {
    handle
        .createUpdate(
            "insert into credential (secret, id, kind, account, role, label, created, expires)"
                + " values (:secret, :id, :kind, :account, :role, :label, :created, :expires)")
        .bind("secret", secretHash)
        .bind("id", credential.id())
        .bind("kind", credential.kind())
        .bind("account", credential.account())
        .bind("role", credential.role().id())
        .bind("label", credential.label())
        .bind("created", credential.created().toEpochMilli())
        .bind("expires", credential.expires().toEpochMilli())
        .execute();
  }

  @Override
  public boolean remove(String account, String id) {
    return handle
            .createUpdate("delete from credential where account = :account and id = :id")
            .bind("account", account)
            .bind("id", id)
            .execute()
        > 0;
  }

  @Override
  public void removeAll(String account) {
    handle
        .createUpdate("delete from credential where account = :account")
        .bind("account", account)
        .execute();
  }

  @Override
  public void removeSessions(String account) {
    handle
        .createUpdate("delete from credential where account = :account and kind = :kind")
        .bind("account", account)
        .bind("kind", Credential.SESSION)
        .execute();
  }

  @Override
  public void removeExpired(Instant now) {
    handle
        .createUpdate("delete from credential where expires <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Columns.role(row.getString(4)),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        Instant.ofEpochMilli(row.getLong(7)));
  }
}
