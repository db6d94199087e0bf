package suanpan.advice.variation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advisor;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.Reweighing;
import suanpan.cost.pricing.Sizings;
import suanpan.plan.Decision;
import suanpan.scenario.Questionnaire;
import suanpan.scenario.Scenario;
import suanpan.verdict.Standing;

/**
 * One scenario under study: judges variations of it, each once. Safe for many threads; lives as
 * long as one request.
 */
final class Study {
  private static final String PRIORITY = "priorities.";

  private final Advisor advisor;
  private final World world;
  private final BooleanSupplier stopped;
  private final Map<Map<String, ?>, Pick> picks = new ConcurrentHashMap<>();
  private final Map<Map<String, ?>, Repriced> repriced = new ConcurrentHashMap<>();
  private final Judgement base;
  private final Pick today;
  private final Set<String> figuresRead;
  private volatile @Nullable Reweighing reweighing;

  /** A study that goes on to its end. */
  Study(Advisor advisor, Questionnaire questionnaire, Scenario scenario) {
    this(advisor, questionnaire, scenario, () -> false);
  }

  /**
   * A study that somebody may stop.
   *
   * @param stopped asked before every judgement
   */
  Study(Advisor advisor, Questionnaire questionnaire, Scenario scenario, BooleanSupplier stopped) {
    this.advisor = advisor;
    this.stopped = stopped;
    this.world = new World(advisor.catalogue(), questionnaire, scenario);
    this.figuresRead = World.notes();
    this.base = advisor.judge(world.watched(figuresRead));
    this.today = Pick.of(base);
    picks.put(Map.of(), today);
  }

  /**
   * Today's two best plans under a variation, each kept as it is.
   *
   * @param best null when it cannot serve there
   * @param runnerUp null likewise, or when there is none
   */
  record Repriced(Pick pick, @Nullable PricedPlan best, @Nullable PricedPlan runnerUp) {}

  Advisor advisor() {
    return advisor;
  }

  World world() {
    return world;
  }

  /** The judgement without any change. */
  Judgement base() {
    return base;
  }

  /** What is recommended without any change. */
  Pick today() {
    return today;
  }

  /** Ids of the figures that the base judgement looked up. */
  Set<String> figuresRead() {
    return figuresRead;
  }

  /**
   * Everything worked out under some changes.
   *
   * @throws CancellationException when nobody waits for it any more
   */
  Judgement judge(Map<String, ?> changes) {
    checkAwaited();
    if (changes.keySet().stream().allMatch(id -> id.startsWith(PRIORITY))) {
      return reweighing().under(world.scenario(changes));
    }
    return advisor.weigh(world.economics(changes), base);
  }

  /**
   * One draw.
   *
   * @param pick what is recommended there
   * @param usdOverHorizon of today's best plan kept as it is; infinite when it cannot serve
   * @param usdOfRunnerUp likewise of today's best plan with another way of sourcing
   */
  record Sample(Pick pick, double usdOverHorizon, double usdOfRunnerUp) {}

  /** What is recommended under changes of everything, which no other variation shares. */
  Pick sample(Map<String, ?> changes) {
    return Pick.of(drawn(changes)).brief();
  }

  /** The same with what today's two best plans cost there. */
  Sample sampled(Map<String, ?> changes) {
    Judgement there = drawn(changes);
    return new Sample(Pick.of(there).brief(), kept(today.best(), there), kept(runnerUp(), there));
  }

  private Judgement drawn(Map<String, ?> changes) {
    checkAwaited();
    return advisor.weigh(world.economics(changes, Sizings.AFRESH), base);
  }

  private double kept(@Nullable PricedPlan plan, Judgement under) {
    PricedPlan there = reprice(plan, under);
    return there == null ? Double.POSITIVE_INFINITY : there.usdOverHorizon();
  }

  private void checkAwaited() {
    if (stopped.getAsBoolean()) {
      throw new CancellationException("nobody waits for it any more");
    }
  }

  private Reweighing reweighing() {
    Reweighing known = reweighing;
    if (known == null) {
      known = advisor.reweighing(base);
      reweighing = known;
    }
    return known;
  }

  /** What is recommended under some changes. */
  Pick pick(Map<String, ?> changes) {
    Pick known = picks.get(changes);
    if (known == null) {
      known = Pick.of(judge(changes));
      picks.put(changes, known);
    }
    return known;
  }

  /** What is recommended under one change. */
  Pick pick(String id, Object value) {
    return pick(Map.of(id, value));
  }

  /** Today's two best plans under some changes. */
  Repriced repriced(Map<String, ?> changes) {
    Repriced known = repriced.get(changes);
    if (known == null) {
      Judgement judgement = judge(changes);
      known =
          new Repriced(
              Pick.of(judgement), reprice(today.best(), judgement), reprice(runnerUp(), judgement));
      repriced.put(changes, known);
      picks.putIfAbsent(changes, known.pick());
    }
    return known;
  }

  /** A plan kept as it is under another judgement; null when there is none or it cannot serve. */
  @Nullable PricedPlan reprice(@Nullable PricedPlan plan, Judgement under) {
    return plan == null ? null : advisor.reprice(plan, under);
  }

  /** Today's best plan with another way of sourcing, or null when there is none. */
  @Nullable PricedPlan runnerUp() {
    return base.verdicts().standings().getOrDefault(Decision.SOURCING, List.of()).stream()
        .filter(s -> s.outcome() != Standing.Outcome.RECOMMENDED)
        .map(Standing::best)
        .filter(PricedPlan.class::isInstance)
        .map(PricedPlan.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Works on all of them at once, and returns results in their order. */
  static <A, B> List<B> all(List<A> work, Function<A, B> each) {
    return work.parallelStream().map(each).toList();
  }
}
