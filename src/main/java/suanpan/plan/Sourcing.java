package suanpan.plan;

import java.util.List;

/** Ways of sourcing a model, with the choices under the other decisions that go with each. */
public enum Sourcing {
  CLOSED_FRONTIER_API("closed-frontier-api", Place.API, List.of("prompt", "retrieval")),
  CLOSED_SMALL_API("closed-small-api", Place.API, List.of("prompt", "retrieval")),
  HOSTED_OPEN_API("hosted-open-api", Place.API, List.of("prompt", "retrieval")),
  HOSTED_TUNED("hosted-tuned", Place.API, List.of("lora")),
  SELF_HOSTED_OPEN("self-hosted-open", Place.MACHINES, List.of("prompt", "retrieval")),
  SELF_HOSTED_TUNED(
      "self-hosted-tuned",
      Place.MACHINES,
      List.of("lora", "full-fine-tune", "continued-pretraining")),
  OWN_FOUNDATION_MODEL("own-foundation-model", Place.MACHINES, List.of("pretraining")),
  CASCADE("cascade", Place.API, List.of("prompt", "retrieval")),
  OPEN_CASCADE("open-cascade", Place.API, List.of("prompt", "retrieval"));

  /** Total weights up to which a model counts as of the class that companies tune and run. */
  public static final double TUNED_CLASS_PARAMETERS = 35e9;

  private final String id;
  private final Place place;
  private final List<String> adaptations;

  Sourcing(String id, Place place, List<String> adaptations) {
    this.id = id;
    this.place = place;
    this.adaptations = adaptations;
  }

  /** Where the model runs. */
  public enum Place {
    /** Behind somebody's API, paid by the token. */
    API,
    /** On rented or owned machines, paid whether busy or idle. */
    MACHINES
  }

  /** As rules and the API spell it. */
  public String id() {
    return id;
  }

  /**
   * The way of sourcing that is spelt so.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Sourcing of(String id) {
    for (Sourcing sourcing : values()) {
      if (sourcing.id.equals(id)) {
        return sourcing;
      }
    }
    throw new IllegalArgumentException("no way of sourcing \"" + id + "\"");
  }

  /** Whether requests go to a small model first and the hard ones on to a large one. */
  public boolean cascades() {
    return this == CASCADE || this == OPEN_CASCADE;
  }

  /** Where the model runs. */
  public Place place() {
    return place;
  }

  /** Adaptations that can exist under it. */
  public List<String> adaptations() {
    return adaptations;
  }

  /** Ways of serving that can exist under it on that capacity. */
  public List<String> servings(String capacity) {
    if (place == Place.API) {
      return List.of("provider-real-time", "provider-batch");
    }
    return capacity.equals("on-demand") || capacity.equals("spot")
        ? List.of("always-on", "autoscaled", "batch-queue")
        : List.of("always-on", "batch-queue");
  }
}
