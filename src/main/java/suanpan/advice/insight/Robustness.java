package suanpan.advice.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.fact.Text;

/**
 * How the advice holds when everything that is assumed is drawn from its range at once.
 *
 * @param seed of the samples: the same seed gives the same result
 * @param sameSourcing share of the samples that recommend the same way of sourcing, 0–1
 * @param samePlan share that recommend the same options of every decision
 * @param sourcing how often each way of sourcing is recommended, most often first; sums to 1
 * @param decisions the same for every decision, by its id
 * @param plans how often each combination of sourcing, model and adaptation is; sums to 1
 * @param usdPerMonth of the recommended plan as it is found in each sample; null when none has one
 * @param keptUsdOverHorizon of the plan recommended today, kept as it is in every sample; null
 *     where it cannot serve in a tenth of them or nothing is recommended
 * @param cheaperThanRunnerUp share of the samples in which that plan costs less over the horizon
 *     than today's runner-up; null without one
 * @param tornado one input at a time at both ends of its range, the widest swing first
 * @param varied what was drawn
 */
public record Robustness(
    long seed,
    int samples,
    double sameSourcing,
    double samePlan,
    List<Share> sourcing,
    Map<String, List<Share>> decisions,
    List<PlanShare> plans,
    @Nullable Spread usdPerMonth,
    @Nullable Spread keptUsdOverHorizon,
    @Nullable Double cheaperThanRunnerUp,
    List<Swing> tornado,
    List<Drawn> varied,
    Text sentence) {

  /** How often an option is recommended; {@code none} stands for nothing eligible. */
  public record Share(String option, Text name, double share) {}

  /** How often a plan is recommended, accelerators and terms aside. */
  public record PlanShare(
      String sourcing, String adaptation, String model, String modelName, double share) {}

  /** Tenth, fiftieth and ninetieth percentile. */
  public record Spread(double p10, double median, double p90) {}

  /**
   * An input that is drawn between two ends, or from a list.
   *
   * @param otherwiseShare share of the samples, 0–1, in which a choice is one of its alternatives
   */
  public record Drawn(
      Input input, Object low, Object high, List<Object> alternatives, double otherwiseShare) {}

  /**
   * What one input does to the recommended plan and to the advice.
   *
   * @param usdPerMonthSwing distance between the ends, the plan kept as it is
   * @param usdOverHorizonSwing likewise over the horizon
   * @param changesAdvice whether a recommended option changes at either end
   */
  public record Swing(
      Input input,
      End low,
      End high,
      double usdPerMonthSwing,
      double usdOverHorizonSwing,
      boolean changesAdvice) {}

  /**
   * One end of a range.
   *
   * @param usdPerMonth of the plan recommended today; null when it cannot serve there
   * @param changes what would be recommended otherwise
   */
  public record End(
      double value,
      @Nullable Double usdPerMonth,
      @Nullable Double usdOverHorizon,
      List<Change> changes) {}
}
