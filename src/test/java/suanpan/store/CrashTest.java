package suanpan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suanpan.advice.Shipped;
import suanpan.rules.Options;
import suanpan.rules.RuleSet;
import suanpan.workbench.AuditEntry;
import suanpan.workbench.Draft;
import suanpan.workbench.Release;
import suanpan.workbench.Repository.Stores;

/**
 * Kills the program while it publishes, by a signal that it cannot catch. Fifty times: {@code mvn
 * test -Dtest=CrashTest -Dcrashes=50}.
 */
class CrashTest {
  private static final int CRASHES = Integer.getInteger("crashes", 4);
  private static final Options OPTIONS =
      Options.standard().withAccelerators(Shipped.CATALOGUE.accelerators().keySet());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Test
  void afterEveryCrashTheOldOrTheNewReleaseIsLiveAndWhole() throws Exception {
    Random random = new Random(1);
    int published = 0;
    for (int crash = 0; crash < CRASHES; crash++) {
      int before = published;
      published = publishUntilKilled(random.nextInt(3), random.nextInt(400));
      assertTrue(published >= before, "release " + before + " was lost by a later start");
      requireWhole(published);
    }
    assertTrue(published > CRASHES / 2, published + " releases in " + CRASHES + " runs");
  }

  /**
   * The number of the last release that was said to be published.
   *
   * @param after how many it publishes before the killer is sent, who takes some time
   */
  private int publishUntilKilled(int after, int millis) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PublishForever.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    AtomicInteger last = new AtomicInteger();
    try (BufferedReader out = process.inputReader()) {
      String first = out.readLine();
      assertTrue(first != null && first.startsWith("live "), "it does not start: " + first);
      last.set(number(first));
      int seen = 0;
      for (String line = first; line != null; line = out.readLine()) {
        last.set(number(line));
        if (seen++ == after) {
          new Thread(() -> kill(process, millis)).start();
        }
      }
    }
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(137, process.exitValue(), "killed by signal 9");
    return last.get();
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
  }

  private static void kill(Process process, int afterMillis) {
    try {
      Thread.sleep(afterMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private void requireWhole(int said) throws SQLException {
    try (Database database = Database.open(data)) {
      database.read(
          stores -> {
            requireLive(stores, said);
            requireAudit(stores);
            return said;
          });
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("suanpan.db"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma integrity_check")) {
      assertEquals("ok", result.getString(1));
    }
  }

  private static void requireLive(Stores stores, int said) {
    Release live = stores.releases().live().orElseThrow();
    assertTrue(
        live.number() == said || live.number() == said + 1,
        "release " + live.number() + " is live after " + said + " was published");
    for (Release release : stores.releases().list()) {
      Map<String, String> texts = stores.releases().texts(release.hash());
      assertFalse(texts.isEmpty());
      if (release.number() > live.number() - 3) {
        assertEquals(release.hash(), RuleSet.of(texts, OPTIONS).hash(), "release is whole");
      }
    }
  }

  private static void requireAudit(Stores stores) {
    long[] entries = new long[2];
    String[] previous = {""};
    stores
        .audit()
        .each(
            (AuditEntry entry) -> {
              assertTrue(entry.intact());
              assertEquals(previous[0], entry.previous());
              assertEquals(++entries[0], entry.number());
              previous[0] = entry.hash();
              if (List.of("adopt", "publish", "restore").contains(entry.action())) {
                entries[1]++;
              }
            });
    assertEquals(stores.releases().list().size(), entries[1], "an entry for every release");
    long drafts =
        stores.drafts().list().stream()
            .filter(draft -> draft.status() == Draft.Status.PUBLISHED)
            .count();
    long releases =
        stores.releases().list().stream()
            .filter(r -> r.origin().equals(Release.WORKBENCH) && r.restores() == null)
            .count();
    assertEquals(releases, drafts, "a draft is published with its release or not at all");
  }
}
