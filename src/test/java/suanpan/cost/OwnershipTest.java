package suanpan.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What bought machines are charged for and what they are still worth. */
class OwnershipTest {
  private static final OwnershipTerms TERMS =
      new OwnershipTerms(10_000, 0.1, 0.05, 20, 0.1, 0.1, 0.05, 1000, 300, 1.3, 0.1, 150);
  private static final double INSTALLED = 10_000 * 1.15;
  private static final double WEAR = INSTALLED * 0.9 / 20;

  @Test
  void whatIsPaidIsChargedOrStillInTheBooks() {
    double[] accelerators = {8, 8, 12, 20, 20, 24};
    double[] books = Ownership.bookValues(TERMS, accelerators);
    double charged = 0;
    double held = 0;
    double paid = 0;
    for (int month = 0; month < accelerators.length; month++) {
      charged += accelerators[month] * WEAR;
      paid += (accelerators[month] - held) * INSTALLED;
      held = accelerators[month];
      assertEquals(paid, charged + books[month], 1e-6, "month " + (month + 1));
    }
  }

  /** The last four bought are worn one month when they go; the first eight stay. */
  @Test
  void whatIsGivenUpGoesAtItsBookValueTheYoungestFirst() {
    double[] books = Ownership.bookValues(TERMS, new double[] {8, 12, 8});
    assertEquals(8 * (INSTALLED - 2 * WEAR) + 4 * (INSTALLED - WEAR), books[1], 1e-6);
    assertEquals(8 * (INSTALLED - 3 * WEAR), books[2], 1e-6);
  }

  @Test
  void atTheEndOfItsLifeItIsWorthItsSalvageAndThenReplaced() {
    double[] twentyOne = new double[21];
    java.util.Arrays.fill(twentyOne, 1);
    double[] books = Ownership.bookValues(TERMS, twentyOne);
    assertEquals(INSTALLED * 0.1, books[19], 1e-6);
    assertEquals(INSTALLED - WEAR, books[20], 1e-6);
  }
}
