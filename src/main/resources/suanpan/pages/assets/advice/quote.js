// A quote as named lines, quantity × unit price, each with where it comes from.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { quantity, told, unit, usd } from "../format.js";

export function quote(q, open) {
  return html`<details class="quote" ?open=${open}>
    <summary>${say("quotesTitle")}</summary>
    ${lines(q)}
    ${q.breakEven ? html`<h4>${say("breakEven")}</h4><p>${told(q.breakEven.sentence)}</p>` : nothing}
  </details>`;
}

/** What is paid every month, and what is paid once. */
export function lines(q) {
  return html`${table(say("quoteLines"), q.lines, q.usdPerMonth)}
    ${q.upFrontLines.length ? table(say("upFrontLines"), q.upFrontLines, q.usdUpFront) : nothing}`;
}

function table(caption, lines, sum) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption>${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${say("lineName")}</th>
          <th scope="col" class="number">${say("lineQuantity")}</th>
          <th scope="col" class="number">${say("linePrice")}</th>
          <th scope="col" class="number">${say("lineTotal")}</th>
          <th scope="col">${say("lineOrigin")}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line, i) => html`<tr>
            <th scope="row">${pick(line.name)}</th>
            <td class="number">${quantity(line.quantity)} ${unit(line.unit)}</td>
            <td class="number">${usd(line.usdPerUnit)}</td>
            <td class="number">${usd(line.usd)}</td>
            <td class="origin">${origin(line, lines[i - 1])}</td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr><th scope="row" colspan="3">${say("sum")}</th><td class="number">${usd(sum)}</td><td></td></tr>
      </tfoot>
    </table>
  </div>`;
}

/** Where a line comes from; a mark when that is where the line above comes from, too. */
function origin(line, above) {
  return line.origin === above?.origin
    ? html`<span aria-hidden="true">″</span><span class="hidden">${line.origin}</span>`
    : line.origin;
}
