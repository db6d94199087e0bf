package suanpan.workbench.study;

import suanpan.fact.Text;
import suanpan.scenario.Scenario;

/**
 * A scenario to try rules on.
 *
 * @param id unique: the file's name, {@code preset:} or {@code saved:} with an id
 * @param origin where it comes from
 */
public record Example(String id, Text title, Origin origin, Scenario scenario) {

  /** Where a scenario comes from. */
  public enum Origin {
    /** The typical scenarios that come with the product. */
    TYPICAL,
    /** The starting points of the form. */
    PRESET,
    /** Kept by somebody. */
    SAVED;

    /** As the API writes it: {@code typical}. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
