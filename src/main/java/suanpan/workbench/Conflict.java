package suanpan.workbench;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed one rule.
 *
 * @param rule its name
 * @param version of the change as it stands in the draft; 0 when the draft does not change the rule
 * @param base number of the live release
 * @param savedBy who saved what stands there
 * @param theirs what stands there
 * @param yours what was about to be saved
 * @param difference from theirs to yours, unified, one line an entry
 */
public record Conflict(
    String rule,
    int version,
    int base,
    String savedBy,
    RulePair theirs,
    RulePair yours,
    List<String> difference) {
  private static final int CONTEXT_LINES = 3;

  static Conflict of(
      String rule, int version, int base, String savedBy, RulePair theirs, RulePair yours) {
    List<String> difference = new ArrayList<>();
    difference.addAll(difference(rule + ".drl", theirs.drl(), yours.drl()));
    difference.addAll(difference(rule + ".yaml", theirs.yaml(), yours.yaml()));
    return new Conflict(rule, version, base, savedBy, theirs, yours, difference);
  }

  /** From one text to another, as a unified difference; empty when they are the same. */
  public static List<String> difference(String path, @Nullable String from, @Nullable String to) {
    List<String> before = lines(from);
    return UnifiedDiffUtils.generateUnifiedDiff(
        path, path, before, DiffUtils.diff(before, lines(to)), CONTEXT_LINES);
  }

  private static List<String> lines(@Nullable String text) {
    return text == null ? List.of() : text.lines().toList();
  }
}
