package suanpan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import suanpan.argument.Criterion;
import suanpan.fact.Glossary;
import suanpan.fact.Term;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;

/** Says a rule's typed form as a sentence in English or Chinese, with the glossary's words. */
public final class RuleSentence {
  private static final java.util.regex.Pattern MARKED =
      java.util.regex.Pattern.compile("\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002");

  private final SentenceWords words;
  private final ValueNames values;
  private final Map<Object, String> places;
  private final Map<String, String> names = new HashMap<>();

  private RuleSentence(SentenceWords words, ValueNames values, Map<Object, String> places) {
    this.words = words;
    this.values = values;
    this.places = places;
  }

  /**
   * A piece of a sentence.
   *
   * @param at the place of the value that it shows, or empty when it only joins
   */
  public record Part(String text, String at) {}

  /**
   * The rule as one sentence.
   *
   * @param language {@code EN} or {@code ZH}
   */
  public static String of(TypedRule rule, Figures language) {
    return of(rule, language, ValueNames.NONE);
  }

  /** The same with values called by their names. */
  public static String of(TypedRule rule, Figures language, ValueNames values) {
    return new RuleSentence(SentenceWords.of(language), values, Map.of()).whole(rule);
  }

  /**
   * The same in parts, so that an editor can offer the values in the sentence.
   *
   * @param places where each literal of this rule stands, by identity; values of the claim that are
   *     no literals stand at {@code /claim/side} and the like
   */
  public static List<Part> parts(
      TypedRule rule, Figures language, ValueNames values, Map<Object, String> places) {
    String whole = new RuleSentence(SentenceWords.of(language), values, places).whole(rule);
    List<Part> parts = new ArrayList<>();
    Matcher marked = MARKED.matcher(whole);
    int end = 0;
    while (marked.find()) {
      if (marked.start() > end) {
        parts.add(new Part(whole.substring(end, marked.start()), ""));
      }
      parts.add(new Part(marked.group(2), marked.group(1)));
      end = marked.end();
    }
    parts.add(new Part(whole.substring(end), ""));
    return parts;
  }

  /** What readers call a fact type. */
  public static Text fact(String type) {
    return new Text(
        SentenceWords.of(Figures.EN).type(type), SentenceWords.of(Figures.ZH).type(type));
  }

  /** What readers call a comparison. */
  public static Text verb(Operator operator) {
    return new Text(
        SentenceWords.of(Figures.EN).verb(operator), SentenceWords.of(Figures.ZH).verb(operator));
  }

  /** What readers call a criterion. */
  public static Text criterion(Criterion criterion) {
    return new Text(
        SentenceWords.of(Figures.EN).criterion(criterion),
        SentenceWords.of(Figures.ZH).criterion(criterion));
  }

  private String whole(TypedRule rule) {
    String when = list(rule.conditions().stream().map(this::condition).toList(), true);
    return words.whole().formatted(when, claim(rule.claim()));
  }

  /** A value's words, with its place when it has one. */
  private String mark(Object value, String text) {
    String place = places.get(value);
    return place == null ? text : mark(place, text);
  }

  private String mark(String place, String text) {
    return places.isEmpty() ? text : "\uE000" + place + "\uE001" + text + "\uE002";
  }

  private String quote(String component, String id) {
    Text name = values.name(component, id);
    return words.quote(name == null ? id : words.figures() == Figures.EN ? name.en() : name.zh());
  }

  private String condition(Condition condition) {
    if (condition instanceof Condition.Some some) {
      return pattern(some.pattern(), words.some());
    }
    if (condition instanceof Condition.None none) {
      return pattern(none.pattern(), words.none());
    }
    if (condition instanceof Condition.Exists exists) {
      return pattern(exists.pattern(), words.some());
    }
    if (condition instanceof Condition.All all) {
      return list(all.parts().stream().map(this::condition).toList(), true);
    }
    List<Condition> branches = ((Condition.Either) condition).branches();
    return words.either(branches.stream().map(this::condition).toList());
  }

  /** Of single facts the components are named alone; of others it is said which fact is meant. */
  private String pattern(Pattern pattern, String quantifier) {
    boolean many = FactCounts.many(pattern.type().name());
    String type = words.type(pattern.type().name());
    if (!pattern.variable().isEmpty()) {
      names.put(pattern.variable(), many ? nameOf(pattern, type) : "");
    }
    List<String> tests = new ArrayList<>();
    for (Constraint test : pattern.tests()) {
      if (test instanceof Constraint.Bind bind) {
        String owner = many ? nameOf(pattern, type) : "";
        names.put(bind.variable(), owner);
      } else {
        tests.add(constraint(test));
      }
    }
    boolean plain = quantifier.equals(words.some());
    if (tests.isEmpty()) {
      return quantifier.formatted(type);
    }
    return many || !plain
        ? quantifier.formatted(type) + words.whose() + list(tests, true)
        : list(tests, true);
  }

