package suanpan.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suanpan.argument.Argument;
import suanpan.argument.Explanation;
import suanpan.fact.Article;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.rules.RuleSet;

/** Why options are ruled out, and what to relax when nothing is left. */
final class Objections {
  private final Judgement judgement;
  private final ValueNames names;

  Objections(Judgement judgement, ValueNames names) {
    this.judgement = judgement;
    this.names = names;
  }

  /**
   * One objection a rule, what was said of the option itself first. Where some candidate of an
   * option was left, what was said of the others is not the reason: then why no plan holds it.
   */
  List<Advice.Argued> against(String option) {
    Map<String, Argument.Blocker> byRule = new LinkedHashMap<>();
    Ruling ruling = judgement.ruling();
    ruling.against(option).forEach(blocker -> byRule.putIfAbsent(blocker.rule(), blocker));
    ruling.againstAll(option).forEach(blocker -> byRule.putIfAbsent(blocker.rule(), blocker));
    if (byRule.isEmpty()) {
      Text why = judgement.search().obstacle(option);
      Causes causes = new Causes(judgement, names);
      return List.of(
          engine(
              why == null || (why == Obstacles.NO_MODEL && causes.barMachines())
                  ? causes.of(option)
                  : why));
    }
    return byRule.values().stream().map(b -> argued(b.rule(), ruling.told(b))).toList();
  }

  /** What would have to give way for anything to be eligible. */
  List<Advice.Warning> whatToRelax(RuleSet rules) {
    List<Advice.Warning> ways = new ArrayList<>();
    Miss nearest = judgement.search().nearestMiss();
    if (nearest != null) {
      Text slow = nearest.text();
      ways.add(
          warning(
              "engine/too-slow",
              new Text(
                  "Nothing is eligible. One way out is the speed asked for: " + slow.en(),
                  "没有可行方案。出路之一是放宽速度：" + slow.zh()),
              Article.ENGINE));
    }
    ways.addAll(byRules(rules, nearest != null));
    return ways;
  }

  private List<Advice.Warning> byRules(RuleSet rules, boolean another) {
    List<Argument.Blocker> blockers = new Relaxation(judgement, rules).blockers();
    if (blockers.isEmpty()) {
      return another
          ? List.of()
          : List.of(warning("engine/no-plan", Obstacles.NOTHING_AT_ALL, Article.ENGINE));
    }
    return blockers.stream()
        .map(blocker -> relax(blocker.rule(), judgement.ruling().told(blocker), another))
        .toList();
  }

  private Advice.Warning relax(String rule, Explanation why, boolean another) {
    Text reason = why.reason(names);
    return warning(
        rule,
        another
            ? new Text(
                "As asked for, speed included, this must give way: " + reason.en(),
                "若速度要求不变，这一条必须放宽：" + reason.zh())
            : new Text(
                "Nothing is eligible; for any plan this must give way: " + reason.en(),
                "没有可行方案；要有方案，这一条必须放宽：" + reason.zh()),
        why.source());
  }

  private static Advice.Warning warning(String rule, Text text, String source) {
    return new Advice.Warning("sourcing", rule, text, source, null);
  }

  private Advice.Argued argued(String rule, Explanation why) {
    return new Advice.Argued(
        rule, "blocks", null, null, why.reason(names), why.evidence(), why.source());
  }

  private static Advice.Argued engine(Text why) {
    return new Advice.Argued(
        "engine/no-plan", "blocks", null, null, why, List.of(), Article.ENGINE);
  }
}
