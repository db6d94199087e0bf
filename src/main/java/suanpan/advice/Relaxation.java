package suanpan.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.argument.Argument;
import suanpan.rules.RuleSet;
import suanpan.rules.RuleView;

/**
 * When nothing is eligible: requirements that would have to give way for anything to be. All rules
 * that blocked are lifted, then put back one after another as long as a plan remains, those of law
 * and security first: what cannot be put back is what to relax.
 */
final class Relaxation {
  private static final List<String> FIRM = List.of("legal", "security", "data", "product");

  private final Judgement judgement;
  private final RuleSet rules;

  Relaxation(Judgement judgement, RuleSet rules) {
    this.judgement = judgement;
    this.rules = rules;
  }

  /** One blocker for each rule to relax; empty when even without all of them no plan exists. */
  List<Argument.Blocker> blockers() {
    Map<String, List<Argument.Blocker>> byRule = new LinkedHashMap<>();
    judgement
        .ruling()
        .blockers()
        .forEach(b -> byRule.computeIfAbsent(b.rule(), rule -> new ArrayList<>()).add(b));
    List<String> order = new ArrayList<>(byRule.keySet());
    order.sort(Comparator.comparingInt(this::firmness).thenComparing(Comparator.naturalOrder()));
    if (order.isEmpty() || !possible(byRule, List.of())) {
      return List.of();
    }
    List<String> kept = new ArrayList<>();
    List<Argument.Blocker> lifted = new ArrayList<>();
    for (String rule : order) {
      kept.add(rule);
      if (!possible(byRule, kept)) {
        kept.remove(rule);
        lifted.add(byRule.getOrDefault(rule, List.of()).get(0));
      }
    }
    return lifted;
  }

  private boolean possible(Map<String, List<Argument.Blocker>> byRule, List<String> kept) {
    Set<String> blocked = new HashSet<>();
    for (String rule : kept) {
      byRule.getOrDefault(rule, List.of()).forEach(b -> blocked.add(b.candidate()));
    }
    return judgement.search().possible(blocked);
  }

  private int firmness(String rule) {
    RuleView view = rules.rule(rule);
    int place = view == null ? -1 : FIRM.indexOf(view.owner());
    return place < 0 ? FIRM.size() : place;
  }
}
