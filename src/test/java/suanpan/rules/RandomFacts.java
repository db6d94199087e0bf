package suanpan.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import suanpan.fact.Fact;
import suanpan.fact.Glossary;

/**
 * Facts that a set of rules has something to say about: values are drawn from the literals of the
 * rules and from around them, so that conditions hold, fail and meet their edges.
 */
final class RandomFacts {
  private final Random random;
  private final boolean plain;
  private final Map<String, List<Double>> numbers = new HashMap<>();
  private final Map<String, Set<String>> texts = new HashMap<>();
  private final List<String> options = new ArrayList<>(Options.standard().known());

  RandomFacts(long seed, List<TypedRule> rules) {
    this(seed, rules, false);
  }

  /** Without zeros and infinities, of which arithmetic could make what is not a number. */
  static RandomFacts plain(long seed, List<TypedRule> rules) {
    return new RandomFacts(seed, rules, true);
  }

  private RandomFacts(long seed, List<TypedRule> rules, boolean plain) {
    this.random = new Random(seed);
    this.plain = plain;
    for (TypedRule rule : rules) {
      TypedWalk.patterns(
          rule.conditions(), (pattern, condition) -> pattern.tests().forEach(this::learn));
    }
  }

  private void learn(Constraint test) {
    if (test instanceof Constraint.Every every) {
      every.parts().forEach(this::learn);
    } else if (test instanceof Constraint.Any any) {
      any.parts().forEach(this::learn);
    } else if (test instanceof Constraint.Among among
        && among.value() instanceof Value.Reading read) {
      texts.computeIfAbsent(read.component().name(), k -> new HashSet<>()).addAll(among.texts());
    } else if (test instanceof Constraint.Compare compare) {
      learn(compare.left(), compare.right());
      learn(compare.right(), compare.left());
    }
  }

  private void learn(Value value, Value literal) {
    if (!(value instanceof Value.Reading read)) {
      return;
    }
    if (literal instanceof Value.Num number) {
      numbers.computeIfAbsent(read.component().name(), k -> new ArrayList<>()).add(number.number());
    } else if (literal instanceof Value.Txt text) {
      texts.computeIfAbsent(read.component().name(), k -> new HashSet<>()).add(text.text());
    }
  }

  /** The facts of one scenario: single facts, and so many of each that occurs many times. */
  List<Fact> scenario(int candidates, int plans) {
    List<Fact> facts = new ArrayList<>();
    for (String name : List.of("Workload", "Need", "Means", "Commitment", "Cheapest", "Business")) {
      if (random.nextInt(10) > 0) {
        facts.add(fact(name, Map.of()));
      }
    }
    for (String option : options) {
      if (random.nextInt(5) > 0) {
        facts.add(fact("OptionQuote", Map.of("option", option)));
      }
    }
    for (int i = 0; i < 6; i++) {
      facts.add(
          fact("OptionQuote", Map.of("option", "accelerator-" + i, "decision", "accelerator")));
    }
    Glossary.Component trained =
        Objects.requireNonNull(type("Training").components().get("adaptation"));
    for (String kind : trained.term().values()) {
      facts.add(fact("Training", Map.of("adaptation", kind)));
    }
    for (String option : List.of("closed-frontier-api", "closed-small-api", "cascade")) {
      facts.add(fact("RateLimit", Map.of("decision", "sourcing", "option", option)));
    }
    for (int i = 0; i < candidates; i++) {
      facts.add(fact("Candidate", Map.of("candidate", "candidate-" + i)));
    }
    for (int i = 0; i < plans; i++) {
      facts.add(fact("PlanQuote", Map.of("plan", "plan-" + i)));
    }
    return facts;
  }

  private static Glossary.FactType type(String name) {
    return Objects.requireNonNull(Glossary.type(name));
  }

  /** A fact with these components fixed and the others drawn. */
  Fact fact(String name, Map<String, Object> fixed) {
    Glossary.FactType type = type(name);
    Object[] values = new Object[type.components().size()];
    for (Glossary.Component component : type.components().values()) {
      Object value = fixed.get(component.name());
      values[component.index()] = value == null ? draw(component) : value;
    }
    return FactMaker.construct(type, values);
  }

  private Object draw(Glossary.Component component) {
    return switch (component.kind()) {
      case NUMBER -> number(component);
      case TRUTH -> random.nextBoolean();
      case TEXT -> text(component);
    };
  }

  private double number(Glossary.Component component) {
    List<Double> known = numbers.getOrDefault(component.name(), List.of());
    double number =
        switch (random.nextInt(8)) {
          case 0 -> plain ? 1 : 0;
          case 1 -> Math.pow(10, random.nextDouble() * 12 - 2);
          default -> known.isEmpty() ? random.nextDouble() * 100 : near(known);
        };
    double low = component.term().min();
    double high = component.term().max();
    boolean endless = !plain && Double.isInfinite(high) && random.nextInt(40) == 0;
    return endless ? high : Math.min(high, Math.max(low, number));
  }

  private double near(List<Double> known) {
    double number = known.get(random.nextInt(known.size()));
    return number * new double[] {1, 1, 0.5, 0.99, 1.01, 2}[random.nextInt(6)];
  }

  private String text(Glossary.Component component) {
    List<String> choice = new ArrayList<>(Arrays.asList(component.term().values()));
    if (choice.isEmpty()) {
      choice.addAll(texts.getOrDefault(component.name(), Set.of()));
      choice.sort(null);
      choice.add("other");
    }
    return choice.get(random.nextInt(choice.size()));
  }
}
