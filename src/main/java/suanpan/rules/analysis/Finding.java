package suanpan.rules.analysis;

import java.util.List;
import suanpan.fact.Text;

/**
 * Something about a set of rules that somebody should look at.
 *
 * @param rules the rules concerned, the one to look at first
 * @param decision the folder of the first, or the decision that a gap is in
 * @param text what it is
 * @param hint a way out, starting with "Maybe"
 */
public record Finding(Kind kind, List<String> rules, String decision, Text text, Text hint) {
  public Finding {
    rules = List.copyOf(rules);
  }

  /** What it is, the gravest first. */
  public enum Kind {
    /** No facts make the rule speak. */
    UNREACHABLE,
    /** Two rules cancel each other whenever one of them speaks. */
    CONTRADICTION,
    /** Two rules say the same from the same facts. */
    DUPLICATE,
    /** Whenever one speaks the other says the same, so that it counts twice. */
    OVERLAP,
    /** Answers on which no rule speaks. */
    GAP,
    /** A rule that spoke in none of the scenarios tried. */
    UNUSED;

    /** As the API writes it: {@code unreachable}. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
