package suanpan.advice.variation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Roadmap.Move;
import suanpan.argument.Argument;
import suanpan.argument.Side;
import suanpan.fact.Digits;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.rules.RuleView;
import suanpan.verdict.Standing;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/**
 * Why a plan that takes over later does not begin at once: what rules it out today, or how far it
 * is behind and which arguments change until then, and what beginning with it would save.
 */
final class Hindsight {
  private static final int ARGUMENTS = 3;

  private static final List<Decision> TAKEN =
      List.of(
          Decision.SOURCING,
          Decision.ADAPTATION,
          Decision.CAPACITY,
          Decision.ACCELERATOR,
          Decision.SERVING);

  private final Study study;
  private final Moves moves;
  private final Weights weights;

  Hindsight(Study study, Moves moves) {
    this.study = study;
    this.moves = moves;
    this.weights = new Weights(study.world().scenario().priorities());
  }

  /** In a sentence or two; empty where there is no plan before or after. */
  Text why(List<Judgement> months, List<Pick> picks, int from) {
    PricedPlan now = picks.get(0).best();
    PricedPlan then = picks.get(from).best();
    if (now == null || then == null || now.plan().id().equals(then.plan().id())) {
      return new Text("", "");
    }
    Text barred = barred(picks.get(from));
    if (barred != null) {
      return new Text("Why not at once: " + barred.en(), "为什么不现在就换：" + barred.zh());
    }
    double behind = behind(picks.get(0), picks.get(from));
    String changed = titles(months.get(0), months.get(from), now, then, false);
    String changedZh = titles(months.get(0), months.get(from), now, then, true);
    String points = Digits.three(behind);
    Text saving = saving(months, picks, from, behind);
    return new Text(
        "Why not at once: today it is "
            + points
            + " points behind"
            + (changed.isEmpty()
                ? "; what changes by then is volume and price"
                : "; what is weighed otherwise by then: " + changed)
            + "."
            + saving.en(),
        "为什么不现在就换：今天它落后 "
            + points
            + " 分"
            + (changedZh.isEmpty() ? "；到那时变化的只是用量和价格" : "；到那时权衡会变的是：" + changedZh)
            + "。"
            + saving.zh());
  }

  /** What rules one of its options out today, or null. */
  private @Nullable Text barred(Pick then) {
    for (Decision decision : TAKEN) {
      String option = then.option(decision);
      boolean out =
          study.base().verdicts().standings().getOrDefault(decision, List.of()).stream()
              .anyMatch(
                  s -> s.option().equals(option) && s.outcome() == Standing.Outcome.RULED_OUT);
      if (out) {
        return study.advisor().objections(study.base(), option).get(0).reason();
      }
    }
    return null;
  }

  private static double behind(Pick now, Pick then) {
    return TAKEN.stream()
        .map(decision -> now.margins().get(Pick.key(decision, then.option(decision))))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  /** Rules that favour the plan of now today and not by then, or the other one only by then. */
  private String titles(
      Judgement today, Judgement later, PricedPlan now, PricedPlan then, boolean chinese) {
    Set<Said> before = favours(today, now, then);
    Set<Said> after = favours(later, now, then);
    return weighty(before, after).stream()
        .map(Said::rule)
        .distinct()
        .limit(ARGUMENTS)
        .map(rule -> title(rule, chinese))
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }

  private static List<Said> weighty(Set<Said> before, Set<Said> after) {
    Set<Said> changed = new HashSet<>(before);
    changed.addAll(after);
    changed.removeIf(said -> before.contains(said) && after.contains(said));
    return changed.stream()
        .filter(said -> before.contains(said) == said.forNow())
        .sorted(Comparator.comparingDouble((Said said) -> -said.points()).thenComparing(Said::rule))
        .toList();
  }

  /** What one rule says between the two plans. */
  private record Said(String rule, boolean forNow, double points) {}

  private Set<Said> favours(Judgement judgement, PricedPlan now, PricedPlan then) {
    Set<String> mine = options(now);
    Set<String> theirs = options(then);
    Set<Said> said = new HashSet<>();
    for (Argument.Weighed argument : judgement.arguments()) {
      boolean ofMine = mine.contains(argument.option());
      if (ofMine != theirs.contains(argument.option())) {
        said.add(
            new Said(
                argument.rule(),
                ofMine == (argument.side() == Side.FOR),
                Math.abs(weights.points(argument))));
      }
    }
    return said;
  }

  private static Set<String> options(PricedPlan plan) {
    Set<String> options = new HashSet<>();
    TAKEN.forEach(decision -> options.add(plan.plan().option(decision)));
    options.remove("none");
    return options;
  }

  private String title(String name, boolean chinese) {
    RuleView rule = study.advisor().rules().rule(name);
    return rule == null
        ? name
        : chinese ? "“" + rule.title().zh() + "”" : "“" + rule.title().en() + "”";
  }

  /** What the plan of then would have cost less from the first day, where that is money. */
  private Text saving(List<Judgement> months, List<Pick> picks, int from, double behind) {
    PricedPlan now = Objects.requireNonNull(picks.get(0).best());
    PricedPlan then = Objects.requireNonNull(picks.get(from).best());
    Move move = moves.from(now, then, 0, from, months.size());
    double saved = moves.start(now).usd() + move.usd() - moves.start(then).usd();
    for (int month = 0; month < from; month++) {
      PricedPlan kept = study.reprice(now, months.get(month));
      PricedPlan other = study.reprice(then, months.get(month));
      if (kept == null || other == null) {
        return new Text("", "");
      }
      saved += kept.price().usdPerMonth() - other.price().usdPerMonth();
    }
    if (saved <= 0) {
      return new Text("", "");
    }
    Text usd = Phrases.usd(saved);
    boolean close = behind < Verdicts.CLOSE_CALL;
    return new Text(
        " Begun with at once it would cost "
            + usd.en()
            + " less until then, moves included"
            + (close
                ? ": the call is close, so begin with it unless those arguments weigh with you."
                : "."),
        "若一开始就用它，到那时可少花 " + usd.zh() + "（含迁移）" + (close ? "：两者难分高下，除非很看重这些理由，否则不妨直接从它开始。" : "。"));
  }
}
