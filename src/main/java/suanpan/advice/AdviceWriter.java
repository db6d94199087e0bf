package suanpan.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suanpan.argument.Argument;
import suanpan.argument.Side;
import suanpan.catalog.Catalogue;
import suanpan.fact.Text;
import suanpan.fact.ValueNames;
import suanpan.plan.Decision;
import suanpan.rules.RuleSet;
import suanpan.verdict.Contender;
import suanpan.verdict.Standing;
import suanpan.verdict.Verdicts;
import suanpan.verdict.Weights;

/** Puts a judgement into words and lines. */
final class AdviceWriter {
  private static final Comparator<Argument.Weighed> WEIGHTIEST =
      Comparator.comparing(Argument.Weighed::strength)
          .reversed()
          .thenComparing(Argument.Weighed::rule);

  /** Whoever waits pays for no plan. */
  private static final String NOT_YET = "not-yet";

  private final Judgement judgement;
  private final Catalogue catalogue;
  private final RuleSet rules;
  private final PlanWords words;
  private final CatalogueNames names;
  private final Objections objections;
  private final Map<String, List<Argument.Weighed>> about = new HashMap<>();
  private final Map<String, Advice.Quote> quotes = new LinkedHashMap<>();
  private @Nullable BreakEvenWriter breakEvens;

  AdviceWriter(Judgement judgement, Catalogue catalogue, RuleSet rules) {
    this.judgement = judgement;
    this.catalogue = catalogue;
    this.rules = rules;
    this.words = new PlanWords(catalogue);
    this.names = new CatalogueNames(catalogue);
    this.objections = new Objections(judgement, names);
    for (Argument.Weighed argument : judgement.arguments()) {
      about.computeIfAbsent(argument.option(), option -> new ArrayList<>()).add(argument);
    }
  }

  Advice write() {
    Advice.RecommendedPlan plan = plan();
    List<Advice.Decision> decisions = new ArrayList<>();
    judgement
        .verdicts()
        .standings()
        .forEach((decision, standings) -> decisions.add(decision(decision, standings)));
    Advice.Provenance provenance =
        new Advice.Provenance(
            judgement.scenario().hash(),
            rules.hash(),
            catalogue.hash(),
            catalogue.date(),
            Engine.VERSION);
    return new Advice(
        Engine.id(provenance),
        plan,
        new CheapestWriter(judgement, rules, words, this::argued).write(),
        decisions,
        List.copyOf(quotes.values()),
        judgement.scenario().assumptions(),
        warnings(plan == null),
        provenance);
  }

  private Advice.@Nullable RecommendedPlan plan() {
    Verdicts verdicts = judgement.verdicts();
    if (!(verdicts.best() instanceof PricedPlan best)) {
      return null;
    }
    Standing runnerUp = runnerUp();
    double margin = runnerUp == null ? Double.POSITIVE_INFINITY : runnerUp.margin();
    Advice.Quote quote = quote(best);
    return new PlanView(best, catalogue, judgement.scenario(), words)
        .recommended(
            quote,
            verdicts.viability(),
            verdicts.score(),
            margin,
            margin < Verdicts.CLOSE_CALL,
            runnerUp == null || !(runnerUp.best() instanceof PricedPlan second)
                ? null
                : new Advice.RunnerUp(
                    second.plan().sourcing(),
                    second.plan().supply().modelId(),
                    words.model(second.plan().supply().modelId()),
                    second.plan().supply().providerId(),
                    second.price().usdPerMonth(),
                    runnerUp.score()),
            conditions(verdicts.viability()));
  }

  /**
   * What was argued for going on with conditions only, or not yet. What speaks against going on
   * without more ado is a condition.
   */
  private List<Text> conditions(String viability) {
    Weights weights = new Weights(judgement.scenario().priorities());
    return viability.equals("go")
        ? List.of()
        : judgement.arguments().stream()
            .filter(a -> speaksFor(viability, a))
            .sorted(
                Comparator.comparingDouble((Argument.Weighed a) -> -Math.abs(weights.points(a)))
                    .thenComparing(Argument.Weighed::rule))
            .map(a -> a.why().reason(names))
            .toList();
  }

  private static boolean speaksFor(String viability, Argument.Weighed argument) {
    return argument.side() == Side.FOR
        ? argument.option().equals(viability)
        : viability.equals("go-with-conditions") && argument.option().equals("go");
  }

  /** The best option of sourcing that is not recommended. */
  private @Nullable Standing runnerUp() {
    return judgement.verdicts().standings().getOrDefault(Decision.SOURCING, List.of()).stream()
        .filter(s -> s.outcome() != Standing.Outcome.RECOMMENDED && s.best() != null)
        .findFirst()
        .orElse(null);
  }

