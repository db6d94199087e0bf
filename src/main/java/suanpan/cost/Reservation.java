package suanpan.cost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.Commitment;
import suanpan.catalog.Commitment.Block;

/**
 * Throughput reserved at a provider for one month's calls, the rest paid as you go.
 *
 * <p>Only mean and peak of the demand are known. Between trough and peak it is taken to follow the
 * one curve through both: demand of the share {@code t} of the quietest time lies below {@code peak
 * × t^(peakToMean − 1)}. Then the part under a level {@code c} of the peak, which a reservation
 * serves, has a closed form, and a further unit pays for itself as long as the time it is busy is
 * worth more than it costs. What waits for a batch is not served by it.
 *
 * @param units of each block of the commitment, bought whole
 * @param levelOfPeak demand up to which it serves, of the busiest minute's, 0–1
 * @param coveredShare share of what is answered at once that it serves, 0–1
 * @param usdPerMonth what is reserved costs, used or idle
 * @param asYouGo the calls that it does not serve
 * @param usdOfAsYouGo their bill
 */
public record Reservation(
    Commitment commitment,
    List<Double> units,
    double levelOfPeak,
    double coveredShare,
    double usdPerMonth,
    ApiUsage asYouGo,
    double usdOfAsYouGo) {

  /**
   * What one month of a term is paid for.
   *
   * @param multiple months paid for a month needed, from {@link RentedCapacity#commitmentMultiple}
   * @param held a price that is held for the term against today's as it would change, over all
   *     months: above 1 while prices fall
   */
  public record Term(double multiple, double held) {
    /** A month that is needed in full and whose price follows the market. */
    public static final Term MONTHLY = new Term(1, 1);

    double factor() {
      return multiple * held;
    }
  }

  /** What counts when ways of paying are compared: a price that is held weighs as it is held. */
  public double comparedUsd(Term term) {
    return usdPerMonth * term.held() + usdOfAsYouGo;
  }

  /**
   * The cheapest reservation under one commitment; null when its rates do not hold or nothing is
   * answered at once.
   *
   * @param peakToMean demand of the busiest minutes over the mean, at least 1
   */
  public static @Nullable Reservation of(
      Commitment commitment, Price price, ApiUsage usage, double peakToMean, Term term) {
    Load load = Load.of(price, usage, peakToMean);
    if (load.usdPerMonth() == 0 || !commitment.holdsFor(usage.inputTokens())) {
      return null;
    }
    double[] requests = commitment.blocks().stream().mapToDouble(load::requestsPerUnit).toArray();
    double level = load.level(unitCosts(commitment, requests) * term.factor());
    double free = Double.POSITIVE_INFINITY;
    for (int i = 0; i < requests.length; i++) {
      free = Math.min(free, commitment.blocks().get(i).minimumUnits() * requests[i]);
    }
    double wanted =
        Math.min(Math.max(level, free / load.peakRequestsPerMinute()), 1)
            * load.peakRequestsPerMinute();
    if (requests.length > 1) {
      return reserve(commitment, load, requests, wanted, term);
    }
    // With one kind of unit what rounding leaves over is known: the better of both neighbours.
    Block only = commitment.blocks().get(0);
    double above = units(only, wanted / requests[0], true) * requests[0];
    double below = units(only, wanted / requests[0], false) * requests[0];
    Reservation more = reserve(commitment, load, requests, above, term);
    Reservation less = reserve(commitment, load, requests, below, term);
    return more.comparedUsd(term) <= less.comparedUsd(term) ? more : less;
  }

  private static Reservation reserve(
      Commitment commitment, Load load, double[] requests, double perMinute, Term term) {
    double served = Math.min(perMinute, load.peakRequestsPerMinute());
    List<Double> units = new ArrayList<>(requests.length);
    double usd = 0;
    for (int i = 0; i < requests.length; i++) {
      Block block = commitment.blocks().get(i);
      double bought = units(block, served / requests[i], true);
      units.add(bought);
      usd += bought * block.usdPerUnitMonth() * term.multiple();
    }
    double level = served / load.peakRequestsPerMinute();
    double covered = load.covered(level);
    ApiUsage rest = load.without(covered);
    return new Reservation(
        commitment, List.copyOf(units), level, covered, usd, rest, ApiBill.usd(load.price(), rest));
  }

  private static double units(Block block, double needed, boolean up) {
    double steps = (needed - block.minimumUnits()) / block.incrementUnits();
    double whole = up ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9);
    return block.minimumUnits() + Math.max(0, whole) * block.incrementUnits();
  }

  /** What one request a minute costs to reserve, USD a month. */
  private static double unitCosts(Commitment commitment, double[] requestsPerUnit) {
    double usd = 0;
    for (int i = 0; i < requestsPerUnit.length; i++) {
      usd += commitment.blocks().get(i).usdPerUnitMonth() / requestsPerUnit[i];
    }
    return usd;
  }

  /** Writes the lines of what is reserved; the bill of what is paid as you go comes besides. */
  public void lines(Term term, Ledger ledger) {
    for (int i = 0; i < units.size(); i++) {
      Block block = commitment.blocks().get(i);
      ledger.add(item(block), units.get(i), block.usdPerUnitMonth());
    }
    ledger.add(Item.COMMITTED_THROUGHPUT, term.multiple() - 1, usdPerMonth / term.multiple());
  }

  /** The line that a block is written on. */
  public static Item item(Block block) {
    if (block.perOutputToken() == 0) {
      return Item.RESERVED_INPUT;
    }
    return block.perInputToken() == 0 ? Item.RESERVED_OUTPUT : Item.RESERVED_THROUGHPUT;
  }
}
