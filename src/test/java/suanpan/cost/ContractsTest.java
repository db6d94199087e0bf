package suanpan.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Contracts are paid to their end, whatever becomes of the need. */
class ContractsTest {
  private static double[] steady(int months, double value) {
    double[] all = new double[months];
    Arrays.fill(all, value);
    return all;
  }

  private static double sum(double[] paid) {
    return Arrays.stream(paid).sum();
  }

  /** A4: two months of use under a commitment of 24 cost 12 times as much. */
  @Test
  void aSteadyNeedIsPaidInWholeTermsSpreadEvenly() {
    assertArrayEquals(new double[] {12, 12}, Contracts.paid(steady(2, 1), steady(2, 1), 24), 1e-12);
    double multiple = RentedCapacity.commitmentMultiple(12, 14);
    assertArrayEquals(
        steady(14, 3 * multiple), Contracts.paid(steady(14, 3), steady(14, 1), 12), 1e-12);
  }

  /** 8 machines for 12 months, 4 more signed for in the last: 8 × 12 + 4 × 12, not 8 × 12 + 4. */
  @Test
  void whatIsSignedForLateIsPaidInFull() {
    double[] needed = steady(12, 8);
    needed[11] = 12;
    double[] paid = Contracts.paid(needed, steady(12, 1), 12);
    assertEquals(8 * 12 + 4 * 12, sum(paid), 1e-9);
    assertEquals(8, paid[0], 1e-12);
    assertEquals(8 + 4 * 12, paid[11], 1e-9);
  }

  /** 8 machines of which 6 are idle from the fourth month on: all 8 are paid for a year. */
  @Test
  void whatIsNotNeededAnyMoreIsPaidToTheEndOfItsTerm() {
    double[] needed = steady(24, 2);
    Arrays.fill(needed, 0, 3, 8);
    double[] paid = Contracts.paid(needed, steady(24, 1), 12);
    assertEquals(8 * 12 + 2 * 12, sum(paid), 1e-9);
    assertEquals(8, paid[11], 1e-12);
    assertEquals(2, paid[12], 1e-12);
  }

  /** What is held anyway is used again before more is signed for. */
  @Test
  void aDipWithinATermCostsNothing() {
    double[] needed = steady(12, 5);
    needed[4] = 1;
    assertArrayEquals(steady(12, 5), Contracts.paid(needed, steady(12, 1), 12), 1e-12);
  }

  /** A price is held for its term: 12 at today's, 12 at one and a half times it. */
  @Test
  void aRenewalCostsWhatTheMarketAsksByThen() {
    double[] price = steady(24, 1);
    Arrays.fill(price, 12, 24, 1.5);
    assertEquals(12 + 12 * 1.5, sum(Contracts.paid(steady(24, 1), price, 12)), 1e-9);
  }

  @Property
  void noMonthsNeedIsEverPaidLess(
      @ForAll @IntRange(min = 1, max = 36) int term,
      @ForAll @IntRange(min = 1, max = 60) int months,
      @ForAll @DoubleRange(min = 0.8, max = 1.25) double growth) {
    double[] needed = new double[months];
    Arrays.setAll(needed, month -> Math.ceil(40 * Math.pow(growth, month)));
    double[] paid = Contracts.paid(needed, steady(months, 1), term);
    for (int month = 0; month < months; month++) {
      assertTrue(paid[month] >= needed[month] - 1e-9, "month " + month);
    }
    assertEquals(0, Math.IEEEremainder(sum(paid), term), 1e-6 * sum(paid));
  }
}
