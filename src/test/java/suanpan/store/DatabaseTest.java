package suanpan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suanpan.cli.Office;
import suanpan.cli.Workspace;
import suanpan.workbench.Accounts;
import suanpan.workbench.Actor;
import suanpan.workbench.Release;
import suanpan.workbench.Role;
import suanpan.workbench.SavedScenario;
import suanpan.workbench.Workbench;
import tools.jackson.databind.json.JsonMapper;

/** What is kept stays kept, and what must not change cannot be changed. */
class DatabaseTest {
  private static final Actor READER = new Actor("reader", Role.READER);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path data;

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("suanpan.db"));
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  private void publishOne(Office office) {
    PublishForever.publish(office.services().workbench().get(), 1);
  }

  @Test
  void releasesAndTheAuditLogOnlyGrow() throws IOException, SQLException {
    try (Office office = Workspace.at(Path.of("")).office(data)) {
      publishOne(office);
    }
    for (String table : List.of("audit", "rule_release", "file_set", "content")) {
      assertThrows(SQLException.class, () -> sql("delete from " + table), table);
    }
    assertThrows(SQLException.class, () -> sql("update audit set account = 'nobody'"));
    assertThrows(SQLException.class, () -> sql("update rule_release set message = ''"));
    assertThrows(SQLException.class, () -> sql("update content set text = ''"));
    sql("update account set role = 'reader' where name = 'nobody'"); // others may change
  }

  @Test
  void aForgedAuditLogIsFoundOut() throws IOException, SQLException {
    try (Office office = Workspace.at(Path.of("")).office(data)) {
      publishOne(office);
      Workbench workbench = office.services().workbench().get();
      assertEquals(0, workbench.integrity().broken());
      assertTrue(workbench.integrity().entries() > 5);
      sql("drop trigger audit_stays");
      sql("update audit set account = 'somebody-else' where number = 3");
      assertEquals(3, workbench.integrity().broken());
    }
  }

  @Test
  void aRestartGoesOnWithTheReleaseThatWasLive() throws IOException {
    String hash;
    try (Office office = Workspace.at(Path.of("")).office(data)) {
      Workbench workbench = office.services().workbench().get();
      assertEquals(1, workbench.live().get().release());
      publishOne(office);
      hash = workbench.live().get().rules().hash();
    }
    try (Office office = Workspace.at(Path.of("")).office(data)) {
      assertEquals(2, office.services().live().get().release());
      assertEquals(hash, office.services().live().get().rules().hash());
      assertTrue(office.services().workbench().get().accounts().makeFirst().isEmpty());
      assertEquals(1, office.services().workbench().get().accounts().list().size());
    }
  }

  @Test
  void theFilesLeadUntilSomebodyPublishes(@TempDir Path home) throws IOException {
    copy(Path.of("rules"), home.resolve("rules"));
    copy(Path.of("catalogs"), home.resolve("catalogs"));
    Workspace workspace = Workspace.at(home);
    try (Office office = workspace.office(data)) {
      assertEquals(1, live(office).number());
    }
    try (Office office = workspace.office(data)) {
      assertEquals(1, live(office).number(), "the same files are the same release");
    }
    Path file = home.resolve("rules/" + PublishForever.RULE + ".yaml");
    Files.writeString(file, Files.readString(file) + "\n# edited\n");
    try (Office office = workspace.office(data)) {
      assertEquals(2, live(office).number());
      assertEquals(Release.FILES, live(office).origin());
      publishOne(office);
    }
    Files.writeString(file, Files.readString(file) + "\n# edited again\n");
    try (Office office = workspace.office(data)) {
      assertEquals(3, live(office).number(), "what was published leads");
      assertEquals(live(office).hash(), office.services().live().get().rules().hash());
    }
  }

  private static Release live(Office office) {
    Release release = office.services().workbench().get().releases().list().get(0);
    assertEquals(release.number(), office.services().live().get().release());
    return release;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void adviceIsComputedAgainWithTheCatalogueOfThen(@TempDir Path home) throws IOException {
    copy(Path.of("rules"), home.resolve("rules"));
    copy(Path.of("catalogs"), home.resolve("catalogs"));
    Workspace workspace = Workspace.at(home);
    var answers =
        JsonMapper.builder()
            .build()
            .readTree(
                "{\"requestsPerMonth\":39000,\"inputTokensPerRequest\":512,"
                    + "\"outputTokensPerRequest\":256,\"stage\":\"prototype\"}");
    SavedScenario saved;
    Object advice;
    try (Office office = workspace.office(data)) {
      Workbench workbench = office.services().workbench().get();
      saved = workbench.scenarios().save(READER, "A prototype", answers);
      advice = workbench.scenarios().advice(saved.advice());
    }
    Path prices = home.resolve("catalogs/api-offers.yaml");
    String dearer =
        Files.readString(prices).replaceAll("(usdPerMillionOutputTokens: )(\\d)", "$19$2");
    assertNotEquals(dearer, Files.readString(prices));
    Files.writeString(prices, dearer);
    try (Office office = workspace.office(data)) {
      Workbench workbench = office.services().workbench().get();
      publishOne(office);
      SavedScenario now = workbench.scenarios().save(READER, "The same today", answers);
      assertNotEquals(saved.advice(), now.advice());
      assertNotEquals(saved.catalogue(), now.catalogue());
      assertEquals(advice, workbench.scenarios().advice(saved.advice()));
    }
  }

  @Test
  void aWriteThatFailsLeavesNothing() {
    try (Database database = Database.open(data)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              database.write(
                  stores -> {
                    stores.audit().add(Instant.EPOCH, "a", "b", "c", "d");
                    throw new IllegalStateException("half way");
                  }));
      assertTrue(database.read(stores -> stores.audit().list(Long.MAX_VALUE, 9)).isEmpty());
      assertEquals(Map.of(), database.read(stores -> stores.releases().texts("none")));
    }
  }

  @Test
  void theFirstAdministratorIsMadeOnce() throws IOException {
    try (Office office = Workspace.at(Path.of("")).office(data)) {
      Workbench workbench = office.services().workbench().get();
      assertEquals(Accounts.FIRST, workbench.accounts().list().get(0).name());
      assertTrue(workbench.accounts().list().get(0).mustChangePassword());
      assertTrue(workbench.accounts().makeFirst().isEmpty());
    }
  }
}
