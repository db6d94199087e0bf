package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.cost.pricing.Adaptation;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Price;
import suanpan.plan.Plan;
import suanpan.verdict.Contender;

/**
 * A plan with its price.
 *
 * @param fleet its replicas; null behind an API
 * @param apart whether its provider is seated where rules may speak against it, so that others are
 *     looked for beside it
 */
public record PricedPlan(
    Plan plan, @Nullable Fleet fleet, Adaptation adaptation, Price price, boolean apart)
    implements Contender {
  /** A plan like most. */
  public PricedPlan(Plan plan, @Nullable Fleet fleet, Adaptation adaptation, Price price) {
    this(plan, fleet, adaptation, price, false);
  }

  @Override
  public double usdOverHorizon() {
    return price.usdOverHorizon();
  }
}
