package suanpan.rules;

import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Criterion;
import suanpan.argument.Side;
import suanpan.fact.Glossary;
import suanpan.fact.Nearest;

/** Turns a rule's one call into its claim. */
final class ClaimResolver {
  private static final List<String> METHODS = List.of("argue", "block", "note");

  private final Findings findings;
  private final Options vocabulary;
  private final Scope scope;
  private final String folder;

  private ClaimResolver(Findings findings, Options vocabulary, Scope scope, String folder) {
    this.findings = findings;
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.folder = folder;
  }

  /** The claim, or null with a problem. */
  static @Nullable Claim resolve(
      RuleFileParser.CallContext tree,
      Scope scope,
      String folder,
      Findings findings,
      Options vocabulary) {
    return new ClaimResolver(findings, vocabulary, scope, folder).call(tree);
  }

  private @Nullable Claim call(RuleFileParser.CallContext tree) {
    if (!tree.receiver.getText().equals("arguments") || !METHODS.contains(tree.method.getText())) {
      String found = tree.receiver.getText() + "." + tree.method.getText();
      findings.add(
          tree.receiver,
          "A rule can only argue, block or note.",
          Findings.quoted(found),
          "arguments.argue( … ), arguments.block( … ) or arguments.note( … )",
          Nearest.to(tree.method.getText(), METHODS)
              .map(near -> "Maybe arguments." + near + " is meant.")
              .orElse(""));
      return null;
    }
    List<RuleFileParser.ArgumentContext> arguments = tree.argument();
    return switch (tree.method.getText()) {
      case "argue" -> fits(tree, 4) && trade(tree) ? argue(arguments) : null;
      case "block" -> fits(tree, 1) && eligibility(tree) ? block(arguments.get(0)) : null;
      default -> fits(tree, 1) ? note(arguments.get(0)) : null;
    };
  }

  private boolean fits(RuleFileParser.CallContext tree, int count) {
    if (tree.argument().size() == count) {
      return true;
    }
    findings.add(
        tree.method,
        "The call has the wrong number of arguments.",
        String.valueOf(tree.argument().size()),
        count == 4 ? "option, side, criterion, strength" : String.valueOf(count),
        "");
    return false;
  }

  private boolean trade(RuleFileParser.CallContext tree) {
    if (!folder.equals(Options.ELIGIBILITY)) {
      return true;
    }
    findings.add(
        tree.method,
        "Eligibility rules rule out; they do not weigh.",
        "\"argue\"",
        "block or note",
        "Maybe put the rule into the folder of its decision.");
    return false;
  }

  private boolean eligibility(RuleFileParser.CallContext tree) {
    if (folder.equals(Options.ELIGIBILITY)) {
      return true;
    }
    findings.add(
        tree.method,
        "Only eligibility rules rule out.",
        "\"block\"",
        "argue or note",
        "Maybe put the rule into the folder eligibility, or argue against with strength 5.");
    return false;
  }

  private @Nullable Claim argue(List<RuleFileParser.ArgumentContext> arguments) {
    Value option = option(arguments.get(0), folder);
    String side = literal(arguments.get(1), "a side", Arrays.stream(Side.values()).map(Side::id));
    String criterion =
        literal(
            arguments.get(2), "a criterion", Arrays.stream(Criterion.values()).map(Criterion::id));
    Value strength = strength(arguments.get(3));
    if (option == null || side == null || criterion == null || strength == null) {
      return null;
    }
    Side which = side.equals(Side.FOR.id()) ? Side.FOR : Side.AGAINST;
    return new Claim.Argue(option, which, Criterion.of(criterion).orElseThrow(), strength);
  }

  private @Nullable Claim block(RuleFileParser.ArgumentContext tree) {
    Value candidate = option(tree, "");
    return candidate == null ? null : new Claim.Block(candidate);
  }

  private @Nullable Claim note(RuleFileParser.ArgumentContext tree) {
    String decision = literal(tree, "a decision", vocabulary.decisions().stream());
    return decision == null ? null : new Claim.Note(decision);
  }

  private @Nullable Value option(RuleFileParser.ArgumentContext tree, String decision) {
    if (tree.TEXT() == null) {
      return decision.equals(Options.PLAN)
          ? plan(tree)
          : bound(tree, Glossary.Kind.TEXT, "an option in quotes or a bound text");
    }
    String id = HeaderCheck.text(tree.TEXT().getText());
    List<String> known = vocabulary.options().getOrDefault(decision, vocabulary.known());
    boolean fine =
        vocabulary.options().containsKey(decision)
            ? vocabulary.option(decision, id)
            : vocabulary.option(id);
    if (!fine) {
      findings.add(
          tree.getStart(),
          decision.isEmpty() || !vocabulary.option(id)
              ? "There is no such option."
              : "This option belongs to another decision than the rule's folder.",
          Findings.quoted(id),
          Findings.choice(known),
          Suggestion.of(id, known));
      return null;
    }
    return new Value.Txt(id);
  }

  /** Rules about plans are asked plan by plan: there is nothing else that they could mean. */
  private @Nullable Value plan(RuleFileParser.ArgumentContext tree) {
    String key = FactCounts.key("PlanQuote");
    Value value = bound(tree, Glossary.Kind.TEXT, "the plan of a PlanQuote");
    if (value instanceof Value.Reading reading && !reading.component().name().equals(key)) {
      findings.add(
          tree.getStart(),
          "A rule about plans argues about the plan of a PlanQuote.",
          Findings.quoted(reading.component().name()),
          Findings.quoted("PlanQuote." + key),
          "Maybe bind it: PlanQuote( $plan : plan ).");
      return null;
    }
    return value;
  }

  private @Nullable String literal(
      RuleFileParser.ArgumentContext tree, String what, java.util.stream.Stream<String> known) {
    List<String> ids = known.toList();
    String found = tree.TEXT() == null ? "" : HeaderCheck.text(tree.TEXT().getText());
    if (ids.contains(found)) {
      return found;
    }
    findings.add(
        tree.getStart(),
        "This is not " + what + ".",
        Findings.quoted(tree.getText().replace("\"", "")),
        Findings.choice(ids),
        Suggestion.of(found, ids));
    return null;
  }

  private @Nullable Value strength(RuleFileParser.ArgumentContext tree) {
    if (tree.NUMBER() == null) {
      return bound(tree, Glossary.Kind.NUMBER, "1 to 5 or a bound number");
    }
    Value value = ValueResolver.number(tree.NUMBER(), tree.MINUS() != null, findings);
    if (value instanceof Value.Num number && (number.number() < 1 || number.number() > 5)) {
      findings.add(
          tree.getStart(),
          "The strength is out of range.",
          Findings.quoted(tree.getText()),
          "1 (weak) to 5 (decisive)",
          "Maybe bind a number when it should depend on the facts.");
      return null;
    }
    return value;
  }

  private @Nullable Value bound(
      RuleFileParser.ArgumentContext tree, Glossary.Kind kind, String expected) {
    Token at = tree.getStart();
    if (tree.VARIABLE() == null) {
      findings.add(at, "This is of the wrong kind.", Findings.quoted(tree.getText()), expected, "");
      return null;
    }
    Value value = new VariableResolver(findings, scope).resolve(at, null);
    if (value != null && value.kind() != kind) {
      findings.add(at, "This is of the wrong kind.", Findings.quoted(tree.getText()), expected, "");
      return null;
    }
    return value;
  }
}
