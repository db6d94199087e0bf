package suanpan.advice.variation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.advice.FirstTraining;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Change;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.advice.insight.Roadmap.Phase;
import suanpan.advice.insight.Roadmap.Trigger;
import suanpan.fact.Amounts;
import suanpan.fact.Text;

/** Phases of a roadmap in sentences. */
final class RoadmapWords {
  static final Text PREPARED = new Text("the move is prepared", "迁移准备就绪");
  static final Text QUARTER_OVER =
      new Text("the quarter is over in which nobody moves again", "已运行满一个季度");
  static final Text ENDED = new Text("contracts have run out", "合同到期");
  static final Text PAYS = new Text("what is saved pays for the move", "节省的钱足以抵偿迁移");

  /** Sums that differ by less than this share are one sum to whoever budgets. */
  private static final double SAME = 0.001;

  /** What the path is best of. */
  private static final Text WHOLE =
      new Text(
          ", the least over the whole horizon of all ways that begin with today's plan and move only"
              + " to what is recommended by then or a close call",
          "，在以今天的方案起步、只迁往届时获推荐或难分高下之方案的各条路径中，整个规划期花费最少");

  private final Phrases phrases;
  private final Future future;

  RoadmapWords(Phrases phrases, Future future) {
    this.phrases = phrases;
    this.future = future;
  }

  /** What brings a phase about. */
  Text driver(Future.Driver driver, int month) {
    Double value = future.value(driver, month);
    double number = value == null ? 0 : value;
    return switch (driver) {
      case VOLUME -> {
        Text tokens = Amounts.text(number, "tokens/month");
        yield new Text("volume reaches " + tokens.en(), "用量达到" + tokens.zh());
      }
      case EXAMPLES -> {
        Text examples = Amounts.text(number, "examples");
        yield new Text(examples.en() + " are collected", "积累到 " + examples.zh());
      }
      case STAGE ->
          future.stage(month).equals("launched")
              ? new Text("the product is launched", "产品上线")
              : new Text("the first prototype stands", "首个原型完成");
      case PRICES -> {
        Text share = Phrases.percent(number);
        yield new Text(
            "API prices are down to " + share.en() + " of today's", "API 价格降到今天的 " + share.zh());
      }
      case CALENDAR -> new Text("an announced retirement or price takes effect", "已公布的下线或调价生效");
    };
  }

  /**
   * A trigger that came before the move is made.
   *
   * @param month of the trigger, 0 for the first
   * @param waits what the move waited for
   */
  Text since(Text trigger, int month, Text waits) {
    return new Text(
        trigger.en() + " (month " + (month + 1) + ") and " + waits.en(),
        trigger.zh() + "（第 " + (month + 1) + " 个月），且" + waits.zh());
  }

  /**
   * What is told of one phase.
   *
   * @param moves whether a plan begins with it
   * @param before the plan that it takes over from; null where none goes before or it goes on
   * @param usd of each of its months
   * @param training of a first version before it; null where none is trained
   * @param changes against the phase before
   * @param usdBeyond still to be paid after the horizon
   * @param against what the move brings against staying; may be empty
   * @param why not from the first day; may be empty
   */
  record Told(
      boolean moves,
      @Nullable PricedPlan plan,
      @Nullable PricedPlan before,
      int from,
      int end,
      @Nullable Trigger trigger,
      double[] usd,
      Move move,
      @Nullable FirstTraining training,
      List<Change> changes,
      double usdBeyond,
      Text against,
      Text why) {}

  /** One phase. */
  Text phase(Told told) {
    Text span = span(told);
    if (told.plan() == null) {
      return new Text(
          span.en() + ": " + Phrases.NOTHING.en() + ".",
          span.zh() + "：" + Phrases.NOTHING.zh() + "。");
    }
    Text what =
        told.moves() || told.changes().isEmpty()
            ? phrases.words().what(told.plan())
            : verdict(told.changes());
    Text cost = cost(told.usd());
    Text begins =
        new Text(
            span.en() + ": " + Phrases.lower(what.en()) + ", " + cost.en() + ".",
            span.zh() + "：" + what.zh() + "，" + cost.zh() + "。");
    return MoveWords.sentences(
        begins,
        told.moves() ? MoveWords.moved(told) : new Text("", ""),
        told.against(),
        MoveWords.beyond(told.usdBeyond()),
        told.why());
  }

  /** The plan goes on, and only whether to go on with it is judged anew. */
  private static Text verdict(List<Change> changes) {
    Change answer =
        changes.stream()
            .filter(change -> change.decision().equals("viability"))
            .findFirst()
            .orElse(changes.get(0));
    return new Text(
        "the same plan, but the answer to “start at all?” becomes “"
            + Phrases.lower(answer.toName().en())
            + "”",
        "方案不变，但“该不该做”的结论变为“" + answer.toName().zh() + "”");
  }

