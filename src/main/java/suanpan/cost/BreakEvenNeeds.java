package suanpan.cost;

import java.util.OptionalDouble;
import suanpan.cost.BreakEven.StepCost;

/**
 * What would have to change, one thing at a time, for serving oneself to cost no more than a price
 * per token.
 *
 * @param otherUsdPerToken the price would have to be this high
 * @param usdPerReplicaMonth a replica would have to cost no more than this; empty when not even
 *     free ones would do
 * @param tokensPerReplicaMonth a replica would have to serve this many; empty when no number would
 *     do
 */
public record BreakEvenNeeds(
    double otherUsdPerToken,
    OptionalDouble usdPerReplicaMonth,
    OptionalDouble tokensPerReplicaMonth) {

  /**
   * The edges beyond which there is a break-even at some volume. Every further replica must earn
   * more than it costs: capacity × (price − cost of a token) above its price. At the edge itself
   * the volume is without limit.
   */
  public static BreakEvenNeeds atSomeVolume(StepCost own, double otherUsdPerToken) {
    double margin = otherUsdPerToken - own.usdPerToken();
    return new BreakEvenNeeds(
        own.usdPerToken() + own.usdPerReplicaMonth() / own.tokensPerReplicaMonth(),
        above0(own.tokensPerReplicaMonth() * margin),
        margin > 0 ? OptionalDouble.of(own.usdPerReplicaMonth() / margin) : OptionalDouble.empty());
  }

  /** The values at which the two cost the same at a volume. */
  public static BreakEvenNeeds atVolume(
      StepCost own, double otherUsdPerToken, double tokensPerMonth) {
    double margin = otherUsdPerToken - own.usdPerToken();
    double forReplicas = margin * tokensPerMonth - own.fixedUsdPerMonth();
    double affordable = Math.floor(forReplicas / own.usdPerReplicaMonth() + 1e-9);
    return new BreakEvenNeeds(
        own.usdPerMonth(tokensPerMonth) / tokensPerMonth,
        above0(forReplicas / own.replicas(tokensPerMonth)),
        affordable >= own.minimumReplicas()
            ? OptionalDouble.of(tokensPerMonth / affordable)
            : OptionalDouble.empty());
  }

  private static OptionalDouble above0(double value) {
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
