package suanpan.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something asked of the situation that a Drools pattern matches.
 *
 * @param kind how the tests are meant
 * @param tests of the rule's pattern
 * @param pattern the rule's pattern they come from
 * @param position its place in the alternative
 */
record Attached(Kind kind, List<Constraint> tests, Pattern pattern, int position) {
  /** How the tests are meant. */
  enum Kind {
    /** The one test holds. */
    TEST,
    /** The single fact is known. */
    KNOWN,
    /** The single fact is known and all tests hold. */
    EXISTS,
    /** The single fact is unknown or a test fails. */
    NONE
  }

  /** Positions of the patterns over one of many facts that are read, its own included. */
  Set<Integer> many(Slots slots) {
    Set<Integer> positions = new LinkedHashSet<>();
    for (Slots.Read read : reads(slots)) {
      if (FactCounts.many(read.type().name())) {
        positions.add(read.position());
      }
    }
    return positions;
  }

  /** Everything that the tests read. */
  List<Slots.Read> reads(Slots slots) {
    List<Slots.Read> reads = new ArrayList<>();
    for (Constraint test : tests) {
      TypedWalk.values(
          test,
          value -> {
            if (value instanceof Value.Reading reading) {
              reads.add(slots.read(reading, pattern, position));
            }
          });
    }
    return reads;
  }

  /** True when it asks one of many facts for a text as written: Drools finds such rules by hash. */
  boolean indexed() {
    return kind == Kind.TEST
        && FactCounts.many(pattern.type().name())
        && tests.get(0) instanceof Constraint.Compare compare
        && compare.operator() == Operator.SAME
        && compare.left() instanceof Value.Own
        && compare.right() instanceof Value.Txt;
  }

  /** What is asked first: what finds, the key before others; then what must be there; the rest. */
  int rank() {
    if (indexed()) {
      return keyed() ? 0 : 1;
    }
    return kind == Kind.KNOWN ? 2 : 3;
  }

  private boolean keyed() {
    return tests.get(0) instanceof Constraint.Compare compare
        && compare.left() instanceof Value.Own own
        && own.component().name().equals(FactCounts.key(pattern.type().name()));
  }
}
