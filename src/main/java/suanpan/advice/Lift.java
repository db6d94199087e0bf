package suanpan.advice;

import java.util.Locale;
import java.util.Set;
import suanpan.catalog.Catalogue;
import suanpan.catalog.QualityTier;
import suanpan.plan.Plan;
import suanpan.scenario.Scenario;

/**
 * What tuning is trusted to add: a tier, in one narrow field, which nobody has measured before the
 * tuning is done.
 */
final class Lift {
  private static final Set<String> TUNED =
      Set.of("lora", "full-fine-tune", "continued-pretraining");

  private Lift() {}

  /** Whether a plan's model is a tuned one. */
  static boolean tuned(Plan plan) {
    return TUNED.contains(plan.adaptation());
  }

  /** Whether a plan meets the quality asked for only if tuning lifts its model by a tier. */
  static boolean counted(Plan plan, Catalogue catalogue, Scenario scenario) {
    return tuned(plan) && untuned(plan, catalogue) < asked(scenario);
  }

  /** The rank that a plan is taken to reach: of its model, or what it is lifted to. */
  static int rank(Plan plan, Catalogue catalogue, Scenario scenario) {
    return counted(plan, catalogue, scenario) ? asked(scenario) : untuned(plan, catalogue);
  }

  private static int untuned(Plan plan, Catalogue catalogue) {
    return catalogue.model(plan.supply().modelId()).quality().tier().rank();
  }

  private static int asked(Scenario scenario) {
    return QualityTier.valueOf(scenario.qualityNeed().toUpperCase(Locale.ROOT)).rank();
  }
}
