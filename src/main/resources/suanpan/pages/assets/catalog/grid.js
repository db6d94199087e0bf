// A sortable table that draws its rows as they come near the screen, so that a thousand are as quick
// as fifty. On a narrow screen every row is a card.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { repeat } from "../lib/lit-html/directives/repeat.js";
import { language } from "../language.js";
import { say } from "./words.js";

export const PAGE = 60;

const letters = new Intl.Collator(language, { numeric: true });

/** Sorted by a column; what is not stated comes last, whichever way. */
export function sorted(rows, columns, { sort, down }) {
  const column = columns.find((c) => c.id === sort);
  if (!column) return rows;
  const way = down ? -1 : 1;
  return rows
    .map((entry) => ({ entry, value: column.value(entry.row) }))
    .sort((a, b) => {
      if (a.value == null || b.value == null) return (a.value == null) - (b.value == null);
      return way * (typeof a.value === "number" ? a.value - b.value : letters.compare(a.value, b.value));
    })
    .map(({ entry }) => entry);
}

/**
 * rows: [{row, key}] as sorted; view: {columns, state, limit, name, detail(row)};
 * actions: {sort(column), open(key), more(element)}
 */
export function grid(rows, view, actions) {
  const { columns, state, limit, name } = view;
  const left = rows.length - limit;
  return html`<table class="data grid" aria-label=${name} aria-rowcount=${rows.length + 1}>
      <thead>
        <tr>
          ${columns.map((c) => heading(c, state, actions.sort))}
        </tr>
      </thead>
      <tbody>
        ${repeat(rows.slice(0, limit), (entry) => entry.key, (entry) => row(entry, view, actions.open))}
      </tbody>
    </table>
    ${left > 0
      ? html`<p class="quiet more" ${actions.more}>${say("more", { count: left })}</p>`
      : nothing}`;
}

function heading(column, { sort, down }, sortBy) {
  const on = sort === column.id;
  return html`<th
    scope="col"
    aria-sort=${on ? (down ? "descending" : "ascending") : "none"}
    class=${column.numeric ? "number" : ""}
  >
    <button type="button" @click=${() => sortBy(column)}>
      ${say(column.id)}<span class="arrow" aria-hidden="true">${on ? (down ? "↓" : "↑") : "↕"}</span>
    </button>
  </th>`;
}

function row(entry, { columns, state, detail }, open) {
  const shown = state.open === entry.key;
  return html`<tr class=${shown ? "shown" : ""}>
      ${columns.map((column, i) => (i ? cell(column, entry.row) : opener(column, entry, shown, open)))}
    </tr>
    ${shown
      ? html`<tr class="detail" id=${"detail-" + entry.key}>
          <td colspan=${columns.length}>${detail(entry.row)}</td>
        </tr>`
      : nothing}`;
}

function opener(column, { row: of, key }, shown, open) {
  return html`<th scope="row">
    <button type="button" class="opener" aria-expanded=${shown ? "true" : "false"} @click=${() => open(key)}>
      ${column.value(of)}
    </button>
  </th>`;
}

function cell(column, of) {
  const value = column.value(of);
  const kind = column.numeric ? "number" : (column.kind ?? "");
  return html`<td class=${kind} data-label=${say(column.id)}>
    ${value == null || value === "" ? html`<span class="quiet">–</span>` : column.show ? column.show(value, of) : value}
  </td>`;
}
