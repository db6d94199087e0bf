package suanpan.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import suanpan.catalog.CatalogueLoader;
import suanpan.rules.RuleCases;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;
import suanpan.store.Database;

/**
 * Publishing 200 rules: read, check, run all cases, build, keep on disk, swap. The shipped rules,
 * some of them twice under another name. Run from the project's directory: {@code mvn -q
 * test-compile} and then {@code org.openjdk.jmh.Main PublishBenchmark} on the test class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class PublishBenchmark {
  private static final int RULES = 200;
  private static final String EDITED = "plan/above-the-budget.yaml";

  private final Map<String, String> texts = new TreeMap<>();
  private Path directory = Path.of("");
  private Database database;
  private Basis basis;
  private Live live;
  private Releases releases;
  private RuleSet rules;
  private String edited = "";
  private int next;

  /** Opens a store of its own and takes 200 rules as its first release. */
  @Setup
  public void prepare() throws IOException {
    Path catalogs = Path.of("catalogs");
    basis = Basis.of(CatalogueLoader.load(catalogs), Questionnaire.load(catalogs));
    RuleSet shipped = RuleSet.load(Path.of("rules"), basis.options());
    texts.putAll(Live.texts(basis.running(0, shipped)));
    for (int i = 0; texts.size() < 2 * RULES; i++) {
      var rule = shipped.rules().get(i);
      String name = rule.name() + "-again";
      texts.put(name + ".drl", rule.drl().replace("\"" + rule.name() + "\"", "\"" + name + "\""));
      texts.put(name + ".yaml", rule.metadata());
    }
    edited = texts.getOrDefault(EDITED, "");
    directory = Files.createTempDirectory("publish");
    database = Database.open(directory);
    rules = RuleSet.of(texts, basis.options());
    live = new Live(basis.running(1, rules), false);
    releases = new Releases(database, live, basis, Clock.systemUTC());
    releases.adopt(rules, texts);
  }

  /** Everything, from the texts to the answer of the next request. */
  @Benchmark
  public Release publish() {
    texts.put(EDITED, edited + "\n# " + next++);
    return releases.publish(
        () -> new Releases.Proposal(texts, "expert", "approver", "again", null),
        (stores, release) -> {});
  }

  /** Of that, read, check and build. */
  @Benchmark
  public RuleSet build() {
    return RuleSet.of(texts, basis.options());
  }

  /** Of that, all cases. */
  @Benchmark
  public Object cases() {
    return RuleCases.run(rules);
  }

  /** Of that, what is prepared for advice. */
  @Benchmark
  public Running prepareAdvice() {
    return basis.running(0, rules);
  }

  /** Closes the store. */
  @TearDown
  public void close() throws IOException {
    database.close();
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
