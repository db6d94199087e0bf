package suanpan.fact;

/** What the company has: people, money, data, premises. One per scenario. */
public record Means(
    @Term(en = "ML engineers", zh = "算法工程师", unit = "people", min = 0) double mlEngineers,
    @Term(en = "operations engineers", zh = "运维工程师", unit = "people", min = 0) double opsEngineers,
    @Term(
            en = "budget a month",
            zh = "每月预算",
            unit = "USD/month",
            min = 0,
            help = "infinite when no limit was stated")
        double budgetUsdPerMonth,
    @Term(en = "capital available", zh = "可用资本", unit = "USD", min = 0) double capitalUsd,
    @Term(
            en = "capital was stated",
            zh = "填写了资本",
            help = "otherwise it is what young companies raise at that stage, our guess")
        boolean capitalStated,
    @Term(en = "capital expenditure possible", zh = "可做资本性支出") boolean capexAllowed,
    @Term(en = "own data centre", zh = "自有机房") boolean ownDatacentre,
    @Term(en = "own labelled examples", zh = "自有标注样本", unit = "examples", min = 0)
        double ownExamples,
    @Term(en = "own training tokens", zh = "自有训练词元", unit = "tokens", min = 0)
        double ownTrainingTokens,
    @Term(
            en = "dependence on CUDA",
            zh = "对 CUDA 的依赖",
            values = {"none", "libraries", "own-kernels"})
        String cudaDependence)
    implements Fact {}
