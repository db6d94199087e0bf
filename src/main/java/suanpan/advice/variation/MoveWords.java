package suanpan.advice.variation;

import org.jspecify.annotations.Nullable;
import suanpan.advice.FirstTraining;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.advice.variation.RoadmapWords.Told;
import suanpan.fact.Quantities;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** Moves of a roadmap in sentences. */
final class MoveWords {
  private static final Text SILENT = new Text("", "");

  private MoveWords() {}

  /** One after the other; those that are empty leave no gap. */
  static Text sentences(Text... sentences) {
    StringBuilder en = new StringBuilder();
    StringBuilder zh = new StringBuilder();
    for (Text sentence : sentences) {
      en.append(en.isEmpty() || sentence.en().isEmpty() ? "" : " ").append(sentence.en().strip());
      zh.append(sentence.zh());
    }
    return new Text(en.toString(), zh.toString());
  }

  /** The work, what is left behind, and what is trained for it. */
  static Text moved(Told told) {
    FirstTraining training = told.training();
    return sentences(work(told), left(told), training == null ? SILENT : training.sentence());
  }

  private static Text work(Told told) {
    Move move = told.move();
    boolean first = told.from() == 0;
    if (move.usdWork() == 0) {
      return first ? SILENT : new Text("Nothing has to be built anew for it.", "无需另行建设。");
    }
    Text work = Phrases.usd(move.usdWork());
    Text months = Quantities.text(move.engineerMonths(), Quantities.unit("engineer-months"));
    Text team = team(told);
    return new Text(
        (first ? "Setting it up takes " : "Moving there takes ")
            + months.en()
            + " ("
            + work.en()
            + team.en()
            + ").",
        (first ? "搭建需 " : "迁移需 ") + months.zh() + "（" + work.zh() + team.zh() + "）。");
  }

  /** Whether the wages of those who train are in the sum. */
  private static Text team(Told told) {
    PricedPlan plan = told.plan();
    if (told.training() == null || plan == null) {
      return SILENT;
    }
    return Moves.teamIsThere(told.before(), plan)
        ? new Text("; the team that trains is paid by the phase before", "；训练团队已在上一阶段的账上")
        : new Text(", the team that trains included", "，含训练团队");
  }

  private static Text left(Told told) {
    double usd = told.move().usdCommitted();
    if (usd < 0.5) {
      return SILENT;
    }
    Text left = Phrases.usd(usd);
    return bought(told.before())
        ? new Text(
            "It writes off "
                + left.en()
                + " of what was bought, counted here: the book value less the salvage; whatever a"
                + " sale brings beyond that comes off.",
            "购置的设备要核销 " + left.zh() + "（账面价值减残值，已计入）；转卖所得超出残值的部分可再抵减。")
        : new Text(
            "It leaves "
                + left.en()
                + " of rent behind that contracts still ask for, counted here.",
            "合同未到期的租金尚有 " + left.zh() + "，已计入。");
  }

  private static boolean bought(@Nullable PricedPlan plan) {
    return plan != null && plan.plan().supply() instanceof Supply.Owned;
  }

  /** What contracts ask for after the last month planned for. */
  static Text beyond(double usd) {
    Text rent = Phrases.usd(usd);
    return usd < 0.5
        ? SILENT
        : new Text(
            "Its contracts run on beyond the horizon; the "
                + rent.en()
                + " of that is counted here.",
            "合同延续到规划期之后，这部分 " + rent.zh() + " 已计入。");
  }
}
