package suanpan.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An accelerator for rent.
 *
 * @param term on-demand, spot, reserved-1y, reserved-3y
 * @param usdPerAcceleratorHour price of one accelerator with its share of the host
 * @param regions where it can be had: us, eu, cn, other
 * @param minimumAccelerators least number that can be rented at once
 * @param acceleratorsPerInstance how many come together: every further instance brings so many; 1
 *     where they are rented singly
 * @param outlierReason why a price far from the median of its part and term is right all the same;
 *     null for ordinary prices
 */
public record RentalOffer(
    String id,
    String providerId,
    String acceleratorId,
    String term,
    double usdPerAcceleratorHour,
    Set<String> regions,
    int minimumAccelerators,
    int acceleratorsPerInstance,
    @Nullable String outlierReason,
    Source source) {}
