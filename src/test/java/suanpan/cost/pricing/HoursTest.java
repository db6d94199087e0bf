package suanpan.cost.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.advice.Shipped;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.cost.RateLimit;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** What is billed where the hours of a week cost differently. */
class HoursTest {
  private static final Catalogue CATALOGUE = CatalogueLoader.load(Path.of("catalogs"));
  private static final ApiOffer OFFER = offer("deepseek/deepseek-v4-pro-0813");

  /** All hours cost the same. */
  private static final ApiOffer LARGE = offer("openai/gpt-5.5");

  /** 1,000 M tokens in at 1.32 and 200 M out at 3.96 USD, all at the full price. */
  private static final double FULL = 1000 * 1.32 + 200 * 3.96;

  private static ApiOffer offer(String id) {
    return CATALOGUE.apiOffers().stream()
        .filter(offer -> offer.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Plan cascade(ApiOffer small) {
    return new Plan(
        "cascade", "prompt", "none", "provider-real-time", new Supply.Cascade(small, LARGE));
  }

  private static Plan plan(String serving) {
    return new Plan("hosted-open-api", "prompt", "none", serving, new Supply.Api(OFFER, false));
  }

  private static Pricer pricer(Map<String, Object> more) {
    Map<String, Object> answers = new HashMap<>(more);
    answers.put("requestsPerMonth", 1e6);
    answers.put("inputTokensPerRequest", 1000);
    answers.put("outputTokensPerRequest", 200);
    answers.put("cacheablePercent", 0);
    answers.put("reasoningTokensPerOutputToken", 0);
    return new Pricer(new Economics(CATALOGUE, Shipped.scenario(answers)));
  }

  private static double bill(Map<String, Object> more, String serving) {
    return pricer(more).calls().usdPerMonth(plan(serving));
  }

  /** The rest costs half. */
  private static double withAtFullPrice(double share) {
    return FULL * (share + (1 - share) / 2);
  }

  @Test
  void demandThatIsEvenOverTheWeekPaysTheFullPriceIn35Of168Hours() {
    assertEquals(
        withAtFullPrice(35 / 168.0),
        bill(Map.of("region", "other", "batchablePercent", 0), "provider-real-time"),
        1e-6);
  }

  @Test
  void officeHoursInChinaAreTheDearOnes() {
    assertEquals(
        withAtFullPrice(2 * 35 / 168.0),
        bill(Map.of("region", "cn", "peakToMean", 3, "batchablePercent", 0), "provider-real-time"),
        1e-6);
  }

  @Test
  void flatDemandIsBilledAlikeWhereverUsersLive() {
    for (String region : List.of("cn", "us", "eu", "other")) {
      ApiCalls calls =
          pricer(Map.of("region", region, "peakToMean", 1, "batchablePercent", 0)).calls();
      Plan plan = plan("provider-real-time");
      assertEquals(withAtFullPrice(35 / 168.0), calls.usdPerMonth(plan), 1e-6, region);
      assertEquals(0, calls.hoursUsdPerMonth(plan, 0.1), 1e-6, region);
      assertEquals(0, calls.hoursUsdPerMonth(plan, 4), 1e-6, region);
    }
  }

  /** At a peak of 1.05 the 133 cheaper hours hold 139.65 of 168 hours' demand: 28.35 are left. */
  @Test
  void whatTheCheaperHoursCannotHoldIsDear() {
    assertEquals(
        withAtFullPrice(28.35 / 168.0),
        bill(
            Map.of("region", "us", "peakToMean", 1.05, "batchablePercent", 0),
            "provider-real-time"),
        1e-6);
  }

  /** 1,000 + 200 + 300 tokens read and 10 written for each of a million judgements. */
  @Test
  void theJudgeAsksInTheSameHours() {
    ApiCalls calls =
        pricer(Map.of("region", "cn", "peakToMean", 4.2, "batchablePercent", 0)).calls();
    double judged = 1500 * 1.32 + 10 * 3.96;
    assertEquals(
        (FULL + judged) / 2 * (4.2 - 2) * 35 / 168,
        calls.hoursUsdPerMonth(cascade(OFFER), 4.2),
        1e-6);
  }

  @Test
  void theJudgeFillsTheRateLimitsOfTheSmallModel() {
    ApiOffer small = offer("openai/gpt-5.4-mini");
    ApiCalls calls = pricer(Map.of("peakToMean", 3, "batchablePercent", 0)).calls();
    RateLimit limit = calls.rateLimits(cascade(small)).get(0).limit();
    double perMinute = 3 * 1e6 / (730 * 60);
    assertEquals(RateLimit.Measure.REQUESTS, limit.measure());
    assertEquals(perMinute * 2, limit.neededPerMinute(), 1e-6);
  }

  /** What comes back from a batch is judged through the month, not in the busiest minute. */
  @Test
  void whatWaitedIsNotJudgedAtThePeak() {
    ApiOffer small = offer("openai/gpt-5.4-mini");
    ApiCalls calls = pricer(Map.of("peakToMean", 3, "batchablePercent", 100)).calls();
    Plan waiting =
        new Plan("cascade", "prompt", "none", "provider-batch", new Supply.Cascade(small, LARGE));
    RateLimit limit = calls.rateLimits(waiting).get(0).limit();
    assertEquals(1e6 / (730 * 60), limit.neededPerMinute(), 1e-6);
  }

  @Test
  void noHourIsBusierThanThePeak() {
    assertEquals(
        withAtFullPrice(35 / 168.0),
        bill(Map.of("region", "cn", "peakToMean", 1, "batchablePercent", 0), "provider-real-time"),
        1e-6);
  }

  @Test
  void whatCanWaitPaysThePriceOffThePeak() {
    assertEquals(
        FULL / 2, bill(Map.of("region", "cn", "batchablePercent", 100), "provider-batch"), 1e-6);
  }

  @Test
  void theRangeReachesFromLeastToMostDemandInThoseHours() {
    ApiCalls calls =
        pricer(Map.of("region", "cn", "peakToMean", 4.2, "batchablePercent", 0)).calls();
    Plan plan = plan("provider-real-time");
    assertEquals(0, calls.hoursUsdPerMonth(plan, 2), 1e-9);
    assertEquals(FULL / 2 * (4.2 - 2) * 35 / 168, calls.hoursUsdPerMonth(plan, 4.2), 1e-6);
    assertTrue(calls.hoursUsdPerMonth(plan, 1) < 0);
  }

  @Test
  void hoursOutsideADailySpanAreCounted() {
    assertEquals(7 * 9, ApiOffer.OffPeak.outside(LocalTime.of(10, 0), LocalTime.of(1, 0)));
    assertEquals(7 * 16, ApiOffer.OffPeak.outside(LocalTime.of(16, 30), LocalTime.of(0, 30)));
  }
}
