package suanpan.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import suanpan.argument.Argument;
import suanpan.fact.Fact;

/** An evaluation in a Drools session of its own. */
final class DroolsEvaluation implements Evaluation {
  private final KieSession session;
  private final Runnable failed;
  private final Sink sink;
  private final @Nullable Fact[] singles = Situation.none();
  private final List<Fact> waiting = new ArrayList<>();
  private int order;
  private boolean begun;
  private boolean broken;

  /**
   * Takes a session for itself.
   *
   * @param failed told when the session cannot be used again
   */
  DroolsEvaluation(KieSession session, Sink sink, Runnable failed) {
    this.session = session;
    this.sink = sink;
    this.failed = failed;
    session.setGlobal(ModelBuilder.SINK, sink);
  }

  @Override
  public void add(Collection<? extends Fact> facts) {
    for (Fact fact : facts) {
      int place = Situation.place(fact);
      if (place < 0) {
        waiting.add(fact);
      } else if (begun || singles[place] != null) {
        throw new IllegalArgumentException(
            "A scenario has one "
                + fact.getClass().getSimpleName()
                + ", known before rules are fired. Maybe it was added twice or too late.");
      } else {
        singles[place] = fact;
      }
    }
  }

  @Override
  public List<Argument> fire() {
    Ticks.grant(Limits.JOIN_TICKS);
    try {
      insert();
      session.fireAllRules();
    } catch (RuntimeException e) {
      broken = true;
      failed.run();
      throw overload(e);
    }
    return sink.drain();
  }

  private void insert() {
    if (!begun) {
      session.insert(new Situation.Alone(singles));
      begun = true;
    }
    for (Fact fact : waiting) {
      session.insert(Situation.about(fact, singles, order++));
    }
    waiting.clear();
  }

  /** Drools wraps what predicates throw. */
  private static RuntimeException overload(RuntimeException thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof RuleOverload overload) {
        return overload;
      }
    }
    return thrown;
  }

  @Override
  public void close() {
    if (broken) {
      session.destroy();
    } else {
      session.dispose();
    }
  }
}
