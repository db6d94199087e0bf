package suanpan.rules.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.rules.Options;
import suanpan.rules.RuleSet;

class RuleAnalysisTest {
  private static final String ABOUT =
      """
      title: { en: "t", zh: "题" }
      reason: { en: "r", zh: "理" }
      source: "s"
      owner: o
      reviewed: 2026-11-22
      cases:
        - { name: speaks, given: %s, expect: { %s } }
        - { name: silent, given: {}, expect: silent }
      """;

  private final Map<String, String> texts = new LinkedHashMap<>();

  private void rule(String name, String conditions, String call) {
    texts.put(
        "sourcing/" + name + ".drl",
        """
        package suanpan.rules.sourcing;
        import suanpan.fact.*;
        global suanpan.argument.Arguments arguments;
        rule "sourcing/%s"
        when
        %s
        then
          %s
        end
        """
            .formatted(name, conditions, call));
    // What the case states does not matter here: cases are read, not run.
    String given =
        "{ Workload: { stage: idea, tokensPerMonth: 1, peakToMean: 1, horizonMonths: 1 },"
            + " OptionQuote: [ { decision: sourcing, option: cascade, usdPerMonth: 1 } ],"
            + " Means: { ownDatacentre: true, opsEngineers: 1 } }";
    texts.put("sourcing/" + name + ".yaml", ABOUT.formatted(given, "for: cascade"));
  }

  private static String argue(String side, String criterion, int strength) {
    return "arguments.argue( \"cascade\", \"%s\", \"%s\", %d );"
        .formatted(side, criterion, strength);
  }

  private List<String> found() {
    return RuleAnalysis.of(RuleSet.of(texts), Options.standard()).stream()
        .map(finding -> finding.kind().id() + " " + String.join(" ", finding.rules()))
        .map(line -> line.replace("sourcing/", ""))
        .toList();
  }

  @Test
  void rangesThatDoNotMeet() {
    rule("a", "Workload( tokensPerMonth > 10, tokensPerMonth < 10 )", argue("for", "cost", 1));
    rule("b", "Workload( peakToMean <= 1 )", argue("for", "risk", 1));
    rule("c", "Workload( peakToMean < 1 || horizonMonths > 120 )", argue("for", "speed", 1));
    assertEquals(List.of("unreachable a", "unreachable c"), found());
  }

  @Test
  void oneFactInTwoPatternsIsTheSameFact() {
    rule(
        "a",
        "Workload( stage == \"idea\" ) Workload( stage != \"idea\" )",
        argue("for", "cost", 1));
    rule(
        "b",
        "Workload( stage == \"idea\" ) not Workload( stage in ( \"idea\", \"scaling\" ) )",
        argue("for", "risk", 1));
    rule(
        "c",
        "Workload( stage == \"idea\" ) not Workload( stage == \"scaling\" )",
        argue("for", "speed", 1));
    rule(
        "d",
        "OptionQuote( decision == \"capacity\", option == \"cascade\" )",
        argue("for", "control", 1));
    assertEquals(List.of("unreachable a", "unreachable b", "unreachable d"), found());
  }

  @Test
  void forAndAgainstFromTheSameFacts() {
    rule("a", "Workload( stage == \"idea\", tokensPerMonth < 10 )", argue("for", "cost", 2));
    rule("b", "Workload( stage in ( \"idea\", \"prototype\" ) )", argue("against", "cost", 2));
    rule("c", "Workload( stage == \"scaling\" )", argue("against", "cost", 2));
    rule("d", "Workload( tokensPerMonth < 5 )", argue("against", "cost", 2));
    assertEquals(List.of("contradiction a b"), found());
  }

  @Test
  void differentStrengthsWeighAgainstEachOtherAndDoNotContradict() {
    rule("a", "Workload( stage == \"idea\" )", argue("for", "cost", 2));
    rule("b", "Workload( stage == \"idea\" )", argue("against", "cost", 4));
    assertEquals(List.of(), found());
  }

  @Test
  void theSameUnderOtherNamesIsADuplicate() {
    rule("a", "$w : Workload( $s : stage, $s == \"idea\" )", argue("for", "cost", 2));
    rule("b", "$load : Workload( $stage : stage, $stage == \"idea\" )", argue("for", "cost", 3));
    assertEquals(List.of("duplicate a b"), found());
  }

  @Test
  void theNarrowerRuleComesFirstInAnOverlap() {
    rule(
        "wide", "OptionQuote( option == \"cascade\", usdPerMonth > 100 )", argue("for", "risk", 1));
    rule(
        "narrow",
        "Means( ownDatacentre ) OptionQuote( option == \"cascade\", usdPerMonth > 1000 )",
        argue("for", "risk", 2));
    rule("other", "Means( !ownDatacentre )", argue("for", "risk", 2));
    assertEquals(List.of("overlap narrow wide"), found());
  }

  @Test
  void theShippedRulesNeitherContradictNorRepeatEachOther() {
    assertEquals(
        List.of(),
        RuleAnalysis.of(RuleSet.load(Path.of("rules")), Options.standard()).stream()
            .filter(finding -> finding.kind() != Finding.Kind.OVERLAP)
            .toList());
  }
}
