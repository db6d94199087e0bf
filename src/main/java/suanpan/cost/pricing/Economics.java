package suanpan.cost.pricing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import suanpan.catalog.Accelerator;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.FigureIds;
import suanpan.catalog.PurchaseOffer;
import suanpan.cost.ApiUsage;
import suanpan.cost.Horizon;
import suanpan.cost.OwnershipTerms;
import suanpan.cost.Request;
import suanpan.cost.Staffing;
import suanpan.cost.Terms;
import suanpan.cost.serving.Demand;
import suanpan.plan.Supply;
import suanpan.scenario.Scenario;

/** What all plans of one scenario share: demand, prices over time, people, terms of ownership. */
public final class Economics {
  private final Catalogue catalogue;
  private final Scenario scenario;
  private final Horizon horizon;
  private final Conditions conditions;
  private final Sizings sizings;
  private final Staffing onRent;
  private final Staffing onOwn;
  private final Map<String, OwnershipTerms> owning = new ConcurrentHashMap<>();

  /** Reads what the catalogue assumes and what the scenario answers. */
  public Economics(Catalogue catalogue, Scenario scenario) {
    this(catalogue, scenario, Conditions.STATED, Sizings.AFRESH);
  }

  /**
   * The same under other prices and throughput than stated and estimated.
   *
   * @param sizings may remember what variations of one scenario have in common
   */
  public Economics(Catalogue catalogue, Scenario scenario, Conditions conditions, Sizings sizings) {
    this.catalogue = catalogue;
    this.scenario = scenario;
    this.conditions = conditions;
    this.sizings = sizings;
    this.onRent = Terms.staffing(catalogue, scenario.engineerUsdPerYear(), false);
    this.onOwn = Terms.staffing(catalogue, scenario.engineerUsdPerYear(), true);
    this.horizon =
        Horizon.of(
            scenario.horizonMonths(),
            scenario.growthPercentPerMonth(),
            share(FigureIds.API_PRICE_CHANGE),
            share(FigureIds.RENTAL_PRICE_CHANGE));
  }

  /** The scenario that this is about. */
  public Scenario scenario() {
    return scenario;
  }

  /** The catalogue that this rests on. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Prices and throughput against what is stated and estimated. */
  public Conditions conditions() {
    return conditions;
  }

  /** How deployments are sized. */
  public Sizings sizings() {
    return sizings;
  }

  /** Demand and prices over the months ahead. */
  public Horizon horizon() {
    return horizon;
  }

  /** A figure of the catalogue. */
  public double figure(String id) {
    return catalogue.figure(id).value();
  }

  /** A figure in percent, as a share. */
  public double share(String percentId) {
    return figure(percentId) / 100;
  }

  /**
   * What one request carries.
   *
   * @param retrieval whether passages are added to it
   * @param reasons whether the model reasons before it answers
   */
  public Request request(boolean retrieval, boolean reasons) {
    return Request.of(scenario, retrieval, reasons, figure(FigureIds.CACHE_READS_PER_WRITE));
  }

  /**
   * Today's calls to an API.
   *
   * @param batched whether requests that can wait are sent in batches
   */
  public ApiUsage usage(Request request, boolean batched) {
    return new ApiUsage(
        scenario.requestsPerMonth(),
        request.inputTokens(),
        request.outputTokens(),
        request.reasoningTokens(),
        request.cachedShare(),
        request.cacheWriteShare(),
        batched ? scenario.batchablePercent() / 100 : 0);
  }

  /** Today's demand when every request is answered at once, on the clock of {@link #onClock}. */
  public Demand interactive(Request request) {
    Demand queued = Demand.of(scenario, request);
    double mean = queued.meanRequestsPerSecond();
    return onClock(
        new Demand(
            mean,
            mean * scenario.peakToMean(),
            queued.inputTokens(),
            queued.outputTokens(),
            queued.cachedShare(),
            scenario.tokensPerSecondPerUser(),
            scenario.timeToFirstTokenSeconds(),
            queued.contextTokens(),
            queued.minimumReplicas()));
  }

  /** Today's demand when requests that can wait fill the troughs, on the clock likewise. */
  public Demand queued(Request request) {
    return onClock(Demand.of(scenario, request));
  }

  /**
   * Machines that are twice as fast as estimated see requests come half as often and wait twice as
   * long: varying the clock of the demand varies every throughput and latency at once.
   */
  private Demand onClock(Demand demand) {
    double speed = conditions.throughput();
    return speed == 1
        ? demand
        : new Demand(
            demand.meanRequestsPerSecond() / speed,
            demand.peakRequestsPerSecond() / speed,
            demand.inputTokens(),
            demand.outputTokens(),
            demand.cachedShare(),
            demand.tokensPerSecondPerUser() / speed,
            demand.timeToFirstTokenSeconds() * speed,
            demand.contextTokens(),
            demand.minimumReplicas());
  }

  /**
   * What an offer charges today for calls that are spread over the week as the demand of the region
   * is, as far as its peak allows.
   */
  public ApiOffer.Price price(ApiOffer offer) {
    ApiOffer.Price price = offer.priceOn(catalogue.date());
    ApiOffer.OffPeak offPeak = price.offPeak();
    return offPeak == null ? price : price.overTheWeek(dearHoursDemand(offPeak));
  }

  /** Demand of an hour at which a provider charges the full price, over that of the mean hour. */
  public double dearHoursDemand(ApiOffer.OffPeak offPeak) {
    String id = FigureIds.dearHoursDemand(scenario.region());
    return offPeak.demandUnder(figure(id), scenario.peakToMean());
  }

  /** The engineers whom machines keep busy. */
  public Staffing staffing(boolean owned) {
    return owned ? onOwn : onRent;
  }

  /** What an engineer costs the employer a month. */
  public double engineerUsdPerMonth() {
    return scenario.engineerUsdPerYear() / 12;
  }

  /**
   * What owning one of these accelerators takes, in one's own data centre or a rented room.
   *
   * @throws IllegalArgumentException when its power is unknown, so that its electricity is too
   */
  public OwnershipTerms ownership(Accelerator accelerator, PurchaseOffer offer) {
    OwnershipTerms known = owning.get(offer.id());
    if (known == null) {
      known = terms(accelerator, offer);
      owning.put(offer.id(), known);
    }
    return known;
  }

  /**
   * The same for a fleet: a single server has no other to be joined with, if it remains one over
   * the horizon.
   */
  public OwnershipTerms ownership(Supply.Owned owned, Fleet fleet) {
    OwnershipTerms joined = ownership(owned.replica().accelerator(), owned.offer());
    return singleServer(owned, fleet) ? joined.alone() : joined;
  }

  /** Whether a fleet is one server from the first month to the last. */
  public boolean singleServer(Supply.Owned owned, Fleet fleet) {
    double most = 1;
    for (double demand : horizon.demand()) {
      most = Math.max(most, demand);
    }
    return fleet.accelerators(most) <= owned.offer().acceleratorsPerServer();
  }

  private OwnershipTerms terms(Accelerator accelerator, PurchaseOffer offer) {
    return Terms.ownership(
            catalogue,
            conditions.of(offer),
            accelerator,
            scenario.region(),
            scenario.ownDatacentre(),
            scenario.electricityUsdPerKwh())
        .orElseThrow(
            () -> new IllegalArgumentException("the power of " + accelerator.id() + " is unknown"));
  }
}
