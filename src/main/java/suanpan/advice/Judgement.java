package suanpan.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suanpan.argument.Argument;
import suanpan.fact.Fact;
import suanpan.scenario.Scenario;
import suanpan.verdict.Verdicts;

/**
 * Everything that was worked out for one scenario, before anybody reads it: no sentence is made
 * yet, so a thousand variations can be judged for one that is shown.
 *
 * @param ruling what eligibility left
 * @param search the plans that remained, priced
 * @param representatives whose figures the rules were told of each option
 * @param arguments about options and plans
 * @param notes what holds for everybody, and warnings
 */
public record Judgement(
    Scenario scenario,
    Ruling ruling,
    Search search,
    Representatives representatives,
    List<Argument.Weighed> arguments,
    List<Argument.Note> notes,
    Verdicts verdicts) {

  /** Whether any plan is eligible. */
  public boolean eligible() {
    return verdicts.best() != null;
  }

  /** Names of the rules that had something to say. */
  public Set<String> speakers() {
    Set<String> names = new TreeSet<>(ruling.speakers());
    arguments.forEach(argument -> names.add(argument.rule()));
    notes.forEach(note -> names.add(note.rule()));
    return names;
  }

  /** The facts that were before the rules; of whole plans only the best. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(ScenarioFacts.of(scenario));
    facts.addAll(ruling.candidates());
    facts.addAll(new OptionFacts(search).all(representatives));
    if (verdicts.best() instanceof PricedPlan best) {
      PlanFacts plans = new PlanFacts(search);
      facts.addAll(plans.of(List.of(best)));
      facts.addAll(plans.commitment(best));
    }
    return facts;
  }
}
