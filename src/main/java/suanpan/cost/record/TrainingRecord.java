package suanpan.cost.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suanpan.catalog.Catalogue;
import suanpan.cost.Range;
import suanpan.cost.training.TrainingFlop;
import suanpan.cost.training.TrainingRun;
import suanpan.cost.training.Utilisation;
import suanpan.fact.Text;

/** Published training times, accelerator hours, utilisations and bills. */
final class TrainingRecord {
  static final List<String> SHIPPED =
      List.of(
          "training-megatron.csv",
          "training-runs.csv",
          "training-mosaic.csv",
          "training-headline-costs.csv");

  private static final Text PROFILE =
      new Text(
          "as published: achieved FLOP/s or utilisation given; where it is not, the engine's own by"
              + " scale and chip. Bills at cloud prices of three-year commitments",
          "按原文：采用给出的实际 FLOP/s 或利用率；未给出时用引擎按规模与芯片的估计。账单按三年承诺云价");

  private static final double MEGATRON_TOLERANCE = 0.035;
  private static final double PARTS_TOLERANCE = 1e-6;
  private static final double HEADLINE_FACTOR = 2;
  private static final double UNKNOWN_ACCELERATORS = 1024;
  private static final String TIME = "time";
  private static final String PARTS = "sum of parts";
  private static final String HOURS = "accelerator hours, engine's utilisation";
  private static final String MFU = "utilisation";
  private static final String BILL = "bill, cloud price";

  /** A100 40GB and TPU v4, three years committed: 1.45 USD an hour (Epoch AI, 2024-08). */
  private static final double COMMITTED_USD_PER_HOUR = 1.45;

  private final Names names;
  private final List<Report.Row> rows = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  TrainingRecord(Catalogue catalogue) {
    this.names = new Names(catalogue);
  }

  Report report(List<Table> tables) {
    for (Table table : tables) {
      if (table.has("achieved_tflops_per_gpu", "published_days")) {
        table.rows().forEach(this::megatron);
      } else if (table.has("gpu_hours", "tokens_b")) {
        table.rows().forEach(this::run);
        parts(table);
      } else if (table.has("MFU", "# GPUs")) {
        table.rows().forEach(this::mosaic);
      } else if (table.has("published_usd", "chip_hours")) {
        table.rows().forEach(this::bill);
      } else if (table.has("cloud_cost_2023usd", "hardware")) {
        table.rows().forEach(this::epoch);
      } else {
        throw Validation.unexpected(table, "published_days, gpu_hours, MFU or chip_hours");
      }
    }
    return new Report("training", PROFILE, rows, tolerances(), skipped);
  }

  private List<Report.Tolerance> tolerances() {
    List<Report.Tolerance> list = new ArrayList<>();
    worst(list, TIME, "Megatron-LM, 8TP/nX", "Megatron-LM，8TP/nX", MEGATRON_TOLERANCE);
    worst(
        list, PARTS, "DeepSeek-V3 hours from their parts", "DeepSeek-V3 机时由各阶段相加", PARTS_TOLERANCE);
    worst(list, BILL, "bills of record: within 2×", "创纪录账单：2 倍以内", HEADLINE_FACTOR - 1);
    return list;
  }

  private void worst(
      List<Report.Tolerance> list, String group, String en, String zh, double limit) {
    List<Report.Row> chosen = rows.stream().filter(r -> r.group().equals(group)).toList();
    if (!chosen.isEmpty()) {
      list.add(new Report.Tolerance(new Text(en, zh), Report.worst(chosen), limit, true, "share"));
    }
  }

  private void megatron(Table.Row row) {
    double flop =
        TrainingFlop.withRecomputation(row.number("params_b") * 1e9, row.number("tokens_b") * 1e9);
    double reached = row.number("achieved_tflops_per_gpu") * 1e12;
    TrainingRun run = TrainingRun.of(flop, row.number("gpus"), reached, 1, 0, 0);
    rows.add(
        Report.Row.of(
            TIME,
            "%s %s B on %s".formatted(row.text("scheme"), row.text("params_b"), row.text("gpus")),
            row.number("published_days"),
            run.days(),
            "days"));
  }

