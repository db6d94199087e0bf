package suanpan.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a list of texts into alternatives, {@code option in ( "a", "b" )} into {@code option ==
 * "a"} and {@code option == "b"}: each fact matches one of them at most, and Drools finds the rules
 * that ask for one text by hashing, where it would try every list on every fact.
 */
final class Spread {
  /** Beyond this many alternatives a rule costs more to build than it saves. */
  private static final int MOST = 16;

  private Spread() {}

  /** The alternatives of one alternative; itself when there is nothing to spread. */
  static List<List<Condition>> of(List<Condition> branch) {
    List<List<Condition>> spread = List.of(branch);
    for (int i = 0; i < branch.size(); i++) {
      if (branch.get(i) instanceof Condition.Some some) {
        Constraint.Among list = list(some.pattern());
        if (list != null && spread.size() * list.texts().size() <= MOST) {
          spread = spread(spread, i, some.pattern(), list);
        }
      }
    }
    return spread;
  }

  private static Constraint.@Nullable Among list(Pattern pattern) {
    String key = FactCounts.key(pattern.type().name());
    for (Constraint test : pattern.tests()) {
      if (test instanceof Constraint.Among among
          && !among.negated()
          && among.value() instanceof Value.Own own
          && own.component().name().equals(key)) {
        return among;
      }
    }
    return null;
  }

  private static List<List<Condition>> spread(
      List<List<Condition>> branches, int position, Pattern pattern, Constraint.Among list) {
    List<List<Condition>> all = new ArrayList<>();
    for (List<Condition> branch : branches) {
      for (String text : list.texts().stream().distinct().toList()) {
        List<Condition> one = new ArrayList<>(branch);
        one.set(position, new Condition.Some(only(pattern, list, text)));
        all.add(List.copyOf(one));
      }
    }
    return List.copyOf(all);
  }

  private static Pattern only(Pattern pattern, Constraint.Among list, String text) {
    List<Constraint> tests = new ArrayList<>();
    for (Constraint test : pattern.tests()) {
      tests.add(
          test == list
              ? new Constraint.Compare(list.value(), Operator.SAME, new Value.Txt(text))
              : test);
    }
    return new Pattern(pattern.variable(), pattern.type(), tests);
  }
}
