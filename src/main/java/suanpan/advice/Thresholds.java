package suanpan.advice;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Candidate;
import suanpan.fact.Glossary;
import suanpan.rules.Condition;
import suanpan.rules.Constraint;
import suanpan.rules.Pattern;
import suanpan.rules.RuleView;
import suanpan.rules.Value;

/**
 * What eligibility rules can tell apart: a component that is only ever compared with figures and
 * with what candidates have matters by its place among those, not by its exact value. Components
 * that take part in arithmetic, or are compared with one another, keep their value.
 */
final class Thresholds {
  private static final String CANDIDATE = "Candidate";

  private static final double[] NONE = {};

  private final Map<String, TreeSet<Double>> numbers = new HashMap<>();
  private final Map<String, double[]> places = new HashMap<>();
  private final Map<String, Set<String>> texts = new HashMap<>();
  private final Set<String> exact = new HashSet<>();
  private final ToDoubleFunctions candidates;

  /** Values of one numeric component over all candidates. */
  private record ToDoubleFunctions(List<Candidate> all) {
    void collect(Glossary.Component component, Collection<Double> into) {
      ToDoubleFunction<Candidate> read =
          candidate -> {
            try {
              var accessor = Candidate.class.getRecordComponents()[component.index()].getAccessor();
              return ((Number) accessor.invoke(candidate)).doubleValue();
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(component.name() + " cannot be read", e);
            }
          };
      all.forEach(candidate -> into.add(read.applyAsDouble(candidate)));
    }
  }

  /**
   * Reads the rules.
   *
   * @param asked candidates of any scenario: what they have follows from the catalogue
   */
  Thresholds(Collection<RuleView> eligibility, List<Candidate> asked) {
    this.candidates = new ToDoubleFunctions(asked);
    eligibility.forEach(rule -> rule.typed().conditions().forEach(this::condition));
    numbers.forEach(
        (component, all) ->
            places.put(component, all.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  /** What stands for a component's value: equal for values that no rule can tell apart. */
  Object place(String component, Object value) {
    if (exact.contains(component)) {
      return value;
    }
    if (value instanceof Number number) {
      int found = Arrays.binarySearch(places.getOrDefault(component, NONE), number.doubleValue());
      // Between two thresholds, or on one.
      return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
    }
    return value instanceof String text && !texts.getOrDefault(component, Set.of()).contains(text)
        ? ""
        : value;
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(this::condition);
    } else if (condition instanceof Condition.Either either) {
      either.branches().forEach(this::condition);
    } else if (condition instanceof Condition.Some some) {
      pattern(some.pattern());
    } else if (condition instanceof Condition.None none) {
      pattern(none.pattern());
    } else if (condition instanceof Condition.Exists exists) {
      pattern(exists.pattern());
    }
  }

  private void pattern(Pattern pattern) {
    pattern.tests().forEach(test -> constraint(test, pattern.type().name()));
  }

  private void constraint(Constraint test, String type) {
    if (test instanceof Constraint.Compare compare) {
      compare(compare.left(), compare.right(), type);
      compare(compare.right(), compare.left(), type);
    } else if (test instanceof Constraint.Among among) {
      String component = scenarios(among.value(), type);
      if (component != null) {
        texts.computeIfAbsent(component, c -> new HashSet<>()).addAll(among.texts());
      }
    } else if (test instanceof Constraint.Every every) {
      every.parts().forEach(part -> constraint(part, type));
    } else if (test instanceof Constraint.Any any) {
      any.parts().forEach(part -> constraint(part, type));
    }
  }

  private void compare(Value one, Value other, String type) {
    arithmetic(one, type);
    String component = scenarios(one, type);
    if (component == null) {
      return;
    }
    if (other instanceof Value.Num num) {
      numbers.computeIfAbsent(component, c -> new TreeSet<>()).add(num.number());
    } else if (other instanceof Value.Txt txt) {
      texts.computeIfAbsent(component, c -> new HashSet<>()).add(txt.text());
    } else if (other instanceof Value.Reading reading
        && owner(reading, type).equals(CANDIDATE)
        && reading.kind() == Glossary.Kind.NUMBER) {
      candidates.collect(
          reading.component(), numbers.computeIfAbsent(component, c -> new TreeSet<>()));
    } else {
      exact.add(component);
    }
  }

  /** Whatever is computed with keeps its value. */
  private void arithmetic(Value value, String type) {
    if (value instanceof Value.Arithmetic sum) {
      for (Value part : List.of(sum.left(), sum.right())) {
        String component = scenarios(part, type);
        if (component != null) {
          exact.add(component);
        }
        arithmetic(part, type);
      }
    }
  }

  /** The name of the scenario's component that a value reads, or null when it reads none. */
  private static @Nullable String scenarios(Value value, String type) {
    return value instanceof Value.Reading reading && !owner(reading, type).equals(CANDIDATE)
        ? reading.component().name()
        : null;
  }

  private static String owner(Value.Reading reading, String type) {
    if (reading instanceof Value.Bound bound) {
      return bound.type().name();
    }
    return reading instanceof Value.Member member ? member.type().name() : type;
  }
}
