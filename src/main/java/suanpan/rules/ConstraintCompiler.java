package suanpan.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import suanpan.fact.Fact;
import suanpan.fact.Glossary;

/** Builds the function and the id of what is asked of a situation. */
final class ConstraintCompiler {
  private final Attached asked;
  private final int target;
  private final Layout layout;
  private final Slots slots;
  private final List<Integer> others;

  /**
   * Compiles for one pattern.
   *
   * @param target the position of the pattern whose situation is asked
   * @param others places of the other patterns read, in the order of the function's arguments
   */
  ConstraintCompiler(Attached asked, int target, Layout layout, Slots slots, List<Integer> others) {
    this.asked = asked;
    this.target = target;
    this.layout = layout;
    this.slots = slots;
    this.others = others;
  }

  Compiled.Holds compile() {
    if (asked.kind() == Attached.Kind.TEST) {
      return compile(asked.tests().get(0));
    }
    int place = Situation.place(asked.pattern().type().name());
    if (asked.kind() == Attached.Kind.KNOWN) {
      return (own, a, b, c, d) -> own.has(place);
    }
    Compiled.Holds all = compile(new Constraint.Every(asked.tests()));
    return asked.kind() == Attached.Kind.EXISTS
        ? (own, a, b, c, d) -> own.has(place) && all.of(own, a, b, c, d)
        : (own, a, b, c, d) -> !own.has(place) || !all.of(own, a, b, c, d);
  }

  private Compiled.Holds compile(Constraint test) {
    if (test instanceof Constraint.Compare compare) {
      return compare(compare);
    }
    if (test instanceof Constraint.Among among) {
      Compiled.Obj value = object(among.value());
      Set<String> texts = Set.copyOf(among.texts());
      boolean wanted = !among.negated();
      return (own, a, b, c, d) -> texts.contains(value.of(own, a, b, c, d)) == wanted;
    }
    if (test instanceof Constraint.Every every) {
      Compiled.Holds[] parts = parts(every.parts());
      return (own, a, b, c, d) -> {
        for (Compiled.Holds part : parts) {
          if (!part.of(own, a, b, c, d)) {
            return false;
          }
        }
        return true;
      };
    }
    if (test instanceof Constraint.Any any) {
      Compiled.Holds[] parts = parts(any.parts());
      return (own, a, b, c, d) -> {
        for (Compiled.Holds part : parts) {
          if (part.of(own, a, b, c, d)) {
            return true;
          }
        }
        return false;
      };
    }
    throw new IllegalArgumentException("not a test: " + test);
  }

  private Compiled.Holds[] parts(List<Constraint> tests) {
    return tests.stream().map(this::compile).toArray(Compiled.Holds[]::new);
  }

  private Compiled.Holds compare(Constraint.Compare test) {
    if (test.left().kind() == Glossary.Kind.NUMBER) {
      return numbers(number(test.left()), test.operator(), number(test.right()));
    }
    Compiled.Obj left = object(test.left());
    Compiled.Obj right = object(test.right());
    boolean wanted = test.operator() == Operator.SAME;
    return (own, a, b, c, d) ->
        left.of(own, a, b, c, d).equals(right.of(own, a, b, c, d)) == wanted;
  }

  private static Compiled.Holds numbers(Compiled.Num left, Operator operator, Compiled.Num right) {
    return switch (operator) {
      case BELOW -> (own, a, b, c, d) -> left.of(own, a, b, c, d) < right.of(own, a, b, c, d);
      case AT_MOST -> (own, a, b, c, d) -> left.of(own, a, b, c, d) <= right.of(own, a, b, c, d);
      case ABOVE -> (own, a, b, c, d) -> left.of(own, a, b, c, d) > right.of(own, a, b, c, d);
      case AT_LEAST -> (own, a, b, c, d) -> left.of(own, a, b, c, d) >= right.of(own, a, b, c, d);
      case SAME, OTHER -> throw new IllegalArgumentException("numbers have no equality");
    };
  }

