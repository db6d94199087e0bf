package suanpan.cost.pricing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.FigureIds;
import suanpan.cost.ApiBill;
import suanpan.cost.ApiUsage;
import suanpan.cost.Item;
import suanpan.cost.Ledger;
import suanpan.cost.RateLimit;
import suanpan.plan.Plan;
import suanpan.plan.Supply;

/** Calls of models behind APIs under one scenario: what they cost, and the limits they meet. */
public final class ApiCalls {
  private final Economics economics;
  private final Reservations reservations;
  private final ApiUsage[] usages = new ApiUsage[8];
  private final double hardShare;
  private final Judge judge;

  ApiCalls(Economics economics) {
    this.economics = economics;
    this.reservations = new Reservations(economics);
    for (int kind = 0; kind < usages.length; kind++) {
      usages[kind] =
          economics.usage(economics.request((kind & 1) != 0, (kind & 2) != 0), (kind & 4) != 0);
    }
    this.hardShare = economics.share(FigureIds.CASCADE_HARD_SHARE);
    this.judge = new Judge(economics);
  }

  /**
   * How a model behind an API is called.
   *
   * @param inBatches whether requests that can wait are sent in batches
   * @param retrieval whether passages are added to the input
   */
  public record Way(boolean inBatches, boolean retrieval) {
    static Way of(Plan plan) {
      return new Way(
          plan.serving().equals("provider-batch"), plan.adaptation().equals("retrieval"));
    }
  }

  /**
   * What a model behind an API costs a month, without adaptation. A reserved price that is held
   * while others fall counts as what it comes to over the horizon.
   */
  public double comparedUsdPerMonth(ApiOffer offer, boolean tuned, Way way) {
    double usd = Pricer.total(l -> call(offer, tuned, way, 1, l));
    Reserved reserved = reserved(offer, tuned, way, 1);
    return reserved == null ? usd : usd + reserved.heldUsd();
  }

  /** Whether any request of an offer is sent in batches: only where its provider charges less. */
  public boolean batches(ApiOffer offer, boolean tuned, Way way) {
    return ApiBill.batchedShare(price(offer, tuned), usage(offer, way, 1)) > 0;
  }

  /** The limit of an offer that the busiest minute fills most. */
  public record Limited(ApiOffer offer, RateLimit limit) {}

  /** What holding reserved prices while others fall adds to a plan, in USD of today's months. */
  double heldUsd(Plan plan) {
    double usd = 0;
    for (Reserved reserved : reserved(plan)) {
      usd += reserved.heldUsd();
    }
    return usd;
  }

  /** What a plan reserves; nothing where paying as it goes is cheaper, or the model is tuned. */
  public List<Reserved> reserved(Plan plan) {
    List<Reserved> all = new ArrayList<>(2);
    each(
        plan,
        (offer, tuned, share, small) -> {
          Reserved reserved = reserved(offer, tuned, Way.of(plan), share);
          if (reserved != null) {
            all.add(reserved);
          }
        });
    return all;
  }

  /**
   * The cheapest reservation that one of a plan's calls could make, whether it pays or not; null
   * where none is sold.
   *
   * @param hard whether only the hard share of a cascade comes here
   */
  public @Nullable Reserved couldReserve(Plan plan, ApiOffer offer, boolean hard) {
    return reservations.cheapest(offer, usage(offer, Way.of(plan), hard ? hardShare : 1));
  }

  private @Nullable Reserved reserved(ApiOffer offer, boolean tuned, Way way, double share) {
    return tuned ? null : reservations.paying(offer, usage(offer, way, share));
  }

  /** The rate limits that a plan meets; none where none is published. */
  public List<Limited> rateLimits(Plan plan) {
    List<Limited> limits = new ArrayList<>(2);
    each(
        plan,
        (offer, tuned, share, small) -> limit(offer, tuned, Way.of(plan), share, small, limits));
    return limits;
  }

  private interface Call {
    /**
     * Takes one of the calls that a plan makes.
     *
     * @param share of the requests
     * @param small whether it asks a cascade's small model
     */
    void take(ApiOffer offer, boolean tuned, double share, boolean small);
  }

