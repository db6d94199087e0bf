package suanpan.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * What is paid for machines that are signed for by term while the need for them moves. A contract
 * is paid to its end, whether its machines are still needed or not; when it ends, as many are
 * renewed as are needed then; further ones are signed for when the need rises above what is held.
 */
public final class Contracts {
  private static final double ROUNDING = 1e-9;

  private final double[] needed;
  private final double[] price;
  private final int termMonths;
  private final double[] paid;
  private final List<Chain> running = new ArrayList<>();

  /** Machines that came at once and are renewed together. */
  private static final class Chain {
    private final int from;
    private double machines;
    private int until;
    private double paidForOne;

    Chain(int from, int until, double machines, double paidForOne) {
      this.from = from;
      this.until = until;
      this.machines = machines;
      this.paidForOne = paidForOne;
    }
  }

  private Contracts(double[] needed, double[] price, int termMonths) {
    this.needed = needed;
    this.price = price;
    this.termMonths = termMonths;
    this.paid = new double[needed.length];
  }

  /**
   * Machine-months paid for, each counted at the price of the month in which it was signed for. All
   * that a contract costs is charged to the months seen in which it runs, also what of it lies
   * beyond the last of them.
   *
   * @param needed machines in every month
   * @param price of a month of one, signed for in each month, over today's
   * @param termMonths at least 1
   */
  public static double[] paid(double[] needed, double[] price, int termMonths) {
    Contracts contracts = new Contracts(needed, price, termMonths);
    for (int month = 0; month < needed.length; month++) {
      contracts.live(month);
    }
    for (Chain chain : contracts.running) {
      contracts.charge(chain, chain.machines);
    }
    return contracts.paid;
  }

  private void live(int month) {
    double held = 0;
    for (Chain chain : running) {
      held += chain.until > month ? chain.machines : 0;
    }
    for (Chain chain : List.copyOf(running)) {
      if (chain.until == month) {
        held += renew(chain, month, Math.max(0, needed[month] - held));
      }
    }
    double more = needed[month] - held;
    if (more > ROUNDING) {
      running.add(new Chain(month, month + termMonths, more, termMonths * price[month]));
    }
  }

  /** Renews no more than are needed, and returns how many. */
  private double renew(Chain chain, int month, double wanted) {
    double kept = Math.min(chain.machines, wanted);
    charge(chain, chain.machines - kept);
    chain.machines = kept;
    chain.until = month + termMonths;
    chain.paidForOne += termMonths * price[month];
    if (kept <= ROUNDING) {
      running.remove(chain);
    }
    return kept;
  }

  /** Charges what so many of a chain have cost to the months in which they ran. */
  private void charge(Chain chain, double machines) {
    int until = Math.min(chain.until, paid.length);
    double monthly = machines * chain.paidForOne / (until - chain.from);
    for (int month = chain.from; month < until; month++) {
      paid[month] += monthly;
    }
  }
}
