package suanpan.advice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Figure;
import suanpan.catalog.FigureIds;
import suanpan.catalog.Model;
import suanpan.catalog.QualityTier;
import suanpan.catalog.Reasoning;
import suanpan.catalog.Source;
import suanpan.cost.pricing.ApiCalls;
import suanpan.cost.pricing.Fleet;
import suanpan.cost.pricing.Reserved;
import suanpan.fact.Text;
import suanpan.plan.Plan;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** What must be settled before a plan can run, or known before its bill is believed. */
final class Caveats {
  private static final Text TRAINING_FIGURES =
      new Text(
          "planning figures of the catalogue: compute for pre-training experiments, pre-training team",
          "目录规划值：预训练实验算力倍数、预训练团队人数");

  private final Search search;
  private final CaveatWords words;

  Caveats(Search search) {
    this.search = search;
    this.words = new CaveatWords(search.economics().catalogue());
  }

  /** Those of a plan with its price; often none. */
  List<Advice.Caveat> of(PricedPlan plan) {
    List<Advice.Caveat> caveats = of(plan.plan());
    addTraining(plan, caveats);
    Fleet fleet = plan.fleet();
    if (fleet != null
        && plan.plan().supply() instanceof Supply.Owned owned
        && fleet.replicas() >= 2
        && owned.offer().acceleratorsTogether() > 1
        && fleet.accelerators() <= owned.offer().acceleratorsTogether()) {
      caveats.add(
          new Advice.Caveat(
              "copies-share-a-server",
              words.sharedServer(owned.offer(), fleet),
              cited(owned.offer().source())));
    }
    return caveats;
  }

  private void addTraining(PricedPlan plan, List<Advice.Caveat> caveats) {
    FirstTraining training =
        FirstTraining.of(
            plan, search.economics().catalogue(), search.economics().engineerUsdPerMonth());
    if (training != null) {
      Figure compute = search.economics().catalogue().figure(FigureIds.PRETRAINING_EXPERIMENTS);
      caveats.add(
          new Advice.Caveat(
              "is-trained-before-it-serves",
              training.sentence(),
              cited(compute.source()),
              TRAINING_FIGURES));
    }
  }

  /** Those of one plan; often none. */
  List<Advice.Caveat> of(Plan plan) {
    List<Advice.Caveat> caveats = new ArrayList<>();
    for (ApiCalls.Limited limited : search.pricer().calls().rateLimits(plan)) {
      ApiOffer.Limits stated = limited.offer().limits();
      if (limited.limit().times() > 1 && stated != null) {
        caveats.add(
            new Advice.Caveat(
                "needs-a-negotiated-limit",
                words.limit(limited.offer(), stated.tier(), limited.limit()),
                cited(stated.source())));
      }
    }
    for (Reserved reserved : search.pricer().calls().reserved(plan)) {
      caveats.add(
          new Advice.Caveat(
              "reserves-throughput",
              words.reserves(reserved),
              cited(reserved.reservation().commitment().source())));
    }
    if (search.economics().scenario().reasoningTokensPerOutputToken() > 0) {
      models(plan.supply()).stream()
          .map(search.economics().catalogue()::model)
          .filter(Model::reasoningIsGuessed)
          .forEach(model -> caveats.add(guessed(model)));
    }
    Scenario scenario = search.economics().scenario();
    addWithoutThinking(plan, scenario, caveats);
    addJudge(plan, scenario, caveats);
    addOldPrice(plan, caveats);
    addPricedByTheHour(plan, scenario, caveats);
    addPassesOn(plan, caveats);
    double silence =
        scenario.outputTokensPerRequest()
            * scenario.reasoningTokensPerOutputToken()
            / scenario.tokensPerSecondPerUser();
    if (scenario.batchablePercent() < 100
        && scenario.stated("timeToFirstTokenSeconds")
        && silence > scenario.timeToFirstTokenSeconds()
        && models(plan.supply()).stream()
            .map(search.economics().catalogue()::model)
            .anyMatch(Model::reasons)) {
      caveats.add(
          new Advice.Caveat(
              "thinks-past-the-first-word",
              words.thinksPast(silence, scenario.timeToFirstTokenSeconds()),
              "reasoningTokensPerOutputToken, timeToFirstTokenSeconds",
              new Text(
                  "your answers or our assumptions on thinking, speed and wait for the first word",
                  "思考量、出字速度与首字时间：您的回答或假设值")));
    }
    return caveats;
  }

