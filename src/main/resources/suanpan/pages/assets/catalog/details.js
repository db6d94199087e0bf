// What a row opens into: every figure of the entry with its source, and its prices over time.
import { number, unit, ownAmount as usd } from "../format.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { modelPrices } from "../charts/price-history.js";
import { rents } from "../charts/rents.js";
import { country } from "./data.js";
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

/** One API offer: every price it has had, with all that it charges for. */
export function offer(o, data) {
  const columns = [
    ["input", "usdPerMillionInputTokens"],
    ["output", "usdPerMillionOutputTokens"],
    ["cached", "usdPerMillionCachedInputTokens"],
    ["cacheWrite", "usdPerMillionCacheWriteTokens"],
    ["reasoning", "usdPerMillionReasoningTokens"],
    ["batchInput", "usdPerMillionBatchInputTokens"],
    ["batchOutput", "usdPerMillionBatchOutputTokens"],
    ["flexInput", "usdPerMillionFlexInputTokens"],
    ["flexOutput", "usdPerMillionFlexOutputTokens"],
  ].filter(([, key]) => o.prices.some((price) => price[key] !== null));
  return html`<div class="details">
    ${facts([
      ["model", o.model.name],
      ["provider", o.provider],
      ["regions", list(o.regions.map(say))],
      ["residency", list(o.residencyRegions.map(say))],
      ["rateLimit", o.limits && limits(o.limits)],
      ["discounts", o.volumeDiscounts.map((d) => say("discount", { percent: number(d.discountPercent), usd: usd(d.fromUsdPerMonth) })).join("; ")],
      ["commitments", o.commitments.length > 0 && o.commitments.map(commitment)],
      ["tuning", o.tuning && tuning(o.tuning)],
      ["source", sourced(o.source)],
    ])}
    ${table(
      "pricesOf",
      ["since", ...columns.map(([name]) => name), "remark"],
      o.prices.map((price) => [
        price.from,
        ...columns.map(([, key]) => (price[key] === null ? null : usd(price[key]))),
        remarks(price),
      ]),
    )}
    <sp-picture
      .picture=${once(o, () => modelPrices(o.model, data.raw.offers, data.date, data.provider))}
    ></sp-picture>
  </div>`;
}

function limits(l) {
  const each = [
    ["perRequests", l.requestsPerMinute],
    ["perTokens", l.tokensPerMinute],
    ["perInput", l.inputTokensPerMinute],
    ["perTotalInput", l.totalInputTokensPerMinute],
    ["perOutput", l.outputTokensPerMinute],
  ].filter(([, value]) => value !== null);
  return html`${l.tier}: ${each.map(([name, value]) => say(name, { count: number(value) })).join("; ")}${l.cachedCounts ? "" : say("cachedFree")}
  ${sourced(l.source)}`;
}

function commitment(c) {
  const blocks = c.blocks.map((b) =>
    say("reservedUnit", { unit: b.unit, usd: usd(b.usdPerUnitMonth), tokens: number(b.tokensPerMinute), least: number(b.minimumUnits) }),
  );
  return html`<p>${c.name}: ${blocks.join("; ")} ${sourced(c.source)}</p>`;
}

function tuning(t) {
  return html`${say("tuningText", {
    training: usd(t.usdPerMillionTrainingTokens),
    input: usd(t.usdPerMillionInputTokens),
    output: usd(t.usdPerMillionOutputTokens),
  })}
  ${sourced(t.source)}`;
}

function remarks(price) {
  const sides = (p) => ({ input: usd(p.usdPerMillionInputTokens), output: usd(p.usdPerMillionOutputTokens) });
  const long = price.longContext.map((l) =>
    say("longContext", { tokens: number(l.aboveTokens), ...sides(l) }),
  );
  const off = price.offPeak
    ? [say("offPeak", { from: price.offPeak.fromUtc, until: price.offPeak.untilUtc, ...sides(price.offPeak) })]
    : [];
  return [...long, ...off].join("; ");
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

const truth = (value) => say(value ? "yes" : "no");
const known = (value) => (value === null ? say("unknown") : number(value));

// A picture is made once for its entry, so that it need not be drawn anew with every filter.
const made = new WeakMap();

function once(entry, make) {
  if (!made.has(entry)) made.set(entry, make());
  return made.get(entry);
}

/** A value of more characters gets a row of its own. */
const LONG = 90;

function facts(rows) {
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value)
      .map(
        ([name, value]) =>
          html`<div class=${typeof value === "string" && value.length > LONG ? "long" : ""}>
            <dt>${say(name)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

function table(title, columns, rows) {
  if (!rows.length) return nothing;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say(title)}>
    <table>
      <caption>
        ${say(title)}
      </caption>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${say(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((value) => html`<td>${value ?? "–"}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
