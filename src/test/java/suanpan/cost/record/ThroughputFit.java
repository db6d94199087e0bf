package suanpan.cost.record;

import java.nio.file.Path;
import java.util.Locale;
import suanpan.catalog.CatalogueLoader;
import suanpan.cost.serving.Constant;
import suanpan.cost.serving.Physics;

/**
 * Program that prints the constants of {@link Constant} as fitted on the shipped measurements. Run
 * it after a change of the physics, carry the figures over, and look at {@code ./suanpan validate
 * throughput}.
 */
public final class ThroughputFit {
  private ThroughputFit() {}

  public static void main(String[] arguments) {
    Physics fitted = LeaveOut.fit(ServingData.all(CatalogueLoader.load(Path.of("catalogs"))));
    for (Constant constant : Constant.values()) {
      System.out.printf(Locale.ROOT, "%-26s %.4g%n", constant, fitted.value(constant));
    }
  }
}
