package suanpan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.fact.Text;

/**
 * One rule as readers see it.
 *
 * @param name {@code sourcing/prototype-on-closed-api}
 * @param decision the rule's folder: a decision, {@code plan} or {@code eligibility}
 * @param kind {@code argue}, {@code block} or {@code note}
 * @param reason with its placeholders
 * @param drl the file's text
 * @param reads the components that conditions read, by fact type
 * @param typed what all views of the rule are made from
 */
public record RuleView(
    String name,
    String decision,
    String kind,
    Text title,
    Text reason,
    List<String> claims,
    String source,
    String owner,
    LocalDate reviewed,
    List<RuleCase> cases,
    String drl,
    String metadata,
    Map<String, Set<String>> reads,
    TypedRule typed) {

  /** A rule of which only the logic is known; it can run, but has nothing to say to people. */
  static RuleView bare(TypedRule typed) {
    Text none = new Text("", "");
    return new RuleView(
        typed.name(),
        typed.decision(),
        RuleReader.kind(typed),
        none,
        none,
        List.of(),
        "",
        "",
        LocalDate.EPOCH,
        List.of(),
        "",
        "",
        Reads.of(typed),
        typed);
  }
}
