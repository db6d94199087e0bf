package suanpan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suanpan.workbench.SavedScenario;
import suanpan.workbench.ScenarioStore;

/** Scenarios that people saved. */
record ScenarioTable(Handle handle) implements ScenarioStore {
  private static final String COLUMNS =
      "select id, title, account, time, answers, advice, rules, catalogue, engine"
          + " from saved_scenario ";

  @Override
  public Optional<SavedScenario> find(String id) {
    return handle
        .createQuery(COLUMNS + "where id = :id")
        .bind("id", id)
        .map((row, context) -> scenario(row))
        .findOne();
  }

  @Override
  public Optional<SavedScenario> byAdvice(String advice) {
    return handle
        .createQuery(COLUMNS + "where advice = :advice order by time limit 1")
        .bind("advice", advice)
        .map((row, context) -> scenario(row))
        .findOne();
  }

  @Override
  public List<SavedScenario> list(int limit) {
    return handle
        .createQuery(COLUMNS + "order by time desc, id limit :limit")
        .bind("limit", limit)
        .map((row, context) -> scenario(row))
        .list();
  }

  @Override
  public void add(SavedScenario scenario) {
    handle
        .createUpdate(
            "insert into saved_scenario"
                + " (id, title, account, time, answers, advice, rules, catalogue, engine) values"
                + " (:id, :title, :account, :time, :answers, :advice, :rules, :catalogue, :engine)")
        .bind("id", scenario.id())
        .bind("title", scenario.title())
        .bind("account", scenario.account())
        .bind("time", scenario.time().toEpochMilli())
        .bind("answers", scenario.answers())
        .bind("advice", scenario.advice())
        .bind("rules", scenario.rules())
        .bind("catalogue", scenario.catalogue())
        .bind("engine", scenario.engine())
        .execute();
  }

  @Override
  public boolean remove(String id) {
    return handle.createUpdate("delete from saved_scenario where id = :id").bind("id", id).execute()
        > 0;
  }

  private static SavedScenario scenario(ResultSet row) throws SQLException {
    return new SavedScenario(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }
}
