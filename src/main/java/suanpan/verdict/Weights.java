package suanpan.verdict;

import java.util.EnumMap;
import java.util.Map;
import suanpan.argument.Argument;
import suanpan.argument.Criterion;
import suanpan.argument.Side;
import suanpan.plan.Decision;
import suanpan.scenario.Priorities;

/**
 * What one point of strength is worth under each criterion: the user's priorities of 0 to 5, scaled
 * to a mean of 1, so that scores of two people can be read on one scale.
 *
 * <p>Limits of money that were stated weigh as much as risk, and no less than the mean of what
 * matters besides cost: passing one is not only a risk. Who cares more for cost must not care less
 * for them, nor trade a lower cost for a limit kept, so cost itself stays out of that mean. Whether
 * to start at all is no such trade: there a limit weighs no less than cost, either.
 */
public final class Weights {
  /** Every criterion weighs the same. */
  public static final Weights EQUAL = new Weights(new Priorities(1, 1, 1, 1, 1, 1));

  private final Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);

  /**
   * @throws IllegalArgumentException when every priority is 0: nothing could be weighed
   */
  public Weights(Priorities priorities) {
    weights.put(Criterion.COST, priorities.cost());
    weights.put(Criterion.QUALITY, priorities.quality());
    weights.put(Criterion.SPEED, priorities.speed());
    weights.put(Criterion.CONTROL, priorities.control());
    weights.put(Criterion.RISK, priorities.risk());
    weights.put(Criterion.TIME_TO_MARKET, priorities.timeToMarket());
    weights.put(Criterion.STATED_LIMITS, ofLimits(priorities));
    double mean = mean(priorities);
    if (mean <= 0) {
      throw new IllegalArgumentException("every priority is 0, at least one must be above");
    }
    weights.replaceAll((criterion, priority) -> priority / mean);
  }

  private static double mean(Priorities of) {
    return (of.cost() + others(of)) / 6;
  }

  private static double others(Priorities of) {
    return of.quality() + of.speed() + of.control() + of.risk() + of.timeToMarket();
  }

  /** Where nothing but cost matters, as much as that. */
  private static double ofLimits(Priorities of) {
    double others = others(of) / 5;
    return others == 0 ? of.cost() : Math.max(of.risk(), others);
  }

  /** What one point of strength under a criterion is worth. */
  public double of(Criterion criterion) {
    return weights.getOrDefault(criterion, 0.0);
  }

  /** The points an argument gives (for) or takes (against). */
  public double points(Argument.Weighed argument) {
    double points = weight(argument) * argument.strength();
    return argument.side() == Side.FOR ? points : -points;
  }

  private double weight(Argument.Weighed argument) {
    double weight = of(argument.criterion());
    return argument.criterion() == Criterion.STATED_LIMITS
            && Decision.VIABILITY.options().containsKey(argument.option())
        ? Math.max(weight, of(Criterion.COST))
        : weight;
  }
}
