package suanpan.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {w.tokensPerMonth}} in reasons. */
final class Placeholders {
  static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private Placeholders() {}

  /** Reports braces that stand for nothing that the rule binds. */
  static void check(YamlNode node, Bindings bindings, Findings findings) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return;
    }
    Matcher matcher = PLACEHOLDER.matcher(scalar.text());
    while (matcher.find()) {
      String name = matcher.group(1);
      if (bindings.placeholder(name) == null) {
        findings.add(
            node.place()
                .problem(
                    "This placeholder is bound nowhere in the rule.",
                    Findings.quoted("{" + name + "}"),
                    "{w.component} of a bound fact $w, or {d} for a bound value $d",
                    Suggestion.of(name, bindings.known())));
      }
    }
    String rest = matcher.replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      findings.add(node.place().problem("A brace is left over.", "{ or }", "pairs of braces", ""));
    }
  }
}
