package suanpan.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import suanpan.catalog.Accelerator;
import suanpan.catalog.ApiOffer;
import suanpan.catalog.Catalogue;
import suanpan.catalog.Model;
import suanpan.catalog.Provider;
import suanpan.catalog.QualityTier;
import suanpan.fact.Candidate;
import suanpan.fact.Text;
import suanpan.plan.Decision;
import suanpan.scenario.Scenario;

/**
 * What the eligibility rules are asked about: every API offer, every open model under each way of
 * sourcing it, every accelerator, every rental provider and every option as a whole.
 */
final class Candidates {
  /** Ways of sourcing that run a model from the catalogue on machines. */
  static final List<String> SELF_HOSTED =
      List.of("self-hosted-open", "self-hosted-tuned", "own-foundation-model");

  private static final Set<String> OFF_PREMISES =
      Set.of(
          "closed-frontier-api",
          "closed-small-api",
          "hosted-open-api",
          "hosted-tuned",
          "cascade",
          "open-cascade",
          "none",
          "on-demand",
          "spot",
          "reserved-1y",
          "reserved-3y",
          "provider-real-time",
          "provider-batch");

  private final Catalogue catalogue;

  Candidates(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The option under which an API offer stands: open or closed, and of closed ones the tier. */
  static String sourcing(Model model) {
    if (model.openWeights()) {
      return "hosted-open-api";
    }
    return model.quality().tier() == QualityTier.FRONTIER
        ? "closed-frontier-api"
        : "closed-small-api";
  }

  /** Whether its developer has taken it off the market by the catalogue's day. */
  static boolean retired(Model model, Catalogue catalogue) {
    return model.retires() != null && !model.retires().isAfter(catalogue.date());
  }

  /** The name by which an API offer is blocked. */
  static String ofApi(ApiOffer offer, boolean tuned) {
    return (tuned ? "tuned:" : "api:") + offer.id();
  }

  /** The name by which an API offer is blocked as the small model of a cascade. */
  static String ofCascade(ApiOffer offer) {
    return "cascade:" + offer.id();
  }

  /** The name by which a model is blocked under one way of sourcing it. */
  static String ofModel(String sourcing, Model model) {
    return sourcing + ":" + model.id();
  }

  /** The name by which a rental provider is blocked. */
  static String ofProvider(String providerId) {
    return "provider:" + providerId;
  }

  /** The candidates of a scenario on the catalogue's day. */
  List<Candidate> of(Scenario scenario) {
    return of(scenario, offer -> !retired(catalogue.model(offer.modelId()), catalogue));
  }

  /** The candidates of a scenario on whatever day. */
  List<Candidate> everOf(Scenario scenario) {
    return of(scenario, offer -> true);
  }

  private List<Candidate> of(Scenario scenario, Predicate<ApiOffer> served) {
    List<Candidate> all = new ArrayList<>();
    for (ApiOffer offer : catalogue.apiOffers()) {
      Model model = catalogue.model(offer.modelId());
      if (!served.test(offer)) {
        continue;
      }
      all.add(api(scenario, offer, model, false));
      all.add(cascade(scenario, offer));
      if (offer.tuning() != null) {
        all.add(api(scenario, offer, model, true));
      }
    }
    for (Model model : catalogue.models().values()) {
      if (model.architecture() != null) {
        for (String sourcing : SELF_HOSTED) {
          all.add(model(scenario, sourcing, model));
        }
      }
    }
    catalogue.accelerators().values().forEach(a -> all.add(accelerator(scenario, a)));
    catalogue.rentalOffers().stream()
        .map(offer -> offer.providerId())
        .distinct()
        .forEach(id -> all.add(provider(scenario, id)));
    for (Decision decision : Decision.values()) {
      decision.options().keySet().forEach(option -> all.add(option(decision, option)));
    }
    return all;
  }

  private Candidate api(Scenario scenario, ApiOffer offer, Model model, boolean tuned) {
    return new CandidateDraft(ofApi(offer, tuned), "api", Decision.SOURCING)
        .option(tuned ? "hosted-tuned" : sourcing(model))
        .model(model, tuned)
        .provider(catalogue.provider(offer.providerId()))
        .place(
            offer.regions().contains(scenario.region()),
            offer.residencyRegions().contains(scenario.region()),
            false)
        .onRequest(onRequest(offer, scenario))
        .excluded(
            excluded(scenario, model.developer()) || excludedProvider(scenario, offer.providerId()))
        .build();
  }

  private boolean onRequest(ApiOffer offer, Scenario scenario) {
    return catalogue.provider(offer.providerId()).residencyOnRequest().contains(scenario.region());
  }

  /** As the small model of a cascade, whose quality the large one answers for. */
  private Candidate cascade(Scenario scenario, ApiOffer offer) {
    Candidate alone = api(scenario, offer, catalogue.model(offer.modelId()), false);
    return new CandidateDraft(ofCascade(offer), "api", Decision.SOURCING)
        .option("cascade")
        .licensed(catalogue.model(offer.modelId()))
        .provider(catalogue.provider(offer.providerId()))
        .place(alone.servesRegion(), alone.keepsDataInRegion(), false)
        .onRequest(alone.residencyOnRequest())
        .excluded(alone.excluded())
        .build();
  }

  /** One's own foundation model only takes the shape of this one: no licence, no vendor. */
  private static Candidate shape(String sourcing, Model model) {
    return new CandidateDraft(ofModel(sourcing, model), "model", Decision.SOURCING)
        .option(sourcing)
        .shape(model)
        .build();
  }

  private Candidate model(Scenario scenario, String sourcing, Model model) {
    if (sourcing.equals("own-foundation-model")) {
      return shape(sourcing, model);
    }
    return new CandidateDraft(ofModel(sourcing, model), "model", Decision.SOURCING)
        .option(sourcing)
        .model(model, sourcing.equals("self-hosted-tuned"))
        .excluded(excluded(scenario, model.developer()))
        .build();
  }

  private Candidate accelerator(Scenario scenario, Accelerator accelerator) {
    return new CandidateDraft(accelerator.id(), "accelerator", Decision.ACCELERATOR)
        .option(accelerator.id())
        .accelerator(accelerator)
        .excluded(excluded(scenario, accelerator.vendorId()))
        .build();
  }

  private Candidate provider(Scenario scenario, String providerId) {
    Provider provider = catalogue.provider(providerId);
    return new CandidateDraft(ofProvider(providerId), "provider", Decision.CAPACITY)
        .option("rented")
        .provider(provider)
        .place(
            provider.regions().contains(scenario.region()),
            provider.residencyRegions().contains(scenario.region()),
            false)
        .excluded(excludedProvider(scenario, providerId))
        .build();
  }

  private static Candidate option(Decision decision, String option) {
    return new CandidateDraft(option, "option", decision)
        .option(option)
        .place(true, true, !OFF_PREMISES.contains(option))
        .build();
  }

  private boolean excludedProvider(Scenario scenario, String providerId) {
    Text called = catalogue.provider(providerId).called();
    return excluded(scenario, providerId)
        || excluded(scenario, called.en())
        || excluded(scenario, called.zh());
  }

  private static boolean excluded(Scenario scenario, String vendor) {
    return !scenario.excludedVendors().isEmpty()
        && scenario.excludedVendors().contains(vendor.toLowerCase(Locale.ROOT));
  }
}
