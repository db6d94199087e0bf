package suanpan.advice.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.advice.Judgement;
import suanpan.advice.PricedPlan;
import suanpan.advice.insight.Curves;
import suanpan.advice.insight.Curves.BreakEven;
import suanpan.advice.insight.Curves.Crossing;
import suanpan.advice.insight.Curves.TimeLine;
import suanpan.advice.insight.Curves.VolumeLine;
import suanpan.catalog.Model;
import suanpan.cost.Horizon;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Pricer;
import suanpan.fact.Amounts;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.scenario.Question;
import suanpan.scenario.Scenario;
import suanpan.verdict.Standing;

/** Cost by volume and over time of the best plan of every way of sourcing. */
final class CurveStudy {
  private static final String VOLUME = "requestsPerMonth";
  private static final int DECADES = 3;
  private static final int POINTS_PER_DECADE = 6;
  private static final int HALVINGS = 7;

  private final Study study;
  private final Phrases phrases;
  private final Scenario scenario;
  private final double tokensPerRequest;

  CurveStudy(Study study, Phrases phrases) {
    this.study = study;
    this.phrases = phrases;
    this.scenario = study.world().scenario();
    this.tokensPerRequest = scenario.tokensPerMonth() / scenario.requestsPerMonth();
  }

  Curves find() {
    return new Curves(byVolume(), overTime());
  }

  /** The best plan of every way of sourcing at one volume. */
  private record Sample(
      double requests, @Nullable String recommended, Map<String, PricedPlan> plans) {}

  private Sample sample(double requests) {
    Judgement judgement =
        requests == scenario.requestsPerMonth()
            ? study.base()
            : study.judge(Map.of(VOLUME, requests));
    return new Sample(
        requests, Pick.of(judgement).options().get(Decision.SOURCING), bySourcing(judgement));
  }

  private static Map<String, PricedPlan> bySourcing(Judgement judgement) {
    Map<String, PricedPlan> plans = new LinkedHashMap<>();
    for (Standing standing :
        judgement.verdicts().standings().getOrDefault(Decision.SOURCING, List.of())) {
      if (standing.best() instanceof PricedPlan plan) {
        plans.put(standing.option(), plan);
      }
    }
    return plans;
  }

  private Curves.ByVolume byVolume() {
    List<Sample> samples = Study.all(volumes(), this::sample);
    List<VolumeLine> lines = new ArrayList<>();
    for (String option : Decision.SOURCING.options().keySet()) {
      if (samples.stream().anyMatch(s -> s.plans.containsKey(option))) {
        lines.add(line(option, samples));
      }
    }
    List<@Nullable String> recommended = new ArrayList<>();
    samples.forEach(sample -> recommended.add(sample.recommended));
    double[] requests = samples.stream().mapToDouble(Sample::requests).toArray();
    return new Curves.ByVolume(
        Arrays.stream(requests).map(r -> r * tokensPerRequest).toArray(),
        requests,
        scenario.tokensPerMonth(),
        lines,
        recommended,
        breakEvens(samples));
  }

  private List<Double> volumes() {
    double here = scenario.requestsPerMonth();
    Question question = study.world().questionnaire().question(VOLUME).orElseThrow();
    double least = question.min() == null ? 1 : question.min();
    double most = question.max() == null ? Double.MAX_VALUE : question.max();
    TreeSet<Double> volumes = new TreeSet<>();
    for (int i = -DECADES * POINTS_PER_DECADE; i <= DECADES * POINTS_PER_DECADE; i++) {
      double factor = Math.pow(10, (double) i / POINTS_PER_DECADE);
      volumes.add(i == 0 ? here : Math.min(most, Math.max(least, here * factor)));
    }
    return List.copyOf(volumes);
  }

  private VolumeLine line(String option, List<Sample> samples) {
    List<@Nullable Double> usd = new ArrayList<>();
    List<@Nullable String> models = new ArrayList<>();
    for (Sample sample : samples) {
      PricedPlan plan = sample.plans.get(option);
      usd.add(plan == null ? null : Double.valueOf(plan.price().usdPerMonth()));
      models.add(plan == null ? null : plan.plan().supply().modelId());
    }
    return new VolumeLine(option, phrases.option(Decision.SOURCING, option), usd, models);
  }

