package suanpan.catalog.importer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.ApiOffer.Limits;
import suanpan.catalog.ApiOffer.LongContext;
import suanpan.catalog.ApiOffer.OffPeak;
import suanpan.catalog.ApiOffer.Price;
import suanpan.catalog.ApiOffer.Tuning;
import suanpan.catalog.ApiOffer.VolumeDiscount;
import suanpan.catalog.Commitment;
import suanpan.catalog.RentalOffer;
import suanpan.catalog.Source;
import suanpan.fact.Text;

/** Offers in the form of the catalogue's files. */
final class CatalogueText {

  private static final String CACHED = "usdPerMillionCachedInputTokens";

  private final StringBuilder out = new StringBuilder();

  private CatalogueText() {}

  /** An entry of {@code api-offers.yaml}, with its line end. */
  static String yaml(ApiOffer offer) {
    CatalogueText text = new CatalogueText();
    text.line(0, "- id: ", offer.id());
    text.line(2, "modelId: ", offer.modelId());
    text.line(2, "providerId: ", offer.providerId());
    text.line(2, "regions: ", list(offer.regions()));
    text.line(2, "residencyRegions: ", list(offer.residencyRegions()));
    text.line(2, "prices:", "");
    offer.prices().forEach(text::price);
    text.volumeDiscounts(offer.volumeDiscounts());
    text.commitments(offer.commitments());
    text.limits(offer.limits());
    text.tuning(offer.tuning());
    text.source(2, offer.source());
    return text.out.toString();
  }

  /** A row of {@code rental-offers.csv}, with its line end. */
  static String csv(RentalOffer offer) {
    String reason = offer.outlierReason();
    return String.join(
            ",",
            offer.id(),
            offer.providerId(),
            offer.acceleratorId(),
            offer.term(),
            plain(offer.usdPerAcceleratorHour()),
            String.join(" ", new TreeSet<>(offer.regions())),
            String.valueOf(offer.minimumAccelerators()),
            String.valueOf(offer.acceleratorsPerInstance()),
            reason == null ? "" : quoted(reason, "\"\""),
            quoted(offer.source().text(), "\"\""),
            offer.source().asOf().toString())
        + "\n";
  }

  private void price(Price price) {
    line(4, "- from: ", price.from().toString());
    number(6, "usdPerMillionInputTokens", price.usdPerMillionInputTokens());
    number(6, "usdPerMillionOutputTokens", price.usdPerMillionOutputTokens());
    number(6, "usdPerMillionReasoningTokens", price.usdPerMillionReasoningTokens());
    number(6, CACHED, price.usdPerMillionCachedInputTokens());
    number(6, "usdPerMillionCacheWriteTokens", price.usdPerMillionCacheWriteTokens());
    number(6, "usdPerMillionBatchInputTokens", price.usdPerMillionBatchInputTokens());
    number(6, "usdPerMillionBatchOutputTokens", price.usdPerMillionBatchOutputTokens());
    number(6, "usdPerMillionFlexInputTokens", price.usdPerMillionFlexInputTokens());
    number(6, "usdPerMillionFlexOutputTokens", price.usdPerMillionFlexOutputTokens());
    if (!price.longContext().isEmpty()) {
      line(6, "longContext:", "");
      price.longContext().forEach(this::longContext);
    }
    OffPeak offPeak = price.offPeak();
    if (offPeak != null) {
      line(6, "offPeak:", "");
      line(8, "fromUtc: ", "\"" + offPeak.fromUtc() + "\"");
      line(8, "untilUtc: ", "\"" + offPeak.untilUtc() + "\"");
      number(8, "fullPriceHoursPerWeek", offPeak.fullPriceHoursPerWeek());
      number(8, "usdPerMillionInputTokens", offPeak.usdPerMillionInputTokens());
      number(8, "usdPerMillionOutputTokens", offPeak.usdPerMillionOutputTokens());
      number(8, CACHED, offPeak.usdPerMillionCachedInputTokens());
    }
  }

