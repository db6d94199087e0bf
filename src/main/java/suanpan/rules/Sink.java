package suanpan.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.argument.Argument;
import suanpan.fact.Fact;

/**
 * Takes what rules say in one evaluation. A rule speaks once about a target, as strongly as it can.
 */
class Sink {
  /**
   * What bound numbers may count at the most. A limit passed counts 5 and 5 more for every
   * doubling: this is 2^63 of it, and there is less money than that.
   */
  private static final double STRONGEST = 320;

  private static final Comparator<Said> BY_RULE = (a, b) -> a.key().compareTo(b.key());

  private record Key(int order, String target) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int rule = Integer.compare(order, other.order);
      return rule != 0 ? rule : target.compareTo(other.target);
    }

    @Override
    public int hashCode() {
      return target.hashCode() + 31 * order;
    }
  }

  private record Said(Key key, double strength, Alternative alternative, Situation[] matched) {
    /** True when it is to be said instead of another of the same rule about the same target. */
    boolean before(Said other) {
      return strength > other.strength
          || (strength == other.strength && Situation.compare(matched, other.matched) < 0);
    }
  }

  private final Map<Key, Said> fresh = new HashMap<>();
  private final Set<Key> given = new HashSet<>();

  /** Called by consequences, with the situations that were matched. */
  void take(Alternative alternative, Situation... matched) {
    Fact[] facts = alternative.facts(matched);
    Key key = new Key(alternative.order(), alternative.target().apply(facts));
    if (!given.isEmpty() && given.contains(key)) {
      return;
    }
    double strength = alternative.strength().applyAsDouble(facts);
    Said said = new Said(key, strength, alternative, matched);
    Said other = fresh.get(key);
    if (other == null || said.before(other)) {
      fresh.put(key, said);
    }
  }

  /** What was said since the last time, by rule and target. */
  List<Argument> drain() {
    List<Said> said = new ArrayList<>(fresh.values());
    said.sort(BY_RULE);
    given.addAll(fresh.keySet());
    fresh.clear();
    List<Argument> arguments = new ArrayList<>(said.size());
    for (Said each : said) {
      arguments.add(argument(each));
    }
    return List.copyOf(arguments);
  }

  private static Argument argument(Said said) {
    RuleView rule = said.alternative().rule();
    String target = said.key().target();
    Reason why = new Reason(said.alternative(), said.alternative().facts(said.matched()));
    Claim claim = rule.typed().claim();
    if (claim instanceof Claim.Argue argue) {
      double strength = Math.max(0, Math.min(STRONGEST, said.strength()));
      return new Argument.Weighed(
          rule.name(), target, argue.side(), argue.criterion(), strength, why);
    }
    return claim instanceof Claim.Block
        ? new Argument.Blocker(rule.name(), target, why)
        : new Argument.Note(rule.name(), target, why);
  }
}
