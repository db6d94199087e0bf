package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.fact.Text;
import suanpan.plan.Decision;

/**
 * The scenario judged month by month as it will be (volume, examples, stage, prices, calendar), and
 * the way through these months that {@link RoadmapPath} finds best as a whole, cut where a plan
 * takes over from another, and where the answer to "start at all?" becomes another for a quarter.
 */
final class RoadmapStudy {
  private final Study study;
  private final Phrases phrases;
  private final Future future;
  private final Moves moves;
  private final int horizon;
  private final RoadmapWords words;

  RoadmapStudy(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
    this.future = new Future(study.world());
    this.moves = new Moves(study.base());
    this.horizon = study.world().scenario().horizonMonths();
    this.words = new RoadmapWords(phrases, future);
  }

  /**
   * A time without any change.
   *
   * @param leg its number on the way
   */
  private record Spell(int leg, int from, int end) {}

  /** A way with the plans that it leads over. */
  private record Found(Prospects plans, RoadmapPath path, List<Leg> legs, List<Spell> spells) {}

  /** Phases, signs to watch, and what to prepare. */
  Roadmap of(TippingPoints tipping) {
    Found found = found();
    List<Phase> phases =
        IntStream.range(0, found.spells.size()).mapToObj(i -> phase(found, i)).toList();
    PricedPlan today = study.today().best();
    return new Roadmap(
        phases,
        new Signs(study, phrases).of(tipping),
        new Preparation(study.world().catalogue())
            .of(study.today(), phases, i -> orders(found, i), i -> monthsBefore(found, i)),
        words.whole(
            phases,
            found.legs.size() > 1,
            today == null ? Double.NaN : today.usdOverHorizon(),
            new Foregone(found.plans, found.path.costs(), phrases.words()::what).of(found.legs)));
  }

  private Found found() {
    List<Judgement> months =
        Study.all(IntStream.range(0, horizon).boxed().toList(), m -> study.judge(future.in(m)));
    Prospects plans = new Prospects(study, months, months.stream().map(Pick::of).toList());
    RoadmapPath path = new RoadmapPath(plans, moves);
    List<Leg> legs = path.legs();
    List<Spell> spells = new ArrayList<>();
    for (int leg = 0; leg < legs.size(); leg++) {
      addSpells(plans, legs.get(leg), leg, spells);
    }
    return new Found(plans, path, legs, spells);
  }

  private static void addSpells(Prospects plans, Leg leg, int number, List<Spell> spells) {
    int from = leg.from();
    for (int month = from; month + Prospects.QUARTER <= leg.end() + 1; month++) {
      String answer = viability(plans, month);
      boolean lasts =
          IntStream.range(month, month + Prospects.QUARTER)
              .allMatch(at -> viability(plans, at).equals(answer));
      if (month >= from + Prospects.QUARTER && lasts && !answer.equals(viability(plans, from))) {
        spells.add(new Spell(number, from, month - 1));
        from = month;
      }
    }
    spells.add(new Spell(number, from, leg.end()));
  }

  private static String viability(Prospects plans, int month) {
    return plans.pick(month).option(Decision.VIABILITY);
  }

  /** What a spell begins with: its leg's plan, and that month's answer to "start at all?". */
  private static Pick shown(Found found, Spell spell) {
    Pick there = found.plans.pick(spell.from);
    int candidate = found.legs.get(spell.leg).candidate();
    PricedPlan plan = found.plans.standing(candidate, spell.from);
    if (plan == null || (there.best() != null && there.best().id().equals(plan.id()))) {
      return there;
    }
    Map<Decision, String> options = new EnumMap<>(Decision.class);
    Decision.PLANNED.forEach(decision -> options.put(decision, plan.plan().option(decision)));
    String viability = there.options().get(Decision.VIABILITY);
    if (viability != null) {
      options.put(Decision.VIABILITY, viability);
    }
    return new Pick(options, plan, Map.of());
  }

  private Phase phase(Found found, int i) {
    Spell spell = found.spells.get(i);
    Leg leg = found.legs.get(spell.leg);
    Pick shown = shown(found, spell);
    Leg old = moved(found, i) && spell.leg > 0 ? found.legs.get(spell.leg - 1) : null;
    PricedPlan before = old == null ? null : found.plans.standing(old.candidate(), spell.from);
    Move move =
        moved(found, i) ? found.path.costs().move(found.legs, spell.leg) : new Move(0, 0, 0);
    double[] usd =
        IntStream.rangeClosed(spell.from, spell.end)
            .mapToDouble(month -> found.plans.usd(leg.candidate(), leg.since(), month))
            .toArray();
    boolean last = i == found.spells.size() - 1;
    double beyond = last ? found.path.costs().beyondUsd(leg.candidate(), leg.since()) : 0;
    List<Change> changes =
        i == 0 ? List.of() : phrases.changes(shown(found, found.spells.get(i - 1)), shown);
    Trigger trigger = i == 0 ? null : trigger(found, i);
    FirstTraining training = moved(found, i) ? training(before, shown.best()) : null;
    return new Phase(
        spell.from,
        spell.end,
        phrases.outlook(shown),
        usd[0],
        usd[usd.length - 1],
        java.util.Arrays.stream(usd).sum() + move.usd() + beyond,
        shown.best() == null || !moved(found, i) ? 0 : moves.cashUsd(before, shown.best(), move),
        move,
        training,
        changes,
        trigger,
        words.phase(
            new RoadmapWords.Told(
                moved(found, i),
                shown.best(),
                before,
                spell.from,
                spell.end,
                trigger,
                usd,
                move,
                training,
                changes,
                beyond,
                old == null ? new Text("", "") : against(found, spell.leg),
                i == 0 || old == null || spell.leg > 1 ? new Text("", "") : why(found, trigger))));
  }

  /** Whether a plan begins with a spell. */
  private static boolean moved(Found found, int i) {
    return i == 0 || found.spells.get(i - 1).leg != found.spells.get(i).leg;
  }

  private Text against(Found found, int number) {
    return new MoveReasons(found.plans, found.path.costs()).of(found.legs, number);
  }

  private Text why(Found found, @Nullable Trigger trigger) {
    return trigger == null
        ? new Text("", "")
        : new Hindsight(study, found.plans, found.path).why(found.legs, trigger);
  }

  private Trigger trigger(Found found, int i) {
    RoadmapTriggers triggers = new RoadmapTriggers(study, future, words, found.plans, found.path);
    Spell spell = found.spells.get(i);
    return moved(found, i)
        ? triggers.ofMove(found.legs.get(spell.leg - 1), found.legs.get(spell.leg))
        : triggers.ofViability(found.spells.get(i - 1).from, spell.from);
  }

  /** Whether a phase takes hardware that does not stand already. */
  private static boolean orders(Found found, int i) {
    Spell spell = found.spells.get(i);
    if (!moved(found, i)) {
      return false;
    }
    Leg leg = found.legs.get(spell.leg);
    Leg old = found.legs.get(spell.leg - 1);
    PricedPlan next = found.plans.standing(leg.candidate(), spell.from);
    PricedPlan before = found.plans.standing(old.candidate(), spell.from);
    return next != null && Moves.newAccelerators(before, next) > 0;
  }

  private static double monthsBefore(Found found, int i) {
    Spell spell = found.spells.get(i);
    return moved(found, i)
        ? found
            .path
            .takeovers()
            .monthsBefore(
                found.legs.get(spell.leg - 1).candidate(),
                found.legs.get(spell.leg).candidate(),
                spell.from)
        : 0;
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
}
