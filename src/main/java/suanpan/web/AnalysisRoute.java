package suanpan.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advisor;
import suanpan.fact.Text;
import suanpan.report.ValueWords;
import suanpan.rules.RuleSet;
import suanpan.rules.analysis.Finding;
import suanpan.workbench.study.Review;

/** What the analysis finds in changed rules, and which of it was there before. */
final class AnalysisRoute implements Handler {

  /** Scenarios drawn in search of gaps: enough to see every pair of choices several times. */
  private static final int DRAWN = 240;

  private final Services services;
  private final Turnstile heavy;
  private @Nullable Known known;

  /** What the analysis of the live rules found. */
  private record Known(Advisor advisor, Set<String> findings) {}

  AnalysisRoute(Services services, Turnstile heavy) {
    this.services = services;
    this.heavy = heavy;
  }

  /**
   * A finding.
   *
   * @param fresh whether it comes from the changes and was not there before
   */
  record Found(
      Finding.Kind kind,
      List<String> rules,
      String decision,
      Text text,
      Text hint,
      boolean fresh) {}

  /** Everything found. */
  record Findings(List<Found> findings) {}

  @Override
  public void handle(Context context) {
    RuleSet changed = ChangedRules.read(context, services);
    Answer.json(context, heavy.pass(() -> findings(changed)));
  }

  private Findings findings(RuleSet changed) {
    Advisor live = services.live().get().advisor();
    Set<String> before = known(live);
    return new Findings(
        found(new Advisor(live.catalogue(), changed)).stream()
            .map(finding -> found(finding, !before.contains(key(finding))))
            .toList());
  }

  private Set<String> known(Advisor live) {
    Known before = known;
    if (before == null || before.advisor != live) {
      before =
          new Known(live, found(live).stream().map(AnalysisRoute::key).collect(Collectors.toSet()));
      known = before;
    }
    return before.findings;
  }

  private static Found found(Finding f, boolean fresh) {
    return new Found(f.kind(), f.rules(), f.decision(), f.text(), f.hint(), fresh);
  }

  private static String key(Finding finding) {
    return finding.kind() + finding.decision() + finding.rules() + finding.text().en();
  }

  private List<Finding> found(Advisor advisor) {
    ValueWords words = new ValueWords(services.questionnaire(), advisor.catalogue());
    return Review.of(advisor, services.questionnaire(), words, services.examples().get(), DRAWN);
  }
}
