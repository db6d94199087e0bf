package suanpan.cost.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.cost.serving.Physics;

/**
 * Program that writes the table of measured speeds: for every model, accelerator and precision with
 * enough measurements, measured over predicted speed.
 */
public final class MeasuredSpeedsTable {
  static final Path FILE = Path.of("src/main/resources/suanpan/cost/serving/measured-speeds.csv");
  private static final int ENOUGH = 5;

  /** Points on racks are left out: they were served by several groups at once. */
  private static final int MOST_ACCELERATORS = 16;

  private MeasuredSpeedsTable() {}

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, table(CatalogueLoader.load(Path.of("catalogs"))));
  }

  static String table(Catalogue catalogue) {
    StringBuilder table =
        new StringBuilder("model,accelerator,precision,points,speed,low,high,source\n");
    ServingData.all(catalogue).stream()
        .filter(LeaveOut::plausible)
        .filter(p -> p.split() == null || p.split().accelerators() <= MOST_ACCELERATORS)
        .collect(
            Collectors.groupingBy(
                p -> p.model().id() + "," + p.accelerator().id() + "," + p.precision().id(),
                TreeMap::new,
                Collectors.toList()))
        .forEach((key, points) -> line(table, key, points));
    return table.toString();
  }

  private static void line(StringBuilder table, String key, List<ServingPoint> points) {
    if (points.size() < ENOUGH) {
      return;
    }
    double[] speeds =
        points.stream()
            .mapToDouble(p -> p.predicted(Physics.FITTED) / p.measured())
            .sorted()
            .toArray();
    table.append(
        String.format(
            Locale.ROOT,
            "%s,%d,%.3f,%.3f,%.3f,%s%n",
            key,
            speeds.length,
            speeds[speeds.length / 2],
            speeds[speeds.length / 10],
            speeds[speeds.length * 9 / 10],
            sources(points)));
  }

  private static String sources(List<ServingPoint> points) {
    boolean peak = points.stream().anyMatch(ServingPoint::peak);
    boolean steady = points.stream().anyMatch(p -> !p.peak());
    return Arrays.asList(steady ? "serving benchmarks" : "", peak ? "peak throughput" : "").stream()
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" and "));
  }
}
