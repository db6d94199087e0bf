package suanpan.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import suanpan.advice.Advisor;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.report.Json;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;
import suanpan.workbench.Basis;
import suanpan.workbench.study.Example;
import suanpan.workbench.study.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files that the product works from, loaded when a command asks for them.
 *
 * @param catalogs directory of the catalogue and the questionnaire
 * @param rules directory of the rules
 * @param data directory of what a server keeps, unless it is told another
 */
public record Workspace(Path catalogs, Path rules, Path data) {

  /** The files below a directory, {@code catalogs/}, {@code rules/} and {@code data/}. */
  public static Workspace at(Path home) {
    return new Workspace(home.resolve("catalogs"), home.resolve("rules"), home.resolve("data"));
  }

  Workspace withRules(Path other) {
    return new Workspace(catalogs, other, data);
  }

  Catalogue catalogue() {
    return CatalogueLoader.load(existing(catalogs, "catalogue"));
  }

  RuleSet ruleSet(Catalogue catalogue) {
    return RuleSet.load(existing(rules, "rules"), Basis.options(catalogue));
  }

  /** Catalogue and rules, joined. */
  Advisor advisor() {
    Catalogue catalogue = catalogue();
    return new Advisor(catalogue, ruleSet(catalogue));
  }

  /** What a server serves, with a store of its own that is forgotten at the end. */
  public Office office() throws IOException {
    Path directory = Files.createTempDirectory("suanpan");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
    return office(directory);
  }

  /** What a server serves, with the store of a directory. */
  public Office office(Path directory) throws IOException {
    return Office.open(this, directory, false);
  }

  private static void remove(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of the catalogue's files, by name. */
  Map<String, String> catalogueFiles() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(catalogs)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|csv)")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** The questionnaire, which knows no vendors yet. */
  Questionnaire questions() {
    try {
      return Questionnaire.load(existing(catalogs, "questionnaire"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The questionnaire, which knows the vendors of a catalogue. */
  Questionnaire questionnaire(Catalogue catalogue) throws IOException {
    return Basis.of(catalogue, Questionnaire.load(existing(catalogs, "catalogue"))).questionnaire();
  }

  /** The scenarios that rules are tried on, read when they are first asked for. */
  Supplier<List<Example>> examples(Questionnaire questionnaire) {
    AtomicReference<List<Example>> read = new AtomicReference<>();
    return () -> {
      List<Example> known = read.get();
      if (known == null) {
        known = read(questionnaire);
        read.set(known);
      }
      return known;
    };
  }

  private List<Example> read(Questionnaire questionnaire) {
    try {
      return Examples.load(catalogs, questionnaire);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The presets, as their file lists them. */
  JsonNode presets() throws IOException {
    Path file = catalogs.resolve("presets.yaml");
    return new YAMLMapper().readTree(Files.readString(file)).path("presets");
  }

  /** Scenarios written by hand, by name of their file. */
  List<Scenario> typicalScenarios(Questionnaire questionnaire) throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(existing(catalogs.resolve("scenarios"), "scenarios"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode tree = Json.MAPPER.readTree(Files.readString(file));
        scenarios.add(questionnaire.read(tree.get("answers")));
      }
    }
    return scenarios;
  }

  private static Path existing(Path directory, String what) {
    if (!Files.isDirectory(directory)) {
      throw new Failure(
          directory
              + ": there is no such directory to read the "
              + what
              + " from. Maybe start"
              + " ./suanpan from its own place, or set -Dsuanpan.home.");
    }
    return directory;
  }
}
