package suanpan.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An immutable, checked, hashed set of rules, ready to run. */
public final class RuleSet {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  private final List<RuleView> rules;
  private final String hash;
  private final RuleBase eligibility;
  private final RuleBase tradeOffs;
  private final RuleBase plans;
  private final RuleBase starting;

  private RuleSet(List<RuleView> rules) {
    this.rules = List.copyOf(rules);
    this.hash = RuleHash.of(this.rules);
    this.eligibility = RuleBase.of(those(RuleSet::eligible));
    this.tradeOffs =
        RuleBase.of(
            those(rule -> !eligible(rule) && !aboutStarting(rule) && !aboutPlansAlone(rule)));
    this.plans = RuleBase.of(those(RuleSet::aboutPlansAlone));
    this.starting = RuleBase.of(those(rule -> !eligible(rule) && aboutStarting(rule)));
  }

  private List<RuleView> those(Predicate<RuleView> wanted) {
    return rules.stream().filter(wanted).toList();
  }

  private static boolean eligible(RuleView rule) {
    return rule.decision().equals(Options.ELIGIBILITY);
  }

  private static boolean aboutStarting(RuleView rule) {
    return rule.reads().keySet().stream().anyMatch(FactCounts.STARTING::contains);
  }

  private static boolean aboutPlansAlone(RuleView rule) {
    return rule.decision().equals(Options.PLAN)
        && rule.typed().claim() instanceof Claim.Argue argue
        && argue.option() instanceof Value.Reading
        && rule.reads().keySet().stream().noneMatch(FactCounts.TOLD::contains)
        && !aboutStarting(rule);
  }

  /** The rules below a directory, {@code <folder>/<rule-name>.drl} and {@code .yaml}. */
  public static RuleSet load(Path directory) {
    return load(directory, Options.standard());
  }

  /**
   * The same with other options.
   *
   * @throws RuleProblems with every problem of every file
   */
  public static RuleSet load(Path directory, Options vocabulary) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> texts = RuleFiles.read(directory, problems);
    return of(texts, directory + "/", vocabulary, problems);
  }

  /**
   * The rules in these texts.
   *
   * @param texts by path, {@code sourcing/name.drl} and {@code sourcing/name.yaml}
   * @throws RuleProblems with every problem of every text
   */
  public static RuleSet of(Map<String, String> texts) {
    return of(texts, Options.standard());
  }

  /** The same with other options. */
  public static RuleSet of(Map<String, String> texts, Options vocabulary) {
    return of(texts, "", vocabulary, new ArrayList<>());
  }

  /** Every problem of these texts, by file and place; empty when {@link #of} would take them. */
  public static List<Problem> check(Map<String, String> texts, Options vocabulary) {
    List<Problem> problems = new ArrayList<>();
    read(texts, "", vocabulary, problems);
    problems.sort(BY_PLACE);
    return List.copyOf(problems);
  }

  /**
   * Every problem of one rule file alone, without its metadata.
   *
   * @param path its path in the set, {@code sourcing/name.drl}
   */
  public static List<Problem> check(String path, String drl, Options vocabulary) {
    if (!path.endsWith(RuleFiles.RULE)) {
      return List.of(strange(path));
    }
    Findings findings = new Findings(path);
    RuleReader.typed(path, drl, vocabulary, findings);
    return findings.all().stream().sorted(BY_PLACE).toList();
  }

  /** The same rules but one, which need not be read again. */
  public RuleSet without(String name) {
    return new RuleSet(rules.stream().filter(rule -> !rule.name().equals(name)).toList());
  }

  /** The rules as texts by path, {@code sourcing/name.drl} and {@code sourcing/name.yaml}. */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    for (RuleView rule : rules) {
      texts.put(rule.name() + RuleFiles.RULE, rule.drl());
      texts.put(rule.name() + RuleFiles.METADATA, rule.metadata());
    }
    return texts;
  }

  /** SHA-256 over names and texts, hexadecimal. */
  public String hash() {
    return hash;
  }

  /** The rules that rule candidates out, before anything has a price. */
  public RuleBase eligibility() {
    return eligibility;
  }

  /** The rules that argue about options, and about plans beside other options. */
  public RuleBase tradeOffs() {
    return tradeOffs;
  }

  /** The rules that argue about a plan, whatever is told of the options. */
  public RuleBase plans() {
    return plans;
  }

  /**
   * The rules that read a {@code Commitment} or a {@code Business}: they argue about starting at
   * all, with the plan that the others brought to the top.
   */
  public RuleBase starting() {
    return starting;
  }

  /** All rules by name. */
  public List<RuleView> rules() {
    return rules;
  }

  /** The rule of that name, or null. */
  public @Nullable RuleView rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst().orElse(null);
  }

  private static RuleSet of(
      Map<String, String> texts, String prefix, Options vocabulary, List<Problem> problems) {
    List<RuleView> rules = read(texts, prefix, vocabulary, problems);
    if (!problems.isEmpty()) {
      problems.sort(BY_PLACE);
      throw new RuleProblems(problems);
    }
    return new RuleSet(rules);
  }

  private static List<RuleView> read(
      Map<String, String> texts, String prefix, Options vocabulary, List<Problem> problems) {
    List<RuleView> rules = new ArrayList<>();
    if (texts.size() > 2 * Limits.RULES) {
      problems.add(
          new Place(prefix.isEmpty() ? "rules" : prefix, 1, 1)
              .problem(
                  "There are too many files.",
                  String.valueOf(texts.size()),
                  "at most " + Limits.RULES + " rules",
                  ""));
      return rules;
    }
    Map<String, String> sorted = new TreeMap<>(texts);
    List<String> logic = new ArrayList<>();
    for (String path : sorted.keySet()) {
      if (path.endsWith(RuleFiles.RULE)) {
        logic.add(path);
      } else if (!path.endsWith(RuleFiles.METADATA) || !sorted.containsKey(logic(path))) {
        problems.add(strange(prefix + path));
      }
    }
    // Each file by itself: this is most of what a start waits for.
    logic.parallelStream()
        .map(path -> read(path, prefix, sorted, vocabulary))
        .toList()
        .forEach(
            read -> {
              problems.addAll(read.problems);
              if (read.rule != null) {
                rules.add(read.rule);
              }
            });
    return rules;
  }

  /** One file read. */
  private record Read(@Nullable RuleView rule, List<Problem> problems) {}

  private static Read read(
      String path, String prefix, Map<String, String> texts, Options vocabulary) {
    List<Problem> problems = new ArrayList<>();
    RuleView rule =
        RuleReader.read(
            path,
            prefix,
            Objects.requireNonNull(texts.get(path)),
            texts.get(beside(path)),
            vocabulary,
            problems);
    return new Read(rule, problems);
  }

  private static String beside(String path) {
    return path.substring(0, path.length() - RuleFiles.RULE.length()) + RuleFiles.METADATA;
  }

  private static String logic(String path) {
    return path.substring(0, path.length() - RuleFiles.METADATA.length()) + RuleFiles.RULE;
  }

  private static Problem strange(String path) {
    return new Place(path, 1, 1)
        .problem(
            "This file is not part of a rule set.",
            Findings.quoted(path),
            "pairs of <rule-name>.drl and <rule-name>.yaml",
            "Maybe its other half is missing; tables and DMN are not read here.");
  }
}
