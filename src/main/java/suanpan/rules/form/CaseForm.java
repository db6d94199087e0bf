package suanpan.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.fact.Fact;
import suanpan.rules.CaseFacts;
import suanpan.rules.RuleCase;
import suanpan.rules.RuleCases;
import suanpan.rules.TypedRule;

/** Makes a case of a rule from the facts of a scenario. */
public final class CaseForm {
  private CaseForm() {}

  /**
   * A case that states what the rule reads and expects what the rule says now: whoever takes it
   * looks whether that is right.
   *
   * @param shown components that the reasons show besides
   * @return as the API sends a case of a form
   */
  public static Map<String, Object> of(
      String name, TypedRule rule, Set<String> shown, List<Fact> scenario) {
    List<Fact> facts = CaseFacts.pick(rule, scenario);
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
