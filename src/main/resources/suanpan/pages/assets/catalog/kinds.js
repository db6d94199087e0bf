// What the catalogue holds, kind by kind: columns, filters, and what a row opens into.
import { converted, currency, number, ofMoney, ownAmount as usd, unit } from "../format.js";
import { html } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { country, maker } from "./data.js";
import * as details from "./details.js";
import { offer as offerDetails } from "./offer-details.js";
import { linked } from "./sources.js";
import { list, say } from "./words.js";

const TIERS = ["frontier", "strong", "adequate"];
const REGIONS = ["us", "eu", "cn", "other"];
const TERMS = ["on-demand", "spot", "reserved-1y", "reserved-3y"];

/** A column: what to sort and save by, how to show it when that differs. */
const text = (id, value) => ({ id, value });
const figure = (id, value) => ({ id, value, numeric: true, show: number });
const price = (id, value) => ({ id, value, numeric: true, show: usd });
const worded = (id, value) => ({ id, value: (r) => list(value(r).map(say)) });
const truth = (id, value) => ({ id, value: (r) => say(value(r) ? "yes" : "no") });
const source = { id: "source", kind: "origin", value: (r) => r.source.text, show: (text) => html`<span class="clamped" title=${text}>${linked(text)}</span>` };
const asOf = { id: "asOf", kind: "date", value: (r) => r.source.asOf };

const tier = {
  id: "tier",
  value: (r) => 3 - TIERS.indexOf(tierOf(r)),
  saved: (r) => tierOf(r),
  show: (_, r) => html`<span class=${"badge tier-" + tierOf(r)}>${say(tierOf(r))}</span>`,
};
const tierOf = (r) => (r.model ?? r).quality.tier;

/** A filter: the values of a row, and how to name one. */
const facet = (id, of, name = (value) => value, order = null) => ({ id, of, name, order });
const regions = (of) => facet("region", of, say, REGIONS);
const tiers = facet("tier", (r) => [tierOf(r)], say, TIERS);
const terms = (of) => facet("term", of, say, TERMS);

