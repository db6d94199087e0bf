package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Change;
import suanpan.advice.insight.NextQuestion;
import suanpan.advice.insight.NextQuestion.Ask;
import suanpan.fact.Text;
import suanpan.scenario.Assumption;
import suanpan.scenario.Question;

/**
 * Of the questions left open, the one whose answer most likely changes the advice. A number's range
 * is cut into pieces of equal length (of equal ratio where ratios count), each judged at its ends
 * and in its middle; a choice is one of its alternatives as often as the questionnaire says.
 */
final class NextQuestions {
  private static final int PIECES = 8;

  /**
   * Draws of all open questions at once: what changes in one of thirty is found nine times in ten.
   */
  private static final int DRAWS = 80;

  private static final long SEED = 20261122;

  /** Where no range can be stated (a budget, a value): multiples of the plan's monthly cost. */
  private static final double[] MULTIPLES = {0.25, 0.5, 0.8, 1, 1.25, 2, 4, 10};

  private final Study study;
  private final Phrases phrases;
  private final List<Dial> dials;
  private final List<Choices> choices;

  NextQuestions(Study study, Phrases phrases, List<Dial> dials, List<Choices> choices) {
    this.study = study;
    this.phrases = phrases;
    this.dials = dials;
    this.choices = choices;
  }

  NextQuestion find() {
    List<Ask> asks = new ArrayList<>();
    for (Assumption assumption : study.world().scenario().assumptions()) {
      study
          .world()
          .questionnaire()
          .question(assumption.question())
          .ifPresent(question -> asks.add(ask(question, assumption)));
    }
    asks.sort(
        Comparator.comparingDouble(Ask::sourcingProbability)
            .thenComparingDouble(Ask::probability)
            .reversed());
    boolean alone = asks.stream().allMatch(ask -> ask.probability() == 0);
    boolean sourcingAlone = asks.stream().allMatch(ask -> ask.sourcingProbability() == 0);
    Together together = sourcingAlone ? together() : new Together(0, 0);
    boolean settled = alone && together.changed() == 0;
    boolean sourcing = sourcingAlone && together.sourcingChanged() == 0;
    Ask next = alone ? null : asks.get(0);
    return new NextQuestion(
        next, asks, settled, sourcing, statement(next, asks, sourcingAlone, alone, together));
  }

  /** Of {@link #DRAWS} draws of all open questions at once, those in which the advice is other. */
  private record Together(int changed, int sourcingChanged) {}

  /** No answer alone may do what several do together: try that before saying that one may stop. */
  private Together together() {
    Draws draws =
        new Draws(
            dials.stream()
                .filter(Dial::uncertain)
                .filter(dial -> dial.input().kind().equals("assumption"))
                .toList(),
            choices.stream().filter(choice -> !choice.likely().isEmpty()).toList(),
            SEED);
    List<Pick> picks =
        Study.all(
            IntStream.range(0, DRAWS).boxed().toList(), number -> study.sample(draws.draw(number)));
    Pick today = study.today();
    return new Together(
        (int) picks.stream().filter(pick -> !pick.sameAs(today)).count(),
        (int) picks.stream().filter(pick -> !pick.sameSourcing(today)).count());
  }

  private Ask ask(Question question, Assumption assumption) {
    List<Object> values = values(assumption);
    List<Pick> picks = Study.all(values, value -> study.pick(assumption.question(), value));
    Pick today = study.today();
    long other = picks.stream().filter(pick -> !pick.sameAs(today)).count();
    long otherSourcing = picks.stream().filter(pick -> !pick.sameSourcing(today)).count();
    // A choice may also be what was assumed.
    double of = values.size() / likely(assumption);
    return new Ask(
        assumption.question(),
        text(question, assumption.question()),
        assumption.value(),
        values.isEmpty() ? 0 : other / of,
        values.isEmpty() ? 0 : otherSourcing / of,
        likeliest(picks));
  }

  /** How likely the answer is one of the values that are tried. */
  private double likely(Assumption assumption) {
    return assumption.alternatives().isEmpty()
        ? 1
        : choices.stream()
            .filter(choice -> choice.id().equals(assumption.question()))
            .mapToDouble(Choices::otherwiseShare)
            .findFirst()
            .orElse(0);
  }

  private static Text text(Question question, String id) {
    return question.criteria().stream()
        .filter(criterion -> id.equals("priorities." + criterion.id()))
        .findFirst()
        .map(
            criterion ->
                new Text(
                    "How much does this matter to you: "
                        + Phrases.lower(criterion.label().en())
                        + "?",
                    "您有多看重" + criterion.label().zh() + "？"))
        .orElse(question.text());
  }

