// A table that can be searched and sorted; columns say how to show and compare a row.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { language, say } from "./language.js";

/** A column: {key, value(row) to sort and search by, show(row) when it differs, numeric}. */
export function table(name, rows, columns, view, redraw) {
  const wanted = view.wanted.toLowerCase();
  const shown = rows.filter((row) =>
    columns.some((c) => String(c.value(row) ?? "").toLowerCase().includes(wanted)),
  );
  const by = columns.find((c) => c.key === view.sort);
  if (by) shown.sort((a, b) => compare(by.value(a), by.value(b)) * (view.down ? -1 : 1));
  return html`<p class="quiet" role="status">
      ${say("rowsShown", { shown: shown.length, all: rows.length })}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${name}>
      <table class="data">
        <thead>
          <tr>
            ${columns.map((c) => heading(c, view, redraw))}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                ${columns.map(
                  (c) =>
                    html`<td class=${c.numeric ? "number" : (c.className ?? "")}>
                      ${c.show ? c.show(row) : (c.value(row) ?? "–")}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function heading(column, view, redraw) {
  const sorted = view.sort === column.key;
  const direction = sorted ? (view.down ? "descending" : "ascending") : "none";
  return html`<th scope="col" aria-sort=${direction} class=${column.numeric ? "number" : ""}>
    <button
      type="button"
      @click=${() => {
        view.down = sorted ? !view.down : false;
        view.sort = column.key;
        redraw();
      }}
    >
      ${column.label ?? say(column.key)}${sorted ? html`<span aria-hidden="true">${view.down ? " ↓" : " ↑"}</span>` : nothing}
    </button>
  </th>`;
}

function compare(a, b) {
  if (a == null || b == null) return (a == null) - (b == null);
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), language);
}
