package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import suanpan.advice.PlanWords;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Change;
import suanpan.advice.insight.Input;
import suanpan.advice.insight.Outlook;
import suanpan.catalog.Catalogue;
import suanpan.fact.Amounts;
import suanpan.fact.Quantities;
import suanpan.fact.Spacing;
import suanpan.fact.Text;
import suanpan.plan.Decision;

/** What was found, in words of both languages. */
final class Phrases {
  /** What plans begin with, whatever product they name after it. */
  private static final Set<String> DOING = Set.of("Call", "Rent", "Buy", "Train");

  private static final Set<String> WITH_SOURCING = Set.of("sourcing", "viability");

  static final Text NOTHING = new Text("nothing is eligible", "没有可行方案");

  private final PlanWords words;

  Phrases(Catalogue catalogue) {
    this.words = new PlanWords(catalogue);
  }

  PlanWords words() {
    return words;
  }

  /** What changes from one pick to another, sourcing first. */
  List<Change> changes(Pick from, Pick to) {
    List<Change> changes = new ArrayList<>();
    for (Decision decision : Decision.values()) {
      String now = from.option(decision);
      String then = to.option(decision);
      if (!now.equals(then)) {
        changes.add(new Change(decision.id(), decision.label(), now, then, option(decision, then)));
      }
    }
    return changes;
  }

  Text option(Decision decision, String option) {
    return option.equals(Pick.NOTHING) ? NOTHING : words.option(decision, option);
  }

  /** What is recommended there. */
  Outlook outlook(Pick pick) {
    PricedPlan best = pick.best();
    Map<String, String> options = new LinkedHashMap<>();
    pick.options().forEach((decision, option) -> options.put(decision.id(), option));
    if (best == null) {
      return new Outlook(options, null, null, null, null, null, null, null, NOTHING);
    }
    return new Outlook(
        options,
        best.plan().id(),
        best.plan().supply().modelId(),
        words.model(best.plan().supply().modelId()),
        best.plan().supply().providerId(),
        best.price().usdPerMonth(),
        best.price().usdUpFront(),
        best.price().usdOverHorizon(),
        words.summary(best));
  }

  /**
   * The changed options in one clause: "adaptation: LoRA; capacity: buy". Where the way of sourcing
   * changes, it alone and the viability: the plan beside it says the rest.
   */
  static Text clause(List<Change> changes) {
    if (changes.stream().anyMatch(change -> change.to().equals(Pick.NOTHING))) {
      return new Text("nothing is eligible any more", "不再有可行方案");
    }
    boolean sourced = changes.stream().anyMatch(change -> change.decision().equals("sourcing"));
    return joined(
        changes.stream()
            .filter(change -> !sourced || WITH_SOURCING.contains(change.decision()))
            .sorted(Comparator.comparing(change -> !change.decision().equals("sourcing")))
            .map(
                change ->
                    new Text(
                        lower(change.decisionName().en()) + ": " + lower(change.toName().en()),
                        change.decisionName().zh() + "改为" + change.toName().zh()))
            .toList());
  }

  /** A clause with the plan and its cost there. */
  static Text becomes(List<Change> changes, Outlook there) {
    Text clause = clause(changes);
    Text plan = there.summary();
    if (there.plan() == null) {
      return clause;
    }
    return new Text(
        clause.en() + " (" + trimmed(plan.en(), ".") + ")",
        Spacing.of(clause.zh() + "（" + trimmed(plan.zh(), "。") + "）"));
  }

  /** A value of an input with its unit. */
  static Text value(Input input, double value) {
    if (Double.isInfinite(value)) {
      return new Text("no limit", "不限");
    }
    return Quantities.text(value, input.unit());
  }

  static Text usd(double usd) {
    return Amounts.text(usd, "USD");
  }

  static Text usdPerMonth(double usd) {
    return Amounts.text(usd, "USD/month");
  }

  static Text percent(double share) {
    return Amounts.text(Math.round(1000 * share) / 10.0, "%");
  }

  static Text joined(List<Text> parts) {
    return new Text(
        String.join("; ", parts.stream().map(Text::en).toList()),
        Spacing.of(String.join("；", parts.stream().map(Text::zh).toList())));
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A name inside a sentence: abbreviations and products keep their capitals. */
  static String lower(String name) {
    String first = name.split("[ ,]", 2)[0];
    if (DOING.contains(first)) {
      return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
    boolean ordinary =
        first.length() > 1
            && first.substring(1).equals(first.substring(1).toLowerCase(Locale.ROOT));
    boolean product = name.chars().anyMatch(Character::isDigit);
    return ordinary && !product ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }

  private static String trimmed(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }
}
