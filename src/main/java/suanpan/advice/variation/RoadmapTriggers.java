package suanpan.advice.variation;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advisor.Placed;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Trigger;
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.verdict.Verdicts;

/**
 * What brings a phase about: one driver alone if one suffices, else all that move. Where the rules
 * changed their mind before the move is made, the month in which they did, and what it waits for.
 */
final class RoadmapTriggers {
  private final Study study;
  private final Future future;
  private final RoadmapWords words;
  private final Prospects plans;
  private final RoadmapPath path;

  RoadmapTriggers(
      Study study, Future future, RoadmapWords words, Prospects plans, RoadmapPath path) {
    this.study = study;
    this.future = future;
    this.words = words;
    this.plans = plans;
    this.path = path;
  }

  /** Of a move: since when the rules have put the later plan before the other. */
  Trigger ofMove(Leg old, Leg next) {
    int month = next.from();
    while (month > old.from() + 1 && ahead(old, next, month - 1)) {
      month--;
    }
    boolean always = ahead(old, next, month - 1);
    PricedPlan before = plans.plan(old.candidate());
    PricedPlan plan = plans.plan(next.candidate());
    int since = always ? next.from() : month;
    Trigger found =
        before == null || plan == null || always
            ? all(since)
            : of(since, there -> ahead(before, plan, there));
    return new Trigger(found.driver(), found.value(), since(found.sentence(), since, old, next));
  }

  private Text since(Text driver, int month, Leg old, Leg next) {
    if (month == next.from()) {
      return driver;
    }
    int before = next.from() - 1;
    if (before < path.takeovers().monthsBefore(old.candidate(), next.candidate(), before)) {
      return words.since(driver, month, RoadmapWords.PREPARED);
    }
    if (before < old.from() + Prospects.QUARTER) {
      return words.since(driver, month, RoadmapWords.QUARTER_OVER);
    }
    boolean ended =
        path.costs()
                .move(old.candidate(), old.since(), next.candidate(), next.from())
                .usdCommitted()
            < path.costs()
                .move(old.candidate(), old.since(), next.candidate(), before)
                .usdCommitted();
    return words.since(driver, month, ended ? RoadmapWords.ENDED : RoadmapWords.PAYS);
  }

  private boolean ahead(Leg old, Leg next, int month) {
    return plans.open(next.candidate(), month)
        && plans.behind(next.candidate(), month) < Verdicts.CLOSE_CALL
        && path.takeovers().before(old.candidate(), next.candidate(), month);
  }

  private boolean ahead(PricedPlan before, PricedPlan plan, Judgement there) {
    PricedPlan next = study.advisor().open(plan, there) ? study.reprice(plan, there) : null;
    PricedPlan old = study.advisor().open(before, there) ? study.reprice(before, there) : null;
    if (next == null || old == null) {
      return next != null;
    }
    List<Placed> placed = study.advisor().place(List.of(old, next), there);
    return placed.get(1).behind() <= placed.get(0).behind() + 1e-9;
  }

  /** Of another answer to "start at all?". */
  Trigger ofViability(int before, int from) {
    String answer = plans.pick(from).option(Decision.VIABILITY);
    int month = from;
    while (month > before + 1 && plans.pick(month - 1).option(Decision.VIABILITY).equals(answer)) {
      month--;
    }
    return of(month, there -> Pick.of(there).option(Decision.VIABILITY).equals(answer));
  }

  private Trigger of(int month, Predicate<Judgement> then) {
    for (Future.Driver driver : future.moving(month - 1, month)) {
      if (then.test(study.judge(future.in(month - 1, driver, month)))) {
        return new Trigger(id(driver), value(driver, month), words.driver(driver, month));
      }
    }
    return all(month);
  }

  private Trigger all(int month) {
    List<Future.Driver> moving = future.moving(month - 1, month);
    return new Trigger(
        String.join("+", moving.stream().map(RoadmapTriggers::id).toList()),
        null,
        Phrases.joined(moving.stream().map(driver -> words.driver(driver, month)).toList()));
  }

  private @Nullable Double value(Future.Driver driver, int month) {
    return future.value(driver, month);
  }

  private static String id(Future.Driver driver) {
    return driver.name().toLowerCase(Locale.ROOT);
  }
}
