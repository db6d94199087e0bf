package suanpan.cost;

/**
 * A month of calls to an API.
 *
 * @param requests a month
 * @param inputTokens a request
 * @param outputTokens a request, hidden reasoning tokens included
 * @param reasoningTokens those among them that are hidden reasoning, for providers that charge
 *     another price for them
 * @param cachedShare share of the input read from the provider's cache, 0–1
 * @param cacheWriteShare share of the input written to it, 0–1
 * @param batchShare share of the requests that can wait for a batch, 0–1
 */
public record ApiUsage(
    double requests,
    double inputTokens,
    double outputTokens,
    double reasoningTokens,
    double cachedShare,
    double cacheWriteShare,
    double batchShare) {

  public ApiUsage {
    boolean shares = isShare(cachedShare) && isShare(cacheWriteShare) && isShare(batchShare);
    boolean tokens = inputTokens >= 0 && reasoningTokens >= 0 && outputTokens >= reasoningTokens;
    if (!(shares && tokens && requests >= 0)) {
      throw new IllegalArgumentException(
          "API usage of %s requests × (%s + %s) tokens, shares %s, %s, %s; expected amounts ≥ 0 and"
                  .formatted(
                      requests, inputTokens, outputTokens, cachedShare, cacheWriteShare, batchShare)
              + " shares in 0–1");
    }
  }

  /** The same calls, so many times as often. */
  public ApiUsage times(double share) {
    return share == 1
        ? this
        : new ApiUsage(
            requests * share,
            inputTokens,
            outputTokens,
            reasoningTokens,
            cachedShare,
            cacheWriteShare,
            batchShare);
  }

  /**
   * A share of the same calls, of which another share can wait.
   *
   * @param share of these calls, 0–1
   */
  ApiUsage part(double share, double waiting) {
    return new ApiUsage(
        requests * share,
        inputTokens,
        outputTokens,
        reasoningTokens,
        cachedShare,
        cacheWriteShare,
        waiting);
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
