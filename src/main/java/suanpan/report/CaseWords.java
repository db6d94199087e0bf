package suanpan.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.rules.RuleCases;

/** What a case expects and what it found, with the options as the advice calls them. */
public final class CaseWords {
  private static final Pattern OUTCOME =
      Pattern.compile("(for|against|blocks|notes) (.+?)(?:, strength ([0-9.]+))?");

  private CaseWords() {}

  /** Results in the reader's language. */
  public static List<RuleCases.Result> in(
      Language language, List<RuleCases.Result> results, ValueNames names) {
    return results.stream().map(result -> in(language, result, names)).toList();
  }

  /** One result in the reader's language. */
  public static RuleCases.Result in(Language language, RuleCases.Result r, ValueNames names) {
    return new RuleCases.Result(
        r.rule(),
        r.name(),
        r.passed(),
        outcomes(language, r.expected(), names),
        outcomes(language, r.found(), names));
  }

  private static String outcomes(Language language, String all, ValueNames names) {
    if (all.equals("silent")) {
      return language.pick(new Text("silent", "不触发"));
    }
    return Arrays.stream(all.split("; "))
        .map(one -> outcome(language, one, names))
        .collect(Collectors.joining(language.pick(new Text("; ", "；"))));
  }

  private static String outcome(Language language, String one, ValueNames names) {
    Matcher matcher = OUTCOME.matcher(one);
    if (!matcher.matches()) {
      return one;
    }
    String verb = matcher.group(1);
    Text known = names.name(verb.equals("notes") ? "decision" : "option", matcher.group(2));
    Text target = known == null ? new Text(matcher.group(2), matcher.group(2)) : known;
    String strength = matcher.group(3);
    Text said =
        new Text(
            verb + " " + target.en() + (strength == null ? "" : ", strength " + strength),
            chinese(verb) + target.zh() + (strength == null ? "" : "，强度 " + strength));
    return language.pick(said);
  }

  private static String chinese(String verb) {
    return switch (verb) {
      case "for" -> "支持";
      case "against" -> "反对";
      case "blocks" -> "排除";
      default -> "提示：";
    };
  }
}
