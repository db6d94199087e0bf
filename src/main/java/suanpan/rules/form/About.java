package suanpan.rules.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * What stands beside a rule's logic, as it was written.
 *
 * @param reviewed an ISO date
 */
public record About(
    Text title,
    Text reason,
    List<String> claims,
    String source,
    String owner,
    String reviewed,
    List<Case> cases) {

  public About {
    claims = List.copyOf(claims);
    cases = List.copyOf(cases);
  }

  /**
   * An example.
   *
   * @param expect what the rule should say; empty when it is silent
   */
  public record Case(String name, List<Given> given, List<Expectation> expect) {
    public Case {
      given = List.copyOf(given);
      expect = List.copyOf(expect);
    }
  }

  /**
   * A fact of an example with the components that it states.
   *
   * @param values a Double, Boolean or String each, in the order in which they were written
   */
  public record Given(String fact, Map<String, Object> values) {}

  /**
   * Something that the rule should say.
   *
   * @param verb for, against, block or note
   * @param strength null when the example does not say
   */
  public record Expectation(String verb, String target, @Nullable Double strength) {}
}
