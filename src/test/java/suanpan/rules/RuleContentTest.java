package suanpan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suanpan.argument.Argument;
import suanpan.argument.Criterion;
import suanpan.fact.Fact;

/** What holds for the shipped rules as a whole, beyond each being well formed. */
class RuleContentTest {
  private static final List<RuleView> RULES = RuleSet.load(Path.of("rules")).rules();

  /** The trade-offs of the claims page. */
  private static final int TRADE_OFFS = 35;

  @Test
  void everyTradeOffOfTheArticlesIsCarriedBySomeRule() {
    Set<String> carried =
        RULES.stream().flatMap(rule -> rule.claims().stream()).collect(Collectors.toSet());

    List<String> missing =
        IntStream.rangeClosed(1, TRADE_OFFS)
            .mapToObj(i -> "T" + i)
            .filter(id -> !carried.contains(id))
            .toList();
    assertEquals(List.of(), missing);
  }

  /**
   * Quotes hold the cost already. A second argument about cost would let a higher priority on cost
   * make the recommended plan dearer. (Viability is judged apart from plans.)
   */
  @Test
  void costSpeaksOnlyThroughWholePlans() {
    List<String> others =
        RULES.stream()
            .filter(rule -> !Set.of(Options.PLAN, "viability").contains(rule.decision()))
            .filter(
                rule ->
                    rule.typed().claim() instanceof Claim.Argue argue
                        && argue.criterion() == Criterion.COST)
            .map(RuleView::name)
            .toList();

    assertEquals(List.of(), others);
  }

  /** Verdicts drop dearer plans early, which is sound only while no rule favours a dearer one. */
  @Test
  void nothingIsArguedForAWholePlan() {
    List<String> praise =
        RULES.stream()
            .filter(rule -> rule.decision().equals(Options.PLAN))
            .filter(
                rule ->
                    rule.typed().claim() instanceof Claim.Argue argue
                        && argue.side() == suanpan.argument.Side.FOR)
            .map(RuleView::name)
            .toList();

    assertEquals(List.of(), praise);
  }

  /**
   * What nobody answered must not argue: each rule shows itself silent without one of its facts.
   */
  @Test
  void everyRuleIsSilentWhenAFactIsMissing() {
    Set<String> unshown =
        RULES.stream()
            .filter(rule -> rule.cases().stream().noneMatch(one -> silentWithoutAFact(rule, one)))
            .map(RuleView::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(Set.of(), unshown);
  }

  /** Of two quotes at one price both are the cheapest: that is one argument, not two. */
  @Test
  void aTieIsArguedOnce() {
    RandomFacts maker = RandomFacts.plain(5, List.of());
    List<Fact> cards =
        List.of(
            maker.fact("Workload", Map.of("stage", "launched")),
            maker.fact("OptionQuote", card("gaudi2", "gaudi", 575_000)),
            maker.fact("OptionQuote", card("mi300x", "rocm", 575_000)),
            maker.fact("OptionQuote", card("l40s", "cuda", 577_000)));
    assertEquals(List.of("l40s"), targets("accelerator/about-as-cheap-on-the-known-stack", cards));
  }

  private static Map<String, Object> card(String id, String stack, double usd) {
    return Map.of(
        "decision",
        "accelerator",
        "option",
        id,
        "softwareStack",
        stack,
        "consumerPart",
        false,
        "leastUsdOverHorizon",
        usd);
  }

  private static List<String> targets(String name, List<Fact> facts) {
    RuleView rule = RULES.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    try (Evaluation evaluation = RuleBase.of(List.of(rule)).begin()) {
      evaluation.add(facts);
      return evaluation.fire().stream()
          .map(Argument.Weighed.class::cast)
          .map(Argument.Weighed::option)
          .toList();
    }
  }

  private static boolean silentWithoutAFact(RuleView rule, RuleCase one) {
    Set<String> given =
        one.given().stream()
            .map(fact -> fact.getClass().getSimpleName())
            .collect(Collectors.toSet());
    return one.expected().isEmpty() && !given.containsAll(rule.reads().keySet());
  }

  @Test
  void everyRuleHasACaseAtItsThreshold() {
    List<String> thin =
        RULES.stream()
            .filter(rule -> rule.cases().size() < 4)
            .map(RuleView::name)
            .filter(name -> !name.startsWith("plan/"))
            .toList();

    assertEquals(List.of(), thin);
  }
}
