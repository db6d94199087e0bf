package suanpan.rules.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import suanpan.fact.Glossary;
import suanpan.rules.Condition;
import suanpan.rules.Constraint;
import suanpan.rules.FactCounts;
import suanpan.rules.Operator;
import suanpan.rules.Pattern;
import suanpan.rules.RuleText;
import suanpan.rules.TypedRule;
import suanpan.rules.Value;

/** Takes a rule apart into the ways in which it can hold. */
final class Worlds {
  /** Ways beyond which a rule is not taken apart: then nothing is said about it. */
  private static final int MOST = 400;

  /** What variables stand for: {@code OptionQuote.usdPerMonth}. */
  private final Map<String, String> names = new HashMap<>();

  private Worlds() {}

  /** Every way; empty when there are too many to tell. */
  static List<World> of(TypedRule rule) {
    Worlds worlds = new Worlds();
    List<Ways> ways = List.of(new Ways(List.of(), List.of()));
    for (Condition condition : rule.conditions()) {
      ways = worlds.times(ways, worlds.condition(condition));
      if (ways.size() > MOST) {
        return List.of();
      }
    }
    return ways.stream().map(way -> World.of(way.there, way.absent, FactCounts::many)).toList();
  }

  private record Ways(List<World.Element> there, List<World.Element> absent) {
    Ways and(Ways other) {
      List<World.Element> both = new ArrayList<>(there);
      both.addAll(other.there);
      List<World.Element> neither = new ArrayList<>(absent);
      neither.addAll(other.absent);
      return new Ways(both, neither);
    }
  }

  private List<Ways> times(List<Ways> left, List<Ways> right) {
    List<Ways> all = new ArrayList<>();
    for (Ways first : left) {
      right.forEach(second -> all.add(first.and(second)));
      if (all.size() > MOST) {
        break;
      }
    }
    return all;
  }

  private List<Ways> condition(Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Ways> ways = List.of(new Ways(List.of(), List.of()));
      for (Condition part : all.parts()) {
        ways = times(ways, condition(part));
      }
      return ways;
    }
    if (condition instanceof Condition.Either either) {
      return either.branches().stream().flatMap(branch -> condition(branch).stream()).toList();
    }
    if (condition instanceof Condition.None none) {
      // No fact may be like any of the ways in which the pattern holds.
      return List.of(new Ways(List.of(), elements(none.pattern())));
    }
    Pattern pattern =
        condition instanceof Condition.Some some
            ? some.pattern()
            : ((Condition.Exists) condition).pattern();
    return elements(pattern).stream().map(e -> new Ways(List.of(e), List.of())).toList();
  }

  private List<World.Element> elements(Pattern pattern) {
    String type = pattern.type().name();
    if (!pattern.variable().isEmpty()) {
      names.put(pattern.variable(), type);
    }
    for (Constraint test : pattern.tests()) {
      if (test instanceof Constraint.Bind bind) {
        names.put(bind.variable(), type + "." + bind.component().name());
      }
    }
    List<World.Element> ways = List.of(World.Element.of(pattern.type()));
    for (Constraint test : pattern.tests()) {
      ways = both(ways, test(pattern.type(), test));
    }
    return ways;
  }

  private static List<World.Element> both(List<World.Element> left, List<World.Element> right) {
    List<World.Element> all = new ArrayList<>();
    for (World.Element first : left) {
      right.forEach(second -> all.add(first.and(second)));
      if (all.size() > MOST) {
        break;
      }
    }
    return all;
  }

  private List<World.Element> test(Glossary.FactType type, Constraint test) {
    World.Element any = World.Element.of(type);
    if (test instanceof Constraint.Bind) {
      return List.of(any);
    }
    if (test instanceof Constraint.Every every) {
      List<World.Element> ways = List.of(any);
      for (Constraint part : every.parts()) {
        ways = both(ways, test(type, part));
      }
      return ways;
    }
    if (test instanceof Constraint.Any either) {
      return either.parts().stream().flatMap(part -> test(type, part).stream()).toList();
    }
    if (test instanceof Constraint.Among among && among.value() instanceof Value.Own own) {
      Domain texts = new Domain.Words(Set.copyOf(among.texts()), among.negated());
      return List.of(any.and(own.component().name(), texts));
    }
    if (test instanceof Constraint.Compare compare && compare.left() instanceof Value.Own own) {
      Domain domain = literal(compare.operator(), compare.right());
      if (domain != null) {
        return List.of(any.and(own.component().name(), domain));
      }
    }
    return List.of(any.and(words(test)));
  }

  private static @org.jspecify.annotations.Nullable Domain literal(Operator operator, Value value) {
    if (value instanceof Value.Num number) {
      return Domain.of(operator, number.number());
    }
    boolean other = operator == Operator.OTHER;
    if (value instanceof Value.Txt text) {
      return new Domain.Words(Set.of(text.text()), other);
    }
    if (value instanceof Value.Truth truth) {
      return new Domain.Words(Set.of(String.valueOf(truth.truth() != other)), false);
    }
    return null;
  }

  /** A test in words that are the same whatever its variables are called. */
  private String words(Constraint test) {
    String text = RuleText.constraint(test);
    for (String name : names.keySet().stream().sorted(byLength()).collect(Collectors.toList())) {
      text = text.replace(name, "«" + names.get(name) + "»");
    }
    return text;
  }

  private static java.util.Comparator<String> byLength() {
    return java.util.Comparator.comparingInt(String::length).reversed();
  }
}
