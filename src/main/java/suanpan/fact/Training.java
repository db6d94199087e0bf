package suanpan.fact;

/** What training one's own weights would take. One per kind of adaptation that trains. */
public record Training(
    @Term(
            en = "adaptation",
            zh = "适配方式",
            values = {"lora", "full-fine-tune", "continued-pretraining", "pretraining"})
        String adaptation,
    @Term(
            en = "cost of a trained version",
            zh = "训练一版的成本",
            unit = "USD",
            min = 0,
            help =
                "The final run, its failures and evaluation, the experiments beside it, and labels.")
        double usd,
    @Term(en = "duration of the final run", zh = "最终训练的时长", unit = "days", min = 0) double days,
    @Term(
            en = "accelerator hours of a trained version",
            zh = "训练一版的卡时",
            unit = "accelerator-hours",
            min = 0,
            help = "The final run, its failures and evaluation, and the experiments beside it.")
        double gpuHours,
    @Term(en = "model FLOPs utilisation", zh = "算力利用率", unit = "share", min = 0, max = 1)
        double mfu,
    @Term(en = "training tokens per parameter", zh = "每参数训练词元", min = 0) double tokensPerParameter,
    @Term(en = "cost a year", zh = "每年成本", unit = "USD/year", min = 0) double usdPerYear)
    implements Fact {}
