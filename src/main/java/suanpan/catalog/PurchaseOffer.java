package suanpan.catalog;

/**
 * An accelerator to buy.
 *
 * @param usdPerAccelerator typical price of one, {@code low} and {@code high} its range
 * @param includesServer whether host, network card and chassis are in the price
 * @param acceleratorsPerServer how many one server, or rack, holds
 * @param soldBy what is sold: card, baseboard, server or rack
 */
public record PurchaseOffer(
    String id,
    String acceleratorId,
    double usdPerAccelerator,
    double low,
    double high,
    boolean includesServer,
    int acceleratorsPerServer,
    String soldBy,
    Source source) {

  /** How many are sold together: a card alone, all else with every place taken. */
  public int acceleratorsTogether() {
    return soldBy.equals("card") ? 1 : acceleratorsPerServer;
  }
}
