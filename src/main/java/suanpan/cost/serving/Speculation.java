package suanpan.cost.serving;

import suanpan.cost.Range;

/**
 * Speculative decoding with one drafted token: a small head guesses the next token, and the model
 * checks the guess in the step that writes it. It is never counted in a quote, since how often
 * guesses are right depends on what is written; what it could give is shown beside.
 */
public final class Speculation {
  /**
   * How often a guess is right. Typical and low: the smallest drafting models of Leviathan et al.
   * (arXiv:2211.17192, table 3, 0.53 to 0.75); high: the second token of DeepSeek-V3's own head
   * (arXiv:2412.19437, 5.4.3, 85 to 90 %).
   */
  public static final Range ACCEPTED = new Range(0.53, 0.75, 0.9);

  /** The head that guesses is about one layer of the model (DeepSeek-V3: one of 61). */
  private static final double DRAFT_LAYERS = 1;

  /** What the figures rest on. */
  public static final String SOURCE = "arXiv:2211.17192, table 3; arXiv:2412.19437, 5.4.3";

  private Speculation() {}

  /**
   * How many times faster a user sees tokens with it, at a load: tokens a step × time of a plain
   * step ÷ time of a step that checks two tokens for every request. Small loads read weights and
   * check for nothing; at large ones the arithmetic of wrong guesses is lost, and it may slow down.
   *
   * @param layers of the model
   */
  public static Range speedUp(
      Deployment deployment, double requests, double contextTokens, int layers) {
    StepTime step = deployment.step();
    double plain = step.step(requests, step.attention(contextTokens), 0, 0);
    double checked = step.checking(requests, contextTokens) * (1 + DRAFT_LAYERS / layers);
    double ratio = plain / checked;
    return new Range(
        ratio * (1 + ACCEPTED.low()),
        ratio * (1 + ACCEPTED.typical()),
        ratio * (1 + ACCEPTED.high()));
  }
}
