package suanpan.workbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Holds the release that gives advice. To publish is to put another in its place, at once. */
public final class Live implements Supplier<Running> {
  private final boolean files;
  private volatile Running running;

  /**
   * Begins with a release.
   *
   * @param files true when the rules are read from files and follow them: then nothing is published
   */
  public Live(Running running, boolean files) {
    this.running = running;
    this.files = files;
  }

  @Override
  public Running get() {
    return running;
  }

  /** Requests from now on are answered by this one. */
  public void set(Running next) {
    running = next;
  }

  /** Whether the rules follow files instead of releases. */
  public boolean followsFiles() {
    return files;
  }

  /** The texts of the live rules by path. */
  public Map<String, String> texts() {
    return texts(running);
  }

  static Map<String, String> texts(Running running) {
    Map<String, String> texts = new TreeMap<>();
    running
        .rules()
        .rules()
        .forEach(rule -> new RulePair(rule.drl(), rule.metadata()).put(rule.name(), texts));
    return texts;
  }
}
