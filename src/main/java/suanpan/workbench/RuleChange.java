package suanpan.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What happened to one rule between two sets.
 *
 * @param change {@code added}, {@code changed} or {@code retired}
 * @param difference unified, one line an entry
 */
public record RuleChange(String rule, String change, List<String> difference) {

  /** What changed, by rule. */
  public static List<RuleChange> between(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    TreeSet<String> rules = new TreeSet<>();
    paths.forEach(path -> rules.add(path.substring(0, path.lastIndexOf('.'))));
    List<RuleChange> changes = new ArrayList<>();
    for (String rule : rules) {
      RulePair from = RulePair.of(rule, before);
      RulePair to = RulePair.of(rule, after);
      if (!from.equals(to)) {
        String change = from.drl() == null ? "added" : to.drl() == null ? "retired" : "changed";
        changes.add(
            new RuleChange(rule, change, Conflict.of(rule, 0, 0, "", from, to).difference()));
      }
    }
    return changes;
  }
}
