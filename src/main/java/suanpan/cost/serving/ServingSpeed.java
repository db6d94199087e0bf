package suanpan.cost.serving;

/**
 * How one replica serves under a steady load.
 *
 * @param concurrency requests decoded together
 * @param secondsPerOutputToken between two tokens that a user sees
 * @param timeToFirstTokenSeconds waiting behind other inputs included
 * @param requestsPerSecond finished by the replica
 * @param outputTokensPerSecond of the replica
 */
public record ServingSpeed(
    double concurrency,
    double secondsPerOutputToken,
    double timeToFirstTokenSeconds,
    double requestsPerSecond,
    double outputTokensPerSecond) {

  /**
   * Continuous batching with so many requests decoded together. While one of them writes its
   * output, each of the others has its input read once, so a step carries (others ÷ output tokens)
   * inputs, of which a share delays it.
   *
   * @param computedInputTokens input tokens that no cache holds
   */
  static ServingSpeed decoding(
      StepTime step,
      double requests,
      double inputTokens,
      double computedInputTokens,
      double outputTokens) {
    double attention = step.attention(inputTokens + outputTokens / 2);
    return withAttention(step, attention, requests, computedInputTokens, outputTokens);
  }

  /**
   * The same with the attention of one request computed before: it does not depend on how many
   * there are, and sizing asks for many numbers in a row.
   */
  static ServingSpeed withAttention(
      StepTime step,
      double attention,
      double requests,
      double computedInputTokens,
      double outputTokens) {
    double inputs = step.interference() * (requests - 1) / outputTokens;
    double perToken = step.step(requests, attention, inputs, computedInputTokens);
    double prefill = step.prefill(computedInputTokens);
    double first =
        step.admission() + perToken + prefill * (1 + step.queue() * (requests - 1) / step.stages());
    double requestsPerSecond = requests / (outputTokens * perToken);
    return new ServingSpeed(
        requests, perToken, first, requestsPerSecond, requestsPerSecond * outputTokens);
  }

  /** The same with so many requests in flight, of which some wait for their first token. */
  static ServingSpeed inFlight(
      StepTime step, double requests, double inputTokens, double outputTokens) {
    double decoding = requests;
    for (int round = 0; round < 2; round++) {
      ServingSpeed speed = decoding(step, decoding, inputTokens, inputTokens, outputTokens);
      double writing = outputTokens * speed.secondsPerOutputToken();
      decoding = Math.max(1, requests * writing / (writing + waiting(step, speed, inputTokens)));
    }
    return decoding(step, decoding, inputTokens, inputTokens, outputTokens);
  }

  /** Time in the replica before the first token; waiting outside holds no place. */
  private static double waiting(StepTime step, ServingSpeed speed, double inputTokens) {
    return step.prefill(inputTokens) + speed.secondsPerOutputToken();
  }
}
