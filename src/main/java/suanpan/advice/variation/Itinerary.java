package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.advice.variation.RoadmapPath.Leg;
import suanpan.plan.Decision;

/**
 * The best way, cut where a plan takes over from another, and where the answer to "start at all?"
 * becomes another for a quarter. Phases are named by their number from 0.
 */
record Itinerary(Prospects plans, RoadmapPath path, List<Leg> legs, List<Spell> spells) {

  /**
   * A time without any change.
   *
   * @param leg its number on the way
   */
  record Spell(int leg, int from, int end) {}

  /** Finds the way and cuts it. */
  static Itinerary of(Prospects plans, Moves moves) {
    RoadmapPath path = new RoadmapPath(plans, moves);
    List<Leg> legs = path.legs();
    List<Spell> spells = new ArrayList<>();
    for (int leg = 0; leg < legs.size(); leg++) {
      addSpells(plans, legs.get(leg), leg, spells);
    }
    return new Itinerary(plans, path, legs, List.copyOf(spells));
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

  Spell spell(int phase) {
    return spells.get(phase);
  }

  Leg leg(int phase) {
    return legs.get(spell(phase).leg());
  }

  /** Whether a plan begins with a phase. */
  boolean moved(int phase) {
    return phase == 0 || spell(phase - 1).leg() != spell(phase).leg();
  }

  /** The leg that a phase takes over from; null where its plan is the first or goes on. */
  @Nullable Leg old(int phase) {
    return phase == 0 || !moved(phase) ? null : legs.get(spell(phase).leg() - 1);
  }

  /** The plan that a phase takes over from, as it has grown by then. */
  @Nullable PricedPlan before(int phase) {
    Leg old = old(phase);
    return old == null ? null : plans.standing(old.candidate(), spell(phase).from());
  }

  /** What a phase begins with: its plan, and that month's answer to "start at all?". */
  Pick shown(int phase) {
    int from = spell(phase).from();
    Pick there = plans.pick(from);
    PricedPlan plan = plans.standing(leg(phase).candidate(), from);
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

  /** What getting to a phase takes; nothing where its plan goes on. */
  Move move(int phase) {
    return moved(phase) ? path.costs().move(legs, spell(phase).leg()) : new Move(0, 0, 0);
  }

  /** The bills of its months, USD. */
  double[] usd(int phase) {
    Leg leg = leg(phase);
    return IntStream.rangeClosed(spell(phase).from(), spell(phase).end())
        .mapToDouble(month -> plans.usd(leg.candidate(), leg.since(), month))
        .toArray();
  }

  /** What contracts ask for after the horizon, of the last phase, USD. */
  double beyondUsd(int phase) {
    Leg leg = leg(phase);
    return phase < spells.size() - 1 ? 0 : path.costs().beyondUsd(leg.candidate(), leg.since());
  }

  /** Whether a phase takes hardware that does not stand already. */
  boolean orders(int phase) {
    PricedPlan next = plans.standing(leg(phase).candidate(), spell(phase).from());
    return old(phase) != null && next != null && Moves.newAccelerators(before(phase), next) > 0;
  }

  /** Months of preparation before a phase; none where its plan goes on. */
  double monthsBefore(int phase) {
    Leg old = old(phase);
    return old == null
        ? 0
        : path.takeovers()
            .monthsBefore(old.candidate(), leg(phase).candidate(), spell(phase).from());
  }
}
