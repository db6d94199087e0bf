package suanpan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suanpan.fact.Fact;

/**
 * Rule texts broken at random: each is refused or accepted, nothing else happens, and what is
 * accepted means to the stock compiler what it means to us.
 *
 * <p>A share runs with every build; {@code mvn test -Dtest=MutationTest -Dsuanpan.mutants=50000
 * -Dsuanpan.compiled=100000} breaks fifty thousand texts and compiles all that are accepted. The
 * seed is printed when it fails.
 */
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("suanpan.mutants", 3_000);
  private static final long SEED = Long.getLong("suanpan.seed", 20261122L);

  /** Accepted mutants to compile with the stock compiler; each costs it about 50 ms. */
  private static final int SAMPLE =
      Integer.getInteger("suanpan.compiled", Math.min(400, MUTANTS / 50));

  /** Rules that the stock compiler takes at a time. */
  private static final int BATCH = 200;

  private static final String[] SNIPPETS = {
    "System.setProperty( \"suanpan.canary\", \"dead\" )",
    "eval( true )",
    "new Object()",
    "this",
    "null",
    "or",
    "and",
    "not",
    "exists",
    "in",
    "(",
    ")",
    ",",
    ";",
    "\"",
    "'",
    "\\",
    "\\u0022",
    "/*",
    "*/",
    "//",
    "&&",
    "||",
    "!",
    "!=",
    "==",
    "<",
    "<=",
    ">",
    ">=",
    "+",
    "-",
    "*",
    "/",
    ".",
    ":",
    "$",
    "$w",
    "$usd",
    "$spot.usdPerMonth",
    "0",
    "007",
    "1_000",
    "2147483648",
    "1e400",
    "5e8",
    "0.5",
    "-3",
    "true",
    "tokensPerMonth",
    "option",
    "\"spot\"",
    "\"idea\"",
    "Workload( )",
    "OptionQuote( option == \"buy\" )",
    "end",
    "then",
    "when",
    "rule",
    "\u0000",
    "\u202e",
    "\n",
    "\ud800",
    "词元"
  };

  private final Random random = new Random(SEED);

  @Test
  void mutantsAreRefusedOrMeanWhatTheySay() {
    List<String> originals =
        Samples.texts().entrySet().stream()
            .filter(each -> each.getKey().endsWith(".drl"))
            .map(Map.Entry::getValue)
            .map(MutationTest::renamed)
            .toList();
    List<String> accepted = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = mutate(originals.get(random.nextInt(originals.size())));
      if (accepted(mutant) && !originals.contains(mutant)) {
        accepted.add(mutant);
      }
    }
    double milliseconds = (System.nanoTime() - start) / 1e6 / MUTANTS;

    assertTrue(milliseconds < 50, () -> "on average " + milliseconds + " ms each, seed " + SEED);
    assertTrue(accepted.size() > MUTANTS / 50, () -> "too few accepted: " + accepted.size());
    assertNull(System.getProperty("suanpan.canary"));
    List<String> sample = accepted.stream().distinct().limit(SAMPLE).toList();
    for (int i = 0; i < sample.size(); i += BATCH) {
      agree(sample.subList(i, Math.min(sample.size(), i + BATCH)));
    }
    assertNull(System.getProperty("suanpan.canary"));
  }

  private static boolean accepted(String mutant) {
    List<Problem> problems;
    try {
      problems = RuleSet.check("sourcing/r.drl", mutant, Options.standard());
    } catch (RuntimeException e) {
      throw new AssertionError("not a refusal, seed " + SEED + ":\n" + mutant, e);
    }
    for (Problem problem : problems) {
      assertTrue(problem.line() >= 1 && problem.column() >= 1, problem::text);
    }
    return problems.isEmpty();
  }

  private void agree(List<String> accepted) {
    List<RuleView> rules = new ArrayList<>();
    for (String text : accepted) {
      String name = "sourcing/r" + rules.size();
      String plain = text.replace("\"sourcing/r\"", "\"" + name + "\"");
      rules.add(Samples.view(name, withoutSeparators(plain)));
    }
    StockCompiler stock = compile(rules);
    OurPath ours = new OurPath(rules);
    RandomFacts facts = RandomFacts.plain(SEED, rules.stream().map(RuleView::typed).toList());
    for (int i = 0; i < 40; i++) {
      List<Fact> scenario = facts.scenario(4, 4);
      Set<Match> expected = stock.run(scenario, ours.variables());
      Set<Match> found = ours.run(scenario);
      for (RuleView rule : rules) {
        assertEquals(of(rule, expected), of(rule, found), () -> rule.drl() + "seed " + SEED);
      }
    }
  }

  /** Compiles all, or says which one the stock compiler does not take. */
  private static StockCompiler compile(List<RuleView> rules) {
    Map<String, String> drls = new LinkedHashMap<>();
    rules.forEach(rule -> drls.put(rule.name() + ".drl", rule.drl()));
    try {
      return StockCompiler.compile(drls);
    } catch (IllegalArgumentException e) {
      if (rules.size() > 1) {
        compile(rules.subList(0, rules.size() / 2));
        compile(rules.subList(rules.size() / 2, rules.size()));
      }
      throw new AssertionError("seed " + SEED + ", accepted by us alone:\n" + drls, e);
    }
  }

  private static List<String> of(RuleView rule, Set<Match> matches) {
    return matches.stream()
        .filter(match -> match.rule().equals(rule.name()))
        .map(Match::toString)
        .sorted()
        .toList();
  }

  /** The one spelling that the stock compiler rejects although it knows it. */
  private static String withoutSeparators(String text) {
    return text.replaceAll("(?<=[0-9])_(?=[0-9])", "");
  }

  private static String renamed(String text) {
    return text.replaceAll("rule \"[^\"]*\"", "rule \"sourcing/r\"")
        .replaceAll("package [^;]*;", "package suanpan.rules.sourcing;")
        .replace("arguments.block( $id )", "arguments.argue( $id, \"for\", \"risk\", 2 )")
        .replace("\"spot\", \"for\"", "\"cascade\", \"for\"");
  }

  private String mutate(String text) {
    String mutant = text;
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      mutant = change(mutant);
    }
    return mutant;
  }

  private String change(String text) {
    int body = text.indexOf("when");
    int from = random.nextInt(4) == 0 || body < 0 ? 0 : body;
    int at = from + random.nextInt(Math.max(1, text.length() - from));
    String snippet = SNIPPETS[random.nextInt(SNIPPETS.length)];
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + snippet + text.substring(at);
      case 1 -> text.substring(0, at) + " " + snippet + " " + text.substring(at);
      case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
      case 3 -> replaceWord(text, at, snippet);
      case 4 -> replaceWord(text, at, wordOf(text));
      default -> swap(text, at, from + random.nextInt(Math.max(1, text.length() - from)));
    };
  }

  private String wordOf(String text) {
    String[] words = text.split("[^\\w$\".]+");
    return words[random.nextInt(words.length)];
  }

  private static String replaceWord(String text, int at, String word) {
    int start = at;
    int end = at;
    while (start > 0 && part(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && part(text.charAt(end))) {
      end++;
    }
    return text.substring(0, start) + word + text.substring(end);
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c == '"';
  }

  private static String swap(String text, int a, int b) {
    int low = Math.min(a, b);
    int high = Math.min(Math.max(a, b), text.length() - 1);
    if (low >= high) {
      return text;
    }
    return text.substring(0, low)
        + text.charAt(high)
        + text.substring(low + 1, high)
        + text.charAt(low)
        + text.substring(high + 1);
  }
}
