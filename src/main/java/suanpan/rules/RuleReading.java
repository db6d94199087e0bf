package suanpan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule's two texts as far as they can be read, for an editor: what is typed, what the metadata
 * says as it stands, and every problem.
 *
 * @param typed the logic, or null when it has problems
 * @param metadata the metadata as texts, lists and maps; empty when it cannot be read
 * @param rule the whole rule, or null when anything has problems
 * @param placeholders what reasons may put between braces, without them
 */
public record RuleReading(
    @Nullable TypedRule typed,
    Map<String, Object> metadata,
    @Nullable RuleView rule,
    List<String> placeholders,
    List<Problem> problems) {

  public RuleReading {
    placeholders = List.copyOf(placeholders);
    problems = List.copyOf(problems);
  }

  /**
   * Reads both texts. Nothing of them is run.
   *
   * @param name {@code sourcing/prototype-on-closed-api}
   * @param yaml empty when only the logic is there
   */
  public static RuleReading of(String name, String drl, String yaml, Options options) {
    String path = name + RuleFiles.RULE;
    Findings findings = new Findings(path);
    TypedRule typed = RuleReader.typed(path, drl, options, findings);
    List<Problem> problems = new ArrayList<>();
    RuleView rule = RuleReader.read(path, "", drl, yaml, options, problems);
    Map<String, Object> tree = tree(name + RuleFiles.METADATA, yaml, problems);
    List<String> placeholders = typed == null ? List.of() : Bindings.of(typed).known();
    return new RuleReading(typed, tree, rule, placeholders, problems);
  }

  private static Map<String, Object> tree(String file, String yaml, List<Problem> problems) {
    try {
      return plain(YamlReader.read(file, yaml)) instanceof Map<?, ?> map ? keys(map) : Map.of();
    } catch (Refusal e) {
      if (!problems.contains(e.problem())) {
        problems.add(e.problem());
      }
      return Map.of();
    }
  }

  private static Map<String, Object> keys(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  private static Object plain(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    if (node instanceof YamlNode.Listing listing) {
      return listing.items().stream().map(RuleReading::plain).toList();
    }
    Map<String, Object> map = new LinkedHashMap<>();
    ((YamlNode.Mapping) node).entries().forEach((key, value) -> map.put(key, plain(value)));
    return map;
  }
}
