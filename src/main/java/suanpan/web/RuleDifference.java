package suanpan.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.report.ValueWords;
import suanpan.rules.Figures;
import suanpan.rules.RuleReading;
import suanpan.rules.RuleSentence;
import suanpan.rules.TypedRule;
import suanpan.workbench.Basis;
import suanpan.workbench.RuleChange;

/**
 * What happened to one rule between two sets: as sentences for those who know the field, line by
 * line for those who read rule files.
 *
 * @param change {@code added}, {@code changed} or {@code retired}
 * @param before what the rule said; null when there was none, or none that can be read
 * @param after what it says; null likewise
 * @param difference unified, one line an entry
 */
record RuleDifference(
    String rule,
    String change,
    @Nullable Text before,
    @Nullable Text after,
    List<String> difference) {

  /** What changed, by rule. */
  static List<RuleDifference> between(
      Map<String, String> before, Map<String, String> after, Services services) {
    ValueWords names = new ValueWords(services.questionnaire(), services.catalogue().get());
    return RuleChange.between(before, after).stream()
        .map(
            one ->
                new RuleDifference(
                    one.rule(),
                    one.change(),
                    sentence(one.rule(), before, services, names),
                    sentence(one.rule(), after, services, names),
                    one.difference()))
        .toList();
  }

  private static @Nullable Text sentence(
      String rule, Map<String, String> texts, Services services, ValueWords names) {
    String drl = texts.get(rule + ".drl");
    TypedRule typed =
        drl == null
            ? null
            : RuleReading.of(rule, drl, "", Basis.options(services.catalogue().get())).typed();
    return typed == null
        ? null
        : new Text(
            RuleSentence.of(typed, Figures.EN, names), RuleSentence.of(typed, Figures.ZH, names));
  }
}
