// What an API offer opens into: all that it charges for, its limits, and its prices over time.
import { number, ownAmount as usd } from "../format.js";
import { html } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { modelPrices } from "../charts/price-history.js";
import { facts, once, table } from "./detail-parts.js";
import { sourced } from "./sources.js";
import { list, say } from "./words.js";

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
    say("reservedUnit", { unit: pick(b.unit), usd: usd(b.usdPerUnitMonth), tokens: number(b.tokensPerMinute), least: number(b.minimumUnits) }),
  );
  return html`<p>${pick(c.name)}: ${blocks.join("; ")} ${sourced(c.source)}</p>`;
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
