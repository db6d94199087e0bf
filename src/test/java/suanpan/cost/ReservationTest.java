package suanpan.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Commitment;
import suanpan.catalog.Commitment.Block;
import suanpan.catalog.Source;
import suanpan.fact.Text;

/** Numbers are worked by hand; months have 730 × 60 = 43,800 minutes. */
class ReservationTest {
  private static final Source SOURCE = new Source("test", LocalDate.EPOCH);
  private static final Reservation.Term MONTHLY = Reservation.Term.MONTHLY;

  /** 1,000 tokens in and 500 out cost 2 × 0.001 + 8 × 0.0005 = 0.006 USD. */
  private static final Price PRICE = Price.of(LocalDate.EPOCH, 2, 8);

  private static Text named(String name) {
    return new Text(name, name);
  }

  /** One unit carries 3,000 ÷ (1,000 + 4 × 500) = 1 of those requests a minute. */
  private static Commitment units(double usd, double minimum, double increment) {
    return new Commitment(
        named("units"),
        30,
        null,
        List.of(new Block(named("unit"), 3000, 1, 0, 4, usd, minimum, increment)),
        SOURCE);
  }

  private static final Commitment APART =
      new Commitment(
          named("input and output apart"),
          1,
          null,
          List.of(
              new Block(named("1,000 in"), 1000, 1, 1, 0, 50, 200, 10),
              new Block(named("1,000 out"), 1000, 0, 0, 1, 150, 20, 1)),
          SOURCE);

  /** So many requests a minute on average. */
  private static ApiUsage perMinute(double requests) {
    return new ApiUsage(requests * 43_800, 1000, 500, 0, 0, 0, 0);
  }

  private static Reservation of(Commitment commitment, ApiUsage usage, double peak) {
    return existing(Reservation.of(commitment, PRICE, usage, peak, MONTHLY));
  }

  private static Reservation existing(@Nullable Reservation reservation) {
    return Objects.requireNonNull(reservation);
  }

  @Test
  void aSteadyLoadIsReservedWhole() {
    // 100 requests a minute cost 100 × 43,800 × 0.006 = 26,280 USD as they go, 100 units 20,000
    Reservation all = of(units(200, 1, 1), perMinute(100), 1);
    assertEquals(List.of(100.0), all.units());
    assertEquals(20_000, all.usdPerMonth(), 1e-6);
    assertEquals(0, all.usdOfAsYouGo(), 1e-9);
    assertEquals(1, all.coveredShare(), 1e-12);
  }

  @Test
  void atAPeakOfTwiceTheMeanUnitsPayWhileTheyAreBusyLongEnough() {
    // A unit that is always busy saves 43,800 × 0.006 = 262.8 USD and costs 131.4: it must be busy
    // half of the time. Demand rises evenly from 0 to 200 requests a minute, so it lies above 100
    // for half of the time: 100 units, which serve 1 − 0.5 × 0.5 = 75 % of the calls.
    Reservation half = of(units(131.4, 1, 1), perMinute(100), 2);
    assertEquals(List.of(100.0), half.units());
    assertEquals(0.5, half.levelOfPeak(), 1e-12);
    assertEquals(0.75, half.coveredShare(), 1e-12);
    assertEquals(100 * 131.4, half.usdPerMonth(), 1e-6);
    // A quarter of 26,280 USD is paid as it goes.
    assertEquals(0.25 * 26_280, half.usdOfAsYouGo(), 1e-6);
  }

  @Test
  void unitsThatCostMoreThanTheySaveAreBoughtOnlyAsFarAsOneMust() {
    Reservation least = of(units(300, 15, 5), perMinute(100), 1);
    assertEquals(List.of(15.0), least.units());
    // 15 of 100 requests a minute at 300 USD, 85 as they go: dearer than 26,280 USD
    assertEquals(15 * 300 + 0.85 * 26_280, least.comparedUsd(MONTHLY), 1e-6);
  }

  @Test
  void aSmallDemandPaysTheLeastThatIsSold() {
    Reservation least = of(units(200, 15, 5), perMinute(2), 1);
    assertEquals(List.of(15.0), least.units());
    assertEquals(3000, least.usdPerMonth(), 1e-9);
    assertEquals(1, least.coveredShare(), 1e-12);
  }

  @Test
  void inputAndOutputAreReservedInTheMixOfTheRequests() {
    // 300 requests a minute take 300,000 tokens a minute in and 150,000 out.
    // 300 × 50 + 150 × 150 = 37,500 USD against 300 × 43,800 × 0.006 = 78,840
    Reservation both = of(APART, perMinute(300), 1);
    assertEquals(List.of(300.0, 150.0), both.units());
    assertEquals(37_500, both.usdPerMonth(), 1e-6);
    assertEquals(0, both.usdOfAsYouGo(), 1e-9);
  }