  private void run(Table.Row row) {
    Optional<Double> peak = peakTflops(row.text("accelerator"));
    if (!row.has("gpu_hours") || !row.has("tokens_b") || peak.isEmpty()) {
      skipped.add(row.text("model") + ": no accelerator hours, tokens or peak to compute from");
      return;
    }
    double accelerators = row.number("accelerators", UNKNOWN_ACCELERATORS);
    double flop =
        TrainingFlop.full(row.number("active_params_b") * 1e9, row.number("tokens_b") * 1e9);
    Range utilisation = Utilisation.expected(accelerators, peak.get(), true);
    TrainingRun run =
        TrainingRun.of(flop, accelerators, peak.get() * 1e12, utilisation.typical(), 0, 0);
    rows.add(
        Report.Row.of(
            HOURS, row.text("model"), row.number("gpu_hours"), run.acceleratorHours(), "hours"));
  }

  /** Stages of one model add up to its total. */
  private void parts(Table table) {
    for (Table.Row total : table.rows()) {
      String name = total.text("model");
      if (!name.endsWith(" total") || !total.has("gpu_hours")) {
        continue;
      }
      String model = name.substring(0, name.length() - " total".length());
      double sum =
          table.rows().stream()
              .filter(r -> r.text("model").startsWith(model + " ") && r.has("gpu_hours"))
              .filter(r -> !r.text("model").equals(name))
              .mapToDouble(r -> r.number("gpu_hours"))
              .sum();
      rows.add(Report.Row.of(PARTS, name, total.number("gpu_hours"), sum, "hours"));
    }
  }

  private void mosaic(Table.Row row) {
    Optional<Double> peak = peakTflops(row.text("GPU").replace('_', ' '));
    boolean fp8 = row.text("Precision").contains("fp8");
    if (peak.isEmpty() || fp8) {
      skipped.add(row.text("Model") + " on " + row.text("GPU") + ": fp8, or no such accelerator");
      return;
    }
    double expected = Utilisation.expected(row.number("# GPUs"), peak.get(), true).typical();
    rows.add(
        Report.Row.of(
            MFU,
            "%s on %s %s, %s tokens"
                .formatted(
                    row.text("Model"), row.text("# GPUs"), row.text("GPU"), row.text("SeqLen (T)")),
            row.number("MFU") / 100,
            expected,
            "share"));
  }

  private void bill(Table.Row row) {
    double hours =
        row.has("mfu")
            ? peakTflops(row.text("hardware"))
                .map(peak -> hours(row, peak))
                .orElseGet(() -> row.number("chip_hours"))
            : row.number("chip_hours");
    // What ours is worked out from: the same run comes to another bill on another basis.
    String from = row.has("mfu") ? "FLOP ÷ utilisation" : "published chip hours";
    rows.add(
        Report.Row.of(
            BILL,
            row.text("model") + ", by " + from + " (" + row.text("basis") + ")",
            row.number("published_usd"),
            hours * COMMITTED_USD_PER_HOUR,
            "USD"));
  }

  private static double hours(Table.Row row, double peakTflops) {
    return TrainingRun.of(
            row.number("flop"), row.number("quantity"), peakTflops * 1e12, row.number("mfu"), 0, 0)
        .acceleratorHours();
  }

  /** Epoch AI's own table: hours from FLOP, peak and utilisation against the hours it states. */
  private void epoch(Table.Row row) {
    Optional<Double> peak = peakTflops(row.text("hardware"));
    boolean stated = row.has("mfu") && row.has("quantity") && row.has("hours");
    if (!stated || peak.isEmpty()) {
      skipped.add(row.text("model") + ": no utilisation, quantity, hours or peak");
      return;
    }
    rows.add(
        Report.Row.of(
            "accelerator hours, stated utilisation",
            row.text("model"),
            row.number("chip_hours", row.number("quantity") * row.number("hours")),
            hours(row, peak.get()),
            "hours"));
  }

  private Optional<Double> peakTflops(String accelerator) {
    return names.accelerator(accelerator).map(a -> a.bf16Tflops());
  }
}
