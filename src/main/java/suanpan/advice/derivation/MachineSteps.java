package suanpan.advice.derivation;

import suanpan.advice.PricedPlan;
import suanpan.advice.derivation.Step.Input;
import suanpan.cost.Request;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Fleet;
import suanpan.fact.Text;
import suanpan.plan.Lot;
import suanpan.plan.Supply;

/** From demand over memory, speed and replicas to what the fleet costs. */
final class MachineSteps {
  private final Economics economics;
  private final Inputs inputs;
  private final Steps steps;
  private final PricedPlan plan;
  private final Fleet fleet;
  private final Supply.Machines machines;

  MachineSteps(
      Economics economics,
      Inputs inputs,
      Steps steps,
      PricedPlan plan,
      Fleet fleet,
      Supply.Machines machines) {
    this.economics = economics;
    this.inputs = inputs;
    this.steps = steps;
    this.plan = plan;
    this.fleet = fleet;
    this.machines = machines;
  }

  private static final Text ACCELERATORS = new Text("accelerators paid for", "付费的加速卡数");

  /** What one request carries, with the steps that say so. */
  record Carried(Request request, Input input, Input output) {}

  void write() {
    Input peak = new DemandSteps(inputs, steps, fleet).write(plan.plan().serving());
    RequestSteps request =
        new RequestSteps(economics, inputs, plan.plan(), machines.replica().model());
    Carried carried = new Carried(request.request(), request.input(steps), request.output(steps));
    new MemorySteps(carried, inputs, steps, fleet, machines.replica()).write();
    Input speed = new SpeedSteps(carried, inputs, steps, fleet, machines.replica()).write();
    Input accelerators = accelerators(replicas(peak, speed));
    load(speed, accelerators);
    if (machines instanceof Supply.Rented rented) {
      new RentalSteps(economics, inputs, steps, rented.offer()).write(accelerators);
    } else if (machines instanceof Supply.Owned owned) {
      new OwnershipSteps(economics, inputs, steps, owned, fleet).write(accelerators);
    }
    new StaffSteps(economics, inputs, steps).write(accelerators, machines instanceof Supply.Owned);
  }

  private Input replicas(Input peak, Input speed) {
    return steps.add(
        new Text("replicas", "副本数"),
        fleet.whole()
            ? "requests a second kept for ÷ those of one replica, rounded up, at least the"
                + " minimum"
            : "requests a second kept for ÷ those of one replica, at least the minimum",
        fleet.replicas(),
        "replicas",
        peak,
        speed,
        inputs.answer("minimumReplicas", "replicas"));
  }

  private void load(Input speed, Input accelerators) {
    steps.add(
        new Text("mean load of the machines", "机器平均负载"),
        "mean requests a second ÷ (replicas that the machines hold × those of one)",
        fleet.utilisation(),
        "share",
        inputs.answer("requestsPerMonth", "requests/month"),
        accelerators,
        Inputs.fixed(
            "replicas that the machines hold", fleet.roomForReplicas(), "replicas", "as above"),
        speed);
  }

  private Input accelerators(Input replicas) {
    Lot lot = machines.lot();
    int each = fleet.deployment().accelerators();
    Input replica = Inputs.above("accelerators a replica", each, "accelerators");
    Input least = Inputs.fixed("least taken", lot.least(), "accelerators", "of the offer");
    if (lot.accelerators() == 1) {
      return steps.add(
          ACCELERATORS,
          "replicas × accelerators a replica, at least what the offer asks to take",
          fleet.accelerators(),
          "accelerators",
          replicas,
          replica,
          least);
    }
    return steps.add(
        ACCELERATORS,
        fleet.whole()
            ? "replicas ÷ those that a server holds, rounded up, × accelerators of a server"
            : "the larger of replicas ÷ those that a server holds and the fewest servers, ×"
                + " accelerators of a server",
        fleet.accelerators(),
        "accelerators",
        replicas,
        replica,
        Inputs.fixed(
            "replicas that a server holds", lot.replicas(each), "replicas", "whole ones only"),
        Inputs.fixed(
            "accelerators of a server", lot.step(each), "accelerators", "sold or rented whole"),
        least);
  }
}
