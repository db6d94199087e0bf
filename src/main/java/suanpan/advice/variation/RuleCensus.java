package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import suanpan.advice.Advisor;
import suanpan.advice.LeavingOut;
import suanpan.rules.RuleView;
import suanpan.scenario.Scenario;

/**
 * What each rule does over many scenarios: how often it speaks, and how often another option would
 * be recommended without it.
 *
 * @param typical scenarios written by hand
 * @param random scenarios drawn from a seed
 * @param rules by name
 * @param never rules that spoke in none
 * @param always rules that spoke in all and are no notes; those that are asked about hundreds of
 *     candidates one by one are not among them, for some candidate fails in almost any scenario
 * @param withoutWeight rules that spoke and never decided, notes aside
 */
public record RuleCensus(
    int typical,
    int random,
    long seed,
    List<Row> rules,
    List<String> never,
    List<String> always,
    List<String> withoutWeight) {

  /**
   * One rule.
   *
   * @param kind {@code argue}, {@code block} or {@code note}
   * @param typical scenarios written by hand in which it spoke
   * @param random drawn ones in which it spoke
   * @param decidesTypical scenarios of {@code typical} whose recommendation it decides
   * @param decidesRandom likewise
   */
  public record Row(
      String rule, String kind, int typical, int random, int decidesTypical, int decidesRandom) {
    int spoke() {
      return typical + random;
    }
  }

  /**
   * Counts, on all processors.
   *
   * @param counted runs after each scenario, from any of the threads
   */
  public static RuleCensus of(
      Advisor advisor, List<Scenario> typical, List<Scenario> random, long seed, Runnable counted) {
    Map<String, int[]> one = count(advisor, typical, counted);
    Map<String, int[]> two = count(advisor, random, counted);
    List<Row> rows = new ArrayList<>();
    for (RuleView rule : advisor.rules().rules()) {
      int[] first = one.getOrDefault(rule.name(), new int[2]);
      int[] second = two.getOrDefault(rule.name(), new int[2]);
      rows.add(new Row(rule.name(), rule.kind(), first[0], second[0], first[1], second[1]));
    }
    int all = typical.size() + random.size();
    return new RuleCensus(
        typical.size(),
        random.size(),
        seed,
        rows,
        names(rows.stream().filter(row -> row.spoke() == 0).toList()),
        names(rows.stream().filter(r -> r.spoke() == all && r.kind.equals("argue")).toList()),
        names(
            rows.stream()
                .filter(r -> r.spoke() > 0 && !r.kind.equals("note"))
                .filter(r -> r.decidesTypical + r.decidesRandom == 0)
                .toList()));
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream().map(Row::rule).toList();
  }

  /** By rule: in how many it spoke, and how many it decided. */
  private static Map<String, int[]> count(
      Advisor advisor, List<Scenario> scenarios, Runnable counted) {
    record Found(Set<String> spoke, Set<String> decide) {}
    List<Found> found =
        Study.all(
            scenarios,
            scenario -> {
              LeavingOut judged = advisor.leavingOut(advisor.judge(scenario));
              Set<String> spoke = judged.spoke();
              Set<String> decide = new TreeSet<>(spoke);
              decide.removeIf(rule -> !judged.decides(rule));
              counted.run();
              return new Found(spoke, decide);
            });
    Map<String, int[]> counts = new HashMap<>();
    for (Found each : found) {
      each.spoke.forEach(rule -> counts.computeIfAbsent(rule, r -> new int[2])[0]++);
      each.decide.forEach(rule -> counts.computeIfAbsent(rule, r -> new int[2])[1]++);
    }
    return counts;
  }
}
