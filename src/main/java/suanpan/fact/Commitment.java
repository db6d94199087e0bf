package suanpan.fact;

/**
 * What the recommended plan commits the company to: one, whenever a plan is eligible. Facts of this
 * kind come third, with {@link Business}, after options and plans have been argued: whether to
 * start at all is asked of the very plan that would be started with.
 */
public record Commitment(
    @Term(en = "sourcing", zh = "模型来源", help = "the plan's option of that decision") String option,
    @Term(en = "model", zh = "模型") String modelId,
    @Term(en = "rank of the model's quality, untuned", zh = "模型未微调时的质量等级", min = 1, max = 3)
        double qualityRank,
    @Term(en = "tuned on examples", zh = "用样本微调", help = "by a provider or on machines")
        boolean tuned,
    @Term(en = "accelerator", zh = "加速器", help = "none behind an API") String acceleratorId,
    @Term(
            en = "software stack",
            zh = "软件栈",
            values = {"cuda", "rocm", "xla", "neuron", "gaudi", "cann", "other", "none"})
        String softwareStack,
    @Term(en = "capacity", zh = "算力获取", help = "the plan's option of that decision")
        String capacity,
    @Term(en = "accelerators", zh = "加速器数", min = 0, help = "paid for today; 0 behind an API")
        double accelerators,
    @Term(
            en = "speed was measured",
            zh = "速度有实测",
            help = "of this model on this accelerator; behind an API true")
        boolean measured,
    @Term(
            en = "price of an index",
            zh = "指数价格",
            help = "what several charge on average: nobody has offered it")
        boolean indexPrice,
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
            help = "0 when no limit was stated")
        double timesBudget,
    @Term(
            en = "months within the budget",
            zh = "预算够用的月数",
            unit = "months",
            min = 0,
            help = "before the first month whose bill is above it; infinite when none is")
        double monthsWithinBudget,
    @Term(
            en = "within the budget of the whole horizon",
            zh = "整个规划期在预算之内",
            help = "a budget was stated, and all months' bills are within so many months of it")
        boolean budgetCovers,
    @Term(
            en = "times the capital",
            zh = "相当于资本的倍数",
            unit = "×",
            min = 0,
            help =
                "what is paid over the horizon beyond what the stated value pays; infinite without capital")
        double timesCapital)
    implements Fact {}
