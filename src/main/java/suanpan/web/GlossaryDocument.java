package suanpan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Criterion;
import suanpan.catalog.Catalogue;
import suanpan.fact.Article;
import suanpan.fact.Glossary;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.rules.FactCounts;
import suanpan.rules.Operator;
import suanpan.rules.Options;
import suanpan.rules.RuleNumber;
import suanpan.rules.RuleSentence;
import suanpan.workbench.Basis;

/**
 * Everything that a rule may name, for pick lists and completion.
 *
 * @param decisions what there is to decide, with options
 * @param articles what rules cite by the name of a file
 */
record GlossaryDocument(
    List<FactEntry> facts,
    List<DecisionEntry> decisions,
    List<Named> criteria,
    List<Named> comparisons,
    List<Article> articles) {

  /** A value with its name. */
  record Named(String id, Text text) {}

  /** A decision with its options. */
  record DecisionEntry(String id, Text text, List<Named> options) {}

  /**
   * A fact type.
   *
   * @param many whether a scenario has several
   * @param key the component that tells them apart; null when there is one
   * @param eligibility whether eligibility rules may ask for it
   */
  record FactEntry(
      String name,
      Text text,
      boolean many,
      @Nullable String key,
      boolean eligibility,
      List<ComponentEntry> components) {}

  /**
   * A component of a fact.
   *
   * @param kind number, text or truth
   * @param unit as rules write it
   * @param min null when there is no bound
   * @param values of an enumerated text; empty when it is open
   */
  record ComponentEntry(
      String name,
      Text text,
      String kind,
      String unit,
      Text unitText,
      @Nullable Double min,
      @Nullable Double max,
      String help,
      List<Named> values) {}

  static GlossaryDocument of(Catalogue catalogue, ValueNames names) {
    Options options = Basis.options(catalogue);
    List<DecisionEntry> decisions = new ArrayList<>();
    options
        .options()
        .forEach(
            (id, all) ->
                decisions.add(
                    new DecisionEntry(
                        id,
                        named(names, "decision", id).text(),
                        all.stream().map(option -> option(names, id, option)).toList())));
    return new GlossaryDocument(
        Glossary.types().values().stream().map(type -> fact(type, options, names)).toList(),
        List.copyOf(decisions),
        Arrays.stream(Criterion.values())
            .map(criterion -> new Named(criterion.id(), RuleSentence.criterion(criterion)))
            .toList(),
        Arrays.stream(Operator.values())
            .map(operator -> new Named(operator.sign(), RuleSentence.verb(operator)))
            .toList(),
        Article.ALL);
  }

  private static FactEntry fact(Glossary.FactType type, Options options, ValueNames names) {
    return new FactEntry(
        type.name(),
        RuleSentence.fact(type.name()),
        FactCounts.many(type.name()),
        FactCounts.key(type.name()),
        FactCounts.ELIGIBLE.contains(type.name()),
        type.components().values().stream().map(c -> component(c, options, names)).toList());
  }

  private static ComponentEntry component(
      Glossary.Component component, Options options, ValueNames names) {
    List<String> values = Arrays.asList(component.term().values());
    if (component.name().equals("option")) {
      values = options.options().values().stream().flatMap(List::stream).distinct().toList();
    } else if (component.name().equals("adaptation")) {
      values = options.options().getOrDefault("adaptation", List.of());
    }
    return new ComponentEntry(
        component.name(),
        new Text(component.term().en(), component.term().zh()),
        component.kind().name().toLowerCase(java.util.Locale.ROOT),
        component.term().unit(),
        RuleNumber.unit(component.term().unit()),
        finite(component.term().min()),
        finite(component.term().max()),
        component.term().help(),
        values.stream().map(value -> value(component.name(), value, options, names)).toList());
  }

  /** An option is called as the decision calls it that it belongs to. */
  private static Named value(String component, String value, Options options, ValueNames names) {
    return options.options().entrySet().stream()
        .filter(entry -> component.equals("option") && entry.getValue().contains(value))
        .findFirst()
        .map(entry -> option(names, entry.getKey(), value))
        .orElseGet(() -> named(names, component, value));
  }

  private static @Nullable Double finite(double bound) {
    return Double.isFinite(bound) ? bound : null;
  }

  private static Named option(ValueNames names, String decision, String option) {
    Text own = names.name(decision, option);
    return own == null ? named(names, "option", option) : new Named(option, own);
  }

  private static Named named(ValueNames names, String component, String value) {
    Text name = names.name(component, value);
    return new Named(value, name == null ? new Text(value, value) : name);
  }
}
