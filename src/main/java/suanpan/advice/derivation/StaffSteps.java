package suanpan.advice.derivation;

import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.FigureIds;
import suanpan.cost.Item;
import suanpan.cost.pricing.Economics;

/** From accelerators to the engineers who run them. */
final class StaffSteps {
  private final Economics economics;
  private final Inputs inputs;
  private final Steps steps;

  StaffSteps(Economics economics, Inputs inputs, Steps steps) {
    this.economics = economics;
    this.inputs = inputs;
    this.steps = steps;
  }

  /**
   * Writes the people of a fleet.
   *
   * @param owned whether the machines are one's own
   */
  void write(Input accelerators, boolean owned) {
    team(accelerators, owned);
    Input setUp = inputs.figure(FigureIds.setUp("self-hosting"));
    steps.quantity(Item.SERVING_SET_UP, "work once", (double) setUp.value(), setUp);
    price(Item.SERVING_SET_UP);
    price(Item.STAFF);
  }

  private void team(Input accelerators, boolean owned) {
    Input base = inputs.figure(FigureIds.SELF_HOSTING_ENGINEERS);
    Input each = inputs.figure(FigureIds.ACCELERATORS_PER_ENGINEER);
    double engineers = economics.staffing(owned).engineers((double) accelerators.value());
    if (owned) {
      steps.quantity(
          Item.STAFF,
          "engineers for any fleet + for machines of one's own + accelerators ÷ accelerators an"
              + " engineer",
          engineers,
          base,
          inputs.figure(FigureIds.OWN_DATACENTRE_ENGINEERS),
          accelerators,
          each);
    } else {
      steps.quantity(
          Item.STAFF,
          "engineers for any fleet + accelerators ÷ accelerators an engineer",
          engineers,
          base,
          accelerators,
          each);
    }
  }

  private void price(Item item) {
    Input salary = inputs.answer("engineerUsdPerYear", "USD/year");
    steps.price(item, "cost of an engineer a year ÷ 12", economics.engineerUsdPerMonth(), salary);
  }
}
