package suanpan.advice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.FigureIds;
import suanpan.cost.BreakEven;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Spacing;
import suanpan.fact.Text;

/** A break-even in a sentence or two. */
final class BreakEvenWords {
  static final Text NOTHING_TO_COMPARE =
      new Text(
          "No hosted model of at least equal quality may be used here, so there is no price to break even"
              + " against.",
          "此处没有质量不低于它的可用托管模型，因此没有可比的回本价格。");
  static final Text COMPARATOR_PRICE =
      new Text("the comparator's price of a million tokens", "对照模型每百万词元价格");
  static final Text MACHINE_PRICE =
      new Text(
          "the cost of an accelerator-hour (people who follow the fleet included)",
          "每加速卡小时成本（含随规模增加的人力）");
  static final Text THROUGHPUT =
      new Text("the tokens that one replica serves a month", "单副本每月处理的词元数");
  static final Text UTILISATION =
      new Text("the mean load that replicas reach at best", "副本可达到的最高平均负载");

  private static final double NOTICEABLE = 1.01;

  private final Advice.Comparator comparator;
  private final Text provider;
  private final boolean better;
  private final Economics economics;

  /**
   * Words on one break-even.
   *
   * @param better whether the comparator's model is of a higher tier than the plan's
   */
  BreakEvenWords(Advice.Comparator comparator, Text provider, boolean better, Economics economics) {
    this.better = better;
    this.comparator = comparator;
    this.provider = provider;
    this.economics = economics;
  }

  Text sentence(BreakEven.Volume volume, Fleet fleet, @Nullable Double months) {
    Text text = volume.exists() ? from(volume, fleet, months) : none();
    return new Text(text.en(), Spacing.of(text.zh()));
  }

  private Text from(BreakEven.Volume volume, Fleet fleet, @Nullable Double months) {
    Text at = Amounts.text(volume.fromTokensPerMonth(), "tokens/month");
    Text busy = Amounts.text(volume.utilisation() / fleet.peakToMean(), "share");
    Text text =
        new Text(
            "From %s on it costs no more than %s; its machines are then %s busy on average."
                .formatted(at.en(), named().en(), busy.en()),
            spaced("从%s起，成本不高于 %s；此时机器平均负载 %s。", at.zh(), named().zh(), busy.zh()));
    text = joined(text, when(months));
    double always = volume.alwaysFromTokensPerMonth();
    if (always > NOTICEABLE * volume.fromTokensPerMonth()) {
      Text later = Amounts.text(always, "tokens/month");
      text =
          joined(
              text,
              Double.isInfinite(always)
                  ? new Text(
                      "Further machines make it dearer again: it does not stay cheaper.",
                      "再加机器又会变贵：优势不能保持。")
                  : new Text(
                      "Further machines make it dearer again for a while; from "
                          + later.en()
                          + " on it stays cheaper.",
                      Spacing.of("其间再加机器会暂时变贵；从" + later.zh() + "起始终更省。")));
    }
    return text;
  }

  private Text when(@Nullable Double months) {
    double change = economics.figure(FigureIds.API_PRICE_CHANGE);
    double percent = economics.scenario().growthPercentPerMonth();
    if (months == null && percent > 0 && change < 0) {
      return new Text(
          "No month can be given: prices of APIs are assumed to fall by %s %% a year, and the volume from which it would pay moves away faster than demand grows."
              .formatted(Digits.three(-change)),
          "给不出月份：按假设 API 每年降价 %s%%，划算所需的用量比实际用量增长得更快。".formatted(Digits.three(-change)));
    }
    if (months == null) {
      return percent > 0
          ? new Text(
              "Growth does not bring that within %d years.".formatted(BreakEvenWriter.YEARS_AHEAD),
              "按这一增长，%d 年内达不到。".formatted(BreakEvenWriter.YEARS_AHEAD))
          : new Text("Without growth that is never reached.", "没有增长就永远达不到。");
    }
    if (months == 0) {
      return new Text("Today's volume is past that.", "当前用量已经超过。");
    }
    Text growth = Amounts.text(percent, "%/month");
    long month = (long) Math.ceil(months);
    String length = month == 1 ? "month" : "months";
    return change < 0
        ? new Text(
            "As prices of APIs are assumed to fall by %s %% a year, the volume that it takes rises; a growth of %s catches up with it after %d %s."
                .formatted(Digits.three(-change), growth.en(), month, length),
            spaced(
                "按假设 API 每年降价 %s%%，所需用量随之上升；按%s的增长，%d 个月后追上。",
                Digits.three(-change), growth.zh(), month))
        : new Text(
            "At a growth of %s that takes %d %s.".formatted(growth.en(), month, length),
            spaced("按%s的增长，需要 %d 个月。", growth.zh(), month));
  }

