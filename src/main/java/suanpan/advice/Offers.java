package suanpan.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Model;
import suanpan.plan.Sourcing;

/** The API offers of a catalogue with what every search asks of them: built once. */
final class Offers {
  private final List<Entry> all;

  /**
   * One offer.
   *
   * @param sourcing the option under which it stands as it is
   * @param alone the name by which it is blocked as it is
   * @param tuned the same when the provider tunes it; null when it does not
   * @param inCascade the same as the small model of a cascade
   * @param place of the model, lower for better ones
   */
  record Entry(
      ApiOffer offer,
      Model model,
      Sourcing sourcing,
      String alone,
      @Nullable String tuned,
      String inCascade,
      int place) {

    static Entry of(ApiOffer offer, Model model, int place) {
      return new Entry(
          offer,
          model,
          Sourcing.of(Candidates.sourcing(model)),
          Candidates.ofApi(offer, false),
          offer.tuning() == null ? null : Candidates.ofApi(offer, true),
          Candidates.ofCascade(offer),
          place);
    }

    int tier() {
      return model.quality().tier().rank();
    }
  }

  Offers(Catalogue catalogue, QualityRanking ranking) {
    this.all =
        catalogue.apiOffers().stream()
            .map(offer -> entry(offer, catalogue.model(offer.modelId()), ranking))
            .toList();
  }

  private static Entry entry(ApiOffer offer, Model model, QualityRanking ranking) {
    return Entry.of(offer, model, ranking.place(model));
  }

  /** Offers whose model is still served on the catalogue's day. */
  List<Entry> serving(Catalogue on) {
    return all.stream().filter(entry -> !Candidates.retired(entry.model(), on)).toList();
  }
}