  /**
   * A tier above the lowest rests on results with thinking, whoever switched it off: the answers,
   * or we because the first word would come too late.
   */
  private void addWithoutThinking(Plan plan, Scenario scenario, List<Advice.Caveat> caveats) {
    if (scenario.qualityNeed().equals(QualityTier.ADEQUATE.id())
        || scenario.reasoningTokensPerOutputToken() > 0) {
      return;
    }
    boolean answered = scenario.stated("reasoningTokensPerOutputToken");
    models(plan.supply()).stream()
        .map(search.economics().catalogue()::model)
        .filter(model -> model.reasons() && model.quality().tier() != QualityTier.ADEQUATE)
        .forEach(
            model ->
                caveats.add(
                    new Advice.Caveat(
                        "tier-rests-on-thinking",
                        words.withoutThinking(model, answered),
                        cited(model.quality().results().get(0).source()))));
  }

  /**
   * A cascade is of its large model's tier only if its judge passes on what the small one cannot.
   */
  private void addJudge(Plan plan, Scenario scenario, List<Advice.Caveat> caveats) {
    QualityTier asked = QualityTier.valueOf(scenario.qualityNeed().toUpperCase(Locale.ROOT));
    if (plan.supply() instanceof Supply.Cascade cascade) {
      Model small = search.economics().catalogue().model(cascade.small().modelId());
      if (small.quality().tier().rank() < asked.rank()) {
        Model large = search.economics().catalogue().model(cascade.large().modelId());
        caveats.add(
            new Advice.Caveat(
                "rests-on-its-judge",
                words.judged(small, large, asked),
                cited(small.quality().results().get(0).source())));
      }
    }
  }

  /** Prices move by a third within half a year: one that is a year old is a hint, not an offer. */
  private void addOldPrice(Plan plan, List<Advice.Caveat> caveats) {
    LocalDate today = search.economics().catalogue().date();
    if (plan.supply() instanceof Supply.Rented rented && old(rented.offer().source(), today)) {
      Source source = rented.offer().source();
      caveats.add(
          new Advice.Caveat(
              "old-price", words.oldRent(rented.offer(), months(source, today)), cited(source)));
    } else if (plan.supply() instanceof Supply.Owned owned && old(owned.offer().source(), today)) {
      Source source = owned.offer().source();
      caveats.add(
          new Advice.Caveat(
              "old-price", words.oldPurchase(owned.offer(), months(source, today)), cited(source)));
    }
  }

  private static boolean old(Source source, LocalDate today) {
    return source.asOf().isBefore(today.minusYears(1));
  }

  private static long months(Source source, LocalDate today) {
    return ChronoUnit.MONTHS.between(source.asOf(), today);
  }

  /** Hours of the demand are not asked for: the bill takes them as the region's are assumed. */
  private void addPricedByTheHour(Plan plan, Scenario scenario, List<Advice.Caveat> caveats) {
    LocalDate today = search.economics().catalogue().date();
    if (scenario.batchablePercent() == 100 || tuned(plan.supply())) {
      return;
    }
    for (ApiOffer offer : offers(plan.supply())) {
      ApiOffer.OffPeak offPeak = offer.priceOn(today).offPeak();
      if (offPeak != null) {
        Advice.Range range = new PriceRange(search).hours(plan);
        double full = offPeak.demandAtFullPrice(search.economics().dearHoursDemand(offPeak));
        caveats.add(
            new Advice.Caveat(
                "priced-by-the-hour",
                words.pricedByTheHour(offer, offPeak, full, range.low(), range.high()),
                cited(offer.source())));
      }
    }
  }

  /** What a cascade costs rests on how much it passes on, and on who judges that. */
  private void addPassesOn(Plan plan, List<Advice.Caveat> caveats) {
    if (plan.supply() instanceof Supply.Cascade) {
      Figure share = search.economics().catalogue().figure(FigureIds.CASCADE_HARD_SHARE);
      PriceRange range = new PriceRange(search);
      caveats.add(
          new Advice.Caveat(
              "rests-on-the-share-passed-on",
              words.passesOn(share, range.passedOn(plan), range.judged(plan)),
              cited(share.source())));
    }
  }

  private static boolean tuned(Supply supply) {
    return supply instanceof Supply.Api api && api.tuned();
  }

  private static List<ApiOffer> offers(Supply supply) {
    if (supply instanceof Supply.Cascade cascade) {
      return List.of(cascade.small(), cascade.large());
    }
    return supply instanceof Supply.Api api ? List.of(api.offer()) : List.of();
  }

  private Advice.Caveat guessed(Model model) {
    Reasoning said = model.reasoning();
    return new Advice.Caveat(
        "reasoning-unknown",
        words.reasoningGuessed(model),
        said == null ? "catalogs/models.yaml" : cited(said.source()),
        said == null
            ? new Text("no entry in the catalogue", "目录中没有相关记录")
            : new Text(cited(said.source()), cited(said.source())));
  }

  private static List<String> models(Supply supply) {
    return supply instanceof Supply.Cascade cascade
        ? List.of(cascade.small().modelId(), cascade.large().modelId())
        : List.of(supply.modelId());
  }

  private static String cited(Source source) {
    return source.text() + " (" + source.asOf() + ")";
  }
}
