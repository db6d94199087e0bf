package suanpan.workbench.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import suanpan.fact.Text;
import suanpan.scenario.Questionnaire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the scenarios that come with the product. */
public final class Examples {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Examples() {}

  /**
   * The typical scenarios of {@code scenarios/} and the presets, in file order.
   *
   * @param catalogs the directory of catalogue and questionnaire
   * @param questionnaire that knows the vendors
   */
  public static List<Example> load(Path catalogs, Questionnaire questionnaire) throws IOException {
    List<Example> examples = new ArrayList<>(typical(catalogs.resolve("scenarios"), questionnaire));
    JsonNode presets =
        new YAMLMapper().readTree(Files.readString(catalogs.resolve("presets.yaml")));
    for (JsonNode preset : presets.path("presets")) {
      examples.add(
          new Example(
              "preset:" + preset.path("id").asString(""),
              title(preset.path("title")),
              Example.Origin.PRESET,
              questionnaire.read(preset.path("answers"))));
    }
    return List.copyOf(examples);
  }

  private static List<Example> typical(Path directory, Questionnaire questionnaire)
      throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Example> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode tree = JSON.readTree(Files.readString(file));
        String id = String.valueOf(file.getFileName()).replace(".json", "");
        examples.add(
            new Example(
                id,
                tree.has("title") ? title(tree.get("title")) : new Text(id, id),
                Example.Origin.TYPICAL,
                questionnaire.read(tree.path("answers"))));
      }
    }
    return examples;
  }

  private static Text title(JsonNode both) {
    return new Text(both.path("en").asString(""), both.path("zh").asString(""));
  }
}
