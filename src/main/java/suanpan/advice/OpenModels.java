package suanpan.advice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.Architecture;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Model;
import suanpan.plan.Sourcing;

/** The models of a catalogue that can run on machines, by the ways of sourcing that they suit. */
final class OpenModels {
  /** Own foundation models are of the 100B class (claims P3): its smaller half and up. */
  static final double FOUNDATION_CLASS_PARAMETERS = 60e9;

  private final Map<Sourcing, List<Entry>> suiting = new EnumMap<>(Sourcing.class);
  private final int size;

  /**
   * One model under one way of sourcing.
   *
   * @param place of the model in the catalogue
   * @param candidate the name by which it is blocked
   */
  record Entry(int place, String candidate) {}

  OpenModels(Catalogue catalogue) {
    List<Model> models = List.copyOf(catalogue.models().values());
    this.size = models.size();
    for (Sourcing sourcing : Sourcing.values()) {
      List<Entry> entries = new ArrayList<>();
      for (int place = 0; place < size; place++) {
        if (suits(sourcing, models.get(place).architecture())) {
          String candidate = Candidates.ofModel(sourcing.id(), models.get(place));
          entries.add(new Entry(place, candidate));
        }
      }
      suiting.put(sourcing, List.copyOf(entries));
    }
  }

  private static boolean suits(Sourcing sourcing, @Nullable Architecture architecture) {
    return architecture != null
        && switch (sourcing) {
          case SELF_HOSTED_OPEN -> true;
          case SELF_HOSTED_TUNED ->
              architecture.totalParameters() <= Sourcing.TUNED_CLASS_PARAMETERS;
          case OWN_FOUNDATION_MODEL ->
              architecture.totalParameters() >= FOUNDATION_CLASS_PARAMETERS;
          default -> false;
        };
  }

  /** Models of the catalogue, closed ones included. */
  int size() {
    return size;
  }

  /** Those that suit a way of sourcing, in the catalogue's order. */
  List<Entry> of(Sourcing sourcing) {
    return suiting.getOrDefault(sourcing, List.of());
  }
}