  private static Text span(Told told) {
    Trigger trigger = told.trigger();
    int from = told.from();
    return new Text(
        (from == 0 ? "Now" : "From month " + (from + 1))
            + " to month "
            + (told.end() + 1)
            + (trigger == null ? "" : ", when " + trigger.sentence().en()),
        (from == 0 ? "现在起" : "第 " + (from + 1) + " 个月起")
            + "至第 "
            + (told.end() + 1)
            + " 个月"
            + (trigger == null ? "" : "（" + trigger.sentence().zh() + "）"));
  }

  private static Text cost(double[] usd) {
    Text first = Phrases.usdPerMonth(usd[0]);
    Text last = Phrases.usdPerMonth(usd[usd.length - 1]);
    return first.equals(last)
        ? first
        : new Text(
            first.en() + " at first and " + last.en() + " at the end",
            "起初" + first.zh() + "，阶段末" + last.zh());
  }

  /**
   * All phases together.
   *
   * @param moved whether another plan than today's begins with one
   * @param quoted what today's quote says of the whole horizon, with stage and examples as they are
   *     today; not a number when there is none
   * @param foregone what is advised later and not moved to; may be empty
   */
  Text whole(List<Phase> phases, boolean moved, double quoted, Text foregone) {
    if (phases.stream().allMatch(phase -> phase.plan().plan() == null)) {
      return new Text(
          "Nothing is eligible in any month of the horizon as things stand.",
          "按目前的条件，整个规划期内都没有可行方案。");
    }
    double usd = phases.stream().mapToDouble(Phase::usdTotal).sum();
    Text total = Phrases.usd(usd);
    int changes = phases.size() - 1;
    Text rest = joined(future.reckoned(), foregone, apart(usd, quoted, moved));
    return changes == 0
        ? new Text(
            "If things go as assumed nothing is worth moving for over the whole horizon; it costs %s, work before the start included. %s"
                .formatted(total.en(), rest.en()),
            "若一切按假设发展，整个规划期内都不值得迁移；含上线前的投入，共计 %s。%s".formatted(total.zh(), rest.zh()))
        : changing(changes, phases.get(1).fromMonth() + 1, moved, total, rest);
  }

  private static Text changing(int changes, int first, boolean moved, Text total, Text rest) {
    return moved
        ? new Text(
            "If things go as assumed the advice changes %s, first in month %d; all phases together cost %s, moves included%s. %s"
                .formatted(times(changes), first, total.en(), WHOLE.en(), rest.en()),
            "若一切按假设发展，建议会变 %d 次，第一次在第 %d 个月；含迁移投入，各阶段共计 %s%s。%s"
                .formatted(changes, first, total.zh(), WHOLE.zh(), rest.zh()))
        : new Text(
            "If things go as assumed nothing is worth moving for over the whole horizon; only the answer to “start at all?” changes, %s, first in month %d. It costs %s, work before the start included. %s"
                .formatted(times(changes), first, total.en(), rest.en()),
            "若一切按假设发展，整个规划期内都不值得迁移，只有“该不该做”的结论会变 %d 次，第一次在第 %d 个月；含上线前的投入，共计 %s。%s"
                .formatted(changes, first, total.zh(), rest.zh()));
  }

  private static Text joined(Text... parts) {
    StringBuilder en = new StringBuilder();
    StringBuilder zh = new StringBuilder();
    for (Text part : parts) {
      en.append(part.en());
      zh.append(part.zh());
    }
    return new Text(en.toString(), zh.toString());
  }

  private static String times(int changes) {
    return changes == 1 ? "once" : changes == 2 ? "twice" : changes + " times";
  }

  /** The quote and the roadmap answer different questions: which to budget where they differ. */
  private static Text apart(double usd, double quoted, boolean moves) {
    Text quote = Phrases.usd(quoted);
    if (Double.isNaN(quoted) || Math.abs(usd - quoted) < SAME * quoted) {
      return new Text("", "");
    }
    return moves
        ? new Text(
            " Budget this sum if you move as said here. The quote of today's plan, "
                + quote.en()
                + ", keeps that plan to the end, with stage and examples as they are today.",
            "若按路线图迁移，预算以此数为准。今天方案的报价是 " + quote.zh() + "：它假设方案用到底，阶段和样本数也停在今天。")
        : new Text(
            " Budget this sum: stage, examples and prices of what is added later move on in it. The"
                + " quote says "
                + quote.en()
                + ", with stage, examples and hardware prices as they are today; it is there to"
                + " compare options.",
            "预算以此数为准：它计入了产品阶段、样本数和后来增购部分的价格变化。报价为 " + quote.zh() + "，阶段、样本数和硬件价格都停在今天，用于比较各选项。");
  }
}
