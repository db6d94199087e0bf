package suanpan.rules.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suanpan.fact.ValueNames;
import suanpan.report.Json;
import suanpan.rules.Options;
import suanpan.rules.RuleCases;
import suanpan.rules.RuleNumber;
import suanpan.rules.RuleReading;
import suanpan.rules.RuleSentence;
import suanpan.rules.RuleSet;
import suanpan.rules.RuleView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RuleFormTest {
  private static final Options OPTIONS = Options.standard();
  private static final List<RuleView> SHIPPED = RuleSet.load(Path.of("rules")).rules();

  private static Workpiece read(RuleView rule) {
    return Workpiece.ofText(rule.name(), rule.drl(), rule.metadata(), OPTIONS, ValueNames.NONE);
  }

  /** As it comes back over the wire. */
  private static ObjectNode json(Workpiece piece) {
    return (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(piece.form()));
  }

  private static Workpiece write(JsonNode form, String drl, String yaml) {
    return Workpiece.ofForm(form, drl, yaml, OPTIONS, ValueNames.NONE);
  }

  @Test
  void everyShippedRuleIsTheSameAfterItsForm() {
    assertTrue(SHIPPED.size() >= 162);
    for (RuleView rule : SHIPPED) {
      JsonNode form = json(read(rule));
      Workpiece printed = write(form, "", "");
      assertEquals(List.of(), printed.problems(), rule.name());
      assertEquals(form, json(printed), rule.name());
      RuleReading reading = RuleReading.of(rule.name(), printed.drl(), printed.yaml(), OPTIONS);
      assertEquals(rule.typed(), reading.typed(), printed.drl());
      RuleView again =
          RuleSet.of(
                  java.util.Map.of(
                      rule.name() + ".drl", printed.drl(), rule.name() + ".yaml", printed.yaml()))
              .rules()
              .get(0);
      assertEquals(rule.cases(), again.cases(), printed.yaml());
      assertEquals(rule.reason(), again.reason());
      assertTrue(RuleCases.run(again).stream().allMatch(RuleCases.Result::passed), rule.name());
    }
  }

  @Test
  void whatIsNotChangedStaysAsItWasWritten() {
    for (RuleView rule : SHIPPED) {
      Workpiece same = write(json(read(rule)), rule.drl(), rule.metadata());
      assertEquals(rule.drl(), same.drl());
      assertEquals(rule.metadata(), same.yaml());
    }
  }

  @Test
  void aNewThresholdIsOneChangedLine() {
    RuleView rule = rule("sourcing/foundation-model-with-everything-it-takes");
    ObjectNode form = json(read(rule));
    ((ObjectNode) form.at("/conditions/0/tests/0")).put("value", "四年");
    assertThrows(FormRefused.class, () -> write(form, rule.drl(), rule.metadata()));
    ((ObjectNode) form.at("/conditions/0/tests/0")).put("value", "48 个月");
    Workpiece changed = write(form, rule.drl(), rule.metadata());
    assertEquals(rule.drl().replace("horizonMonths >= 60", "horizonMonths >= 48"), changed.drl());
    assertEquals(rule.metadata(), changed.yaml());
    assertEquals(
        List.of("four years of patience are too few"),
        changed.cases().stream().filter(one -> !one.passed()).map(RuleCases.Result::name).toList());
  }

  /** Also where a component has no greatest value: a sentence with ninety zeros is none. */
  @Test
  void aNumberBeyondAllCountingIsAProblemAtItsPlace() {
    ObjectNode form = json(read(rule("serving/saturday-midnight-is-paid-for")));
    ((ObjectNode) form.at("/conditions/1/tests/2")).put("value", 1e99);
    Workpiece wrong = write(form, "", "");
    assertEquals(
        List.of("at least 0 and at most 1.0E24 USD/month"),
        wrong.problems().stream().map(Workpiece.Trouble::expected).distinct().toList());
    ((ObjectNode) form.at("/conditions/1/tests/2")).put("value", 1e15);
    assertEquals(List.of(), write(form, "", "").problems());
  }

  @Test
  void aNewThresholdPointsAtWhatStillNamesTheOldOne() {
    RuleView rule = rule("sourcing/prototype-on-closed-api");
    ObjectNode form = json(read(rule));
    assertEquals(List.of(), write(form, "", "").since(rule.typed()).mentions());
    ((ObjectNode) form.at("/conditions/0/tests/1")).put("value", "2 亿");
    ((ObjectNode) form.get("reason")).put("en", "Below 150M tokens, not 150 or 150k.");
    ((ObjectNode) form.get("reason")).put("zh", "低于 1.5 亿词元。");
    form.put("source", "somebody, 2026");
    form.putArray("remarks").add("from 150 million on it is no trial");
    List<OldFigures.Mention> mentions = write(form, "", "").since(rule.typed()).mentions();
    assertEquals(
        List.of("/reason/en 150M", "/reason/zh 1.5 亿", "/remarks 150 million", "/cases/2 150 M"),
        mentions.stream().map(m -> m.at() + " " + m.found()).toList());
    assertEquals(150e6, mentions.get(0).from());
    assertEquals(200e6, mentions.get(0).to());
    // Without its name the case at the old edge is found by the value that it states.
    ((ObjectNode) form.at("/cases/2")).put("name", "at the edge");
    assertTrue(
        write(form, "", "").since(rule.typed()).mentions().stream()
            .anyMatch(m -> m.at().equals("/cases/2") && m.found().isEmpty()));
  }

  @Test
  void aNewReasonLeavesTheCasesAsTheyWereWritten() {
    RuleView rule = rule("capacity/on-demand-may-be-sold-out");
    ObjectNode form = json(read(rule));
    ((ObjectNode) form.get("reason")).put("en", "With \"quotes\": {q.accelerators}.");
    Workpiece changed = write(form, rule.drl(), rule.metadata());
    assertEquals(List.of(), changed.problems());
    assertTrue(changed.yaml().contains("en: \"With \\\"quotes\\\": {q.accelerators}.\""));
    assertTrue(
        changed.yaml().endsWith(rule.metadata().substring(rule.metadata().indexOf("cases:"))));
  }

  @Test
  void aRemarkSurvivesANewCondition() {
    RuleView rule = rule("sourcing/foundation-model-with-everything-it-takes");
    ObjectNode form = json(read(rule));
    ((tools.jackson.databind.node.ArrayNode) form.at("/conditions/0/tests"))
        .add(
            Json.MAPPER.readTree(
                "{\"component\":\"stage\",\"operator\":\"in\",\"values\":[\"scaling\"]}"));
    Workpiece changed = write(form, rule.drl(), rule.metadata());
    assertTrue(changed.drl().contains("// 50 M USD a year"), changed.drl());
    // The cases do not state the stage yet: the problem leads to the case.
    assertFalse(changed.valid());
    assertTrue(
        changed.problems().stream().anyMatch(p -> p.at().equals("/cases/0/given/Workload")),
        changed.problems().toString());
  }

  @Test
  void aProblemKnowsItsPlaceInTheForm() {
    ObjectNode form = json(read(rule("sourcing/prototype-on-closed-api")));
    ((ObjectNode) form.get("claim")).put("strength", 9);
    Workpiece wrong = write(form, "", "");
    assertEquals(
        List.of("/claim"),
        wrong.problems().stream().map(Workpiece.Trouble::at).distinct().toList());
  }

  @Test
  void everyLiteralOfASentenceLeadsToItsPlace() {
    for (RuleView rule : SHIPPED) {
      Workpiece piece = read(rule);
      JsonNode form = json(piece);
      for (var parts : List.of(piece.sentences().en(), piece.sentences().zh())) {
        String whole = parts.stream().map(RuleSentence.Part::text).collect(Collectors.joining());
        assertFalse(whole.chars().anyMatch(c -> c >= 0xE000 && c <= 0xE002), whole);
        for (RuleSentence.Part part : parts) {
          if (!part.at().isEmpty()) {
            assertFalse(form.at(part.at()).isMissingNode(), rule.name() + part);
          }
        }
        assertTrue(parts.stream().anyMatch(part -> !part.at().isEmpty()), rule.name());
      }
    }
  }

  @Test
  void whatWouldLeaveItsQuotesIsRefused() {
    ObjectNode form = json(read(rule("sourcing/prototype-on-closed-api")));
    ((ObjectNode) form.get("claim")).put("option", "x\", \"for\", \"cost\", 1 ); evil( \"");
    FormRefused refused = assertThrows(FormRefused.class, () -> write(form, "", ""));
    assertEquals("/claim/option", refused.problems().get(0).at());
    ((ObjectNode) form.get("claim")).put("option", "closed-frontier-api");
    ((ObjectNode) form.at("/conditions/0")).put("variable", "$w : Means() $x");
    assertThrows(FormRefused.class, () -> write(form, "", ""));
  }

  @Test
  void aRemarkCannotLeaveItsLine() {
    ObjectNode form = json(read(rule("sourcing/prototype-on-closed-api")));
    form.putArray("remarks").add("harmless\nrule \"sourcing/other\" when then end");
    Workpiece piece = write(form, "", "");
    assertEquals(List.of(), piece.problems());
    assertEquals(1, piece.drl().lines().filter(line -> line.startsWith("rule ")).count());
  }

  @Test
  void generatedRulesAreTheSameAfterTheirForm() {
    Random random = new Random(7);
    RandomForms forms = new RandomForms(random);
    int accepted = 0;
    for (int i = 0; i < 3_000; i++) {
      JsonNode form = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(forms.next()));
      Workpiece printed = write(form, "", "");
      RuleReading reading = RuleReading.of(printed.name(), printed.drl(), "", OPTIONS);
      if (reading.typed() != null) {
        accepted++;
        Workpiece again = write(json(printed), printed.drl(), printed.yaml());
        assertEquals(json(printed), json(again), printed.drl());
        assertEquals(form.get("conditions"), bare(json(printed).get("conditions")), printed.drl());
      }
    }
    assertTrue(accepted > 2_000, accepted + " of 3000 were rules");
  }

  /** Without what the form only tells the page. */
  private static JsonNode bare(JsonNode node) {
    JsonNode copy = node.deepCopy();
    copy.findParents("operator").forEach(one -> ((ObjectNode) one).remove(List.of("kind", "unit")));
    return copy;
  }

  @ParameterizedTest
  @CsvSource({
    "5 亿, tokens, 500e6",
    "5 亿词元, tokens, 500e6",
    "500M tokens, tokens, 500e6",
    "500M, tokens/month, 500e6",
    "500M tokens, tokens/month, 500e6",
    "$10k, USD, 10e3",
    "1 万美元, USD/month, 10e3",
    "40%, share, 0.4",
    "0.4, share, 0.4",
    "40 %, %, 40",
    "3 个月, months, 3",
    "1 month, months, 1",
  })
  void numbersAsPeopleWriteThem(String written, String unit, double number) {
    assertEquals(number, RuleNumber.parse(written, unit), number * 1e-12);
  }

  private static RuleView rule(String name) {
    return SHIPPED.stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  /** Random conditions over the facts of which there is one, three deep. */
  private static final class RandomForms {
    private final Random random;

    RandomForms(Random random) {
      this.random = random;
    }

    java.util.Map<String, Object> next() {
      var form = new java.util.LinkedHashMap<String, Object>();
      form.put("name", "sourcing/generated");
      List<String> facts = List.of("Workload", "Need", "Means", "Business");
      form.put(
          "conditions",
          IntStream.range(0, 1 + random.nextInt(3))
              .mapToObj(i -> condition(facts.get(i), i))
              .toList());
      form.put(
          "claim",
          java.util.Map.of(
              "kind", "argue",
              "option", "cascade",
              "side", random.nextBoolean() ? "for" : "against",
              "criterion", "risk",
              "strength", 1 + random.nextInt(5)));
      return form;
    }

    private Object condition(String fact, int i) {
      if (random.nextInt(5) == 0) {
        return java.util.Map.of(
            "either", List.of(pattern(fact, "", "some"), pattern(fact, "", "none")));
      }
      boolean some = random.nextInt(4) > 0;
      return pattern(fact, some ? "$v" + i : "", some ? "some" : "exists");
    }

    private Object pattern(String fact, String variable, String quantifier) {
      var form = new java.util.LinkedHashMap<String, Object>();
      form.put("quantifier", quantifier);
      form.put("fact", fact);
      form.put("variable", variable);
      form.put(
          "tests", IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> test(fact, 2)).toList());
      return form;
    }

    private Object test(String fact, int depth) {
      if (depth > 0 && random.nextInt(4) == 0) {
        return java.util.Map.of(
            depth == 2 ? "any" : "every", List.of(test(fact, depth - 1), test(fact, depth - 1)));
      }
      var components =
          List.copyOf(
              java.util.Objects.requireNonNull(suanpan.fact.Glossary.type(fact))
                  .components()
                  .values());
      var component = components.get(random.nextInt(components.size()));
      var form = new java.util.LinkedHashMap<String, Object>();
      form.put("component", component.name());
      switch (component.kind()) {
        case TRUTH -> {
          form.put("operator", "==");
          form.put("value", random.nextBoolean());
        }
        case TEXT -> {
          String value = component.term().values()[0];
          boolean list = random.nextBoolean();
          form.put("operator", list ? "not in" : "!=");
          form.put(list ? "values" : "value", list ? List.of(value) : value);
        }
        case NUMBER -> {
          form.put("operator", List.of("<", "<=", ">", ">=").get(random.nextInt(4)));
          double low = Math.max(component.term().min(), -1e6);
          double high = Math.min(component.term().max(), 1e13);
          double value = low + (high - low) * random.nextDouble();
          form.put("value", random.nextBoolean() ? Math.rint(value) : value);
        }
      }
      return form;
    }
  }
}
