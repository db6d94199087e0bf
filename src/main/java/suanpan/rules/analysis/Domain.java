package suanpan.rules.analysis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import suanpan.fact.Glossary;
import suanpan.rules.Operator;

/** The values that a component may still have. */
sealed interface Domain {

  /** True when there is none. */
  boolean empty();

  /** True when every value of this one is a value of the other. */
  boolean within(Domain other);

  /** The values of both. */
  Domain and(Domain other);

  /** Every value that a component can have. */
  static Domain of(Glossary.Component component) {
    return switch (component.kind()) {
      case NUMBER -> new Numbers(component.term().min(), false, component.term().max(), false);
      case TRUTH -> new Words(Set.of("true", "false"), false);
      case TEXT ->
          component.term().values().length == 0
              ? new Words(Set.of(), true)
              : new Words(Set.copyOf(Arrays.asList(component.term().values())), false);
    };
  }

  /** The numbers that compare so with one. */
  static Domain of(Operator operator, double number) {
    double lowest = Double.NEGATIVE_INFINITY;
    double highest = Double.POSITIVE_INFINITY;
    return switch (operator) {
      case BELOW -> new Numbers(lowest, false, number, true);
      case AT_MOST -> new Numbers(lowest, false, number, false);
      case ABOVE -> new Numbers(number, true, highest, false);
      case AT_LEAST -> new Numbers(number, false, highest, false);
      case SAME, OTHER -> new Numbers(lowest, false, highest, false);
    };
  }

  /** Numbers between two bounds, each of which may be left out. */
  record Numbers(double low, boolean lowOpen, double high, boolean highOpen) implements Domain {
    @Override
    public boolean empty() {
      return low > high || (low == high && (lowOpen || highOpen));
    }

    @Override
    public boolean within(Domain other) {
      Numbers wide = (Numbers) other;
      boolean above = low > wide.low || (low == wide.low && (lowOpen || !wide.lowOpen));
      boolean below = high < wide.high || (high == wide.high && (highOpen || !wide.highOpen));
      return above && below;
    }

    @Override
    public Domain and(Domain other) {
      Numbers with = (Numbers) other;
      boolean mine = low > with.low || (low == with.low && lowOpen);
      boolean less = high < with.high || (high == with.high && highOpen);
      return new Numbers(
          mine ? low : with.low,
          mine ? lowOpen : with.lowOpen,
          less ? high : with.high,
          less ? highOpen : with.highOpen);
    }
  }

  /**
   * Texts, or truths.
   *
   * @param except true when it is every text but these
   */
  record Words(Set<String> texts, boolean except) implements Domain {
    public Words {
      texts = Set.copyOf(texts);
    }

    @Override
    public boolean empty() {
      return !except && texts.isEmpty();
    }

    @Override
    public boolean within(Domain other) {
      Words wide = (Words) other;
      if (except) {
        return wide.except && texts.containsAll(wide.texts);
      }
      return wide.except
          ? texts.stream().noneMatch(wide.texts::contains)
          : wide.texts.containsAll(texts);
    }

    @Override
    public Domain and(Domain other) {
      Words with = (Words) other;
      Set<String> both = new LinkedHashSet<>(texts);
      if (except && with.except) {
        both.addAll(with.texts);
        return new Words(both, true);
      }
      if (except) {
        return with.and(this);
      }
      both.removeIf(text -> with.texts.contains(text) == with.except);
      return new Words(both, false);
    }
  }
}
