package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.FirstTraining;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Change;
import suanpan.advice.insight.Roadmap;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.advice.insight.Roadmap.Phase;
import suanpan.advice.insight.Roadmap.Trigger;
import suanpan.advice.insight.TippingPoints;
import suanpan.argument.Criterion;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/**
 * The scenario judged month by month as it will be (volume, examples, stage, prices, calendar), and
 * cut where moving to other advice is worth it: where the plan cannot serve any more, where another
 * way of sourcing, adapting or getting capacity is no close call even with the move on its bill, or
 * where what is saved to the end pays for the move. Nobody moves within a quarter, nor before the
 * work is done and the hardware delivered: shorter spells belong to the phase before them.
 */
final class RoadmapStudy {
  private static final int SHORTEST_PHASE = 3;
  private static final List<Decision> ARGUED =
      List.of(Decision.SOURCING, Decision.ADAPTATION, Decision.CAPACITY);

  private final Study study;
  private final Phrases phrases;
  private final Future future;
  private final Moves moves;
  private final int horizon;
  private final RoadmapWords words;
  private final Hindsight hindsight;
  private final double costWeight;

  RoadmapStudy(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
    this.future = new Future(study.world());
    this.moves = new Moves(study.base());
    this.horizon = study.world().scenario().horizonMonths();
    this.words = new RoadmapWords(phrases, future);
    this.hindsight = new Hindsight(study, moves);
    this.costWeight = new Weights(study.world().scenario().priorities()).of(Criterion.COST);
  }

