package suanpan.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.catalog.Catalogue;
import suanpan.cost.pricing.Economics;
import suanpan.fact.Fact;
import suanpan.fact.ValueNames;
import suanpan.rules.RuleSet;
import suanpan.scenario.Scenario;
import suanpan.verdict.Contender;
import suanpan.verdict.Ranking;
import suanpan.verdict.Scores;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/**
 * From a scenario to advice, a pure function of answers, catalogue and rules. Safe for many threads
 * at once: everything it keeps is immutable and was built from catalogue and rules alone.
 */
public final class Advisor {
  /** Sifted catalogues kept, each some 20 kB. */
  private static final int ELIGIBLE = 64;

  private final Catalogue catalogue;
  private final RuleSet rules;
  private final Stock stock;
  private final Eligibility eligibility;
  private final Recent<List<Object>, Eligible> eligible = new Recent<>(ELIGIBLE);

  public Advisor(Catalogue catalogue, RuleSet rules) {
    this.catalogue = catalogue;
    this.rules = rules;
    this.stock = Stock.of(catalogue);
    this.eligibility = new Eligibility(catalogue, rules);
  }

  /** The catalogue that advice rests on. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The rules that argue. */
  public RuleSet rules() {
    return rules;
  }

  /** What readers call what the facts name by id. */
  public ValueNames names() {
    return new CatalogueNames(catalogue);
  }

  /** Advice on a scenario, with every sentence and line. */
  public Advice advise(Scenario scenario) {
    return write(judge(scenario));
  }

  /** Everything worked out for a scenario, before any of it is put into words. */
  public Judgement judge(Scenario scenario) {
    return judge(new Economics(catalogue, scenario));
  }

  /**
   * The same under other figures, prices, throughput or days than the catalogue's: what variations
   * of one scenario repeat.
   *
   * @param economics of a catalogue that differs from this one in figures and date alone
   */
  public Judgement judge(Economics economics) {
    return judge(economics, Layouts.NONE);
  }

  /**
   * The same for one of many variations of a scenario.
   *
   * @param like of the scenario that is varied: what it shares with the variation is taken over
   */
  public Judgement weigh(Economics economics, Judgement like) {
    return judge(economics, like.search().layouts());
  }

  /** A judgement ready to be repeated under other priorities. */
  public Reweighing reweighing(Judgement base) {
    Said said = saidOfAll(base);
    return new Reweighing(base, said.aboutOptions, said.aboutPlans, starting(base));
  }

  /** A judgement ready to be repeated without one of the rules. */
  public LeavingOut leavingOut(Judgement base) {
    Said said = saidOfAll(base);
    return new LeavingOut(
        base,
        said.aboutOptions,
        said.aboutPlans,
        starting(base),
        blocked -> {
          Economics economics = base.search().economics();
          Eligible left = new Eligible(stock, economics.catalogue(), economics.scenario(), blocked);
          Search search = Search.of(economics, stock, left);
          return argued(base.ruling(), search, ScenarioFacts.of(base.scenario()), blocked);
        });
  }

  /** What is said of the options, and of every plan, also of those without a chance. */
  private record Said(List<Argument.Weighed> aboutOptions, List<Argument.Weighed> aboutPlans) {}

  /** What is said of starting with a plan of a judgement; each plan is asked about once. */
  private Function<Contender, List<Argument.Weighed>> starting(Judgement base) {
    Map<String, List<Argument.Weighed>> known = new ConcurrentHashMap<>();
    return best ->
        best instanceof PricedPlan plan
            ? known.computeIfAbsent(plan.plan().id(), id -> aboutStarting(base, plan))
            : List.of();
  }

  private List<Argument.Weighed> aboutStarting(Judgement base, PricedPlan plan) {
    try (Hearing hearing = hearing(base)) {
      return only(hearing.aboutStarting(plan), Argument.Weighed.class);
    }
  }

  private Said saidOfAll(Judgement base) {
    try (Hearing hearing = hearing(base)) {
      return new Said(
          only(hearing.aboutOptions(), Argument.Weighed.class),
          only(hearing.about(base.search().plans()), Argument.Weighed.class));
    }
  }

  private Hearing hearing(Judgement judgement) {
    return new Hearing(
        rules,
        judgement.search(),
        ScenarioFacts.of(judgement.scenario()),
        judgement.representatives());
  }

  private Judgement judge(Economics economics, Layouts before) {
    List<Fact> given = ScenarioFacts.of(economics.scenario());
    Ruling ruling = eligibility.of(economics.scenario(), given, economics.catalogue());
    Search search = Search.of(economics, stock, eligible(ruling, economics), before);
    return argued(ruling, search, given, ruling.blocked());
  }

  /** The day and the region are part of what was ruled on. */
  private Eligible eligible(Ruling ruling, Economics economics) {
    return eligible.get(
        List.of(ruling.ruled(), Eligible.bound(economics.scenario())),
        () -> new Eligible(stock, economics.catalogue(), economics.scenario(), ruling.blocked()));
  }

