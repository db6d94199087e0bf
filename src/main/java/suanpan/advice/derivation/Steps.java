package suanpan.advice.derivation;

import java.util.ArrayList;
import java.util.List;
import suanpan.advice.derivation.Step.Input;
import suanpan.cost.Item;
import suanpan.fact.Text;

/** Collects steps in reading order. */
final class Steps {
  private final List<Step> all = new ArrayList<>();

  /** A figure on the way to a line; gives its value as an input of later steps. */
  Input add(Text name, String formula, double value, String unit, Input... inputs) {
    all.add(new Step("", "", name, formula, value, unit, List.of(inputs)));
    return Inputs.above(name.en(), value, unit);
  }

  /** The quantity of a line. */
  Input quantity(Item item, String formula, double value, Input... inputs) {
    all.add(
        new Step(item.id(), "quantity", item.text(), formula, value, item.unit(), List.of(inputs)));
    return Inputs.above(item.text().en(), value, item.unit());
  }

  /** The price of one of a line. */
  void price(Item item, String formula, double usd, Input... inputs) {
    String unit = "USD for one of: " + item.unit();
    all.add(new Step(item.id(), "price", item.text(), formula, usd, unit, List.of(inputs)));
  }

  List<Step> all() {
    return List.copyOf(all);
  }
}