  private void each(Plan plan, Call call) {
    if (plan.supply() instanceof Supply.Api api) {
      call.take(api.offer(), api.tuned(), 1, false);
    } else if (plan.supply() instanceof Supply.Cascade cascade) {
      call.take(cascade.small(), false, 1, true);
      call.take(cascade.large(), false, hardShare, false);
    }
  }

  private void limit(
      ApiOffer offer, boolean tuned, Way way, double share, boolean small, List<Limited> limits) {
    ApiOffer.Limits stated = offer.limits();
    if (stated != null) {
      ApiUsage usage = usage(offer, way, share);
      Reserved reserved = reserved(offer, tuned, way, share);
      double above = reserved == null ? 1 : 1 - reserved.reservation().levelOfPeak();
      double peak = economics.scenario().peakToMean();
      ApiOffer.Price price = economics.price(offer);
      List<ApiUsage> busiest = new ArrayList<>(2);
      busiest.add(usage.times(peak * above));
      if (small) {
        busiest.add(judging(offer, usage).times(peakOfJudging(price, usage, peak)));
      }
      limits.add(new Limited(offer, RateLimit.tightest(stated, price, busiest)));
    }
  }

  /** What waited for a batch is judged as it comes back, through the month. */
  private static double peakOfJudging(ApiOffer.Price price, ApiUsage judged, double peak) {
    double waited = ApiBill.batchedShare(price, judged);
    return waited + (1 - waited) * peak;
  }

  private ApiUsage judging(ApiOffer small, ApiUsage judged) {
    return judge.usage(judged, judge.verdict(reasons(small)));
  }

  private boolean reasons(ApiOffer offer) {
    return economics.catalogue().model(offer.modelId()).reasons();
  }

  /**
   * What a plan's providers charge for hidden reasoning in today's month; 0 on machines. Of what is
   * reserved it takes the share that it has of the bill paid as the calls go.
   */
  public double reasoningUsdPerMonth(Plan plan) {
    double[] usd = new double[1];
    each(
        plan,
        (offer, tuned, share, small) -> {
          Way way = Way.of(plan);
          double[] hidden = new double[1];
          Ledger.Total all = new Ledger.Total();
          ApiBill.lines(
              price(offer, tuned),
              usage(offer, way, share),
              (item, quantity, usdPerUnit) -> {
                all.add(item, quantity, usdPerUnit);
                if (item == Item.REASONING_TOKENS || item == Item.BATCH_REASONING_TOKENS) {
                  hidden[0] += quantity * usdPerUnit;
                }
              });
          if (hidden[0] > 0) {
            double billed = Pricer.total(l -> call(offer, tuned, way, share, l));
            usd[0] += billed * hidden[0] / all.usd();
          }
        });
    return usd[0];
  }

  /** What the calls of a plan cost in today's month, USD; 0 on machines. */
  public double usdPerMonth(Plan plan) {
    return Pricer.total(ledger -> lines(plan, ledger, ledger));
  }

  /**
   * What a plan's calls, those of a judge among them, would cost beyond its price if the demand
   * fell otherwise into the hours that cost more, USD a month; 0 where all hours cost the same.
   *
   * @param demandFactor demand of such an hour over that of the mean hour; counted as far as the
   *     peak allows
   */
  public double hoursUsdPerMonth(Plan plan, double demandFactor) {
    double[] usd = new double[1];
    each(
        plan,
        (offer, tuned, share, small) -> {
          ApiOffer.Price stated = offer.priceOn(economics.catalogue().date());
          ApiOffer.OffPeak offPeak = stated.offPeak();
          if (offPeak != null && !tuned) {
            double demand = offPeak.demandUnder(demandFactor, economics.scenario().peakToMean());
            ApiOffer.Price other = stated.overTheWeek(demand);
            ApiUsage usage = usage(offer, Way.of(plan), share);
            double more = dearer(offer, other, usage);
            usd[0] += small ? more + dearer(offer, other, judging(offer, usage)) : more;
          }
        });
    return usd[0];
  }

  private double dearer(ApiOffer offer, ApiOffer.Price other, ApiUsage usage) {
    return factor(offer) * (ApiBill.usd(other, usage) - ApiBill.usd(economics.price(offer), usage));
  }

