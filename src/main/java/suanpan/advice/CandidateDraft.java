package suanpan.advice;

import org.jspecify.annotations.Nullable;
import suanpan.catalog.Accelerator;
import suanpan.catalog.Model;
import suanpan.catalog.Provider;
import suanpan.fact.Candidate;
import suanpan.plan.Decision;

/** A candidate in the making: every component starts as "does not apply". */
final class CandidateDraft {
  private final String candidate;
  private final String kind;
  private final Decision decision;
  private String option = "none";
  private @Nullable Model model;
  private @Nullable Accelerator accelerator;
  private @Nullable Model licensed;
  private boolean tuned;
  private boolean own;
  private String provider = "none";
  private String providerCountry = "none";
  private boolean servesRegion = true;
  private boolean keepsDataInRegion = true;
  private boolean residencyOnRequest;
  private boolean onPremises = true;
  private boolean excluded;

  CandidateDraft(String candidate, String kind, Decision decision) {
    this.candidate = candidate;
    this.kind = kind;
    this.decision = decision;
  }

  CandidateDraft option(String value) {
    option = value;
    return this;
  }

  CandidateDraft model(Model value, boolean isTuned) {
    model = value;
    tuned = isTuned;
    return this;
  }

  /** A model of one's own with this one's quality, size and context. */
  CandidateDraft shape(Model value) {
    model = value;
    own = true;
    return this;
  }

  /** A model whose licence counts, while another one answers for quality. */
  CandidateDraft licensed(Model value) {
    licensed = value;
    return this;
  }

  CandidateDraft accelerator(Accelerator value) {
    accelerator = value;
    return this;
  }

  CandidateDraft provider(Provider value) {
    provider = value.id();
    providerCountry = value.country();
    return this;
  }

  CandidateDraft place(boolean serves, boolean keeps, boolean own) {
    servesRegion = serves;
    keepsDataInRegion = keeps;
    onPremises = own;
    return this;
  }

  CandidateDraft onRequest(boolean value) {
    residencyOnRequest = value;
    return this;
  }

  CandidateDraft excluded(boolean value) {
    excluded = value;
    return this;
  }

  Candidate build() {
    double unlimited = Double.POSITIVE_INFINITY;
    Model m = model;
    Model l = licensed == null ? m : licensed;
    Accelerator a = accelerator;
    return new Candidate(
        candidate,
        kind,
        decision.id(),
        option,
        l == null ? "none" : l.id(),
        vendor(),
        provider,
        providerCountry,
        l == null || own ? "none" : l.licence(),
        l == null || own || l.commercialUse(),
        m != null && m.openWeights(),
        tuned,
        m == null ? "none" : m.quality().tier().id(),
        m == null ? unlimited : m.quality().tier().rank(),
        m == null || m.architecture() == null ? unlimited : m.architecture().activeParameters(),
        m == null ? unlimited : m.contextTokens(),
        servesRegion,
        keepsDataInRegion,
        residencyOnRequest,
        onPremises,
        a != null && a.exportControlled(),
        m == null || m.mainstreamArchitecture(),
        a == null ? "none" : a.softwareStack(),
        a != null && a.consumer(),
        a == null || a.datacentreUse(),
        a == null ? unlimited : a.scaleUpGbPerSecond(),
        a == null ? unlimited : a.memoryGib(),
        excluded);
  }

  private String vendor() {
    if (model != null && !own) {
      return model.developer();
    }
    return accelerator == null ? "none" : accelerator.vendorId();
  }
}
