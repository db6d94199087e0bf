package suanpan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suanpan.rules.Options;
import suanpan.rules.Problem;
import suanpan.rules.RuleSet;
import suanpan.rules.RuleView;

class ProblemWordsTest {
  private static final Path ATTACKS = Path.of("src/test/resources/suanpan/rules/attacks");

  /** Problems of the attacks, and of shipped rules that were broken at random. */
  private static List<Problem> problems() throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(ATTACKS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        problems.addAll(RuleSet.check("sourcing/r.drl", text, Options.standard()));
      }
    }
    Random random = new Random(5);
    for (RuleView rule : RuleSet.load(Path.of("rules")).rules()) {
      for (int i = 0; i < 6; i++) {
        problems.addAll(
            RuleSet.check(
                Map.of(
                    rule.name() + ".drl", broken(rule.drl(), random),
                    rule.name() + ".yaml", broken(rule.metadata(), random)),
                Options.standard()));
      }
    }
    return problems;
  }

  private static String broken(String text, Random random) {
    String[] words = text.split("(?<=\\W)|(?=\\W)");
    words[random.nextInt(words.length)] = words[random.nextInt(words.length)];
    return String.join("", words);
  }

  @Test
  void everyProblemIsSaidInChinese() throws IOException {
    List<Problem> problems = problems();
    assertTrue(problems.size() > 300, problems.size() + " problems");
    Set<String> english = new TreeSet<>();
    for (Problem problem : problems) {
      Problem chinese = ProblemWords.in(Language.ZH, problem);
      assertEquals(problem.line(), chinese.line());
      for (String text : List.of(chinese.message(), chinese.hint())) {
        if (!text.isEmpty() && text.codePoints().noneMatch(c -> c >= 0x4E00 && c <= 0x9FFF)) {
          english.add(text);
        }
      }
    }
    assertEquals(Set.of(), english);
  }

  @Test
  void whatDiffersStaysInItsPlace() {
    assertEquals("也许是“usdPerMonth”。", ProblemWords.chinese("Maybe \"usdPerMonth\" is meant."));
    assertEquals("OptionQuote 没有这个字段。", ProblemWords.chinese("OptionQuote has no such component."));
    assertEquals("\"x\"", ProblemWords.chinese("\"x\""));
  }
}
