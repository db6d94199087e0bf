// Filters: a facet gives the values of a row; values of one facet widen, facets narrow.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { say } from "./words.js";

/** Whether a row passes every facet, but for the one left out. */
function passes(row, facets, picked, leftOut) {
  return facets.every((facet) => {
    const wanted = picked[facet.id];
    return facet === leftOut || !wanted || facet.of(row).some((value) => wanted.includes(value));
  });
}

/** The rows that hold every word and pass every facet. */
export function matching(rows, facets, { words, picked }) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ row, text }) => wanted.every((word) => text.includes(word)) && passes(row, facets, picked),
  );
}

/** A facet's values with how many rows each would show, the others as they are. */
function counted(facet, rows, facets, { words, picked }) {
  const counts = new Map();
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  for (const { row, text } of rows) {
    const here = wanted.every((word) => text.includes(word)) && passes(row, facets, picked, facet);
    for (const value of facet.of(row)) counts.set(value, (counts.get(value) ?? 0) + (here ? 1 : 0));
  }
  const named = [...counts].map(([value, count]) => ({ value, count, name: facet.name(value) }));
  return facet.order
    ? named.sort((a, b) => facet.order.indexOf(a.value) - facet.order.indexOf(b.value))
    : named.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

export function facetBar(rows, facets, state, pick) {
  return html`<div class="facets">
    ${facets.map((facet) => facetMenu(facet, counted(facet, rows, facets, state), state, pick))}
  </div>`;
}

function facetMenu(facet, values, { picked }, pick) {
  const wanted = picked[facet.id] ?? [];
  return html`<details class="facet" name="facet" @keydown=${closeOnEscape}>
    <summary>
      ${say("facet-" + facet.id)}${wanted.length ? html` <span class="badge">${wanted.length}</span>` : nothing}
    </summary>
    <fieldset>
      <legend class="hidden">${say("facet-" + facet.id)}</legend>
      ${values.map(
        ({ value, name, count }) =>
          html`<label class=${count ? "" : "none"}
            ><input
              type="checkbox"
              .checked=${wanted.includes(value)}
              @change=${(e) => pick(facet.id, value, e.target.checked)}
            />
            <span>${name}</span><span class="count">${count}</span></label
          >`,
      )}
    </fieldset>
  </details>`;
}

function closeOnEscape(event) {
  if (event.key !== "Escape") return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary").focus();
}

/** Every filter that is on, each with a way to take it off. */
export function chips(facets, { picked }, pick, clear) {
  const on = facets.flatMap((facet) => (picked[facet.id] ?? []).map((value) => ({ facet, value })));
  if (!on.length) return nothing;
  return html`<ul class="chips">
    ${on.map(
      ({ facet, value }) =>
        html`<li>
          <button
            type="button"
            aria-label=${say("without", { name: facet.name(value) })}
            @click=${() => pick(facet.id, value, false)}
          >
            ${facet.name(value)} <span aria-hidden="true">×</span>
          </button>
        </li>`,
    )}
    <li><button type="button" class="plain-button" @click=${clear}>${say("clear")}</button></li>
  </ul>`;
}
