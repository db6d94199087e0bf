package suanpan.rules.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Criterion;
import suanpan.argument.Side;
import suanpan.fact.Glossary;
import suanpan.rules.Claim;
import suanpan.rules.Condition;
import suanpan.rules.Constraint;
import suanpan.rules.Operator;
import suanpan.rules.Pattern;
import suanpan.rules.TypedRule;
import suanpan.rules.Value;
import tools.jackson.databind.JsonNode;

/**
 * Reads a form's logic into typed conditions. What is read here is printed and read again as a rule
 * file, so this only asks for what it needs to name things; the rest is checked there.
 */
final class LogicReader {
  /** What a variable stands for; no component when it is the fact itself. */
  private record Meaning(Glossary.FactType type, Glossary.@Nullable Component component) {}

  private static final int NESTING = 8;

  private final FormNodes nodes;
  private final Map<String, Meaning> variables = new HashMap<>();

  private LogicReader(FormNodes nodes) {
    this.nodes = nodes;
  }

  /** The logic, or null with problems. */
  static @Nullable TypedRule read(JsonNode form, FormNodes nodes) {
    LogicReader reader = new LogicReader(nodes);
    String name =
        nodes.matching(
            form,
            "name",
            "",
            "[a-z]+/[a-z0-9]+(-[a-z0-9]+)*",
            "<decision>/<name in lower case with hyphens>");
    List<Condition> conditions = reader.conditions(form.path("conditions"), "/conditions", 0);
    Claim claim = reader.claim(form.path("claim"));
    if (claim == null || !nodes.none()) {
      return null;
    }
    return new TypedRule(name, name.substring(0, name.indexOf('/')), conditions, claim);
  }

