package suanpan.plan;

import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;

/**
 * How accelerators come: whole servers, instances or racks of so many, and of these a certain
 * number at the least. A replica stands within one of them where it fits, so what is left of a
 * server beside the replicas that it holds stays unused.
 *
 * @param accelerators that come together, 1 where they come singly
 * @param least accelerators that must be taken, one lot at any rate
 */
public record Lot(int accelerators, int least) {
  /** As many as are wanted, one by one. */
  public static final Lot SINGLE = new Lot(1, 1);

  public Lot {
    if (accelerators < 1 || least < 1) {
      throw new IllegalArgumentException(
          "a lot of %d accelerators, at least %d; expected at least 1 each"
              .formatted(accelerators, least));
    }
    least = Math.max(least, accelerators); // so that lots which cost alike are equal
  }

  /** How an offer's machines come. */
  public static Lot of(RentalOffer offer) {
    return new Lot(offer.acceleratorsPerInstance(), offer.minimumAccelerators());
  }

  /** How a seller's machines come: as few of them as one likes. */
  public static Lot of(PurchaseOffer offer) {
    return new Lot(offer.acceleratorsTogether(), 1);
  }

  /** Replicas that one of them holds; 1 where a replica takes several. */
  public int replicas(int acceleratorsPerReplica) {
    return Math.max(1, accelerators / acceleratorsPerReplica);
  }

  /** Accelerators of as few of them as hold a replica, whole. */
  public int step(int acceleratorsPerReplica) {
    return (acceleratorsPerReplica + accelerators - 1) / accelerators * accelerators;
  }

  /** Accelerators that must be taken to have so many. */
  public double taken(double wanted) {
    return Math.max(least, Math.ceil(wanted / accelerators - 1e-9) * accelerators);
  }

  /** The fewest of those steps that may be taken, whatever the demand. */
  public int leastSteps(int acceleratorsPerReplica, int minimumReplicas) {
    int replicas = replicas(acceleratorsPerReplica);
    int step = step(acceleratorsPerReplica);
    return Math.max((minimumReplicas + replicas - 1) / replicas, (least + step - 1) / step);
  }
}
