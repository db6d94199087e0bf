package suanpan.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which components decide whether a rule speaks; those that it only shows in its reason or names in
 * its claim are not among them.
 */
public final class Compared {
  private final Map<String, Set<String>> byType = new LinkedHashMap<>();

  private Compared() {}

  /** Names of components, by the name of the fact type. */
  public static Map<String, Set<String>> by(TypedRule rule) {
    Compared compared = new Compared();
    TypedWalk.patterns(rule.conditions(), (pattern, condition) -> compared.pattern(pattern));
    return compared.byType;
  }

  private void pattern(Pattern pattern) {
    for (Constraint test : pattern.tests()) {
      TypedWalk.values(
          test,
          value -> {
            if (value instanceof Value.Own own) {
              add(pattern.type().name(), own.component().name());
            } else if (value instanceof Value.Bound bound) {
              add(bound.type().name(), bound.component().name());
            } else if (value instanceof Value.Member member) {
              add(member.type().name(), member.component().name());
            }
          });
    }
  }

  private void add(String type, String component) {
    byType.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(component);
  }
}
