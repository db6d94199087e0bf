package suanpan.advice.insight;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be asked for beside the verdicts, in the order in which a reader wants it. */
public enum Include {
  NEXT_QUESTION,
  COST_OF_BEING_WRONG,
  CURVES,
  TIPPING_POINTS,
  ROADMAP,
  ROBUSTNESS,
  WHY_NOT;

  /** What somebody who decides will ask: what would change it, what comes next, how sure it is. */
  public static final Set<Include> MEMO =
      Collections.unmodifiableSet(
          EnumSet.of(NEXT_QUESTION, COST_OF_BEING_WRONG, TIPPING_POINTS, ROADMAP, ROBUSTNESS));

  /** As the API spells it: {@code tipping-points}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its field of an advice: {@code tippingPoints}. */
  public String field() {
    String[] words = id().split("-", -1);
    StringBuilder field = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return field.toString();
  }

  /** Every spelling, separated by commas. */
  public static String ids() {
    return Arrays.stream(values()).map(Include::id).collect(Collectors.joining(", "));
  }

  /**
   * Reads a list such as {@code tipping-points,curves}; blank asks for nothing, {@code all} for
   * everything, {@code memo} for what a memo holds.
   *
   * @throws IllegalArgumentException naming the first part that is none of them
   */
  public static Set<Include> parse(String list) {
    Set<Include> asked = EnumSet.noneOf(Include.class);
    for (String part : list.split(",", -1)) {
      String id = part.strip().toLowerCase(Locale.ROOT);
      if (id.equals("all")) {
        asked.addAll(EnumSet.allOf(Include.class));
      } else if (id.equals("memo")) {
        asked.addAll(MEMO);
      } else if (!id.isEmpty()) {
        asked.add(of(id));
      }
    }
    return asked;
  }

  private static Include of(String id) {
    return Arrays.stream(values())
        .filter(include -> include.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "include: found \"" + id + "\", expected some of " + ids() + ", memo or all"));
  }
}
