package suanpan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suanpan.argument.Argument;
import suanpan.fact.Fact;

/** What went wrong in experiments with Drools must not go wrong here. */
class TrapTest {
  private static final String ARGUE = "arguments.argue( $o, \"for\", \"cost\", $u );";

  private final RandomFacts maker = RandomFacts.plain(5, List.of());

  /** Two rules that read alike, about different earlier patterns, share no node. */
  @Test
  void equalLookingConditionsOnDifferentEarlierPatternsStayApart() {
    String first = "$a : OptionQuote( option == \"spot\" ) $b : OptionQuote( option == \"buy\" )";
    RuleView overSpot =
        view(
            "sourcing/spot",
            first + " OptionQuote( $o : option == \"none\", $u : usdPerMonth > $a.usdPerMonth )");
    RuleView overBuy =
        view(
            "sourcing/buy",
            first + " OptionQuote( $o : option == \"none\", $u : usdPerMonth > $b.usdPerMonth )");
    List<Fact> facts = List.of(quote("spot", 100), quote("buy", 900), quote("none", 500));

    assertEquals(List.of("sourcing/spot"), fired(List.of(overSpot, overBuy), facts));
    assertEquals(List.of("sourcing/spot"), fired(List.of(overBuy, overSpot), facts));
  }

  /** Nor do two rules that bind different components to one name. */
  @Test
  void oneNameForDifferentComponentsStaysApart() {
    RuleView month =
        view(
            "sourcing/month",
            "OptionQuote( option == \"spot\", $x : usdPerMonth ) OptionQuote( $o : option == \"buy\", $u : usdPerMonth < $x )");
    RuleView front =
        view(
            "sourcing/front",
            "OptionQuote( option == \"spot\", $x : usdUpFront ) OptionQuote( $o : option == \"buy\", $u : usdPerMonth < $x )");
    List<Fact> facts =
        List.of(
            maker.fact(
                "OptionQuote", Map.of("option", "spot", "usdPerMonth", 10.0, "usdUpFront", 1000.0)),
            quote("buy", 500));

    assertEquals(List.of("sourcing/front"), fired(List.of(month, front), facts));
    assertEquals(List.of("sourcing/front"), fired(List.of(front, month), facts));
  }

  /**
   * The unknown is a fact that is not there; nothing is compared with it, nothing argued from it.
   */
  @Test
  void theUnknownDoesNotArgue() {
    List<RuleView> rules =
        List.of(
            view(
                "sourcing/low",
                "Business( costShareOfValue < 0.5 ) OptionQuote( $o : option, $u : usdPerMonth )"),
            view(
                "sourcing/high",
                "Business( costShareOfValue >= 0.5 ) OptionQuote( $o : option, $u : usdPerMonth )"),
            view(
                "sourcing/join",
                "$b : Business() OptionQuote( $o : option, $u : usdPerMonth < $b.valueUsdPerMonth )"));

    assertEquals(List.of(), fired(rules, List.of(quote("spot", 100))));
  }

  /** Both branches of a choice hold, and the rule speaks once; the stock compiler fires twice. */
  @Test
  void aChoiceWithBothBranchesTrueArguesOnce() {
    RuleView rule =
        view(
            "sourcing/either",
            "( Means( ownDatacentre ) or Means( capexAllowed ) ) OptionQuote( $o : option, $u : usdPerMonth )");
    List<Fact> facts =
        List.of(
            maker.fact("Means", Map.of("ownDatacentre", true, "capexAllowed", true)),
            quote("spot", 3));

    assertEquals(2, Branches.of(rule.typed().conditions()).size());
    assertEquals(List.of("sourcing/either"), fired(List.of(rule), facts));
  }

  /** Of several matches about one target the strongest counts, in whatever order they come. */
  @Test
  void aRuleSpeaksOnceAboutATargetAsStronglyAsItCan() {
    RuleView rule =
        view("sourcing/many", "Training( $u : days ) OptionQuote( $o : option == \"spot\" )");
    List<Fact> facts = new ArrayList<>();
    for (double days : new double[] {2, 7, 3, 400}) {
      facts.add(maker.fact("Training", Map.of("days", days)));
    }
    facts.add(quote("spot", 1));

    List<Argument> said = fire(List.of(rule), facts);

    assertEquals(1, said.size());
    assertEquals(320, ((Argument.Weighed) said.get(0)).strength(), "clipped to 320");
  }

  /** Of equal matches about one target the one of the facts added first gives the reason. */
  @Test
  void theReasonDoesNotDependOnTheOrderInWhichMatchesAreFound() {
    RuleView rule =
        Samples.view(
            "sourcing/note",
            "OptionQuote( option in ( \"buy\", \"none\", \"spot\" ), usdPerMonth > 5 )",
            "arguments.note( \"sourcing\" );");
    List<Fact> facts = List.of(quote("cascade", 9), quote("spot", 7), quote("none", 8));
    List<Fact> turned = List.of(quote("none", 8), quote("buy", 1), quote("spot", 7));

    assertEquals(7.0, fire(List.of(rule), facts).get(0).why().evidence().get(1).value());
    assertEquals(8.0, fire(List.of(rule), turned).get(0).why().evidence().get(1).value());
  }