  @Test
  void aTermBeyondTheNeedIsPaidWholeAndAHeldPriceWeighsAsItIsHeld() {
    // Needed for 6 of 12 months: every month is paid twice. Prices as they go fall to 80 % on
    // average, so the held price weighs 1.25 times: 2.5 × 100 USD a unit of 262.8.
    Reservation.Term term = new Reservation.Term(2, 1.25);
    Reservation year = existing(Reservation.of(units(100, 1, 1), PRICE, perMinute(100), 1, term));
    assertEquals(20_000, year.usdPerMonth(), 1e-6);
    assertEquals(25_000, year.comparedUsd(term), 1e-6);
    Ledger.Lines lines = new Ledger.Lines();
    year.lines(term, lines);
    assertEquals(20_000, lines.lines().stream().mapToDouble(QuoteLine::usd).sum(), 1e-6);
    // At 110 a unit it would weigh 275, more than it saves: only the one unit one must take.
    assertEquals(
        List.of(1.0),
        existing(Reservation.of(units(110, 1, 1), PRICE, perMinute(100), 1, term)).units());
  }

  @Test
  void whatWaitsForABatchIsNotServedByIt() {
    Price batch =
        new Price(LocalDate.EPOCH, 2, 8, null, null, null, 1.0, 4.0, null, null, List.of(), null);
    ApiUsage usage = new ApiUsage(100 * 43_800, 1000, 500, 0, 0, 0, 0.4);
    Reservation atOnce = existing(Reservation.of(units(200, 1, 1), batch, usage, 1, MONTHLY));
    assertEquals(List.of(60.0), atOnce.units());
    // 40 % wait at half the price
    assertEquals(0.4 * 26_280 / 2, atOnce.usdOfAsYouGo(), 1e-6);
  }

  @Test
  void cachedInputTakesAsMuchAsTheProviderCounts() {
    Price price =
        new Price(LocalDate.EPOCH, 2, 8, null, 0.2, null, null, null, null, null, List.of(), null);
    ApiUsage usage = new ApiUsage(100 * 43_800, 1000, 250, 0, 0.5, 0, 0);
    // 500 + 4 × 250 = 1,500 tokens a request: two a unit
    assertEquals(
        List.of(50.0),
        existing(Reservation.of(units(200, 1, 1), price, usage, 1, MONTHLY)).units());
  }

  @Test
  void itsRatesDoNotHoldForLongerRequests() {
    Commitment shorter = new Commitment(named("short"), 30, 999.0, units(1, 1, 1).blocks(), SOURCE);
    assertNull(Reservation.of(shorter, PRICE, perMinute(100), 1, MONTHLY));
  }

  @Property
  void noNumberOfUnitsIsCheaper(
      @ForAll @DoubleRange(min = 0.1, max = 400) double requests,
      @ForAll @DoubleRange(min = 1, max = 8) double peak,
      @ForAll @DoubleRange(min = 20, max = 400) double usd) {
    double best = of(units(usd, 15, 5), perMinute(requests), peak).comparedUsd(MONTHLY);
    for (int units = 15; units < requests * peak + 10; units += 5) {
      double level = Math.min(1, units / (requests * peak));
      double below = peak == 1 ? 0 : Math.pow(level, 1 / (peak - 1));
      double covered = level >= 1 ? 1 : Math.pow(below, peak) + peak * (1 - below) * level;
      double all = units * usd + (1 - covered) * requests * 262.8;
      assertTrue(best <= all * (1 + 1e-9), units + " units: " + all + " under " + best);
    }
  }

  @Property
  void theCoveredShareIsTheAreaUnderTheCurve(
      @ForAll @DoubleRange(min = 1, max = 8) double peak,
      @ForAll @DoubleRange(min = 0, max = 1) double level) {
    double under = 0;
    int steps = 20_000;
    for (int i = 0; i < steps; i++) {
      under += Math.min(level, Math.pow((i + 0.5) / steps, peak - 1)) / steps;
    }
    double covered = Load.of(PRICE, perMinute(100), peak).covered(level);
    assertEquals(under * peak, covered, 2e-3);
  }

  @Property
  void theBillNeverFallsWhenDemandRises(
      @ForAll @DoubleRange(min = 0.1, max = 5000) double requests,
      @ForAll @DoubleRange(min = 1, max = 2) double more,
      @ForAll @DoubleRange(min = 1, max = 8) double peak,
      @ForAll @DoubleRange(min = 20, max = 400) double usd) {
    for (Commitment commitment : List.of(units(usd, 15, 5), APART)) {
      double less = of(commitment, perMinute(requests), peak).comparedUsd(MONTHLY);
      double rather = of(commitment, perMinute(requests * more), peak).comparedUsd(MONTHLY);
      assertTrue(rather >= less * (1 - 1e-9), commitment.name().en());
    }
  }

  @Property
  void aBiggerDiscountOnUnitsNeverCostsMore(
      @ForAll @DoubleRange(min = 0.1, max = 5000) double requests,
      @ForAll @DoubleRange(min = 1, max = 8) double peak,
      @ForAll @DoubleRange(min = 20, max = 400) double usd,
      @ForAll @DoubleRange(min = 0.1, max = 1) double less) {
    double dear = of(units(usd, 15, 5), perMinute(requests), peak).comparedUsd(MONTHLY);
    double cheap = of(units(usd * less, 15, 5), perMinute(requests), peak).comparedUsd(MONTHLY);
    assertTrue(cheap <= dear * (1 + 1e-9));
  }
}
