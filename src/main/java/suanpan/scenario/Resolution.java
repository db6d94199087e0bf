package suanpan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.fact.ContentHash;

/** Fills every question left open with its assumption, in the questionnaire's order. */
final class Resolution {

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Assumption> assumptions = new ArrayList<>();

  private Resolution() {}

  /**
   * A scenario of checked answers.
   *
   * @param given question id to Double, Boolean, String or set of strings
   */
  static Scenario scenario(Questionnaire questionnaire, Map<String, Object> given) {
    Resolution resolution = new Resolution();
    for (Question question : questionnaire.questions()) {
      resolution.resolve(question, given);
    }
    Silence.avoid(
        resolution.usual(questionnaire, "timeToFirstTokenSeconds"),
        given,
        resolution.values,
        resolution.assumptions);
    return ScenarioFields.make(
        resolution.values, List.copyOf(resolution.assumptions), resolution.hash());
  }

  /** The hash of a scenario that differs from another by some values. */
  static String variationHash(String base, Map<String, ?> changes) {
    StringBuilder text = new StringBuilder(base);
    changes.forEach((question, value) -> append(text, question, '=', value));
    return new ContentHash().add(text.toString()).hex();
  }

  /** What would have been assumed of a number, had it not been answered. */
  private double usual(Questionnaire questionnaire, String id) {
    return questionnaire
        .question(id)
        .map(Question::assumed)
        .map(assumed -> ((Number) assumed.caseFor(values).value()).doubleValue())
        .orElse(Double.POSITIVE_INFINITY);
  }

  private void resolve(Question question, Map<String, Object> given) {
    if (question.type() == Question.Kind.PRIORITIES) {
      for (Question.Criterion criterion : question.criteria()) {
        resolve(question, ScenarioFields.PRIORITIES + criterion.id(), criterion.id(), given);
      }
    } else {
      resolve(question, question.id(), null, given);
    }
  }

  private void resolve(
      Question question, String id, @Nullable String criterion, Map<String, Object> given) {
    Object answer = given.get(id);
    if (answer != null) {
      values.put(id, answer);
      return;
    }
    Assumption assumption =
        question.assumed() == null
            ? noLimit(question, id)
            : assume(question.assumed(), question, id, criterion);
    assumptions.add(assumption);
    values.put(id, assumption.value() instanceof List<?> list ? texts(list) : assumption.value());
  }

  private static Assumption noLimit(Question question, String id) {
    Double none = Double.POSITIVE_INFINITY;
    return new Assumption(id, none, none, none, Objects.requireNonNull(question.whenOpen()));
  }

  private Assumption assume(
      Question.Default assumed, Question question, String id, @Nullable String criterion) {
    Question.Case found = assumed.caseFor(values);
    Object value = plain(found.value(), criterion);
    Object low = found.low() == null ? value : plain(found.low(), criterion);
    Object high = found.high() == null ? value : plain(found.high(), criterion);
    if (assumed.atLeast() != null) {
      double floor = Math.min(floor(assumed.atLeast()), Objects.requireNonNull(question.max()));
      value = Math.max((Double) value, floor);
      low = Math.max((Double) low, floor);
      high = Math.max((Double) high, floor);
    }
    return new Assumption(
        id,
        value,
        low,
        high,
        found.alternatives() == null ? List.of() : found.alternatives(),
        assumed.reason(),
        assumed.source() == null
            ? null
            : assumed.source().text() + " (" + assumed.source().asOf() + ")");
  }

  private double floor(Question.AtLeast atLeast) {
    double sum = 0;
    for (String term : atLeast.sumOf()) {
      sum += (Double) Objects.requireNonNull(values.get(term));
    }
    return atLeast.times() * sum;
  }

  /** Numbers as double; of a value for each criterion, that of one. */
  private static Object plain(Object value, @Nullable String criterion) {
    if (criterion != null && value instanceof Map<?, ?> each) {
      return plain(Objects.requireNonNull(each.get(criterion)), null);
    }
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }

  private static Set<String> texts(List<?> list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(text -> texts.add((String) text));
    return texts;
  }

  /**
   * Over every value, assumed ones included: a default that changes gives other advice from the
   * same answers, and must not pass under the same hash.
   */
  private String hash() {
    Set<String> assumed = new LinkedHashSet<>();
    assumptions.forEach(a -> assumed.add(a.question()));
    StringBuilder text = new StringBuilder(1024);
    values.forEach((id, value) -> append(text, id, assumed.contains(id) ? '~' : '=', value));
    return new ContentHash().add(text.toString()).hex();
  }

  private static void append(StringBuilder text, String id, char sign, Object value) {
    Object canonical = value instanceof Set<?> set ? new TreeSet<>(set) : value;
    text.append(id).append(sign).append(canonical).append('\n');
  }
}
