package suanpan.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suanpan.argument.Argument;
import suanpan.argument.Side;
import suanpan.plan.Decision;
import suanpan.plan.Plan;
import suanpan.verdict.Scores;
import suanpan.verdict.Weights;

/**
 * What tells two plans of one judgement apart: which rules give points to the one that they do not
 * give to the other. What a rule says of both alike cancels out.
 */
public final class Apart {
  private static final double NOTHING = 1e-9;
  private static final String WITHOUT = "none";

  private final List<Argument.Weighed> arguments;
  private final Weights weights;
  private final Set<String> mine;
  private final Set<String> theirs;
  private final Map<String, Double> leads = new HashMap<>();

  /**
   * Of one plan from another.
   *
   * @param arguments of the judgement, those about the two plans among them
   */
  public Apart(List<Argument.Weighed> arguments, Weights weights, Plan one, Plan other) {
    this.arguments = arguments;
    this.weights = weights;
    this.mine = options(one, other);
    this.theirs = options(other, one);
    for (Argument.Weighed argument : arguments) {
      if (toldApart(argument)) {
        double points = weights.points(argument);
        leads.merge(
            argument.rule(), mine.contains(argument.option()) ? points : -points, Double::sum);
      }
    }
    leads.values().removeIf(points -> Math.abs(points) < NOTHING);
  }

  /** By rule, the points that it gives the one plan before the other; below 0 where it is less. */
  public Map<String, Double> leads() {
    return Map.copyOf(leads);
  }

  /** What speaks for the one plan or against the other, of rules that favour the one. */
  List<Argument.Weighed> favouring() {
    return arguments.stream()
        .filter(this::toldApart)
        .filter(a -> mine.contains(a.option()) == (a.side() == Side.FOR))
        .filter(a -> leads.getOrDefault(a.rule(), 0.0) > 0)
        .sorted(
            Comparator.comparingDouble((Argument.Weighed a) -> -leads.getOrDefault(a.rule(), 0.0))
                .thenComparing(Argument.Weighed::rule)
                .thenComparingDouble(a -> -Math.abs(weights.points(a))))
        .toList();
  }

  private boolean toldApart(Argument.Weighed argument) {
    return mine.contains(argument.option()) != theirs.contains(argument.option());
  }

  /** Chip and terms tell {@link Scores#rivals} apart only. */
  private static Set<String> options(Plan plan, Plan beside) {
    Set<String> options = new HashSet<>();
    for (Decision decision : Decision.PLANNED) {
      if (!Scores.AMONG_MACHINES.contains(decision) || Scores.rivals(plan, beside)) {
        options.add(plan.option(decision));
      }
    }
    options.remove(WITHOUT);
    options.add(plan.id());
    return options;
  }
}
