package suanpan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import suanpan.fact.Nearest;

/**
 * The decisions and options that a rule may name.
 *
 * @param options the options of each decision; an empty list means that any id may stand there
 */
public record Options(Map<String, List<String>> options) {
  /** The folder of the rules that rule candidates out. */
  public static final String ELIGIBILITY = "eligibility";

  /** The folder of the rules that argue about whole plans. */
  public static final String PLAN = "plan";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  public Options {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    options.forEach((decision, ids) -> copy.put(decision, List.copyOf(ids)));
    options = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * The decisions and options of the product; accelerators are open, for the catalogue has them.
   */
  public static Options standard() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put(
        "sourcing",
        List.of(
            "closed-frontier-api",
            "closed-small-api",
            "hosted-open-api",
            "hosted-tuned",
            "self-hosted-open",
            "self-hosted-tuned",
            "own-foundation-model",
            "cascade",
            "open-cascade"));
    options.put(
        "adaptation",
        List.of(
            "prompt",
            "retrieval",
            "lora",
            "full-fine-tune",
            "continued-pretraining",
            "pretraining"));
    options.put(
        "capacity", List.of("none", "on-demand", "spot", "reserved-1y", "reserved-3y", "buy"));
    options.put("accelerator", List.of());
    options.put(
        "serving",
        List.of("provider-real-time", "provider-batch", "always-on", "autoscaled", "batch-queue"));
    options.put("viability", List.of("go", "go-with-conditions", "not-yet"));
    return new Options(options);
  }

  /** The same, with the accelerators that the catalogue has. */
  public Options withAccelerators(Set<String> ids) {
    Map<String, List<String>> closed = new LinkedHashMap<>(options);
    List<String> sorted = new ArrayList<>(ids);
    sorted.add("none");
    java.util.Collections.sort(sorted);
    closed.put("accelerator", sorted);
    return new Options(closed);
  }

  /** The decisions, in the order in which they are shown. */
  public Set<String> decisions() {
    return options.keySet();
  }

  /** True when rules may lie in that folder. */
  boolean folder(String name) {
    return options.containsKey(name) || name.equals(ELIGIBILITY) || name.equals(PLAN);
  }

  List<String> folders() {
    List<String> all = new ArrayList<>(options.keySet());
    all.add(PLAN);
    all.add(ELIGIBILITY);
    return all;
  }

  /** Every option known by name. */
  List<String> known() {
    return options.values().stream().flatMap(List::stream).distinct().toList();
  }

  /** True when it may be an option of that decision. */
  boolean option(String decision, String id) {
    List<String> ids = options.getOrDefault(decision, List.of());
    return ids.isEmpty() ? ID.matcher(id).matches() && !near(id) : ids.contains(id);
  }

  /** True when it may be an option of any decision. */
  boolean option(String id) {
    return options.keySet().stream().anyMatch(decision -> option(decision, id));
  }

  /** A slip of a known option rather than an id of the open set. */
  private boolean near(String id) {
    return Nearest.to(id, known())
        .filter(close -> !close.equals(id))
        .filter(close -> Nearest.edits(id, close) <= Math.min(2, id.length() / 4))
        .isPresent();
  }
}
