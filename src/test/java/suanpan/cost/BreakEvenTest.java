package suanpan.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
  private static final double MILLION = 1e6;

  @Test
  void oneReplicaMeetsThePriceOnItsLine() {
    // (1,000 fixed + 500 for the replica) ÷ 3 USD per million = 500 M tokens, which one serves.
    var own = new BreakEven.StepCost(1000, 500, 600 * MILLION, 1, 0);
    var volume = BreakEven.volume(own, 3 / MILLION);
    assertEquals(500 * MILLION, volume.fromTokensPerMonth(), 1);
    assertEquals(500.0 / 600, volume.utilisation(), 1e-9);
  }

  @Test
  void aReplicaThatEarnsLessThanItCostsNeverBreaksEven() {
    var own = new BreakEven.StepCost(0, 2000, 100 * MILLION, 1, 0);
    assertFalse(BreakEven.volume(own, 10 / MILLION).exists());
  }

  /** 1,000 USD for one machine against 200 USD today: five times the bill, in 1.0571 steps. */
  @Test
  void aPriceThatFallsMovesTheVolumeAwayFromAGrowingDemand() {
    var own = new BreakEven.StepCost(0, 1000, 1e12, 1, 0);
    java.util.function.DoubleUnaryOperator tokens = m -> 100 * MILLION * Math.pow(1.12, m);
    double still = BreakEven.months(own, tokens, m -> 2 / MILLION, 120);
    assertEquals(Math.log(5) / Math.log(1.12), still, 1e-5);
    double falling = BreakEven.months(own, tokens, m -> 2 / MILLION * Math.pow(0.5, m / 12), 120);
    assertEquals(Math.log(5) / Math.log(1.12 * Math.pow(0.5, 1 / 12.0)), falling, 1e-5);
    assertTrue(falling > 2 * still);
    double never = BreakEven.months(own, tokens, m -> 2 / MILLION * Math.pow(0.2, m / 12), 120);
    assertEquals(Double.POSITIVE_INFINITY, never);
    assertEquals(0, BreakEven.months(own, m -> 600 * MILLION, m -> 2 / MILLION, 120));
  }

  @Property
  void nothingBelowTheVolumeIsCheaperAndTheVolumeItselfIs(
      @ForAll @DoubleRange(min = 0, max = 50_000) double fixed,
      @ForAll @DoubleRange(min = 100, max = 5_000) double replica,
      @ForAll @DoubleRange(min = 50, max = 2_000) double capacityMillions,
      @ForAll @IntRange(min = 1, max = 3) int minimum,
      @ForAll @DoubleRange(min = 0.1, max = 20) double price) {
    var own = new BreakEven.StepCost(fixed, replica, capacityMillions * MILLION, minimum, 0.05e-6);
    var volume = BreakEven.volume(own, price / MILLION);
    double end = volume.exists() ? volume.fromTokensPerMonth() : 400 * capacityMillions * MILLION;
    for (int i = 1; i < 500; i++) {
      double below = end * i / 500;
      assertTrue(
          own.usdPerMonth(below) >= below * price / MILLION - 1e-6, () -> "below at " + below);
    }
    if (volume.exists()) {
      assertTrue(own.usdPerMonth(end) <= end * price / MILLION * (1 + 1e-9) + 1e-6);
    }
    if (Double.isFinite(volume.alwaysFromTokensPerMonth())) {
      double from = volume.alwaysFromTokensPerMonth();
      for (int i = 0; i < 500; i++) {
        double above = from + i * capacityMillions * MILLION / 37;
        assertTrue(own.usdPerMonth(above) <= above * price / MILLION * (1 + 1e-9) + 1e-6);
      }
    }
  }

  @Property
  void whatWouldHaveToChangeIsWhereTheBreakEvenAppears(
      @ForAll @DoubleRange(min = 0, max = 50_000) double fixed,
      @ForAll @DoubleRange(min = 100, max = 5_000) double replica,
      @ForAll @DoubleRange(min = 50, max = 2_000) double capacityMillions,
      @ForAll @IntRange(min = 1, max = 3) int minimum,
      @ForAll @DoubleRange(min = 0.1, max = 20) double price) {
    double capacity = capacityMillions * MILLION;
    var own = new BreakEven.StepCost(fixed, replica, capacity, minimum, 0.05e-6);
    if (BreakEven.volume(own, price / MILLION).exists()) {
      return;
    }
    BreakEvenNeeds needs = BreakEvenNeeds.atSomeVolume(own, price / MILLION);
    assertFalse(BreakEven.volume(own, needs.otherUsdPerToken() * 0.999).exists());
    assertTrue(BreakEven.volume(own, needs.otherUsdPerToken() * 1.001).exists());
    double rent = needs.usdPerReplicaMonth().orElseThrow();
    assertFalse(exists(fixed, rent * 1.001, capacity, minimum, price));
    assertTrue(exists(fixed, rent * 0.999, capacity, minimum, price));
    double tokens = needs.tokensPerReplicaMonth().orElseThrow();
    assertFalse(exists(fixed, replica, tokens * 0.999, minimum, price));
    assertTrue(exists(fixed, replica, tokens * 1.001, minimum, price));
  }

  private static boolean exists(
      double fixed, double replica, double capacity, int minimum, double price) {
    var own = new BreakEven.StepCost(fixed, replica, capacity, minimum, 0.05e-6);
    return BreakEven.volume(own, price / MILLION).exists();
  }

  @Property
  void atAVolumeTheChangedFigureCostsWhatTheOtherDoes(
      @ForAll @DoubleRange(min = 0, max = 50_000) double fixed,
      @ForAll @DoubleRange(min = 100, max = 5_000) double replica,
      @ForAll @DoubleRange(min = 50, max = 2_000) double capacityMillions,
      @ForAll @DoubleRange(min = 0.1, max = 20) double price,
      @ForAll @DoubleRange(min = 1, max = 20_000) double volumeMillions) {
    double volume = volumeMillions * MILLION;
    var own = new BreakEven.StepCost(fixed, replica, capacityMillions * MILLION, 1, 0.05e-6);
    BreakEvenNeeds needs = BreakEvenNeeds.atVolume(own, price / MILLION, volume);
    double other = volumeMillions * price;
    assertEquals(own.usdPerMonth(volume), needs.otherUsdPerToken() * volume, 1e-6);
    needs
        .usdPerReplicaMonth()
        .ifPresent(
            usd ->
                assertEquals(
                    other,
                    new BreakEven.StepCost(fixed, usd, capacityMillions * MILLION, 1, 0.05e-6)
                        .usdPerMonth(volume),
                    other * 1e-9 + 1e-6));
    needs
        .tokensPerReplicaMonth()
        .ifPresent(
            tokens -> {
              var faster = new BreakEven.StepCost(fixed, replica, tokens, 1, 0.05e-6);
              assertTrue(faster.usdPerMonth(volume) <= other * (1 + 1e-9) + 1e-6);
              var slower = new BreakEven.StepCost(fixed, replica, tokens * 0.999, 1, 0.05e-6);
              assertTrue(slower.usdPerMonth(volume) > other - 1e-6);
            });
  }

  @Test
  void withAPriceBelowElectricityNotEvenFreeMachinesWouldDo() {
    var own = new BreakEven.StepCost(0, 100, 100 * MILLION, 1, 2 / MILLION);
    BreakEvenNeeds needs = BreakEvenNeeds.atSomeVolume(own, 1 / MILLION);
    assertTrue(needs.usdPerReplicaMonth().isEmpty() && needs.tokensPerReplicaMonth().isEmpty());
    assertEquals(3 / MILLION, needs.otherUsdPerToken(), 1e-12);
  }

  @Test
  void paybackAndPresentValue() {
    assertEquals(10, BreakEven.paybackMonths(1000, 100));
    assertEquals(Double.POSITIVE_INFINITY, BreakEven.paybackMonths(1000, 0));
    assertEquals(200, BreakEven.netPresentValue(1000, 100, 12, 0), 1e-9);
    assertTrue(BreakEven.netPresentValue(1000, 100, 12, 0.1) < 200);
  }
}
