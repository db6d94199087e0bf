package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import suanpan.argument.Argument;
import suanpan.fact.Fact;
import suanpan.rules.Evaluation;
import suanpan.rules.RuleBase;
import suanpan.rules.RuleSet;

/** The peer of the benchmark says what the rules say, or the comparison would be worth nothing. */
class HandWrittenTest {
  @Test
  void theSameIsSaidOfEveryScenario() {
    RuleSet rules = HandWrittenFacts.subset();
    assertEquals(40, rules.rules().size());
    Set<String> spoke = new HashSet<>();
    for (List<Fact> facts : HandWrittenFacts.facts(200)) {
      Set<String> byRules = new TreeSet<>();
      for (RuleBase base : List.of(rules.tradeOffs(), rules.plans(), rules.starting())) {
        try (Evaluation evaluation = base.begin()) {
          evaluation.add(facts);
          for (Argument argument : evaluation.fire()) {
            byRules.add(said(argument).toString());
            spoke.add(argument.rule());
          }
        }
      }
      Set<String> byHand = new TreeSet<>();
      HandWritten.say(facts).forEach(said -> byHand.add(said.toString()));
      assertEquals(byRules, byHand);
    }
    Set<String> silent = new TreeSet<>(HandWrittenFacts.RULES);
    silent.removeAll(spoke);
    assertEquals(Set.of(), silent, "rules that never speak are not compared");
  }

  private static HandWritten.Said said(Argument argument) {
    if (argument instanceof Argument.Weighed weighed) {
      return new HandWritten.Said(
          weighed.rule(),
          weighed.option(),
          weighed.side().id(),
          weighed.criterion().id(),
          weighed.strength());
    }
    Argument.Note note = (Argument.Note) argument;
    return new HandWritten.Said(note.rule(), note.decision(), "note", "", 0);
  }
}
