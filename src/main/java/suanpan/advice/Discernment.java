package suanpan.advice;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import suanpan.fact.Candidate;
import suanpan.fact.Fact;
import suanpan.rules.Compared;
import suanpan.rules.RuleView;

/** What one eligibility rule can tell scenarios apart by. */
final class Discernment {
  private final String rule;
  private final Thresholds thresholds;
  private final List<Reading> readings = new ArrayList<>();

  /** A component that the rule compares, of the fact at a place among the scenario's. */
  private record Reading(int fact, Method accessor) {}

  /**
   * Reads the rule.
   *
   * @param candidates of any scenario on whatever day
   */
  Discernment(RuleView rule, List<Candidate> candidates) {
    this.rule = rule.name();
    this.thresholds = new Thresholds(List.of(rule), candidates);
    for (int i = 0; i < ScenarioFacts.TYPES.size(); i++) {
      Class<?> type = ScenarioFacts.TYPES.get(i);
      Set<String> compared = Compared.by(rule.typed()).getOrDefault(type.getSimpleName(), Set.of());
      for (RecordComponent component : type.getRecordComponents()) {
        if (compared.contains(component.getName())) {
          readings.add(new Reading(i, component.getAccessor()));
        }
      }
    }
  }

  /**
   * Equal for scenarios that the rule cannot tell apart.
   *
   * @param place what the candidates depend on
   * @param given the scenario's facts, in the order of {@link ScenarioFacts#TYPES}
   */
  List<Object> key(List<Object> place, List<Fact> given) {
    List<Object> key = new ArrayList<>(2 + readings.size());
    key.add(rule);
    key.add(place);
    for (Reading reading : readings) {
      Object value = value(reading.accessor(), given.get(reading.fact()));
      key.add(thresholds.place(reading.accessor().getName(), value));
    }
    return key;
  }

  private static Object value(Method accessor, Fact fact) {
    try {
      return accessor.invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor + " of a record cannot be read", e);
    }
  }
}
