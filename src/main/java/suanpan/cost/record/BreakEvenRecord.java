package suanpan.cost.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Catalogue;
import suanpan.cost.ApiBill;
import suanpan.cost.ApiUsage;
import suanpan.cost.BreakEven;
import suanpan.cost.RentedCapacity;
import suanpan.fact.Text;

/** Break-even tables: arXiv:2509.18101 in months, Lenovo LP2368 in hours. */
final class BreakEvenRecord {
  static final List<String> SHIPPED =
      List.of("break-even-arxiv-2509.18101.csv", "break-even-lenovo-lp2368.csv");

  private static final Text PROFILE =
      new Text(
          "as published: 176 hours a month at full load, electricity the only running cost, no"
              + " staff (arXiv); list price and hourly operation (Lenovo). Our own view: the same price"
              + " and volume, with network, spares, maintenance, colocation and the engineers who"
              + " run the machines",
          "按原文假设：每月 176 小时满载、只计电费、不计人力（arXiv）；标价与每小时运行费（联想）。我们的假设：价格与用量不变，"
              + "另计组网、备件、维保、托管与运维工程师");

  private static final String ARXIV = "arXiv:2509.18101";
  private static final String LENOVO = "Lenovo LP2368";
  private static final double MONTHS_TOLERANCE = 0.06;
  private static final double HOURS_TOLERANCE = 3;

  private final Names names;
  private final OwnView own;

  BreakEvenRecord(Catalogue catalogue) {
    this.names = new Names(catalogue);
    this.own = new OwnView(catalogue, names);
  }

  Report report(List<Table> tables) {
    List<Report.Row> months = new ArrayList<>();
    List<Report.Row> hours = new ArrayList<>();
    for (Table table : tables) {
      if (table.has("published_break_even_months", "hardware_usd", "throughput_tok_s")) {
        table.rows().forEach(row -> months.add(arxiv(row)));
      } else if (table.has("published_break_even_hours", "cloud_usd_per_h")) {
        table.rows().forEach(row -> hours.add(lenovo(row)));
      } else {
        throw Validation.unexpected(table, "published_break_even_months or _hours");
      }
    }
    List<Report.Row> all = new ArrayList<>(months);
    all.addAll(hours);
    List<Report.Tolerance> tolerances = new ArrayList<>();
    if (!months.isEmpty()) {
      tolerances.add(
          new Report.Tolerance(
              new Text("every cell of arXiv:2509.18101", "arXiv:2509.18101 每一格"),
              Report.worstAbsolute(months),
              MONTHS_TOLERANCE,
              true,
              "months"));
    }
    if (!hours.isEmpty()) {
      tolerances.add(
          new Report.Tolerance(
              new Text("every break-even of Lenovo LP2368", "联想 LP2368 每个盈亏平衡用量"),
              Report.worstAbsolute(hours),
              HOURS_TOLERANCE,
              true,
              "hours"));
    }
    return new Report("break-even", PROFILE, all, tolerances, List.of());
  }

  private Report.Row arxiv(Table.Row row) {
    double tokens = row.number("throughput_tok_s") * 3600 * row.number("hours_per_month");
    ApiUsage usage =
        new ApiUsage(
            tokens / 1000,
            1000 * row.number("input_share"),
            1000 * row.number("output_share"),
            0,
            0,
            0,
            0);
    double api =
        ApiBill.usd(
            Price.of(
                LocalDate.of(2025, 8, 30),
                row.number("api_input_usd_per_m"),
                row.number("api_output_usd_per_m")),
            usage);
    double hardware = row.number("hardware_usd");
    return new Report.Row(
        ARXIV,
        row.text("open_model") + " against " + row.text("api_model"),
        row.number("published_break_even_months"),
        BreakEven.paybackMonths(hardware, api - row.number("electricity_usd_per_month")),
        underOurs(row, api),
        "months");
  }

  /** The same volume and price, with everything that running the machines costs. */
  private double underOurs(Table.Row row, double apiUsd) {
    double accelerators = row.number("gpu_count");
    double usd = row.number("hardware_usd");
    double busy = row.number("hours_per_month") / RentedCapacity.HOURS_PER_MONTH;
    return names
        .accelerator(row.text("gpu"))
        .map(part -> new OwnView.System(accelerators, part))
        .map(
            system ->
                BreakEven.paybackMonths(
                    own.installedUsd(system, usd),
                    apiUsd - own.runningUsdPerMonth(system, usd, busy)))
        .orElse(Double.NaN);
  }

  private Report.Row lenovo(Table.Row row) {
    String system = row.text("onprem_system");
    double usd = row.number("capex_usd");
    double cloud = row.number("cloud_usd_per_h");
    return new Report.Row(
        LENOVO,
        system + " against " + row.text("cloud_label"),
        row.number("published_break_even_hours"),
        BreakEven.payback(usd, cloud - row.number("onprem_opex_usd_per_h")),
        own.system(system)
            .map(
                s ->
                    BreakEven.payback(
                        own.installedUsd(s, usd),
                        cloud - own.runningUsdPerMonth(s, usd, 1) / RentedCapacity.HOURS_PER_MONTH))
            .orElse(Double.NaN),
        "hours");
  }
}
