package suanpan.advice.variation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.advice.insight.Robustness;
import suanpan.advice.insight.Robustness.Share;
import suanpan.advice.insight.Robustness.Swing;
import suanpan.fact.Digits;
import suanpan.fact.Spacing;
import suanpan.fact.Text;
import suanpan.plan.Decision;

/** How far the advice holds, in sentences. */
final class RobustnessWords {
  private static final Text NONE = new Text("", "");

  private final Study study;
  private final Phrases phrases;

  RobustnessWords(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
  }

  /**
   * What the draws come to.
   *
   * @param kept what today's plan costs in them
   * @param cheaper share of them in which it costs less than the runner-up
   */
  Text sentence(
      double sameSourcing,
      int samples,
      List<Share> sourcing,
      List<Swing> tornado,
      Robustness.@Nullable Spread kept,
      @Nullable Double cheaper) {
    return holds(sameSourcing, samples, sourcing, tornado).and(meant(sourcing, kept, cheaper));
  }

  private Text holds(double sameSourcing, int samples, List<Share> sourcing, List<Swing> tornado) {
    Text share = Phrases.percent(sameSourcing);
    Text option = phrases.option(Decision.SOURCING, study.today().option(Decision.SOURCING));
    List<Text> others =
        sourcing.stream()
            .filter(s -> !s.option().equals(study.today().option(Decision.SOURCING)))
            .limit(2)
            .map(
                s ->
                    new Text(
                        Phrases.lower(s.name().en()) + " in " + Phrases.percent(s.share()).en(),
                        s.name().zh() + " " + Phrases.percent(s.share()).zh()))
            .toList();
    Text rest = Phrases.joined(others);
    Text widest =
        tornado.isEmpty() || tornado.get(0).usdOverHorizonSwing() == 0
            ? new Text("", "")
            : tornado.get(0).input().label();
    if (study.today().best() == null) {
      return new Text(
          "Nothing is eligible today, nor in "
              + share.en()
              + " of "
              + samples
              + " draws of everything that is assumed.",
          "今天没有可行方案；对所有假设同时取样 " + samples + " 次，" + share.zh() + " 仍然没有。");
    }
    return new Text(
        "In "
            + share.en()
            + " of "
            + Digits.grouped(samples)
            + " draws of everything that is assumed, each from its range, the advice stays with "
            + Phrases.lower(option.en())
            + (rest.en().isEmpty() ? "" : "; otherwise: " + rest.en())
            + "."
            + (widest.en().isEmpty() ? "" : " What moves its cost most: " + widest.en() + "."),
        "所有假设各按其范围同时取样 "
            + Digits.grouped(samples)
            + " 次，"
            + share.zh()
            + " 仍建议"
            + option.zh()
            + (rest.zh().isEmpty() ? "" : "；其余为：" + rest.zh())
            + "。"
            + (widest.zh().isEmpty() ? "" : "对成本影响最大的是：" + widest.zh() + "。"));
  }

  /** The middle of what it costs, and why it is recommended though more draws favour another. */
  private Text meant(
      List<Share> sourcing, Robustness.@Nullable Spread kept, @Nullable Double cheaper) {
    Text text = NONE;
    if (kept != null) {
      Text low = Phrases.usd(kept.p10());
      Text high = Phrases.usd(kept.p90());
      text =
          new Text(
              " Kept as it is, the plan costs %s to %s over the horizon in eight draws of ten."
                  .formatted(low.en(), high.en()),
              Spacing.of("十次取样中有八次，这一方案的规划期总成本在%s到%s之间。".formatted(low.zh(), high.zh())));
    }
    Share most = sourcing.isEmpty() ? null : sourcing.get(0);
    String mine = study.today().option(Decision.SOURCING);
    if (most == null || most.option().equals(mine) || study.today().best() == null) {
      return text;
    }
    return text.and(
            new Text(
                " More draws favour "
                    + Phrases.lower(most.name().en())
                    + ": the recommendation goes by your answers and the assumed value of what is open; over the whole ranges of what is open the other comes out more often. Take it as undecided, and answer the next question first.",
                Spacing.of(
                    "更多的取样支持"
                        + most.name().zh()
                        + "：建议以您的回答和各项假设的取值为准；假设在整个范围内变动时，胜出更多的却是它。请视为尚无定论，先回答下一个问题。")))
        .and(cheaper == null ? NONE : less(cheaper));
  }

  private static Text less(double cheaper) {
    Text share = Phrases.percent(cheaper);
    return new Text(
        " The recommended plan is the cheaper of the two best in " + share.en() + ".",
        Spacing.of("两个最好的方案中，推荐方案在" + share.zh() + "的取样里更便宜。"));
  }
}
