package suanpan.argument;

/** What one rule says from the facts of one scenario. Unique by rule and target. */
public sealed interface Argument {
  /** The rule's name, {@code sourcing/prototype-on-closed-api}. */
  String rule();

  /** Reason, evidence and source, worked out only when somebody reads them. */
  Explanation why();

  /**
   * For or against one option or plan.
   *
   * @param option an option of a decision, or the plan of a {@code PlanQuote}
   * @param strength 0 to 320
   */
  record Weighed(
      String rule, String option, Side side, Criterion criterion, double strength, Explanation why)
      implements Argument {}

  /** Rules out an option or the candidate of a {@code Candidate}. */
  record Blocker(String rule, String candidate, Explanation why) implements Argument {}

  /** Holds for everybody, or warns; shown at a decision. */
  record Note(String rule, String decision, Explanation why) implements Argument {}
}
