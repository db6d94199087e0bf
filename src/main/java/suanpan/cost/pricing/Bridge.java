package suanpan.cost.pricing;

/**
 * From today's month to the total over the horizon, by the sum of all months under one thing more
 * each time. Every sum holds the work before the start.
 *
 * @param months of the horizon
 * @param setUpUsd work before the start
 * @param stillUsd as if neither demand nor prices moved
 * @param grownUsd demand moves, prices do not
 * @param pricedUsd prices of APIs move, too
 * @param totalUsd rents move, too: all that is reckoned with
 */
public record Bridge(
    int months,
    double setUpUsd,
    double stillUsd,
    double grownUsd,
    double pricedUsd,
    double totalUsd) {

  /** What growth of the demand adds at today's prices, USD. */
  public double growthUsd() {
    return grownUsd - stillUsd;
  }

  /** What prices of APIs add over the demand as it grows, USD; below 0 where they fall. */
  public double apiPricesUsd() {
    return pricedUsd - grownUsd;
  }

  /** What rents that follow the market add, USD; below 0 where they fall. */
  public double rentsUsd() {
    return totalUsd - pricedUsd;
  }
}
