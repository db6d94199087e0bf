package suanpan.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Fact;
import suanpan.rules.CaseFacts;
import suanpan.rules.Constraint;
import suanpan.rules.MetFacts;
import suanpan.rules.Operator;
import suanpan.rules.Pattern;
import suanpan.rules.RuleCase;
import suanpan.rules.RuleCases;
import suanpan.rules.TypedRule;
import suanpan.rules.Value;

/**
 * Makes cases of a rule from the facts of a scenario. A case expects what the rule says now:
 * whoever takes it looks whether that is right.
 */
public final class CaseForm {
  private final TypedRule rule;
  private final Set<String> shown;

  /**
   * Cases of one rule.
   *
   * @param shown components that the reasons show, which a case states besides those that are read
   */
  public CaseForm(TypedRule rule, Set<String> shown) {
    this.rule = rule;
    this.shown = shown;
  }

  /** Whether the rule says something to these facts. */
  public boolean speaks(List<Fact> scenario) {
    return !RuleCases.says(rule, scenario).isEmpty();
  }

  /** Whether there is a fact of every type that the rule asks for. */
  public boolean asksFor(List<Fact> scenario) {
    return CaseFacts.reads(rule).keySet().stream()
        .allMatch(
            type -> scenario.stream().anyMatch(f -> f.getClass().getSimpleName().equals(type)));
  }

  /** A scenario as a case, as the API sends one. */
  public Map<String, Object> take(String name, List<Fact> scenario) {
    return written(name, CaseFacts.pick(rule, scenario));
  }

  /** The facts of a scenario changed so that the rule speaks; null when that cannot be had so. */
  public @Nullable List<Fact> speaking(List<Fact> scenario) {
    List<Fact> met = MetFacts.of(rule, CaseFacts.pick(rule, scenario));
    return speaks(met) ? met : null;
  }

  /** The same with one amount at the threshold of the rule's first comparison, if it has one. */
  public @Nullable Map<String, Object> atThreshold(String name, List<Fact> scenario) {
    List<Fact> facts = CaseFacts.pick(rule, scenario);
    Edge edge = edge();
    if (edge == null) {
      return null;
    }
    List<Fact> moved =
        facts.stream()
            .map(
                fact ->
                    fact.getClass().getSimpleName().equals(edge.type)
                        ? CaseFacts.with(fact, edge.component, edge.number)
                        : fact)
            .toList();
    return written(name, moved);
  }

  /** The same without the fact that the rule asks for first. */
  public Map<String, Object> withoutFact(String name, List<Fact> scenario) {
    String first = CaseFacts.reads(rule).keySet().iterator().next();
    Predicate<Fact> other = fact -> !fact.getClass().getSimpleName().equals(first);
    return written(name, CaseFacts.pick(rule, scenario).stream().filter(other).toList());
  }

  private record Edge(String type, String component, double number) {}

  private @Nullable Edge edge() {
    for (Pattern pattern : CaseFacts.patterns(rule)) {
      for (Constraint test : pattern.tests()) {
        if (test instanceof Constraint.Compare compare
            && compare.operator() != Operator.SAME
            && compare.left() instanceof Value.Own own
            && compare.right() instanceof Value.Num number) {
          return new Edge(pattern.type().name(), own.component().name(), number.number());
        }
      }
    }
    return null;
  }

  private Map<String, Object> written(String name, List<Fact> facts) {
    Map<String, Set<String>> reads = CaseFacts.reads(rule);
    List<About.Given> given = new ArrayList<>();
    for (Fact fact : facts) {
      String type = fact.getClass().getSimpleName();
      Set<String> stated = new LinkedHashSet<>(reads.getOrDefault(type, Set.of()));
      stated.addAll(shown);
      given.add(new About.Given(type, CaseFacts.values(fact, stated)));
    }
    List<About.Expectation> expect =
        RuleCases.says(rule, facts).stream().map(CaseForm::expectation).toList();
    return AboutForm.json(new About.Case(name, given, expect));
  }

  private static About.Expectation expectation(RuleCase.Outcome outcome) {
    String verb = outcome.verb().replaceFirst("s$", "");
    Double strength = Double.isNaN(outcome.strength()) ? null : outcome.strength();
    return new About.Expectation(verb, outcome.target(), strength);
  }
}
