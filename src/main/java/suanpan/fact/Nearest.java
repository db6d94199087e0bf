package suanpan.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known word somebody meant who wrote one that is not known. */
public final class Nearest {
  /** Beyond it a text is no misspelt word, and comparing would only cost time. */
  private static final int LONGEST = 64;

  /** Shorter words have a near neighbour by chance. */
  private static final int SHORT = 4;

  /** Of 1: "lunch" is this like "launched", which is too many letters away for a typo. */
  private static final double ALIKE = 0.86;

  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Nearest() {}

  /**
   * The known word that is few edits away, or else begins and goes on much the same; case aside.
   */
  public static Optional<String> to(String found, Collection<String> known) {
    if (found.isEmpty() || found.length() > LONGEST) {
      return Optional.empty();
    }
    int reach = found.length() < SHORT ? 1 : Math.max(2, found.length() / 3);
    return known.stream()
        .min(Comparator.comparingInt(word -> edits(found, word)))
        .filter(word -> edits(found, word) <= reach)
        .or(() -> alike(found, known));
  }

  /** The known words most like one, best first; case aside. */
  public static List<String> few(String found, Collection<String> known, int most) {
    String bounded = found.length() <= LONGEST ? found : found.substring(0, LONGEST);
    return known.stream()
        .sorted(Comparator.comparingDouble(word -> -similarity(bounded, word)))
        .limit(most)
        .toList();
  }

  /** Insertions, deletions and replacements of one letter each; case aside. */
  public static int edits(String left, String right) {
    return EDITS.apply(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> alike(String found, Collection<String> known) {
    return known.stream()
        .max(Comparator.comparingDouble(word -> similarity(found, word)))
        .filter(word -> found.length() >= SHORT && similarity(found, word) >= ALIKE);
  }

  private static double similarity(String left, String right) {
    return SIMILARITY.apply(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
  }
}
