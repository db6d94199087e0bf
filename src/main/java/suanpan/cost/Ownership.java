package suanpan.cost;

/** Total cost of owning accelerators. */
public final class Ownership {
  private Ownership() {}

  /**
   * Writes the lines of one month: straight-line depreciation to the salvage value, capital on the
   * mean book value, electricity between idle and loaded by utilisation, and the rest.
   *
   * @param utilisation share of the time under load, 0–1
   */
  public static void lines(
      OwnershipTerms terms, double accelerators, double utilisation, Ledger ledger) {
    double installed = terms.usdInstalled();
    ledger.add(
        Item.DEPRECIATION,
        accelerators,
        installed * (1 - terms.salvageShare()) / terms.usefulLifeMonths());
    ledger.add(
        Item.CAPITAL,
        accelerators,
        installed * (1 + terms.salvageShare()) / 2 * terms.capitalCostPerYear() / 12);
    running(terms, accelerators, utilisation, ledger);
  }

  private static void running(
      OwnershipTerms terms, double accelerators, double utilisation, Ledger ledger) {
    double watts = terms.idleWatts() + utilisation * (terms.loadedWatts() - terms.idleWatts());
    ledger.add(
        Item.ELECTRICITY,
        accelerators * watts / 1000 * RentedCapacity.HOURS_PER_MONTH * terms.pue(),
        terms.usdPerKwh());
    if (terms.colocationUsdPerKwMonth() > 0) {
      ledger.add(
          Item.COLOCATION,
          accelerators * terms.loadedWatts() / 1000,
          terms.colocationUsdPerKwMonth());
    }
    ledger.add(
        Item.MAINTENANCE, accelerators, terms.usdPurchase() * terms.maintenanceSharePerYear() / 12);
  }

  /** The same as a sum, USD a month. */
  public static double usdPerMonth(OwnershipTerms terms, double accelerators, double utilisation) {
    Ledger.Total total = new Ledger.Total();
    lines(terms, accelerators, utilisation, total);
    return total.usd();
  }

  /** What running it costs without depreciation and interest, USD a month. */
  public static double runningUsdPerMonth(
      OwnershipTerms terms, double accelerators, double utilisation) {
    Ledger.Total total = new Ledger.Total();
    running(terms, accelerators, utilisation, total);
    return total.usd();
  }

  /** Writes what must be paid before the first month. */
  public static void purchase(OwnershipTerms terms, double accelerators, Ledger ledger) {
    ledger.add(Item.ACCELERATOR_PURCHASE, accelerators, terms.usdPurchase());
    if (terms.networkShare() > 0) {
      ledger.add(Item.NETWORK_PURCHASE, accelerators, terms.usdPurchase() * terms.networkShare());
    }
    ledger.add(Item.SPARES_PURCHASE, accelerators, terms.usdPurchase() * terms.sparesShare());
  }

  /**
   * What one has in every month: what was bought stays when demand shrinks, since nobody is sure to
   * take it off one's hands.
   *
   * @param needed accelerators in every month
   */
  public static double[] held(double[] needed) {
    double[] held = needed.clone();
    for (int month = 1; month < held.length; month++) {
      held[month] = Math.max(held[month], held[month - 1]);
    }
    return held;
  }

  /** What it is still worth after some months, USD an accelerator: straight line to the salvage. */
  public static double bookValue(OwnershipTerms terms, double months) {
    double aged = Math.min(1, months / terms.usefulLifeMonths());
    return terms.usdInstalled() * (1 - (1 - terms.salvageShare()) * aged);
  }

  /**
   * What a growing fleet is still worth at the end of every month, USD: each accelerator since the
   * month in which it was bought. What is given up goes at its book value, the youngest first, and
   * what has come to the end of its life is replaced.
   *
   * @param accelerators in every month
   */
  public static double[] bookValues(OwnershipTerms terms, double[] accelerators) {
    double[] bought = new double[accelerators.length];
    double[] worth = new double[accelerators.length];
    double held = 0;
    for (int month = 0; month < accelerators.length; month++) {
      bought[month] = Math.max(0, accelerators[month] - held);
      giveUp(bought, month, held - accelerators[month]);
      held = accelerators[month];
      for (int since = 0; since <= month; since++) {
        worth[month] += bought[since] * bookValue(terms, age(terms, month + 1 - since));
      }
    }
    return worth;
  }

  private static void giveUp(double[] bought, int month, double accelerators) {
    double left = accelerators;
    for (int since = month; since >= 0 && left > 0; since--) {
      double given = Math.min(left, bought[since]);
      bought[since] -= given;
      left -= given;
    }
  }

  private static double age(OwnershipTerms terms, double months) {
    double lives = Math.ceil(months / terms.usefulLifeMonths()) - 1;
    return months - lives * terms.usefulLifeMonths();
  }
}
