package suanpan.fact;

/**
 * The cheapest of all eligible plans: what must be risked at the least, whatever else speaks
 * against that plan. None without an eligible plan.
 */
public record Cheapest(
    @Term(en = "cost a month", zh = "每月成本", unit = "USD/month", min = 0) double usdPerMonth,
    @Term(en = "cost up front", zh = "前期投入", unit = "USD", min = 0) double usdUpFront,
    @Term(en = "cost over the horizon", zh = "规划期总成本", unit = "USD", min = 0) double usdOverHorizon,
    @Term(
            en = "lowest cost a month of any plan",
            zh = "所有方案中的最低月成本",
            unit = "USD/month",
            min = 0,
            help = "a plan with low bills and much up front may be dearer in the end")
        double lowestUsdPerMonth)
    implements Fact {}