  /**
   * Writes what the calls of a plan cost in today's month; nothing for machines.
   *
   * @param small takes the lines of a cascade's small model
   */
  void lines(Plan plan, Ledger ledger, Ledger small) {
    each(
        plan,
        (offer, tuned, share, isSmall) -> {
          call(offer, tuned, Way.of(plan), share, isSmall ? small : ledger);
          if (isSmall) {
            judge(offer, Way.of(plan), small);
          }
        });
  }

  /** What the large model of a cascade charges in today's month, USD; 0 for other plans. */
  public double hardUsdPerMonth(Plan plan) {
    return plan.supply() instanceof Supply.Cascade cascade
        ? Pricer.total(l -> call(cascade.large(), false, Way.of(plan), hardShare, l))
        : 0;
  }

  /** The same for judging what the small one answers. */
  public double judgedUsdPerMonth(Plan plan) {
    return plan.supply() instanceof Supply.Cascade cascade
        ? judgedUsdPerMonth(cascade.small(), Way.of(plan))
        : 0;
  }

  /** What judging the answers of a cascade's small model costs a month, USD. */
  public double judgedUsdPerMonth(ApiOffer offer, Way way) {
    return Pricer.total(ledger -> judge(offer, way, ledger));
  }

  /**
   * What judging would cost a month if other tokens were written for it, USD; 0 for other plans.
   *
   * @param verdictTokens of a verdict
   * @param reasoningTokens thought before it; counted where the small model reasons
   */
  public double judgedUsdPerMonth(Plan plan, double verdictTokens, double reasoningTokens) {
    if (!(plan.supply() instanceof Supply.Cascade cascade)) {
      return 0;
    }
    ApiOffer small = cascade.small();
    Judge.Verdict verdict = new Judge.Verdict(verdictTokens, reasons(small) ? reasoningTokens : 0);
    return Pricer.total(ledger -> judge(small, Way.of(plan), verdict, ledger));
  }

  private void judge(ApiOffer offer, Way way, Ledger ledger) {
    judge(offer, way, judge.verdict(reasons(offer)), ledger);
  }

  private void judge(ApiOffer offer, Way way, Judge.Verdict verdict, Ledger ledger) {
    double factor = factor(offer);
    judge.lines(
        price(offer, false),
        usage(offer, way, 1),
        verdict,
        factor == 1 ? ledger : times(factor, ledger));
  }

  private ApiUsage usage(ApiOffer offer, Way way, double share) {
    int kind = (way.retrieval() ? 1 : 0) + (reasons(offer) ? 2 : 0) + (way.inBatches() ? 4 : 0);
    return usages[kind].times(share);
  }

  private ApiOffer.Price price(ApiOffer offer, boolean tuned) {
    ApiOffer.Price price = economics.price(offer);
    ApiOffer.Tuning tuning = offer.tuning();
    return tuned && tuning != null
        ? ApiOffer.Price.of(
            price.from(), tuning.usdPerMillionInputTokens(), tuning.usdPerMillionOutputTokens())
        : price;
  }

  private double factor(ApiOffer offer) {
    return economics.conditions().api(economics.catalogue().model(offer.modelId()).openWeights());
  }

  private void call(ApiOffer offer, boolean tuned, Way way, double share, Ledger ledger) {
    ApiOffer.Price price = price(offer, tuned);
    double factor = factor(offer);
    Ledger priced = factor == 1 ? ledger : times(factor, ledger);
    Reserved reserved = reserved(offer, tuned, way, share);
    ApiUsage usage;
    if (reserved == null) {
      usage = usage(offer, way, share);
    } else {
      reserved.reservation().lines(reserved.term(), priced);
      usage = reserved.reservation().asYouGo();
    }
    ApiBill.lines(price, usage, priced);
    if (!offer.volumeDiscounts().isEmpty()) {
      double usd = factor * ApiBill.usd(price, usage);
      ledger.add(Item.VOLUME_DISCOUNT, 1, -ApiBill.volumeDiscount(offer.volumeDiscounts(), usd));
    }
  }

  /** Takes every unit price times a factor. */
  private static Ledger times(double factor, Ledger ledger) {
    return (item, quantity, usdPerUnit) -> ledger.add(item, quantity, usdPerUnit * factor);
  }
}