  /** What a fact is called later on: by its option where one is named, else by its type. */
  private String nameOf(Pattern pattern, String type) {
    String key = FactCounts.key(pattern.type().name());
    for (Constraint test : pattern.tests()) {
      if (test instanceof Constraint.Compare compare
          && compare.operator() == Operator.SAME
          && compare.left() instanceof Value.Own own
          && own.component().name().equals(key)
          && compare.right() instanceof Value.Txt text) {
        return quote(key == null ? "" : key, text.text());
      }
    }
    return words.the(type);
  }

  private String constraint(Constraint test) {
    if (test instanceof Constraint.Compare compare) {
      return compare(compare);
    }
    if (test instanceof Constraint.Among among) {
      String component = component(among.value());
      List<String> texts = among.texts().stream().map(text -> quote(component, text)).toList();
      String verb = among.negated() ? words.isNot() : words.is();
      return words.relation(value(among.value(), ""), verb, mark(among, words.or(texts)));
    }
    if (test instanceof Constraint.Every every) {
      return list(every.parts().stream().map(this::constraint).toList(), true);
    }
    List<Constraint> parts = ((Constraint.Any) test).parts();
    return words.either(parts.stream().map(this::constraint).toList());
  }

  private String compare(Constraint.Compare test) {
    if (test.right() instanceof Value.Truth truth) {
      String name = value(test.left(), "");
      String yesNo = truth.truth() ? words.yes() : words.no();
      return words.relation(name, words.is(), mark(truth, yesNo));
    }
    String unit = unit(test.left()).isEmpty() ? unit(test.right()) : unit(test.left());
    String about =
        component(test.left()).isEmpty() ? component(test.right()) : component(test.left());
    return words.relation(
        value(test.left(), unit, about),
        words.verb(test.operator()),
        value(test.right(), unit, about));
  }

  private static String component(Value value) {
    return value instanceof Value.Reading reading ? reading.component().name() : "";
  }

  private static String unit(Value value) {
    return value instanceof Value.Reading reading ? reading.component().term().unit() : "";
  }

  private String value(Value value, String unit) {
    return value(value, unit, "");
  }

  private String value(Value value, String unit, String about) {
    if (value instanceof Value.Num literal) {
      return mark(literal, words.figures().format(literal.number(), unit));
    }
    if (value instanceof Value.Txt literal) {
      return mark(literal, quote(about, literal.text()));
    }
    if (value instanceof Value.Own own) {
      return name(own.component());
    }
    if (value instanceof Value.Bound bound) {
      return owned(bound.variable(), bound.component());
    }
    if (value instanceof Value.Member member) {
      return owned(member.variable(), member.component());
    }
    Value.Arithmetic sum = (Value.Arithmetic) value;
    String sign = sum.sign() == '*' ? "×" : sum.sign() == '/' ? "÷" : String.valueOf(sum.sign());
    return operand(sum.left()) + " " + sign + " " + operand(sum.right());
  }

  private String operand(Value value) {
    String text = value(value, "");
    return value instanceof Value.Arithmetic ? "(" + text + ")" : text;
  }

  private String owned(String variable, Glossary.Component component) {
    String owner = names.getOrDefault(variable, "");
    return owner.isEmpty() ? name(component) : words.of(owner, name(component));
  }

  private String name(Glossary.Component component) {
    Term term = component.term();
    return words.figures() == Figures.EN ? term.en() : term.zh();
  }

  private String list(List<String> parts, boolean all) {
    return all ? words.and(parts) : words.or(parts);
  }

  /** What a claim is about: an option by its name, or whichever fact bears it. */
  private String target(Value value) {
    String variable =
        value instanceof Value.Bound bound
            ? bound.variable()
            : value instanceof Value.Member member ? member.variable() : "";
    String owner = names.getOrDefault(variable, "");
    return owner.isEmpty() ? value(value, "", "option") : owner;
  }

  private String claim(Claim claim) {
    if (claim instanceof Claim.Argue argue) {
      return words.argue(
          mark("/claim/side", words.side(argue.side())),
          target(argue.option()),
          mark("/claim/criterion", words.criterion(argue.criterion())),
          value(argue.strength(), ""));
    }
    if (claim instanceof Claim.Block block) {
      return words.block(target(block.candidate()));
    }
    String decision = ((Claim.Note) claim).decision();
    return words.note(mark("/claim/decision", quote("decision", decision)));
  }
}
