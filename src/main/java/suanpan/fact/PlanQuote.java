package suanpan.fact;

/**
 * The quote of one whole plan. Facts of this kind come second, after the options have been argued,
 * and only for the plans that can still be the best for some option.
 */
public record PlanQuote(
    @Term(en = "plan", zh = "方案", help = "what argue(...) takes to speak about the whole plan")
        String plan,
    @Term(en = "cost a month", zh = "每月成本", unit = "USD/month", min = 0) double usdPerMonth,
    @Term(en = "cost up front", zh = "前期投入", unit = "USD", min = 0) double usdUpFront,
    @Term(en = "cost over the horizon", zh = "规划期总成本", unit = "USD", min = 0) double usdOverHorizon,
    @Term(
            en = "paid over the horizon",
            zh = "规划期内付出的现金",
            unit = "USD",
            min = 0,
            help =
                "its cost and what is left at the end of hardware bought and a version trained at the start")
        double usdPaidOverHorizon,
    @Term(
            en = "doublings above the cheapest plan",
            zh = "比最便宜方案贵几番",
            unit = "doublings",
            min = 0,
            max = 64)
        double doublingsAboveCheapest,
    @Term(
            en = "times the cost of the cheapest plan",
            zh = "相当于最便宜方案的倍数",
            unit = "×",
            min = 1,
            help = "over the horizon")
        double timesCheapest,
    @Term(
            en = "times the budget, this month",
            zh = "本月相当于预算的倍数",
            unit = "×",
            min = 0,
            help = "0 when no limit was stated, infinite when nothing may be spent")
        double timesBudget,
    @Term(
            en = "points above the budget, this month",
            zh = "本月超出预算的分值",
            unit = "points",
            min = 0,
            help = "0 within it; 5 just above it and 5 more for every doubling")
        double pointsAboveBudget,
    @Term(
            en = "months within the budget",
            zh = "预算够用的月数",
            unit = "months",
            min = 0,
            help = "before the first month whose bill is above it; infinite when none is")
        double monthsWithinBudget,
    @Term(
            en = "times the budget of the whole horizon",
            zh = "相当于整个规划期预算的倍数",
            unit = "×",
            min = 0,
            help =
                "all months' bills against so many months of the budget; 0 when no limit was stated")
        double timesHorizonBudget,
    @Term(
            en = "points above the budget of the whole horizon",
            zh = "超出整个规划期预算的分值",
            unit = "points",
            min = 0,
            help = "0 within it; 5 just above it and 5 more for every doubling")
        double pointsAboveHorizonBudget,
    @Term(
            en = "within the budget of the whole horizon",
            zh = "整个规划期在预算之内",
            help = "a budget was stated, and all months' bills are within so many months of it")
        boolean budgetCovers,
    @Term(
            en = "value a month",
            zh = "每月价值",
            unit = "USD/month",
            min = 0,
            help = "infinite when none was stated")
        double valueUsdPerMonth,
    @Term(
            en = "times the value, this month",
            zh = "本月相当于价值的倍数",
            unit = "×",
            min = 0,
            help = "0 when no value was stated")
        double timesValue,
    @Term(
            en = "times the capital",
            zh = "相当于资本的倍数",
            unit = "×",
            min = 0,
            help =
                "what is paid over the horizon beyond what the stated value pays; infinite without capital")
        double timesCapital,
    @Term(
            en = "points above the capital",
            zh = "超出资本的分值",
            unit = "points",
            min = 0,
            help = "0 within it; 5 just above it and 5 more for every doubling")
        double pointsAboveCapital,
    @Term(
            en = "share of the capital that is paid up front",
            zh = "前期投入占资本比",
            unit = "share",
            min = 0)
        double upFrontShareOfCapital,
    @Term(
            en = "points for what is paid up front",
            zh = "前期投入的分值",
            unit = "points",
            min = 0,
            help = "0 up to 30 % of the capital, 5 up to all of it and 5 more for every doubling")
        double pointsUpFront,
    @Term(en = "model", zh = "模型", help = "the one called at that provider") String modelId,
    @Term(
            en = "provider",
            zh = "服务商",
            help =
                "of a cascade's two the one seated in mainland China, if one alone is, else the large model's")
        String provider,
    @Term(
            en = "country of the provider's seat",
            zh = "服务商总部所在国",
            help = "of that provider, ISO 3166 code; none for machines of one's own")
        String providerCountry)
    implements Fact {}
