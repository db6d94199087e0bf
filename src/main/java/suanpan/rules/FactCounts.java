package suanpan.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many facts of a type stand before the rules at a time, and which component tells them apart.
 */
public final class FactCounts {
  /** The facts that eligibility rules may ask for. */
  public static final List<String> ELIGIBLE = List.of("Workload", "Need", "Means", "Candidate");

  /** The facts about the recommended plan, known when everything else has been argued. */
  static final List<String> STARTING = List.of("Commitment", "Business");

  /** The facts about options, which change with the plan that speaks for an option. */
  static final List<String> TOLD = List.of("OptionQuote", "Training", "RateLimit", "Cheapest");

  /** Orders of magnitude, generous: they only serve to refuse rules that would explode. */
  private static final Map<String, Integer> MANY =
      Map.of("Candidate", 400, "OptionQuote", 60, "PlanQuote", 200, "Training", 6, "RateLimit", 20);

  private static final Map<String, String> KEYS =
      Map.of(
          "Candidate", "candidate",
          "OptionQuote", "option",
          "PlanQuote", "plan",
          "Training", "adaptation",
          "RateLimit", "option");

  private FactCounts() {}

  static boolean eligible(String type) {
    return ELIGIBLE.contains(type);
  }

  /** True for facts of which a scenario has several. */
  public static boolean many(String type) {
    return MANY.containsKey(type);
  }

  static int count(String type) {
    return MANY.getOrDefault(type, 1);
  }

  /** The component whose value picks one fact of its type, or null for single facts. */
  public static @Nullable String key(String type) {
    return KEYS.get(type);
  }
}
