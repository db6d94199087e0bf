package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.Advisor.Placed;
import suanpan.advice.Apart;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Trigger;
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.argument.Argument;
import suanpan.fact.Digits;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.rules.RuleView;
import suanpan.verdict.Standing;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/**
 * Why a plan that takes over later does not begin at once: what rules it out today, or how far it
 * is behind and which rules speak otherwise by then, and what beginning with it would save.
 */
final class Hindsight {
  private static final int RULES = 3;

  /** Points below which nothing is told apart: where the arguments on cost begin, too. */
  static final double NOTICEABLE = 0.05;

  private static final Text SILENT = new Text("", "");

  private static final List<Decision> TAKEN =
      List.of(
          Decision.SOURCING,
          Decision.ADAPTATION,
          Decision.CAPACITY,
          Decision.ACCELERATOR,
          Decision.SERVING);

  private final Study study;
  private final Prospects plans;
  private final RoadmapPath path;
  private final Weights weights;

  Hindsight(Study study, Prospects plans, RoadmapPath path) {
    this.study = study;
    this.plans = plans;
    this.path = path;
    this.weights = new Weights(study.world().scenario().priorities());
  }

  /**
   * In a sentence or two; empty where no plan comes before or after.
   *
   * @param legs of a way, the second of them the later plan's
   * @param trigger what brings the later plan about
   */
  Text why(List<Leg> legs, Trigger trigger) {
    int from = legs.get(1).from();
    PricedPlan now = plans.plan(legs.get(0).candidate());
    PricedPlan then = plans.plan(legs.get(1).candidate());
    if (now == null || then == null) {
      return SILENT;
    }
    Text barred = barred(then);
    if (barred != null) {
      return new Text("Why not at once: " + barred.en(), "为什么不现在就换：" + barred.zh());
    }
    if (!plans.open(legs.get(1).candidate(), 0)) {
      return new Text(
          "Why not at once: it cannot serve today's demand as asked.", "为什么不现在就换：它还满足不了今天的要求。");
    }
    double behind = plans.behind(legs.get(1).candidate(), 0);
    List<String> otherwise =
        otherwise(leads(plans.month(0), now, then), leads(plans.month(from), now, then));
    return together(behind, changed(otherwise, trigger), saving(legs, behind));
  }

  private static Text together(double behind, Text changed, Text saving) {
    String points = Digits.three(behind);
    Text today =
        behind < NOTICEABLE
            ? new Text("today the two are as good as equal", "今天两者不相上下")
            : new Text("today it is " + points + " points behind", "今天它落后 " + points + " 分");
    return new Text(
        "Why not at once: " + today.en() + "; " + changed.en() + "." + saving.en(),
        "为什么不现在就换：" + today.zh() + "；" + changed.zh() + "。" + saving.zh());
  }

  /** What rules one of its options out today, or null. */
  private @Nullable Text barred(PricedPlan then) {
    for (Decision decision : TAKEN) {
      String option = then.plan().option(decision);
      boolean out =
          study.base().verdicts().standings().getOrDefault(decision, List.of()).stream()
              .anyMatch(
                  s -> s.option().equals(option) && s.outcome() == Standing.Outcome.RULED_OUT);
      if (out) {
        return study.advisor().objections(study.base(), option).stream()
            .map(Advice.Argued::reason)
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  /** By rule, what it gives the plan of now before the other in some month. */
  private Map<String, Double> leads(Judgement month, PricedPlan now, PricedPlan then) {
    Set<String> both = Set.of(now.plan().id(), then.plan().id());
    List<Argument.Weighed> arguments =
        new ArrayList<>(
            month.arguments().stream().filter(a -> !both.contains(a.option())).toList());
    for (PricedPlan plan : List.of(now, then)) {
      PricedPlan there = study.reprice(plan, month);
      Placed placed = there == null ? null : study.advisor().place(there, month);
      arguments.addAll(placed == null ? List.of() : placed.arguments());
    }
    return new Apart(arguments, weights, now.plan(), then.plan()).leads();
  }

  /** Rules that speak less for the plan of now, or more for the other one, by then than today. */
  static List<String> otherwise(Map<String, Double> today, Map<String, Double> later) {
    Set<String> rules = new TreeSet<>(today.keySet());
    rules.addAll(later.keySet());
    return rules.stream()
        .filter(rule -> lost(rule, today, later) >= NOTICEABLE)
        .sorted(Comparator.comparingDouble(rule -> -lost(rule, today, later)))
        .limit(RULES)
        .toList();
  }

  private static double lost(String rule, Map<String, Double> today, Map<String, Double> later) {
    return today.getOrDefault(rule, 0.0) - later.getOrDefault(rule, 0.0);
  }

  /** Where no rule speaks otherwise, what brings the plan about is all there is to say. */
  private Text changed(List<String> rules, Trigger trigger) {
    return rules.isEmpty()
        ? new Text(
            "what changes by then: " + trigger.sentence().en(),
            "到那时变化的是：" + trigger.sentence().zh())
        : new Text(
            "what is weighed otherwise by then: " + titles(rules, false),
            "到那时权衡会变的是：" + titles(rules, true));
  }

  private String titles(List<String> rules, boolean chinese) {
    return rules.stream()
        .map(rule -> title(rule, chinese))
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }

  private String title(String name, boolean chinese) {
    RuleView rule = study.advisor().rules().rule(name);
    return rule == null
        ? name
        : chinese ? "“" + rule.title().zh() + "”" : "“" + rule.title().en() + "”";
  }

  /** What the later plan would cost less from the first day to the last, where that is money. */
  private Text saving(List<Leg> legs, double behind) {
    List<Leg> throughout = path.costs().throughout(legs.get(1).candidate());
    double usd = path.costs().usd(legs);
    double saved = throughout == null ? 0 : usd - path.costs().usd(throughout);
    if (saved <= RoadmapPath.INDISTINCT * usd) {
      return SILENT;
    }
    Text less = Phrases.usd(saved);
    boolean close = behind < Verdicts.CLOSE_CALL;
    return new Text(
        " Begun with at once and kept to the end it would cost "
            + less.en()
            + " less than all phases together"
            + (close
                ? ": the call is close, and today's plan comes first only for what is weighed"
                    + " otherwise by then. Where that is no matter to you, the other is cheaper."
                : ", moves included."),
        "若一开始就用它并用到底，比全部阶段合计少花 "
            + less.zh()
            + "（含迁移）"
            + (close ? "：两者难分高下，今天的方案仅因上述考量而居先；若不看重这些，另一个更省。" : "。"));
  }
}
