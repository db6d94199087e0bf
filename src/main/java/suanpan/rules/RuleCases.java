package suanpan.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import suanpan.argument.Argument;
import suanpan.fact.Fact;

/** Runs the cases that stand beside rules, each rule alone. */
public final class RuleCases {
  private RuleCases() {}

  /**
   * How one case went.
   *
   * @param name the case's name
   * @param expected what the rule should say, in words
   * @param found what it said
   */
  public record Result(String rule, String name, boolean passed, String expected, String found) {}

  /** The cases of all rules, by rule and in file order. */
  public static List<Result> run(RuleSet rules) {
    return rules.rules().parallelStream().flatMap(rule -> run(rule).stream()).toList();
  }

  /** The cases of one rule. */
  public static List<Result> run(RuleView rule) {
    return run(rule, rule.cases());
  }

  /** What a rule alone says to some facts. */
  public static Set<RuleCase.Outcome> says(TypedRule rule, List<Fact> facts) {
    return outcomes(alone(rule), facts);
  }

  /** A rule alone, ready to run, of which only the logic is known. */
  static RuleBase alone(TypedRule rule) {
    return RuleBase.of(List.of(RuleView.bare(rule)));
  }

  static List<Result> run(RuleView rule, List<RuleCase> cases) {
    RuleBase alone = RuleBase.of(List.of(rule));
    List<Result> results = new ArrayList<>();
    for (RuleCase one : cases) {
      Set<RuleCase.Outcome> found = outcomes(alone, one.given());
      results.add(
          new Result(
              rule.name(),
              one.name(),
              met(one.expected(), found),
              words(one.expected()),
              words(found)));
    }
    return List.copyOf(results);
  }

  static Set<RuleCase.Outcome> outcomes(RuleBase rules, List<Fact> facts) {
    Set<RuleCase.Outcome> outcomes = new LinkedHashSet<>();
    try (Evaluation evaluation = rules.begin()) {
      evaluation.add(facts);
      for (Argument argument : evaluation.fire()) {
        outcomes.add(outcome(argument));
      }
    }
    return outcomes;
  }

  private static RuleCase.Outcome outcome(Argument argument) {
    if (argument instanceof Argument.Weighed weighed) {
      return new RuleCase.Outcome(weighed.side().id(), weighed.option(), weighed.strength());
    }
    if (argument instanceof Argument.Blocker blocker) {
      return new RuleCase.Outcome("blocks", blocker.candidate(), Double.NaN);
    }
    return new RuleCase.Outcome("notes", ((Argument.Note) argument).decision(), Double.NaN);
  }

  private static boolean met(Set<RuleCase.Outcome> expected, Set<RuleCase.Outcome> found) {
    return expected.size() == found.size()
        && expected.stream().allMatch(one -> found.stream().anyMatch(one::met));
  }

  private static String words(Set<RuleCase.Outcome> outcomes) {
    return outcomes.isEmpty()
        ? "silent"
        : outcomes.stream().map(RuleCase.Outcome::text).sorted().collect(Collectors.joining("; "));
  }
}
