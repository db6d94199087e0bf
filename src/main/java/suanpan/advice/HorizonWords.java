package suanpan.advice;

import suanpan.catalog.FigureIds;
import suanpan.cost.BreakEven;
import suanpan.cost.pricing.Economics;
import suanpan.fact.Amounts;
import suanpan.fact.Digits;
import suanpan.fact.Spacing;
import suanpan.fact.Text;

/**
 * What a break-even at today's prices leaves out: the plan that the reader weighs it against, and
 * the months ahead, where they say another thing.
 */
final class HorizonWords {
  private static final Text NOTHING = new Text("", "");

  /** Totals closer than this are the same to a reader. */
  private static final double NOTICEABLE = 1.01;

  private final Search search;
  private final Economics economics;
  private final Comparators comparators;
  private final PlanWords words;

  HorizonWords(Search search, Comparators comparators) {
    this.search = search;
    this.economics = search.economics();
    this.comparators = comparators;
    this.words = new PlanWords(economics.catalogue());
  }

  /**
   * A plan that is paid for by the token.
   *
   * @param called what it is to the reader
   * @param named whether the break-even has named it already
   */
  record Rival(PricedPlan plan, Text called, boolean named) {}

  /** Further sentences, each with a space before it in English; often none. */
  Text of(PricedPlan plan, BreakEven.StepCost own, Rival rival) {
    BreakEven.Volume volume = BreakEven.volume(own, comparators.usdPerToken(rival.plan()));
    boolean reached = volume.fromTokensPerMonth() <= economics.scenario().tokensPerMonth();
    Text against = rival.named() ? NOTHING : against(rival, volume);
    double mine = plan.price().usdOverHorizon();
    double theirs = rival.plan().price().usdOverHorizon();
    Text apart = NOTHING;
    if (reached && mine > NOTICEABLE * theirs) {
      apart = dearer(plan, rival);
    } else if (!reached && theirs > NOTICEABLE * mine) {
      apart = cheaper(plan, rival);
    }
    boolean told = reached && mine > NOTICEABLE * theirs;
    Text prices = told ? NOTHING : todaysPrices();
    return new Text(
        against.en() + apart.en() + prices.en(),
        Spacing.of(against.zh() + apart.zh() + prices.zh()));
  }

  /** Said of every break-even where API prices are assumed to change. */
  private Text todaysPrices() {
    double change = economics.figure(FigureIds.API_PRICE_CHANGE);
    String by = Digits.three(-change);
    return change < 0
        ? new Text(
            " Break-even takes today's prices; the total lets prices of APIs fall by "
                + by
                + " % a year, and wages and the price of machines do not fall with them.",
            "盈亏平衡按今天的价格算；总成本则计入 API 价格每年下降 " + by + "%，而人力和机器不随之降价。")
        : NOTHING;
  }

  private Text against(Rival rival, BreakEven.Volume volume) {
    Text what = words.what(rival.plan());
    Text price = Amounts.text(comparators.usdPerToken(rival.plan()) * 1e6, "USD");
    Text at = Amounts.text(volume.fromTokensPerMonth(), "tokens/month");
    return new Text(
        " Against %s (%s; %s a million tokens) it breaks even %s."
            .formatted(
                rival.called().en(),
                what.en(),
                price.en(),
                volume.exists() ? "from " + at.en() + " on" : "at no volume"),
        "与%s（%s，每百万词元 %s）相比，%s。"
            .formatted(
                rival.called().zh(),
                what.zh(),
                price.zh(),
                volume.exists() ? "从" + at.zh() + "起才更省" : "在任何用量下都不会更省"));
  }

  private Text dearer(PricedPlan plan, Rival rival) {
    int last = lastAhead(plan, rival.plan());
    double change = economics.figure(FigureIds.API_PRICE_CHANGE);
    String by = Digits.three(-change);
    Text why =
        change < 0
            ? new Text(
                ": break-even takes today's prices, the total lets prices of APIs fall by "
                    + by
                    + " % a year, and wages and the price of machines do not fall with them.",
                "：盈亏平衡按今天的价格算；总成本则计入 API 价格每年下降 " + by + "%，而人力和机器不随之降价。")
            : new Text(".", "。");
    Text when =
        last == 0
            ? new Text(
                " Its smaller bill of the first months never makes up for the work before the start: the total decides.",
                "头几个月省下的钱始终抵不上搭建投入：应以总成本为准。")
            : new Text(
                " Counted from the start it is ahead until month %d: break-even decides if you leave by then, the total if you stay."
                    .formatted(last),
                "从头累计，到第 %d 个月为止它更省：只用到那时，看盈亏平衡；用满规划期，看总成本。".formatted(last));
    Text sums = sums(plan, rival, "dearer", "更贵");
    Text left = last == 0 ? NOTHING : left(plan, rival.plan(), last);
    return new Text(
        sums.en() + why.en() + when.en() + left.en(), sums.zh() + why.zh() + when.zh() + left.zh());
  }

