package suanpan.rules;

import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Glossary;

/**
 * Checks that a comparison makes sense: kinds, known texts, ranges, and that it reads this fact.
 */
final class ComparisonCheck {
  /** No fact has a number beyond it: a larger one is a slip of the keyboard, and no sentence. */
  private static final double BEYOND_COUNTING = 1e24;

  private final Findings findings;
  private final Options vocabulary;
  private final Scope scope;
  private final Glossary.FactType type;
  private final int owner;

  ComparisonCheck(
      Findings findings, Options vocabulary, Scope scope, Glossary.FactType type, int owner) {
    this.findings = findings;
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.type = type;
    this.owner = owner;
  }

  @Nullable Constraint compare(
      RuleFileParser.RelationContext tree, Value left, Operator operator, Value right) {
    if (left.kind() != right.kind()) {
      return refuse(
          tree,
          "The two sides of this comparison are of different kinds.",
          words(left.kind()) + " and " + words(right.kind()),
          "two of one kind",
          "Maybe a quote or a component is wrong.");
    }
    boolean number = left.kind() == Glossary.Kind.NUMBER;
    if (number && operator.equality()) {
      return refuse(
          tree.operator,
          "Numbers are not compared for equality: rounding would decide.",
          Findings.quoted(operator.sign()),
          "<, <=, > or >=",
          "Maybe write a range: x >= 3, x <= 3.");
    }
    if (!number && !operator.equality()) {
      return refuse(
          tree.operator,
          "Only numbers have an order.",
          Findings.quoted(operator.sign()),
          "== or !=",
          "Maybe list the values: in ( \"a\", \"b\" ).");
    }
    if (mixed(left, right)) {
      return refuse(
          tree,
          "Components of this fact stand on both sides of a comparison with another fact.",
          Findings.quoted(tree.getText()),
          "them on one side: plain DRL cannot read them on both",
          "Maybe write a - b > $x for a > b + $x.");
    }
    literal(tree.sum(1).getStart(), left, right);
    literal(tree.sum(0).getStart(), right, left);
    return about(tree, normal(new Constraint.Compare(left, operator, right)));
  }

  private static boolean mixed(Value left, Value right) {
    Constraint both = new Constraint.Compare(left, Operator.BELOW, right);
    boolean[] joins = new boolean[1];
    TypedWalk.values(
        both, value -> joins[0] |= value instanceof Value.Bound || value instanceof Value.Member);
    return joins[0] && reads(left) && reads(right);
  }

  private static boolean reads(Value value) {
    if (value instanceof Value.Arithmetic sum) {
      return reads(sum.left()) || reads(sum.right());
    }
    return value instanceof Value.Own;
  }

  /** {@code x != true} is {@code x == false}. */
  private static Constraint.Compare normal(Constraint.Compare test) {
    if (test.operator() == Operator.OTHER && test.right() instanceof Value.Truth truth) {
      return new Constraint.Compare(test.left(), Operator.SAME, new Value.Truth(!truth.truth()));
    }
    return test;
  }

  @Nullable Constraint truth(ParserRuleContext tree, Constraint.Compare test) {
    return about(tree, test);
  }

  @Nullable Constraint among(RuleFileParser.RelationContext tree, Value value) {
    if (value.kind() != Glossary.Kind.TEXT) {
      return refuse(
          tree,
          "Only a text can be one of a list.",
          words(value.kind()),
          "a text component",
          value.kind() == Glossary.Kind.NUMBER ? "Maybe write a range: x >= 1, x <= 3." : "");
    }
    List<TerminalNode> nodes = tree.membership().TEXT();
    for (TerminalNode node : nodes) {
      literal(node.getSymbol(), value, new Value.Txt(HeaderCheck.text(node.getText())));
    }
    List<String> texts = nodes.stream().map(n -> HeaderCheck.text(n.getText())).toList();
    return about(tree, new Constraint.Among(value, tree.membership().NOT() != null, texts));
  }

  private @Nullable Constraint about(ParserRuleContext tree, Constraint test) {
    boolean[] own = new boolean[1];
    TypedWalk.values(test, value -> own[0] |= own(value));
    if (own[0]) {
      return test;
    }
    return refuse(
        tree,
        "This comparison says nothing about this " + type.name() + ".",
        Findings.quoted(tree.getText()),
        "one of its components on either side",
        "Maybe it belongs into another pattern.");
  }

  private boolean own(Value value) {
    if (value instanceof Value.Own) {
      return true;
    }
    if (value instanceof Value.Bound bound) {
      Scope.Meaning meaning = scope.find(bound.variable());
      return meaning != null && meaning.owner() == owner;
    }
    if (value instanceof Value.Member member) {
      Scope.Meaning meaning = scope.find(member.variable());
      return meaning != null && meaning.owner() == owner;
    }
    return false;
  }

  /** Checks a literal against what the component beside it can be. */
  private void literal(Token at, Value beside, Value literal) {
    if (!(beside instanceof Value.Reading reading)) {
      return;
    }
    Glossary.Component component = reading.component();
    if (literal instanceof Value.Txt text) {
      text(at, component, text.text());
    } else if (literal instanceof Value.Num number) {
      double min = component.term().min();
      double max = Math.min(component.term().max(), BEYOND_COUNTING);
      if (number.number() < min || number.number() > max) {
        findings.add(
            at,
            component.name() + " is never there.",
            Numbers.print(number.number()),
            bounds(min, max, component.term().unit()),
            "Maybe the unit is another one, or a zero slipped in.");
      }
    }
  }

  private static String bounds(double min, double max, String unit) {
    String range =
        max == BEYOND_COUNTING
            ? (Double.isInfinite(min) ? "" : "at least " + Numbers.print(min) + " and ")
                + "at most "
                + Numbers.print(max)
            : Numbers.print(min) + " to " + Numbers.print(max);
    return unit.isEmpty() ? range : range + " " + unit;
  }

  private void text(Token at, Glossary.Component component, String text) {
    List<String> values = Arrays.asList(component.term().values());
    if (!values.isEmpty() && !values.contains(text)) {
      findings.add(
          at,
          component.name() + " is never that.",
          Findings.quoted(text),
          Findings.choice(values),
          Suggestion.of(text, values));
    } else if (component.name().equals("option") && !vocabulary.option(text)) {
      findings.add(
          at,
          "There is no such option.",
          Findings.quoted(text),
          Findings.choice(vocabulary.known()),
          Suggestion.of(text, vocabulary.known()));
    } else if (text.isBlank()) {
      findings.add(at, component.name() + " is never empty.", "\"\"", "a text", "");
    }
  }

  private static String words(Glossary.Kind kind) {
    return switch (kind) {
      case NUMBER -> "a number";
      case TEXT -> "a text";
      case TRUTH -> "true or false";
    };
  }

  private @Nullable Constraint refuse(
      ParserRuleContext tree, String message, String found, String expected, String hint) {
    return refuse(tree.getStart(), message, found, expected, hint);
  }

  private @Nullable Constraint refuse(
      Token at, String message, String found, String expected, String hint) {
    findings.add(at, message, found, expected, hint);
    return null;
  }
}
