package suanpan.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds everything in a questionnaire that answers could not be read with. */
final class QuestionnaireCheck {

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Question> earlier = new HashMap<>();
  private final Set<String> missing = new HashSet<>(ScenarioFields.questions());
  private final Set<String> groups = new HashSet<>();

  private QuestionnaireCheck() {}

  /**
   * Throws when a question is missing, unknown, or cannot be resolved from earlier ones.
   *
   * @throws IllegalArgumentException with every problem, one a line
   */
  static void check(List<Questionnaire.Group> groups, List<Question> questions) {
    QuestionnaireCheck check = new QuestionnaireCheck();
    groups.forEach(g -> check.groups.add(g.id()));
    questions.forEach(check::question);
    check.missing.forEach(id -> check.problems.add(id + " has no question"));
    if (!check.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", check.problems));
    }
  }

  private void question(Question question) {
    String id = question.id();
    if (earlier.containsKey(id)) {
      problems.add("question " + id + " stands twice");
    }
    if (question.type() == Question.Kind.PRIORITIES) {
      question.criteria().forEach(c -> known(ScenarioFields.PRIORITIES + c.id()));
    } else {
      known(id);
    }
    if (!groups.contains(question.group())) {
      problems.add("question " + id + ": no group \"" + question.group() + "\"");
    }
    shape(question);
    if (question.assumed() != null) {
      assumed(question, question.assumed());
    }
    question.notBelow().forEach(other -> before(question, other));
    earlier.put(id, question);
  }

  private void known(String id) {
    if (!missing.remove(id)) {
      problems.add("question " + id + " is unknown to the scenario. Maybe it is misspelled.");
    }
  }

  private void shape(Question question) {
    String id = question.id();
    boolean number =
        question.type() == Question.Kind.NUMBER || question.type() == Question.Kind.INTEGER;
    if (number && (question.min() == null || question.max() == null || question.unit() == null)) {
      problems.add("question " + id + ": a number needs unit, min and max");
    }
    Question.Plausible plausible = question.plausible();
    Double min = question.min();
    Double max = question.max();
    if (plausible != null
        && (min == null
            || max == null
            || plausible.low() < min
            || plausible.low() >= plausible.high()
            || plausible.high() > max)) {
      problems.add("question " + id + ": plausible must lie within min and max, low below high");
    }
    if (question.type() == Question.Kind.CHOICE && question.choices().isEmpty()) {
      problems.add("question " + id + ": a choice needs choices");
    }
    if (question.optional() == (question.assumed() == null && question.whenOpen() == null)) {
      problems.add("question " + id + ": exactly the optional ones have a default or whenOpen");
    }
  }

  private void assumed(Question question, Question.Default assumed) {
    if (assumed.by() == null) {
      if (assumed.value() == null) {
        problems.add("question " + question.id() + ": its default has neither value nor by");
      } else {
        value(question, assumed.value());
      }
    } else {
      before(question, assumed.by());
      byCase(question, assumed.by(), assumed);
    }
    boolean listed =
        question.type() == Question.Kind.CHOICE || question.type() == Question.Kind.BOOLEAN;
    Double otherwise = assumed.otherwisePercent();
    if (listed != (otherwise != null) || otherwise != null && !(otherwise > 0 && otherwise < 100)) {
      problems.add(
          "question "
              + question.id()
              + ": otherwisePercent is "
              + otherwise
              + ", expected between 0 and 100 for a choice or a yes-or-no, and none for others");
    }
    if (assumed.atLeast() != null) {
      assumed.atLeast().sumOf().forEach(other -> before(question, other));
    }
  }

  private void byCase(Question question, String by, Question.Default assumed) {
    Map<String, Question.Case> cases = assumed.cases() == null ? Map.of() : assumed.cases();
    Question other = earlier.get(by);
    if (other != null) {
      for (Question.Choice choice : other.choices()) {
        if (!cases.containsKey(choice.value())) {
          problems.add(
              "question " + question.id() + ": no default for " + by + " " + choice.value());
        }
      }
    }
    cases.values().forEach(c -> value(question, c.value()));
  }

  private void value(Question question, Object value) {
    boolean right =
        switch (question.type()) {
          case NUMBER, INTEGER -> value instanceof Number number && inRange(question, number);
          case CHOICE -> value instanceof String text && question.choice(text).isPresent();
          case BOOLEAN -> value instanceof Boolean;
          case VENDORS -> value instanceof List<?>;
          case PRIORITIES ->
              value instanceof Map<?, ?> each
                  && question.criteria().stream().allMatch(c -> each.get(c.id()) instanceof Number);
        };
    if (!right) {
      problems.add("question " + question.id() + ": its default " + value + " is no answer to it");
    }
  }

  private static boolean inRange(Question question, Number number) {
    return question.min() != null
        && question.max() != null
        && number.doubleValue() >= question.min()
        && number.doubleValue() <= question.max();
  }

  private void before(Question question, String other) {
    if (!earlier.containsKey(other)) {
      problems.add(
          "question "
              + question.id()
              + " reads \""
              + other
              + "\", which is no earlier question. Maybe it stands below.");
    }
  }
}
