package suanpan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.fact.HumanNumber;
import suanpan.fact.Text;
import tools.jackson.databind.JsonNode;

/** Reads answers into typed values, and collects everything that is wrong with them. */
final class AnswerReader {

  private final Questionnaire questionnaire;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<AnswerProblem> problems = new ArrayList<>();

  AnswerReader(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /**
   * Question id (or {@code priorities.cost} and the like) to Double, Boolean, String or set of
   * strings; questions left open are not in it.
   */
  Map<String, Object> read(JsonNode answers) {
    if (!answers.isObject()) {
      throw new AnswerProblems(List.of(Refusal.notAnObject("answers", answers)));
    }
    questionnaire.questions().forEach(question -> question(question, answers.get(question.id())));
    questionnaire.questions().forEach(this::notBelow);
    unknown(answers);
    if (!problems.isEmpty()) {
      throw new AnswerProblems(problems);
    }
    return values;
  }

  private void question(Question question, JsonNode node) {
    if (node == null || node.isNull()) {
      if (!question.optional()) {
        problems.add(Refusal.missing(question));
      }
      return;
    }
    switch (question.type()) {
      case NUMBER, INTEGER -> number(question, question.id(), node);
      case CHOICE -> choice(question, node);
      case BOOLEAN -> truth(question, node);
      case VENDORS -> vendors(question, node);
      case PRIORITIES -> priorities(question, node);
    }
  }

  private void number(Question question, String field, JsonNode node) {
    double number = Double.NaN;
    if (node.isNumber()) {
      number = node.doubleValue();
    } else if (node.isString()) {
      Text unit = question.unit() == null ? new Text("", "") : question.unit();
      number = HumanNumber.parse(node.stringValue(), unit);
    }
    boolean whole = question.type() != Question.Kind.INTEGER || number == Math.rint(number);
    // Written so that NaN fails.
    if (whole && number >= least(question) && number <= greatest(question)) {
      values.put(field, number);
    } else {
      problems.add(Refusal.number(question, field, node, number));
    }
  }

  static double least(Question question) {
    return question.min() == null ? Double.NEGATIVE_INFINITY : question.min();
  }

  static double greatest(Question question) {
    return question.max() == null ? Double.MAX_VALUE : question.max();
  }

  private void choice(Question question, JsonNode node) {
    if (node.isString() && question.choice(node.stringValue()).isPresent()) {
      values.put(question.id(), node.stringValue());
    } else {
      problems.add(Refusal.choice(question, question.id(), node));
    }
  }

  private void truth(Question question, JsonNode node) {
    if (node.isBoolean()) {
      values.put(question.id(), node.booleanValue());
    } else {
      problems.add(Refusal.truth(question, node));
    }
  }

  private void vendors(Question question, JsonNode node) {
    if (!node.isArray()) {
      problems.add(Refusal.notAList(question, node));
      return;
    }
    Set<String> vendors = new LinkedHashSet<>();
    int place = 0;
    for (JsonNode vendor : node) {
      String field = question.id() + "[" + place++ + "]";
      boolean known =
          vendor.isString()
              && (question.choices().isEmpty()
                  || question.choice(vendor.stringValue()).isPresent());
      if (!known) {
        problems.add(Refusal.choice(question, field, vendor));
      } else if (!vendors.add(vendor.stringValue())) {
        problems.add(Refusal.twice(field, vendor));
      }
    }
    values.put(question.id(), vendors);
  }

  private void priorities(Question question, JsonNode node) {
    if (!node.isObject()) {
      problems.add(Refusal.notAnObject(question.id(), node));
      return;
    }
    boolean somethingMatters = false;
    for (Question.Criterion criterion : question.criteria()) {
      JsonNode weight = node.get(criterion.id());
      String field = ScenarioFields.PRIORITIES + criterion.id();
      if (weight != null && !weight.isNull()) {
        number(question, field, weight);
      }
      somethingMatters |= !Double.valueOf(0).equals(values.get(field));
    }
    if (!somethingMatters) {
      problems.add(Refusal.allZero(question, node));
    }
    List<String> known = question.criteria().stream().map(Question.Criterion::id).toList();
    for (String field : node.propertyNames()) {
      if (!known.contains(field)) {
        problems.add(Refusal.unknown(ScenarioFields.PRIORITIES, field, node.get(field), known));
      }
    }
  }

  private void notBelow(Question question) {
    if (!question.notBelow().isEmpty()
        && values.get(question.id()) instanceof Double value
        && values.keySet().containsAll(question.notBelow())) {
      double sum = question.notBelow().stream().mapToDouble(id -> (Double) values.get(id)).sum();
      if (value < sum) {
        problems.add(Refusal.below(question, value, sum));
      }
    }
  }

  private void unknown(JsonNode answers) {
    List<String> known = questionnaire.questions().stream().map(Question::id).toList();
    for (String field : answers.propertyNames()) {
      if (!known.contains(field)) {
        problems.add(Refusal.unknown("", field, answers.get(field), known));
      }
    }
  }
}