  /** Where the line recommended today crosses another. */
  private List<BreakEven> breakEvens(List<Sample> samples) {
    String mine = study.today().option(Decision.SOURCING);
    List<String> others =
        Decision.SOURCING.options().keySet().stream().filter(o -> !o.equals(mine)).toList();
    return Study.all(others, other -> crossings(samples, mine, other)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<BreakEven> crossings(List<Sample> samples, String mine, String other) {
    List<BreakEven> found = new ArrayList<>();
    for (int i = 1; i < samples.size(); i++) {
      double before = gap(samples.get(i - 1), mine, other);
      double after = gap(samples.get(i), mine, other);
      if (before * after < 0) {
        found.add(closeIn(samples.get(i - 1), samples.get(i), mine, other));
      }
    }
    return found;
  }

  /** Above 0 when mine is dearer; not a number when one of them is not eligible. */
  private static double gap(Sample sample, String mine, String other) {
    PricedPlan one = sample.plans.get(mine);
    PricedPlan two = sample.plans.get(other);
    return one == null || two == null
        ? Double.NaN
        : one.price().usdPerMonth() - two.price().usdPerMonth();
  }

  private BreakEven closeIn(Sample below, Sample above, String mine, String other) {
    Sample low = below;
    Sample high = above;
    double sign = Math.signum(gap(low, mine, other));
    for (int i = 0; i < HALVINGS; i++) {
      Sample middle = sample(Math.sqrt(low.requests * high.requests));
      if (Math.signum(gap(middle, mine, other)) == sign) {
        low = middle;
      } else {
        high = middle;
      }
    }
    boolean otherCheaper = gap(high, mine, other) > 0;
    String cheaper = otherCheaper ? other : mine;
    String dearer = otherCheaper ? mine : other;
    double tokens = high.requests * tokensPerRequest;
    return new BreakEven(dearer, cheaper, tokens, high.requests, sentence(cheaper, dearer, tokens));
  }

  private Text sentence(String cheaper, String dearer, double tokens) {
    Text at = Amounts.text(tokens, "tokens/month");
    Text one = phrases.option(Decision.SOURCING, cheaper);
    Text two = phrases.option(Decision.SOURCING, dearer);
    return new Text(
        "From "
            + at.en()
            + " on, "
            + Phrases.lower(one.en())
            + " costs less a month than "
            + Phrases.lower(two.en())
            + ".",
        "从" + at.zh() + "起，" + one.zh() + "的月成本低于" + two.zh() + "。");
  }

  private Curves.OverTime overTime() {
    Judgement base = study.base();
    Pricer pricer = base.search().pricer();
    Horizon horizon = base.search().economics().horizon();
    List<TimeLine> lines = new ArrayList<>();
    bySourcing(base).forEach((option, plan) -> lines.add(line(option, plan, pricer)));
    return new Curves.OverTime(
        horizon.demand(), horizon.apiPrice(), horizon.rent(), lines, crossings(lines));
  }

  private TimeLine line(String option, PricedPlan plan, Pricer pricer) {
    double[] usd = pricer.byMonth(plan.plan(), plan.fleet(), plan.adaptation());
    double[] sum = usd.clone();
    Arrays.parallelPrefix(sum, Double::sum);
    Model model = study.world().catalogue().model(plan.plan().supply().modelId());
    Fleet fleet = plan.fleet();
    return new TimeLine(
        option,
        phrases.option(Decision.SOURCING, option),
        plan.plan().id(),
        phrases.words().summary(plan),
        model.name(),
        model.quality().tier().id(),
        fleet == null ? null : Double.valueOf(1 / fleet.full().secondsPerOutputToken()),
        usd,
        sum);
  }

  private static List<Crossing> crossings(List<TimeLine> lines) {
    List<Crossing> crossings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        addCrossings(crossings, lines.get(i), lines.get(j));
      }
    }
    return crossings;
  }

  private static void addCrossings(List<Crossing> crossings, TimeLine one, TimeLine two) {
    for (int month = 1; month < one.usdCumulative().length; month++) {
      double before = one.usdCumulative()[month - 1] - two.usdCumulative()[month - 1];
      double after = one.usdCumulative()[month] - two.usdCumulative()[month];
      if (before * after < 0) {
        TimeLine cheaper = after > 0 ? two : one;
        TimeLine dearer = Objects.equals(cheaper, one) ? two : one;
        crossings.add(
            new Crossing(
                dearer.option(),
                cheaper.option(),
                month + 1,
                new Text(
                    "By the end of month "
                        + (month + 1)
                        + ", "
                        + Phrases.lower(cheaper.name().en())
                        + " has cost less in total than "
                        + Phrases.lower(dearer.name().en())
                        + ".",
                    "到第 "
                        + (month + 1)
                        + " 个月末，"
                        + cheaper.name().zh()
                        + "的累计成本低于"
                        + dearer.name().zh()
                        + "。")));
      }
    }
  }
}
