package suanpan.workbench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a draft does to one rule.
 *
 * @param rule {@code sourcing/prototype-on-closed-api}
 * @param drl the logic to be, or null when the rule is to be retired
 * @param yaml the rest, null together with {@code drl}
 * @param version counts the saves of this change, from 1
 * @param base number of the release whose rule the author saw: when the live rule is another one by
 *     now, somebody has to look at the difference
 * @param author who saved it last
 */
public record DraftChange(
    String rule,
    @Nullable String drl,
    @Nullable String yaml,
    int version,
    int base,
    String author,
    Instant time) {

  /** Its texts. */
  @JsonIgnore
  public RulePair pair() {
    return new RulePair(drl, yaml);
  }
}
