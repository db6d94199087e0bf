package suanpan.advice.derivation;

import java.util.ArrayList;
import java.util.List;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.FigureIds;
import suanpan.cost.Item;
import suanpan.cost.QuoteLine;

/** The lines of a provider's bill. */
final class ApiSteps {
  private final Inputs inputs;
  private final Steps steps;

  ApiSteps(Inputs inputs, Steps steps) {
    this.inputs = inputs;
    this.steps = steps;
  }

  /**
   * Writes the steps of one bill.
   *
   * @param hard whether only the hard share of a cascade comes here
   * @param price in force
   */
  void write(List<QuoteLine> lines, ApiOffer offer, ApiOffer.Price price, boolean hard) {
    for (QuoteLine line : lines) {
      List<Input> amounts = amounts(line.item());
      String formula = quantity(line.item());
      if (hard) {
        amounts.add(inputs.figure(FigureIds.CASCADE_HARD_SHARE));
        formula += " × share of hard requests";
      }
      steps.quantity(line.item(), formula, line.quantity(), amounts.toArray(Input[]::new));
      steps.price(line.item(), price(line.item()), line.usdPerUnit(), stated(offer, price));
    }
  }

  private List<Input> amounts(Item item) {
    List<Input> amounts = new ArrayList<>();
    if (item == Item.VOLUME_DISCOUNT) {
      return amounts;
    }
    amounts.add(inputs.answer("requestsPerMonth", "requests/month"));
    boolean output =
        switch (item) {
          case OUTPUT_TOKENS, LONG_OUTPUT_TOKENS, BATCH_OUTPUT_TOKENS, REASONING_TOKENS -> true;
          default -> false;
        };
    amounts.add(
        inputs.answer(output ? "outputTokensPerRequest" : "inputTokensPerRequest", "tokens"));
    if (item == Item.INPUT_TOKENS || item == Item.CACHED_INPUT_TOKENS) {
      amounts.add(inputs.answer("cacheablePercent", "%"));
    }
    amounts.add(inputs.answer("batchablePercent", "%"));
    return amounts;
  }

  private static String quantity(Item item) {
    return switch (item) {
      case VOLUME_DISCOUNT -> "once";
      case BATCH_INPUT_TOKENS, BATCH_OUTPUT_TOKENS ->
          "requests × tokens × share that can wait ÷ 1,000,000";
      case CACHED_INPUT_TOKENS -> "requests × tokens × share read from the cache ÷ 1,000,000";
      case INPUT_TOKENS ->
          "requests × tokens × share not cached ÷ 1,000,000, without what waits for a batch";
      default -> "requests × tokens ÷ 1,000,000, without what waits for a batch";
    };
  }

  private static String price(Item item) {
    return switch (item) {
      case VOLUME_DISCOUNT -> "− bill × discount of the highest step reached";
      case BATCH_INPUT_TOKENS, BATCH_OUTPUT_TOKENS ->
          "the cheapest way of waiting offered: batch, flex or off-peak hours";
      case LONG_INPUT_TOKENS, LONG_OUTPUT_TOKENS -> "the step that the request's length reaches";
      case CACHED_INPUT_TOKENS -> "the price of input read from the cache";
      default -> "the price in force";
    };
  }

  private static Input stated(ApiOffer offer, ApiOffer.Price price) {
    return new Input(
        "prices of " + offer.id(),
        price.usdPerMillionInputTokens() + " in, " + price.usdPerMillionOutputTokens() + " out",
        "USD/M tokens",
        "catalogs/api-offers.yaml, in force from "
            + price.from()
            + ": "
            + Inputs.cited(offer.source()));
  }
}