  private Judgement argued(Ruling ruling, Search search, List<Fact> given, Set<String> blocked) {
    Scenario scenario = search.economics().scenario();
    Scores scores = new Scores(new Weights(scenario.priorities()));
    List<Argument> said = new ArrayList<>(ruling.notes());
    try (Hearing hearing = new Hearing(rules, search, given)) {
      List<Contender> contenders = hearing.weighed(scores);
      said.addAll(hearing.aboutOptions());
      said.addAll(hearing.about(contenders));
      if (Ranking.best(scores, contenders) instanceof PricedPlan best) {
        List<Argument> aboutStarting = hearing.aboutStarting(best);
        scores.add(aboutStarting);
        said.addAll(aboutStarting);
      }
      return new Judgement(
          scenario,
          ruling,
          search,
          hearing.representatives(),
          only(said, Argument.Weighed.class),
          only(said, Argument.Note.class),
          verdicts(scores, contenders, blocked));
    }
  }

  /**
   * The same plan under other economics: same model, layout and offer, as many machines as are
   * needed there; null when it cannot serve.
   */
  public @Nullable PricedPlan reprice(PricedPlan plan, Judgement under) {
    return new Repricer(under.search()).of(plan);
  }

  /** Whether nothing that a plan is made of is ruled out in a judgement or not served any more. */
  public boolean open(PricedPlan plan, Judgement under) {
    return new StillOpen(under.search().eligible()).allows(plan.plan());
  }

  /**
   * Where a plan stands in a judgement, whether or not it was among those weighed there.
   *
   * @param plan priced under that judgement
   */
  public Placed place(PricedPlan plan, Judgement under) {
    return place(List.of(plan), under).get(0);
  }

  /** The same for several plans at once, in their order. */
  public List<Placed> place(List<PricedPlan> plans, Judgement under) {
    Weights weights = new Weights(under.scenario().priorities());
    Map<String, List<Argument.Weighed>> said = said(plans, under);
    Scores scores = new Scores(weights);
    scores.add(under.arguments());
    scores.undominated(under.search().plans());
    double best = under.verdicts().score() - under.verdicts().viabilityScore();
    List<Placed> placed = new ArrayList<>();
    for (PricedPlan plan : plans) {
      List<Argument.Weighed> about = said.getOrDefault(plan.plan().id(), List.of());
      double own = about.stream().mapToDouble(weights::points).sum();
      placed.add(new Placed(about, best - scores.ofOptions(plan.plan()) - own));
    }
    return placed;
  }

  /** What is said of each plan as a whole; those of which nothing was said are asked about. */
  private Map<String, List<Argument.Weighed>> said(List<PricedPlan> plans, Judgement under) {
    Map<String, List<Argument.Weighed>> said = new HashMap<>();
    plans.forEach(plan -> said.put(plan.plan().id(), new ArrayList<>()));
    add(under.arguments(), said);
    List<PricedPlan> further =
        plans.stream()
            .filter(plan -> said.getOrDefault(plan.plan().id(), List.of()).isEmpty())
            .toList();
    if (!further.isEmpty()) {
      Set<String> known = Set.copyOf(further.stream().map(plan -> plan.plan().id()).toList());
      try (Hearing hearing = hearing(under)) {
        add(
            only(hearing.about(further), Argument.Weighed.class).stream()
                .filter(argument -> known.contains(argument.option()))
                .toList(),
            said);
      }
    }
    return said;
  }

  private static void add(
      List<Argument.Weighed> arguments, Map<String, List<Argument.Weighed>> said) {
    for (Argument.Weighed argument : arguments) {
      List<Argument.Weighed> own = said.get(argument.option());
      if (own != null) {
        own.add(argument);
      }
    }
  }

  /**
   * A plan's place in a judgement.
   *
   * @param arguments about the plan as a whole
   * @param behind points that the best plan is ahead of it
   */
  public record Placed(List<Argument.Weighed> arguments, double behind) {}

  /** What rules an option out, in words: blockers, or why no plan can hold it. */
  public List<Advice.Argued> objections(Judgement judgement, String option) {
    return new Objections(judgement, names()).against(option);
  }

  /** The quote of any plan of a judgement, with its break-even. */
  public Advice.Quote quote(Judgement judgement, PricedPlan plan) {
    return new QuoteWriter(judgement.search(), catalogue, new PlanWords(catalogue))
        .write(
            plan,
            new BreakEvenWriter(judgement).of(plan),
            new BridgeWriter(judgement.search()).of(plan));
  }

  /** A judgement put into words. */
  public Advice write(Judgement judgement) {
    return new AdviceWriter(judgement, catalogue, rules).write();
  }

  private Verdicts verdicts(Scores scores, List<Contender> contenders, Set<String> blocked) {
    return Verdicts.judge(scores, contenders, catalogue.accelerators().keySet(), blocked);
  }

  private static <T> List<T> only(Collection<?> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
