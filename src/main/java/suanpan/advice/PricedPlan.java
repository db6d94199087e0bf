package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Price;
import suanpan.plan.Plan;
import suanpan.verdict.Contender;

/** A plan with its price. Equal only to itself: a search prices every plan once. */
public final class PricedPlan implements Contender {
  private final Plan plan;
  private final @Nullable Fleet fleet;
  private final Adaptation adaptation;
  private final Price price;
  private final boolean apart;

  /** Put together when first asked for, as most plans are never named. */
  private @Nullable String id;

  /** A plan like most. */
  public PricedPlan(Plan plan, @Nullable Fleet fleet, Adaptation adaptation, Price price) {
    this(plan, fleet, adaptation, price, false);
  }

  /**
   * @param fleet its replicas; null behind an API
   * @param apart whether its provider is seated where rules may speak against it, so that others
   *     are looked for beside it
   */
  public PricedPlan(
      Plan plan, @Nullable Fleet fleet, Adaptation adaptation, Price price, boolean apart) {
    this.plan = plan;
    this.fleet = fleet;
    this.adaptation = adaptation;
    this.price = price;
    this.apart = apart;
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public String id() {
    String known = id;
    if (known == null) {
      known = plan.id();
      id = known;
    }
    return known;
  }

  /** Its replicas; null behind an API. */
  public @Nullable Fleet fleet() {
    return fleet;
  }

  /** What adapting the model costs. */
  public Adaptation adaptation() {
    return adaptation;
  }

  /** What it costs a month, up front and over the horizon. */
  public Price price() {
    return price;
  }

  /** Whether its provider is seated where rules may speak against it. */
  public boolean apart() {
    return apart;
  }

  @Override
  public double usdOverHorizon() {
    return price.usdOverHorizon();
  }
}
