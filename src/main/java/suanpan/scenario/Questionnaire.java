package suanpan.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suanpan.fact.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The questions, and the only maker of scenarios from answers.
 *
 * @param asOf the day on which its defaults were last looked at
 * @param groups in the order in which people are asked
 * @param questions in the order in which they are asked; defaults read earlier ones only
 */
public record Questionnaire(LocalDate asOf, List<Group> groups, List<Question> questions) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A heading over some questions. */
  public record Group(String id, Text title, Text intro) {}

  /** Checks that the questions are those of {@link Scenario} and can be resolved in order. */
  public Questionnaire {
    groups = List.copyOf(groups);
    questions = List.copyOf(questions);
    QuestionnaireCheck.check(groups, questions);
  }

  /**
   * Reads {@code questionnaire.yaml}.
   *
   * @param catalogs the directory that holds it
   * @throws IllegalArgumentException with every problem of the file, one a line
   */
  public static Questionnaire load(Path catalogs) throws IOException {
    Path file = catalogs.resolve("questionnaire.yaml");
    YAMLMapper yaml =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try {
      return yaml.readValue(Files.readString(file), Questionnaire.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The same questionnaire that knows which vendors can be excluded.
   *
   * @param vendors id to name of developers, makers and providers; any other id is refused
   */
  public Questionnaire withVendors(Map<String, Text> vendors) {
    List<Question.Choice> choices = new ArrayList<>();
    vendors.forEach((id, name) -> choices.add(new Question.Choice(id, name)));
    return new Questionnaire(
        asOf,
        groups,
        questions.stream()
            .map(q -> q.type() == Question.Kind.VENDORS ? q.withChoices(choices) : q)
            .toList());
  }

  /** The question of that id; {@code priorities.cost} finds {@code priorities}. */
  public Optional<Question> question(String id) {
    String whole = id.startsWith(ScenarioFields.PRIORITIES) ? "priorities" : id;
    return questions.stream().filter(q -> q.id().equals(whole)).findFirst();
  }

  /** Every input of a scenario: question ids, with one {@code priorities.…} for each criterion. */
  @JsonIgnore
  public Collection<String> inputs() {
    return ScenarioFields.questions();
  }

  /**
   * A scenario from answers as JSON or YAML gives them. Numbers may also be texts as people write
   * them ({@code "30M"}, {@code "3 亿"}); null leaves a question open.
   *
   * @throws AnswerProblems with all problems at once
   */
  public Scenario read(JsonNode answers) {
    return Resolution.scenario(this, new AnswerReader(this).read(answers));
  }

  /**
   * The same from a map of plain values.
   *
   * @throws AnswerProblems with all problems at once
   */
  public Scenario read(Map<String, ?> answers) {
    return read(JSON.<JsonNode>valueToTree(answers));
  }

  /**
   * The scenario as if some questions had been answered otherwise. What was assumed is assumed
   * anew, for defaults may depend on the answers changed. The values are not checked again.
   *
   * @param changes question id (or {@code priorities.cost} and the like) to a Double, Boolean,
   *     String or set of strings
   */
  public Scenario vary(Scenario base, Map<String, ?> changes) {
    Map<String, Object> given = answered(base);
    given.putAll(changes);
    return Resolution.scenario(this, given);
  }

  /** What was answered, without what was assumed. */
  public Map<String, Object> answered(Scenario scenario) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String question : ScenarioFields.questions()) {
      values.put(question, ScenarioFields.value(scenario, question));
    }
    scenario.assumptions().forEach(a -> values.remove(a.question()));
    return values;
  }
}
