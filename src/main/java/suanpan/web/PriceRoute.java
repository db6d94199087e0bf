package suanpan.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.report.Json;

/** The price of one API offer on a day, and its history as a curve. */
final class PriceRoute implements Handler {
  private final Services services;

  PriceRoute(Services services) {
    this.services = services;
  }

  /**
   * A price while it holds.
   *
   * @param until the last day, or null while it holds
   */
  record Span(LocalDate from, @Nullable LocalDate until, ApiOffer.Price price) {}

  /**
   * The answer.
   *
   * @param inForce on the day; the first price known when the day is before all of them
   * @param known whether a price was in force on that day as far as the catalogue knows
   */
  record Prices(
      String offer,
      String model,
      String provider,
      LocalDate on,
      boolean known,
      ApiOffer.Price inForce,
      List<Span> history) {}

  @Override
  public void handle(Context context) {
    Catalogue catalogue = services.catalogue().get();
    String id = String.valueOf(context.queryParam("offer"));
    ApiOffer offer =
        catalogue.apiOffers().stream()
            .filter(o -> o.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        ProblemKind.WRONG_SHAPE,
                        "The query names no offer of the catalogue.",
                        new FieldProblem(
                            "offer",
                            id,
                            "the id of an API offer, such as " + catalogue.apiOffers().get(0).id(),
                            "Maybe look at /api/v1/catalog/offers.")));
    LocalDate on = day(context.queryParam("on"), catalogue.date());
    Prices prices =
        new Prices(
            offer.id(),
            offer.modelId(),
            offer.providerId(),
            on,
            !on.isBefore(offer.prices().get(0).from()),
            offer.priceOn(on),
            history(offer));
    context.result(Json.MAPPER.writeValueAsBytes(prices)).contentType("application/json");
  }

  private static List<Span> history(ApiOffer offer) {
    List<Span> spans = new ArrayList<>();
    List<ApiOffer.Price> prices = offer.prices();
    for (int i = 0; i < prices.size(); i++) {
      boolean last = i + 1 == prices.size();
      spans.add(
          new Span(
              prices.get(i).from(),
              last ? null : prices.get(i + 1).from().minusDays(1),
              prices.get(i)));
    }
    return spans;
  }

  private static LocalDate day(@Nullable String text, LocalDate otherwise) {
    try {
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused(
          ProblemKind.WRONG_SHAPE,
          "The query's day is none.",
          new FieldProblem(
              "on", String.valueOf(text), "a day such as 2026-11-22", "Maybe month and day lack a zero."));
    }
  }
}
