package suanpan.advice;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.argument.Side;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Text;
import suanpan.plan.Decision;
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

  /** What speaks for the one alone or against the other alone, weightiest first. */
  private List<Argument.Weighed> apart(Plan best, Plan cheapest) {
    Set<String> mine = options(best);
    Set<String> theirs = options(cheapest);
    Weights weights = new Weights(judgement.scenario().priorities());
    return judgement.arguments().stream()
        .filter(a -> mine.contains(a.option()) != theirs.contains(a.option()))
        .filter(a -> mine.contains(a.option()) == (a.side() == Side.FOR))
        .filter(a -> !alike(a, mine.contains(a.option()) ? theirs : mine))
        .sorted(
            Comparator.comparingDouble((Argument.Weighed a) -> -Math.abs(weights.points(a)))
                .thenComparing(Argument.Weighed::rule))
        .limit(ARGUMENTS)
        .toList();
  }

  /** Whether the same rule says the same of the other plan, by another of its options. */
  private boolean alike(Argument.Weighed argument, Set<String> others) {
    return judgement.arguments().stream()
        .anyMatch(
            other ->
                other.rule().equals(argument.rule())
                    && other.side() == argument.side()
                    && other.strength() == argument.strength()
                    && others.contains(other.option()));
  }

  private static Set<String> options(Plan plan) {
    Set<String> options = new HashSet<>();
    for (Decision decision : Decision.values()) {
      if (decision != Decision.VIABILITY) {
        options.add(plan.option(decision));
      }
    }
    options.remove("none");
    options.add(plan.id());
    return options;
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
