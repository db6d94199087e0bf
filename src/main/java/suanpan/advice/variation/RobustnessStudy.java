package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Robustness;
import suanpan.advice.insight.Robustness.Drawn;
import suanpan.advice.insight.Robustness.End;
import suanpan.advice.insight.Robustness.PlanShare;
import suanpan.advice.insight.Robustness.Share;
import suanpan.advice.insight.Robustness.Swing;
import suanpan.plan.Decision;

/**
 * How the advice holds when everything assumed is drawn at once: assumptions and figures from their
 * ranges, prices and throughput from theirs. A number is drawn from a triangle over its range with
 * the assumed value at the top; a choice is one of its alternatives as often as the questionnaire
 * says, else as assumed.
 */
final class RobustnessStudy {
  private final Study study;
  private final Phrases phrases;
  private final List<Dial> dials;
  private final List<Choices> choices;

  RobustnessStudy(Study study, Phrases phrases, List<Dial> dials, List<Choices> choices) {
    this.study = study;
    this.phrases = phrases;
    this.dials = dials.stream().filter(Dial::uncertain).toList();
    this.choices = choices.stream().filter(c -> !c.likely().isEmpty()).toList();
  }

  Robustness of(long seed, int samples) {
    List<Integer> numbers = IntStream.range(0, samples).boxed().toList();
    Draws draws = new Draws(dials, choices, seed);
    List<Study.Sample> drawn = Study.all(numbers, i -> study.sampled(draws.draw(i)));
    List<Pick> picks = drawn.stream().map(Study.Sample::pick).toList();
    Pick today = study.today();
    double sameSourcing = share(picks.stream().filter(today::sameSourcing).count(), samples);
    double samePlan = share(picks.stream().filter(today::sameAs).count(), samples);
    Map<String, List<Share>> decisions = new LinkedHashMap<>();
    for (Decision decision : Decision.values()) {
      decisions.put(decision.id(), shares(picks, decision));
    }
    List<Share> sourcing = decisions.getOrDefault(Decision.SOURCING.id(), List.of());
    List<Swing> tornado = tornado();
    Robustness.Spread kept = kept(drawn);
    Double cheaper = cheaper(drawn);
    return new Robustness(
        seed,
        samples,
        sameSourcing,
        samePlan,
        sourcing,
        decisions,
        plans(picks),
        spread(picks),
        kept,
        cheaper,
        tornado,
        varied(),
        new RobustnessWords(study, phrases)
            .sentence(sameSourcing, samples, sourcing, tornado, kept, cheaper));
  }

  private List<Share> shares(List<Pick> picks, Decision decision) {
    Map<String, Integer> counts = new HashMap<>();
    picks.forEach(pick -> counts.merge(pick.option(decision), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(
            e ->
                new Share(
                    e.getKey(),
                    phrases.option(decision, e.getKey()),
                    share(e.getValue(), picks.size())))
        .sorted(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::option))
        .toList();
  }

  private List<PlanShare> plans(List<Pick> picks) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (Pick pick : picks) {
      PricedPlan best = pick.best();
      List<String> plan =
          best == null
              ? List.of(Pick.NOTHING, "", "")
              : List.of(
                  best.plan().sourcing(), best.plan().adaptation(), best.plan().supply().modelId());
      counts.merge(plan, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(
            e ->
                new PlanShare(
                    e.getKey().get(0),
                    e.getKey().get(1),
                    e.getKey().get(2),
                    e.getKey().get(2).isEmpty() ? "" : phrases.words().model(e.getKey().get(2)),
                    share(e.getValue(), picks.size())))
        .sorted(
            Comparator.comparingDouble(PlanShare::share)
                .reversed()
                .thenComparing(p -> p.sourcing() + p.adaptation() + p.model()))
        .toList();
  }

  private static Robustness.@Nullable Spread spread(List<Pick> picks) {
    double[] usd =
        picks.stream()
            .map(Pick::best)
            .filter(best -> best != null)
            .mapToDouble(best -> best.price().usdPerMonth())
            .sorted()
            .toArray();
    return usd.length == 0
        ? null
        : new Robustness.Spread(percentile(usd, 0.1), percentile(usd, 0.5), percentile(usd, 0.9));
  }

  /** What today's plan comes to where it is kept; null where it cannot serve in a tenth of them. */
  private static Robustness.@Nullable Spread kept(List<Study.Sample> drawn) {
    double[] usd = drawn.stream().mapToDouble(Study.Sample::usdOverHorizon).sorted().toArray();
    double high = percentile(usd, 0.9);
    return Double.isInfinite(high)
        ? null
        : new Robustness.Spread(percentile(usd, 0.1), percentile(usd, 0.5), high);
  }

  /** Share of the draws in which today's plan costs less than the runner-up, both kept. */
  private @Nullable Double cheaper(List<Study.Sample> drawn) {
    long less = drawn.stream().filter(d -> d.usdOverHorizon() < d.usdOfRunnerUp()).count();
    return study.today().best() == null || study.runnerUp() == null
        ? null
        : Double.valueOf(share(less, drawn.size()));
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }

  private List<Swing> tornado() {
    return Study.all(dials, this::swing).stream()
        .sorted(
            Comparator.comparingDouble(Swing::usdOverHorizonSwing)
                .reversed()
                .thenComparing(swing -> !swing.changesAdvice())
                .thenComparing(swing -> swing.input().id()))
        .toList();
  }

  private Swing swing(Dial dial) {
    End low = end(dial, dial.low());
    End high = end(dial, dial.high());
    return new Swing(
        dial.input(),
        low,
        high,
        distance(low.usdPerMonth(), high.usdPerMonth()),
        distance(low.usdOverHorizon(), high.usdOverHorizon()),
        !low.changes().isEmpty() || !high.changes().isEmpty());
  }

  private End end(Dial dial, double value) {
    Study.Repriced there =
        study.repriced(value == dial.base() ? Map.of() : Map.of(dial.id(), value));
    PricedPlan plan = there.best();
    return new End(
        value,
        plan == null ? null : Double.valueOf(plan.price().usdPerMonth()),
        plan == null ? null : Double.valueOf(plan.usdOverHorizon()),
        phrases.changes(study.today(), there.pick()));
  }

  /** Between the ends; where the plan cannot serve at one, from the other to today's cost. */
  private static double distance(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? 0 : Math.abs(one - other);
  }

  private List<Drawn> varied() {
    List<Drawn> varied = new ArrayList<>();
    for (Dial dial : dials) {
      varied.add(new Drawn(dial.input(), dial.low(), dial.high(), List.of(), 0));
    }
    for (Choices choice : choices) {
      Object now = choice.input().value();
      varied.add(new Drawn(choice.input(), now, now, choice.likely(), choice.otherwiseShare()));
    }
    return varied;
  }

  private static double share(long count, int of) {
    return (double) count / Math.max(1, of);
  }

  /** The seed of an advice: the front of its id, so that the same advice is sampled alike. */
  static long seed(String adviceId) {
    long mixed = Arrays.hashCode(adviceId.toCharArray()) * 0x9E3779B97F4A7C15L + adviceId.length();
    return mixed >>> 11; // 53 bits: every reader of JSON keeps them whole
  }
}
