package suanpan.argument;

/**
 * What a rule's consequence may call, in the shape that plain DRL sees: {@code
 * arguments.argue("spot", "for", "cost", 3)}. Our own path never calls it by name; the stock
 * compiler does, in the test that shows both to agree.
 */
public interface Arguments {
  /**
   * Argues for or against an option or a plan.
   *
   * @param option an option, or the plan of a {@code PlanQuote}
   * @param side {@code for} or {@code against}
   * @param criterion one of {@link Criterion}'s spellings
   * @param strength 1 to 5 when literal, any number from 0 up when bound; 320 counts at the most
   */
  void argue(String option, String side, String criterion, double strength);

  /**
   * Rules a candidate out.
   *
   * @param candidate an option, or the candidate of a {@code Candidate}
   */
  void block(String candidate);

  /**
   * Says something that holds for everybody, or warns.
   *
   * @param decision the decision it is shown at
   */
  void note(String decision);
}
