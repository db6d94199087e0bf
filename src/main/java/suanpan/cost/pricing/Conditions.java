package suanpan.cost.pricing;

import suanpan.catalog.PurchaseOffer;

/**
 * Prices and throughput against what the catalogue states and the engine estimates: factors, 1
 * where nothing is varied.
 *
 * @param closedApiPrice of closed models behind an API
 * @param openApiPrice of open models behind an API
 * @param rent of accelerators
 * @param purchase of accelerators
 * @param throughput of every deployment, latency included: 2 is twice as fast
 */
public record Conditions(
    double closedApiPrice, double openApiPrice, double rent, double purchase, double throughput) {

  /** As stated and estimated. */
  public static final Conditions STATED = new Conditions(1, 1, 1, 1, 1);

  public Conditions {
    if (!(closedApiPrice > 0 && openApiPrice > 0 && rent > 0 && purchase > 0 && throughput > 0)) {
      throw new IllegalArgumentException(
          "factors %s, %s, %s, %s, %s; expected all above 0"
              .formatted(closedApiPrice, openApiPrice, rent, purchase, throughput));
    }
  }

  /** The factor on the price of a model behind an API. */
  double api(boolean openWeights) {
    return openWeights ? openApiPrice : closedApiPrice;
  }

  /** An offer at the price under these conditions. */
  PurchaseOffer of(PurchaseOffer offer) {
    return purchase == 1
        ? offer
        : new PurchaseOffer(
            offer.id(),
            offer.acceleratorId(),
            offer.usdPerAccelerator() * purchase,
            offer.low() * purchase,
            offer.high() * purchase,
            offer.includesServer(),
            offer.acceleratorsPerServer(),
            offer.soldBy(),
            offer.source());
  }
}
