package suanpan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.rules.Problem;
import suanpan.rules.RuleCases;
import suanpan.workbench.Conflict;

/**
 * What every error sends, as RFC 9457 lays it out.
 *
 * @param type an address that explains this kind of problem
 * @param title the kind of problem
 * @param detail this problem
 * @param instance the path asked for
 * @param errors one entry for everything that is wrong with the request; empty when it is not the
 *     body
 * @param problems what is wrong with rule texts, by file and place
 * @param failedCases cases beside rules that do not hold
 * @param conflict what somebody else saved meanwhile
 */
record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldProblem> errors,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem> problems,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RuleCases.Result> failedCases,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Conflict conflict) {

  /** About a request that is not about rules. */
  ProblemDetails(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      List<FieldProblem> errors) {
    this(type, title, status, detail, instance, errors, List.of(), List.of(), null);
  }

  /** The same with what is wrong with rules. */
  ProblemDetails with(
      List<Problem> found, List<RuleCases.Result> failed, @Nullable Conflict difference) {
    return new ProblemDetails(
        type, title, status, detail, instance, errors, found, failed, difference);
  }
}