  private Compiled.Num number(Value value) {
    if (value instanceof Value.Num literal) {
      double number = literal.number();
      return (own, a, b, c, d) -> number;
    }
    if (value instanceof Value.Arithmetic sum) {
      Compiled.Num left = number(sum.left());
      Compiled.Num right = number(sum.right());
      return switch (sum.sign()) {
        case '+' -> (own, a, b, c, d) -> left.of(own, a, b, c, d) + right.of(own, a, b, c, d);
        case '-' -> (own, a, b, c, d) -> left.of(own, a, b, c, d) - right.of(own, a, b, c, d);
        case '*' -> (own, a, b, c, d) -> left.of(own, a, b, c, d) * right.of(own, a, b, c, d);
        case '/' -> (own, a, b, c, d) -> left.of(own, a, b, c, d) / right.of(own, a, b, c, d);
        default -> throw new IllegalArgumentException("no such sign: " + sum.sign());
      };
    }
    Slots.Read read = read(value);
    ToDoubleFunction<Fact> get = Accessors.number(read.type(), read.component());
    int single = Situation.place(read.type().name());
    if (single >= 0) {
      return (own, a, b, c, d) -> get.applyAsDouble(own.single(single));
    }
    return switch (argument(read.position())) {
      case 0 -> (own, a, b, c, d) -> get.applyAsDouble(own.fact());
      case 1 -> (own, a, b, c, d) -> get.applyAsDouble(a.fact());
      case 2 -> (own, a, b, c, d) -> get.applyAsDouble(b.fact());
      case 3 -> (own, a, b, c, d) -> get.applyAsDouble(c.fact());
      default -> (own, a, b, c, d) -> get.applyAsDouble(d.fact());
    };
  }

  private Slots.Read read(Value value) {
    return slots.read((Value.Reading) value, asked.pattern(), asked.position());
  }

  private Compiled.Obj object(Value value) {
    if (value instanceof Value.Txt literal) {
      String text = literal.text();
      return (own, a, b, c, d) -> text;
    }
    if (value instanceof Value.Truth literal) {
      Boolean truth = literal.truth();
      return (own, a, b, c, d) -> truth;
    }
    Slots.Read read = read(value);
    Function<Fact, ?> get = getter(read);
    int single = Situation.place(read.type().name());
    if (single >= 0) {
      return (own, a, b, c, d) -> get.apply(own.single(single));
    }
    return switch (argument(read.position())) {
      case 0 -> (own, a, b, c, d) -> get.apply(own.fact());
      case 1 -> (own, a, b, c, d) -> get.apply(a.fact());
      case 2 -> (own, a, b, c, d) -> get.apply(b.fact());
      case 3 -> (own, a, b, c, d) -> get.apply(c.fact());
      default -> (own, a, b, c, d) -> get.apply(d.fact());
    };
  }

  private static Function<Fact, ?> getter(Slots.Read read) {
    if (read.component().kind() == Glossary.Kind.TEXT) {
      return Accessors.text(read.type(), read.component());
    }
    Predicate<Fact> truth = Accessors.truth(read.type(), read.component());
    return truth::test;
  }

  /** 0 for the situation that is asked, 1 to 4 for the others in order. */
  private int argument(int position) {
    return position == target ? 0 : others.indexOf(layout.index(position)) + 1;
  }

  String id() {
    String tests = asked.tests().stream().map(this::words).collect(Collectors.joining("&&"));
    return asked.kind() == Attached.Kind.TEST
        ? tests
        : asked.kind() + " " + asked.pattern().type().name() + "(" + tests + ")";
  }

  private String words(Constraint test) {
    if (test instanceof Constraint.Compare compare) {
      return words(compare.left()) + compare.operator().sign() + words(compare.right());
    }
    if (test instanceof Constraint.Among among) {
      String texts = among.texts().stream().sorted().collect(Collectors.joining("\",\""));
      return words(among.value()) + (among.negated() ? " not in " : " in ") + "\"" + texts + "\"";
    }
    if (test instanceof Constraint.Every every) {
      return every.parts().stream().map(this::words).collect(Collectors.joining("&&", "(", ")"));
    }
    if (test instanceof Constraint.Any any) {
      return any.parts().stream().map(this::words).collect(Collectors.joining("||", "(", ")"));
    }
    throw new IllegalArgumentException("not a test: " + test);
  }

  private String words(Value value) {
    if (value instanceof Value.Num literal) {
      return Double.toString(literal.number());
    }
    if (value instanceof Value.Txt literal) {
      return "\"" + literal.text() + "\"";
    }
    if (value instanceof Value.Truth literal) {
      return String.valueOf(literal.truth());
    }
    if (value instanceof Value.Arithmetic sum) {
      return "(" + words(sum.left()) + sum.sign() + words(sum.right()) + ")";
    }
    Slots.Read read = read(value);
    String name = read.type().name() + "." + read.component().name();
    boolean other = FactCounts.many(read.type().name()) && read.position() != target;
    return other ? "#" + layout.index(read.position()) + ":" + name : name;
  }
}
