package suanpan.rules;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import suanpan.fact.Fact;

/**
 * One way in which a rule can hold, with what it then says about whom.
 *
 * @param order the rule's place in its rule base
 * @param conditions without choices
 * @param wording puts what was matched into words
 * @param singles for each fact matched its place among the single facts, or -1
 * @param target the option, candidate or decision, from the matched facts in pattern order
 * @param strength 0 when the rule does not weigh
 */
record Alternative(
    RuleView rule,
    int order,
    List<Condition> conditions,
    Slots slots,
    Wording wording,
    Layout layout,
    int[] singles,
    Function<Fact[], String> target,
    ToDoubleFunction<Fact[]> strength) {

  static Alternative of(RuleView rule, int order, List<Condition> conditions) {
    Slots slots = Slots.of(conditions);
    Wording wording = new Wording(rule, conditions, slots);
    Layout layout = Layout.of(conditions, slots);
    Claim claim = rule.typed().claim();
    if (claim instanceof Claim.Argue argue) {
      return new Alternative(
          rule,
          order,
          conditions,
          slots,
          wording,
          layout,
          singles(conditions),
          text(argue.option(), conditions, slots),
          number(argue.strength(), conditions, slots));
    }
    Function<Fact[], String> target =
        claim instanceof Claim.Block block
            ? text(block.candidate(), conditions, slots)
            : facts -> ((Claim.Note) claim).decision();
    return new Alternative(
        rule, order, conditions, slots, wording, layout, singles(conditions), target, facts -> 0);
  }

  private static Function<Fact[], String> text(Value value, List<Condition> all, Slots slots) {
    if (value instanceof Value.Txt literal) {
      String text = literal.text();
      return facts -> text;
    }
    Slots.Read read = slots.read((Value.Reading) value, Branches.pattern(all.get(0)), 0);
    Function<Fact, String> get = Accessors.text(read.type(), read.component());
    int place = matched(all, read.position());
    return facts -> get.apply(facts[place]);
  }

  private static ToDoubleFunction<Fact[]> number(Value value, List<Condition> all, Slots slots) {
    if (value instanceof Value.Num literal) {
      double number = literal.number();
      return facts -> number;
    }
    Slots.Read read = slots.read((Value.Reading) value, Branches.pattern(all.get(0)), 0);
    ToDoubleFunction<Fact> get = Accessors.number(read.type(), read.component());
    int place = matched(all, read.position());
    return facts -> get.applyAsDouble(facts[place]);
  }

  /** The matched facts in the order of the patterns, from the situations that Drools matched. */
  Fact[] facts(Situation[] situations) {
    Fact[] facts = new Fact[singles.length];
    int next = 0;
    for (int i = 0; i < singles.length; i++) {
      int single = singles[i];
      facts[i] = single >= 0 ? situations[0].single(single) : situations[next++].fact();
    }
    return facts;
  }

  /** For each fact matched its place among the single facts, or -1. */
  private static int[] singles(List<Condition> conditions) {
    return conditions.stream()
        .filter(condition -> condition instanceof Condition.Some)
        .mapToInt(condition -> Situation.place(Branches.pattern(condition).type().name()))
        .toArray();
  }

  /** The place of the fact that matched the pattern at a position, among all matched facts. */
  static int matched(List<Condition> conditions, int position) {
    int place = 0;
    for (int i = 0; i < position; i++) {
      place += conditions.get(i) instanceof Condition.Some ? 1 : 0;
    }
    return place;
  }
}
