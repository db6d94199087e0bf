package suanpan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suanpan.advice.Shipped;
import suanpan.rules.RuleSet;
import suanpan.scenario.Scenario;

/** The README's table of rules is made from the rules, its sample from the product. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN =
      "<!-- rules: written by `mvn test -Daccept -Dtest=ReadmeTest` -->\n";
  private static final Pattern SAMPLE =
      Pattern.compile("\\$ \\./suanpan advise (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final String END = "<!-- end of rules -->\n";

  @Test
  void theTableOfRulesIsCurrent() throws IOException {
    String found = Files.readString(README);
    int from = found.indexOf(BEGIN) + BEGIN.length();
    String expected =
        found.substring(0, from)
            + RuleTable.of(RuleSet.load(Path.of("rules")).rules(), Language.EN)
            + found.substring(found.indexOf(END));
    if (System.getProperty("accept") != null) {
      Files.writeString(README, expected);
    }
    assertEquals(expected, Files.readString(README));
  }

  /** Whoever follows the README sees what it shows: each passage between its dots, in order. */
  @Test
  void theSampleIsWhatTheCommandPrints() throws IOException {
    String readme = Files.readString(README);
    Matcher sample = SAMPLE.matcher(readme);
    assertTrue(sample.find(), "no sample of ./suanpan advise");
    Scenario scenario =
        Shipped.QUESTIONNAIRE.read(
            Json.MAPPER.readTree(Files.readString(Path.of(sample.group(1)))).get("answers"));
    String printed =
        TextReport.of(Shipped.ADVISOR.advise(scenario), Shipped.QUESTIONNAIRE, Language.EN);
    int from = 0;
    for (String passage : sample.group(2).split("\\.\\.\\.\n")) {
      int at = printed.indexOf(passage.strip(), from);
      assertTrue(at >= 0, () -> "not printed: " + passage + "\nbut:\n" + printed);
      from = at + passage.strip().length();
    }
  }
}
