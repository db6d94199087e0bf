package suanpan.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer.Limits;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Frozen;
import suanpan.catalog.Source;

class RateLimitTest {
  private static final Source SOURCE = new Source("a page", LocalDate.EPOCH);

  /** 43.8 M requests a month are 1,000 a minute. */
  private static final ApiUsage USAGE = new ApiUsage(43.8e6, 3000, 500, 100, 0.5, 0, 0.2);

  /** Cached input at a tenth, batches at half. */
  private static final Price PRICE = offer("openai/gpt-5.4-mini");

  private static Price offer(String id) {
    return Frozen.catalogue().apiOffers().stream()
        .filter(offer -> offer.id().equals(id))
        .findFirst()
        .orElseThrow()
        .priceOn(LocalDate.of(2026, 10, 1));
  }

  /** At a peak of three times the mean. */
  private static RateLimit tightest(Limits limits, Price price) {
    return RateLimit.tightest(limits, price, List.of(USAGE.times(3)));
  }

  @Test
  void whatHasNoPriceOfItsOwnIsSentLikeTheRest() {
    Limits limits = new Limits("Top", null, null, 7e6, null, null, false, SOURCE);
    Price plain = Price.of(LocalDate.EPOCH, 1, 4);
    // 1,000 requests × a peak of 3 × 3,000: neither batches nor a cache are offered
    assertEquals(9e6, tightest(limits, plain).neededPerMinute(), 1e-6);
  }

  @Test
  void aLimitOfAllInputCountsTheCachedToo() {
    Limits limits = new Limits("Top", null, null, 10e6, 5e6, null, false, SOURCE);
    RateLimit tightest = tightest(limits, PRICE);
    assertEquals(RateLimit.Measure.TOTAL_INPUT_TOKENS, tightest.measure());
    assertEquals(2400 * 3000, tightest.neededPerMinute(), 1e-6);
  }

  @Test
  void theBusiestMinuteWithoutWhatWaits() {
    Limits limits = new Limits("Top", 1_000.0, null, null, null, null, true, SOURCE);
    RateLimit tightest = tightest(limits, PRICE);
    // 1,000 requests × 80 % that do not wait × a peak of 3
    assertEquals(2400, tightest.neededPerMinute(), 1e-9);
    assertEquals(2.4, tightest.times(), 1e-9);
  }

  @Test
  void cachedInputCountsOnlyWhereTheProviderCountsIt() {
    Limits counted = new Limits("Top", null, 7e6, null, null, null, true, SOURCE);
    Limits free = new Limits("Top", null, 7e6, null, null, null, false, SOURCE);
    assertEquals(2400 * 3500, tightest(counted, PRICE).neededPerMinute(), 1e-6);
    assertEquals(2400 * 2000, tightest(free, PRICE).neededPerMinute(), 1e-6);
  }

  @Test
  void theLimitThatIsFilledMostIsTheOneNamed() {
    Limits limits = new Limits("Top", 10_000.0, null, 10e6, null, 1e6, false, SOURCE);
    RateLimit tightest = tightest(limits, PRICE);
    // output 2,400 × 500 ÷ 1 M = 1.2; input 2,400 × 1,500 ÷ 10 M = 0.36; requests 0.24
    assertEquals(RateLimit.Measure.OUTPUT_TOKENS, tightest.measure());
    assertEquals(1.2, tightest.times(), 1e-9);
  }
}
