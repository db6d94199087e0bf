package suanpan.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import suanpan.workbench.Repository;

/**
 * The embedded database: one file that a crash leaves whole (write-ahead log, every commit synced).
 * Readers never wait for the writer.
 */
public final class Database implements Repository {
  /** The newest script below {@code resources/suanpan/store}. */
  static final int SCHEMA = 2;

  private static final int CONNECTIONS = 4;
  private static final String FILE = "suanpan.db";

  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final Object oneWriter = new Object();

  private Database(HikariDataSource source) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
  }

  /** Whether a directory holds a database already. */
  public static boolean exists(Path directory) {
    return Files.isRegularFile(directory.resolve(FILE));
  }

  /**
   * Opens the database of a directory, and makes or upgrades it when needed.
   *
   * @param directory made when missing
   */
  public static Database open(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot make the directory " + directory + " for what the server keeps.", e);
    }
    HikariDataSource source = new HikariDataSource(config(directory.resolve(FILE)));
    try {
      if (schema(source) != SCHEMA) {
        migrate(source);
      }
      return new Database(source);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private static HikariConfig config(Path file) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
    config.setPoolName("store");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("busy_timeout", "10000");
    // A write takes the lock at its beginning, so that it never finds out half way that it cannot.
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    return config;
  }

  /** The version of the schema, 0 when there is none: asked without loading Flyway. */
  private static int schema(HikariDataSource source) {
    try (Handle handle = Jdbi.open(source)) {
      boolean any =
          handle
                  .createQuery(
                      "select count(*) from sqlite_master where name = 'flyway_schema_history'")
                  .mapTo(int.class)
                  .one()
              > 0;
      return any
          ? handle
              .createQuery(
                  "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history"
                      + " where success = 1")
              .mapTo(int.class)
              .one()
          : 0;
    }
  }

  private static void migrate(HikariDataSource source) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:suanpan/store/common", "classpath:suanpan/store/sqlite")
        .load()
        .migrate();
  }

  @Override
  public <T> T read(Function<Stores, T> work) {
    return jdbi.withHandle(handle -> work.apply(new Tables(handle)));
  }

  @Override
  public <T> T write(Function<Stores, T> work) {
    // Writers queue here rather than in the database, where they would poll.
    synchronized (oneWriter) {
      return jdbi.inTransaction(handle -> work.apply(new Tables(handle)));
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
