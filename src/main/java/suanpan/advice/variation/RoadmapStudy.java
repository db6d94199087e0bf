package suanpan.advice.variation;

import java.util.Arrays;
import java.util.List;
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
import suanpan.advice.variation.Itinerary.Spell;
import suanpan.fact.Text;

/**
 * The scenario judged month by month as it will be (volume, examples, stage, prices, calendar), and
 * the way through these months that {@link RoadmapPath} finds best as a whole, told in phases.
 */
final class RoadmapStudy {
  private static final Text SILENT = new Text("", "");

  private final Study study;
  private final Phrases phrases;
  private final Future future;
  private final Moves moves;
  private final RoadmapWords words;

  RoadmapStudy(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
    this.future = new Future(study.world());
    this.moves = new Moves(study.base());
    this.words = new RoadmapWords(phrases, future);
  }

  /** Phases, signs to watch, and what to prepare. */
  Roadmap of(TippingPoints tipping) {
    Itinerary found = Itinerary.of(prospects(), moves);
    List<Phase> phases =
        IntStream.range(0, found.spells().size()).mapToObj(i -> phase(found, i)).toList();
    PricedPlan today = study.today().best();
    Foregone foregone = new Foregone(found.plans(), found.path().costs(), phrases.words()::what);
    return new Roadmap(
        phases,
        new Signs(study, phrases).of(tipping),
        new Preparation(study.world().catalogue())
            .of(study.today(), phases, found::orders, found::monthsBefore),
        words.whole(
            phases,
            found.legs().size() > 1,
            today == null ? Double.NaN : today.usdOverHorizon(),
            foregone.of(found.legs())));
  }

  private Prospects prospects() {
    List<Integer> all =
        IntStream.range(0, study.world().scenario().horizonMonths()).boxed().toList();
    List<Judgement> months = Study.all(all, month -> study.judge(future.in(month)));
    return new Prospects(study, months, months.stream().map(Pick::of).toList());
  }

  private Phase phase(Itinerary found, int i) {
    RoadmapWords.Told told = told(found, i);
    PricedPlan plan = told.plan();
    double[] usd = told.usd();
    return new Phase(
        told.from(),
        told.end(),
        phrases.outlook(found.shown(i)),
        usd[0],
        usd[usd.length - 1],
        Arrays.stream(usd).sum() + told.move().usd() + told.usdBeyond(),
        plan == null || !told.moves() ? 0 : moves.cashUsd(told.before(), plan, told.move()),
        told.move(),
        told.training(),
        told.changes(),
        told.trigger(),
        words.phase(told));
  }

  private RoadmapWords.Told told(Itinerary found, int i) {
    Spell spell = found.spell(i);
    Pick shown = found.shown(i);
    PricedPlan before = found.before(i);
    Move move = found.move(i);
    List<Change> changes = i == 0 ? List.of() : phrases.changes(found.shown(i - 1), shown);
    Trigger trigger = i == 0 ? null : trigger(found, i);
    return new RoadmapWords.Told(
        found.moved(i),
        shown.best(),
        before,
        spell.from(),
        spell.end(),
        trigger,
        found.usd(i),
        move,
        found.moved(i) ? training(before, shown.best()) : null,
        changes,
        found.beyondUsd(i),
        found.old(i) == null
            ? SILENT
            : new MoveReasons(found.plans(), found.path().costs()).of(found.legs(), spell.leg()),
        found.old(i) == null || trigger == null || spell.leg() > 1
            ? SILENT
            : new Hindsight(study, found.plans(), found.path()).why(found.legs(), trigger));
  }

  private Trigger trigger(Itinerary found, int i) {
    RoadmapTriggers triggers =
        new RoadmapTriggers(study, future, words, found.plans(), found.path());
    RoadmapPath.Leg old = found.old(i);
    return old == null
        ? triggers.ofViability(found.spell(i - 1).from(), found.spell(i).from())
        : triggers.ofMove(old, found.leg(i));
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