  private Text none() {
    return new Text(
        "At no volume does it cost less than " + named().en() + ".",
        "无论用量多大，都不会比 " + named().zh() + "更省。");
  }

  /** Whether what is paid up front comes back, and what the net present value is made of. */
  static Text payback(Advice.Payback payback, boolean team) {
    Text back = back(payback);
    Text value = netPresentValue(payback, team);
    return new Text(back.en() + " " + value.en(), Spacing.of(back.zh() + value.zh()));
  }

  private static Text back(Advice.Payback payback) {
    Text upFront = Amounts.text(payback.usdUpFront(), "USD");
    Double months = payback.months();
    if (months == null) {
      return new Text(
          "The %s more paid up front never come back.".formatted(upFront.en()),
          "比它多出的前期投入%s无法收回。".formatted(upFront.zh()));
    }
    Text when = after(months);
    boolean late = months > payback.shelfLifeMonths();
    String life = life(payback);
    return new Text(
        "The %s more paid up front come back %s%s."
            .formatted(
                upFront.en(),
                when.en(),
                late ? ", too late: a model stays worth having for " + life : ""),
        "比它多出的前期投入%s在%s收回%s。"
            .formatted(upFront.zh(), when.zh(), late ? "，为时已晚：模型的领先期是 " + life + " 个月" : ""));
  }

  private static String life(Advice.Payback payback) {
    return String.format(Locale.ROOT, "%.0f", payback.shelfLifeMonths());
  }

  /** The value with what it is and what it is made of. */
  private static Text netPresentValue(Advice.Payback payback, boolean team) {
    Text value = Amounts.text(payback.usdNetPresentValue(), "USD");
    double saved = payback.usdSavedPerMonth();
    Text month = Amounts.text(Math.abs(saved), "USD");
    Text discount = Amounts.text(payback.discountPerYear(), "share");
    Text left = Amounts.text(payback.usdHardwareLeft(), "USD");
    boolean bought = payback.usdHardwareLeft() > 0;
    return new Text(
        "Net present value: %s. That is what you gain by it (below zero: lose) over the %s months that a model stays worth having, in today's money: it costs %s %s a month at today's volume and prices, discounted at %s a year%s."
            .formatted(
                value.en(),
                life(payback),
                month.en(),
                saved < 0 ? "more" : "less",
                discount.en(),
                (bought ? "; the hardware then counts as " + left.en() : "")
                    + (team ? "; the team, which then works on the next model, is left out" : "")),
        "净现值%s：在模型 %s 个月的领先期内，选它一共多赚（负数为多亏）这么多，按今天的钱计；其中按今天的用量和价格每月%s%s，年折现率 %s%s。"
            .formatted(
                value.zh(),
                life(payback),
                saved < 0 ? "多付" : "省",
                month.zh(),
                discount.zh(),
                (bought ? "，期末硬件计" + left.zh() : "") + (team ? "；团队此时已在做下一代模型，不计入" : "")));
  }

  private static Text after(double months) {
    if (months < 1) {
      return new Text("within the first month", "第一个月内");
    }
    Text after = Amounts.text(Math.round(months * 10) / 10.0, "months");
    return new Text("after " + after.en(), after.zh() + "后");
  }

  private static String spaced(String sentence, Object... values) {
    return Spacing.of(sentence.formatted(values));
  }

  private Text named() {
    Text price = Amounts.text(comparator.usdPerMillionTokens(), "USD");
    return new Text(
        "%s at %s, the cheapest hosted model of %s quality that may be used (%s for a million of your tokens, the whole bill counted)"
            .formatted(
                comparator.modelName(),
                provider.en(),
                better ? "at least equal, here higher" : "equal",
                price.en()),
        Spacing.of(
            "%s上的 %s（%s最便宜的托管模型，整张账单折合每百万词元 %s）"
                .formatted(
                    provider.zh(),
                    comparator.modelName(),
                    better ? "质量不低于它（此处更高）的可用模型中" : "同等质量的可用模型中",
                    price.zh())));
  }

  private static Text joined(Text one, Text other) {
    return new Text(one.en() + " " + other.en(), one.zh() + other.zh());
  }
}
