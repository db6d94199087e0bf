// What comes next, what to watch and prepare, and what being wrong would cost.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { say } from "../language.js";
import { told, usd } from "../format.js";
import { part } from "./part.js";
import { waiting } from "./waiting.js";

export function outlook(view, actions) {
  const { roadmap, costOfBeingWrong: wrong } = view.parts;
  return part("outlook", "outlookTitle", html`${roadmap ? phases(roadmap) : waiting(view, actions, 4)}
    ${wrong ? html`<h3>${say("wrongTitle")}</h3><p>${told(wrong.sentence)}</p>` : nothing}`);
}

function phases({ phases: all, watch, prepare, sentence }) {
  return html`<ol class="phases">${all.map(
      (p) => html`<li>
        <span class="when">${say("monthsFromTo", { from: p.fromMonth + 1, to: p.toMonth + 1 })}</span>
        <p>${told(p.plan.summary)}</p>
        <p class="quiet">${say("phaseCost", { start: usd(p.usdPerMonthAtStart), end: usd(p.usdPerMonthAtEnd), total: usd(p.usdTotal) })}${p.usdUpFront > 0 ? say("phaseUpFront", { upFront: usd(p.usdUpFront) }) : nothing}</p>
      </li>`,
    )}</ol>
    <p>${told(sentence)}</p>
    ${prepare.length ? html`<h3>${say("prepareTitle")}</h3><ul>${prepare.map((text) => html`<li>${told(text)}</li>`)}</ul>` : nothing}
    ${watch.length
      ? html`<details class="watch"><summary><h3>${say("watchTitle")}</h3><span class="count">${watch.length}</span></summary>
          <ul>${watch.map((w) => html`<li>${told(w.sentence)}</li>`)}</ul></details>`
      : nothing}`;
}
