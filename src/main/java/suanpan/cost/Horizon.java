package suanpan.cost;

/**
 * Demand and prices over the months ahead, as factors of today's, month 0 first. Built once for a
 * scenario and shared by all plans.
 *
 * @param demand requests
 * @param apiPrice prices of APIs
 * @param rent prices of rented accelerators
 */
public record Horizon(double[] demand, double[] apiPrice, double[] rent) {

  /**
   * Steady growth and steady yearly price changes.
   *
   * @param growthPercentPerMonth of the demand
   * @param apiChangePerYear −0.3 when prices fall by 30 % a year
   * @param rentChangePerYear likewise; above 0 when rents rise
   */
  public static Horizon of(
      int months, double growthPercentPerMonth, double apiChangePerYear, double rentChangePerYear) {
    return new Horizon(
        powers(months, 1 + growthPercentPerMonth / 100),
        powers(months, Math.pow(1 + apiChangePerYear, 1 / 12.0)),
        powers(months, Math.pow(1 + rentChangePerYear, 1 / 12.0)));
  }

  /** Months ahead. */
  public int months() {
    return demand.length;
  }

  /** Bills of an API over all months, USD, from the bill of today's month. */
  public double apiUsd(double usdPerMonthToday) {
    double sum = 0;
    for (int month = 0; month < demand.length; month++) {
      sum += demand[month] * apiPrice[month];
    }
    return usdPerMonthToday * sum;
  }

  /**
   * What a month's reserved throughput costs in every month against today's: a price is held for
   * its term, and capacity once reserved stays until the term is over.
   *
   * @param termMonths at least 1; a price held for one month follows the market
   */
  public double[] reserved(int termMonths) {
    double[] factors = new double[demand.length];
    for (int month = 0; month < factors.length; month++) {
      int start = month - month % termMonths;
      factors[month] = Math.max(demand[month], demand[start]) * apiPrice[start];
    }
    return factors;
  }

  /** The same months if neither demand nor prices moved. */
  public Horizon still() {
    return new Horizon(ones(), ones(), ones());
  }

  /** The same demand if no price moved. */
  public Horizon atTodaysPrices() {
    return new Horizon(demand, ones(), ones());
  }

  /** The same demand and prices of APIs if no rent moved. */
  public Horizon atTodaysRents() {
    return new Horizon(demand, apiPrice, ones());
  }

  private double[] ones() {
    return powers(demand.length, 1);
  }

  private static double[] powers(int months, double factor) {
    double[] powers = new double[months];
    double power = 1;
    for (int month = 0; month < months; month++) {
      powers[month] = power;
      power *= factor;
    }
    return powers;
  }
}
