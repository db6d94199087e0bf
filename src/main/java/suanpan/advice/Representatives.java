package suanpan.advice;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suanpan.plan.Decision;
import suanpan.verdict.Contender;

/**
 * For each option the plan whose figures the rules are told of it. Equal when every option is
 * spoken for by the very same plan.
 *
 * @param plans by decision and option
 */
public record Representatives(Map<Decision, Map<String, PricedPlan>> plans) {
  /** Before anything was argued: the cheapest plan that holds an option. */
  static Representatives cheapest(List<PricedPlan> plans) {
    Map<Decision, Map<String, PricedPlan>> cheapest = new EnumMap<>(Decision.class);
    for (Decision decision : Decision.PLANNED) {
      Map<String, PricedPlan> byOption = new LinkedHashMap<>();
      for (PricedPlan plan : plans) {
        String option = plan.plan().option(decision);
        PricedPlan before = byOption.get(option);
        if (before == null || plan.usdOverHorizon() < before.usdOverHorizon()) {
          byOption.put(option, plan);
        }
      }
      cheapest.put(decision, byOption);
    }
    return new Representatives(cheapest);
  }

  /**
   * After they were argued about: the best plan that holds an option; the options in this order.
   */
  Representatives succeededBy(Map<Decision, Map<String, Contender>> leaders) {
    Map<Decision, Map<String, PricedPlan>> best = new EnumMap<>(Decision.class);
    plans.forEach(
        (decision, byOption) -> {
          Map<String, PricedPlan> led = new LinkedHashMap<>();
          byOption.forEach(
              (option, plan) ->
                  led.put(
                      option,
                      leaders.getOrDefault(decision, Map.of()).get(option)
                              instanceof PricedPlan leader
                          ? leader
                          : plan));
          best.put(decision, led);
        });
    return new Representatives(best);
  }

  /** By option of one decision. */
  Map<String, PricedPlan> of(Decision decision) {
    return plans.getOrDefault(decision, Map.of());
  }

  /** Whether every option is spoken for by the very same plan there. */
  boolean same(Representatives others) {
    for (Decision decision : Decision.PLANNED) {
      Map<String, PricedPlan> there = others.of(decision);
      for (Map.Entry<String, PricedPlan> each : of(decision).entrySet()) {
        if (there.get(each.getKey()) != each.getValue()) {
          return false;
        }
      }
    }
    return true;
  }
}