/** data as loaded; the answer holds every kind by its name in the address. */
export function kinds(data) {
  const providers = (of) => facet("provider", of, data.provider);
  const union = (rows, of) => [...new Set(rows.flatMap(of))];
  return {
    models: {
      rows: data.models,
      columns: [
        text("name", (r) => r.name),
        text("developer", (r) => r.maker),
        tier,
        {
          ...figure("parameters", (r) => r.architecture?.totalParameters),
          show: (value, r) => parameters(r.architecture),
        },
        figure("context", (r) => r.contextTokens),
        text("licence", (r) => r.licence),
        { ...text("released", (r) => r.released), kind: "date" },
        price("fromPrice", (r) => r.least),
        source,
        asOf,
      ],
      facets: [
        tiers,
        providers((r) => r.offers.map((o) => o.providerId)),
        regions((r) => union(r.offers, (o) => o.regions)),
        facet("licence", (r) => [r.licence]),
        facet("developer", (r) => [r.developer], maker),
        facet("weights", (r) => [r.openWeights ? "open" : "closed"], say),
      ],
      detail: (r) => details.model(r, data),
    },
    accelerators: {
      rows: data.accelerators,
      columns: [
        text("name", (r) => r.name),
        text("vendor", (r) => r.vendor),
        figure("memory", (r) => r.memoryGib),
        figure("bandwidth", (r) => r.bandwidthGbPerSecond),
        figure("bf16", (r) => r.bf16Tflops),
        figure("fp8", (r) => r.fp8Tflops),
        figure("power", (r) => r.tdpWatts),
        text("stack", (r) => r.softwareStack),
        truth("exportControlled", (r) => r.exportControlled),
        price("fromRent", (r) => least(r.rents.filter((o) => o.term === "on-demand"))),
        source,
        asOf,
      ],
      facets: [
        facet("vendor", (r) => [r.vendor]),
        providers((r) => union(r.rents, (o) => [o.providerId])),
        regions((r) => union(r.rents, (o) => o.regions)),
        terms((r) => union(r.rents, (o) => [o.term])),
        facet("stack", (r) => [r.softwareStack]),
      ],
      detail: (r) => details.accelerator(r, data),
    },
    api: {
      rows: data.api,
      columns: [
        text("model", (r) => r.model.name),
        text("provider", (r) => r.provider),
        tier,
        price("input", (r) => r.price.usdPerMillionInputTokens),
        price("output", (r) => r.price.usdPerMillionOutputTokens),
        price("cached", (r) => r.price.usdPerMillionCachedInputTokens),
        worded("regions", (r) => r.regions),
        { ...text("since", (r) => r.price.from), kind: "date" },
        source,
        asOf,
      ],
      facets: [
        providers((r) => [r.providerId]),
        regions((r) => r.regions),
        tiers,
        facet("licence", (r) => [r.model.licence]),
        facet("developer", (r) => [r.model.developer], maker),
        facet("residency", (r) => r.residencyRegions, say, REGIONS),
      ],
      detail: (r) => offerDetails(r, data),
    },
    rental: {
      rows: data.rental,
      columns: [
        text("accelerator", (r) => r.accelerator.name),
        text("provider", (r) => r.provider),
        { ...text("term", (r) => r.term), show: (value) => say(value) },
        price("hourly", (r) => r.usdPerAcceleratorHour),
        figure("minimum", (r) => r.minimumAccelerators),
        worded("regions", (r) => r.regions),
        source,
        asOf,
      ],
      facets: [
        providers((r) => [r.providerId]),
        regions((r) => r.regions),
        terms((r) => [r.term]),
        facet("vendor", (r) => [data.vendors.find((v) => v.id === r.accelerator.vendorId).name]),
      ],
      detail: (r) => details.rent(r, data),
    },
    purchase: {
      rows: data.purchase,
      columns: [
        text("accelerator", (r) => r.accelerator.name),
        price("each", (r) => r.usdPerAccelerator),
        price("low", (r) => r.low),
        price("high", (r) => r.high),
        truth("withServer", (r) => r.includesServer),
        figure("together", (r) => (r.soldBy === "card" ? 1 : r.acceleratorsPerServer)),
        source,
        asOf,
      ],
      facets: [
        facet("vendor", (r) => [data.vendors.find((v) => v.id === r.accelerator.vendorId).name]),
      ],
      detail: (r) => details.rent(r, data),
    },
    providers: {
      rows: data.providers,
      columns: [
        text("name", (r) => r.name),
        text("country", (r) => country(r.country)),
        worded("regions", (r) => r.regions),
        worded("residency", (r) => r.residencyRegions),
        figure("apiOffers", (r) => r.api.length),
        figure("rents", (r) => r.rents.length),
        source,
        asOf,
      ],
      facets: [regions((r) => r.regions), facet("residency", (r) => r.residencyRegions, say, REGIONS), facet("country", (r) => [r.country], country)],
      detail: details.provider,
    },
    vendors: {
      rows: data.vendors,
      columns: [
        text("name", (r) => r.name),
        text("country", (r) => country(r.country)),
        figure("parts", (r) => r.parts.length),
        figure("reported", (r) => r.reports.length),
        source,
        asOf,
      ],
      facets: [facet("country", (r) => [r.country], country)],
      detail: details.vendor,
    },
    figures: {
      rows: data.figures,
      columns: [
        text("name", (r) => pick(r.name)),
        figure("value", (r) => r.value),
        figure("low", (r) => r.low),
        figure("high", (r) => r.high),
        text("unit", (r) => unit(r.unit)),
        // Reasons and sources speak in dollars, so that the figures stay in them.
        ...(currency() === "USD" ? [] : [price("inOwn", (r) => (ofMoney(r.unit) ? converted(r.value) : null))]),
        { ...text("reason", (r) => pick(r.reason)), kind: "prose-cell" },
        source,
        asOf,
      ],
      facets: [],
      detail: details.assumption,
    },
  };
}

const least = (offers) =>
  offers.length ? Math.min(...offers.map((o) => o.usdPerAcceleratorHour)) : null;

function parameters({ totalParameters, activeParameters }) {
  const all = number(totalParameters);
  return activeParameters < totalParameters ? `${all} (${number(activeParameters)})` : all;
}
