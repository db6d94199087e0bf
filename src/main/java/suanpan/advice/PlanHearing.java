package suanpan.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.fact.Fact;
import suanpan.rules.Evaluation;
import suanpan.rules.RuleBase;

/**
 * What rules say of a plan whatever is told of the options. A plan is asked about once, however
 * often the options are told anew.
 */
final class PlanHearing implements AutoCloseable {
  private final RuleBase rules;
  private final List<Fact> given;
  private final PlanFacts facts;
  private final Map<PricedPlan, List<Argument>> said = new IdentityHashMap<>();
  private @Nullable Evaluation evaluation;

  /**
   * Opens without asking yet.
   *
   * @param given facts of the scenario
   */
  PlanHearing(RuleBase rules, List<Fact> given, PlanFacts facts) {
    this.rules = rules;
    this.given = given;
    this.facts = facts;
  }

  /** What is said of these plans, in their order. */
  List<Argument> of(List<PricedPlan> plans) {
    ask(plans.stream().filter(plan -> !said.containsKey(plan)).toList());
    List<Argument> all = new ArrayList<>();
    plans.forEach(plan -> all.addAll(said.getOrDefault(plan, List.of())));
    return all;
  }

  private void ask(List<PricedPlan> plans) {
    if (plans.isEmpty()) {
      return;
    }
    if (evaluation == null) {
      evaluation = rules.begin();
      evaluation.add(given);
    }
    Map<String, List<Argument>> byId = new HashMap<>();
    for (PricedPlan plan : plans) {
      List<Argument> own = new ArrayList<>();
      byId.put(plan.id(), own);
      said.put(plan, own);
    }
    evaluation.add(facts.of(plans));
    for (Argument argument : evaluation.fire()) {
      List<Argument> own = byId.get(((Argument.Weighed) argument).option());
      if (own != null) {
        own.add(argument);
      }
    }
  }

  @Override
  public void close() {
    if (evaluation != null) {
      evaluation.close();
    }
  }
}
