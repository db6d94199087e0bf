package suanpan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages turn amounts into the reader's currency one by one: each must name its own. */
class AmountTextsTest {
  private static final String NUMBER = "\\d[\\d,.]*(?: ?[MB]\\b| ?[万亿]+)?";

  /** Two numbers of one range, of which one alone is told in dollars. */
  private static final Pattern HALF_TOLD =
      Pattern.compile(
          "(?<!USD )(?<![\\d,.])%1$s ?(?:to|and|or|-|–) ?(?:USD %1$s|%1$s USD)".formatted(NUMBER)
              + "|USD %1$s ?(?:to|and|or|-|–) ?\\d".formatted(NUMBER)
              + "|%1$s ?(?:[涨升降跌]?[到至]|和|或|-|–|~|～) ?%1$s ?美元".formatted(NUMBER));

  @Test
  void bothEndsOfARangeNameTheirCurrency() throws IOException {
    List<String> found = new ArrayList<>();
    for (String folder : List.of("rules", "catalogs")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          Files.readAllLines(file).stream()
              .filter(line -> line.contains("en: \"") || line.contains("zh: \""))
              .filter(line -> HALF_TOLD.matcher(line).find())
              .forEach(line -> found.add(file + ": " + line.strip()));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void whatIsLookedForIsFound() {
    for (String wrong :
        List.of(
            "from 1.70 to 2.35 USD",
            "from 1.70 to USD 2.35",
            "USD 5 to 10 M",
            "between 0.1-1 USD",
            "从 1.70 涨到 2.35 美元",
            "1.70 升至 2.35 美元",
            "3–4 万美元")) {
      assertTrue(HALF_TOLD.matcher(wrong).find(), wrong);
    }
    for (String right :
        List.of(
            "from USD 1.70 to USD 2.35",
            "USD 50 M to USD 100 M",
            "2 to 3 chips for USD 5",
            "5,000 万美元到 1 亿美元")) {
      assertFalse(HALF_TOLD.matcher(right).find(), right);
    }
  }
}
