package suanpan.advice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import suanpan.catalog.Model;
import suanpan.catalog.QualityTier;

/**
 * Ranks the models of a catalogue by public results: by tier, and within a tier by how many more of
 * its models one surpasses than surpass it (Copeland's method). One surpasses another by the first
 * benchmark of the quality scale on which both have a result; that alone would be no order, since
 * not all were tried on the same benchmarks.
 */
final class QualityRanking {
  private final Map<String, Integer> places = new HashMap<>();

  QualityRanking(Collection<Model> models) {
    Map<QualityTier, List<Model>> tiers =
        models.stream().collect(Collectors.groupingBy(model -> model.quality().tier()));
    for (Model model : models) {
      List<Model> peers = tiers.getOrDefault(model.quality().tier(), List.of());
      int surpassed = peers.stream().mapToInt(peer -> Integer.signum(direct(model, peer))).sum();
      places.put(model.id(), -model.quality().tier().rank() * 2 * models.size() - surpassed);
    }
  }

  /** Lower for better models, the same for those that rank alike. */
  int place(Model model) {
    return places.getOrDefault(model.id(), Integer.MAX_VALUE);
  }

  /** Positive when the first surpasses the second; 0 where they share no benchmark. */
  private static int direct(Model one, Model other) {
    for (Model.BenchmarkResult result : one.quality().results()) {
      for (Model.BenchmarkResult theirs : other.quality().results()) {
        if (theirs.benchmark().equals(result.benchmark())) {
          return Double.compare(result.score(), theirs.score());
        }
      }
    }
    return 0;
  }
}
