package suanpan.cost.record;

import suanpan.cost.RentedCapacity;
import suanpan.cost.training.Programme;
import suanpan.cost.training.TrainingFlop;
import suanpan.cost.training.TrainingRun;

/** Claims about training: D1, A1–A3, P3, Y2–Y5. */
final class TrainingClaims {
  private static final double GPT_3 = 175e9;
  private static final double TOKENS = 300e9;
  private static final double A100 = 312e12;
  private static final double HOURS_PER_MONTH = RentedCapacity.HOURS_PER_MONTH;
  private static final double SERVERS = 128;
  private static final double THREE_YEARS = 10_000;
  private static final double ONE_YEAR = 20_000;
  private static final double TEAM_RMB = 10e6;

  /** Of 57,000 TPU v4. */
  private static final double GEMINI_CHIP_HOURS = 132e6;

  /** Of bills from estimated FLOP and a utilisation that nobody published for the run itself. */
  private static final double BILL_TOLERANCE = 0.25;

  /** Where hours are given, only the rent is ours. */
  private static final double HOURS_TOLERANCE = 0.05;

  private TrainingClaims() {}

  static Claim d1() {
    TrainingRun gpt4 = gpt4();
    TrainingRun gemini = TrainingRun.of(5e25, 57_000, 275e12, 0.462, 0, 1.45);
    double byHours = GEMINI_CHIP_HOURS * 1.45;
    return Claim.of("D1", "Training bills of record", "创纪录的训练账单")
        .known("GPT-4", "GPT-4", 2.1e25, "FLOP", "Epoch AI estimate")
        .known("A100, dense bf16", "A100 稠密 bf16", A100, "FLOP/s", "NVIDIA datasheet")
        .known("GPT-4, utilisation", "GPT-4 利用率", 0.34, "share", "Epoch AI estimate")
        .known(
            "A100, 3 years committed", "A100 三年承诺价", 1.45, "USD/hour", "AWS, 2024-08, by Epoch AI")
        .known("Gemini Ultra", "Gemini Ultra", 5e25, "FLOP", "Epoch AI estimate")
        .known("TPU v4, dense bf16", "TPU v4 稠密 bf16", 275e12, "FLOP/s", "Google documentation")
        .known(
            "utilisation reached on TPU v4", "TPU v4 利用率", 0.462, "share", "PaLM, arXiv:2204.02311")
        .known("TPU v4, 3 years committed", "TPU v4 三年承诺价", 1.45, "USD/hour", "assumed as A100's")
        .known(
            "Gemini Ultra, as published",
            "Gemini Ultra 公布机时",
            GEMINI_CHIP_HOURS,
            "chip hours",
            "Stanford AI Index 2024 with Epoch AI")
        .states(
            "GPT-4, by FLOP ÷ utilisation (±25 %)",
            "GPT-4，按 FLOP ÷ 利用率（±25%）", gpt4.usd(), 78e6, BILL_TOLERANCE, "USD")
        .beside("ours over the record", "与记录之比", gpt4.usd() / 78e6, "×")
        .states(
            "Gemini Ultra, by FLOP ÷ PaLM's utilisation (±25 %)",
            "Gemini Ultra，按 FLOP ÷ PaLM 利用率（±25%）", gemini.usd(), 191e6, BILL_TOLERANCE, "USD")
        .beside("ours over the record", "与记录之比", gemini.usd() / 191e6, "×")
        .states(
            "Gemini Ultra, by the chip hours published (±5 %)",
            "Gemini Ultra，按公布的机时（±5%）", byHours, 191e6, HOURS_TOLERANCE, "USD")
        .beside(
            "Gemini Ultra, FLOP over chip hours: what the utilisation differs by",
            "Gemini Ultra，两种口径之比：利用率之差",
            gemini.usd() / byHours,
            "×")
        .by(
            "FLOP ÷ (peak × utilisation) × cloud price; chip hours × cloud price. The record: cloud"
                + " rental, Stanford AI Index 2024 with Epoch AI",
            Articles.D);
  }

  static Claim a1() {
    return Claim.of("A1", "Arithmetic of a transformer", "Transformer 的计算量")
        .given("parameters", "参数", GPT_3, "parameters")
        .given("tokens", "词元", TOKENS, "tokens")
        .states(
            "a generated token", "生成一个词元", TrainingFlop.forwardPerToken(GPT_3), 350e9, 1e-9, "FLOP")
        .states("training", "训练", TrainingFlop.full(GPT_3, TOKENS), 3.15e23, 1e-9, "FLOP")
        .by("2P; 6PT", Articles.A);
  }

  static Claim a2() {
    return Claim.of("A2", "Naive cost of training GPT-3", "GPT-3 训练的天真估算")
        .given("A100, dense bf16", "A100 稠密 bf16", A100, "FLOP/s")
        .given("rent", "租金", 1.8, "USD/hour")
        .assumed("utilisation", "利用率", 1, "share")
        .states("GPU-hours", "GPU 小时", gpt3(1, 1.8).acceleratorHours(), 280_000, 0.005, "hours")
        .states("cost", "成本", gpt3(1, 1.8).usd(), 0.5e6, 0.02, "USD")
        .states("at 1 USD/h", "租金 1 美元", gpt3(1, 1).usd(), 0.28e6, 0.005, "USD")
        .states("at 4 USD/h", "租金 4 美元", gpt3(1, 4).usd(), 1.12e6, 0.005, "USD")
        .by("FLOP ÷ FLOP/s × rate", Articles.A);
  }

