package suanpan.advice.derivation;

import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.Accelerator;
import suanpan.catalog.FigureIds;
import suanpan.catalog.PurchaseOffer;
import suanpan.cost.Item;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Text;
import suanpan.plan.Supply;

/** From a purchase price to depreciation, capital, energy, room and upkeep. */
final class OwnershipSteps {
  private final Economics economics;
  private final Inputs inputs;
  private final Steps steps;
  private final Fleet fleet;
  private final Accelerator part;
  private final PurchaseOffer offer;
  private final OwnershipTerms terms;
  private final boolean single;

  OwnershipSteps(Economics economics, Inputs inputs, Steps steps, Supply.Owned owned, Fleet fleet) {
    this.economics = economics;
    this.inputs = inputs;
    this.steps = steps;
    this.fleet = fleet;
    this.part = owned.replica().accelerator();
    this.offer = owned.offer();
    this.terms = economics.ownership(owned, fleet);
    this.single = economics.singleServer(owned, fleet);
  }

  void write(Input accelerators) {
    Input price = purchase(accelerators);
    Input installed =
        steps.add(
            new Text("one accelerator installed", "单卡到位成本"),
            single ? "price × (1 + spares), one server alone" : "price × (1 + network + spares)",
            terms.usdInstalled(),
            "USD",
            single
                ? new Input[] {price, inputs.figure(FigureIds.SPARES)}
                : new Input[] {
                  price, inputs.figure(FigureIds.CLUSTER_NETWORK), inputs.figure(FigureIds.SPARES)
                });
    capital(accelerators, installed);
    energy(accelerators);
    double count = (double) accelerators.value();
    steps.quantity(Item.MAINTENANCE, "accelerators", count, accelerators);
    steps.price(
        Item.MAINTENANCE,
        "price × share a year ÷ 12",
        terms.usdPurchase() * terms.maintenanceSharePerYear() / 12,
        price,
        inputs.figure(FigureIds.MAINTENANCE));
  }

  private Input purchase(Input accelerators) {
    Input quoted =
        new Input(
            "usdPerAccelerator",
            offer.usdPerAccelerator(),
            "USD",
            "purchase price of the catalogue, "
                + offer.id()
                + ", range "
                + Inputs.measured(offer.low(), "USD")
                + " to "
                + Inputs.measured(offer.high(), "USD")
                + ": "
                + Inputs.cited(offer.source()));
    double count = (double) accelerators.value();
    steps.quantity(Item.ACCELERATOR_PURCHASE, "accelerators", count, accelerators);
    if (offer.includesServer()) {
      steps.price(
          Item.ACCELERATOR_PURCHASE,
          "the offer's price, server included",
          terms.usdPurchase(),
          quoted);
    } else {
      steps.price(
          Item.ACCELERATOR_PURCHASE,
          "the card's price × server's price over its cards'",
          terms.usdPurchase(),
          quoted,
          inputs.figure(FigureIds.SERVER_PRICE));
    }
    Input price =
        Inputs.above("price of one with its part of the server", terms.usdPurchase(), "USD");
    if (!single) {
      steps.quantity(Item.NETWORK_PURCHASE, "accelerators", count, accelerators);
      steps.price(
          Item.NETWORK_PURCHASE,
          "price × network's share",
          terms.usdPurchase() * terms.networkShare(),
          price,
          inputs.figure(FigureIds.CLUSTER_NETWORK));
    }
    steps.quantity(Item.SPARES_PURCHASE, "accelerators", count, accelerators);
    steps.price(
        Item.SPARES_PURCHASE,
        "price × spares' share",
        terms.usdPurchase() * terms.sparesShare(),
        price,
        inputs.figure(FigureIds.SPARES));
    return price;
  }

  private void capital(Input accelerators, Input installed) {
    double count = (double) accelerators.value();
    double salvage = terms.salvageShare();
    steps.quantity(Item.DEPRECIATION, "accelerators", count, accelerators);
    steps.price(
        Item.DEPRECIATION,
        "installed × (1 − salvage) ÷ useful life",
        terms.usdInstalled() * (1 - salvage) / terms.usefulLifeMonths(),
        installed,
        inputs.figure(FigureIds.SALVAGE),
        inputs.figure(FigureIds.HARDWARE_LIFE));
    steps.quantity(Item.CAPITAL, "accelerators", count, accelerators);
    steps.price(
        Item.CAPITAL,
        "installed × (1 + salvage) ÷ 2 (mean book value) × cost of capital ÷ 12",
        terms.usdInstalled() * (1 + salvage) / 2 * terms.capitalCostPerYear() / 12,
        installed,
        inputs.figure(FigureIds.SALVAGE),
        inputs.figure(FigureIds.COST_OF_CAPITAL));
  }

  private void energy(Input accelerators) {
    double count = (double) accelerators.value();
    double watts =
        terms.idleWatts() + fleet.utilisation() * (terms.loadedWatts() - terms.idleWatts());
    Double tdp = part.tdpWatts();
    Input drawn =
        steps.add(
            new Text("power of one accelerator with its part of the server", "单卡（含服务器分摊）功率"),
            "power limit × server's over its accelerators' × (idle share + mean load × (loaded − idle share))",
            watts,
            "W",
            inputs.part("tdpWatts", tdp == null ? 0 : tdp, "W", part),
            inputs.figure(FigureIds.SERVER_POWER),
            inputs.figure(FigureIds.IDLE_POWER),
            Inputs.above("mean load of the machines", fleet.utilisation(), "share"),
            inputs.figure(FigureIds.LOADED_POWER));
    boolean own = economics.scenario().ownDatacentre();
    steps.quantity(
        Item.ELECTRICITY,
        "accelerators × power ÷ 1,000 × hours a month × PUE",
        count * watts / 1000 * RentedCapacity.HOURS_PER_MONTH * terms.pue(),
        accelerators,
        drawn,
        Inputs.fixed("hours a month", RentedCapacity.HOURS_PER_MONTH, "h", "a twelfth of a year"),
        inputs.figure(own ? FigureIds.PUE_OWN : FigureIds.PUE_COLOCATION));
    steps.price(
        Item.ELECTRICITY,
        "price of electricity",
        terms.usdPerKwh(),
        inputs.answer("electricityUsdPerKwh", "USD/kWh"));
    if (terms.colocationUsdPerKwMonth() > 0) {
      steps.quantity(
          Item.COLOCATION,
          "accelerators × power under load ÷ 1,000",
          count * terms.loadedWatts() / 1000,
          accelerators,
          Inputs.above("power under load", terms.loadedWatts(), "W"));
      steps.price(
          Item.COLOCATION,
          "colocation in the region",
          terms.colocationUsdPerKwMonth(),
          inputs.figure(FigureIds.colocation(economics.scenario().region())));
    }
  }
}
