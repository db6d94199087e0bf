package suanpan.workbench.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Advice;
import suanpan.fact.Text;

/**
 * What an advice comes down to.
 *
 * @param what the recommended plan in words, with its cost
 * @param model catalogue id; null with the fields after it when nothing is eligible
 * @param recommended the option of each decision with its name; decisions without one are left out
 * @param margin how far the best plan with another way of sourcing is behind
 */
public record Outcome(
    Text what,
    @Nullable String model,
    @Nullable String provider,
    @Nullable Double usdPerMonth,
    @Nullable Double usdUpFront,
    @Nullable Double usdOverHorizon,
    @Nullable Double margin,
    Map<String, Choice> recommended) {

  /** An option with its name. */
  public record Choice(String option, Text name) {}

  /**
   * Another option under one decision.
   *
   * @param from null when none was recommended
   * @param to null when none is recommended any more
   */
  public record Change(String decision, Text name, @Nullable Choice from, @Nullable Choice to) {}

  static Outcome of(Advice advice) {
    Map<String, Choice> recommended = new LinkedHashMap<>();
    for (Advice.Decision decision : advice.decisions()) {
      decision.verdicts().stream()
          .filter(verdict -> verdict.verdict().equals("recommended"))
          .findFirst()
          .ifPresent(
              verdict ->
                  recommended.put(
                      decision.decision(), new Choice(verdict.option(), verdict.name())));
    }
    Advice.RecommendedPlan plan = advice.plan();
    if (plan == null) {
      Text none = new Text("Nothing is eligible.", "没有符合条件的方案。");
      return new Outcome(none, null, null, null, null, null, null, recommended);
    }
    return new Outcome(
        plan.summary(),
        plan.model(),
        plan.provider(),
        plan.usdPerMonth().typical(),
        plan.usdUpFront(),
        plan.usdOverHorizon(),
        plan.margin(),
        recommended);
  }

  /** What is recommended otherwise there than here. */
  static List<Change> changes(Advice before, Advice after) {
    Map<String, Choice> was = of(before).recommended;
    Map<String, Choice> is = of(after).recommended;
    List<Change> changes = new ArrayList<>();
    for (Advice.Decision decision : after.decisions()) {
      Choice from = was.get(decision.decision());
      Choice to = is.get(decision.decision());
      if (!String.valueOf(from).equals(String.valueOf(to))) {
        changes.add(new Change(decision.decision(), decision.name(), from, to));
      }
    }
    return changes;
  }
}