  static Claim a3() {
    double most = gpt3(0.1, 1.8).usd();
    return Claim.of("A3", "The real bill, by utilisation", "按利用率的真实账单")
        .given("naive", "未优化", 0.1, "share")
        .given("worked on", "优化后", 0.3, "share")
        .between("at 10 %, 1.8 USD/h", "利用率 10%", most, 2e6, 12e6, 0, "USD")
        .between("at 30 %, 4 USD/h", "利用率 30%，4 美元", gpt3(0.3, 4).usd(), 2e6, 12e6, 0, "USD")
        .beside("at 30 %, 1.8 USD/h", "利用率 30%", gpt3(0.3, 1.8).usd(), "USD")
        .beside("at 50 %, 1.8 USD/h", "利用率 50%", gpt3(0.5, 1.8).usd(), "USD")
        .by("A2 ÷ utilisation", Articles.A);
  }

  static Claim p3() {
    double runs = Programme.runs(50e6, 5e6);
    return Claim.of("P3", "Ticket for a 100B-class foundation model", "千亿级基础模型的入场券")
        .given("a year", "每年", 50e6, "USD")
        .given("one run", "一次训练", 5e6, "USD")
        .states("runs", "训练次数", runs, 10, 1e-9, "runs")
        .between(
            "GPT-4-class, one run by the engine",
            "GPT-4 级单次训练（引擎估算）",
            gpt4().usd(),
            40e6,
            Double.POSITIVE_INFINITY,
            0,
            "USD")
        .by("budget ÷ cost of a run", Articles.P);
  }

  static Claim y2() {
    double mfu = 140e12 / A100;
    TrainingRun plain = TrainingRun.of(TrainingFlop.full(GPT_3, TOKENS), 1024, A100, mfu, 0, 0);
    TrainingRun again =
        TrainingRun.of(TrainingFlop.withRecomputation(GPT_3, TOKENS), 1024, A100, mfu, 0, 0);
    return Claim.of("Y2", "Training time of GPT-3 175B", "GPT-3 175B 训练时长")
        .given("tokens", "词元", TOKENS, "tokens")
        .given("parameters", "参数", GPT_3, "parameters")
        .given("A100", "A100", 1024, "accelerators")
        .given("reached", "实测吞吐", 140e12, "FLOP/s")
        .states("6TP/nX", "6TP/nX", plain.days(), 25.4, 0.003, "days")
        .states("8TP/nX, with recomputation", "8TP/nX（重计算）", again.days(), 33.9, 0.003, "days")
        .by("6TP/(nX); 8TP/(nX)", Articles.Y);
  }

  static Claim y3() {
    return Claim.of("Y3", "A month of that cluster", "该集群一个月")
        .given("servers of 8", "8 卡服务器", SERVERS, "servers")
        .states("3 years reserved", "三年包年", cluster(THREE_YEARS), 1.28e6, 1e-9, "USD")
        .states("1 year reserved", "一年包年", cluster(ONE_YEAR), 2.56e6, 1e-9, "USD")
        .by("servers × rent", Articles.Y);
  }

  static Claim y4() {
    return Claim.of("Y4", "A year of foundation-model work", "基础模型一年投入")
        .given("failures", "失败开销", 0.1, "share")
        .given("team", "团队", TEAM_RMB, "RMB/year")
        .given("exchange rate", "汇率", Articles.RMB_PER_USD, "RMB/USD")
        .states("3 years reserved", "三年包年", yearRmb(THREE_YEARS, 1), 124.9e6, 0.001, "RMB")
        .states("1 year reserved", "一年包年", yearRmb(ONE_YEAR, 1), 239.8e6, 0.001, "RMB")
        .by("Y3 × 1.1 × 12 × 6.8 + team", Articles.Y);
  }

  static Claim y5() {
    double low = yearRmb(THREE_YEARS, 2);
    double high = yearRmb(ONE_YEAR, 2);
    return Claim.of("Y5", "Two experiments in parallel; five years", "两个并行实验；五年")
        .given("experiments", "并行实验", 2, "lines")
        .between("a year, low", "一年（低）", low, 200e6, 500e6, 0, "RMB")
        .between("a year, high", "一年（高）", high, 200e6, 500e6, 0, "RMB")
        .between("five years, low", "五年（低）", 5 * low, 1e9, 2.5e9, 0, "RMB")
        .between("five years, high", "五年（高）", 5 * high, 1e9, 2.5e9, 0, "RMB")
        .between("set aside over five years", "预留 30 亿能覆盖", 3e9 / (5 * high), 1, 2, 0, "×")
        .by("2 × machines; × 5", Articles.Y);
  }

  private static TrainingRun gpt4() {
    return TrainingRun.of(2.1e25, 25_000, A100, 0.34, 0, 1.45);
  }

  private static TrainingRun gpt3(double utilisation, double usdPerHour) {
    return TrainingRun.of(TrainingFlop.full(GPT_3, TOKENS), 1024, A100, utilisation, 0, usdPerHour);
  }

  private static double cluster(double usdPerServerMonth) {
    return RentedCapacity.usd(SERVERS * 8, usdPerServerMonth / 8 / HOURS_PER_MONTH, 1, 0);
  }

  private static double yearRmb(double usdPerServerMonth, double experiments) {
    double team = TEAM_RMB / Articles.RMB_PER_USD;
    return new Programme(cluster(usdPerServerMonth), 0.1, experiments, team).usdPerYear()
        * Articles.RMB_PER_USD;
  }
}
