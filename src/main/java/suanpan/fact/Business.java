package suanpan.fact;

/**
 * The other side of the ledger, of the recommended plan. There only when the value or revenue was
 * answered.
 */
public record Business(
    @Term(en = "value a month", zh = "每月价值", unit = "USD/month", min = 0) double valueUsdPerMonth,
    @Term(
            en = "cost as a share of value",
            zh = "成本占价值比",
            unit = "share",
            min = 0,
            help = "of the recommended plan, this month")
        double costShareOfValue,
    @Term(
            en = "months within the value",
            zh = "价值撑得起的月数",
            unit = "months",
            min = 0,
            help =
                "before the first month in which the recommended plan's bill is above the value;"
                    + " infinite when none is")
        double monthsWithinValue,
    @Term(
            en = "payback",
            zh = "回本期",
            unit = "months",
            min = 0,
            help = "of the upfront cost from value less running cost; infinite when never")
        double paybackMonths,
    @Term(en = "shelf life of a model", zh = "模型领先期", unit = "months", min = 0)
        double shelfLifeMonths)
    implements Fact {}
