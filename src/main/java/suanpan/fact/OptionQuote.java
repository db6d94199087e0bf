package suanpan.fact;

/** The quote of the best eligible plan that holds one option. One per eligible option. */
public record OptionQuote(
    @Term(
            en = "decision",
            zh = "决策",
            values = {"sourcing", "adaptation", "capacity", "accelerator", "serving", "viability"})
        String decision,
    @Term(en = "option", zh = "选项") String option,
    @Term(en = "cost a month", zh = "每月成本", unit = "USD/month", min = 0) double usdPerMonth,
    @Term(
            en = "share of the cost that pays for assumed reasoning",
            zh = "假设的思考量占成本之比",
            unit = "share",
            min = 0,
            max = 1,
            help = "0 where the amount was answered, and for machines")
        double assumedReasoningShare,
    @Term(en = "cost up front", zh = "前期投入", unit = "USD", min = 0) double usdUpFront,
    @Term(en = "cost over the horizon", zh = "规划期总成本", unit = "USD", min = 0) double usdOverHorizon,
    @Term(
            en = "cost a month of its cheapest plan",
            zh = "最便宜方案的每月成本",
            unit = "USD/month",
            min = 0,
            help = "of all plans with the option; the other figures are those of the best")
        double leastUsdPerMonth,
    @Term(
            en = "cost over the horizon of its cheapest plan",
            zh = "最便宜方案的规划期总成本",
            unit = "USD",
            min = 0,
            help = "of all plans with the option; the other figures are those of the best")
        double leastUsdOverHorizon,
    @Term(
            en = "months within the budget",
            zh = "预算够用的月数",
            unit = "months",
            min = 0,
            help = "before the first month whose bill is above it; infinite when none is")
        double monthsWithinBudget,
    @Term(
            en = "doublings above the cheapest plan",
            zh = "比最便宜方案贵几番",
            unit = "doublings",
            min = 0,
            max = 64)
        double doublingsAboveCheapest,
    @Term(
            en = "utilisation",
            zh = "利用率",
            unit = "share",
            min = 0,
            max = 1,
            help = "1 for what is paid by use")
        double utilisation,
    @Term(en = "idle share", zh = "闲置占比", unit = "share", min = 0, max = 1) double idleShare,
    @Term(en = "replicas", zh = "副本数", min = 0) double replicas,
    @Term(en = "accelerators", zh = "加速器数", min = 0) double accelerators,
    @Term(
            en = "payback",
            zh = "回本期",
            unit = "months",
            min = 0,
            help = "against the cheapest plan without hardware bought; infinite when never")
        double paybackMonths,
    @Term(
            en = "break-even volume",
            zh = "盈亏平衡用量",
            unit = "tokens/month",
            min = 0,
            help =
                "against the cheapest hosted model of at least equal quality; infinite when never")
        double breakEvenTokensPerMonth,
    @Term(en = "lead time", zh = "交付周期", unit = "months", min = 0) double leadTimeMonths,
    @Term(
            en = "quality tier",
            zh = "质量层级",
            values = {"adequate", "strong", "frontier"})
        String qualityTier,
    @Term(en = "quality rank", zh = "质量等级", min = 1, max = 3) double qualityRank,
    @Term(en = "model", zh = "模型") String modelId,
    @Term(en = "accelerator", zh = "加速器") String acceleratorId,
    @Term(en = "vendor", zh = "厂商") String vendor,
    @Term(en = "provider", zh = "服务商", help = "of a cascade the large model's") String provider,
    @Term(
            en = "hosts of the model",
            zh = "该模型的服务商数",
            min = 0,
            help = "providers of the catalogue that serve this model and may be used here")
        double hosts,
    @Term(
            en = "model that answers first",
            zh = "先作答的模型",
            help = "the small one of a cascade, else the model itself")
        String firstModelId,
    @Term(en = "quality rank of the model that answers first", zh = "先作答模型的质量等级", min = 1, max = 3)
        double firstQualityRank,
    @Term(
            en = "share answered by the first model alone",
            zh = "由先作答模型直接回答的占比",
            unit = "share",
            min = 0,
            max = 1,
            help = "1 where one model answers everything")
        double firstShare,
    @Term(
            en = "country of the provider's seat",
            zh = "服务商总部所在国",
            help = "of that provider, ISO 3166 code; none for machines of one's own")
        String providerCountry,
    @Term(en = "licence of the model", zh = "模型许可证", help = "proprietary for closed models")
        String licence,
    @Term(
            en = "months until the model is retired",
            zh = "距模型下线月数",
            unit = "months",
            min = 0,
            help = "infinite when no date was announced")
        double retiresInMonths,
    @Term(
            en = "total parameters",
            zh = "总参数量",
            unit = "parameters",
            min = 0,
            help = "infinite for closed models, like the active ones")
        double totalParameters,
    @Term(en = "active parameters", zh = "激活参数量", unit = "parameters", min = 0)
        double activeParameters,
    @Term(en = "mainstream architecture", zh = "主流架构") boolean mainstreamArchitecture,
    @Term(
            en = "software stack",
            zh = "软件栈",
            values = {"cuda", "rocm", "xla", "neuron", "gaudi", "cann", "other", "none"})
        String softwareStack,
    @Term(en = "consumer part", zh = "消费级产品") boolean consumerPart,
    @Term(
            en = "scale-up interconnect, one direction",
            zh = "片间互联单向带宽",
            unit = "GB/s",
            min = 0,
            help = "infinite behind an API")
        double interconnectGbPerSecond)
    implements Fact {}
