package suanpan.workbench.study;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import suanpan.advice.Advice;
import suanpan.advice.Advisor;
import suanpan.advice.Judgement;
import suanpan.fact.Text;

/** Replays scenarios on two sets of rules and tells whose recommendation changes. */
public final class Impact {
  private final Advisor before;
  private final Advisor after;

  /** Compares two advisors over one catalogue. */
  public Impact(Advisor before, Advisor after) {
    this.before = before;
    this.after = after;
  }

  /**
   * How one scenario fares.
   *
   * @param done how many scenarios have been replayed, this one included
   * @param changed whether any decision's recommendation, the model or its provider changes
   * @param changes decision by decision
   * @param appeared rules that speak now and did not
   * @param gone rules that spoke and no longer do
   */
  public record Step(
      int done,
      int total,
      String id,
      Text title,
      Example.Origin origin,
      boolean changed,
      Outcome before,
      Outcome after,
      List<Outcome.Change> changes,
      Set<String> appeared,
      Set<String> gone) {}

  /**
   * The sum of all steps.
   *
   * @param usdPerMonthMore what the changed recommendations cost more a month, all together
   */
  public record Summary(int total, int changed, double usdPerMonthMore) {}

  /**
   * Replays scenarios one by one.
   *
   * @param each hears every step as soon as it is known; throws to stop
   */
  public Summary run(List<Example> examples, Consumer<Step> each) {
    int changed = 0;
    double more = 0;
    for (int i = 0; i < examples.size(); i++) {
      Step step = step(examples.get(i), i + 1, examples.size());
      if (step.changed) {
        changed++;
        more += usd(step.after) - usd(step.before);
      }
      each.accept(step);
    }
    return new Summary(examples.size(), changed, more);
  }

  private static double usd(Outcome outcome) {
    Double amount = outcome.usdPerMonth();
    return amount == null ? 0 : amount;
  }

  private Step step(Example example, int done, int total) {
    Judgement was = before.judge(example.scenario());
    Judgement is = after.judge(example.scenario());
    Advice old = before.write(was);
    Advice now = after.write(is);
    Outcome from = Outcome.of(old);
    Outcome to = Outcome.of(now);
    List<Outcome.Change> changes = Outcome.changes(old, now);
    boolean other =
        !Objects.equals(from.model(), to.model())
            || !Objects.equals(from.provider(), to.provider());
    return new Step(
        done,
        total,
        example.id(),
        example.title(),
        example.origin(),
        other || !changes.isEmpty(),
        from,
        to,
        changes,
        without(is.speakers(), was.speakers()),
        without(was.speakers(), is.speakers()));
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
