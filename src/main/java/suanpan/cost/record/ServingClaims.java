package suanpan.cost.record;

import java.time.LocalDate;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Architecture;
import suanpan.catalog.Source;
import suanpan.cost.Comfort;
import suanpan.cost.RentedCapacity;
import suanpan.cost.TokenCost;
import suanpan.cost.serving.Deployment;
import suanpan.cost.serving.Precision;
import suanpan.cost.serving.ServingSpeed;

/** Claims about serving: J1, J2, J5, D3, Y1, Y6. */
final class ServingClaims {
  /** GPT-3 175B (arXiv:2005.14165, table 2.1): 96 layers, 12,288 wide, 96 heads of 128. */
  private static final Architecture GPT_3 =
      new Architecture(
          175e9, 175e9, 96, 12_288, 96, 96, 128, 96, 0, 0, 0, 0, 0, 0, 0, 2_359_296, 0, 0, 50_257,
          16);

  private static final Accelerator A100 =
      new Accelerator(
          "a100-80gb-sxm",
          "A100 80GB SXM",
          null,
          "nvidia",
          312,
          null,
          624.0,
          null,
          80,
          2039,
          400.0,
          "NVLink3",
          300,
          8,
          "cuda",
          false,
          true,
          true,
          true,
          new Source("NVIDIA A100 datasheet", LocalDate.of(2021, 6, 1)));

  private static final double A10_USD_PER_HOUR = 0.6;
  private static final double A10_TOKENS_PER_SECOND = 2500;
  private static final double HOURS_PER_30_DAYS = 720;

  private ServingClaims() {}

  static Claim j1() {
    double ours = 12 * RentedCapacity.usd(1, A10_USD_PER_HOUR, 1, 0);
    return Claim.of("J1", "One A10 server rented for a year", "租用一台 A10 服务器一年")
        .given("rent", "租金", A10_USD_PER_HOUR, "USD/hour")
        .given("hours a year", "全年小时数", 8760, "hours")
        .states("a year of rent", "全年租金", ours, 5256, 1e-9, "USD")
        .by("rate × hours", Articles.J);
  }

  static Claim j2(Market market) {
    double full = TokenCost.usdPerMillion(A10_USD_PER_HOUR, A10_TOKENS_PER_SECOND, 1);
    Deployment physics = market.onA10("llama-2-7b");
    ServingSpeed peak = physics.speed(physics.mostRequests(512), 256, 256);
    double ownTokens = peak.requestsPerSecond() * 512;
    return Claim.of(
            "J2",
            "Llama 2 7B: a million tokens on one A10 at its peak",
            "Llama 2 7B：单张 A10 峰值下的百万词元成本")
        .given("rent", "租金", A10_USD_PER_HOUR, "USD/hour")
        .given("peak speed", "峰值速度", A10_TOKENS_PER_SECOND, "tokens/s")
        .states("at full utilisation", "满载时", full, 0.067, 0.01, "USD/M tokens")
        .states(
            "at 67 % utilisation: the article's 0.1 USD",
            "利用率 67%：文中 0.1 美元",
            TokenCost.usdPerMillion(A10_USD_PER_HOUR, A10_TOKENS_PER_SECOND, 0.67),
            0.1,
            0.01,
            "USD/M tokens")
        .states(
            "at 22 % utilisation: the article's 0.3 USD",
            "利用率 22%：文中 0.3 美元",
            TokenCost.usdPerMillion(A10_USD_PER_HOUR, A10_TOKENS_PER_SECOND, 0.22),
            0.3,
            0.02,
            "USD/M tokens")
        .states(
            "utilisation that 0.1 USD means",
            "0.1 美元对应的利用率",
            TokenCost.utilisationAt(0.1, A10_USD_PER_HOUR, A10_TOKENS_PER_SECOND),
            0.67,
            0.01,
            "share")
        .states(
            "utilisation that 0.3 USD means",
            "0.3 美元对应的利用率",
            TokenCost.utilisationAt(0.3, A10_USD_PER_HOUR, A10_TOKENS_PER_SECOND),
            0.22,
            0.02,
            "share")
        .beside("the engine's own peak, input and output", "引擎估算的峰值（输入+输出）", ownTokens, "tokens/s")
        .beside("its output alone", "其中输出", peak.outputTokensPerSecond(), "tokens/s")
        .beside(
            "an A10 today, median of the catalogue",
            "今日 A10 租金（目录中位数）",
            market.a10Rent(),
            "USD/hour")
        .beside(
            "a million tokens today on our own peak",
            "按今日租金与引擎峰值的百万词元成本",
            TokenCost.usdPerMillion(market.a10Rent(), ownTokens, 1),
            "USD/M tokens")
        .by("rate ÷ (tokens/s × 3600 × utilisation) × 10⁶", Articles.J);
  }

