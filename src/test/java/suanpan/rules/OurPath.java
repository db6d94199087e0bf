package suanpan.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.KieBase;
import suanpan.fact.Fact;

/** Our path with every firing recorded, those included that the sink would fold into one. */
final class OurPath {
  private final KieBase base;
  private final Map<String, Set<String>> variables = new HashMap<>();

  OurPath(List<RuleView> rules) {
    this.base = ModelBuilder.build(rules);
    for (RuleView rule : rules) {
      Bindings bindings = Bindings.of(rule.typed());
      Set<String> names = new HashSet<>(bindings.facts().keySet());
      names.addAll(bindings.values().keySet());
      variables.put(rule.name(), names);
    }
  }

  /** The variables known wherever a rule fires, by rule. */
  Map<String, Set<String>> variables() {
    return variables;
  }

  Set<Match> run(List<Fact> facts) {
    Set<Match> matches = new HashSet<>();
    Sink recorder =
        new Sink() {
          @Override
          void take(Alternative alternative, Situation... matched) {
            matches.add(match(alternative, alternative.facts(matched)));
          }
        };
    try (DroolsEvaluation evaluation =
        new DroolsEvaluation(base.newKieSession(), recorder, () -> {})) {
      evaluation.add(facts);
      evaluation.fire();
    }
    return matches;
  }

  private Match match(Alternative alternative, Fact[] matched) {
    RuleView rule = alternative.rule();
    Bindings known = Bindings.of(rule.typed());
    Map<String, Object> bindings = new TreeMap<>();
    for (String variable : variables.getOrDefault(rule.name(), Set.of())) {
      Value.Bound value = known.values().get(variable);
      bindings.put(
          variable,
          value == null
              ? fact(alternative, matched, variable)
              : value(alternative, value, matched));
    }
    return new Match(rule.name(), said(alternative, matched), bindings);
  }

  private static Object value(Alternative alternative, Value.Bound bound, Fact[] matched) {
    Slots.Read read =
        alternative.slots().read(bound, Branches.pattern(alternative.conditions().get(0)), 0);
    int place = Alternative.matched(alternative.conditions(), read.position());
    return Accessors.any(read.type(), read.component()).apply(matched[place]);
  }

  private static Fact fact(Alternative alternative, Fact[] matched, String variable) {
    int place = 0;
    for (Condition condition : alternative.conditions()) {
      if (condition instanceof Condition.Some some) {
        if (some.pattern().variable().equals(variable)) {
          return matched[place];
        }
        place++;
      }
    }
    throw new IllegalArgumentException(variable);
  }

  private static String said(Alternative alternative, Fact[] matched) {
    String target = alternative.target().apply(matched);
    Claim claim = alternative.rule().typed().claim();
    if (claim instanceof Claim.Argue argue) {
      double strength = alternative.strength().applyAsDouble(matched);
      return String.join(
          " ", argue.side().id(), target, argue.criterion().id(), String.valueOf(strength));
    }
    return (claim instanceof Claim.Block ? "block " : "note ") + target;
  }
}
