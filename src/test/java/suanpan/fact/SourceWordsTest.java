package suanpan.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suanpan.rules.RuleSet;

class SourceWordsTest {
  /** Words that say how or when something was read, or who did: no title has them. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(seen|in force|as reported|as summed up|computed by|the catalogue|guidance on)\\b"
              + "|\\((?![^()]*[\\u4e00-\\u9fff])[^()]*[a-z]{2}[^()]*\\)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.org/x, seen 2026-11-22 | https://a.org/x，2026-11-22 查阅",
        "https://a.org/x (50 % off, within 24 hours), seen 2026-11-22 | https://a.org/x，2026-11-22 查阅",
        "https://a.org/wiki/Transformer_(deep_learning) | https://a.org/wiki/Transformer_(deep_learning)",
        "https://a.org/x_(deep_learning) (its history), seen 2026-11-22 | https://a.org/x_(deep_learning)，2026-11-22 查阅",
        "Regulation (EU) 2024/1689, Article 50 | 欧盟《人工智能法》（2024/1689）第 50 条",
        "000_195cdef97d211067.txt (model makers will be regional) | 贾扬清",
        "Ovadia et al., Fine-Tuning or Retrieval?, https://b.org, 2023-12-10 | Ovadia 等，Fine-Tuning or Retrieval?, https://b.org, 2023-12-10",
        "cost engine | 成本引擎",
      })
  void titlesAndAddressesStay(String source, String chinese) {
    assertEquals(chinese, Article.cited(source).zh());
    assertEquals(
        source.contains(".txt") ? "Jia Yangqing (model makers will be regional)" : source,
        Article.cited(source).en());
  }

  @Test
  void noShippedRuleCitesInEnglishHowItWasRead() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    RuleSet.load(Path.of("rules"))
        .rules()
        .forEach(
            rule -> {
              Matcher english = ENGLISH.matcher(Article.cited(rule.source()).zh());
              if (english.find()) {
                found.add(english.group());
              }
            });
    assertEquals(new TreeSet<>(), found);
  }
}
