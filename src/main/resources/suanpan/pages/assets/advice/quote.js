// A quote as named lines, quantity × unit price, each with where it comes from. A line opens into
// the formulas of its figures.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { measured, number, quantity, unit, unitPrice, usd } from "../format.js";
import { breakEven } from "./break-even.js";
import { below, opener, OVERALL } from "./derivation.js";

const COLUMNS = 5;

/** actions: {derive(key)} */
export function quote(q, open, view, actions) {
  return html`<details class="quote" ?open=${open}>
    <summary>${say("quotesTitle")}</summary>
    <p class="quiet">${say("deriveText")}</p>
    ${lines(q, view, actions)}
    ${q.breakEven ? html`<h4>${say("breakEven")}</h4>${breakEven(q.breakEven)}` : nothing}
  </details>`;
}

/** What is paid every month, what is paid once, and the whole. Without a view, as on paper, nothing opens. */
export function lines(q, view, actions) {
  return html`${table(say("quoteLines"), q.lines, q.usdPerMonth, q, view, actions)}
    ${q.caveats.map((c) => html`<p class="caveat">${pick(c.text)} <small>${pick(c.cited)}</small></p>`)}
    ${q.upFrontLines.length ? table(say("upFrontLines"), q.upFrontLines, q.usdUpFront, q, view, actions) : nothing}
    ${view ? overall(q, view, actions) : nothing}`;
}

function table(caption, all, sum, q, view, actions) {
  return html`<table class="lines" role="table">
    <caption>${caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${say("lineName")}</th>
        <th scope="col" role="columnheader" class="number">${say("lineQuantity")}</th>
        <th scope="col" role="columnheader" class="number">${say("linePrice")}</th>
        <th scope="col" role="columnheader" class="number">${say("lineTotal")}</th>
        <th scope="col" role="columnheader">${say("lineOrigin")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">${all.map((line, i) => row(line, i, all, q, view, actions))}</tbody>
    <tfoot role="rowgroup">
      <tr role="row"><th scope="row" role="rowheader" colspan="3">${say("sum")}</th><td role="cell" class="number total">${usd(sum)}</td><td role="cell"></td></tr>
    </tfoot>
  </table>`;
}

function row(line, i, all, q, view, actions) {
  const nth = all.slice(0, i).filter((l) => l.name.en === line.name.en).length;
  const key = `${q.option}/${line.name.en}/${nth}`;
  return html`<tr role="row">
      <th scope="row" role="rowheader">${view ? opener(key, pick(line.name), view, actions) : pick(line.name)}</th>
      <td role="cell" class="number times">${counted(line)}</td>
      <td role="cell" class="number price">${unitPrice(line.usdPerUnit)}${inMillions(line) ? "/百万词元" : nothing}</td>
      <td role="cell" class="number total">${usd(line.usd)}</td>
      <td role="cell" class="origin">${origin(line, all[i - 1])}</td>
    </tr>
    ${view ? below(key, q, line.name.en, nth, view, COLUMNS) : nothing}`;
}

/** Chinese counts tokens in ten thousands and hundred millions, and prices them by the million. */
const inMillions = (line) => language === "zh" && line.unit === "M tokens";

function counted(line) {
  return inMillions(line)
    ? measured(number(line.quantity * 1e6), unit("tokens"))
    : measured(quantity(line.quantity), unit(line.unit, line.quantity));
}

function overall(q, view, actions) {
  const key = `${q.option}/${OVERALL}`;
  return html`<table class="lines whole" role="table" aria-label=${say("overHorizon")}><tbody role="rowgroup">
    <tr role="row"><th scope="row" role="rowheader">${opener(key, say("overHorizon"), view, actions)}</th>
      <td role="cell" class="number total">${usd(q.usdOverHorizon)}</td></tr>
    ${below(key, q, OVERALL, 0, view, 2)}
  </tbody></table>`;
}

/** Where a line comes from; a mark when that is where the line above comes from, too. */
function origin(line, above) {
  const text = pick(line.origin);
  return above && text === pick(above.origin)
    ? html`<span class="ditto" aria-hidden="true">″</span><span class="hidden">${text}</span>`
    : text;
}
