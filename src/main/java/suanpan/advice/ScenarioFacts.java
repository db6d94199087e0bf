package suanpan.advice;

import java.util.List;
import java.util.Locale;
import suanpan.catalog.QualityTier;
import suanpan.fact.Fact;
import suanpan.fact.Means;
import suanpan.fact.Need;
import suanpan.fact.Workload;
import suanpan.scenario.Scenario;

/** The facts that follow from the answers alone. */
final class ScenarioFacts {
  /** The fact types that are made here. */
  static final List<Class<?>> TYPES = List.of(Workload.class, Need.class, Means.class);

  private ScenarioFacts() {}

  /** Workload, need and means. */
  static List<Fact> of(Scenario s) {
    return List.of(workload(s), need(s), means(s));
  }

  static Workload workload(Scenario s) {
    return new Workload(
        s.stage(),
        s.useCase(),
        s.requestsPerMonth(),
        s.inputTokensPerMonth(),
        s.outputTokensPerMonth(),
        s.tokensPerMonth(),
        s.tokensPerMonth() * monthsOfDemand(s),
        s.growthPercentPerMonth(),
        s.peakToMean(),
        s.cacheablePercent(),
        s.batchablePercent(),
        s.reasoningTokensPerOutputToken(),
        s.tokensPerSecondPerUser(),
        s.timeToFirstTokenSeconds(),
        s.contextTokens(),
        s.horizonMonths());
  }

  /** The demand of the whole horizon in months of today's demand: a geometric sum. */
  private static double monthsOfDemand(Scenario s) {
    double growth = s.growthPercentPerMonth() / 100;
    return growth == 0 ? s.horizonMonths() : (Math.pow(1 + growth, s.horizonMonths()) - 1) / growth;
  }

  static Need need(Scenario s) {
    return new Need(
        s.qualityNeed(),
        QualityTier.valueOf(s.qualityNeed().toUpperCase(Locale.ROOT)).rank(),
        s.domainBreadth(),
        s.dataResidency(),
        s.region(),
        s.exportRestricted());
  }

  private static Means means(Scenario s) {
    return new Means(
        s.mlEngineers(),
        s.opsEngineers(),
        s.budgetUsdPerMonth(),
        s.capitalUsd(),
        s.stated("capitalUsd"),
        s.capexAllowed(),
        s.ownDatacentre(),
        s.ownExamples(),
        s.ownTrainingTokens(),
        s.cudaDependence());
  }
}
