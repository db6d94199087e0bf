package suanpan.cost.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suanpan.catalog.Catalogue;
import suanpan.cost.BreakEven;
import suanpan.cost.TokenCost;
import suanpan.fact.Text;

/** Totals over five years and cost per million tokens of Lenovo LP2368. */
final class TcoRecord {
  static final List<String> SHIPPED =
      List.of("tco-lenovo-lp2368.csv", "tco-lenovo-cost-per-mtok.csv");

  private static final Text PROFILE =
      new Text(
          "as published: list price, maintenance 12 % of it a year, power and colocation; every"
              + " hour of five years; full load. Our own view: what is bought at the same price, less"
              + " salvage, with interest, network, spares, maintenance, colocation and the engineers"
              + " who run it (a million tokens: at today's price to buy); what is rented at the cheapest rent of the same part on demand today",
          "按原文假设：标价、每年 12% 维保、电力与托管；五年每小时计；满载。我们的假设：同价采购，扣除残值，另计资金成本、组网、备件、"
              + "维保、托管与运维工程师（百万词元成本按当前采购价）；租用则取同型号当前最低的按需租金");
  private static final double TOLERANCE = 0.01;
  private static final double DAYS_PER_YEAR = 365;

  private final OwnView own;

  TcoRecord(Catalogue catalogue) {
    this.own = new OwnView(catalogue, new Names(catalogue));
  }

  Report report(List<Table> tables) {
    List<Report.Row> rows = new ArrayList<>();
    for (Table table : tables) {
      if (table.has("published_onprem_total", "capex_usd", "opex_usd_per_h")) {
        table.rows().forEach(row -> totals(row, rows));
      } else if (table.has("published_usd_per_m_tokens", "hourly_usd")) {
        perMillion(table, rows);
      } else {
        throw Validation.unexpected(table, "published_onprem_total or published_usd_per_m_tokens");
      }
    }
    Report.Tolerance tolerance =
        new Report.Tolerance(
            new Text("every total and every cost per million tokens", "每个总额与百万词元成本"),
            Report.worst(rows),
            TOLERANCE,
            true,
            "share");
    return new Report("tco", PROFILE, rows, List.of(tolerance), List.of());
  }

  private void totals(Table.Row row, List<Report.Row> rows) {
    double hours = row.number("hours");
    double capex = row.number("capex_usd");
    double published = BreakEven.cashUsd(capex, row.number("opex_usd_per_h"), hours);
    String name = row.text("config");
    double ours =
        own.system(name)
            .map(system -> own.ownedUsdPerMonth(system, capex, 1) * OwnView.months(hours))
            .orElse(Double.NaN);
    double rent = rent(name);
    rows.add(row("total", name + ", own", row, "published_onprem_total", published, ours));
    double rate = row.number("cloud_usd_per_h");
    if (row.has("published_cloud_total")) {
      double cloud = BreakEven.cashUsd(0, rate, hours);
      rows.add(row("total", name + ", cloud", row, "published_cloud_total", cloud, rent * hours));
    }
    String other = row.text("published_other");
    if (other.contains("h/day")) {
      double days = hours / 24;
      rows.add(
          new Report.Row(
              "threshold",
              name + ", hours a day over " + Math.round(days / DAYS_PER_YEAR) + " years",
              Double.parseDouble(other.substring(0, other.indexOf(' '))),
              published / rate / days,
              withinADay(ours / rent / days),
              "hours/day"));
    }
  }

  private static Report.Row row(
      String group, String name, Table.Row row, String column, double same, double ours) {
    return new Report.Row(group, name, row.number(column), same, ours, "USD");
  }

  /** A threshold that no day reaches is reached never. */
  private static double withinADay(double hours) {
    return hours > 24 ? Double.POSITIVE_INFINITY : hours;
  }

  /** Today's cheapest rent on demand, USD an hour for all accelerators; NaN when unknown. */
  private double rent(String name) {
    return own.system(name)
        .map(own::rentUsdPerHour)
        .map(r -> r.orElse(Double.NaN))
        .orElse(Double.NaN);
  }

  /** A row that does not say on how many it ran ran on what another row of its speed did. */
  private void perMillion(Table table, List<Report.Row> rows) {
    Map<Double, OwnView.System> systems = new HashMap<>();
    for (Table.Row row : table.rows()) {
      own.system(row.text("config"))
          .ifPresent(system -> systems.put(row.number("throughput_tok_s"), system));
    }
    for (Table.Row row : table.rows()) {
      double throughput = row.number("throughput_tok_s");
      String config = row.text("config");
      OwnView.System system = systems.get(throughput);
      double hourly = Double.NaN;
      if (system != null) {
        hourly =
            own.system(config).isPresent()
                ? own.boughtUsdPerHour(system)
                : own.rentUsdPerHour(system).orElse(Double.NaN);
      }
      rows.add(
          new Report.Row(
              "per million tokens",
              config + ", " + row.text("model"),
              row.number("published_usd_per_m_tokens"),
              TokenCost.usdPerMillion(row.number("hourly_usd"), throughput, 1),
              Double.isNaN(hourly) ? hourly : TokenCost.usdPerMillion(hourly, throughput, 1),
              "USD/M tokens"));
    }
  }
}
