// The figures of the source articles beside what the engine computes from the same inputs.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { get } from "./api.js";
import { number, unit } from "./format.js";
import { frame } from "./frame.js";
import { pick, say } from "./language.js";

const percent = (share) => `${share > 0 ? "+" : ""}${number(Math.round(share * 1000) / 10)} %`;

function stated({ low, high }) {
  if (low === null && high === null) return say("notStated");
  if (high === null) return say("atLeast", { low: number(low) });
  return low === high ? number(low) : say("range", { low: number(low), high: number(high) });
}

function check(c) {
  return html`<tr>
    <th scope="row">${pick(c.name)}</th>
    <td class="number">${number(c.ours)}</td>
    <td class="number">${stated(c)}</td>
    <td>${unit(c.unit)}</td>
    <td class="number">${c.low === null ? nothing : percent(c.difference)}</td>
  </tr>`;
}

function claim(c) {
  return html`<article class="card" id=${c.id}>
    <h2>
      ${c.id} · ${pick(c.title)}
      <span class=${c.holds ? "badge clear" : "badge close"}>${say(c.holds ? "agrees" : "differs")}</span>
    </h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${pick(c.title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say("colFigure")}</th>
            <th scope="col" class="number">${say("colOurs")}</th>
            <th scope="col" class="number">${say("colStated")}</th>
            <th scope="col"></th>
            <th scope="col" class="number">${say("colDifference")}</th>
          </tr>
        </thead>
        <tbody>
          ${c.checks.map(check)}
        </tbody>
      </table>
    </div>
    <details>
      <summary>${say("inputsLabel")}</summary>
      <p><code>${c.formula}</code></p>
      <ul>
        ${c.inputs.map(
          (i) =>
            html`<li>
              ${pick(i.name)}: ${number(i.value)} ${unit(i.unit)} <span class="quiet">(${i.origin})</span>
            </li>`,
        )}
      </ul>
    </details>
    <p class="quiet">${say("sourceLabel")}: ${c.source}</p>
  </article>`;
}

frame("titleClaims");
const { claims } = await get("/api/v1/claims");
render(
  html`<h1>${say("claimsTitle")}</h1>
    <p class="lead">${say("claimsText")}</p>
    <p class="quiet">
      ${say("claimsCount", { holding: claims.filter((c) => c.holds).length, all: claims.length })}
    </p>
    <div class="cards wide">${claims.map(claim)}</div>`,
  document.getElementById("main"),
);
