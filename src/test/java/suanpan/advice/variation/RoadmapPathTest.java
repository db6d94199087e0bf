package suanpan.advice.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import suanpan.advice.Judgement;
import suanpan.advice.Shipped;
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.scenario.Scenario;

/** The way that a roadmap takes, over scenarios of all kinds. */
class RoadmapPathTest {

  /** A way with what it was chosen from. */
  private record Found(long number, Prospects plans, RoadmapPath path, List<Leg> legs) {
    static Found of(long number) {
      Scenario scenario = RandomScenarios.scenario(number);
      Study study = new Study(Shipped.ADVISOR, Shipped.QUESTIONNAIRE, scenario);
      Future future = new Future(study.world());
      List<Integer> all = IntStream.range(0, scenario.horizonMonths()).boxed().toList();
      List<Judgement> months = Study.all(all, month -> study.judge(future.in(month)));
      Prospects plans = new Prospects(study, months, months.stream().map(Pick::of).toList());
      RoadmapPath path = new RoadmapPath(plans, new Moves(study.base()));
      return new Found(number, plans, path, path.legs());
    }

    /** Months in which a way's plan may not be used or is not advised. */
    long troubled(List<Leg> way) {
      return way.stream()
          .mapToLong(
              leg ->
                  IntStream.rangeClosed(leg.from(), leg.end())
                      .filter(month -> path.takeovers().forced(leg.candidate(), month))
                      .count())
          .sum();
    }

    /** Today's plan up to a month, another from there on. */
    List<Leg> oneMove(int next, int month) {
      int since = plans.sameMachines(0, next) ? 0 : month;
      return List.of(new Leg(0, 0, 0, month - 1), new Leg(next, since, month, plans.horizon() - 1));
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void noOtherWayIsCheaper(@ForAll @LongRange(max = 100_000) long number) {
    Found found = Found.of(number);
    double usd = found.path.costs().usd(found.legs);
    long troubled = found.troubled(found.legs);
    List<Leg> stays = List.of(new Leg(0, 0, 0, found.plans.horizon() - 1));
    assertTrue(
        found.troubled(stays) > troubled || usd <= found.path.costs().usd(stays) + 0.01,
        () -> number + ": staying is cheaper than " + found.legs);
    for (int next = 1; next < found.plans.count(); next++) {
      for (int month = 1; month < found.plans.horizon(); month++) {
        List<Leg> other = found.oneMove(next, month);
        if (found.path.takeovers().allowed(0, 0, 0, next, month)
            && found.troubled(other) <= troubled) {
          // A further move must save more than quotes can tell apart.
          double noise = RoadmapPath.INDISTINCT * rest(found, other.get(1));
          assertTrue(
              usd <= found.path.costs().usd(other) + noise + 0.01,
              () -> number + ": " + other + " is cheaper than " + found.legs);
        }
      }
    }
  }

  private static double rest(Found found, Leg leg) {
    return IntStream.rangeClosed(leg.from(), leg.end())
        .mapToDouble(month -> found.plans.usd(leg.candidate(), month, month))
        .sum();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void legsFollowOneAnotherAndKeepTheirTime(@ForAll @LongRange(max = 100_000) long number) {
    Found found = Found.of(number);
    int month = 0;
    for (int i = 0; i < found.legs.size(); i++) {
      Leg leg = found.legs.get(i);
      assertEquals(month, leg.from());
      month = leg.end() + 1;
      if (i > 0) {
        keepsItsTime(found, found.legs.get(i - 1), leg);
      }
    }
    assertEquals(0, found.legs.get(0).candidate());
    assertEquals(found.plans.horizon(), month);
  }

  private static void keepsItsTime(Found found, Leg old, Leg next) {
    int month = next.from();
    String told = found.number + ": " + found.legs;
    assertTrue(
        month >= found.path.takeovers().monthsBefore(old.candidate(), next.candidate(), month),
        told);
    assertTrue(found.plans.open(next.candidate(), month), told);
    if (found.plans.open(old.candidate(), month)) {
      assertTrue(month - old.from() >= Prospects.QUARTER, told);
      assertTrue(found.plans.horizon() - month >= Prospects.QUARTER, told);
      assertTrue(
          !found.plans.owned(old.candidate()) || month - old.since() >= Takeovers.YEAR, told);
    }
  }
}