  /** Facts that come later are joined with the earlier ones, and nothing is said twice. */
  @Test
  void aSecondStageSaysOnlyWhatIsNew() {
    RuleView options = view("sourcing/options", "OptionQuote( $o : option, $u : usdPerMonth )");
    RuleView plans =
        view(
            "sourcing/plans",
            "OptionQuote( option == \"spot\", $x : usdPerMonth ) PlanQuote( $o : plan, $u : usdPerMonth > $x )");
    try (Evaluation evaluation = RuleBase.of(List.of(options, plans)).begin()) {
      evaluation.add(List.of(quote("spot", 4)));
      assertEquals(List.of("sourcing/options"), names(evaluation.fire()));
      evaluation.add(List.of(maker.fact("PlanQuote", Map.of("plan", "p", "usdPerMonth", 5.0))));
      assertEquals(List.of("sourcing/plans"), names(evaluation.fire()));
      assertEquals(List.of(), names(evaluation.fire()));
    }
  }

  @Test
  void aRuleThatWouldExplodeIsRefusedBeforeItRuns() {
    for (String conditions :
        List.of(
            "OptionQuote() OptionQuote()",
            "Candidate( $x : memoryGib ) Candidate( memoryGib * 2 + $x > -1 )",
            "$a : OptionQuote( $x : usdPerMonth ) OptionQuote( usdPerMonth * 2 + $x > -1 ) OptionQuote( usdUpFront * 2 + $x > -1 )",
            "OptionQuote() Candidate() PlanQuote()",
            "( Need() or OptionQuote( option == \"spot\" ) ) PlanQuote() PlanQuote()")) {
      List<Problem> problems =
          RuleSet.check("sourcing/r.drl", Samples.drl(conditions), Options.standard());
      assertEquals(1, problems.size(), conditions);
      assertTrue(problems.get(0).message().contains("many"), () -> problems.get(0).text());
    }
  }

  /** What the estimate lets through and the facts make explode is stopped while it runs. */
  @Test
  void anExplodingJoinIsStopped() {
    RuleView rule =
        view(
            "sourcing/join",
            "$a : PlanQuote( $o : plan, $u : usdPerMonth ) PlanQuote( usdPerMonth > $a.usdUpFront * 1e6 )");
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      facts.add(
          maker.fact("PlanQuote", Map.of("plan", "p" + i, "usdPerMonth", 1.0, "usdUpFront", 1.0)));
    }
    RuleBase rules = RuleBase.of(List.of(rule));

    RuleOverload overload =
        assertThrows(
            RuleOverload.class,
            () -> {
              try (Evaluation evaluation = rules.begin()) {
                evaluation.add(facts);
                evaluation.fire();
              }
            });
    assertEquals("sourcing/join", overload.rule());
    try (Evaluation evaluation = rules.begin()) {
      evaluation.add(facts.subList(0, 10));
      assertTrue(evaluation.fire().isEmpty(), "goes on with the next scenario");
    }
  }

  /** One rule base, many threads, each scenario answered as if it were alone. */
  @Test
  void threadsDoNotDisturbOneAnother() {
    RuleSet rules = Samples.load();
    RandomFacts random = RandomFacts.plain(3, rules.rules().stream().map(RuleView::typed).toList());
    List<List<Fact>> scenarios = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      scenarios.add(random.scenario(3, 5));
    }
    List<List<String>> alone = scenarios.stream().map(facts -> said(rules, facts)).toList();

    List<List<String>> together =
        scenarios.parallelStream().map(facts -> said(rules, facts)).toList();

    assertEquals(alone, together);
    assertFalse(alone.stream().allMatch(List::isEmpty));
  }

  private static List<String> said(RuleSet rules, List<Fact> facts) {
    try (Evaluation evaluation = rules.tradeOffs().begin()) {
      evaluation.add(facts);
      return evaluation.fire().stream()
          .map(argument -> argument.rule() + argument.why().evidence())
          .collect(Collectors.toList());
    }
  }

  private static List<String> fired(List<RuleView> rules, List<Fact> facts) {
    return names(fire(rules, facts));
  }

  private static List<Argument> fire(List<RuleView> rules, List<Fact> facts) {
    try (Evaluation evaluation = RuleBase.of(rules).begin()) {
      evaluation.add(facts);
      return evaluation.fire();
    }
  }

  private static List<String> names(List<Argument> said) {
    return said.stream().map(Argument::rule).toList();
  }

  private Fact quote(String option, double usdPerMonth) {
    return maker.fact("OptionQuote", Map.of("option", option, "usdPerMonth", usdPerMonth));
  }

  private static RuleView view(String name, String conditions) {
    return Samples.view(name, conditions, ARGUE);
  }
}
