package suanpan.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import suanpan.argument.Argument;
import suanpan.scenario.Scenario;
import suanpan.verdict.Contender;
import suanpan.verdict.Ranking;
import suanpan.verdict.Scores;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/**
 * One judgement under other priorities. No fact knows the priorities, so every plan, price and
 * argument stays and only what arguments weigh is worked out again. Safe for many threads.
 */
public final class Reweighing {
  private final Judgement base;
  private final List<Argument.Weighed> aboutOptions;
  private final List<Argument.Weighed> aboutPlans;
  private final Function<Contender, List<Argument.Weighed>> aboutStarting;

  /**
   * @param aboutPlans what is said of every plan, also of those that the priorities of {@code base}
   *     left no chance
   * @param aboutStarting what is said of starting with a plan
   */
  Reweighing(
      Judgement base,
      List<Argument.Weighed> aboutOptions,
      List<Argument.Weighed> aboutPlans,
      Function<Contender, List<Argument.Weighed>> aboutStarting) {
    this.base = base;
    this.aboutOptions = aboutOptions;
    this.aboutPlans = aboutPlans;
    this.aboutStarting = aboutStarting;
  }

  /**
   * The judgement of the same scenario with other priorities.
   *
   * @param scenario that differs from the base in priorities alone
   */
  public Judgement under(Scenario scenario) {
    Scores scores = new Scores(new Weights(scenario.priorities()));
    scores.add(aboutOptions);
    List<Contender> contenders = scores.undominated(base.search().plans());
    scores.add(aboutPlans);
    List<Argument.Weighed> said = new ArrayList<>(aboutOptions);
    said.addAll(aboutPlans);
    Contender best = Ranking.best(scores, contenders);
    if (best != null) {
      scores.add(aboutStarting.apply(best));
      said.addAll(aboutStarting.apply(best));
    }
    return new Judgement(
        scenario,
        base.ruling(),
        base.search(),
        base.representatives(),
        said,
        base.notes(),
        Verdicts.judge(
            scores,
            contenders,
            base.search().economics().catalogue().accelerators().keySet(),
            base.ruling().blocked()));
  }
}
