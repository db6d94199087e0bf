package suanpan.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import suanpan.fact.Fact;
import suanpan.fact.Glossary;
import suanpan.fact.Term;

/**
 * Facts of a scenario changed just so far that they meet what a rule asks of each: an example for
 * rules that speak in no scenario that is known. Comparisons with other facts are left as they are,
 * so whoever wants facts on which the rule speaks looks whether it does.
 */
public final class MetFacts {
  /** How far beyond a limit that must be passed: enough to be seen, little enough to stay near. */
  private static final double BEYOND = 0.25;

  private final List<Fact> facts;
  private final Set<Integer> used = new HashSet<>();

  private MetFacts(List<Fact> facts) {
    this.facts = new ArrayList<>(facts);
  }

  /** These facts, met. */
  public static List<Fact> of(TypedRule rule, List<Fact> facts) {
    MetFacts met = new MetFacts(facts);
    TypedWalk.patterns(
        rule.conditions(),
        (pattern, condition) -> {
          if (!(condition instanceof Condition.None)) {
            met.meet(pattern);
          }
        });
    return List.copyOf(met.facts);
  }

  /** Of many facts of a type each pattern has its own; a single one meets all patterns. */
  private void meet(Pattern pattern) {
    boolean many = FactCounts.many(pattern.type().name());
    for (int i = 0; i < facts.size(); i++) {
      boolean fits = facts.get(i).getClass().getSimpleName().equals(pattern.type().name());
      if (fits && (!many || used.add(i))) {
        int at = i;
        pattern.tests().forEach(test -> meet(at, pattern.type(), test));
        return;
      }
    }
  }

  private void meet(int at, Glossary.FactType type, Constraint test) {
    if (test instanceof Constraint.Every every) {
      every.parts().forEach(part -> meet(at, type, part));
    } else if (test instanceof Constraint.Any any) {
      meet(at, type, any.parts().get(0));
    } else if (test instanceof Constraint.Among among
        && among.value() instanceof Value.Own own
        && !among.negated()) {
      Object now = Accessors.any(type, own.component()).apply(facts.get(at));
      if (!among.texts().contains(String.valueOf(now))) {
        set(at, own, among.texts().get(0));
      }
    } else if (test instanceof Constraint.Compare compare
        && compare.left() instanceof Value.Own own) {
      compare(at, type, own, compare);
    }
  }

  private void compare(int at, Glossary.FactType type, Value.Own own, Constraint.Compare test) {
    if (test.right() instanceof Value.Num limit) {
      double now =
          ((Number) Accessors.any(type, own.component()).apply(facts.get(at))).doubleValue();
      if (!test.operator().holds(now, limit.number())) {
        set(at, own, amount(test.operator(), limit.number(), own.component().term()));
      }
    } else if (test.operator() == Operator.SAME && test.right() instanceof Value.Txt text) {
      set(at, own, text.text());
    } else if (test.right() instanceof Value.Truth truth) {
      set(at, own, truth.truth() == (test.operator() == Operator.SAME));
    }
  }

  private static double amount(Operator operator, double limit, Term term) {
    double step = limit == 0 ? 1 : Math.abs(limit) * BEYOND;
    return switch (operator) {
      case ABOVE -> limit + step > term.max() ? (limit + term.max()) / 2 : limit + step;
      case BELOW -> limit - step < term.min() ? (limit + term.min()) / 2 : limit - step;
      default -> limit;
    };
  }

  private void set(int at, Value.Own own, Object value) {
    facts.set(at, CaseFacts.with(facts.get(at), own.component().name(), value));
  }
}
