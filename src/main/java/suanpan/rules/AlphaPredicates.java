package suanpan.rules;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.drools.model.functions.Predicate1;
import suanpan.fact.Fact;

/**
 * What is asked of one situation. Most compare a component with a literal: those are spelled out,
 * for they are asked of every situation of every scenario.
 */
final class AlphaPredicates {
  private AlphaPredicates() {}

  static Predicate1<Situation> of(Attached asked, Compiled compiled) {
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
      if (asked.indexed() && compare.right() instanceof Value.Txt text) {
        Function<Fact, String> get = Accessors.text(asked.pattern().type(), own.component());
        String wanted = text.text();
        return it -> wanted.equals(get.apply(it.fact()));
      }
    }
    Compiled.Holds holds = compiled.holds();
    return it -> holds.of(it, it, it, it, it);
  }

  private static Predicate1<Situation> single(
      ToDoubleFunction<Fact> get, int place, Operator operator, double limit) {
    return switch (operator) {
      case BELOW -> it -> get.applyAsDouble(it.single(place)) < limit;
      case AT_MOST -> it -> get.applyAsDouble(it.single(place)) <= limit;
      case ABOVE -> it -> get.applyAsDouble(it.single(place)) > limit;
      case AT_LEAST -> it -> get.applyAsDouble(it.single(place)) >= limit;
      case SAME, OTHER -> throw new IllegalArgumentException("numbers have no equality");
    };
  }

  private static Predicate1<Situation> own(
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
