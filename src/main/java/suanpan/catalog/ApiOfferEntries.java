package suanpan.catalog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer.Limits;
import suanpan.catalog.ApiOffer.LongContext;
import suanpan.catalog.ApiOffer.OffPeak;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.ApiOffer.Tuning;
import suanpan.catalog.ApiOffer.VolumeDiscount;

/** Reads the offers of models behind APIs, and checks that prices stand in a sane relation. */
final class ApiOfferEntries {

  private static final String INPUT = "usdPerMillionInputTokens";
  private static final String OUTPUT = "usdPerMillionOutputTokens";
  private static final String CACHED = "usdPerMillionCachedInputTokens";

  private ApiOfferEntries() {}

  static ApiOffer offer(Entry e) {
    try (e) {
      List<Price> prices = e.children("prices").stream().map(ApiOfferEntries::price).toList();
      checkOrder(e, prices);
      if (e.has("commitments") && e.has("volumeDiscounts")) {
        e.wrong(
            "commitments",
            "given beside volumeDiscounts",
            "given without them",
            "Maybe leave one out: which of both comes first in the bill is not known.");
      }
      Entry tuning = e.optionalChild("tuning");
      Entry limits = e.optionalChild("limits");
      return new ApiOffer(
          e.id("id"),
          e.id("modelId"),
          e.id("providerId"),
          e.choices("regions", PartyEntries.REGIONS),
          e.choices("residencyRegions", PartyEntries.REGIONS),
          prices,
          e.children("volumeDiscounts").stream().map(ApiOfferEntries::discount).toList(),
          e.children("commitments").stream().map(CommitmentEntries::commitment).toList(),
          limits == null ? null : limits(limits),
          tuning == null ? null : tuning(tuning),
          e.source());
    }
  }

  private static void checkOrder(Entry e, List<Price> prices) {
    if (prices.isEmpty()) {
      e.wrong("prices", "empty", "at least one price", "Maybe leave the whole offer out.");
    }
    for (int i = 1; i < prices.size(); i++) {
      LocalDate before = prices.get(i - 1).from();
      if (!prices.get(i).from().isAfter(before)) {
        e.wrong(
            "prices[" + i + "].from",
            prices.get(i).from().toString(),
            "later than the price before it, " + before,
            "Maybe the prices are not in order.");
      }
    }
  }

  private static Price price(Entry e) {
    try (e) {
      double input = e.number(INPUT, Range.USD_PER_MILLION_TOKENS);
      double output = e.number(OUTPUT, Range.USD_PER_MILLION_TOKENS);
      if (!e.broken() && output < input / 2) {
        e.wrong(
            OUTPUT,
            Entry.shown(output),
            "no less than half of the input's price, " + Entry.shown(input),
            "Maybe input and output were swapped.");
      }
      Entry offPeak = e.optionalChild("offPeak");
      return new Price(
          e.day("from"),
          input,
          output,
          e.optionalNumber("usdPerMillionReasoningTokens", Range.USD_PER_MILLION_TOKENS),
          discounted(e, CACHED, input),
          e.optionalNumber("usdPerMillionCacheWriteTokens", Range.USD_PER_MILLION_TOKENS),
          discounted(e, "usdPerMillionBatchInputTokens", input),
          discounted(e, "usdPerMillionBatchOutputTokens", output),
          discounted(e, "usdPerMillionFlexInputTokens", input),
          discounted(e, "usdPerMillionFlexOutputTokens", output),
          longContext(e),
          offPeak == null ? null : offPeak(offPeak));
    }
  }

  private static @Nullable Double discounted(Entry e, String key, double full) {
    Double price = e.optionalNumber(key, Range.USD_PER_MILLION_TOKENS);
    if (!e.broken() && price != null && price > full) {
      e.wrong(
          key,
          Entry.shown(price),
          "at most the full price, " + Entry.shown(full),
          "Maybe cached and cache write, or input and output, were swapped.");
    }
    return price;
  }

  private static List<LongContext> longContext(Entry e) {
    List<LongContext> tiers =
        e.children("longContext").stream().map(ApiOfferEntries::tier).toList();
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).aboveTokens() <= tiers.get(i - 1).aboveTokens()) {
        e.wrong(
            "longContext[" + i + "].aboveTokens",
            Entry.shown(tiers.get(i).aboveTokens()),
            "above " + Entry.shown(tiers.get(i - 1).aboveTokens()) + ", the tier before it",
            "Maybe the tiers are not in order.");
      }
    }
    return tiers;
  }

  private static LongContext tier(Entry e) {
    try (e) {
      return new LongContext(
          e.number("aboveTokens", Range.TOKENS),
          e.number(INPUT, Range.USD_PER_MILLION_TOKENS),
          e.number(OUTPUT, Range.USD_PER_MILLION_TOKENS),
          e.optionalNumber(CACHED, Range.USD_PER_MILLION_TOKENS),
          e.truth("wholeRequest"));
    }
  }

  private static OffPeak offPeak(Entry e) {
    try (e) {
      LocalTime from = e.time("fromUtc");
      LocalTime until = e.time("untilUtc");
      Double hours = e.optionalNumber("fullPriceHoursPerWeek", Range.from(1, 167));
      return new OffPeak(
          from,
          until,
          hours == null ? OffPeak.outside(from, until) : hours,
          e.number(INPUT, Range.USD_PER_MILLION_TOKENS),
          e.number(OUTPUT, Range.USD_PER_MILLION_TOKENS),
          e.optionalNumber(CACHED, Range.USD_PER_MILLION_TOKENS));
    }
  }

  private static VolumeDiscount discount(Entry e) {
    try (e) {
      return new VolumeDiscount(
          e.number("fromUsdPerMonth", Range.above(0, 1e9)),
          e.number("discountPercent", Range.above(0, 90)));
    }
  }

  private static Limits limits(Entry e) {
    try (e) {
      Limits limits =
          new Limits(
              e.text("tier"),
              e.optionalNumber("requestsPerMinute", Range.from(1, 1e9)),
              e.optionalNumber("tokensPerMinute", Range.from(100, 1e12)),
              e.optionalNumber("inputTokensPerMinute", Range.from(100, 1e12)),
              e.optionalNumber("totalInputTokensPerMinute", Range.from(100, 1e12)),
              e.optionalNumber("outputTokensPerMinute", Range.from(100, 1e12)),
              e.truth("cachedCounts"),
              e.source());
      if (limits.requestsPerMinute() == null
          && limits.tokensPerMinute() == null
          && limits.inputTokensPerMinute() == null
          && limits.totalInputTokensPerMinute() == null
          && limits.outputTokensPerMinute() == null) {
        e.wrong("limits", "no limit", "at least one a minute", "Maybe leave limits out.");
      }
      return limits;
    }
  }

  private static Tuning tuning(Entry e) {
    try (e) {
      return new Tuning(
          e.number("usdPerMillionTrainingTokens", Range.USD_PER_MILLION_TOKENS),
          e.number(INPUT, Range.USD_PER_MILLION_TOKENS),
          e.number(OUTPUT, Range.USD_PER_MILLION_TOKENS),
          e.source());
    }
  }
}
