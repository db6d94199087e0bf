package suanpan.advice.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suanpan.advice.derivation.Step.Input;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.FigureIds;
import suanpan.cost.Item;
import suanpan.cost.QuoteLine;
import suanpan.cost.pricing.Economics;
import suanpan.cost.pricing.Reserved;
import suanpan.fact.Text;

/** The lines of a provider's bill. */
final class ApiSteps {
  private static final Set<Item> WAITING =
      Set.of(
          Item.BATCH_INPUT_TOKENS,
          Item.BATCH_OUTPUT_TOKENS,
          Item.BATCH_REASONING_TOKENS,
          Item.VOLUME_DISCOUNT);

  private final Economics economics;
  private final Inputs inputs;
  private final Steps steps;
  private final RequestSteps request;

  ApiSteps(Economics economics, Inputs inputs, Steps steps, RequestSteps request) {
    this.economics = economics;
    this.inputs = inputs;
    this.steps = steps;
    this.request = request;
  }

  /**
   * Writes the steps of one bill.
   *
   * @param hard whether only the hard share of a cascade comes here
   * @param price in force
   * @param reserved the cheapest reservation that could be made; null where none is sold
   */
  void write(
      List<QuoteLine> lines,
      ApiOffer offer,
      ApiOffer.Price price,
      boolean hard,
      @Nullable Reserved reserved) {
    Input input = request.input(steps);
    Input covered =
        reserved == null ? null : new ReservationSteps(inputs, steps, reserved).write(lines);
    for (QuoteLine line : lines) {
      if (line.item().isReserved()) {
        continue;
      }
      if (line.item() == Item.JUDGE_INPUT || line.item() == Item.JUDGE_OUTPUT) {
        judged(line, input, offer, price);
        continue;
      }
      List<Input> amounts = amounts(line.item(), input);
      String formula = quantity(line.item());
      if (covered != null
          && reserved != null
          && reserved.pays()
          && !WAITING.contains(line.item())) {
        amounts.add(covered);
        formula += " × (1 − share served by what is reserved)";
      }
      if (hard) {
        amounts.add(inputs.figure(FigureIds.CASCADE_HARD_SHARE));
        formula += " × share of hard requests";
      }
      steps.quantity(line.item(), formula, line.quantity(), amounts.toArray(Input[]::new));
      if (price.offPeak() == null || WAITING.contains(line.item())) {
        steps.price(line.item(), price(line.item()), line.usdPerUnit(), stated(offer, price));
      } else {
        byTheHour(line, offer, price, price.offPeak());
      }
    }
  }

  private List<Input> amounts(Item item, Input input) {
    List<Input> amounts = new ArrayList<>();
    if (item == Item.VOLUME_DISCOUNT) {
      return amounts;
    }
    amounts.add(inputs.answer("requestsPerMonth", "requests/month"));
    switch (item) {
      case OUTPUT_TOKENS, LONG_OUTPUT_TOKENS, BATCH_OUTPUT_TOKENS ->
          amounts.add(inputs.answer("outputTokensPerRequest", "tokens"));
      case REASONING_TOKENS, BATCH_REASONING_TOKENS -> {
        amounts.add(inputs.answer("outputTokensPerRequest", "tokens"));
        amounts.add(request.perToken());
        amounts.add(request.reasons());
      }
      default -> amounts.add(input);
    }
    switch (item) {
      case INPUT_TOKENS, CACHED_INPUT_TOKENS -> amounts.add(inputs.answer("cacheablePercent", "%"));
      case CACHE_WRITE_TOKENS -> {
        amounts.add(inputs.answer("cacheablePercent", "%"));
        amounts.add(inputs.figure(FigureIds.CACHE_READS_PER_WRITE));
      }
      default -> {}
    }
    amounts.add(inputs.answer("batchablePercent", "%"));
    return amounts;
  }

  private static String quantity(Item item) {
    return switch (item) {
      case VOLUME_DISCOUNT -> "once";
      case BATCH_INPUT_TOKENS, BATCH_OUTPUT_TOKENS ->
          "requests × tokens × share that can wait ÷ 1,000,000";
      case BATCH_REASONING_TOKENS ->
          "requests × tokens of the answer × hidden reasoning tokens for each × share that can wait"
              + " ÷ 1,000,000";
      case REASONING_TOKENS ->
          "requests × tokens of the answer × hidden reasoning tokens for each ÷ 1,000,000, without"
              + " what waits for a batch";
      case CACHED_INPUT_TOKENS -> "requests × tokens × share read from the cache ÷ 1,000,000";
      case CACHE_WRITE_TOKENS ->
          "requests × tokens × share read from the cache ÷ how often what was written is read ÷"
              + " 1,000,000";
      case INPUT_TOKENS ->
          "requests × tokens × share neither read from the cache nor written to it ÷ 1,000,000,"
              + " without what waits for a batch";
      default -> "requests × tokens ÷ 1,000,000, without what waits for a batch";
    };
  }

