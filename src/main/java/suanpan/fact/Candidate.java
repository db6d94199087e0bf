package suanpan.fact;

/**
 * Something from the catalogue that could stand in a plan, before any price is known: a model
 * behind an API, an open model under one way of sourcing, an accelerator, a rental provider, or an
 * option as a whole. A component that does not apply to this kind holds {@code "none"}, {@code
 * true} for an ability, or infinity for an amount, so that no rule blocks on it.
 */
public record Candidate(
    @Term(en = "candidate", zh = "候选", help = "what block(...) takes to rule this one out")
        String candidate,
    @Term(
            en = "kind of candidate",
            zh = "候选类型",
            values = {"api", "model", "accelerator", "provider", "option"})
        String kind,
    @Term(
            en = "decision",
            zh = "决策",
            values = {"sourcing", "adaptation", "capacity", "accelerator", "serving", "viability"})
        String decision,
    @Term(en = "option", zh = "选项") String option,
    @Term(en = "model", zh = "模型") String model,
    @Term(en = "vendor", zh = "厂商", help = "developer of a model, maker of an accelerator")
        String vendor,
    @Term(en = "provider", zh = "服务商") String provider,
    @Term(
            en = "country of the provider's seat",
            zh = "服务商总部所在国",
            help = "ISO 3166 code; none when there is no provider")
        String providerCountry,
    @Term(en = "licence", zh = "许可证") String licence,
    @Term(en = "commercial use allowed", zh = "允许商用") boolean commercialUse,
    @Term(en = "open weights", zh = "开放权重") boolean openWeights,
    @Term(en = "tuned on own data", zh = "用自有数据微调") boolean tuned,
    @Term(
            en = "quality tier",
            zh = "质量层级",
            values = {"adequate", "strong", "frontier", "none"})
        String qualityTier,
    @Term(
            en = "quality rank",
            zh = "质量等级",
            help = "1 adequate, 2 strong, 3 frontier; infinite when it is no model")
        double qualityRank,
    @Term(en = "active parameters", zh = "激活参数量", unit = "parameters") double activeParameters,
    @Term(en = "context length", zh = "上下文长度", unit = "tokens") double contextTokens,
    @Term(en = "serves the region asked for", zh = "可服务所选地区") boolean servesRegion,
    @Term(
            en = "keeps data in the region asked for",
            zh = "数据可留在所选地区",
            help = "the provider commits to processing and storing the data there")
        boolean keepsDataInRegion,
    @Term(
            en = "keeps data there on request",
            zh = "可申请将数据留在所选地区",
            help =
                "for customers that the provider finds eligible; its terms promise it to nobody else")
        boolean residencyOnRequest,
    @Term(en = "runs on own premises", zh = "可部署在自有机房") boolean onPremises,
    @Term(en = "under export control", zh = "受出口管制") boolean exportControlled,
    @Term(en = "mainstream architecture", zh = "主流架构") boolean mainstreamArchitecture,
    @Term(
            en = "software stack",
            zh = "软件栈",
            values = {"cuda", "rocm", "xla", "neuron", "gaudi", "cann", "other", "none"})
        String softwareStack,
    @Term(en = "consumer part", zh = "消费级产品") boolean consumerPart,
    @Term(en = "data-centre use licensed", zh = "许可数据中心使用") boolean datacentreUse,
    @Term(en = "scale-up interconnect, one direction", zh = "片间互联单向带宽", unit = "GB/s")
        double interconnectGbPerSecond,
    @Term(en = "memory", zh = "显存", unit = "GiB") double memoryGib,
    @Term(en = "vendor excluded by the user", zh = "用户排除的厂商") boolean excluded)
    implements Fact {}
