package suanpan.cost.record;

import java.util.ArrayList;
import java.util.List;
import suanpan.catalog.Catalogue;
import suanpan.cost.serving.Physics;
import suanpan.fact.Text;

/**
 * Measurements of serving against the engine's physics, without its table of measured speeds. The
 * shipped ones are predicted with constants fitted on the other families of models, so they stand
 * for models the engine has not met; those of a file with the constants the engine ships.
 */
final class ThroughputRecord {
  private static final Text LEFT_OUT =
      new Text(
          "physics alone; every figure by constants fitted without its own family of models; beside"
              + " it the engine's constants, which have seen all; framework, precision and layout as"
              + " measured",
          "仅用物理模型；每个数值所用常数的拟合都不含同系列模型；旁列为引擎所用常数（见过全部数据）；框架、精度与并行方式按实测");
  private static final Text SHOWN =
      new Text(
          "physics alone, with the engine's constants; framework, precision and layout as measured",
          "仅用物理模型与引擎所用常数；框架、精度与并行方式按实测");

  private static final double TIME_LIMIT = 0.15;
  private static final double PEAK_LIMIT = 0.25;
  private static final double WITHIN_TWO = 0.97;

  /** What versions of the same server differ by sets how well the first token can be told. */
  private static final double FIRST_TOKEN_LIMIT = 0.36;

  private static final double FIRST_TOKEN_WITHIN_TWO = 0.75;

  private final List<Report.Row> times = new ArrayList<>();
  private final List<Report.Row> peaks = new ArrayList<>();
  private final List<Report.Row> firsts = new ArrayList<>();
  private final List<Report.Row> consumer = new ArrayList<>();

  private ThroughputRecord() {}

  /**
   * The report.
   *
   * @param leftOut whether to fit anew without each family, as is right for what the engine's
   *     constants were fitted on
   */
  static Report report(Catalogue catalogue, List<Table> tables, boolean leftOut) {
    Names names = new Names(catalogue);
    List<ServingPoint> points = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (Table table : tables) {
      ServingTable read = ServingTable.of(table, names);
      skipped.addAll(read.skipped());
      points.addAll(read.points());
    }
    ThroughputRecord record = new ThroughputRecord();
    LeaveOut others = leftOut ? new LeaveOut(points) : null;
    for (ServingPoint point : points) {
      record.add(point, others == null ? Physics.FITTED : others.without(point));
    }
    List<Report.Row> rows = new ArrayList<>(record.times);
    rows.addAll(record.peaks);
    rows.addAll(record.consumer);
    rows.addAll(record.firsts);
    return new Report("throughput", leftOut ? LEFT_OUT : SHOWN, rows, record.tolerances(), skipped);
  }

  private void add(ServingPoint point, Physics physics) {
    (point.peak() ? peaks : point.accelerator().consumer() ? consumer : times)
        .add(row(point, physics));
    if (point.hasFirstToken() && !point.accelerator().consumer() && LeaveOut.plausible(point)) {
      firsts.add(firstToken(point, physics));
    }
  }

  private List<Report.Tolerance> tolerances() {
    List<Report.Tolerance> tolerances = new ArrayList<>();
    promise(
        tolerances, new Text("time per output token", "每输出词元时间"), times, TIME_LIMIT, WITHIN_TWO);
    promise(tolerances, new Text("peak throughput", "峰值吞吐"), peaks, PEAK_LIMIT, 0);
    promise(
        tolerances,
        new Text("time to first token", "首字等待时间"),
        firsts,
        FIRST_TOKEN_LIMIT,
        FIRST_TOKEN_WITHIN_TWO);
    return tolerances;
  }

  private static void promise(
      List<Report.Tolerance> tolerances,
      Text what,
      List<Report.Row> rows,
      double error,
      double within) {
    if (rows.isEmpty()) {
      return;
    }
    tolerances.add(
        new Report.Tolerance(
            new Text(what.en() + ": median error", what.zh() + "：误差中位数"),
            Report.median(rows),
            error,
            true,
            "share"));
    if (within > 0) {
      tolerances.add(
          new Report.Tolerance(
              new Text(what.en() + ": within 2×", what.zh() + "：2 倍以内"),
              Report.shareWithinTwo(rows),
              within,
              false,
              "share"));
    }
  }

  private static Report.Row row(ServingPoint point, Physics physics) {
    double ours = point.predicted(physics);
    double shown = point.predicted(Physics.FITTED);
    return point.peak()
        ? new Report.Row(
            group(point),
            point.id(),
            1 / point.measured(),
            1 / ours,
            1 / shown,
            "output tokens/s/accelerator")
        : new Report.Row(
            group(point),
            point.id(),
            point.measured() * 1000,
            ours * 1000,
            shown * 1000,
            "ms/output token");
  }

  private static Report.Row firstToken(ServingPoint point, Physics physics) {
    return new Report.Row(
        group(point),
        point.id(),
        point.firstToken() * 1000,
        point.predictedFirstToken(physics) * 1000,
        point.predictedFirstToken(Physics.FITTED) * 1000,
        "ms to first token");
  }

  private static String group(ServingPoint point) {
    return point.model().id() + " on " + point.accelerator().id();
  }
}
