package suanpan.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import suanpan.argument.Argument;
import suanpan.fact.Fact;

/**
 * The shipped rules over the facts of scenarios drawn at random, one thread. Run from the project's
 * directory: {@code mvn -q test-compile} and then {@code org.openjdk.jmh.Main RulesBenchmark} on
 * the test class path.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RulesBenchmark {
  private static final int SCENARIOS = 100;

  private final Map<String, String> texts = new TreeMap<>();
  private RuleSet rules = RuleSet.of(Map.of());
  private final List<List<Fact>> facts = new ArrayList<>();
  private int next;

  /** Reads the rules and draws the scenarios. */
  @Setup
  public void prepare() {
    texts.putAll(RuleFiles.read(Path.of(System.getProperty("rules", "rules")), new ArrayList<>()));
    rules = RuleSet.of(texts);
    RandomFacts random = new RandomFacts(1, rules.rules().stream().map(RuleView::typed).toList());
    for (int i = 0; i < SCENARIOS; i++) {
      facts.add(random.scenario(0, 0));
    }
  }

  /** All trade-off rules over the facts of one scenario, without plans. */
  @Benchmark
  public List<Argument> tradeOffs() {
    List<Fact> given = facts.get(next++ % SCENARIOS);
    List<Argument> said = new ArrayList<>();
    for (RuleBase base : List.of(rules.tradeOffs(), rules.plans(), rules.starting())) {
      try (Evaluation evaluation = base.begin()) {
        evaluation.add(given);
        said.addAll(evaluation.fire());
      }
    }
    return said;
  }

  /** Read, check and build everything: what publishing does besides cases. */
  @Benchmark
  public RuleSet build() {
    return RuleSet.of(texts);
  }
}
