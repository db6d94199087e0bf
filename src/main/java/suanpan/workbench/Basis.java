package suanpan.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import suanpan.advice.Advisor;
import suanpan.advice.variation.Insights;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.catalog.Makers;
import suanpan.fact.Text;
import suanpan.rules.Options;
import suanpan.rules.RuleSet;
import suanpan.scenario.Questionnaire;

/**
 * What advice rests on beside the rules.
 *
 * @param questionnaire that knows the vendors of the catalogue
 */
public record Basis(Catalogue catalogue, Questionnaire questionnaire) {

  /** Joins a questionnaire with the vendors of a catalogue. */
  public static Basis of(Catalogue catalogue, Questionnaire questionnaire) {
    return new Basis(catalogue, questionnaire.withVendors(vendors(catalogue)));
  }

  /** Both from the files of one directory. */
  static Basis load(Path catalogs) throws IOException {
    return of(CatalogueLoader.load(catalogs), Questionnaire.load(catalogs));
  }

  /** The options that a rule may name. */
  public Options options() {
    return options(catalogue);
  }

  /** The options that a rule may name beside a catalogue. */
  public static Options options(Catalogue catalogue) {
    return Options.standard().withAccelerators(catalogue.accelerators().keySet());
  }

  /** Rules made ready to give advice. */
  public Running running(int release, RuleSet rules) {
    Advisor advisor = new Advisor(catalogue, rules);
    return new Running(release, advisor, new Insights(advisor, questionnaire));
  }

  /** Everyone who makes models or chips, or serves them: id to name, by name. */
  private static Map<String, Text> vendors(Catalogue catalogue) {
    Map<String, Text> names = new TreeMap<>();
    catalogue.models().values().forEach(m -> names.put(m.developer(), Makers.name(m.developer())));
    catalogue.vendors().values().forEach(v -> names.put(v.id(), v.called()));
    catalogue.providers().values().forEach(p -> names.put(p.id(), p.called()));
    Map<String, Text> byName = new LinkedHashMap<>();
    names.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Text> e) -> e.getValue().en(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> byName.put(e.getKey(), e.getValue()));
    return byName;
  }
}