  /** Phases, signs to watch, and what to prepare. */
  Roadmap of(TippingPoints tipping) {
    List<Judgement> months =
        Study.all(IntStream.range(0, horizon).boxed().toList(), m -> study.judge(future.in(m)));
    List<Pick> picks = months.stream().map(Pick::of).toList();
    List<Phase> phases = new ArrayList<>();
    List<Integer> starts = starts(months, picks);
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int end = (i + 1 < starts.size() ? starts.get(i + 1) : horizon) - 1;
      phases.add(phase(months, picks, i == 0 ? -1 : starts.get(i - 1), from, end, i == 1));
    }
    PricedPlan today = study.today().best();
    return new Roadmap(
        phases,
        new Signs(study, phrases).of(tipping),
        new Preparation(study.world().catalogue())
            .of(study.today(), phases, i -> orders(months, picks, starts, i)),
        words.whole(phases, today == null ? Double.NaN : today.usdOverHorizon()));
  }

  /** Whether a phase takes hardware that does not stand already. */
  private boolean orders(
      List<Judgement> months, List<Pick> picks, List<Integer> starts, int phase) {
    int from = starts.get(phase);
    PricedPlan next = picks.get(from).best();
    PricedPlan old = standing(picks.get(starts.get(phase - 1)).best(), months.get(from));
    return next != null && Moves.newAccelerators(old, next) > 0;
  }

  private List<Integer> starts(List<Judgement> months, List<Pick> picks) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int month = 1; month < picks.size(); month++) {
      int since = starts.get(starts.size() - 1);
      if (month >= since + SHORTEST_PHASE
          && lasts(picks, month)
          && worthwhile(months, picks, since, month)) {
        starts.add(month);
      }
    }
    return starts;
  }

  private boolean worthwhile(List<Judgement> months, List<Pick> picks, int since, int month) {
    Pick now = picks.get(since);
    Pick then = picks.get(month);
    if (then.sameAs(now)) {
      return false;
    }
    PricedPlan old = now.best();
    PricedPlan next = then.best();
    PricedPlan kept = study.reprice(old, months.get(month));
    if (next != null && month < moves.monthsBefore(old, next)) {
      return false;
    }
    if (old == null || next == null || kept == null || viability(now, then)) {
      return true;
    }
    double left = horizon - month;
    double rest = next.price().usdPerMonth() * left;
    Move move = moves.from(old, next, since, month, horizon);
    if (kept.price().usdPerMonth() * left - rest > move.usd()) {
      return true;
    }
    // Nobody breaks a contract to pay more: then what speaks for the other plan waits for its end.
    double doublings = Math.log((rest + move.usd()) / rest) / Math.log(2);
    return move.usdCommitted() == 0 && argued(now, then, costWeight * doublings);
  }

  private static boolean viability(Pick now, Pick then) {
    return !now.option(Decision.VIABILITY).equals(then.option(Decision.VIABILITY));
  }

  /**
   * Whether more than price speaks for moving, clearly.
   *
   * @param points that the move takes off the lead, for it must be paid too
   */
  private static boolean argued(Pick now, Pick then, double points) {
    return ARGUED.stream()
        .anyMatch(
            decision ->
                then.margins()
                            .getOrDefault(
                                Pick.key(decision, now.option(decision)), Double.POSITIVE_INFINITY)
                        - points
                    >= Verdicts.CLOSE_CALL);
  }

  private static boolean lasts(List<Pick> picks, int month) {
    int until = month + SHORTEST_PHASE;
    return until <= picks.size()
        && picks.subList(month, until).stream().allMatch(picks.get(month)::sameAs);
  }

  private Phase phase(
      List<Judgement> months, List<Pick> picks, int before, int from, int end, boolean second) {
    PricedPlan plan = picks.get(from).best();
    double[] usd =
        IntStream.rangeClosed(from, end)
            .mapToDouble(month -> usd(plan, months.get(from), months.get(month), picks.get(month)))
            .toArray();
    List<Change> changes =
        before < 0 ? List.of() : phrases.changes(picks.get(before), picks.get(from));
    Trigger trigger = before < 0 ? null : trigger(picks, before, from);
    Text why =
        second && trigger != null ? hindsight.why(months, picks, from, trigger) : new Text("", "");
    PricedPlan old = before < 0 ? null : picks.get(before).best();
    Move move = move(old, plan, before, from);
    FirstTraining training = training(old, plan);
    return new Phase(
        from,
        end,
        phrases.outlook(picks.get(from)),
        usd[0],
        usd[usd.length - 1],
        Arrays.stream(usd).sum() + move.usd(),
        plan == null ? 0 : moves.cashUsd(standing(old, months.get(from)), plan, move),
        move,
        training,
        changes,
        trigger,
        words.phase(
            new RoadmapWords.Told(plan, from, end, trigger, usd, move, training, changes, why)));
  }

  /** What is trained for a phase and was not for the one before. */
  private @Nullable FirstTraining training(@Nullable PricedPlan old, @Nullable PricedPlan plan) {
    return plan == null || (old != null && Moves.sameVersion(old, plan))
        ? null
        : FirstTraining.of(
            plan,
            study.world().catalogue(),
            study.base().search().economics().engineerUsdPerMonth());
  }

  /** The plan before as it has grown by then; as it began where it cannot serve any more. */
  private @Nullable PricedPlan standing(@Nullable PricedPlan old, Judgement then) {
    PricedPlan grown = study.reprice(old, then);
    return grown == null ? old : grown;
  }

  private Move move(@Nullable PricedPlan old, @Nullable PricedPlan next, int since, int month) {
    if (next == null) {
      return new Move(0, 0, 0);
    }
    return old == null ? moves.start(next) : moves.from(old, next, since, month, horizon);
  }

  /**
   * The phase's plan in one of its months; where it cannot serve any more, what takes its place.
   */
  private double usd(@Nullable PricedPlan plan, Judgement first, Judgement month, Pick pick) {
    PricedPlan there = plan == null ? null : study.reprice(plan, month);
    if (plan != null && there != null) {
      return there.price().usdPerMonth() + Moves.paidBeforeUsd(plan, first, there, month);
    }
    return pick.best() == null ? 0 : pick.best().price().usdPerMonth();
  }

  /**
   * What brings the change about: one driver alone if one suffices, else all that move. Where the
   * advice was another before the move could be made, the month in which it became so.
   */
  private Trigger trigger(List<Pick> picks, int before, int from) {
    Pick then = picks.get(from);
    int month = firstMonth(picks, before, from);
    List<Future.Driver> moving = future.moving(month - 1, month);
    for (Future.Driver driver : moving) {
      if (study.pick(future.in(month - 1, driver, month)).sameAs(then)) {
        return new Trigger(
            id(driver),
            future.value(driver, month),
            words.since(words.driver(driver, month), month, from));
      }
    }
    Text all = Phrases.joined(moving.stream().map(driver -> words.driver(driver, month)).toList());
    return new Trigger(
        String.join("+", moving.stream().map(RoadmapStudy::id).toList()),
        null,
        words.since(all, month, from));
  }

  /** Since when the advice has been that of a month, at the earliest after another one. */
  private static int firstMonth(List<Pick> picks, int before, int of) {
    int month = of;
    while (month > before + 1 && picks.get(month - 1).sameAs(picks.get(of))) {
      month--;
    }
    return month;
  }

  private static String id(Future.Driver driver) {
    return driver.name().toLowerCase(Locale.ROOT);
  }
}
