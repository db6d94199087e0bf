package suanpan.advice.derivation;

import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.FigureIds;
import suanpan.catalog.RentalOffer;
import suanpan.cost.Item;
import suanpan.cost.RentedCapacity;
import suanpan.cost.pricing.Economics;

/** From accelerators to the hours that are paid for, and their price. */
final class RentalSteps {
  private final Economics economics;
  private final Inputs inputs;
  private final Steps steps;
  private final RentalOffer offer;

  RentalSteps(Economics economics, Inputs inputs, Steps steps, RentalOffer offer) {
    this.economics = economics;
    this.inputs = inputs;
    this.steps = steps;
    this.offer = offer;
  }

  void write(Input accelerators) {
    double hours = (double) accelerators.value() * RentedCapacity.HOURS_PER_MONTH;
    Input month =
        Inputs.fixed(
            "hours a month",
            RentedCapacity.HOURS_PER_MONTH,
            "h",
            "every hour reserved, used or idle");
    Input rented =
        steps.quantity(
            Item.RENTED_HOURS, "accelerators × hours a month", hours, accelerators, month);
    price(Item.RENTED_HOURS);
    double termMonths = RentedCapacity.termMonths(offer.term());
    double multiple = RentedCapacity.commitmentMultiple(termMonths, economics.horizon().months());
    if (multiple > 1) {
      committed(hours * (multiple - 1), rented, termMonths);
    }
    if (offer.term().equals("spot")) {
      interrupted(hours * multiple, rented);
    }
  }

  private void committed(double hours, Input rented, double termMonths) {
    steps.quantity(
        Item.COMMITTED_HOURS,
        "hours × (commitments bought whole ÷ months needed − 1)",
        hours,
        rented,
        Inputs.fixed("months of commitment", termMonths, "months", offer.term()),
        inputs.answer("horizonMonths", "months"));
    price(Item.COMMITTED_HOURS);
  }

  private void interrupted(double hours, Input rented) {
    double lost = economics.share(FigureIds.SPOT_OVERHEAD);
    steps.quantity(
        Item.INTERRUPTED_HOURS,
        "hours × share lost ÷ (1 − share lost)",
        hours * lost / (1 - lost),
        rented,
        inputs.figure(FigureIds.SPOT_OVERHEAD));
    price(Item.INTERRUPTED_HOURS);
  }

  private void price(Item item) {
    Input quoted =
        new Input(
            "usdPerAcceleratorHour",
            offer.usdPerAcceleratorHour(),
            "USD/h",
            "rent of the catalogue, " + offer.id() + ": " + Inputs.cited(offer.source()));
    double usd = offer.usdPerAcceleratorHour() * economics.conditions().rent();
    steps.price(item, "the offer's price", usd, quoted);
  }
}
