package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import suanpan.advice.insight.Input;
import suanpan.catalog.Figure;
import suanpan.scenario.Assumption;
import suanpan.scenario.Question;
import suanpan.scenario.Scenario;

/** Every number that the advice to one scenario depends on. */
final class Dials {
  /** Above this ratio of its ends a range is walked in ratios. */
  private static final double WIDE = 20;

  private final World world;
  private final Scenario scenario;
  private final Map<String, Assumption> assumed = new LinkedHashMap<>();

  private Dials(World world) {
    this.world = world;
    this.scenario = world.scenario();
    scenario.assumptions().forEach(a -> assumed.put(a.question(), a));
  }

  /**
   * Answers and assumptions in the questionnaire's order, then figures, then the market.
   *
   * @param figuresRead the figures that can matter
   */
  static List<Dial> of(World world, Set<String> figuresRead) {
    Dials dials = new Dials(world);
    List<Dial> all = new ArrayList<>();
    for (Question question : world.questionnaire().questions()) {
      all.addAll(dials.of(question));
    }
    for (String id : new TreeSet<>(figuresRead)) {
      Figure figure = world.catalogue().figure(id);
      if (figure.low() < figure.high()) {
        all.add(figure(figure));
      }
    }
    Market.spreads(world.catalogue())
        .forEach(
            (id, spread) -> {
              if (spread > 1) {
                all.add(market(id, spread));
              }
            });
    return all;
  }

  private List<Dial> of(Question question) {
    return switch (question.type()) {
      case NUMBER, INTEGER -> List.of(number(question, question.id()));
      case PRIORITIES ->
          question.criteria().stream()
              .map(criterion -> number(question, "priorities." + criterion.id()))
              .toList();
      case CHOICE, BOOLEAN, VENDORS -> List.of();
    };
  }

  private Dial number(Question question, String id) {
    double base = (Double) scenario.value(id);
    Assumption assumption = assumed.get(id);
    double least = least(question);
    double most = most(question);
    Question.Plausible plausible = question.plausible();
    double low = assumption == null ? base : number(assumption.low(), base);
    double high = assumption == null ? base : number(assumption.high(), base);
    return new Dial(
        new Input(
            id,
            assumption == null ? "answer" : "assumption",
            Names.question(question, id),
            Names.unit(question),
            base),
        base,
        plausible == null ? least : Math.max(least, plausible.least(base)),
        plausible == null ? most : Math.min(most, plausible.most(base)),
        Math.min(base, Math.max(least, low)),
        Double.isFinite(high) ? Math.max(base, Math.min(most, high)) : base,
        least >= 0 && most / Math.max(least, 1) > WIDE && most > 100,
        question.type() == Question.Kind.INTEGER,
        id.equals("requestsPerMonth") ? tokensPerRequest() : 0);
  }

  private static double number(Object value, double otherwise) {
    return value instanceof Number number ? number.doubleValue() : otherwise;
  }

  /** What an answer may not go below: also the request that the longest must hold. */
  private double least(Question question) {
    double least = question.min() == null ? 0 : question.min();
    if (!question.notBelow().isEmpty()) {
      least = Math.max(least, sum(question));
    }
    return question.type() == Question.Kind.PRIORITIES ? Math.max(least, leastPriority()) : least;
  }

  /** All priorities at 0 would weigh nothing; one alone may be 0. */
  private double leastPriority() {
    return world.questionnaire().inputs().stream()
                .filter(id -> id.startsWith("priorities."))
                .filter(id -> (Double) scenario.value(id) > 0)
                .count()
            > 1
        ? 0
        : 0.5;
  }

  /** What an answer may not go above: also the longest request that was answered. */
  private double most(Question question) {
    double most = question.max() == null ? Double.MAX_VALUE : question.max();
    for (Question limit : world.questionnaire().questions()) {
      if (limit.notBelow().contains(question.id()) && !assumed.containsKey(limit.id())) {
        double others = sum(limit) - (Double) scenario.value(question.id());
        most = Math.min(most, (Double) scenario.value(limit.id()) - others);
      }
    }
    return most;
  }

  private double sum(Question limit) {
    return limit.notBelow().stream().mapToDouble(id -> (Double) scenario.value(id)).sum();
  }

  private static Dial figure(Figure figure) {
    return new Dial(
        new Input(figure.id(), "figure", Names.figure(figure), Names.unit(figure), figure.value()),
        figure.value(),
        figure.low(),
        figure.high(),
        figure.low(),
        figure.high(),
        figure.low() > 0 && figure.high() / figure.low() > 3,
        false,
        0);
  }

  private static Dial market(String id, double spread) {
    return new Dial(
        new Input(id, "market", Names.market(id), Names.TIMES, 1.0),
        1,
        Market.LEAST,
        Market.MOST,
        1 / spread,
        spread,
        true,
        false,
        0);
  }

  private double tokensPerRequest() {
    return scenario.tokensPerMonth() / scenario.requestsPerMonth();
  }
}
