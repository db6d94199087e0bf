package suanpan.rules.form;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import suanpan.fact.Glossary;
import suanpan.rules.Claim;
import suanpan.rules.Condition;
import suanpan.rules.Constraint;
import suanpan.rules.Pattern;
import suanpan.rules.TypedRule;
import suanpan.rules.Value;

/** Writes a rule's logic as maps, lists, texts and numbers, and tells where each literal stands. */
final class LogicForm {
  private final Map<Object, String> places = new IdentityHashMap<>();

  private LogicForm() {}

  /** {@code conditions} and {@code claim} of the form. */
  static Map<String, Object> of(TypedRule rule) {
    return new LogicForm().rule(rule);
  }

  /** JSON pointers of the literals of a rule, by identity. */
  static Map<Object, String> places(TypedRule rule) {
    LogicForm form = new LogicForm();
    form.rule(rule);
    return form.places;
  }

  private Map<String, Object> rule(TypedRule rule) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", rule.name());
    form.put("decision", rule.decision());
    form.put("conditions", conditions(rule.conditions(), "/conditions"));
    form.put("claim", claim(rule.claim()));
    return form;
  }

  private List<Object> conditions(List<Condition> conditions, String at) {
    return IntStream.range(0, conditions.size())
        .<Object>mapToObj(i -> condition(conditions.get(i), at + "/" + i))
        .toList();
  }

  private Map<String, Object> condition(Condition condition, String at) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (condition instanceof Condition.All all) {
      form.put("all", conditions(all.parts(), at + "/all"));
    } else if (condition instanceof Condition.Either either) {
      form.put("either", conditions(either.branches(), at + "/either"));
    } else if (condition instanceof Condition.Some some) {
      pattern("some", some.pattern(), at, form);
    } else if (condition instanceof Condition.None none) {
      pattern("none", none.pattern(), at, form);
    } else {
      pattern("exists", ((Condition.Exists) condition).pattern(), at, form);
    }
    return form;
  }

  private void pattern(String quantifier, Pattern pattern, String at, Map<String, Object> form) {
    form.put("quantifier", quantifier);
    form.put("fact", pattern.type().name());
    form.put("variable", pattern.variable());
    form.put("tests", tests(pattern.tests(), at + "/tests"));
  }

  private List<Object> tests(List<Constraint> tests, String at) {
    return IntStream.range(0, tests.size())
        .<Object>mapToObj(i -> test(tests.get(i), at + "/" + i))
        .toList();
  }

  private Map<String, Object> test(Constraint test, String at) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (test instanceof Constraint.Bind bind) {
      form.put("bind", bind.variable());
      form.put("component", bind.component().name());
    } else if (test instanceof Constraint.Compare compare) {
      left(compare.left(), at, form);
      form.put("operator", compare.operator().sign());
      form.put("value", value(compare.right(), at + "/value"));
    } else if (test instanceof Constraint.Among among) {
      left(among.value(), at, form);
      form.put("operator", among.negated() ? "not in" : "in");
      form.put("values", among.texts());
      places.put(among, at + "/values");
    } else if (test instanceof Constraint.Every every) {
      form.put("every", tests(every.parts(), at + "/every"));
    } else {
      form.put("any", tests(((Constraint.Any) test).parts(), at + "/any"));
    }
    return form;
  }

  private void left(Value left, String at, Map<String, Object> form) {
    if (left instanceof Value.Own own) {
      Glossary.Component component = own.component();
      form.put("component", component.name());
      form.put("kind", component.kind().name().toLowerCase(java.util.Locale.ROOT));
      form.put("unit", component.term().unit());
    } else {
      form.put("left", value(left, at + "/left"));
    }
  }

  private Object value(Value value, String at) {
    places.put(value, at);
    if (value instanceof Value.Num number) {
      return number.number();
    }
    if (value instanceof Value.Txt text) {
      return text.text();
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth();
    }
    Map<String, Object> form = new LinkedHashMap<>();
    if (value instanceof Value.Own own) {
      form.put("own", own.component().name());
    } else if (value instanceof Value.Bound bound) {
      form.put("variable", bound.variable());
    } else if (value instanceof Value.Member member) {
      form.put("variable", member.variable());
      form.put("component", member.component().name());
    } else {
      Value.Arithmetic sum = (Value.Arithmetic) value;
      form.put("left", value(sum.left(), at + "/left"));
      form.put("sign", String.valueOf(sum.sign()));
      form.put("right", value(sum.right(), at + "/right"));
    }
    return form;
  }

  private Map<String, Object> claim(Claim claim) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (claim instanceof Claim.Argue argue) {
      form.put("kind", "argue");
      form.put("option", value(argue.option(), "/claim/option"));
      form.put("side", argue.side().id());
      form.put("criterion", argue.criterion().id());
      form.put("strength", value(argue.strength(), "/claim/strength"));
    } else if (claim instanceof Claim.Block block) {
      form.put("kind", "block");
      form.put("candidate", value(block.candidate(), "/claim/candidate"));
    } else {
      form.put("kind", "note");
      form.put("decision", ((Claim.Note) claim).decision());
    }
    return form;
  }
}
