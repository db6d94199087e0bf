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
import suanpan.fact.Digits;
import suanpan.fact.Text;
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
    List<Pick> picks = Study.all(numbers, i -> study.sample(draws.draw(i)));
    Pick today = study.today();
    double sameSourcing = share(picks.stream().filter(today::sameSourcing).count(), samples);
    double samePlan = share(picks.stream().filter(today::sameAs).count(), samples);
    Map<String, List<Share>> decisions = new LinkedHashMap<>();
    for (Decision decision : Decision.values()) {
      decisions.put(decision.id(), shares(picks, decision));
    }
    List<Share> sourcing = decisions.getOrDefault(Decision.SOURCING.id(), List.of());
    List<Swing> tornado = tornado();
    return new Robustness(
        seed,
        samples,
        sameSourcing,
        samePlan,
        sourcing,
        decisions,
        plans(picks),
        spread(picks),
        tornado,
        varied(),
        sentence(sameSourcing, samples, sourcing, tornado));
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

  private Text sentence(
      double sameSourcing, int samples, List<Share> sourcing, List<Swing> tornado) {
    Text share = Phrases.percent(sameSourcing);
    Text option = phrases.option(Decision.SOURCING, study.today().option(Decision.SOURCING));
    List<Text> others =
        sourcing.stream()
            .filter(s -> !s.option().equals(study.today().option(Decision.SOURCING)))
            .limit(2)
            .map(
                s ->
                    new Text(
                        Phrases.lower(s.name().en()) + " in " + Phrases.percent(s.share()).en(),
                        s.name().zh() + " " + Phrases.percent(s.share()).zh()))
            .toList();
    Text rest = Phrases.joined(others);
    Text widest =
        tornado.isEmpty() || tornado.get(0).usdOverHorizonSwing() == 0
            ? new Text("", "")
            : tornado.get(0).input().label();
    if (study.today().best() == null) {
      return new Text(
          "Nothing is eligible today, nor in "
              + share.en()
              + " of "
              + samples
              + " draws of everything that is assumed.",
          "今天没有可行方案；对所有假设同时取样 " + samples + " 次，" + share.zh() + " 仍然没有。");
    }
    return new Text(
        "In "
            + share.en()
            + " of "
            + Digits.grouped(samples)
            + " draws of everything that is assumed, each from its range, the advice stays with "
            + Phrases.lower(option.en())
            + (rest.en().isEmpty() ? "" : "; otherwise: " + rest.en())
            + "."
            + (widest.en().isEmpty() ? "" : " What moves its cost most: " + widest.en() + "."),
        "所有假设各按其范围同时取样 "
            + Digits.grouped(samples)
            + " 次，"
            + share.zh()
            + " 仍建议"
            + option.zh()
            + (rest.zh().isEmpty() ? "" : "；其余为：" + rest.zh())
            + "。"
            + (widest.zh().isEmpty() ? "" : "对成本影响最大的是：" + widest.zh() + "。"));
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
