package suanpan.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * Throughput that a provider reserves for a price a month, used or idle. What exceeds it is paid as
 * you go.
 *
 * @param name as the provider calls it in each language, with the term
 * @param termDays that one pays for at the least
 * @param largestInputTokens longest request that its rates hold for, or null when they hold for all
 * @param blocks what is reserved: one kind of unit for all tokens, or input and output apart
 */
public record Commitment(
    Text name,
    double termDays,
    @Nullable Double largestInputTokens,
    List<Block> blocks,
    Source source) {

  private static final double DAYS_PER_MONTH = 365 / 12.0;

  /**
   * Units bought of one kind.
   *
   * @param unit as the provider calls it in each language
   * @param tokensPerMinute that one unit carries
   * @param perInputToken how many of those an input token takes; 0 where input is not counted here
   * @param perCachedToken likewise for input read from the cache
   * @param perOutputToken likewise for output, hidden reasoning included
   * @param usdPerUnitMonth price of one unit
   * @param minimumUnits that can be bought
   * @param incrementUnits by which more can be bought
   */
  public record Block(
      Text unit,
      double tokensPerMinute,
      double perInputToken,
      double perCachedToken,
      double perOutputToken,
      double usdPerUnitMonth,
      double minimumUnits,
      double incrementUnits) {

    /** Tokens of a unit that one request takes. */
    public double tokensPerRequest(double input, double cachedShare, double output) {
      return input * (1 - cachedShare) * perInputToken
          + input * cachedShare * perCachedToken
          + output * perOutputToken;
    }
  }

  /** Months that one pays for at the least; 1 for anything shorter than that. */
  public int termMonths() {
    return (int) Math.max(1, Math.round(termDays / DAYS_PER_MONTH));
  }

  /** Whether its rates hold for requests of that length. */
  public boolean holdsFor(double inputTokens) {
    return largestInputTokens == null || inputTokens <= largestInputTokens;
  }
}
