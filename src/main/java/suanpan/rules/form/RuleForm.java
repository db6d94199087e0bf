package suanpan.rules.form;

import java.util.List;
import suanpan.rules.TypedRule;

/**
 * A rule as people edit it.
 *
 * @param rule the logic
 * @param remarks the comment above the rule, line by line, without its slashes
 */
public record RuleForm(TypedRule rule, List<String> remarks, About about) {
  public RuleForm {
    remarks = List.copyOf(remarks);
  }
}
