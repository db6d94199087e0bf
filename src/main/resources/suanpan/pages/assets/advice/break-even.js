// Where a plan on machines becomes no dearer than the cheapest hosted model as good: at which volume, what
// would have to change if at none, one thing at a time, and whether what is paid up front comes back.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { figure, measured, number, percent, told, unit } from "../format.js";

const COLUMNS = [
  ["leverNow", (lever) => lever.today],
  ["leverSome", (lever) => lever.forSomeVolume],
  ["leverToday", (lever) => lever.forTodaysVolume],
];

/** found: the breakEven of a quote. */
export function breakEven(found) {
  return html`<p>${told(found.sentence)}</p>
    ${found.levers.length ? levers(found.levers) : nothing}
    ${found.payback ? html`<p>${told(found.payback.sentence)}</p>` : nothing}`;
}

function levers(all) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say("lever")}><table class="levers">
    <thead><tr><th scope="col">${say("lever")}</th>${COLUMNS.map(([name]) => html`<th scope="col" class="number">${say(name)}</th>`)}</tr></thead>
    <tbody>${all.map((lever) => html`<tr><th scope="row">${pick(lever.name)}</th>
      ${COLUMNS.map(([, read]) => html`<td class="number">${amount(lever, read(lever))}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function amount(lever, value) {
  if (value === null) return html`<span class="quiet">${say("notAlone")}</span>`;
  if (lever.unit === "share") return percent(value);
  return lever.unit === "tokens/month" ? measured(number(value), unit("tokens")) : figure(value, lever.unit);
}
