package suanpan.cost;

import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Commitment.Block;

/**
 * The calls that are answered at once, spread over the minutes of a month.
 *
 * @param price that they are paid at as you go
 * @param usage all calls of the month
 * @param batched share of them that waits for a batch, 0–1
 * @param cached share of the input that is read from the cache, 0–1
 * @param usdPerMonth what those answered at once cost as you go
 * @param peakRequestsPerMinute in the busiest minutes
 */
record Load(
    Price price,
    ApiUsage usage,
    double batched,
    double cached,
    double usdPerMonth,
    double peakRequestsPerMinute,
    double peakToMean) {
  /** Tokens of a request that takes nothing of a unit, so that units stay finite. */
  private static final double NEXT_TO_NOTHING = 1e-6;

  private static final double MINUTES_PER_MONTH = RentedCapacity.HOURS_PER_MONTH * 60;

  static Load of(Price price, ApiUsage usage, double peakToMean) {
    double batched = ApiBill.batchedShare(price, usage);
    ApiUsage atOnce = usage.part(1 - batched, 0);
    return new Load(
        price,
        usage,
        batched,
        ApiBill.cachedShare(price, usage),
        ApiBill.usd(price, atOnce),
        atOnce.requests() * peakToMean / MINUTES_PER_MONTH,
        peakToMean);
  }

  /** Requests a minute that one unit carries. */
  double requestsPerUnit(Block block) {
    double tokens = block.tokensPerRequest(usage.inputTokens(), cached, usage.outputTokens());
    return block.tokensPerMinute() / Math.max(tokens, NEXT_TO_NOTHING);
  }

  /**
   * The level up to which reserving pays, of the peak: the last unit is busy for just the share of
   * the time at which it costs what it saves.
   *
   * @param usdPerRequestPerMinute what it costs to reserve one request a minute, a month
   */
  double level(double usdPerRequestPerMinute) {
    double meanRequestsPerMinute = peakRequestsPerMinute / peakToMean;
    double idle = 1 - usdPerRequestPerMinute * meanRequestsPerMinute / usdPerMonth;
    return idle <= 0 ? 0 : Math.pow(idle, peakToMean - 1);
  }

  /** The share of the calls that lies below a level of the peak. */
  double covered(double levelOfPeak) {
    if (levelOfPeak >= 1) {
      return 1;
    }
    double below = peakToMean == 1 ? 0 : Math.pow(levelOfPeak, 1 / (peakToMean - 1));
    return Math.pow(below, peakToMean) + peakToMean * (1 - below) * levelOfPeak;
  }

  /** The calls that are left when that share of those answered at once is served otherwise. */
  ApiUsage without(double coveredShare) {
    double atOnce = (1 - batched) * (1 - coveredShare);
    double left = batched + atOnce;
    return usage.part(left, left == 0 ? 0 : batched / left);
  }
}
