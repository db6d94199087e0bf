package suanpan.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import suanpan.fact.Fact;

/**
 * What is asked of one situation. Most compare a component with a literal: those are spelled out,
 * for they are asked of every situation of every scenario.
 */
final class AlphaPredicates {
  private AlphaPredicates() {}

  static Predicate<Situation> of(Attached asked, Compiled compiled) {
    if (asked.kind() == Attached.Kind.TEST
        && asked.tests().get(0) instanceof Constraint.Compare compare
        && compare.left() instanceof Value.Own own) {
      int single = Situation.place(asked.pattern().type().name());
      if (compare.right() instanceof Value.Num number) {
        ToDoubleFunction<Fact> get = Accessors.number(asked.pattern().type(), own.component());
        return single >= 0
            ? single(get, single, compare.operator(), number.number())
            : own(get, compare.operator(), number.number());
      }
    }
    Compiled.Holds holds = compiled.holds();
    return it -> holds.of(it, it, it, it, it);
  }

  /** Whether all hold, asked in their order. */
  static Predicate<Situation> all(List<Predicate<Situation>> asked) {
    Predicate<Situation> first = asked.get(0);
    if (asked.size() == 1) {
      return first;
    }
    Predicate<Situation> rest = all(asked.subList(1, asked.size()));
    return it -> first.test(it) && rest.test(it);
  }

  private static Predicate<Situation> single(
      ToDoubleFunction<Fact> get, int place, Operator operator, double limit) {
    return switch (operator) {
      case BELOW -> it -> get.applyAsDouble(it.single(place)) < limit;
      case AT_MOST -> it -> get.applyAsDouble(it.single(place)) <= limit;
      case ABOVE -> it -> get.applyAsDouble(it.single(place)) > limit;
      case AT_LEAST -> it -> get.applyAsDouble(it.single(place)) >= limit;
      case SAME, OTHER -> throw new IllegalArgumentException("numbers have no equality");
    };
  }

  private static Predicate<Situation> own(
      ToDoubleFunction<Fact> get, Operator operator, double limit) {
    return switch (operator) {
      case BELOW -> it -> get.applyAsDouble(it.fact()) < limit;
      case AT_MOST -> it -> get.applyAsDouble(it.fact()) <= limit;
      case ABOVE -> it -> get.applyAsDouble(it.fact()) > limit;
      case AT_LEAST -> it -> get.applyAsDouble(it.fact()) >= limit;
      case SAME, OTHER -> throw new IllegalArgumentException("numbers have no equality");
    };
  }
}