  private List<Object> values(Assumption assumption) {
    List<Object> values = new ArrayList<>();
    for (Choices choice : choices) {
      if (choice.id().equals(assumption.question())) {
        values.addAll(choice.likely());
      }
    }
    for (Dial dial : dials) {
      if (dial.id().equals(assumption.question())) {
        values.addAll(Double.isInfinite(dial.base()) ? multiples(dial) : pieces(dial));
      }
    }
    return values;
  }

  private List<Double> multiples(Dial dial) {
    PricedPlan best = study.today().best();
    List<Double> values = new ArrayList<>();
    for (double multiple : MULTIPLES) {
      if (best != null) {
        values.add(dial.fit(multiple * best.price().usdPerMonth()));
      }
    }
    return values;
  }

  private static List<Double> pieces(Dial dial) {
    Set<Double> values = new LinkedHashSet<>();
    if (!dial.uncertain()) {
      return List.of();
    }
    boolean ratios = dial.logarithmic() && dial.low() > 0;
    for (int piece = 0; piece <= 2 * PIECES; piece++) {
      double share = piece / (2.0 * PIECES);
      double value =
          ratios
              ? dial.low() * Math.pow(dial.high() / dial.low(), share)
              : dial.low() + share * (dial.high() - dial.low());
      values.add(dial.fit(value));
    }
    return List.copyOf(values);
  }

  /** What changes in most of the cases in which anything does. */
  private List<Change> likeliest(List<Pick> picks) {
    Map<List<Change>, Long> counts =
        picks.stream()
            .map(pick -> phrases.changes(study.today(), pick))
            .filter(changes -> !changes.isEmpty())
            .collect(
                Collectors.groupingBy(
                    changes -> changes, java.util.LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(List.of());
  }

  private static Text statement(
      @Nullable Ask next, List<Ask> asks, boolean sourcingAlone, boolean alone, Together together) {
    if (asks.isEmpty()) {
      return new Text("Every question is answered.", "所有问题都已回答。");
    }
    if (!sourcingAlone) {
      Text share = share(asks.get(0).sourcingProbability());
      return new Text(
          "Answer next: “"
              + asks.get(0).text().en()
              + "” For "
              + share.en()
              + " the way of sourcing becomes another.",
          "建议接着回答：“" + asks.get(0).text().zh() + "”" + share.zh() + "会改变模型来源。");
    }
    if (alone && together.changed() == 0) {
      return new Text(
          "No open question changes the advice any more within its usual range, neither alone nor"
              + " in any of "
              + DRAWS
              + " random draws of all of them together: you may stop here.",
          "剩下的问题，在常见范围内无论怎么回答，单独改变或同时随机取值 " + DRAWS + " 次，都不会再改变建议：可以到此为止。");
    }
    Text sourcing = sourcing(together.sourcingChanged());
    if (next == null) {
      return new Text(
          sourcing.en() + " Details of the plan change in " + together.changed() + " of the draws.",
          sourcing.zh() + "方案细节在其中 " + together.changed() + " 次会变。");
    }
    Text share = share(next.probability());
    return new Text(
        sourcing.en()
            + " Next, “"
            + next.text().en()
            + "” changes details of the plan for "
            + share.en()
            + ".",
        sourcing.zh() + "接下来可回答“" + next.text().zh() + "”：" + share.zh() + "会改变方案细节。");
  }

  private static Text sourcing(int changed) {
    return changed == 0
        ? new Text(
            "No open question changes the way of sourcing any more, neither alone nor in any of "
                + DRAWS
                + " random draws of all of them together: as far as that goes you may stop here.",
            "剩下的问题，单独改变或同时随机取值 " + DRAWS + " 次，都不会再改变模型来源，这一点上可以到此为止。")
        : new Text(
            "No open question alone changes the way of sourcing any more, but all of them drawn"
                + " together do in "
                + changed
                + " of "
                + DRAWS
                + " draws: answer what you know.",
            "剩下的问题单独都不会再改变模型来源，但同时随机取值 " + DRAWS + " 次，有 " + changed + " 次会变：知道的请尽量填上。");
  }

  /** Of what it may well be: numbers in equal steps over their range, choices by their odds. */
  private static Text share(double probability) {
    Text percent = Phrases.percent(probability);
    return new Text(
        percent.en() + " of the answers that are likely", "在可能的回答中，有 " + percent.zh() + " ");
  }
}