  private Advice.Decision decision(Decision decision, List<Standing> standings) {
    return new Advice.Decision(
        decision.id(),
        decision.label(),
        standings.stream().map(standing -> verdict(decision, standing)).toList());
  }

  private Advice.Verdict verdict(Decision decision, Standing standing) {
    boolean ruledOut = standing.outcome() == Standing.Outcome.RULED_OUT;
    Contender best = standing.best();
    return new Advice.Verdict(
        standing.option(),
        words.option(decision, standing.option()),
        standing.outcome().id(),
        ruledOut ? null : Double.valueOf(standing.score()),
        ruledOut ? null : Double.valueOf(standing.margin()),
        ruledOut ? objections.against(standing.option()) : arguments(standing),
        best instanceof PricedPlan priced && !standing.option().equals(NOT_YET)
            ? quote(priced).id()
            : null,
        toldOf(decision, standing));
  }

  private @Nullable Text toldOf(Decision decision, Standing standing) {
    PricedPlan told = judgement.representatives().of(decision).get(standing.option());
    return told == null || told == standing.best() || !about.containsKey(standing.option())
        ? null
        : words.summary(told);
  }

  /**
   * What was said about the option, and about the whole plan that it is judged by; of viability the
   * former alone, as what is said of the plan tells no answer from another.
   */
  private List<Advice.Argued> arguments(Standing standing) {
    Contender best = standing.best();
    List<Argument.Weighed> said = new ArrayList<>(about.getOrDefault(standing.option(), List.of()));
    if (best != null && standing.decision() != Decision.VIABILITY) {
      said.addAll(about.getOrDefault(best.plan().id(), List.of()));
    }
    said.sort(WEIGHTIEST);
    ValueNames called = best == null ? names : beside(best.plan().supply().modelId());
    return said.stream().map(argument -> argued(argument, called)).toList();
  }

  /**
   * Rules speak of the plan that is best for an option when every criterion weighs the same; where
   * the priorities bring another plan forward, with another model, the name says whose it is.
   */
  private ValueNames beside(String shown) {
    return (component, id) -> {
      Text name = names.name(component, id);
      return name == null || !component.equals("modelId") || id.equals(shown)
          ? name
          : new Text(name.en() + " (best at equal priorities)", name.zh() + "（各准则权重相同时最佳）");
    };
  }

  private Advice.Argued argued(Argument.Weighed argument) {
    return argued(argument, names);
  }

  private static Advice.Argued argued(Argument.Weighed argument, ValueNames names) {
    return new Advice.Argued(
        argument.rule(),
        argument.side().id(),
        argument.criterion().id(),
        argument.strength(),
        argument.why().reason(names),
        argument.why().evidence(),
        argument.why().source());
  }

  private Advice.Quote quote(PricedPlan plan) {
    return quotes.computeIfAbsent(
        plan.plan().id(),
        id -> {
          boolean compared = bestOfItsSourcing(plan);
          return new QuoteWriter(judgement.search(), catalogue, words)
              .write(
                  plan,
                  compared ? breakEvens().of(plan) : null,
                  compared ? new BridgeWriter(judgement.search()).of(plan) : null);
        });
  }

  /** Whether the plan is what its way of sourcing is judged by: those are compared in public. */
  private boolean bestOfItsSourcing(PricedPlan plan) {
    return judgement.verdicts().standings().getOrDefault(Decision.SOURCING, List.of()).stream()
        .anyMatch(standing -> plan.equals(standing.best()));
  }

  private BreakEvenWriter breakEvens() {
    BreakEvenWriter writer = breakEvens;
    if (writer == null) {
      writer = new BreakEvenWriter(judgement);
      breakEvens = writer;
    }
    return writer;
  }

  private List<Advice.Warning> warnings(boolean nothingEligible) {
    List<Advice.Warning> warnings = new ArrayList<>();
    if (nothingEligible) {
      warnings.addAll(objections.whatToRelax(rules));
    }
    for (Argument.Note note : judgement.notes()) {
      warnings.add(
          new Advice.Warning(
              note.decision(),
              note.rule(),
              note.why().reason(names),
              note.why().source(),
              nothingEligible ? null : otherOption(note)));
    }
    return warnings;
  }

  /** The name of the option whose quote a note tells of, where it is not recommended. */
  private @Nullable Text otherOption(Argument.Note note) {
    List<String> told =
        note.why().evidence().stream()
            .filter(read -> read.fact().equals("OptionQuote") && read.component().equals("option"))
            .map(read -> read.value().toString())
            .toList();
    return told.isEmpty() || told.stream().anyMatch(this::recommended)
        ? null
        : names.name("option", told.get(0));
  }

  private boolean recommended(String option) {
    return judgement.verdicts().standings().values().stream()
        .flatMap(List::stream)
        .anyMatch(
            standing ->
                standing.option().equals(option)
                    && standing.outcome() == Standing.Outcome.RECOMMENDED);
  }
}
