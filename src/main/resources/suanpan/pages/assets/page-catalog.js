// The catalogue: what is known from outside, to search, sort, filter and open, with source and date.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { ref } from "./lib/lit-html/directives/ref.js";
import { tierPrices } from "./charts/price-history.js";
import { csv, save } from "./charts/saving.js";
import "./charts/picture.js";
import { load } from "./catalog/data.js";
import { chips, facetBar, matching } from "./catalog/facets.js";
import { grid, PAGE, sorted } from "./catalog/grid.js";
import { kinds } from "./catalog/kinds.js";
import { read, write } from "./catalog/state.js";
import { say } from "./catalog/words.js";
import { currency } from "./format.js";
import { remember } from "./currency.js";
import { frame } from "./frame.js";

frame("titleCatalog");
const data = await load();
const all = kinds(data);
const history = tierPrices(data.raw.offers, data.raw.models, data.date);

// What is searched: everything that a row says of itself, in small letters, made once.
for (const kind of Object.values(all)) {
  kind.entries = kind.rows.map((row) => ({
    row,
    key: row.id,
    text: [row.id, ...kind.columns.map((c) => (c.saved ?? c.value)(row)), ...kind.facets.flatMap((f) => f.of(row).map(f.name))]
      .join(" ")
      .toLowerCase(),
  }));
}

let state = read(all);
let limit = PAGE;

/** Draws anew; a change that shows other rows begins at the top. */
function change(what, { asNewPlace = false, otherRows = true } = {}) {
  Object.assign(state, what);
  if (otherRows) limit = PAGE;
  write(state, asNewPlace);
  draw();
}

const actions = {
  kind: (kind) => change({ kind, words: "", sort: "", down: false, picked: {}, open: "" }, { asNewPlace: true }),
  words: (words) => change({ words }),
  sort: (column) => {
    // figures and prices are most telling from their dear end only on the second click
    change(state.sort === column.id ? { down: !state.down } : { sort: column.id, down: false });
  },
  pick: (id, value, on) => {
    const rest = (state.picked[id] ?? []).filter((other) => other !== value);
    const picked = { ...state.picked, [id]: on ? [...rest, value] : rest };
    if (!picked[id].length) delete picked[id];
    change({ picked });
  },
  clear: () => change({ picked: {}, words: "" }),
  open: (key) => change({ open: state.open === key ? "" : key }, { otherRows: false }),
};

const below = new IntersectionObserver(
  (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    limit += 2 * PAGE;
    draw();
  },
  { rootMargin: "600px" },
);

function watch(element) {
  below.disconnect();
  if (element) below.observe(element);
}

function draw() {
  const { facets, columns, entries, detail } = all[state.kind];
  const rows = sorted(matching(entries, facets, state), columns, state);
  // a linked row is shown even when it lies far down
  const at = rows.findIndex((entry) => entry.key === state.open);
  if (at >= limit) limit = at + PAGE;
  render(
    html`<h1>${say("title")}</h1>
      <p class="lead">${say("lead", { date: data.date })} ${money()}</p>
      <nav class="kinds" aria-label=${say("kinds")}>
        ${Object.entries(all).map(
          ([id, kind]) =>
            html`<button type="button" aria-pressed=${id === state.kind ? "true" : "false"} @click=${() => actions.kind(id)}>
              ${say(id)} <span class="count">${kind.rows.length}</span>
            </button>`,
        )}
      </nav>
      <h2 class="hidden">${say(state.kind)}</h2>
      ${state.kind === "api"
        ? html`<sp-picture class="panel" .picture=${history}></sp-picture>`
        : nothing}
      <div class="finder">
        <label class="filter"
          >${say("find")}
          <input
            type="search"
            placeholder=${say("findHint")}
            .value=${state.words}
            @input=${(e) => actions.words(e.target.value)}
        /></label>
        ${facetBar(entries, facets, state, actions.pick)} ${order(columns)}
      </div>
      ${chips(facets, state, actions.pick, actions.clear)}
      <div class="found">
        <p class="quiet" role="status">${say("shown", { shown: rows.length, all: entries.length })}</p>
        <button type="button" class="plain-button" @click=${() => saved(rows, columns)}>${say("saveRows")}</button>
      </div>
      ${rows.length
        ? grid(
            rows,
            { columns, state, limit, name: say(state.kind), detail },
            { sort: actions.sort, open: actions.open, more: ref(watch) },
          )
        : html`<p class="empty">${say("nothing")}</p>`}`,
    document.getElementById("main"),
  );
}

/** Which currency prices are in, and a way to the other: the page is made anew in it. */
function money() {
  const other = currency() === "USD" ? "CNY" : "USD";
  const choose = () => {
    remember(other);
    location.reload();
  };
  return html`${say(`in${currency()}`, { rate: data.exchange.value, date: data.exchange.source.asOf })}
    <button type="button" class="plain-button" data-do="currency" @click=${choose}>${say("showIn", { currency: say(other) })}</button>`;
}

/** Cards have no headings to sort by, so that narrow screens get a list to choose from. */
function order(columns) {
  return html`<div class="order">
    <label
      >${say("sortBy")}
      <select @change=${(e) => change({ sort: e.target.value, down: false })}>
        <option value="" ?selected=${!state.sort}>–</option>
        ${columns.map((c) => html`<option value=${c.id} ?selected=${c.id === state.sort}>${say(c.id)}</option>`)}
      </select></label
    >
    <button type="button" ?disabled=${!state.sort} @click=${() => change({ down: !state.down })}>
      ${say(state.down ? "descending" : "ascending")}
    </button>
  </div>`;
}

function saved(rows, columns) {
  const numbers = {
    columns: columns.map((c) => ({ title: say(c.id) })),
    rows: rows.map(({ row }) => columns.map((c) => (c.saved ?? c.value)(row) ?? "")),
  };
  save(new Blob([csv(numbers)], { type: "text/csv;charset=utf-8" }), `suanpan-${state.kind}.csv`);
}

addEventListener("popstate", () => {
  state = read(all);
  limit = PAGE;
  draw();
});
// A click elsewhere closes the filter that is open.
document.addEventListener("click", (event) => {
  document.querySelectorAll(".facet[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
draw();
if (state.open) document.getElementById("detail-" + state.open)?.scrollIntoView({ block: "center" });
