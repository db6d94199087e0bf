// What a row opens into: every figure of the entry with its source, and its prices over time.
import { number, unit, ownAmount as usd } from "../format.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { modelPrices } from "../charts/price-history.js";
import { rents } from "../charts/rents.js";
import { country } from "./data.js";
import { facts, known, once, table, truth } from "./detail-parts.js";
import { sourced } from "./sources.js";
import { list, say } from "./words.js";

export function model(m, data) {
  const a = m.architecture;
  return html`<div class="details">
    ${facts([
      ["developer", m.maker],
      ["licence", m.licence],
      ["commercial", truth(m.commercialUse)],
      ["mainstream", truth(m.mainstreamArchitecture)],
      ["context", number(m.contextTokens)],
      ["thinks", m.reasoning ? html`${say(m.reasoning.thinks)}; ${sourced(m.reasoning.source)}` : say("unknown")],
      ["released", m.released],
      ["retires", m.retires],
      ["parameters", a && `${number(a.totalParameters)} (${number(a.activeParameters)})`],
      ["layers", a && number(a.layers)],
      ["experts", a?.experts ? `${a.experts} (${a.expertsPerToken})` : null],
      ["source", sourced(m.source)],
    ])}
    ${table(
      "benchmarks",
      ["benchmark", "score", "source"],
      m.quality.results.map((r) => [r.benchmark, number(r.score), sourced(r.source)]),
    )}
    ${m.offers.length
      ? html`<sp-picture .picture=${once(m, () => modelPrices(m, data.raw.offers, data.date, data.provider))}></sp-picture>
          ${table(
            "offersOf",
            ["provider", "input", "output", "regions", "since", "source"],
            m.offers.map((o) => [
              o.provider,
              usd(o.price.usdPerMillionInputTokens),
              usd(o.price.usdPerMillionOutputTokens),
              list(o.regions.map(say)),
              o.price.from,
              sourced(o.source),
            ]),
          )}`
      : nothing}
  </div>`;
}

export function accelerator(p, data) {
  return html`<div class="details">
    ${facts([
      ["vendor", p.vendor],
      ["memory", number(p.memoryGib)],
      ["bandwidth", number(p.bandwidthGbPerSecond)],
      ["bf16", known(p.bf16Tflops)],
      ["fp8", known(p.fp8Tflops)],
      ["int8", known(p.int8Tops)],
      ["fp4", known(p.fp4Tflops)],
      ["power", known(p.tdpWatts)],
      ["link", p.interconnect],
      ["linkSpeed", known(p.scaleUpGbPerSecond)],
      ["domain", number(p.scaleUpDomain)],
      ["stack", p.softwareStack],
      ["consumerPart", truth(p.consumer)],
      ["datacentreUse", truth(p.datacentreUse)],
      ["exportControlled", truth(p.exportControlled)],
      ["source", sourced(p.source)],
    ])}
    ${rented(p, data)}
    ${p.purchases.length
      ? table(
          "purchasesOf",
          ["each", "low", "high", "withServer", "source"],
          p.purchases.map((o) => [
            usd(o.usdPerAccelerator),
            usd(o.low),
            usd(o.high),
            truth(o.includesServer),
            sourced(o.source),
          ]),
        )
      : nothing}
  </div>`;
}

function rented(part, data) {
  if (!part.rents.length) return nothing;
  return html`<sp-picture .picture=${once(part, () => rents(part, data.date))}></sp-picture>
    ${table(
      "rentsOf",
      ["provider", "term", "hourly", "regions", "source"],
      [...part.rents]
        .sort((a, b) => a.usdPerAcceleratorHour - b.usdPerAcceleratorHour)
        .map((o) => [
          o.provider,
          say(o.term),
          usd(o.usdPerAcceleratorHour),
          list(o.regions.map(say)),
          sourced(o.source),
        ]),
    )}`;
}

/** One rent or purchase price, and all others for the same part. */
export function rent(o, data) {
  const part = data.accelerators.find((p) => p.id === o.acceleratorId);
  return html`<div class="details">
    ${facts([
      ["accelerator", part.name],
      ["provider", o.provider],
      ["term", o.term && say(o.term)],
      ["remark", o.outlierReason],
      ["source", sourced(o.source)],
    ])}
    ${rented(part, data)}
  </div>`;
}

export function vendor(v) {
  return html`<div class="details">
    ${facts([
      ["country", country(v.country)],
      ["parts", list(v.parts.map((p) => p.name))],
      ["source", sourced(v.source)],
    ])}
    ${table(
      "reported",
      ["reported", "value", "source"],
      v.reports.map((r) => [
        html`${pick(r.text)} ${r.vendorsClaim ? html`<span class="badge close">${say("claim")}</span>` : nothing}`,
        `${number(r.value)} ${r.unit}`,
        sourced(r.source),
      ]),
    )}
  </div>`;
}

export function provider(p) {
  const names = (offers, of) => list([...new Set(offers.map(of))].sort());
  return html`<div class="details">
    ${facts([
      ["country", country(p.country)],
      ["regions", list(p.regions.map(say))],
      ["residency", list(p.residencyRegions.map(say))],
      ["apiOffers", names(p.api, (o) => o.model.name)],
      ["rents", names(p.rents, (o) => o.accelerator.name)],
      ["source", sourced(p.source)],
    ])}
  </div>`;
}

export function assumption(f) {
  return html`<div class="details">
    ${facts([
      ["key", f.id],
      ["value", `${number(f.value)} ${unit(f.unit)}`],
      ["low", number(f.low)],
      ["high", number(f.high)],
      ["reason", pick(f.reason)],
      ["source", sourced(f.source)],
    ])}
  </div>`;
}
