// Scenarios kept under a name, and two or three side by side: what is advised for each, what it costs,
// and the answers in which they differ.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { points, told, usd } from "../format.js";
import { part } from "./part.js";
import { verdictOn } from "./plan.js";
import { question, shown, title } from "./questions.js";
import { account, removable } from "./scenarios.js";

const MOST = 2; // beside the one on screen

/** actions: {save(name), load(scenario), remove(scenario), compare(scenario, on)} */
export function scenarios(view, actions) {
  const { saved = [], compared = {} } = view.ui;
  return part("scenarios", "scenariosTitle", html`<form class="save" @submit=${(e) => keep(e, actions)}>
      <label for="scenario-name">${say("scenarioName")}</label>
      <input id="scenario-name" name="name" type="text" autocomplete="off" maxlength="80" required />
      <button type="submit">${say("saveScenario")}</button>
    </form>
    <p class="quiet">${account() ? say("savedWhere", { name: account() }) : html`${say("savedHere")} <a href=${`/workbench?lang=${language}`}>${say("signInToKeep")}</a>`}</p>
    <p role="status" class=${view.ui.savedAs?.failure ? "stale" : "quiet"}>${outcome(view.ui.savedAs)}</p>
    ${saved.length
      ? html`<ul class="saved">${saved.map((s) => row(s, compared, actions))}</ul>`
      : html`<p class="quiet">${say("noScenarios")}</p>`}
    ${Object.keys(compared).length ? table(view, compared) : nothing}`, saved.length || "");
}

function outcome(saved) {
  if (!saved) return "";
  if (saved.failure) return saved.name ? say("notSaved", saved) : saved.failure;
  return say(saved.by ? "savedFor" : "savedAs", saved);
}

function keep(event, actions) {
  event.preventDefault();
  const name = event.target.elements.name.value.trim();
  if (name) actions.save(name);
  event.target.reset();
}

function row(s, compared, actions) {
  const on = s.key in compared;
  const full = !on && Object.keys(compared).length >= MOST;
  return html`<li>
    <label><input type="checkbox" .checked=${on} ?disabled=${full} @change=${(e) => actions.compare(s, e.target.checked)} />
      <span class="hidden">${say("compareOne")} </span>${s.name} <span class="quiet">${s.by ? (s.by === account() ? "" : s.by) : account() ? say("thisBrowser") : ""}</span></label>
    <span class="buttons">
      <button type="button" class="plain" aria-label=${say("loadOne", s)} @click=${() => actions.load(s)}>${say("load")}</button>
      ${removable(s) ? html`<button type="button" class="plain" aria-label=${say("removeOne", s)} @click=${() => actions.remove(s)}>${say("remove")}</button>` : nothing}
    </span>
  </li>`;
}

function table(view, compared) {
  const columns = [
    { name: say("onScreen"), answers: view.effective, advice: view.advice },
    ...Object.values(compared),
  ];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say("compareTitle")}>
    <table class="compare" role="table" .style=${`--columns:${columns.length}`}>
      <caption>${say("compareTitle")}</caption>
      <thead role="rowgroup"><tr role="row"><td role="cell"></td>${columns.map((c) => html`<th scope="col" role="columnheader">${c.name}</th>`)}</tr></thead>
      <tbody role="rowgroup">
        ${ROWS.map(([key, read]) => html`<tr role="row"><th scope="row" role="rowheader">${say(key)}</th>${columns.map((c) => html`<td role="cell">${c.failure ?? (c.advice ? (c.advice.plan ? read(c.advice.plan, c.advice) : say("noPlan")) : "…")}</td>`)}</tr>`)}
        ${different(columns).map((id) => html`<tr class="answer" role="row"><th scope="row" role="rowheader">${title(id)}</th>${columns.map((c) => html`<td role="cell">${answer(c, id)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

const ROWS = [
  ["adviceTitle", (p) => html`<strong>${told(p.summary, p.usdPerMonth.typical)}</strong>`],
  ["perMonthLong", (p) => usd(p.usdPerMonth.typical)],
  ["upFront", (p) => usd(p.usdUpFront)],
  ["overHorizon", (p) => usd(p.usdOverHorizon)],
  ["runnerUp", (p, advice) => (p.runnerUp ? pick(verdictOn(advice, "sourcing", p.runnerUp.sourcing)?.name) : "–")],
  ["lead", (p) => html`${points(p.margin)} ${p.closeCall ? html`<span class="badge closeCall">${say("closeCall")}</span>` : nothing}`],
];

function different(columns) {
  const ids = [...new Set(columns.flatMap((c) => Object.keys(c.answers)))];
  return ids.filter((id) => new Set(columns.map((c) => JSON.stringify(c.answers[id]))).size > 1);
}

function answer(column, id) {
  const given = column.answers[id];
  return given === undefined ? html`<span class="quiet">${say("openOption")}</span>` : shown(question(id), given);
}
