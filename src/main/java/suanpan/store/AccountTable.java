package suanpan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suanpan.workbench.Account;
import suanpan.workbench.AccountStore;

/** Accounts. */
record AccountTable(Handle handle) implements AccountStore {
  private static final String COLUMNS =
      "select name, role, must_change, disabled, created from account ";

  @Override
  public Optional<Account> find(String name) {
    return handle
        .createQuery(COLUMNS + "where name = :name")
        .bind("name", name)
        .map((row, context) -> account(row))
        .findOne();
  }

  @Override
  public List<Account> list() {
    return handle.createQuery(COLUMNS + "order by name").map((row, context) -> account(row)).list();
  }

  @Override
  public void add(Account account, String passwordHash) {
    handle
        .createUpdate(
            "insert into account (name, role, password, must_change, disabled, created) values"
                + " (:name, :role, :password, :mustChange, :disabled, :created)")
        .bind("name", account.name())
        .bind("role", account.role().id())
        .bind("password", passwordHash)
        .bind("mustChange", account.mustChangePassword() ? 1 : 0)
        .bind("disabled", account.disabled() ? 1 : 0)
        .bind("created", account.created().toEpochMilli())
        .execute();
  }

  @Override
  public void update(Account account) {
    handle
        .createUpdate(
            "update account set role = :role, must_change = :mustChange, disabled = :disabled"
                + " where name = :name")
        .bind("name", account.name())
        .bind("role", account.role().id())
        .bind("mustChange", account.mustChangePassword() ? 1 : 0)
        .bind("disabled", account.disabled() ? 1 : 0)
        .execute();
  }

  @Override
  public Optional<String> passwordHash(String name) {
    return handle
        .createQuery("select password from account where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public void setPasswordHash(String name, String hash) {
    handle
        .createUpdate("update account set password = :password where name = :name")
        .bind("name", name)
        .bind("password", hash)
        .execute();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString(1),
        Columns.role(row.getString(2)),
        row.getInt(3) != 0,
        row.getInt(4) != 0,
        Instant.ofEpochMilli(row.getLong(5)));
  }
}
