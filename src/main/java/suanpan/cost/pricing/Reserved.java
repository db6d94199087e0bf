package suanpan.cost.pricing;

import suanpan.catalog.ApiOffer;
import suanpan.cost.Reservation;

/**
 * Throughput reserved at a provider for the calls of a plan.
 *
 * @param term how its price weighs over the horizon
 * @param factor of prices against those stated
 * @param asYouGoUsdPerMonth what all these calls would cost without it
 */
public record Reserved(
    ApiOffer offer,
    Reservation reservation,
    Reservation.Term term,
    double factor,
    double asYouGoUsdPerMonth) {

  /** What is reserved costs today, used or idle, USD a month. */
  public double usdPerMonth() {
    return reservation.usdPerMonth() * factor;
  }

  /** The whole bill in today's month, with what is paid as it goes. */
  public double billUsdPerMonth() {
    return (reservation.usdPerMonth() + reservation.usdOfAsYouGo()) * factor;
  }

  /** The whole bill, a price that is held while others fall counted as it weighs on the horizon. */
  public double comparedUsdPerMonth() {
    return reservation.comparedUsd(term) * factor;
  }

  /** Whether it is cheaper than paying as the calls go. */
  public boolean pays() {
    return comparedUsdPerMonth() < asYouGoUsdPerMonth;
  }

  /** What holding its price while others fall adds over the horizon, in USD of today's months. */
  double heldUsd() {
    return usdPerMonth() * (term.held() - 1);
  }
}
