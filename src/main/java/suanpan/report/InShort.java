package suanpan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.fact.Amounts;
import suanpan.fact.Spacing;
import suanpan.fact.Text;

/**
 * What somebody must know who signs and reads one page: what speaks for the plan, what against it,
 * what comes second, how far it holds, and what to find out next.
 */
final class InShort {
  private static final int ARGUMENTS = 3;

  /** Ways of sourcing that are paid for by the token. */
  private static final Set<String> HOSTED =
      Set.of(
          "closed-frontier-api",
          "closed-small-api",
          "hosted-open-api",
          "hosted-tuned",
          "cascade",
          "open-cascade");

  /** Answers to whether to start at all that are no plain go. */
  private static final Set<String> HESITANT = Set.of("go-with-conditions", "not-yet");

  /** Amounts closer than this are the same to a reader. */
  private static final double NOTICEABLE = 1.05;

  private final Wording wording;
  private final Language language;

  InShort(Wording wording, Language language) {
    this.wording = wording;
    this.language = language;
  }

  /** Sentences in reading order; none when nothing is recommended. */
  List<String> of(Advice advice) {
    Advice.RecommendedPlan plan = advice.plan();
    List<String> points = new ArrayList<>();
    if (plan == null) {
      return points;
    }
    conditions(plan, points);
    starting(advice, points);
    side(advice, "for").forEach(a -> points.add(labelled(Words.FOR, a)));
    List<Advice.Argued> against = side(advice, "against").toList();
    against.forEach(a -> points.add(labelled(Words.AGAINST, a)));
    if (against.isEmpty()) {
      points.add(in("No rule speaks against this plan.", "没有规则反对这一方案。"));
    }
    second(advice, plan.runnerUp(), plan.margin(), plan.closeCall(), points);
    if (advice.cheapest() != null) {
      points.add(wording.say(advice.cheapest().sentence()));
    }
    apart(advice, plan, points);
    if (advice.robustness() != null) {
      points.add(wording.say(advice.robustness().sentence()));
    }
    if (advice.nextQuestion() != null) {
      points.add(wording.say(advice.nextQuestion().statement()));
    }
    return points;
  }

  /** Why the answer is not simply go: what a reader must know first. */
  private void conditions(Advice.RecommendedPlan plan, List<String> points) {
    boolean notYet = plan.viability().equals("not-yet");
    for (Text condition : plan.conditions()) {
      points.add(
          (notYet ? in("Not yet: ", "暂缓：") : in("Go on this condition: ", "前提条件："))
              + wording.say(condition));
    }
  }

  /** Whether to start at all, where another answer is as good as equal. */
  private void starting(Advice advice, List<String> points) {
    advice.decisions().stream()
        .filter(decision -> decision.decision().equals("viability"))
        .flatMap(decision -> decision.verdicts().stream())
        .filter(Advice.Verdict::closeCall)
        .findFirst()
        .ifPresent(
            other ->
                points.add(
                    in(
                        "Whether to start is a close call: “%s” is %s."
                            .formatted(other.name().en(), behind(other).en()),
                        "是否启动难分高下：“%s”%s。".formatted(other.name().zh(), behind(other).zh()))));
  }

  private Text behind(Advice.Verdict verdict) {
    String points = wording.points(verdict.margin() == null ? 0 : verdict.margin());
    return points.equals("0.0")
        ? new Text("tied", "得分并列")
        : new Text(points + " points behind", "落后 " + points + " 分");
  }

  /**
   * The weightiest arguments about the recommended options, each once; what is said for going on
   * with conditions, or not yet, is no argument for the plan and stands before them.
   */
  private static Stream<Advice.Argued> side(Advice advice, String side) {
    return advice.decisions().stream()
        .flatMap(decision -> decision.verdicts().stream())
        .filter(verdict -> verdict.verdict().equals("recommended"))
        .filter(verdict -> !HESITANT.contains(verdict.option()) || side.equals("against"))
        .flatMap(InShort::ofThePlan)
        .filter(argument -> argument.side().equals(side) && argument.strength() != null)
        .distinct()
        .sorted(
            java.util.Comparator.comparingDouble((Advice.Argued a) -> strength(a))
                .reversed()
                .thenComparing(Advice.Argued::rule))
        .limit(ARGUMENTS);
  }

