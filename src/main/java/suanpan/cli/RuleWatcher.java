package suanpan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suanpan.fact.ContentHash;
import suanpan.rules.RuleProblems;
import suanpan.workbench.Basis;
import suanpan.workbench.Live;

/**
 * Reloads rule files when they change, for people who work on them. Rules with problems are logged
 * and the last good ones stay live.
 */
final class RuleWatcher {
  private static final Logger LOG = LoggerFactory.getLogger(RuleWatcher.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Workspace workspace;
  private final Live live;
  private final Basis basis;
  private String seen;

  RuleWatcher(Workspace workspace, Live live, Basis basis) {
    this.workspace = workspace;
    this.live = live;
    this.basis = basis;
    this.seen = signature(workspace.rules());
  }

  /** Looks every second, until the program ends. */
  void start() {
    Thread thread = new Thread(this::watch, "rule-watcher");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(PAUSE.toMillis());
        look();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("The rules could not be read: {}", e.getMessage());
      }
    }
  }

  /** Reloads when anything changed since the last look; true when other rules are live now. */
  boolean look() {
    String now = signature(workspace.rules());
    if (now.equals(seen)) {
      return false;
    }
    seen = now;
    try {
      live.set(basis.running(0, workspace.ruleSet(basis.catalogue())));
      LOG.info("Rules reloaded from {}: {}", workspace.rules(), live.get().rules().hash());
      return true;
    } catch (RuleProblems e) {
      LOG.warn("The rules have problems, so the last good ones stay live.\n{}", e.getMessage());
      return false;
    }
  }

  private static String signature(Path directory) {
    ContentHash hash = new ContentHash();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        hash.add(file.toString())
            .add(Files.getLastModifiedTime(file).toString())
            .add(String.valueOf(Files.size(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash.hex();
  }
}