  private Text cheaper(PricedPlan plan, Rival rival) {
    double growth = economics.scenario().growthPercentPerMonth();
    String by = Digits.three(growth);
    Text why =
        growth > 0
            ? new Text(", for demand grows by " + by + " % a month.", "，因为用量每月增长 " + by + "%。")
            : new Text(".", "。");
    int first = search.economics().horizon().months() - monthsAhead(plan, rival.plan()) + 1;
    Text sums = sums(plan, rival, "cheaper", "更省");
    return new Text(
        sums.en()
            + why.en()
            + " Counted from the start it is ahead from month %d on: the total decides if you stay that long, break-even if you do not."
                .formatted(first)
            + left(plan, rival.plan(), first).en(),
        sums.zh()
            + why.zh()
            + "从头累计，自第 %d 个月起它更省：用得到那时，看总成本；用不到，看盈亏平衡。".formatted(first)
            + left(plan, rival.plan(), first).zh());
  }

  /**
   * What bought machines are taken to fetch at the end of a month, and what is left of being ahead
   * if they fetch nothing; nothing where none are bought.
   */
  private Text left(PricedPlan plan, PricedPlan other, int month) {
    double[] books = search.pricer().bookValues(plan.plan(), plan.fleet());
    if (books[month - 1] == 0) {
      return NOTHING;
    }
    Text worth = Amounts.text(books[month - 1], "USD");
    Text without = withoutSale(ahead(plan, other), books);
    return new Text(
        " That counts the machines at their book value, %s after month %d; should they fetch nothing, it is %s."
            .formatted(worth.en(), month, without.en()),
        "这里按账面价值计入机器，第 %d 个月末为%s；若届时一文不值，则它%s。".formatted(month, worth.zh(), without.zh()));
  }

  /** The months in which it is ahead though nothing is left of what was paid for machines. */
  private static Text withoutSale(double[] ahead, double[] books) {
    int first = 0;
    int last = 0;
    for (int month = 1; month <= ahead.length; month++) {
      if (ahead[month - 1] >= books[month - 1]) {
        first = first == 0 ? month : first;
        last = month;
      }
    }
    if (last == 0) {
      return new Text("never ahead within the horizon", "在规划期内始终不更省");
    }
    return last == ahead.length
        ? new Text("ahead from month " + first + " on", "自第 " + first + " 个月起更省")
        : new Text(
            "ahead from month %d to month %d".formatted(first, last),
            "只在第 %d 至第 %d 个月更省".formatted(first, last));
  }

  private Text sums(PricedPlan plan, Rival rival, String en, String zh) {
    int months = economics.horizon().months();
    Text mine = Amounts.text(plan.price().usdOverHorizon(), "USD");
    Text theirs = Amounts.text(rival.plan().price().usdOverHorizon(), "USD");
    return new Text(
        " Over the %d months it is the %s one all the same, %s against %s for %s"
            .formatted(months, en, mine.en(), theirs.en(), rival.called().en()),
        "但 %d 个月合计，它反而%s：它是%s，%s是%s"
            .formatted(months, zh, mine.zh(), rival.called().zh(), theirs.zh()));
  }

  /** The last month up to which the plan has cost no more than the other; 0 when there is none. */
  private int lastAhead(PricedPlan plan, PricedPlan other) {
    double[] ahead = ahead(plan, other);
    int last = ahead.length;
    while (last > 0 && ahead[last - 1] < 0) {
      last--;
    }
    return last;
  }

  /** Months at the end of the horizon throughout which the plan has cost no more than the other. */
  private int monthsAhead(PricedPlan plan, PricedPlan other) {
    double[] ahead = ahead(plan, other);
    int months = 0;
    while (months < ahead.length && ahead[ahead.length - 1 - months] >= 0) {
      months++;
    }
    return months;
  }

  /** What the other has cost more by the end of every month, USD. */
  private double[] ahead(PricedPlan plan, PricedPlan other) {
    double[] mine = byMonth(plan);
    double[] theirs = byMonth(other);
    double[] ahead = new double[mine.length];
    double sum = 0;
    for (int month = 0; month < ahead.length; month++) {
      sum += theirs[month] - mine[month];
      ahead[month] = sum;
    }
    return ahead;
  }

  private double[] byMonth(PricedPlan plan) {
    return search.pricer().byMonth(plan.plan(), plan.fleet(), plan.adaptation());
  }
}
