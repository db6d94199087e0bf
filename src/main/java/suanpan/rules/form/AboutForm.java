package suanpan.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Glossary;
import suanpan.fact.Text;
import suanpan.rules.RuleNumber;

/** Metadata between its file's tree, its typed form and JSON. */
final class AboutForm {
  private static final Pattern FILED = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private static final List<String> VERBS = List.of("for", "against", "block", "note");

  private AboutForm() {}

  /** The metadata in a tree of maps, lists and texts; what is missing or strange is empty. */
  static About of(Map<String, Object> tree) {
    List<About.Case> cases = new ArrayList<>();
    for (Object one : list(tree.get("cases"))) {
      cases.add(example(map(one)));
    }
    return new About(
        both(tree.get("title")),
        both(tree.get("reason")),
        list(tree.get("claims")).stream().map(AboutForm::text).toList(),
        text(tree.get("source")),
        text(tree.get("owner")),
        text(tree.get("reviewed")),
        cases);
  }

  private static Text both(@Nullable Object tree) {
    Map<String, Object> map = map(tree);
    return new Text(text(map.get("en")), text(map.get("zh")));
  }

  private static About.Case example(Map<String, Object> tree) {
    List<About.Given> given = new ArrayList<>();
    map(tree.get("given"))
        .forEach(
            (fact, values) -> {
              for (Object one : values instanceof List<?> many ? many : List.of(values)) {
                Map<String, Object> plain = new LinkedHashMap<>();
                map(one).forEach((name, value) -> plain.put(name, plain(value)));
                given.add(new About.Given(fact, stated(fact, plain)));
              }
            });
    List<About.Expectation> expect = new ArrayList<>();
    Object says = tree.get("expect");
    for (Object one : says instanceof List<?> many ? many : List.of(says == null ? "" : says)) {
      expectation(map(one), expect);
    }
    return new About.Case(text(tree.get("name")), given, expect);
  }

  private static void expectation(Map<String, Object> tree, List<About.Expectation> into) {
    Object strength = tree.get("strength");
    tree.forEach(
        (verb, target) -> {
          String plain = verb.equals("blocks") ? "block" : verb.equals("notes") ? "note" : verb;
          if (VERBS.contains(plain)) {
            into.add(new About.Expectation(plain, text(target), number(strength)));
          }
        });
  }

  private static @Nullable Double number(@Nullable Object strength) {
    if (strength == null) {
      return null;
    }
    return plain(strength) instanceof Double number
        ? number
        : Double.valueOf(RuleNumber.parse(text(strength), ""));
  }

  /** A file writes numbers one way only: its 6.315 is no 6,315, as it might be if typed. */
  private static Object plain(Object written) {
    String text = text(written);
    return FILED.matcher(text).matches() ? Double.valueOf(text) : written;
  }

  /** The components of a fact as their kinds; what is no number or truth stays as it is written. */
  static Map<String, Object> stated(String fact, Map<String, Object> tree) {
    Glossary.FactType type = Glossary.type(fact);
    Map<String, Object> values = new LinkedHashMap<>();
    tree.forEach(
        (name, written) -> {
          Glossary.Component component = type == null ? null : type.components().get(name);
          values.put(name, component == null ? text(written) : value(component, written));
        });
    return values;
  }

  private static Object value(Glossary.Component component, Object written) {
    String text = text(written);
    if (component.kind() == Glossary.Kind.TRUTH && (text.equals("true") || text.equals("false"))) {
      return text.equals("true");
    }
    if (component.kind() == Glossary.Kind.NUMBER) {
      double number =
          written instanceof Double given ? given : RuleNumber.parse(text, component.term().unit());
      return Double.isNaN(number) ? text : number;
    }
    return text;
  }

  /** The metadata as the API sends it; what has no limit is the text {@code infinity}. */
  static Map<String, Object> json(About about) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", about.title());
    json.put("reason", about.reason());
    json.put("claims", about.claims());
    json.put("source", about.source());
    json.put("owner", about.owner());
    json.put("reviewed", about.reviewed());
    json.put("cases", about.cases().stream().map(AboutForm::json).toList());
    return json;
  }

  /** One example as the API sends it. */
  static Map<String, Object> json(About.Case one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", one.name());
    json.put("given", one.given().stream().map(AboutForm::json).toList());
    json.put("expect", one.expect().stream().map(AboutForm::json).toList());
    return json;
  }

  private static Map<String, Object> json(About.Given given) {
    Map<String, Object> values = new LinkedHashMap<>();
    given
        .values()
        .forEach(
            (name, value) ->
                values.put(
                    name,
                    value instanceof Double number && Double.isInfinite(number)
                        ? "infinity"
                        : value));
    return Map.of("fact", given.fact(), "values", values);
  }

  private static Map<String, Object> json(About.Expectation expectation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verb", expectation.verb());
    json.put("target", expectation.target());
    if (expectation.strength() != null) {
      json.put("strength", expectation.strength());
    }
    return json;
  }

  private static Map<String, Object> map(@Nullable Object tree) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> given) {
      given.forEach((key, value) -> map.put(String.valueOf(key), value == null ? "" : value));
    }
    return map;
  }

  private static List<?> list(@Nullable Object tree) {
    return tree instanceof List<?> list ? list : List.of();
  }

  private static String text(@Nullable Object tree) {
    return tree instanceof String || tree instanceof Double || tree instanceof Boolean
        ? String.valueOf(tree)
        : "";
  }
}
