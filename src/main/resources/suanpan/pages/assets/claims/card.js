// One claim: what the article states, what we reckon, and from which inputs.
import { number, unit } from "../format.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick } from "../language.js";
import { curve } from "./curve.js";
import { track } from "./track.js";
import { say } from "./words.js";

/** The figures that an article states. */
export const stated = (claim) => claim.checks.filter((c) => c.low !== null);

/** differs, exact (to the last digit or inside the stated range) or rounded */
export function outcome(claim) {
  if (!claim.holds) return "differs";
  return stated(claim).every((c) => Math.abs(c.difference) < 1e-9) ? "exact" : "rounded";
}

const scientific = new Intl.NumberFormat(language, { notation: "scientific", maximumSignificantDigits: 3 });

/** Beyond what has a name, powers of ten. */
export function figure(value) {
  return value !== null && Math.abs(value) >= 1e16 ? scientific.format(value) : number(value);
}

export function said({ low, high }) {
  if (low === null) return say("notStated");
  if (high === null) return say("atLeast", { low: figure(low) });
  return low === high ? figure(low) : say("range", { low: figure(low), high: figure(high) });
}

const signed = new Intl.NumberFormat(language, { style: "percent", signDisplay: "exceptZero", maximumSignificantDigits: 2 });

export function gap(check) {
  if (check.low === null) return "";
  if (Math.abs(check.difference) >= 1e-9) return signed.format(check.difference);
  return say(check.low === check.high ? "same" : "inside");
}

export function card(claim, date) {
  const result = outcome(claim);
  return html`<article class="card claim" id=${claim.id}>
    <h3>
      <a class="id" href=${"#" + claim.id} aria-label=${say("link", { id: claim.id })}>${claim.id}</a>
      <span>${pick(claim.title)}</span>
      <span class=${"badge " + (result === "differs" ? "close" : "clear")}>${say(result)}</span>
    </h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${pick(claim.title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say("figure")}</th>
            <th scope="col" class="number">${say("stated")}</th>
            <th scope="col" class="number">${say("ours")}</th>
            <th scope="col" class="number" colspan="2">${say("difference")}</th>
          </tr>
        </thead>
        <tbody>
          ${claim.checks.map(check)}
        </tbody>
      </table>
    </div>
    ${claim.curve.length ? html`<sp-picture .picture=${drawn(claim, date)}></sp-picture>` : nothing}
    <div class="basis">
      <p><span class="quiet">${say("formula")}</span> <code>${claim.formula}</code></p>
      ${claim.inputs.length
        ? html`<details>
            <summary>${say("inputs")} <span class="count">${claim.inputs.length}</span></summary>
            <dl class="facts">
              ${claim.inputs.map(input)}
            </dl>
          </details>`
        : nothing}
    </div>
  </article>`;
}

function check(c) {
  return html`<tr class=${c.low === null ? "extra" : c.holds ? "" : "off"}>
    <th scope="row">${pick(c.name)} <span class="quiet">${unit(c.unit)}</span></th>
    <td class="number" data-label=${say("stated")}>${said(c)}</td>
    <td class="number ours" data-label=${say("ours")}>${figure(c.ours)}</td>
    <td class="place">${track(c)}</td>
    <td class="number gap" data-label=${c.low === null ? nothing : say("difference")}>${gap(c)}</td>
  </tr>`;
}

function input(i) {
  const origin = { article: say("fromArticle"), assumption: say("assumption") }[i.origin] ?? i.origin;
  return html`<div>
    <dt>${pick(i.name)}</dt>
    <dd>${figure(i.value)} ${unit(i.unit)} <span class="quiet">· ${origin}</span></dd>
  </div>`;
}

const curves = new WeakMap();

function drawn(claim, date) {
  if (!curves.has(claim)) curves.set(claim, curve(claim, date));
  return curves.get(claim);
}
