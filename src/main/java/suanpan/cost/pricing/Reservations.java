package suanpan.cost.pricing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Commitment;
import suanpan.cost.ApiBill;
import suanpan.cost.ApiUsage;
import suanpan.cost.Horizon;
import suanpan.cost.RentedCapacity;
import suanpan.cost.Reservation;

/** Whether reserving throughput at a provider pays under one scenario, and how much of it. */
final class Reservations {
  private final Economics economics;
  private final Map<Integer, Reservation.Term> terms = new ConcurrentHashMap<>();

  Reservations(Economics economics) {
    this.economics = economics;
  }

  /**
   * The cheapest reservation for these calls, or null when paying as they go is no dearer: a bill
   * with one is never above the bill without.
   */
  @Nullable Reserved paying(ApiOffer offer, ApiUsage usage) {
    if (offer.commitments().isEmpty()) {
      return null;
    }
    Reserved cheapest = cheapest(offer, usage);
    return cheapest != null && cheapest.pays() ? cheapest : null;
  }

  /** The cheapest reservation for these calls, whether it pays or not; null where none is sold. */
  @Nullable Reserved cheapest(ApiOffer offer, ApiUsage usage) {
    ApiOffer.Price price = economics.price(offer);
    double peakToMean = economics.scenario().peakToMean();
    double least = Double.POSITIVE_INFINITY;
    Reservation best = null;
    for (Commitment commitment : offer.commitments()) {
      Reservation.Term term = term(commitment);
      Reservation reservation = Reservation.of(commitment, price, usage, peakToMean, term);
      if (reservation != null && reservation.comparedUsd(term) < least) {
        least = reservation.comparedUsd(term);
        best = reservation;
      }
    }
    if (best == null) {
      return null;
    }
    double factor =
        economics.conditions().api(economics.catalogue().model(offer.modelId()).openWeights());
    return new Reserved(
        offer, best, term(best.commitment()), factor, factor * ApiBill.usd(price, usage));
  }

  private Reservation.Term term(Commitment commitment) {
    return terms.computeIfAbsent(commitment.termMonths(), this::term);
  }

  private Reservation.Term term(int months) {
    Horizon horizon = economics.horizon();
    double held = 0;
    for (double factor : horizon.reserved(months)) {
      held += factor;
    }
    return new Reservation.Term(
        RentedCapacity.commitmentMultiple(months, horizon.months()), held / horizon.apiUsd(1));
  }
}
