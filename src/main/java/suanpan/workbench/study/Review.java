package suanpan.workbench.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import suanpan.advice.Advisor;
import suanpan.fact.ValueNames;
import suanpan.rules.analysis.Finding;
import suanpan.rules.analysis.RuleAnalysis;
import suanpan.scenario.Questionnaire;
import suanpan.workbench.Basis;

/** All that there is to say about a set of rules: of the texts alone, and from trying them. */
public final class Review {
  private static final long SEED = 1;

  private Review() {}

  /**
   * What the analysis finds, then gaps and rules that speak in no scenario.
   *
   * @param examples scenarios in which rules are known to speak or not
   * @param drawn how many scenarios to draw beside these
   */
  public static List<Finding> of(
      Advisor advisor,
      Questionnaire questionnaire,
      ValueNames words,
      List<Example> examples,
      int drawn) {
    List<Finding> findings =
        new ArrayList<>(RuleAnalysis.of(advisor.rules(), Basis.options(advisor.catalogue())));
    Set<String> known = new TreeSet<>(Usage.of(advisor, examples).speakers());
    // That a rule which cannot speak did not speak goes without saying.
    findings.stream()
        .filter(finding -> finding.kind() == Finding.Kind.UNREACHABLE)
        .forEach(finding -> known.addAll(finding.rules()));
    findings.addAll(new Gaps(advisor, questionnaire, words).find(drawn, SEED, known));
    return findings;
  }
}
