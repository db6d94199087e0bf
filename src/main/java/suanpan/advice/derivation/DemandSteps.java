package suanpan.advice.derivation;

import java.util.stream.Stream;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.FigureIds;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.serving.Demand;
import suanpan.fact.Text;

/** From requests a month to those a second that replicas are kept for. */
final class DemandSteps {
  private final Inputs inputs;
  private final Steps steps;
  private final Fleet fleet;

  DemandSteps(Inputs inputs, Steps steps, Fleet fleet) {
    this.inputs = inputs;
    this.steps = steps;
    this.fleet = fleet;
  }

  /**
   * Requests a second that replicas are kept for.
   *
   * @param serving the option that says how requests are served, such as {@code autoscaled}
   */
  Input write(String serving) {
    double rps = fleet.neededReplicas() * fleet.full().requestsPerSecond();
    return switch (serving) {
      case "autoscaled" ->
          add(
              "requests a month ÷ seconds a month ÷ load at which the next replica starts",
              rps,
              inputs.figure(FigureIds.AUTOSCALING_TARGET));
      case "batch-queue" ->
          add(
              "the larger of mean (requests ÷ seconds) and mean × (1 − share that can wait) × peak"
                  + " to mean",
              rps,
              inputs.answer("batchablePercent", "%"),
              inputs.answer("peakToMean", "factor"));
      default ->
          add(
              "requests a month ÷ seconds a month × peak to mean",
              rps,
              inputs.answer("peakToMean", "factor"));
    };
  }

  private Input add(String formula, double rps, Input... rest) {
    Input[] all =
        Stream.concat(
                Stream.of(
                    inputs.answer("requestsPerMonth", "requests/month"),
                    Inputs.fixed(
                        "seconds a month",
                        Demand.SECONDS_PER_MONTH,
                        "s",
                        "730 hours, a twelfth of a year")),
                Stream.of(rest))
            .toArray(Input[]::new);
    Text name = new Text("requests a second that replicas are kept for", "需按其配置副本的每秒请求数");
    return steps.add(name, formula, rps, "requests/s", all);
  }
}
