package suanpan.advice;

import java.util.ArrayList;
import java.util.List;
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
import suanpan.rules.Evaluation;
import suanpan.rules.RuleBase;
import suanpan.rules.RuleSet;

/**
 * Thirty-seven of the shipped rules beside the same logic written by hand in Java, over the facts
 * of the same scenarios in one run; and all shipped rules over them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HandWrittenBenchmark {
  private List<List<Fact>> facts = List.of();
  private RuleSet subset = HandWrittenFacts.subset();
  private int next;

  /** Works out the facts. */
  @Setup
  public void prepare() {
    facts = HandWrittenFacts.facts(66);
  }

  /** The rules written by hand. */
  @Benchmark
  public List<HandWritten.Said> byHand() {
    return HandWritten.say(facts.get(next++ % facts.size()));
  }

  /** The same rules as shipped. */
  @Benchmark
  public List<Argument> byRules() {
    return fire(subset);
  }

  /** All shipped trade-off rules. */
  @Benchmark
  public List<Argument> allRules() {
    return fire(Shipped.RULES);
  }

  private List<Argument> fire(RuleSet rules) {
    List<Fact> given = facts.get(next++ % facts.size());
    List<Argument> said = new ArrayList<>();
    for (RuleBase base : List.of(rules.tradeOffs(), rules.plans(), rules.starting())) {
      try (Evaluation evaluation = base.begin()) {
        evaluation.add(given);
        said.addAll(evaluation.fire());
      }
    }
    return said;
  }
}
