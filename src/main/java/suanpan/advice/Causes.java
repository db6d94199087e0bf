package suanpan.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.fact.Candidate;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.plan.Decision;
import suanpan.plan.Sourcing;

/**
 * Why no plan holds an option that nothing blocks: whatever rules out the ways of sourcing that it
 * comes with, or, where machines are too slow, the layout that comes nearest.
 */
final class Causes {
  private static final Set<String> BEHIND_API =
      Set.of("none", "provider-real-time", "provider-batch");
  private static final int NAMED = 2;
  private static final int BY_RULE = 1;

  private final Judgement judgement;
  private final ValueNames names;

  Causes(Judgement judgement, ValueNames names) {
    this.judgement = judgement;
    this.names = names;
  }

  /** The cause, with the least that would have to give way where that is known. */
  Text of(String option) {
    if (Decision.VIABILITY.options().containsKey(option)) {
      return Obstacles.NOTHING_TO_START;
    }
    List<Sourcing> holders = holders(option);
    if (holders.stream().anyMatch(this::planned)) {
      return Obstacles.of(option);
    }
    Map<String, Cause> causes = new LinkedHashMap<>();
    for (Sourcing holder : holders) {
      Cause cause = cause(holder);
      causes.computeIfAbsent(cause.of, of -> cause).holders.add(holder);
    }
    boolean itself = holders.size() == 1 && holders.get(0).id().equals(option);
    return itself ? causes.values().iterator().next().why : told(List.copyOf(causes.values()));
  }

  /**
   * What rules out ways of sourcing.
   *
   * @param of the rule, or what the engine found, so that the same is told once
   * @param weight what says more comes first: findings of the engine are not to be read elsewhere
   */
  private record Cause(String of, int weight, Text why, List<Sourcing> holders) {
    static Cause found(Text why) {
      return new Cause(why.en(), 0, why, new ArrayList<>());
    }
  }

  /** Ways of sourcing that an option comes with. */
  private static List<Sourcing> holders(String option) {
    Sourcing.Place place =
        BEHIND_API.contains(option) ? Sourcing.Place.API : Sourcing.Place.MACHINES;
    boolean adaptation = Decision.ADAPTATION.options().containsKey(option);
    boolean sourcing = Decision.SOURCING.options().containsKey(option);
    return Arrays.stream(Sourcing.values())
        .filter(
            each ->
                sourcing
                    ? each.id().equals(option)
                    : adaptation ? each.adaptations().contains(option) : each.place() == place)
        .toList();
  }

  /** Whether rules alone rule out whatever runs on machines: then no chip is at fault. */
  boolean barMachines() {
    return Arrays.stream(Sourcing.values())
        .filter(each -> each.place() == Sourcing.Place.MACHINES)
        .allMatch(each -> cause(each).weight == BY_RULE);
  }

  private boolean planned(Sourcing sourcing) {
    return judgement.search().plans().stream()
        .anyMatch(plan -> plan.plan().sourcing().equals(sourcing.id()));
  }

  private static Text told(List<Cause> causes) {
    List<String> en = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    causes.stream()
        .sorted(Comparator.comparingInt(Cause::weight))
        .limit(NAMED)
        .forEach(
            cause -> {
              en.add(called(cause.holders, true) + ": " + cause.why.en());
              zh.add(called(cause.holders, false) + "：" + cause.why.zh());
            });
    boolean more = causes.size() > NAMED;
    return new Text(
        "No plan is left that it comes with. "
            + String.join(" ", en)
            + (more ? " What rules out the others stands under Sourcing." : ""),
        "能与它搭配的方案都不可行。" + String.join("", zh) + (more ? "其余的原因见“模型来源”。" : ""));
  }

  private static String called(List<Sourcing> holders, boolean en) {
    return holders.stream()
        .map(holder -> Objects.requireNonNull(Decision.SOURCING.options().get(holder.id())))
        .map(label -> en ? "“" + label.en() + "”" : "“" + label.zh() + "”")
        .collect(Collectors.joining(en ? ", " : "、"));
  }

  private Cause cause(Sourcing sourcing) {
    Ruling ruling = judgement.ruling();
    List<Argument.Blocker> against = new ArrayList<>(ruling.against(sourcing.id()));
    against.addAll(ruling.againstAll(sourcing.id()));
    if (!against.isEmpty()) {
      Argument.Blocker first = against.get(0);
      return new Cause(first.rule(), BY_RULE, ruling.told(first).reason(names), new ArrayList<>());
    }
    Text known = judgement.search().obstacle(sourcing.id());
    if (known != null) {
      return Cause.found(known);
    }
    return Cause.found(
        sourcing.place() == Sourcing.Place.MACHINES ? onMachines(sourcing) : Obstacles.NO_PLAN);
  }

  private Text onMachines(Sourcing sourcing) {
    List<String> free =
        judgement.ruling().ruled().byOption().getOrDefault(sourcing.id(), List.of()).stream()
            .filter(candidate -> !candidate.kind().equals("option"))
            .map(Candidate::candidate)
            .filter(candidate -> !judgement.ruling().blocked().contains(candidate))
            .toList();
    List<String> suiting =
        judgement.search().openModels().of(sourcing).stream()
            .map(OpenModels.Entry::candidate)
            .toList();
    if (suiting.stream().noneMatch(free::contains)) {
      return notCompared(sourcing, free, suiting);
    }
    Miss nearest = judgement.search().nearestMiss();
    return nearest == null ? Obstacles.NO_PLAN : nearest.text();
  }

  /** Models are left, but none of a size that is compared under this way of sourcing. */
  private Text notCompared(Sourcing sourcing, List<String> free, List<String> suiting) {
    String left =
        free.stream()
            .map(candidate -> candidate.substring(sourcing.id().length() + 1))
            .map(id -> judgement.search().economics().catalogue().model(id).name())
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    double tuned = Sourcing.TUNED_CLASS_PARAMETERS / 1e9;
    double own = OpenModels.FOUNDATION_CLASS_PARAMETERS / 1e9;
    Text gap =
        new Text(
            ("Of the models that are left (%s and the like) none is of the size that is compared here:"
                    + " tuning on machines is reckoned up to %.0f B weights, a foundation model of one's"
                    + " own from %.0f B. That is a gap of this comparison, no judgement.")
                .formatted(left, tuned, own),
            "剩下的模型（%s 等）都不在此处比较的规模之内：自行微调只测算到 %.0f B 参数，自研基础模型从 %.0f B 起。这是本比较的缺口，并非结论。"
                .formatted(left, tuned, own));
    Text others = blocked(suiting);
    return others == null
        ? gap
        : new Text(
            gap.en() + " Those of that size: " + others.en(), gap.zh() + "该规模的模型：" + others.zh());
  }

  private @Nullable Text blocked(List<String> candidates) {
    Ruling ruling = judgement.ruling();
    return candidates.stream()
        .flatMap(candidate -> ruling.against(candidate).stream())
        .findFirst()
        .map(blocker -> ruling.told(blocker).reason(names))
        .orElse(null);
  }
}
