package suanpan.catalog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model behind somebody's API, with its prices over time.
 *
 * @param id {@code provider/model}
 * @param regions where the provider serves it: us, eu, cn, other
 * @param residencyRegions where the provider commits to keep the data
 * @param prices never empty, oldest first
 * @param volumeDiscounts by committed spend, smallest first; empty when none is published
 * @param commitments to throughput reserved for a price; empty when none is published
 * @param limits the most that an account reaches by itself, or null when none is published
 * @param tuning managed fine-tuning, or null when it is not offered
 */
public record ApiOffer(
    String id,
    String modelId,
    String providerId,
    Set<String> regions,
    Set<String> residencyRegions,
    List<Price> prices,
    List<VolumeDiscount> volumeDiscounts,
    List<Commitment> commitments,
    @Nullable Limits limits,
    @Nullable Tuning tuning,
    Source source) {

  /**
   * Prices in force from a day on, in USD per million tokens. Null means unknown or not offered,
   * never free.
   *
   * @param usdPerMillionReasoningTokens when hidden reasoning costs other than output; else null
   * @param usdPerMillionCachedInputTokens input read from the prompt cache
   * @param usdPerMillionCacheWriteTokens input written to it, where that costs extra
   * @param usdPerMillionBatchInputTokens input of a batch that may wait
   * @param usdPerMillionFlexInputTokens input of a single request that may wait
   * @param longContext other prices above a context length, shortest first; empty when there are
   *     none
   * @param offPeak other prices at some hours of the day, or null
   */
  public record Price(
      LocalDate from,
      double usdPerMillionInputTokens,
      double usdPerMillionOutputTokens,
      @Nullable Double usdPerMillionReasoningTokens,
      @Nullable Double usdPerMillionCachedInputTokens,
      @Nullable Double usdPerMillionCacheWriteTokens,
      @Nullable Double usdPerMillionBatchInputTokens,
      @Nullable Double usdPerMillionBatchOutputTokens,
      @Nullable Double usdPerMillionFlexInputTokens,
      @Nullable Double usdPerMillionFlexOutputTokens,
      List<LongContext> longContext,
      @Nullable OffPeak offPeak) {

    /** A price for input and output alone. */
    public static Price of(LocalDate from, double usdPerMillionInput, double usdPerMillionOutput) {
      return new Price(
          from,
          usdPerMillionInput,
          usdPerMillionOutput,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          null);
    }

    /**
     * The mean price of calls that are spread over a week, where the hours cost differently; that
     * of calls which wait for the cheaper hours stays.
     *
     * @param demandFactor demand of an hour at the full price over that of the mean hour
     */
    public Price overTheWeek(double demandFactor) {
      if (offPeak == null) {
        return this;
      }
      double full = offPeak.demandAtFullPrice(demandFactor);
      Double cached = usdPerMillionCachedInputTokens;
      Double cachedOff = offPeak.usdPerMillionCachedInputTokens();
      return new Price(
          from,
          mean(full, usdPerMillionInputTokens, offPeak.usdPerMillionInputTokens()),
          mean(full, usdPerMillionOutputTokens, offPeak.usdPerMillionOutputTokens()),
          usdPerMillionReasoningTokens,
          cached == null || cachedOff == null
              ? cached
              : Double.valueOf(mean(full, cached, cachedOff)),
          usdPerMillionCacheWriteTokens,
          usdPerMillionBatchInputTokens,
          usdPerMillionBatchOutputTokens,
          usdPerMillionFlexInputTokens,
          usdPerMillionFlexOutputTokens,
          longContext,
          offPeak);
    }

    private static double mean(double share, double one, double other) {
      return share * one + (1 - share) * other;
    }
  }

  /**
   * Prices of requests whose input is longer than a limit.
   *
   * @param wholeRequest true when they hold for the whole request, false for the part above only
   */
  public record LongContext(
      double aboveTokens,
      double usdPerMillionInputTokens,
      double usdPerMillionOutputTokens,
      @Nullable Double usdPerMillionCachedInputTokens,
      boolean wholeRequest) {}

  /**
   * Prices of the cheaper hours, among them every day those between two times in UTC; the span may
   * cross midnight.
   *
   * @param fullPriceHoursPerWeek hours of a week that cost the full price: weekends and breaks may
   *     be cheap, too
   */
  public record OffPeak(
      LocalTime fromUtc,
      LocalTime untilUtc,
      double fullPriceHoursPerWeek,
      double usdPerMillionInputTokens,
      double usdPerMillionOutputTokens,
      @Nullable Double usdPerMillionCachedInputTokens) {

    /** Hours of a week. */
    public static final double WEEK = 168;

    /** Hours of a week outside a span that is the same every day. */
    public static double outside(LocalTime from, LocalTime until) {
      long minutes = Math.floorMod(Duration.between(until, from).toMinutes(), 24 * 60L);
      return 7 * minutes / 60.0;
    }

    /**
     * A demand of such an hour, kept within what a peak leaves possible: no hour is busier than the
     * peak, and what the cheaper hours cannot hold for that falls into these. Where all hours are
     * alike that is 1.
     *
     * @param demandFactor demand of such an hour over that of the mean hour
     * @param peakToMean demand of the busiest hour over that of the mean hour
     */
    public double demandUnder(double demandFactor, double peakToMean) {
      double cheaperHold = peakToMean * (WEEK - fullPriceHoursPerWeek);
      double least = (WEEK - cheaperHold) / fullPriceHoursPerWeek;
      return Math.min(peakToMean, Math.max(least, demandFactor));
    }

    /**
     * The share of the demand that pays the full price, 0–1.
     *
     * @param demandFactor demand of such an hour over that of the mean hour
     */
    public double demandAtFullPrice(double demandFactor) {
      return Math.min(1, demandFactor * fullPriceHoursPerWeek / WEEK);
    }
  }

  /** A discount on the whole bill from a committed monthly spend on. */
  public record VolumeDiscount(double fromUsdPerMonth, double discountPercent) {}

  /**
   * Rate limits of the highest tier that an account reaches by itself: more must be asked for. Null
   * where no such limit is published.
   *
   * @param tokensPerMinute input and output together
   * @param inputTokensPerMinute input read from the cache included or not, as cachedCounts says
   * @param totalInputTokensPerMinute input read from the cache included, where a provider limits
   *     both
   * @param cachedCounts whether input read from the prompt cache counts
   */
  public record Limits(
      String tier,
      @Nullable Double requestsPerMinute,
      @Nullable Double tokensPerMinute,
      @Nullable Double inputTokensPerMinute,
      @Nullable Double totalInputTokensPerMinute,
      @Nullable Double outputTokensPerMinute,
      boolean cachedCounts,
      Source source) {}

  /** Managed fine-tuning: what training costs, and what the tuned model costs to call. */
  public record Tuning(
      double usdPerMillionTrainingTokens,
      double usdPerMillionInputTokens,
      double usdPerMillionOutputTokens,
      Source source) {}

  /** The price in force on a day, or the first one when the day is before all of them. */
  public Price priceOn(LocalDate day) {
    Price current = prices.get(0);
    for (Price price : prices) {
      if (!price.from().isAfter(day)) {
        current = price;
      }
    }
    return current;
  }
}