  static Claim j5() {
    double words = Comfort.TOKENS_PER_ENGLISH_WORD;
    return Claim.of("J5", "Comfortable output speed", "舒适的输出速度")
        .given("reading", "阅读", Comfort.WORDS_READ_PER_MINUTE, "words/min")
        .given("speech", "说话", Comfort.WORDS_SPOKEN_PER_MINUTE, "words/min")
        .known("tokens a word, English", "英文每词词元数", words, "tokens", "OpenAI's rule of thumb")
        .assumed("headroom for skimming", "跳读余量", Comfort.HEADROOM, "×")
        .states(
            "floor: keeps up with reading",
            "下限：跟得上阅读",
            Comfort.floor(Comfort.WORDS_READ_PER_MINUTE, words),
            8,
            0.05,
            "tokens/s")
        .states(
            "comfortable",
            "舒适",
            Comfort.comfortable(Comfort.WORDS_READ_PER_MINUTE, words),
            20,
            0.05,
            "tokens/s")
        .beside(
            "keeps up with speech",
            "跟得上说话",
            Comfort.floor(Comfort.WORDS_SPOKEN_PER_MINUTE, words),
            "tokens/s")
        .by("words/min × tokens/word ÷ 60 × headroom", Articles.J);
  }

  static Claim d3() {
    double slow = TokenCost.usdPerThousandOfBatch(1, 5, 1, 200);
    double fast = TokenCost.usdPerThousandOfBatch(1, 3, 1, 200);
    return Claim.of("D3", "200 tokens in 3 s instead of 5 s", "200 个词元从 5 秒降到 3 秒")
        .given("tokens", "词元", 200, "tokens")
        .given("slow", "慢", 5, "s")
        .given("fast", "快", 3, "s")
        .states("cheaper by", "成本降低", 1 - fast / slow, 0.4, 1e-9, "share")
        .by("1 − fast ÷ slow, on the same machine", Articles.D);
  }

  static Claim y1() {
    double hourly = 10_000 / HOURS_PER_30_DAYS;
    Deployment physics = gpt3();
    ServingSpeed speed = physics.speed(128, 200, 200);
    double ownSeconds = speed.timeToFirstTokenSeconds() + 199 * speed.secondsPerOutputToken();
    return Claim.of("Y1", "Serving GPT-3 175B on 8 × A100", "用 8×A100 服务 GPT-3 175B")
        .given("rent, 3 years reserved", "租金（三年包年）", 10_000, "USD/month")
        .given("batch", "批大小", 128, "requests")
        .given("output", "输出", 200, "tokens")
        .given("latency", "时延", 20, "s")
        .assumed("hours in the article's month", "文中每月小时数", HOURS_PER_30_DAYS, "hours")
        .states(
            "1,000 output tokens",
            "每千输出词元",
            TokenCost.usdPerThousandOfBatch(hourly, 20, 128, 200),
            0.00301,
            0.002,
            "USD")
        .beside("the engine's own latency", "引擎估算时延", ownSeconds, "s")
        .beside(
            "the engine's own cost of 1,000 output tokens",
            "引擎估算每千输出词元成本",
            hourly / 3600 / speed.outputTokensPerSecond() * 1000,
            "USD")
        .by("rent per second × latency ÷ (batch × output) × 1000", Articles.Y);
  }

  static Claim y6() {
    double hourly = 10_000 / HOURS_PER_30_DAYS;
    Deployment physics = gpt3();
    Claim.Builder claim =
        Claim.of("Y6", "Batch 1 instead of 128", "批大小 1 与 128")
            .given("rent, 3 years reserved", "租金（三年包年）", 10_000, "USD/month");
    double alone = 0;
    double together = 0;
    for (int batch = 1; batch <= 128; batch *= 2) {
      ServingSpeed speed = physics.speed(batch, 200, 200);
      together = hourly / 3600 / speed.outputTokensPerSecond() * 1000;
      alone = batch == 1 ? together : alone;
      claim.point(batch, together);
    }
    return claim
        .between("batch 1 is dearer by", "批大小 1 贵", alone / together, 10, 128, 0, "×")
        .by("rent ÷ tokens/s at each batch; the curve is USD per 1,000 output tokens", Articles.Y);
  }

  private static Deployment gpt3() {
    return Deployment.of("gpt-3-175b", GPT_3, 2048, A100, 8, Precision.BF16);
  }
}
