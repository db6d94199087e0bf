package suanpan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.advice.insight.TippingPoints;
import suanpan.fact.Text;

/**
 * What somebody must know who signs and reads one page: what speaks for the plan, what against it,
 * what comes second, how far it holds, and what would turn it.
 */
final class InShort {
  private static final int ARGUMENTS = 3;
  private static final int TIPS = 3;

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
    side(advice, "for").forEach(a -> points.add(labelled(Words.FOR, a)));
    List<Advice.Argued> against = side(advice, "against").toList();
    against.forEach(a -> points.add(labelled(Words.AGAINST, a)));
    if (against.isEmpty()) {
      points.add(in("No rule speaks against this plan.", "没有规则反对这一方案。"));
    }
    second(advice, plan.runnerUp(), plan.margin(), plan.closeCall(), points);
    if (advice.robustness() != null) {
      points.add(wording.say(advice.robustness().sentence()));
    }
    tips(advice.tippingPoints(), points);
    if (advice.nextQuestion() != null) {
      points.add(wording.say(advice.nextQuestion().statement()));
    }
    return points;
  }

  /** The weightiest arguments about the recommended options, each once. */
  private static Stream<Advice.Argued> side(Advice advice, String side) {
    return advice.decisions().stream()
        .flatMap(decision -> decision.verdicts().stream())
        .filter(verdict -> verdict.verdict().equals("recommended"))
        .flatMap(verdict -> verdict.arguments().stream())
        .filter(argument -> argument.side().equals(side) && argument.strength() != null)
        .distinct()
        .sorted(
            java.util.Comparator.comparingDouble((Advice.Argued a) -> strength(a))
                .reversed()
                .thenComparing(Advice.Argued::rule))
        .limit(ARGUMENTS);
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
    String usd = wording.monthly(second.usdPerMonth());
    points.add(
        in(
            "Second comes: "
                + name.en()
                + ", "
                + usd
                + ", "
                + behind
                + " points behind"
                + (close ? ": a close call." : "."),
            "第二名：" + name.zh() + "，" + usd + "，落后 " + behind + " 分" + (close ? "：难分高下。" : "。")));
  }

  private void tips(@Nullable TippingPoints tipping, List<String> points) {
    if (tipping != null) {
      tipping.numbers().stream()
          .filter(n -> n.sourcingBelow() != null || n.sourcingAbove() != null)
          .limit(TIPS)
          .forEach(n -> points.add(wording.say(n.sentence())));
    }
  }

  private String in(String en, String zh) {
    return language == Language.ZH ? zh : en;
  }
}
