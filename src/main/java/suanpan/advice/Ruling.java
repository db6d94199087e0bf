package suanpan.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.argument.Explanation;
import suanpan.fact.Candidate;
import suanpan.fact.Fact;

/**
 * What eligibility rules ruled on one scenario. What each rule said may have been found out for
 * another scenario that it cannot tell from this one; it is told with the figures of this one.
 */
public final class Ruling {
  private final Ruled ruled;
  private final List<Fact> given;

  /**
   * Puts a ruling together.
   *
   * @param ruled on all scenarios alike
   * @param given facts of the scenario
   */
  Ruling(Ruled ruled, List<Fact> given) {
    this.ruled = ruled;
    this.given = given;
  }

  /** What this scenario has in common with all others that the rules rule on alike. */
  Ruled ruled() {
    return ruled;
  }

  /** What was asked about. */
  List<Candidate> candidates() {
    return ruled.byOption().values().stream().flatMap(List::stream).toList();
  }

  /** Names of the rules that ruled something out. */
  Set<String> speakers() {
    Set<String> names = new HashSet<>();
    for (Ruled.Said each : ruled.said()) {
      each.blockers().values().stream().findFirst().ifPresent(first -> names.add(first.rule()));
      each.notes().forEach(note -> names.add(note.rule()));
    }
    return names;
  }

  /** Candidates and options that are ruled out. */
  Set<String> blocked() {
    return ruled.blocked();
  }

  /** What rules out one candidate or option as a whole, by rule. */
  List<Argument.Blocker> against(String candidate) {
    List<Argument.Blocker> against = new ArrayList<>();
    for (Ruled.Said each : ruled.said()) {
      Argument.Blocker blocker = each.blockers().get(candidate);
      if (blocker != null) {
        against.add(blocker);
      }
    }
    return against;
  }

  /**
   * What rules out the candidates under an option, each rule once, by the first candidate it rules
   * out; rules that rule out every one of them suffice as the reason. Empty when a candidate is
   * left.
   */
  List<Argument.Blocker> againstAll(String option) {
    List<String> candidates = new ArrayList<>();
    for (Candidate candidate : ruled.byOption().getOrDefault(option, List.of())) {
      if (!candidate.kind().equals("option")) {
        candidates.add(candidate.candidate());
      }
    }
    if (!ruled.blocked().containsAll(candidates)) {
      return List.of();
    }
    List<Ruled.First> some = new ArrayList<>();
    List<Ruled.First> enough = new ArrayList<>();
    for (Ruled.Said each : ruled.said()) {
      Ruled.First first = each.first().get(option);
      if (first != null) {
        some.add(first);
        if (each.blockers().keySet().containsAll(candidates)) {
          enough.add(first);
        }
      }
    }
    return (enough.isEmpty() ? some : enough)
        .stream()
            .sorted(Comparator.comparingInt(Ruled.First::place))
            .map(Ruled.First::blocker)
            .toList();
  }

  /** Everything that rules something out, by rule, each in the order of the candidates. */
  List<Argument.Blocker> blockers() {
    return ruled.said().stream().flatMap(each -> each.blockers().values().stream()).toList();
  }

  /** What holds for everybody, or warns. */
  List<Argument.Note> notes() {
    return ruled.said().stream()
        .flatMap(each -> each.notes().stream())
        .map(note -> new Argument.Note(note.rule(), note.decision(), told(note)))
        .toList();
  }

  /** Why a rule spoke, in the figures of this scenario. */
  Explanation told(Argument argument) {
    UnaryOperator<Fact> here =
        fact -> {
          Fact same = ofType(fact.getClass());
          return same == null ? fact : same;
        };
    return argument.why().about(here);
  }

  /** The scenario's fact of a type, of which it has one; null for candidates. */
  private @Nullable Fact ofType(Class<?> type) {
    for (Fact fact : given) {
      if (fact.getClass() == type) {
        return fact;
      }
    }
    return null;
  }
}
