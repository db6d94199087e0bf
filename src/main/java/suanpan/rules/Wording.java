package suanpan.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Evidence;
import suanpan.fact.Fact;
import suanpan.fact.Spacing;
import suanpan.fact.Term;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;

/**
 * How one alternative of a rule puts what it matched into words. Worked out when first asked for,
 * since many rules never speak.
 */
final class Wording {
  /** What nobody rents or runs a part of; a fleet that scales holds fractions on average. */
  private static final Set<String> WHOLE = Set.of("accelerators", "replicas");

  private final RuleView rule;
  private final List<Condition> conditions;
  private final Slots slots;
  private volatile @Nullable Worked worked;

  Wording(RuleView rule, List<Condition> conditions, Slots slots) {
    this.rule = rule;
    this.conditions = conditions;
    this.slots = slots;
  }

  private record Worked(Sentence en, Sentence zh, List<Function<Fact[], Evidence>> evidence) {}

  /** The rule's reason with the values of the facts that it matched, under the names of readers. */
  Text reason(Fact[] facts, ValueNames names) {
    Worked words = worked();
    return new Text(words.en().fill(facts, names), Spacing.of(words.zh().fill(facts, names)));
  }

  /** The values that the conditions read, in their order. */
  List<Evidence> evidence(Fact[] facts) {
    return worked().evidence().stream().map(each -> each.apply(facts)).toList();
  }

  /** Two threads may work it out at a time: both come to the same. */
  private Worked worked() {
    Worked known = worked;
    if (known == null) {
      known =
          new Worked(
              sentence(rule.reason().en(), Figures.EN),
              sentence(rule.reason().zh(), Figures.ZH),
              reads().stream()
                  .filter(read -> conditions.get(read.position()) instanceof Condition.Some)
                  .map(this::evidence)
                  .toList());
      worked = known;
    }
    return known;
  }

  private Sentence sentence(String text, Figures language) {
    Bindings bindings = Bindings.of(rule.typed());
    return Sentence.of(
        text,
        name -> {
          Value.Reading value = Objects.requireNonNull(bindings.placeholder(name), name);
          String unit = value.component().term().unit();
          Function<Fact[], Object> get = value(slots.read(value, first(), 0));
          String component = value.component().name();
          return (facts, names) -> {
            Object found = get.apply(facts);
            Text read = found instanceof String id ? names.name(component, id) : null;
            return read == null
                ? language.within(WHOLE.contains(component) ? whole(found) : found, unit)
                : language.of(read);
          };
        });
  }

  private static Object whole(Object found) {
    return found instanceof Double number ? (Object) Math.ceil(number - 1e-9) : found;
  }

  private Set<Slots.Read> reads() {
    Set<Slots.Read> reads = new LinkedHashSet<>();
    for (int i = 0; i < conditions.size(); i++) {
      Pattern pattern = Branches.pattern(conditions.get(i));
      int position = i;
      for (Constraint test : pattern.tests()) {
        TypedWalk.values(
            test,
            value -> {
              if (value instanceof Value.Reading reading) {
                reads.add(slots.read(reading, pattern, position));
              }
            });
      }
    }
    if (rule.typed().claim() instanceof Claim.Argue argue
        && argue.strength() instanceof Value.Bound bound) {
      reads.add(slots.read(bound, first(), 0));
    }
    return reads;
  }

  private Function<Fact[], Evidence> evidence(Slots.Read read) {
    Term term = read.component().term();
    Text label = new Text(term.en(), term.zh());
    String type = read.type().name();
    String component = read.component().name();
    String unit = term.unit();
    Function<Fact[], Object> get = value(read);
    return facts -> new Evidence(type, component, label, get.apply(facts), unit);
  }

  private Function<Fact[], Object> value(Slots.Read read) {
    Function<Fact, Object> get = Accessors.any(read.type(), read.component());
    int place = Alternative.matched(conditions, read.position());
    return facts -> get.apply(facts[place]);
  }

  private Pattern first() {
    return Branches.pattern(conditions.get(0));
  }
}
