package suanpan.cost.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.advice.Shipped;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.CatalogueLoader;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** What is billed where the hours of a week cost differently. */
class HoursTest {
  private static final Catalogue CATALOGUE = CatalogueLoader.load(Path.of("catalogs"));
  private static final ApiOffer OFFER =
      CATALOGUE.apiOffers().stream()
          .filter(o -> o.id().equals("deepseek/deepseek-v4-pro-0813"))
          .findFirst()
          .orElseThrow();

  /** 1,000 M tokens in at 1.32 and 200 M out at 3.96 USD, all at the full price. */
  private static final double FULL = 1000 * 1.32 + 200 * 3.96;

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
