package suanpan.plan;

import suanpan.catalog.ApiOffer;
import suanpan.catalog.PurchaseOffer;
import suanpan.catalog.RentalOffer;

/** Where a plan's tokens come from. */
public sealed interface Supply {

  /** The model's catalogue id; of a cascade, the large one's. */
  String modelId();

  /** The provider's catalogue id, or {@code own} for machines of one's own. */
  String providerId();

  /** The accelerator's catalogue id, or {@code none} behind an API. */
  default String acceleratorId() {
    return "none";
  }

  /** What a plan's id must name beyond options, provider and model; may be empty. */
  String detail();

  /**
   * A model behind somebody's API.
   *
   * @param tuned whether the provider tunes it on our examples first
   */
  record Api(ApiOffer offer, boolean tuned) implements Supply {
    @Override
    public String modelId() {
      return offer.modelId();
    }

    @Override
    public String providerId() {
      return offer.providerId();
    }

    @Override
    public String detail() {
      return "";
    }
  }

  /** A small model first; the share it cannot answer goes on to a large one. */
  record Cascade(ApiOffer small, ApiOffer large) implements Supply {
    @Override
    public String modelId() {
      return large.modelId();
    }

    @Override
    public String providerId() {
      return large.providerId();
    }

    @Override
    public String detail() {
      return small.id().replace('/', ':');
    }
  }

  /** A model on machines, rented or owned. */
  sealed interface Machines extends Supply {
    /** One copy of the model on them. */
    Replica replica();

    /** How they come. */
    Lot lot();

    @Override
    default String modelId() {
      return replica().model().id();
    }

    @Override
    default String acceleratorId() {
      return replica().accelerator().id();
    }

    @Override
    default String detail() {
      Replica replica = replica();
      String stages = replica.stages() == 1 ? "" : ":" + replica.stages() + "-stages";
      return replica.accelerators() + ":" + replica.precision() + stages;
    }
  }

  /** A model on rented machines. */
  record Rented(Replica replica, RentalOffer offer) implements Machines {
    @Override
    public Lot lot() {
      return Lot.of(offer);
    }

    @Override
    public String providerId() {
      return offer.providerId();
    }
  }

  /** A model on machines of one's own, in one's own data centre or a rented room. */
  record Owned(Replica replica, PurchaseOffer offer) implements Machines {
    @Override
    public Lot lot() {
      return Lot.of(offer);
    }

    @Override
    public String providerId() {
      return "own";
    }
  }
}
