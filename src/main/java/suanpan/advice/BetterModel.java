package suanpan.advice;

import java.util.Comparator;
import suanpan.catalog.Model;

/**
 * Compares models by public results: by tier, then by the first benchmark of the quality scale that
 * both have a result on. Where they share none they count as equal.
 */
final class BetterModel implements Comparator<Model> {
  @Override
  public int compare(Model a, Model b) {
    int tier = Integer.compare(a.quality().tier().rank(), b.quality().tier().rank());
    if (tier != 0) {
      return tier;
    }
    for (Model.BenchmarkResult result : a.quality().results()) {
      for (Model.BenchmarkResult other : b.quality().results()) {
        if (other.benchmark().equals(result.benchmark())) {
          return Double.compare(result.score(), other.score());
        }
      }
    }
    return 0;
  }
}
