package suanpan.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How one alternative of a rule is laid out over situations: one Drools pattern for each of its
 * patterns over many facts, and what it asks of single facts attached to the pattern that can tell.
 *
 * @param patterns in rule order; the scenario itself first when the alternative matches nothing
 *     else
 */
record Layout(List<Drawn> patterns) {
  /** The position of the pattern that matches the scenario itself. */
  static final int ALONE = -1;

  /**
   * One Drools pattern.
   *
   * @param position of the rule's pattern in the alternative, or {@link #ALONE}
   * @param asked what finds a match, in the order in which it is asked
   */
  record Drawn(int position, Class<? extends Situation> type, Sort sort, List<Attached> asked) {}

  /** Whether there must be a match, or none. */
  enum Sort {
    SOME,
    NONE,
    EXISTS
  }

  static Layout of(List<Condition> branch, Slots slots) {
    List<Drawn> patterns = new ArrayList<>();
    boolean alone = true;
    for (int i = 0; i < branch.size(); i++) {
      String type = Branches.pattern(branch.get(i)).type().name();
      if (FactCounts.many(type)) {
        Sort sort = sort(branch.get(i));
        alone &= sort != Sort.SOME;
        patterns.add(new Drawn(i, Situation.type(type), sort, new ArrayList<>()));
      }
    }
    if (alone) {
      patterns.add(0, new Drawn(ALONE, Situation.Alone.class, Sort.SOME, new ArrayList<>()));
    }
    Layout layout = new Layout(patterns);
    for (int i = 0; i < branch.size(); i++) {
      layout.attach(branch.get(i), i, slots);
    }
    patterns.forEach(drawn -> layout.order(drawn, slots));
    return layout;
  }

  private static Sort sort(Condition condition) {
    return condition instanceof Condition.Some
        ? Sort.SOME
        : condition instanceof Condition.None ? Sort.NONE : Sort.EXISTS;
  }

  /** The place among the Drools patterns of the one drawn for a position. */
  int index(int position) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).position() == position) {
        return i;
      }
    }
    throw new IllegalArgumentException("no pattern drawn for " + position);
  }

  private void attach(Condition condition, int position, Slots slots) {
    Pattern pattern = Branches.pattern(condition);
    boolean many = FactCounts.many(pattern.type().name());
    List<Constraint> tests = new ArrayList<>();
    pattern.tests().forEach(test -> flatten(test, tests));
    if (!many && !(condition instanceof Condition.Some)) {
      Attached.Kind kind =
          condition instanceof Condition.None ? Attached.Kind.NONE : Attached.Kind.EXISTS;
      attach(new Attached(kind, tests, pattern, position), slots);
      return;
    }
    if (!many) {
      attach(new Attached(Attached.Kind.KNOWN, List.of(), pattern, position), slots);
    }
    for (Constraint test : tests) {
      Attached asked = new Attached(Attached.Kind.TEST, List.of(test), pattern, position);
      if (many) {
        patterns.get(index(position)).asked().add(asked);
      } else {
        attach(asked, slots);
      }
    }
  }

  /** Attaches what is asked of a single fact to the last pattern that it reads, or to the first. */
  private void attach(Attached asked, Slots slots) {
    Set<Integer> read = asked.many(slots);
    int last = read.stream().mapToInt(Integer::intValue).max().orElse(first());
    patterns.get(index(last)).asked().add(asked);
  }

  private int first() {
    return patterns.stream()
        .filter(drawn -> drawn.sort() == Sort.SOME)
        .findFirst()
        .orElseThrow()
        .position();
  }

  /** What is joined by "and" becomes constraints of its own, which other rules can share. */
  private static void flatten(Constraint test, List<Constraint> tests) {
    if (test instanceof Constraint.Every every) {
      every.parts().forEach(part -> flatten(part, tests));
    } else if (!(test instanceof Constraint.Bind)) {
      tests.add(test);
    }
  }

  /** A single fact that is read must be known, and is asked for before it is read. */
  private void order(Drawn drawn, Slots slots) {
    List<Attached> known = new ArrayList<>();
    for (Attached asked : drawn.asked()) {
      for (Slots.Read read : asked.reads(slots)) {
        boolean itself = asked.position() == read.position() && asked.kind() != Attached.Kind.TEST;
        if (!FactCounts.many(read.type().name()) && !itself) {
          Pattern bare = new Pattern("", read.type(), List.of());
          known.add(new Attached(Attached.Kind.KNOWN, List.of(), bare, read.position()));
        }
      }
    }
    for (Attached each : known) {
      boolean there =
          drawn.asked().stream()
              .anyMatch(
                  asked ->
                      asked.kind() == Attached.Kind.KNOWN
                          && asked.pattern().type().name().equals(each.pattern().type().name()));
      if (!there) {
        drawn.asked().add(each);
      }
    }
    drawn.asked().sort(Comparator.comparingInt(Attached::rank));
  }
}
