package suanpan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suanpan.advice.Advice;
import suanpan.advice.Shipped;
import suanpan.advice.insight.Include;
import suanpan.advice.insight.Roadmap;
import suanpan.advice.variation.Insights;
import suanpan.scenario.Scenario;

/** The memo that goes to a meeting, with all that a decider asks for. */
class MemoTest {
  private static final Scenario SUPPORT =
      Shipped.support(Map.of("dataResidency", "region", "region", "eu"));

  private static final Advice ADVICE =
      new Insights(Shipped.ADVISOR, Shipped.QUESTIONNAIRE).advise(SUPPORT, Include.MEMO);

  private static String memo(Language language) {
    return MarkdownReport.of(ADVICE, SUPPORT, Shipped.QUESTIONNAIRE, language);
  }

  /**
   * What to do, what it costs and what would change it, before anything that has to be looked up.
   */
  @Test
  void whatADeciderNeedsComesFirst() {
    List<String> headings =
        Arrays.stream(memo(Language.EN).split("\n"))
            .filter(line -> line.startsWith("#"))
            .limit(4)
            .toList();
    assertEquals(
        List.of(
            "# Advice: Customer support, European Union",
            "## In short",
            "## What would change the advice",
            "## What was asked"),
        headings);
    String first = memo(Language.EN).split("## What was asked")[0];
    assertTrue(first.contains("| what | now | turns | then advised | a month |"), first);
    assertTrue(
        first.contains("| lead in points | same source in 1,000 draws | first month |"), first);
    assertTrue(first.length() < 6500, () -> first.length() + " signs do not fit two pages");
  }

  /** The headline's total keeps the plan; what it comes to with the moves stands beside it. */
  @Test
  void theTotalWithTheMovesStandsBesideTheOneWithout() {
    Roadmap roadmap = Objects.requireNonNull(ADVICE.roadmap());
    assertEquals(
        roadmap.firstMove() != null,
        memo(Language.EN).contains("With the moves of the roadmap, the first of them in month"));
  }

  /** A figure with two readings or none is a reason to put the memo down. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noFigureIsLeftToBeGuessed(Language language) {
    String memo = memo(language);
    for (String wrong :
        List.of(
            "USD -",
            "-\\d[\\d.,]* 美元",
            "0\\.99\\d+ (people|人)",
            "api:",
            "tuned:",
            "\\bnull\\b",
            "NaN",
            "Infinity",
            "\\{[a-z]\\.",
            "  \\| ?美元")) {
      assertFalse(Pattern.compile(wrong).matcher(memo).find(), wrong + " in\n" + memo);
    }
  }

  @Test
  void theBreakEvenStatesItsLeversInATable() {
    String memo = memo(Language.EN);
    assertTrue(memo.contains("| one of these would have to change | today |"), memo);
    assertTrue(memo.contains("Net present value: "), memo);
    assertTrue(memo(Language.ZH).contains("| 需满足以下之一 | 目前 |"));
  }
}
