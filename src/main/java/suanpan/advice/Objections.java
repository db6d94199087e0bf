package suanpan.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.fact.Candidate;
import suanpan.fact.Text;
import suanpan.rules.RuleSet;

/** Why options are ruled out, and what to relax when nothing is left. */
final class Objections {
  private final Judgement judgement;
  private final Map<String, List<Argument.Blocker>> byOption = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  Objections(Judgement judgement) {
    this.judgement = judgement;
    for (Candidate candidate : judgement.ruling().candidates()) {
      List<Argument.Blocker> said = judgement.ruling().blockers().get(candidate.candidate());
      if (said == null && !candidate.kind().equals("option")) {
        open.add(candidate.option());
      } else if (said != null) {
        byOption.computeIfAbsent(candidate.option(), key -> new ArrayList<>()).addAll(said);
      }
    }
  }

  /**
   * One objection a rule, what was said of the option itself first. Where some candidate of an
   * option was left, what was said of the others is not the reason: then why no plan holds it.
   */
  List<Advice.Argued> against(String option) {
    Map<String, Argument.Blocker> byRule = new LinkedHashMap<>();
    judgement
        .ruling()
        .blockers()
        .getOrDefault(option, List.of())
        .forEach(blocker -> byRule.putIfAbsent(blocker.rule(), blocker));
    if (!open.contains(option)) {
      byOption
          .getOrDefault(option, List.of())
          .forEach(blocker -> byRule.putIfAbsent(blocker.rule(), blocker));
    }
    if (byRule.isEmpty()) {
      Text why = judgement.search().obstacles().get(option);
      return List.of(engine(why));
    }
    return byRule.values().stream().map(Objections::argued).toList();
  }

  /** What would have to give way for anything to be eligible. */
  static List<Advice.Warning> whatToRelax(Judgement judgement, RuleSet rules) {
    List<Argument.Blocker> blockers = new Relaxation(judgement, rules).blockers();
    if (blockers.isEmpty()) {
      return List.of(
          new Advice.Warning(
              "sourcing", "engine/no-plan", Obstacles.NOTHING_AT_ALL, "cost engine"));
    }
    return blockers.stream().map(Objections::relax).toList();
  }

  private static Advice.Warning relax(Argument.Blocker blocker) {
    Text reason = blocker.why().reason();
    return new Advice.Warning(
        "sourcing",
        blocker.rule(),
        new Text(
            "Nothing is eligible; for any plan this must give way: " + reason.en(),
            "没有可行方案；要有方案，这一条必须放宽：" + reason.zh()),
        blocker.why().source());
  }

  private static Advice.Argued argued(Argument.Blocker blocker) {
    return new Advice.Argued(
        blocker.rule(),
        "blocks",
        null,
        null,
        blocker.why().reason(),
        blocker.why().evidence(),
        blocker.why().source());
  }

  private static Advice.Argued engine(@Nullable Text why) {
    return new Advice.Argued(
        "engine/no-plan",
        "blocks",
        null,
        null,
        why == null ? Obstacles.NO_PLAN : why,
        List.of(),
        "cost engine");
  }
}
