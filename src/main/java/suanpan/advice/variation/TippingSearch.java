package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suanpan.advice.insight.TippingPoints;
import suanpan.advice.insight.TippingPoints.Alternative;
import suanpan.advice.insight.TippingPoints.Choice;
import suanpan.advice.insight.TippingPoints.Numeric;
import suanpan.advice.insight.TippingPoints.Tip;
import suanpan.fact.Text;

/**
 * Where the advice changes when one input alone is turned. Costs come in steps and rules have
 * thresholds, so nothing is solved for: the range is walked from today's value outwards, and the
 * first difference is closed in on by bisection.
 */
final class TippingSearch {
  private static final int MOST_STEPS = 60;

  private final Study study;
  private final Phrases phrases;

  TippingSearch(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
  }

  TippingPoints of(List<Dial> dials, List<Choices> choices) {
    List<Numeric> numbers = new ArrayList<>(Study.all(dials, this::numeric));
    numbers.sort(Comparator.comparingDouble(n -> order(n, dials)));
    return new TippingPoints(numbers, Study.all(choices, this::choice));
  }

  /** Inputs that change the sourcing come first, then those that change anything, nearest first. */
  private static double order(Numeric numeric, List<Dial> dials) {
    Dial dial = dials.stream().filter(d -> d.input() == numeric.input()).findFirst().orElseThrow();
    double sourcing = nearest(dial, numeric.sourcingBelow(), numeric.sourcingAbove());
    double any = nearest(dial, numeric.below(), numeric.above());
    if (Double.isFinite(sourcing)) {
      return sourcing;
    }
    return Double.isFinite(any) ? 1e3 + any : 1e6;
  }

  private static double nearest(Dial dial, @Nullable Tip one, @Nullable Tip other) {
    return Math.min(
        one == null ? Double.POSITIVE_INFINITY : dial.distance(one.value()),
        other == null ? Double.POSITIVE_INFINITY : dial.distance(other.value()));
  }

  private Numeric numeric(Dial asked) {
    Dial dial = asked.inSteps();
    Pick today = study.today();
    Predicate<Pick> any = pick -> !pick.sameAs(today);
    Predicate<Pick> sourcing = pick -> !pick.sameSourcing(today);
    Tip below = tip(dial, dial.below(), any);
    Tip above = tip(dial, dial.above(), any);
    Tip sourcingBelow = below == null ? null : tip(dial, dial.below(), sourcing);
    Tip sourcingAbove = above == null ? null : tip(dial, dial.above(), sourcing);
    return new Numeric(
        dial.input(),
        dial.least(),
        dial.most(),
        below,
        above,
        sourcingBelow,
        sourcingAbove,
        TippingWords.of(dial).sentence(below, above, sourcingBelow, sourcingAbove));
  }

  /** The first difference among values that lead away from the base, or null. */
  private @Nullable Tip tip(Dial dial, List<Double> values, Predicate<Pick> differs) {
    double same = dial.base();
    for (double value : values) {
      if (differs.test(study.pick(dial.id(), value))) {
        return closeIn(dial, same, value, differs);
      }
      same = value;
    }
    return null;
  }

  private Tip closeIn(Dial dial, double same, double other, Predicate<Pick> differs) {
    double inside = same;
    double outside = other;
    for (int step = 0; step < MOST_STEPS; step++) {
      double middle = dial.between(inside, outside);
      if (Double.isNaN(middle) || middle == inside || middle == outside) {
        break;
      }
      if (differs.test(study.pick(dial.id(), middle))) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    double round = dial.whole() ? outside : Rounding.between(inside, outside);
    if (round != outside && round != inside) {
      if (differs.test(study.pick(dial.id(), round))) {
        outside = round;
      } else {
        inside = round;
      }
    }
    Pick there = study.pick(dial.id(), outside);
    return new Tip(outside, inside, phrases.changes(study.today(), there), phrases.outlook(there));
  }

  private Choice choice(Choices choices) {
    List<Alternative> alternatives = new ArrayList<>();
    Map<Text, List<Text>> moved = new LinkedHashMap<>();
    for (Choices.Option option : choices.others()) {
      Pick there = study.pick(choices.id(), option.value());
      Alternative alternative =
          new Alternative(
              option.value(),
              option.label(),
              phrases.changes(study.today(), there),
              phrases.outlook(there));
      alternatives.add(alternative);
      if (!alternative.changes().isEmpty()) {
        moved
            .computeIfAbsent(
                Phrases.becomes(alternative.changes(), alternative.there()),
                becomes -> new ArrayList<>())
            .add(option.label());
      }
    }
    Text label = choices.input().label();
    Text all =
        Phrases.joined(
            moved.entrySet().stream()
                .map(entry -> leading(entry.getValue(), entry.getKey()))
                .toList());
    Text sentence =
        moved.isEmpty()
            ? new Text(
                "No other choice of " + label.en() + " changes a recommended option.",
                "“" + label.zh() + "”换成其他任何一项，都不会改变建议。")
            : new Text(
                Phrases.capital(label.en()) + " – " + all.en() + ".",
                label.zh() + "——" + all.zh() + "。");
    return new Choice(choices.input(), alternatives, sentence);
  }

  /** Choices that lead to the same plan are said in one breath. */
  private static Text leading(List<Text> labels, Text becomes) {
    return new Text(
        String.join(", ", labels.stream().map(label -> "“" + label.en() + "”").toList())
            + ": "
            + becomes.en(),
        String.join("", labels.stream().map(label -> "“" + label.zh() + "”").toList())
            + "："
            + becomes.zh());
  }
}
