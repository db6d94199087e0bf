package suanpan.rules.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;
import suanpan.rules.Claim;
import suanpan.rules.Options;
import suanpan.rules.RuleSet;
import suanpan.rules.RuleView;
import suanpan.rules.Value;

/** Compares the conditions of rules as ranges and sets of values. */
public final class RuleAnalysis {
  private final Options options;
  private final List<Finding> findings = new ArrayList<>();

  private RuleAnalysis(Options options) {
    this.options = options;
  }

  /** A rule with the ways in which it can hold, of which those that cannot are left out. */
  private record Known(RuleView rule, List<World> worlds) {
    boolean implies(Known other) {
      return !worlds.isEmpty()
          && worlds.stream().allMatch(w -> other.worlds.stream().anyMatch(w::implies));
    }

    String name() {
      return rule.name();
    }
  }

  /** Everything found, the gravest first. */
  public static List<Finding> of(RuleSet rules, Options options) {
    RuleAnalysis analysis = new RuleAnalysis(options);
    List<Known> known = new ArrayList<>();
    for (RuleView rule : rules.rules()) {
      known.add(analysis.known(rule));
    }
    Map<String, List<Known>> byTarget =
        known.stream()
            .filter(one -> !target(one.rule).isEmpty())
            .collect(Collectors.groupingBy(one -> target(one.rule)));
    byTarget.values().forEach(analysis::pairs);
    return analysis.findings.stream()
        .sorted(
            Comparator.comparing(Finding::kind).thenComparing(finding -> finding.rules().get(0)))
        .toList();
  }

  private Known known(RuleView rule) {
    List<World> worlds = Worlds.of(rule.typed());
    List<World> possible = worlds.stream().filter(world -> impossible(world) == null).toList();
    if (!worlds.isEmpty() && possible.isEmpty()) {
      Text why = java.util.Objects.requireNonNull(impossible(worlds.get(0)));
      findings.add(
          new Finding(
              Finding.Kind.UNREACHABLE,
              List.of(rule.name()),
              rule.decision(),
              new Text("It can never speak: " + why.en(), "它永远不会触发：" + why.zh()),
              new Text("Maybe a threshold or a value is the wrong way round.", "也许阈值或取值写反了。")));
    }
    return new Known(rule, possible);
  }

  /** Why a world cannot be, or null when it can, as far as one can tell. */
  private @Nullable Text impossible(World world) {
    for (World.Element element : world.there()) {
      String component = element.impossible();
      if (component != null) {
        return named(element, component);
      }
      if (strangers(element)) {
        return new Text(
            "the option that it asks for belongs to another decision.", "所问的选项属于另一项决策。");
      }
      if (world.absent().stream().anyMatch(element::within)) {
        String type = element.type().name();
        return new Text(
            "it asks for a " + type + " and for none like it.", "它既要求有又要求没有同样的 " + type + "。");
      }
    }
    return null;
  }

  private static Text named(World.Element element, String component) {
    var term = java.util.Objects.requireNonNull(element.type().components().get(component)).term();
    return new Text(
        "no value of “" + term.en() + "” meets all that it asks.",
        "没有任何“" + term.zh() + "”能满足全部条件。");
  }

  /** True when a fact's option is none of its decision. */
  private boolean strangers(World.Element element) {
    if (!(element.components().get("decision") instanceof Domain.Words decisions)
        || !(element.components().get("option") instanceof Domain.Words wanted)
        || decisions.except()
        || wanted.except()) {
      return false;
    }
    return decisions.texts().stream()
        .map(decision -> options.options().getOrDefault(decision, List.of()))
        .noneMatch(ids -> ids.isEmpty() || ids.stream().anyMatch(wanted.texts()::contains));
  }

  private void pairs(List<Known> rules) {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        pair(rules.get(i), rules.get(j));
      }
    }
  }

  private void pair(Known one, Known other) {
    boolean there = one.implies(other);
    boolean back = other.implies(one);
    if (!there && !back) {
      return;
    }
    Known narrow = there ? one : other;
    Known wide = there ? other : one;
    if (!(one.rule.typed().claim() instanceof Claim.Argue left)
        || !(other.rule.typed().claim() instanceof Claim.Argue right)) {
      if (there && back && same(one.rule, other.rule)) {
        add(Finding.Kind.DUPLICATE, narrow, wide, DUPLICATE, MERGE);
      }
      return;
    }
    boolean criterion = left.criterion() == right.criterion();
    if (left.side() != right.side()) {
      if (left.strength().equals(right.strength()) && (criterion || (there && back))) {
        add(Finding.Kind.CONTRADICTION, narrow, wide, CANCEL, DECIDE);
      }
    } else if (there && back && criterion) {
      add(Finding.Kind.DUPLICATE, narrow, wide, DUPLICATE, MERGE);
    } else if (criterion) {
      add(Finding.Kind.OVERLAP, narrow, wide, TWICE, NARROW);
    }
  }

  private static boolean same(RuleView one, RuleView other) {
    return one.typed().claim().equals(other.typed().claim());
  }

  private void add(
      Finding.Kind kind, Known first, Known second, Function<Known, Text> text, Text hint) {
    findings.add(
        new Finding(
            kind,
            List.of(first.name(), second.name()),
            first.rule.decision(),
            text.apply(second),
            hint));
  }

  private static final Function<Known, Text> CANCEL =
      other ->
          new Text(
              "Whenever it speaks, “"
                  + other.rule.title().en()
                  + "” says the opposite of the same option at the same strength: they cancel out.",
              "每当它触发，“" + other.rule.title().zh() + "”就以同样的强度对同一选项说相反的话：两者抵消。");

  private static final Function<Known, Text> DUPLICATE =
      other ->
          new Text(
              "“" + other.rule.title().en() + "” says the same from the same facts.",
              "“" + other.rule.title().zh() + "”在同样的事实下说同样的话。");

  private static final Function<Known, Text> TWICE =
      other ->
          new Text(
              "Whenever it speaks, “"
                  + other.rule.title().en()
                  + "” argues the same side of the same criterion, too: together they count twice.",
              "每当它触发，“" + other.rule.title().zh() + "”也在同一准则上说同样的话：两条会叠加计分。");

  private static final Text DECIDE =
      new Text(
          "Maybe one of them needs a condition more, or they differ in strength.",
          "也许其中一条还缺一个条件，或者强度应有差别。");

  private static final Text MERGE = new Text("Maybe one of them is enough.", "也许留一条就够了。");

  private static final Text NARROW =
      new Text(
          "Maybe that is meant, as a mild and a strong case; else give the wider one an upper bound.",
          "也许这正是本意，一轻一重；否则给条件较宽的一条加上界限。");

  /** What a rule argues about, or rules out; empty for notes. */
  private static String target(RuleView rule) {
    Claim claim = rule.typed().claim();
    Value value =
        claim instanceof Claim.Argue argue
            ? argue.option()
            : claim instanceof Claim.Block block ? block.candidate() : null;
    if (value == null) {
      return "";
    }
    return value instanceof Value.Txt text
        ? text.text()
        : value instanceof Value.Reading reading ? "«" + reading.component().name() + "»" : "";
  }
}
