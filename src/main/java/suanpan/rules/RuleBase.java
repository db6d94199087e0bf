package suanpan.rules;

import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Rules ready to run, by any number of threads at a time. */
public final class RuleBase {
  private final KieBase base;
  private final KieSessionsPool pool;
  private volatile boolean overloaded;

  private RuleBase(KieBase base) {
    this.base = base;
    this.pool = base.newKieSessionsPool(1);
  }

  /** Builds the rules; takes about a twentieth of a millisecond each, warm. */
  static RuleBase of(List<RuleView> rules) {
    return new RuleBase(ModelBuilder.build(rules));
  }

  /** Begins to evaluate one scenario. */
  public Evaluation begin() {
    // A session that was stopped halfway must not come back, and the pool never forgets one.
    KieSession session = overloaded ? base.newKieSession() : pool.newKieSession();
    return new DroolsEvaluation(session, new Sink(), () -> overloaded = true);
  }
}
