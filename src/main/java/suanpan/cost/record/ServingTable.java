package suanpan.cost.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Model;
import suanpan.cost.serving.Framework;
import suanpan.cost.serving.Precision;
import suanpan.cost.serving.Split;

/**
 * Reads measurements of serving in the columns of InferenceX, TensorRT-LLM's performance overview,
 * MLPerf Inference, and the consumer-Blackwell study (arXiv:2601.09527).
 *
 * @param points what could be read
 * @param skipped what could not, and why
 */
record ServingTable(List<ServingPoint> points, List<String> skipped) {
  private static final Pattern PARALLEL = Pattern.compile("(DEP|TEP|TP)(\\d+)(?:PP(\\d+))?");

  /**
   * InferenceX draws lengths evenly from 80–100 % of the nominal ones ({@code range ratio 0.8}).
   */
  private static final double MEAN_LENGTH = 0.9;

  /** Mean output of the Llama 2 70B set of MLPerf; inputs are taken to be as long. */
  private static final double MLPERF_TOKENS = 294;

  static ServingTable of(Table table, Names names) {
    ServingTable read = new ServingTable(new ArrayList<>(), new ArrayList<>());
    for (Table.Row row : table.rows()) {
      if (table.has("tpot_ms", "moe_tp", "concurrency")) {
        read.inferenceX(row, names);
      } else if (table.has("output_tok_s_per_gpu", "parallelism")) {
        read.tensorRt(row, names);
      } else if (table.has("tokens_per_s_per_accel", "scenario")) {
        read.mlperf(row, names);
      } else if (table.has("itl_ms_avg", "gpu_config")) {
        read.consumer(row, names);
      } else {
        throw new IllegalArgumentException(
            table.name()
                + ": columns "
                + table.columns()
                + ", expected those of a serving measurement (tpot_ms, output_tok_s_per_gpu,"
                + " tokens_per_s_per_accel or itl_ms_avg with the rest). Maybe it is a file of"
                + " another kind.");
      }
    }
    return read;
  }

  private void inferenceX(Table.Row row, Names names) {
    if (!row.has("concurrency")) {
      skipped.add(row.text("id") + ": no concurrency stated");
      return;
    }
    add(
        row.text("id"),
        names.model(row.text("model")),
        names.accelerator(row.text("system")),
        Framework.named(row.text("backend")),
        precision(row.text("precision")),
        layout(row),
        row.number("isl") * MEAN_LENGTH,
        row.number("osl") * MEAN_LENGTH,
        row.number("concurrency"),
        row.number("tpot_ms") / 1000,
        row.number("ttft_ms", Double.NaN) / 1000);
  }

  /**
   * The layout that the columns state. Where the expert columns are equal (8 and 8), the same group
   * is written twice and their product (64) taken for the number of accelerators: measured times
   * are those of the group itself, so that is what is counted.
   */
  private static Split layout(Table.Row row) {
    int tensor = (int) row.number("moe_tp", 0);
    int expert = (int) row.number("moe_ep", 0);
    int requests = (int) row.number("attention_dp", 1);
    int accelerators = (int) row.number("gpus", 0);
    if (tensor > 1 && tensor == expert) {
      accelerators = tensor;
    } else if (accelerators == 0) {
      accelerators = Math.max((int) row.number("tp", 1), requests);
    }
    return new Split(Math.max(1, accelerators), requests > 1 || accelerators > 16, expert > 1);
  }

  private void tensorRt(Table.Row row, Names names) {
    Matcher parallel = PARALLEL.matcher(row.text("parallelism"));
    if (!parallel.find()) {
      skipped.add("line " + row.line() + ": parallelism " + row.text("parallelism"));
      return;
    }
    int stages = parallel.group(3) == null ? 1 : Integer.parseInt(parallel.group(3));
    int accelerators = Integer.parseInt(parallel.group(2)) * stages;
    boolean byRequests = parallel.group(1).equals("DEP") && accelerators > stages;
    add(
        row.text("model") + " " + row.text("gpu") + " " + row.text("isl") + "/" + row.text("osl"),
        names.model(row.text("model")),
        names.accelerator(row.text("gpu")),
        Framework.TRTLLM,
        precision(row.text("precision")),
        new Split(accelerators, byRequests, byRequests, stages),
        row.number("isl"),
        row.number("osl"),
        Double.POSITIVE_INFINITY,
        1 / row.number("output_tok_s_per_gpu"),
        Double.NaN);
  }

  private void mlperf(Table.Row row, Names names) {
    boolean comparable =
        row.text("scenario").equals("Offline") && row.text("division").equals("closed");
    if (!comparable || row.text("weights").equals("UNSET")) {
      skipped.add("line " + row.line() + ": not closed, not offline, or weights not stated");
      return;
    }
    add(
        row.text("id") + " " + row.text("submitter") + " " + row.text("accelerator"),
        names.model(row.text("model").replaceFirst("llama2-", "llama-2-")),
        names.accelerator(row.text("accelerator")),
        row.text("software").toLowerCase(Locale.ROOT).contains("tensorrt")
            ? Framework.TRTLLM
            : Framework.VLLM,
        precision(row.text("weights")),
        null,
        MLPERF_TOKENS,
        MLPERF_TOKENS,
        Double.POSITIVE_INFINITY,
        1 / row.number("tokens_per_s_per_accel"),
        Double.NaN);
  }

  private void consumer(Table.Row row, Names names) {
    String config = row.text("gpu_config");
    int accelerators = Integer.parseInt(config.replaceFirst(".*_(\\d+)x$", "$1"));
    add(
        row.text("benchmark") + " on " + config,
        names.model(row.text("model")),
        names.accelerator(config),
        Framework.VLLM,
        precision(row.text("model")),
        new Split(accelerators, false, false),
        row.number("isl_actual"),
        row.number("osl_actual"),
        row.number("concurrency"),
        row.number("itl_ms_avg") / 1000,
        row.number("ttft_ms_avg", Double.NaN) / 1000);
  }

  private void add(
      String id,
      Optional<Model> model,
      Optional<Accelerator> accelerator,
      Framework framework,
      Precision precision,
      @org.jspecify.annotations.Nullable Split split,
      double inputTokens,
      double outputTokens,
      double concurrency,
      double measured,
      double firstToken) {
    if (model.isEmpty() || accelerator.isEmpty()) {
      skipped.add(
          id + ": " + (model.isEmpty() ? "model" : "accelerator") + " not in the catalogue");
      return;
    }
    points.add(
        new ServingPoint(
            id,
            model.get(),
            accelerator.get(),
            framework,
            precision,
            split,
            inputTokens,
            outputTokens,
            concurrency,
            measured,
            firstToken));
  }

  /** The precision that a name mentions; bf16 when it mentions none, as published weights are. */
  private static Precision precision(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    if (name.contains("fp4") || name.contains("gpt-oss")) {
      return Precision.FP4;
    }
    if (name.contains("int4") || name.contains("w4a16")) {
      return Precision.INT4;
    }
    if (name.contains("int8")) {
      return Precision.INT8;
    }
    return name.contains("fp8") ? Precision.FP8 : Precision.BF16;
  }
}
