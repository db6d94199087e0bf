package suanpan.cost;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer.Limits;
import suanpan.catalog.ApiOffer.Price;

/**
 * The busiest minute against the limit of a provider that it fills most.
 *
 * @param measure what is limited a minute
 * @param neededPerMinute in the busiest minute
 * @param limitPerMinute that an account reaches by itself
 */
public record RateLimit(Measure measure, double neededPerMinute, double limitPerMinute) {
  private static final double MINUTES_PER_MONTH = RentedCapacity.HOURS_PER_MONTH * 60;

  /** What providers limit a minute. */
  public enum Measure {
    REQUESTS,
    TOKENS,
    INPUT_TOKENS,
    TOTAL_INPUT_TOKENS,
    OUTPUT_TOKENS;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As rules spell it: {@code input-tokens}. */
    public String id() {
      return id;
    }
  }

  /** How many times the limit is needed. */
  public double times() {
    return neededPerMinute / limitPerMinute;
  }

  /**
   * The tightest of a provider's limits. Requests that wait for a batch are limited by a queue of
   * their own and do not count; what the bill sends at once for want of a batch or cache price
   * does.
   *
   * @param price the offer's
   * @param busiest all that is called in a month as busy as the busiest minute
   */
  public static RateLimit tightest(Limits limits, Price price, List<ApiUsage> busiest) {
    double requests = 0;
    double total = 0;
    double input = 0;
    double output = 0;
    for (ApiUsage usage : busiest) {
      double atOnce = 1 - ApiBill.batchedShare(price, usage);
      double sent = usage.requests() * atOnce / MINUTES_PER_MONTH;
      double read = sent * usage.inputTokens();
      requests += sent;
      total += read;
      input += limits.cachedCounts() ? read : read * (1 - ApiBill.cachedShare(price, usage));
      output += sent * usage.outputTokens();
    }
    RateLimit tightest = null;
    tightest = tighter(tightest, Measure.REQUESTS, requests, limits.requestsPerMinute());
    tightest = tighter(tightest, Measure.TOKENS, input + output, limits.tokensPerMinute());
    tightest = tighter(tightest, Measure.INPUT_TOKENS, input, limits.inputTokensPerMinute());
    tightest =
        tighter(tightest, Measure.TOTAL_INPUT_TOKENS, total, limits.totalInputTokensPerMinute());
    tightest = tighter(tightest, Measure.OUTPUT_TOKENS, output, limits.outputTokensPerMinute());
    if (tightest == null) {
      throw new IllegalArgumentException("limits of no kind in tier " + limits.tier());
    }
    return tightest;
  }

  private static @Nullable RateLimit tighter(
      @Nullable RateLimit before, Measure measure, double needed, @Nullable Double limit) {
    if (limit == null || (before != null && before.times() >= needed / limit)) {
      return before;
    }
    return new RateLimit(measure, needed, limit);
  }
}
