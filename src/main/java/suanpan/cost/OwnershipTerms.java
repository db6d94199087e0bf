package suanpan.cost;

/**
 * What owning one accelerator takes. Shares are of the purchase price; all figures are of one
 * accelerator with its part of the server.
 *
 * @param usdPurchase accelerator with its part of server, host and rack
 * @param networkShare network between servers, 0 for a single one; Epoch AI takes 19 % of a
 *     training cluster's cost
 * @param sparesShare spare parts bought with it
 * @param usefulLifeMonths until it is replaced
 * @param salvageShare of the price that it still brings then
 * @param capitalCostPerYear interest, or return forgone, a year
 * @param maintenanceSharePerYear support contract and repairs, of the price a year
 * @param loadedWatts drawn under load, host included
 * @param idleWatts drawn when idle, host included
 * @param pue power of the building ÷ power of the machines
 * @param usdPerKwh electricity
 * @param colocationUsdPerKwMonth space, cooling and power delivery for one kW of nameplate power
 */
public record OwnershipTerms(
    double usdPurchase,
    double networkShare,
    double sparesShare,
    double usefulLifeMonths,
    double salvageShare,
    double capitalCostPerYear,
    double maintenanceSharePerYear,
    double loadedWatts,
    double idleWatts,
    double pue,
    double usdPerKwh,
    double colocationUsdPerKwMonth) {

  public OwnershipTerms {
    boolean shares = salvageShare >= 0 && salvageShare <= 1 && idleWatts <= loadedWatts;
    if (!(shares && usefulLifeMonths > 0 && usdPurchase > 0 && pue >= 1)) {
      throw new IllegalArgumentException(
          "ownership: price %s USD, life %s months, salvage %s, PUE %s, %s W idle, %s W loaded;"
                  .formatted(
                      usdPurchase, usefulLifeMonths, salvageShare, pue, idleWatts, loadedWatts)
              + " expected price and life above 0, salvage in 0–1, PUE ≥ 1, idle ≤ loaded");
    }
  }

  /** The same without a network to other servers. */
  public OwnershipTerms alone() {
    return new OwnershipTerms(
        usdPurchase,
        0,
        sparesShare,
        usefulLifeMonths,
        salvageShare,
        capitalCostPerYear,
        maintenanceSharePerYear,
        loadedWatts,
        idleWatts,
        pue,
        usdPerKwh,
        colocationUsdPerKwMonth);
  }

  /** Purchase with network and spares, USD. */
  public double usdInstalled() {
    return usdPurchase * (1 + networkShare + sparesShare);
  }
}