  private List<Condition> conditions(JsonNode list, String at, int depth) {
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < nodes.size(list, at); i++) {
      Condition one = condition(list.get(i), at + "/" + i, depth);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  private @Nullable Condition condition(JsonNode form, String at, int depth) {
    if (depth > NESTING) {
      return nodes.refuse(at, "groups in groups", "at most " + NESTING);
    }
    if (form.has("all")) {
      return new Condition.All(conditions(form.get("all"), at + "/all", depth + 1));
    }
    if (form.has("either")) {
      return new Condition.Either(conditions(form.get("either"), at + "/either", depth + 1));
    }
    Pattern pattern = pattern(form, at);
    if (pattern == null) {
      return null;
    }
    String quantifier = form.path("quantifier").asString("some");
    return switch (quantifier) {
      case "some" -> new Condition.Some(pattern);
      case "none" -> new Condition.None(pattern);
      case "exists" -> new Condition.Exists(pattern);
      default -> nodes.refuse(at + "/quantifier", quantifier, "some, none or exists");
    };
  }

  private @Nullable Pattern pattern(JsonNode form, String at) {
    Glossary.FactType type = Glossary.type(form.path("fact").asString(""));
    if (type == null) {
      return nodes.refuse(
          at + "/fact",
          form.path("fact").asString(""),
          "one of " + String.join(", ", Glossary.types().keySet()));
    }
    String variable = form.path("variable").asString("");
    if (!variable.isEmpty()) {
      variable = nodes.variable(form.path("variable"), at + "/variable");
      variables.put(variable, new Meaning(type, null));
    }
    return new Pattern(variable, type, tests(form.path("tests"), at + "/tests", type, 0));
  }

  private List<Constraint> tests(JsonNode list, String at, Glossary.FactType type, int depth) {
    List<Constraint> tests = new ArrayList<>();
    for (int i = 0; i < nodes.size(list, at); i++) {
      Constraint test = test(list.get(i), at + "/" + i, type, depth);
      if (test != null) {
        tests.add(test);
      }
    }
    return tests;
  }

  private @Nullable Constraint test(JsonNode form, String at, Glossary.FactType type, int depth) {
    if (depth > NESTING) {
      return nodes.refuse(at, "groups in groups", "at most " + NESTING);
    }
    if (form.has("every")) {
      return new Constraint.Every(tests(form.get("every"), at + "/every", type, depth + 1));
    }
    if (form.has("any")) {
      return new Constraint.Any(tests(form.get("any"), at + "/any", type, depth + 1));
    }
    if (form.has("bind")) {
      Glossary.Component component = component(form, at, type);
      String variable = nodes.variable(form.get("bind"), at + "/bind");
      if (component == null) {
        return null;
      }
      variables.put(variable, new Meaning(type, component));
      return new Constraint.Bind(variable, component);
    }
    return comparison(form, at, type);
  }

  private @Nullable Constraint comparison(JsonNode form, String at, Glossary.FactType type) {
    ValueReader values = new ValueReader(nodes, type, this::reading);
    Value left;
    String unit = "";
    Glossary.Kind kind = null;
    if (form.has("left")) {
      left = values.read(form.get("left"), at + "/left", null, "");
    } else {
      Glossary.Component component = component(form, at, type);
      left = component == null ? null : new Value.Own(component);
      unit = component == null ? "" : component.term().unit();
      kind = component == null ? null : component.kind();
    }
    String operator = form.path("operator").asString("");
    if (operator.equals("in") || operator.equals("not in")) {
      List<String> texts = nodes.texts(form.path("values"), at + "/values");
      return left == null ? null : new Constraint.Among(left, operator.equals("not in"), texts);
    }
    Operator sign = operator(operator, at);
    Value right = values.read(form.path("value"), at + "/value", kind, unit);
    return left == null || sign == null || right == null
        ? null
        : new Constraint.Compare(left, sign, right);
  }

  private @Nullable Operator operator(String sign, String at) {
    for (Operator operator : Operator.values()) {
      if (operator.sign().equals(sign)) {
        return operator;
      }
    }
    return nodes.refuse(at + "/operator", sign, "one of <, <=, >, >=, ==, !=, in, not in");
  }

  private Glossary.@Nullable Component component(JsonNode form, String at, Glossary.FactType type) {
    String name = form.path("component").asString("");
    Glossary.Component component = type.components().get(name);
    return component != null
        ? component
        : nodes.refuse(at + "/component", name, "a component of " + type.name());
  }

  /** A value bound earlier, or null with a problem. */
  private Value.@Nullable Reading reading(JsonNode form, String at) {
    String variable = form.path("variable").asString("");
    Meaning meaning = variables.get(variable);
    if (meaning == null) {
      return nodes.refuse(
          at + "/variable", variable, "one of " + String.join(", ", variables.keySet()));
    }
    if (meaning.component() != null) {
      return new Value.Bound(variable, meaning.type(), meaning.component());
    }
    Glossary.Component component = component(form, at, meaning.type());
    return component == null ? null : new Value.Member(variable, meaning.type(), component);
  }

  private @Nullable Claim claim(JsonNode form) {
    ValueReader values = new ValueReader(nodes, null, this::reading);
    String kind = form.path("kind").asString("");
    return switch (kind) {
      case "argue" -> argue(form, values);
      case "block" -> {
        Value candidate =
            values.read(form.path("candidate"), "/claim/candidate", Glossary.Kind.TEXT, "");
        yield candidate == null ? null : new Claim.Block(candidate);
      }
      case "note" -> new Claim.Note(nodes.text(form.path("decision"), "/claim/decision"));
      default -> nodes.refuse("/claim/kind", kind, "argue, block or note");
    };
  }

  private @Nullable Claim argue(JsonNode form, ValueReader values) {
    Value option = values.read(form.path("option"), "/claim/option", Glossary.Kind.TEXT, "");
    Value strength =
        values.read(form.path("strength"), "/claim/strength", Glossary.Kind.NUMBER, "");
    String side = form.path("side").asString("");
    String criterion = form.path("criterion").asString("");
    if (!side.equals("for") && !side.equals("against")) {
      nodes.refuse("/claim/side", side, "for or against");
    }
    Criterion about = Criterion.of(criterion).orElse(null);
    if (about == null) {
      return nodes.refuse("/claim/criterion", criterion, "a criterion of the glossary");
    }
    return option == null || strength == null
        ? null
        : new Claim.Argue(option, side.equals("for") ? Side.FOR : Side.AGAINST, about, strength);
  }
}
