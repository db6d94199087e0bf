package suanpan.cost;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.ApiOffer.VolumeDiscount;

/**
 * What a provider charges for a month of calls. A price that the provider does not state gives no
 * discount: the ordinary price holds. Requests that can wait take the cheapest way of waiting that
 * is offered (batch, flex, off-peak hours); discounts for waiting and for caching are not taken
 * together, since providers differ.
 */
public final class ApiBill {
  private static final double MILLION = 1e6;

  private ApiBill() {}

  /** Writes the lines of the bill, before any discount for volume. */
  public static void lines(Price price, ApiUsage usage, Ledger ledger) {
    RequestRates rates = RequestRates.of(price, usage.inputTokens());
    double waiting = waitingRatio(price, usage, rates);
    double interactive = usage.requests() / MILLION;
    if (waiting < 1) {
      double batched = interactive * usage.batchShare();
      interactive -= batched;
      ledger.add(
          Item.BATCH_INPUT_TOKENS,
          batched * usage.inputTokens(),
          rates.meanInput() * ratio(waitingInput(price), price.usdPerMillionInputTokens()));
      double less = ratio(waitingOutput(price), price.usdPerMillionOutputTokens());
      double hidden = usage.reasoningTokens();
      ledger.add(
          Item.BATCH_OUTPUT_TOKENS,
          batched * (usage.outputTokens() - hidden),
          rates.output() * less);
      ledger.add(
          Item.BATCH_REASONING_TOKENS, batched * hidden, reasoningPrice(price, rates) * less);
    }
    interactive(price, rates, usage, interactive, ledger);
  }

  /** The share of the requests that is sent in batches, 0–1: none where that saves nothing. */
  public static double batchedShare(Price price, ApiUsage usage) {
    RequestRates rates = RequestRates.of(price, usage.inputTokens());
    return waitingRatio(price, usage, rates) < 1 ? usage.batchShare() : 0;
  }

  /** The share of the input that is billed as read from the cache, 0–1: none without a price. */
  static double cachedShare(Price price, ApiUsage usage) {
    return RequestRates.of(price, usage.inputTokens()).cached() == null ? 0 : usage.cachedShare();
  }

  /** The whole bill before any discount for volume, USD a month. */
  public static double usd(Price price, ApiUsage usage) {
    Ledger.Total total = new Ledger.Total();
    lines(price, usage, total);
    return total.usd();
  }

  /**
   * What a committed monthly spend takes off a bill, USD; it holds for the whole bill, so a larger
   * bill can be the smaller one to pay just above a step.
   */
  public static double volumeDiscount(List<VolumeDiscount> discounts, double usdPerMonth) {
    double percent = 0;
    for (VolumeDiscount discount : discounts) {
      if (usdPerMonth >= discount.fromUsdPerMonth()) {
        percent = discount.discountPercent();
      }
    }
    return usdPerMonth * percent / 100;
  }

  private static void interactive(
      Price price, RequestRates rates, ApiUsage usage, double millions, Ledger ledger) {
    Double cached = rates.cached();
    Double write = rates.write();
    double read = cached == null ? 0 : usage.cachedShare();
    double written = cached == null || write == null ? 0 : usage.cacheWriteShare();
    double plain = millions * (1 - read - written);
    ledger.add(
        Item.INPUT_TOKENS, plain * (usage.inputTokens() - rates.longTokens()), rates.input());
    ledger.add(Item.LONG_INPUT_TOKENS, plain * rates.longTokens(), rates.longInput());
    if (cached != null) {
      ledger.add(Item.CACHED_INPUT_TOKENS, millions * read * usage.inputTokens(), cached);
    }
    if (write != null) {
      ledger.add(Item.CACHE_WRITE_TOKENS, millions * written * usage.inputTokens(), write);
    }
    Item output = rates.longTokens() > 0 ? Item.LONG_OUTPUT_TOKENS : Item.OUTPUT_TOKENS;
    double hidden = usage.reasoningTokens();
    ledger.add(output, millions * (usage.outputTokens() - hidden), rates.output());
    ledger.add(Item.REASONING_TOKENS, millions * hidden, reasoningPrice(price, rates));
  }

  /** Hidden reasoning is billed as output where no other price is stated. */
  private static double reasoningPrice(Price price, RequestRates rates) {
    Double stated = price.usdPerMillionReasoningTokens();
    return stated == null ? rates.output() : stated;
  }

  /** Cost of a request that waits against one that does not; 1 when waiting saves nothing. */
  private static double waitingRatio(Price price, ApiUsage usage, RequestRates rates) {
    if (usage.batchShare() == 0) {
      return 1;
    }
    double input = usage.inputTokens() * rates.meanInput();
    double hidden = usage.reasoningTokens();
    double output =
        (usage.outputTokens() - hidden) * rates.output() + hidden * reasoningPrice(price, rates);
    double waits =
        input * ratio(waitingInput(price), price.usdPerMillionInputTokens())
            + output * ratio(waitingOutput(price), price.usdPerMillionOutputTokens());
    Double cached = rates.cached();
    double saved =
        cached == null
            ? 0
            : usage.inputTokens() * usage.cachedShare() * (rates.meanInput() - cached)
                - writing(usage, rates);
    double now = input + output - saved;
    return now == 0 ? 1 : waits / now;
  }

  /** What writing to the cache costs above reading it as plain input, USD per million requests. */
  private static double writing(ApiUsage usage, RequestRates rates) {
    Double write = rates.write();
    return write == null
        ? 0
        : usage.inputTokens() * usage.cacheWriteShare() * (write - rates.meanInput());
  }

  private static @Nullable Double waitingInput(Price price) {
    return least(
        price.usdPerMillionBatchInputTokens(),
        price.usdPerMillionFlexInputTokens(),
        price.offPeak() == null ? null : price.offPeak().usdPerMillionInputTokens());
  }

  private static @Nullable Double waitingOutput(Price price) {
    return least(
        price.usdPerMillionBatchOutputTokens(),
        price.usdPerMillionFlexOutputTokens(),
        price.offPeak() == null ? null : price.offPeak().usdPerMillionOutputTokens());
  }

  private static @Nullable Double least(
      @Nullable Double one, @Nullable Double two, @Nullable Double three) {
    return smaller(one, smaller(two, three));
  }

  private static @Nullable Double smaller(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.min(one, other);
  }

  private static double ratio(@Nullable Double price, double ordinary) {
    return price == null || ordinary == 0 ? 1 : price / ordinary;
  }
}