  private void longContext(LongContext tier) {
    line(8, "- aboveTokens: ", plain(tier.aboveTokens()));
    number(10, "usdPerMillionInputTokens", tier.usdPerMillionInputTokens());
    number(10, "usdPerMillionOutputTokens", tier.usdPerMillionOutputTokens());
    number(10, CACHED, tier.usdPerMillionCachedInputTokens());
    line(10, "wholeRequest: ", String.valueOf(tier.wholeRequest()));
  }

  private void volumeDiscounts(List<VolumeDiscount> discounts) {
    if (!discounts.isEmpty()) {
      line(2, "volumeDiscounts:", "");
    }
    for (VolumeDiscount discount : discounts) {
      line(4, "- fromUsdPerMonth: ", plain(discount.fromUsdPerMonth()));
      number(6, "discountPercent", discount.discountPercent());
    }
  }

  private void commitments(List<Commitment> commitments) {
    if (!commitments.isEmpty()) {
      line(2, "commitments:", "");
    }
    for (Commitment commitment : commitments) {
      line(4, "- name: ", both(commitment.name()));
      number(6, "termDays", commitment.termDays());
      number(6, "largestInputTokens", commitment.largestInputTokens());
      line(6, "blocks:", "");
      commitment.blocks().forEach(this::block);
      source(6, commitment.source());
    }
  }

  private void block(Commitment.Block block) {
    line(8, "- unit: ", both(block.unit()));
    number(10, "tokensPerMinute", block.tokensPerMinute());
    number(10, "perInputToken", block.perInputToken());
    number(10, "perCachedToken", block.perCachedToken());
    number(10, "perOutputToken", block.perOutputToken());
    number(10, "usdPerUnitMonth", block.usdPerUnitMonth());
    number(10, "minimumUnits", block.minimumUnits());
    number(10, "incrementUnits", block.incrementUnits());
  }

  private void limits(@Nullable Limits limits) {
    if (limits != null) {
      line(2, "limits:", "");
      line(4, "tier: ", quoted(limits.tier(), "\\\""));
      number(4, "requestsPerMinute", limits.requestsPerMinute());
      number(4, "tokensPerMinute", limits.tokensPerMinute());
      number(4, "inputTokensPerMinute", limits.inputTokensPerMinute());
      number(4, "totalInputTokensPerMinute", limits.totalInputTokensPerMinute());
      number(4, "outputTokensPerMinute", limits.outputTokensPerMinute());
      line(4, "cachedCounts: ", String.valueOf(limits.cachedCounts()));
      source(4, limits.source());
    }
  }

  private void tuning(@Nullable Tuning tuning) {
    if (tuning != null) {
      line(2, "tuning:", "");
      number(4, "usdPerMillionTrainingTokens", tuning.usdPerMillionTrainingTokens());
      number(4, "usdPerMillionInputTokens", tuning.usdPerMillionInputTokens());
      number(4, "usdPerMillionOutputTokens", tuning.usdPerMillionOutputTokens());
      source(4, tuning.source());
    }
  }

  private void source(int indent, Source source) {
    line(indent, "source: ", quoted(source.text().replace("\\", "\\\\"), "\\\""));
    line(indent, "asOf: ", source.asOf().toString());
  }

  private void number(int indent, String key, @Nullable Double value) {
    if (value != null) {
      line(indent, key + ": ", plain(value));
    }
  }

  private void line(int indent, String key, String value) {
    out.append(" ".repeat(indent)).append(key).append(value).append('\n');
  }

  private static String list(Collection<String> values) {
    return "[" + String.join(", ", new TreeSet<>(values)) + "]";
  }

  private static String both(Text text) {
    return "{ en: %s, zh: %s }".formatted(quoted(text.en(), "\\\""), quoted(text.zh(), "\\\""));
  }

  private static String quoted(String text, String quote) {
    return "\"" + text.replace("\"", quote) + "\"";
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
