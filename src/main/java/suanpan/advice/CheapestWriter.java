package suanpan.advice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Text;
import suanpan.plan.Plan;
import suanpan.rules.RuleSet;
import suanpan.rules.RuleView;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/** The cheapest plan that meets every requirement, and what keeps it from being recommended. */
final class CheapestWriter {
  private static final int ARGUMENTS = 3;

  private final Judgement judgement;
  private final RuleSet rules;
  private final PlanWords words;
  private final Function<Argument.Weighed, Advice.Argued> argued;

  /**
   * For one judgement.
   *
   * @param argued puts an argument into words
   */
  CheapestWriter(
      Judgement judgement,
      RuleSet rules,
      PlanWords words,
      Function<Argument.Weighed, Advice.Argued> argued) {
    this.judgement = judgement;
    this.rules = rules;
    this.words = words;
    this.argued = argued;
  }

  /** The plan, or null when none is eligible. */
  Advice.@Nullable CheapestPlan write() {
    Verdicts verdicts = judgement.verdicts();
    if (!(verdicts.best() instanceof PricedPlan best)
        || !(verdicts.cheapest() instanceof PricedPlan cheapest)) {
      return null;
    }
    List<Argument.Weighed> apart = apart(best.plan(), cheapest.plan());
    double behind = verdicts.score() - verdicts.cheapestScore();
    return new Advice.CheapestPlan(
        cheapest.plan().id(),
        cheapest.plan().sourcing(),
        words.summary(cheapest),
        cheapest.price().usdPerMonth(),
        cheapest.price().usdUpFront(),
        cheapest.price().usdOverHorizon(),
        behind,
        apart.stream().map(argued).toList(),
        cheapest.plan().id().equals(best.plan().id())
            ? same(cheapest)
            : sentence(cheapest, behind, apart));
  }

  private List<Argument.Weighed> apart(Plan best, Plan cheapest) {
    Weights weights = new Weights(judgement.scenario().priorities());
    return new Apart(judgement.arguments(), weights, best, cheapest)
        .favouring().stream().limit(ARGUMENTS).toList();
  }

  private Text same(PricedPlan cheapest) {
    Text usd = horizon(cheapest);
    return new Text(
        "No plan that meets every requirement is cheaper: " + usd.en() + " over the horizon.",
        "满足全部要求的方案中没有更便宜的：规划期总成本 " + usd.zh() + "。");
  }

  private Text sentence(PricedPlan cheapest, double behind, List<Argument.Weighed> apart) {
    Text what = words.summary(cheapest);
    Text usd = horizon(cheapest);
    String points = Digits.three(behind);
    return new Text(
        "The cheapest plan that meets every requirement: "
            + withoutEnd(what.en())
            + ", "
            + usd.en()
            + " over the horizon; "
            + points
            + " points behind"
            + (apart.isEmpty() ? "." : ", above all for: " + titles(apart, false) + "."),
        "满足全部要求的最便宜方案："
            + withoutEnd(what.zh())
            + "，规划期总成本 "
            + usd.zh()
            + "；落后 "
            + points
            + " 分"
            + (apart.isEmpty() ? "。" : "，主要因为：" + titles(apart, true) + "。"));
  }

  private String titles(List<Argument.Weighed> apart, boolean chinese) {
    return apart.stream()
        .map(Argument.Weighed::rule)
        .distinct()
        .map(rule -> title(rule, chinese))
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }

  private String title(String name, boolean chinese) {
    RuleView rule = rules.rule(name);
    if (rule == null) {
      return name;
    }
    return chinese ? "“" + rule.title().zh() + "”" : "“" + rule.title().en() + "”";
  }

  private static Text horizon(PricedPlan plan) {
    return Amounts.text(plan.price().usdOverHorizon(), "USD");
  }

  private static String withoutEnd(String sentence) {
    return sentence.substring(0, sentence.length() - 1);
  }
}
