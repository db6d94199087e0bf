package suanpan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTextTest {
  @Test
  void aRuleReadBackIsTheSameRule() {
    Stream.concat(Samples.load().rules().stream(), shipped().stream())
        .forEach(
            rule -> {
              String printed = RuleText.drl(rule.typed());
              assertEquals(rule.typed(), Samples.view(rule.name(), printed).typed(), printed);
              assertEquals(printed, RuleText.drl(Samples.view(rule.name(), printed).typed()));
            });
  }

  @Test
  void theStockCompilerReadsWhatIsPrinted() {
    List<RuleView> printed =
        Samples.load().rules().stream()
            .map(rule -> Samples.view(rule.name(), RuleText.drl(rule.typed())))
            .toList();

    Equivalence.check(
        printed, RandomFacts.plain(21, printed.stream().map(RuleView::typed).toList()), 40, 0.25);
  }

  @Test
  void aSentenceInEnglishAndChinese() {
    TypedRule rule = Samples.rule("sourcing/prototype-on-closed-api").typed();

    assertEquals(
        "When stage is “idea” or “prototype” and tokens over the horizon is below 500 M tokens and"
            + " there is a quoted option whose option is “closed-frontier-api” and cost over the"
            + " horizon is below USD 10,000, argue for “closed-frontier-api” on time to market,"
            + " strength 4.",
        RuleSentence.of(rule, Figures.EN));
    assertEquals(
        "当阶段为「idea」或「prototype」，且规划期内词元总量低于 5 亿词元，且有选项报价，其选项为「closed-frontier-api」，"
            + "且规划期总成本低于 1 万美元时，在上线速度上支持「closed-frontier-api」，强度 4。",
        RuleSentence.of(rule, Figures.ZH));
  }

  private static List<RuleView> shipped() {
    return ShippedRulesTest.present() ? RuleSet.load(Path.of("rules")).rules() : List.of();
  }
}