  /** What is told in the figures of another plan stands under the options, where that is said. */
  private static Stream<Advice.Argued> ofThePlan(Advice.Verdict verdict) {
    return verdict.arguments().stream()
        .filter(argument -> verdict.toldOf() == null || argument.rule().startsWith("plan/"));
  }

  private static double strength(Advice.Argued argument) {
    return argument.strength() == null ? 0 : argument.strength();
  }

  private String labelled(Words side, Advice.Argued argument) {
    String word = wording.say(side);
    return Character.toUpperCase(word.charAt(0))
        + word.substring(1)
        + in(": ", "：")
        + wording.say(argument.reason());
  }

  private void second(
      Advice advice,
      Advice.@Nullable RunnerUp second,
      double margin,
      boolean close,
      List<String> points) {
    if (second == null) {
      points.add(in("No other way of sourcing meets every condition.", "没有其他模型来源满足全部条件。"));
      return;
    }
    Text name =
        advice.decisions().stream()
            .flatMap(decision -> decision.verdicts().stream())
            .filter(verdict -> verdict.option().equals(second.sourcing()))
            .map(Advice.Verdict::name)
            .findFirst()
            .orElse(new Text(second.sourcing(), second.sourcing()));
    String behind = wording.points(margin);
    boolean tied = behind.equals("0.0");
    String usd = wording.say(Amounts.text(second.usdPerMonth(), "USD/month"));
    points.add(
        in(
            "Second comes: "
                + name.en()
                + ", "
                + usd
                + ", "
                + (tied ? "tied" : behind + " points behind")
                + (close ? ": a close call." : "."),
            "次优方案："
                + name.zh()
                + "，"
                + usd
                + "，"
                + (tied ? "得分并列" : "落后 " + behind + " 分")
                + (close ? "：难分高下。" : "。")));
  }

  /**
   * What a reader of the two columns of money will ask: why the plan on rented machines is the
   * cheaper one a month and the dearer one over the horizon. Of other pairs other things are true.
   */
  private void apart(Advice advice, Advice.RecommendedPlan plan, List<String> points) {
    if (plan.capacity().equals("none") || plan.capacity().equals("buy")) {
      return;
    }
    for (Advice.Verdict verdict : sourcing(advice)) {
      Advice.Quote other =
          advice.quotes().stream()
              .filter(quote -> quote.id().equals(verdict.quoteId()))
              .findFirst()
              .orElse(null);
      if (other != null
          && HOSTED.contains(verdict.option())
          && plan.usdPerMonth().typical() * NOTICEABLE < other.usdPerMonth()
          && plan.usdOverHorizon() > other.usdOverHorizon() * NOTICEABLE) {
        points.add(apart(verdict.name(), other, plan));
      }
    }
  }

  private String apart(Text name, Advice.Quote other, Advice.RecommendedPlan plan) {
    String today = wording.say(Amounts.text(plan.usdPerMonth().typical(), "USD/month"));
    String theirs = wording.say(Amounts.text(other.usdPerMonth(), "USD/month"));
    String there = wording.say(Amounts.text(other.usdOverHorizon(), "USD"));
    String here = wording.say(Amounts.text(plan.usdOverHorizon(), "USD"));
    return in(
        "Cheaper today, dearer over the horizon: the recommended plan starts at %s and comes to %s in all; %s starts at %s but comes to %s. Prices of hosted models are reckoned to go on falling, rents are not, and both bills grow with demand."
            .formatted(today, here, name.en(), theirs, there),
        Spacing.of(
            "眼下更省，长期更贵：推荐方案首月 %s，总计 %s；%s首月 %s，总计却只有 %s。计算中托管模型的价格逐年下降，租金不降，两者都随用量增长。"
                .formatted(
                    first(plan.usdPerMonth().typical()),
                    here,
                    name.zh(),
                    first(other.usdPerMonth()),
                    there)));
  }

  private static String first(double usd) {
    return Amounts.text(usd, "USD").zh();
  }

  private static List<Advice.Verdict> sourcing(Advice advice) {
    return advice.decisions().stream()
        .filter(decision -> decision.decision().equals("sourcing"))
        .flatMap(decision -> decision.verdicts().stream())
        .toList();
  }

  private String in(String en, String zh) {
    return language == Language.ZH ? zh : en;
  }
}
