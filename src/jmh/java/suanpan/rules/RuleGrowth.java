package suanpan.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suanpan.fact.Fact;

/**
 * CPU time of evaluating and of building rule sets of growing size: the shipped rules, copied under
 * other names. Drools shares what copies test alike; that each speaks, it cannot share.
 */
public final class RuleGrowth {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SCENARIOS = 100;

  private RuleGrowth() {}

  /** Prints a line for each size. */
  public static void main(String[] args) {
    Map<String, String> shipped = RuleFiles.read(Path.of("rules"), new ArrayList<>());
    List<TypedRule> typed = RuleSet.of(shipped).rules().stream().map(RuleView::typed).toList();
    RandomFacts random = new RandomFacts(1, typed);
    List<List<Fact>> facts = new ArrayList<>();
    for (int i = 0; i < SCENARIOS; i++) {
      facts.add(random.scenario(0, 0));
    }
    for (int copies : new int[] {1, 2, 4, 8, 12}) {
      long before = THREADS.getCurrentThreadCpuTime();
      RuleSet rules = RuleSet.of(copied(shipped, copies));
      double build = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
      System.out.printf(
          "%d rules: built in %.0f ms, %.0f µs an evaluation%n",
          rules.rules().size(), build, evaluation(rules, facts));
    }
  }

  /** Microseconds, the median of rounds after some to warm up. */
  private static double evaluation(RuleSet rules, List<List<Fact>> facts) {
    double[] micros = new double[9];
    for (int round = -6; round < micros.length; round++) {
      long before = THREADS.getCurrentThreadCpuTime();
      for (List<Fact> each : facts) {
        try (Evaluation evaluation = rules.tradeOffs().begin()) {
          evaluation.add(each);
          evaluation.fire();
        }
      }
      if (round >= 0) {
        micros[round] = (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / facts.size();
      }
    }
    Arrays.sort(micros);
    return micros[micros.length / 2];
  }

  private static Map<String, String> copied(Map<String, String> shipped, int copies) {
    Map<String, String> all = new TreeMap<>(shipped);
    for (int copy = 1; copy < copies; copy++) {
      for (Map.Entry<String, String> file : shipped.entrySet()) {
        int dot = file.getKey().lastIndexOf('.');
        String name = file.getKey().substring(0, dot);
        String renamed = name + "-" + copy;
        all.put(
            renamed + file.getKey().substring(dot),
            file.getValue().replace("\"" + name + "\"", "\"" + renamed + "\""));
      }
    }
    return all;
  }
}
