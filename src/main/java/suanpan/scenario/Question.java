package suanpan.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * One question, in the shape of its entry in {@code catalogs/questionnaire.yaml}, which the API
 * sends on.
 *
 * @param id the name of the answer in the API
 * @param min least answer, inclusive; null when the answer is no number
 * @param max greatest answer, inclusive; null likewise
 * @param choices the values of a choice, or the ids that {@code vendors} may name; empty otherwise
 * @param optional false: the question must be answered
 * @param assumed what is assumed when it is left open; null for demand and with {@code whenOpen}
 * @param whenOpen what leaving it open means: no limit, which counts as infinite
 * @param typical what people usually have, offered to the reader and never assumed
 * @param notBelow questions whose sum the answer may not be below
 * @param criteria what the priorities weigh; empty for any other question
 * @param plausible as far as it is asked what another answer would change; null where that is
 *     {@code min} to {@code max}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
    String id,
    String group,
    Kind type,
    Text text,
    Text help,
    @Nullable Text unit,
    @Nullable Double min,
    @Nullable Double max,
    List<Choice> choices,
    @JsonInclude(JsonInclude.Include.ALWAYS) boolean optional,
    @JsonProperty("default") @Nullable Default assumed,
    @Nullable Text whenOpen,
    @Nullable Typical typical,
    List<String> notBelow,
    List<Criterion> criteria,
    @Nullable Plausible plausible) {

  /** A list that the file leaves out is empty. */
  public Question {
    choices = listed(choices);
    notBelow = listed(notBelow);
    criteria = listed(criteria);
  }

  /** What kind of answer a question takes. */
  public enum Kind {
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("choice")
    CHOICE,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("vendors")
    VENDORS,
    @JsonProperty("priorities")
    PRIORITIES
  }

  /** One value of a choice. */
  public record Choice(String value, Text label) {}

  /** One thing that priorities weigh. */
  public record Criterion(String id, Text label, Text help) {}

  /** Where a figure of the questionnaire comes from. */
  public record Source(String text, LocalDate asOf) {}

  /**
   * What is assumed, and what else it might well be.
   *
   * @param low low end of a number's range
   * @param high high end likewise
   * @param alternatives other values of a choice, a yes-or-no, or a list
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Case(
      Object value,
      @Nullable Object low,
      @Nullable Object high,
      @Nullable List<Object> alternatives) {}

  /** Raises an assumption to {@code times} the sum of some answers. */
  public record AtLeast(double times, List<String> sumOf) {}

  /**
   * What is assumed when a question is left open: either one {@link Case} or one for every value of
   * the earlier question {@code by}.
   *
   * @param otherwisePercent how likely the answer turns out to be one of the alternatives
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Default(
      @Nullable String by,
      @Nullable Map<String, Case> cases,
      @Nullable Object value,
      @Nullable Object low,
      @Nullable Object high,
      @Nullable List<Object> alternatives,
      @Nullable Double otherwisePercent,
      @Nullable AtLeast atLeast,
      Text reason,
      @Nullable Source source) {

    /** The case for a value of {@code by}, or the only one. */
    Case caseFor(Map<String, Object> values) {
      if (by == null || cases == null) {
        return new Case(java.util.Objects.requireNonNull(value), low, high, alternatives);
      }
      Case found = cases.get(values.get(by));
      if (found == null) {
        throw new IllegalStateException("no default for " + by + " " + values.get(by));
      }
      return found;
    }
  }

  /**
   * As far as anybody would go.
   *
   * @param times no further than so many times today's value, up or down; null where only the ends
   *     count
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Plausible(double low, double high, @Nullable Double times) {
    /** The least value worth asking about from today's; never above it. */
    public double least(double today) {
      return Math.min(today, times == null ? low : Math.max(low, today / times));
    }

    /** The greatest likewise; today's may be infinite. */
    public double most(double today) {
      return Double.isInfinite(today)
          ? high
          : Math.max(today, times == null ? high : Math.min(high, today * times));
    }
  }

  /** What people in a case usually have. */
  public record Typical(String by, Map<String, Double> cases, Source source) {}

  /** The choice of that value. */
  Optional<Choice> choice(String value) {
    return choices.stream().filter(c -> c.value().equals(value)).findFirst();
  }

  /** The same question with other choices. */
  Question withChoices(List<Choice> others) {
    return new Question(
        id, group, type, text, help, unit, min, max, others, optional, assumed, whenOpen, typical,
        notBelow, criteria, plausible);
  }

  private static <T> List<T> listed(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