  private static String price(Item item) {
    return switch (item) {
      case VOLUME_DISCOUNT -> "− bill × discount of the highest step reached";
      case BATCH_INPUT_TOKENS, BATCH_OUTPUT_TOKENS, BATCH_REASONING_TOKENS ->
          "the cheapest way of waiting offered: batch, flex or off-peak hours";
      case LONG_INPUT_TOKENS, LONG_OUTPUT_TOKENS -> "the step that the request's length reaches";
      case CACHED_INPUT_TOKENS -> "the price of input read from the cache";
      case CACHE_WRITE_TOKENS -> "the price of input written to the cache";
      case REASONING_TOKENS -> "the price of output, unless the provider states another";
      default -> "the price in force";
    };
  }

  private void judged(QuoteLine line, Input input, ApiOffer offer, ApiOffer.Price price) {
    Input requests = inputs.answer("requestsPerMonth", "requests/month");
    Input judgements = inputs.figure(FigureIds.CASCADE_JUDGEMENTS);
    if (line.item() == Item.JUDGE_INPUT) {
      steps.quantity(
          line.item(),
          "requests × judgements × (input + output of the small model's answer + instructions) ÷"
              + " 1,000,000",
          line.quantity(),
          requests,
          judgements,
          input,
          inputs.answer("outputTokensPerRequest", "tokens"),
          inputs.figure(FigureIds.CASCADE_JUDGE_INSTRUCTION));
    } else {
      steps.quantity(
          line.item(),
          "requests × judgements × tokens of a verdict, or of thinking before it, ÷ 1,000,000",
          line.quantity(),
          requests,
          judgements,
          inputs.figure(FigureIds.CASCADE_JUDGE_VERDICT),
          inputs.figure(FigureIds.CASCADE_JUDGE_REASONING));
    }
    ApiOffer.OffPeak offPeak = price.offPeak();
    if (offPeak == null) {
      steps.price(
          line.item(),
          "the small model's price, without cache or batch",
          line.usdPerUnit(),
          stated(offer, price));
    } else {
      byTheHour(line, offer, price, offPeak);
    }
  }

  private void byTheHour(
      QuoteLine line, ApiOffer offer, ApiOffer.Price price, ApiOffer.OffPeak offPeak) {
    Input demand = inputs.figure(FigureIds.dearHoursDemand(economics.scenario().region()));
    Input full =
        steps.add(
            new Text("share of demand billed at the full price", "按全价计费的用量比例"),
            "demand of such an hour over the mean hour's, at most peak to mean and no less than"
                + " leaves the other hours above it, × hours a week at the full price ÷ 168",
            offPeak.demandAtFullPrice(economics.dearHoursDemand(offPeak)),
            "share",
            demand,
            inputs.answer("peakToMean", "factor"),
            Inputs.fixed(
                "hours a week at the full price",
                offPeak.fullPriceHoursPerWeek(),
                "h",
                "of the offer"));
    steps.price(
        line.item(),
        "price of the full hours × share of demand in them + price of the others × the rest",
        line.usdPerUnit(),
        stated(offer, price),
        new Input(
            "prices of " + offer.id() + " in the other hours",
            offPeak.usdPerMillionInputTokens()
                + " in, "
                + offPeak.usdPerMillionOutputTokens()
                + " out",
            "USD/M tokens",
            "API price of the catalogue, in force from "
                + price.from()
                + ": "
                + Inputs.cited(offer.source())),
        full);
  }

  private static Input stated(ApiOffer offer, ApiOffer.Price price) {
    return new Input(
        "prices of " + offer.id(),
        price.usdPerMillionInputTokens() + " in, " + price.usdPerMillionOutputTokens() + " out",
        "USD/M tokens",
        "API price of the catalogue, in force from "
            + price.from()
            + ": "
            + Inputs.cited(offer.source()));
  }
}
