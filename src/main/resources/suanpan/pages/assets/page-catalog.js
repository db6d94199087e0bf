// The catalogue: what is known from outside, searchable, with source and date.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { get } from "./api.js";
import { number, usd } from "./format.js";
import { frame } from "./frame.js";
import { pick, say } from "./language.js";
import { table } from "./table.js";

const source = {
  key: "colSource",
  className: "origin",
  value: (r) => r.source.text,
  show: (r) =>
    /^https?:\/\/\S+$/.test(r.source.text)
      ? html`<a href=${r.source.text} rel="noreferrer">${new URL(r.source.text).hostname}</a>`
      : r.source.text,
};
const asOf = { key: "colAsOf", className: "date", value: (r) => r.source.asOf };
const text = (key, value) => ({ key, value });
const figure = (key, value) => ({ key, value, numeric: true, show: (r) => dash(value(r), number) });
const price = (key, value) => ({ key, value, numeric: true, show: (r) => dash(value(r), usd) });
const dash = (value, format) => (value == null ? "–" : format(value));
const regions = text("colRegions", (r) => r.regions.join(", "));
const today = new Date().toISOString().slice(0, 10);

/** The price in force today; announced ones come after it. */
const inForce = (offer) => offer.prices.findLast((p) => p.from <= today) ?? offer.prices[0];

function parameters(m) {
  const a = m.architecture;
  if (!a) return "–";
  const all = number(a.totalParameters);
  return a.activeParameters < a.totalParameters ? `${all} (${number(a.activeParameters)})` : all;
}

const KINDS = {
  models: {
    path: "models",
    rows: (d) => d.models,
    columns: [
      text("colName", (r) => r.name),
      text("colDeveloper", (r) => r.developer),
      text("colTier", (r) => say(r.quality.tier)),
      text("colLicence", (r) => r.licence),
      figure("colContext", (r) => r.contextTokens),
      {
        key: "colParameters",
        numeric: true,
        value: (r) => r.architecture?.totalParameters,
        show: parameters,
      },
      source,
      asOf,
    ],
  },
  accelerators: {
    path: "accelerators",
    rows: (d) => d.accelerators,
    columns: [
      text("colName", (r) => r.name),
      text("colVendor", (r) => r.vendorId),
      figure("colMemory", (r) => r.memoryGib),
      figure("colBandwidth", (r) => r.bandwidthGbPerSecond),
      figure("colBf16", (r) => r.bf16Tflops),
      figure("colPower", (r) => r.tdpWatts),
      text("colStack", (r) => r.softwareStack),
      source,
      asOf,
    ],
  },
  apiOffers: {
    path: "offers",
    rows: (d) => d.api,
    columns: [
      text("colModel", (r) => r.modelId),
      text("colProvider", (r) => r.providerId),
      price("colInput", (r) => inForce(r).usdPerMillionInputTokens),
      price("colOutput", (r) => inForce(r).usdPerMillionOutputTokens),
      regions,
      source,
      asOf,
    ],
  },
  rentalOffers: {
    path: "offers",
    rows: (d) => d.rental,
    columns: [
      text("colAccelerator", (r) => r.acceleratorId),
      text("colProvider", (r) => r.providerId),
      text("colTerm", (r) => r.term),
      price("colHourly", (r) => r.usdPerAcceleratorHour),
      regions,
      source,
      asOf,
    ],
  },
  purchaseOffers: {
    path: "offers",
    rows: (d) => d.purchase,
    columns: [
      text("colAccelerator", (r) => r.acceleratorId),
      price("colUnitPrice", (r) => r.usdPerAccelerator),
      {
        key: "colPriceRange",
        numeric: true,
        value: (r) => r.low,
        show: (r) => `${usd(r.low)} – ${usd(r.high)}`,
      },
      source,
      asOf,
    ],
  },
  vendors: {
    path: "vendors",
    rows: (d) => d.vendors,
    columns: [
      text("colName", (r) => r.name),
      text("colCountry", (r) => r.country),
      {
        key: "colReported",
        value: (r) => r.reports.map((x) => pick(x.text)).join(" "),
        show: (r) =>
          html`<ul class="plain">
            ${r.reports.map(
              (x) =>
                html`<li>
                  ${pick(x.text)}: ${number(x.value)} ${x.unit}
                  ${x.vendorsClaim ? html`<span class="badge">${say("vendorsClaim")}</span>` : nothing}
                  <span class="quiet">${x.source.text}, ${x.source.asOf}</span>
                </li>`,
            )}
          </ul>`,
      },
      source,
      asOf,
    ],
  },
  providers: {
    path: "vendors",
    rows: (d) => d.providers,
    columns: [
      text("colName", (r) => r.name),
      text("colCountry", (r) => r.country),
      regions,
      source,
      asOf,
    ],
  },
};

const data = {};
const view = { kind: location.hash.slice(1) in KINDS ? location.hash.slice(1) : "models", wanted: "", sort: "", down: false };

// The kind changes only once its data are here, so that a click in between meets a whole table.
async function show(kind) {
  const { path } = KINDS[kind];
  data[path] ??= await get("/api/v1/catalog/" + path);
  Object.assign(view, { kind, sort: "" });
  history.replaceState(null, "", "#" + kind);
  draw();
}

function draw() {
  const kind = KINDS[view.kind];
  const loaded = data[kind.path];
  render(
    html`<h1>${say("catalogTitle")}</h1>
      <p class="lead">${say("catalogText", { date: loaded.date })}</p>
      <div class="kinds">
        ${Object.keys(KINDS).map(
          (k) =>
            html`<button type="button" aria-pressed=${k === view.kind ? "true" : "false"} @click=${() => show(k)}>
              ${say(k)}
            </button>`,
        )}
      </div>
      <label class="filter"
        >${say("filterCatalog")}
        <input
          type="search"
          .value=${view.wanted}
          @input=${(e) => {
            view.wanted = e.target.value.trim();
            draw();
          }}
      /></label>
      ${table(say(view.kind), kind.rows(loaded), kind.columns, view, draw)}`,
    document.getElementById("main"),
  );
}

frame("titleCatalog");
await show(view.kind);
