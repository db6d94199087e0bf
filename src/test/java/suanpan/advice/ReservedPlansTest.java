package suanpan.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suanpan.advice.derivation.Step;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Commitment;
import suanpan.cost.Horizon;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Adaptations;
import suanpan.cost.pricing.ApiCalls;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Pricer;
import suanpan.cost.pricing.Reserved;
import suanpan.fact.Text;
import suanpan.plan.Plan;
import suanpan.plan.Supply;
import suanpan.report.DerivationWords;

/** Reserved throughput in the bills of the shipped catalogue. */
class ReservedPlansTest {
  private static final ApiOffer QWEN = offer("alibaba/qwen3.7-plus");
  private static final ApiOffer GPT = offer("azure/gpt-5");

  private static ApiOffer offer(String id) {
    return Shipped.CATALOGUE.apiOffers().stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static final Economics ECONOMICS = economics(1e6, 1, 0);

  private static Pricer pricer(double requests, double peak, double growth) {
    return new Pricer(economics(requests, peak, growth));
  }

  private static Economics economics(double requests, double peak, double growth) {
    return new Economics(
        Shipped.CATALOGUE,
        Shipped.scenario(
            Map.of(
                "requestsPerMonth", requests,
                "inputTokensPerRequest", 2000,
                "outputTokensPerRequest", 400,
                "cacheablePercent", 0,
                "reasoningTokensPerOutputToken", 0,
                "peakToMean", peak,
                "growthPercentPerMonth", growth,
                "horizonMonths", 12)));
  }

  private static Plan plan(ApiOffer offer, boolean batched) {
    return new Plan(
        "closed-small-api",
        "prompt",
        "none",
        batched ? "provider-batch" : "provider-real-time",
        new Supply.Api(offer, false));
  }

  private static double usd(Pricer pricer, ApiOffer offer) {
    return pricer.calls().comparedUsdPerMonth(offer, false, new ApiCalls.Way(false, false));
  }

  @Test
  void aSteadyLoadReservesInputAndOutputByTheThousandTokensAMinute() {
    // 43.8 M requests a month are 1,000 a minute: 2 M tokens in and 400,000 out, every minute.
    Pricer pricer = pricer(43.8e6, 1, 0);
    List<Reserved> all = pricer.calls().reserved(plan(QWEN, false));
    assertEquals(1, all.size());
    assertEquals(List.of(2000.0, 400.0), all.get(0).reservation().units());
    // 2,000 × 13.58 + 400 × 54.40 USD, against 87,600 M × 0.4 + 17,520 M × 1.6
    assertEquals(2000 * 13.58 + 400 * 54.40, all.get(0).usdPerMonth(), 1e-6);
    assertEquals(87_600 * 0.4 + 17_520 * 1.6, all.get(0).asYouGoUsdPerMonth(), 1e-6);
  }

  @Test
  void aSmallOrSpikyLoadIsPaidAsItGoes() {
    assertTrue(pricer(1e6, 1, 0).calls().reserved(plan(QWEN, false)).isEmpty());
    // At 20 times the mean the large load, which reserves when steady, has units idle too often.
    assertTrue(pricer(43.8e6, 20, 0).calls().reserved(plan(QWEN, false)).isEmpty());
    assertFalse(pricer(43.8e6, 1, 0).calls().reserved(plan(QWEN, false)).isEmpty());
  }

  /** The cases of docs/reserved-throughput.md: (1 − 48,920 ÷ 63,072)^(peak to mean − 1). */
  @Test
  void theSpikierTheLoadTheLessOfThePeakIsReserved() {
    assertEquals(0.639, levelOfPeak(1.3), 0.0005);
    assertEquals(0.474, levelOfPeak(1.5), 0.0005);
  }

  private static double levelOfPeak(double peak) {
    return pricer(43.8e6, peak, 0)
        .calls()
        .reserved(plan(QWEN, false))
        .get(0)
        .reservation()
        .levelOfPeak();
  }

  /** A GSU that never idles is dearer than its tokens as they go, held price or not. */
  @Test
  void googlesUnitsAreTakenByNoLoad() {
    int sold = 0;
    for (ApiOffer offer : Shipped.CATALOGUE.apiOffers()) {
      if (offer.commitments().isEmpty() || !offer.providerId().equals("gcp")) {
        continue;
      }
      for (double requests : new double[] {1e6, 43.8e6, 1e9}) {
        for (double peak : new double[] {1, 1.3}) {
          Pricer pricer = pricer(requests, peak, 0);
          assertEquals(List.of(), pricer.calls().reserved(plan(offer, false)), offer.id());
        }
      }
      sold++;
    }
    assertTrue(sold > 0, "no offer of Google's with units");
  }

  @Test
  void aPriceHeldForAYearIsNotTakenWhilePricesFall() {
    // One year at 221 USD a PTU saves 23 % of 286 USD when always busy; prices are assumed to
    // halve within that year, so 12 months of it weigh 1.35 times as much. One month at 260 pays.
    Reserved reserved = pricer(43.8e6, 1, 0).calls().reserved(plan(GPT, false)).get(0);
    assertEquals(30, reserved.reservation().commitment().termDays());
    // (2,000 + 8 × 400) × 1,000 tokens a minute ÷ 4,750 = 1,094.7, bought by fives
    assertTrue(List.of(1090.0, 1095.0).contains(reserved.reservation().units().get(0)));
  }

  @Test
  void monthsAddUpToTheHorizonAndHoldTheirPrice() {
    for (double growth : new double[] {-5, 0, 10}) {
      Pricer pricer = pricer(43.8e6, 1.2, growth);
      for (ApiOffer offer : List.of(QWEN, GPT)) {
        Plan plan = plan(offer, false);
        PricedPlan priced = priced(pricer, plan);
        double[] months = pricer.byMonth(plan, null, priced.adaptation());
        assertEquals(
            priced.price().usdOverHorizon(), Arrays.stream(months).sum(), 1e-6 * months[0]);
      }
    }
  }

  private static PricedPlan priced(Pricer pricer, Plan plan) {
    Adaptation adaptation = new Adaptations(ECONOMICS).withoutTraining("prompt");
    return new PricedPlan(plan, null, adaptation, pricer.price(plan, null, adaptation));
  }

  @Test
  void aTermHoldsCapacityAndPrice() {
    Horizon horizon = Horizon.of(6, -10, -0.5, 0);
    double[] quarter = horizon.reserved(3);
    assertEquals(1, quarter[1], 1e-12);
    assertEquals(1, quarter[2], 1e-12);
    // Renewed in month 3 for the demand and at the price of then.
    assertEquals(Math.pow(0.9, 3) * Math.pow(0.5, 0.25), quarter[3], 1e-12);
    double[] month = horizon.reserved(1);
    assertEquals(horizon.demand()[5] * horizon.apiPrice()[5], month[5], 1e-12);
  }

  @Test
  void noBillIsAboveTheOnePaidAsItGoesAndNoneFallsWhenDemandRises() {
    int reserved = 0;
    for (ApiOffer offer : Shipped.CATALOGUE.apiOffers()) {
      if (offer.commitments().isEmpty()) {
        continue;
      }
      ApiOffer plain = without(offer);
      for (double peak : new double[] {1, 1.1, 1.5, 3, 8}) {
        double before = 0;
        for (double requests = 1e5; requests < 1e10; requests *= 1.6) {
          Pricer pricer = pricer(requests, peak, 2);
          double usd = usd(pricer, offer);
          double alone = usd(pricer, plain);
          assertTrue(usd <= alone * (1 + 1e-12), offer.id());
          assertTrue(usd >= before * (1 - 1e-12), offer.id() + " at " + requests);
          before = usd;
          reserved += usd < alone ? 1 : 0;
        }
      }
    }
    assertTrue(reserved > 50, reserved + " bills with a reservation");
  }

  private static ApiOffer without(ApiOffer o) {
    return new ApiOffer(
        o.id(),
        o.modelId(),
        o.providerId(),
        o.regions(),
        o.residencyRegions(),
        o.prices(),
        o.volumeDiscounts(),
        List.of(),
        o.limits(),
        o.tuning(),
        o.source());
  }

  /** Steps are told from a table: it must hold what the catalogue calls each of them. */
  @Test
  void derivationsCallThemInChineseAsTheCatalogueDoes() {
    for (ApiOffer offer : Shipped.CATALOGUE.apiOffers()) {
      for (Commitment commitment : offer.commitments()) {
        assertChinese(commitment.name(), commitment.name().zh());
        for (Commitment.Block block : commitment.blocks()) {
          boolean acronym = block.unit().en().equals(block.unit().zh());
          assertChinese(block.unit(), acronym ? block.unit().zh() : "“" + block.unit().zh() + "”");
        }
      }
    }
  }

  private static void assertChinese(Text name, String expected) {
    String price = "price of one PTU, %s".formatted(name.en());
    Step step =
        new Step("", "", name, price, 1, "", List.of(new Step.Input(name.en(), 1, "", "answer")));
    DerivationWords.Told told = DerivationWords.of(List.of(step)).get(0);
    assertEquals(expected, told.inputs().get(0).label().zh());
    assertEquals("每份 PTU 的价格，" + expected, told.formula().zh());
  }

  @Test
  void theQuoteSaysWhatIsReservedAndWhatThatSaves() {
    Advice advice =
        Shipped.ADVISOR.advise(
            Shipped.scenario(
                Map.of(
                    "requestsPerMonth",
                    6e7,
                    "inputTokensPerRequest",
                    2000,
                    "outputTokensPerRequest",
                    400,
                    "region",
                    "cn",
                    "dataResidency",
                    "region",
                    "qualityNeed",
                    "strong",
                    "peakToMean",
                    1.3)));
    Advice.Quote quote =
        advice.quotes().stream()
            .filter(q -> q.option().equals("closed-small-api"))
            .findFirst()
            .orElseThrow();
    Advice.Line line =
        quote.lines().stream()
            .filter(l -> l.name().en().startsWith("input throughput reserved"))
            .findFirst()
            .orElseThrow();
    assertTrue(line.origin().en().contains("throughput reservation by the day"), line.toString());
    Advice.Caveat caveat =
        quote.caveats().stream()
            .filter(c -> c.id().equals("reserves-throughput"))
            .findFirst()
            .orElseThrow();
    assertTrue(caveat.text().en().contains("instead of"), caveat.toString());
    // 60 M requests a month: nothing of the Chinese text or origin is English but names
    assertTrue(caveat.text().zh().contains("按日预留吞吐"), caveat.toString());
    assertTrue(caveat.text().zh().contains("× 每分钟 1,000 输入词元"), caveat.toString());
    assertTrue(line.origin().zh().contains("，按日预留吞吐，"), line.toString());
  }
}
