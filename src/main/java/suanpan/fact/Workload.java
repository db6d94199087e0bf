package suanpan.fact;

/** The demand, free of technology. One per scenario. */
public record Workload(
    @Term(
            en = "stage",
            zh = "阶段",
            values = {"idea", "prototype", "launched", "scaling"})
        String stage,
    @Term(
            en = "use case",
            zh = "用途",
            values = {
              "chatbot",
              "support",
              "search",
              "content",
              "coding",
              "agents",
              "extraction",
              "companion",
              "research",
              "other"
            })
        String useCase,
    @Term(en = "requests a month", zh = "每月请求数", unit = "requests/month", min = 0)
        double requestsPerMonth,
    @Term(en = "input tokens a month", zh = "每月输入词元", unit = "tokens/month", min = 0)
        double inputTokensPerMonth,
    @Term(en = "output tokens a month", zh = "每月输出词元", unit = "tokens/month", min = 0)
        double outputTokensPerMonth,
    @Term(en = "tokens a month", zh = "每月词元总量", unit = "tokens/month", min = 0)
        double tokensPerMonth,
    @Term(en = "tokens over the horizon", zh = "规划期内词元总量", unit = "tokens", min = 0)
        double tokensOverHorizon,
    @Term(en = "growth a month", zh = "月增长率", unit = "%/month", min = -100, max = 200)
        double growthPercentPerMonth,
    @Term(en = "peak to mean", zh = "峰均比", unit = "×", min = 1, max = 1000) double peakToMean,
    @Term(en = "cacheable share of input", zh = "输入可缓存占比", unit = "%", min = 0, max = 100)
        double cacheablePercent,
    @Term(en = "share that can wait for a batch", zh = "可批处理占比", unit = "%", min = 0, max = 100)
        double batchablePercent,
    @Term(
            en = "hidden reasoning for each token of the answer",
            zh = "每个回答词元的隐藏思考词元",
            min = 0,
            max = 100)
        double reasoningTokensPerOutputToken,
    @Term(en = "speed needed per user", zh = "每用户所需速度", unit = "tokens/s", min = 0)
        double tokensPerSecondPerUser,
    @Term(en = "time to first token allowed", zh = "首字等待时间上限", unit = "s", min = 0)
        double timeToFirstTokenSeconds,
    @Term(en = "context length needed", zh = "所需上下文长度", unit = "tokens", min = 0)
        double contextTokens,
    @Term(en = "planning horizon", zh = "规划期", unit = "months", min = 1, max = 120)
        double horizonMonths)
    implements Fact {}
