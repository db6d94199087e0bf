package suanpan.workbench;

import suanpan.advice.Advisor;
import suanpan.advice.variation.Insights;
import suanpan.rules.RuleSet;

/**
 * A release that is ready to give advice. A request takes it once and finishes on it, whatever is
 * published meanwhile.
 *
 * @param release its number; 0 when the rules are read from files and are no release
 */
public record Running(int release, Advisor advisor, Insights insights) {

  /** Its rules. */
  public RuleSet rules() {
    return advisor.rules();
  }
}
