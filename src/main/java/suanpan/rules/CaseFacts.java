package suanpan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.fact.Fact;
import suanpan.fact.Glossary;

/** Picks from all facts of a scenario the few that show what a rule makes of it. */
public final class CaseFacts {
  /** As many of one type as show the point; a scenario has dozens of quotes. */
  private static final int MANY = 3;

  private final TypedRule rule;
  private final List<Fact> all;
  private final RuleBase alone;

  private CaseFacts(TypedRule rule, List<Fact> all) {
    this.rule = rule;
    this.all = all;
    this.alone = RuleCases.alone(rule);
  }

  private boolean speaks(List<Fact> facts) {
    return !RuleCases.outcomes(alone, facts).isEmpty();
  }

  /** The facts of the types that a rule asks for; of many, those that it names or speaks about. */
  public static List<Fact> pick(TypedRule rule, List<Fact> all) {
    CaseFacts facts = new CaseFacts(rule, all);
    List<Fact> few = facts.pick(MANY, true);
    return facts.speaks(all) == facts.speaks(few) ? few : facts.pick(2 * MANY, false);
  }

  /** The components that a rule's conditions read, by fact type. */
  public static Map<String, Set<String>> reads(TypedRule rule) {
    return Reads.of(rule);
  }

  /** Values of a fact by component: a Double, Boolean or String each. */
  public static Map<String, Object> values(Fact fact, Set<String> components) {
    Map<String, Object> values = new LinkedHashMap<>();
    Glossary.FactType type = type(fact);
    for (String name : components) {
      Glossary.Component component = type.components().get(name);
      if (component != null) {
        values.put(name, Accessors.any(type, component).apply(fact));
      }
    }
    return values;
  }

  /** The same fact with another amount, text or truth. */
  public static Fact with(Fact fact, String component, Object other) {
    Glossary.FactType type = type(fact);
    Object[] values = new Object[type.components().size()];
    for (Glossary.Component each : type.components().values()) {
      Object value = Accessors.any(type, each).apply(fact);
      Object wanted = each.name().equals(component) ? other : value;
      values[each.index()] =
          each.type() == long.class && wanted instanceof Double whole
              ? (Object) whole.longValue()
              : wanted;
    }
    return FactMaker.construct(type, values);
  }

  /** The patterns of a rule's conditions, in rule order. */
  public static List<Pattern> patterns(TypedRule rule) {
    List<Pattern> patterns = new ArrayList<>();
    TypedWalk.patterns(rule.conditions(), (pattern, condition) -> patterns.add(pattern));
    return patterns;
  }

  private static Glossary.FactType type(Fact fact) {
    return java.util.Objects.requireNonNull(Glossary.type(fact.getClass().getSimpleName()));
  }

  private List<Fact> pick(int most, boolean alone) {
    List<Fact> picked = new ArrayList<>();
    for (String type : Reads.of(rule).keySet()) {
      List<Fact> some = all.stream().filter(fact -> type(fact).name().equals(type)).toList();
      picked.addAll(FactCounts.many(type) ? some(type, some, most, alone) : some);
    }
    return picked;
  }

  private Set<Fact> some(String type, List<Fact> some, int most, boolean alone) {
    List<Fact> named = some.stream().filter(this::named).toList();
    List<Fact> others = all.stream().filter(fact -> !type(fact).name().equals(type)).toList();
    Set<Fact> kept = new LinkedHashSet<>();
    for (Fact fact : named) {
      List<Fact> with = new ArrayList<>(others);
      with.add(fact);
      if (kept.size() < most && (!alone || speaks(with))) {
        kept.add(fact);
      }
    }
    if (kept.isEmpty() && !named.isEmpty()) {
      kept.add(named.get(0));
    }
    return kept;
  }

  /** Whether a pattern names this fact, whatever its amounts. */
  private boolean named(Fact fact) {
    boolean[] named = new boolean[1];
    TypedWalk.patterns(
        rule.conditions(),
        (pattern, condition) ->
            named[0] |=
                pattern.type().equals(type(fact))
                    && pattern.tests().stream().allMatch(test -> holds(test, fact)));
    return named[0];
  }

  private static boolean holds(Constraint test, Fact fact) {
    if (test instanceof Constraint.Compare compare
        && compare.left() instanceof Value.Own own
        && compare.right() instanceof Value.Txt text) {
      boolean same = text.text().equals(Accessors.any(type(fact), own.component()).apply(fact));
      return same == (compare.operator() == Operator.SAME);
    }
    if (test instanceof Constraint.Among among && among.value() instanceof Value.Own own) {
      Object value = Accessors.any(type(fact), own.component()).apply(fact);
      return among.texts().contains(String.valueOf(value)) != among.negated();
    }
    return true;
  }
}
