package suanpan.workbench.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import suanpan.scenario.Question;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;

/** Draws answers from everywhere in the questionnaire: choices evenly, amounts evenly by size. */
final class Samples {
  /** Amounts that have no other bound are drawn up to what the largest services report. */
  private static final double LARGEST = 1e10;

  private final Questionnaire questionnaire;
  private final Random random;

  Samples(Questionnaire questionnaire, long seed) {
    this.questionnaire = questionnaire;
    this.random = new Random(seed);
  }

  /** A scenario with the answers that were drawn for it; the others are open. */
  record Sample(Map<String, Object> answers, Scenario scenario) {}

  List<Sample> draw(int count) {
    List<Sample> samples = new ArrayList<>();
    while (samples.size() < count) {
      Map<String, Object> answers = new LinkedHashMap<>();
      for (Question question : questionnaire.questions()) {
        boolean asked = !question.optional() || random.nextInt(3) > 0;
        if (asked) {
          answer(question, answers);
        }
      }
      samples.add(new Sample(answers, questionnaire.read(answers)));
    }
    return samples;
  }

  private void answer(Question question, Map<String, Object> answers) {
    switch (question.type()) {
      case CHOICE ->
          answers.put(
              question.id(),
              question.choices().get(random.nextInt(question.choices().size())).value());
      case BOOLEAN -> answers.put(question.id(), random.nextBoolean());
      case NUMBER, INTEGER -> {
        // Some answers bound others; those are left to their defaults.
        if (question.notBelow().isEmpty()) {
          answers.put(question.id(), amount(question));
        }
      }
      case VENDORS -> {
        if (random.nextInt(4) == 0 && !question.choices().isEmpty()) {
          answers.put(
              question.id(),
              List.of(question.choices().get(random.nextInt(question.choices().size())).value()));
        }
      }
      case PRIORITIES -> {}
    }
  }

  private double amount(Question question) {
    Double least = question.min();
    Double most = question.max();
    double low = least == null ? 0 : least;
    double high = Math.min(most == null ? LARGEST : most, LARGEST);
    double value =
        high - low > 1_000
            ? Math.max(low, Math.pow(10, random.nextDouble() * Math.log10(high)))
            : low + (high - low) * random.nextDouble();
    return question.type() == Question.Kind.INTEGER ? Math.rint(value) : value;
  }
}
