package suanpan.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import suanpan.argument.Argument;
import suanpan.argument.Side;
import suanpan.plan.Decision;
import suanpan.verdict.Contender;
import suanpan.verdict.Ranking;
import suanpan.verdict.Scores;
import suanpan.verdict.Standing;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/**
 * One judgement as it would be if one rule were not there. A rule that argues is taken out of the
 * scores, while options go on being told by the plans that stood for them with the rule; for one
 * that blocks, what it alone ruled out is let in and everything judged again.
 */
public final class LeavingOut {
  private final Judgement base;
  private final List<Argument.Weighed> aboutOptions;
  private final List<Argument.Weighed> aboutPlans;
  private final Function<Contender, List<Argument.Weighed>> aboutStarting;
  private final Function<Set<String>, Judgement> judged;

  /**
   * @param aboutPlans what is said of every plan
   * @param aboutStarting what is said of starting with a plan
   * @param judged the scenario with other candidates blocked
   */
  LeavingOut(
      Judgement base,
      List<Argument.Weighed> aboutOptions,
      List<Argument.Weighed> aboutPlans,
      Function<Contender, List<Argument.Weighed>> aboutStarting,
      Function<Set<String>, Judgement> judged) {
    this.base = base;
    this.aboutOptions = aboutOptions;
    this.aboutPlans = aboutPlans;
    this.aboutStarting = aboutStarting;
    this.judged = judged;
  }

  /** Names of the rules that argued, blocked or noted. */
  public Set<String> spoke() {
    return new TreeSet<>(base.speakers());
  }

  /** Whether another option would be recommended somewhere without the rule. */
  public boolean decides(String rule) {
    Set<String> blocked = blockedWithout(rule);
    if (blocked.size() < base.ruling().blocked().size()) {
      return !recommended(judged.apply(blocked).verdicts()).equals(recommended(base.verdicts()));
    }
    return matters(rule) && !recommended(without(rule)).equals(recommended(base.verdicts()));
  }

  /**
   * What speaks for the winner or against another can decide. What speaks against the winner, or
   * for another, cannot: without it the winner would win by more. Of chips and terms either can,
   * since they count by how far they stay behind the best of them.
   */
  private boolean matters(String rule) {
    Set<String> winners = new HashSet<>(recommended(base.verdicts()));
    return rule.startsWith("viability/")
        || aboutPlans.stream().anyMatch(argument -> argument.rule().equals(rule))
        || aboutOptions.stream()
            .filter(argument -> argument.rule().equals(rule))
            .anyMatch(
                a ->
                    rule.startsWith("accelerator/")
                        || rule.startsWith("capacity/")
                        || (a.side() == Side.FOR) == winners.contains(a.option()));
  }

  private Verdicts without(String rule) {
    Scores scores = new Scores(new Weights(base.scenario().priorities()));
    scores.add(others(aboutOptions, rule));
    var contenders = scores.undominated(base.search().plans());
    scores.add(others(aboutPlans, rule));
    Contender best = Ranking.best(scores, contenders);
    if (best != null) {
      scores.add(others(aboutStarting.apply(best), rule));
    }
    return Verdicts.judge(
        scores,
        contenders,
        base.search().economics().catalogue().accelerators().keySet(),
        base.ruling().blocked());
  }

  private static List<Argument.Weighed> others(List<Argument.Weighed> said, String rule) {
    return said.stream().filter(argument -> !argument.rule().equals(rule)).toList();
  }

  /** What is blocked by another rule, too. */
  private Set<String> blockedWithout(String rule) {
    Set<String> blocked = new HashSet<>();
    for (Argument.Blocker blocker : base.ruling().blockers()) {
      if (!blocker.rule().equals(rule)) {
        blocked.add(blocker.candidate());
      }
    }
    return blocked;
  }

  private static List<String> recommended(Verdicts verdicts) {
    return List.of(Decision.values()).stream()
        .flatMap(decision -> verdicts.standings().getOrDefault(decision, List.of()).stream())
        .filter(standing -> standing.outcome() == Standing.Outcome.RECOMMENDED)
        .map(Standing::option)
        .toList();
  }
}
