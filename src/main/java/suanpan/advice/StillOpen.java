package suanpan.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.RentalOffer;
import suanpan.plan.Plan;
import suanpan.plan.Sourcing;
import suanpan.plan.Supply;

/**
 * Whether a plan that was found in one judgement may be taken in another: nothing that it is made
 * of is ruled out there, and its model is still served.
 */
final class StillOpen {
  private final Eligible eligible;

  StillOpen(Eligible eligible) {
    this.eligible = eligible;
  }

  boolean allows(Plan plan) {
    return eligible.allows(plan.sourcing())
        && eligible.allows(plan.adaptation())
        && eligible.allows(plan.capacity())
        && eligible.allows(plan.serving())
        && supplied(plan);
  }

  private boolean supplied(Plan plan) {
    Supply supply = plan.supply();
    if (supply instanceof Supply.Api api) {
      return offered(eligible.behindApi(Sourcing.of(plan.sourcing())), api.offer());
    }
    if (supply instanceof Supply.Cascade cascade) {
      return offered(eligible.inCascade(), cascade.small())
          && offered(eligible.strong(), cascade.large());
    }
    return supply instanceof Supply.Machines machines
        && eligible.allows(Candidates.ofModel(plan.sourcing(), machines.replica().model()))
        && eligible.machines().stream()
            .filter(machine -> machine.accelerator().id().equals(machines.acceleratorId()))
            .anyMatch(machine -> had(machine, machines));
  }

  private static boolean had(Eligible.Machine machine, Supply.Machines machines) {
    if (machines instanceof Supply.Owned owned) {
      return machine.purchase() != null && machine.purchase().id().equals(owned.offer().id());
    }
    @Nullable RentalOffer offer = machines instanceof Supply.Rented rented ? rented.offer() : null;
    return offer != null
        && machine.rents().getOrDefault(offer.term(), List.of()).stream()
            .anyMatch(other -> other.id().equals(offer.id()));
  }

  private static boolean offered(List<Offers.Entry> entries, ApiOffer offer) {
    return entries.stream().anyMatch(entry -> entry.offer().id().equals(offer.id()));
  }
}
