package suanpan.rules.form;

import java.util.List;

/** A form that names something there is not, or holds what no rule can. */
public final class FormRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FormProblem> problems;

  FormRefused(List<FormProblem> problems) {
    super("The form cannot be read as a rule.", null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** Each with its place. */
  public List<FormProblem> problems() {
    return problems;
  }
}
