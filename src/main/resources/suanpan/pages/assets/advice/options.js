// Every decision with its options, best first: verdict, price, distance to the best, arguments for and
// against, and why not.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { points, told, usd } from "../format.js";
import { argument } from "./argument.js";
import { part } from "./part.js";
import { quote } from "./quote.js";
import { whyNot } from "./why-not.js";

const FIRST = 8;
const CRITERIA = ["cost", "quality", "speed", "control", "risk", "time-to-market", "stated-limits"];

/** actions: {decision(id), criterion(id), option(key), allOptions(decision)} and those of an argument */
export function options(view, actions) {
  const { advice, ui } = view;
  const current = advice.decisions.find((d) => d.decision === ui.decision) ?? advice.decisions[0];
  return part("options", "decisionsTitle", html`<p class="quiet">${say("decisionsText")}</p>
    <div class="tabs" role="tablist" aria-label=${say("decisionsTitle")} @keydown=${(e) => roam(e, actions)}>
      ${advice.decisions.map((d) => tab(d, d === current, actions))}
    </div>
    <div role="tabpanel" id="options-panel" aria-labelledby=${"tab-" + current.decision}>
      <div class="criteria" role="group" aria-label=${say("criterionFilter")}>
        ${["", ...CRITERIA].map((c) => criterion(c, ui.criterion ?? "", actions))}
      </div>
      <ul class="verdicts">${listed(current, view, actions)}</ul>
    </div>`);
}

function tab(d, selected, actions) {
  const chosen = d.verdicts.find((v) => v.verdict === "recommended");
  return html`<button type="button" role="tab" id=${"tab-" + d.decision} data-decision=${d.decision} aria-selected=${String(selected)}
    aria-controls="options-panel" tabindex=${selected ? 0 : -1} @click=${() => actions.decision(d.decision)}>
    <span>${pick(d.name)}</span><strong>${chosen ? pick(chosen.name) : "–"}</strong>
  </button>`;
}

function roam(event, actions) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const from = event.target.closest("[role=tab]");
  if (!step || !from) return;
  event.preventDefault();
  const tabs = [...event.currentTarget.querySelectorAll("[role=tab]")];
  const to = tabs[(tabs.indexOf(from) + step + tabs.length) % tabs.length];
  actions.decision(to.dataset.decision);
  to.focus();
}

function criterion(id, chosen, actions) {
  return html`<button type="button" class="chip" aria-pressed=${String(id === chosen)} @click=${() => actions.criterion(id)}>${say(id || "everyCriterion")}</button>`;
}

function listed(decision, view, actions) {
  const all = decision.verdicts;
  const open = view.ui.allOptions === decision.decision;
  const rows = (open ? all : all.slice(0, FIRST)).map((v) => row(v, decision.decision, view, actions));
  if (all.length <= FIRST) return rows;
  return [...rows, html`<li class="more"><button type="button" class="plain" @click=${() => actions.allOptions(open ? "" : decision.decision)}>
    ${open ? say("fewerOptions") : say("allOptions", { count: all.length })}</button></li>`];
}

function row(v, decision, view, actions) {
  const key = `${decision}/${v.option}`;
  const open = Boolean(view.ui.openOptions?.has(key));
  const quoted = view.advice.quotes.find((q) => q.id === v.quoteId);
  return html`<li class=${"verdict " + v.verdict + (open ? " open" : "")}>
    <div class="row">
      <button type="button" class="head" aria-expanded=${String(open)} @click=${() => actions.option(key)}>
        <span class="option">${pick(v.name)}</span>
        <span class="badges"><span class="badge">${say(v.verdict)}</span>${v.closeCall ? html`<span class="badge closeCall">${say("closeCall")}</span>` : nothing}</span>
        <span class="usd">${quoted ? html`${usd(quoted.usdPerMonth)}<small> ${say("perMonth")}</small>` : nothing}</span>
        <span class="score">${standing(v)}</span>
      </button>
      ${v.verdict === "recommended"
        ? nothing
        : html`<button type="button" class="plain why-not" aria-label=${say("whyNotOption", { name: pick(v.name) })} @click=${() => actions.option(key, true)}>${say("whyNot")}</button>`}
    </div>
    ${open ? detail(v, decision, key, quoted, view, actions) : nothing}
  </li>`;
}

function standing(v) {
  if (v.score === null) return nothing;
  return v.margin > 0 ? say("behind", { margin: points(v.margin) }) : say("score", { score: points(v.score) });
}

function detail(v, decision, key, quoted, view, actions) {
  const wanted = view.ui.criterion ?? "";
  const found = v.arguments.filter((a) => !wanted || a.side === "blocks" || a.criterion === wanted);
  const side = (...sides) => found.filter((a) => sides.includes(a.side)).sort((a, b) => (b.strength ?? 9) - (a.strength ?? 9));
  return html`<div class="detail">
    ${v.verdict === "recommended" ? nothing : whyNot(v, decision, view, actions)}
    ${v.toldOf && found.length ? html`<p class="quiet">${say("toldOf")} ${told(v.toldOf)}</p>` : nothing}
    ${found.length
      ? html`<div class="columns">
          ${pile("for", side("for"), key, view, actions)} ${pile("against", side("blocks", "against"), key, view, actions)}
        </div>`
      : html`<p class="quiet">${say(wanted ? "noArgumentsOn" : "noArguments", { criterion: wanted && say(wanted) })}</p>`}
    ${quoted ? html`<p class="best-plan"><strong>${say("bestPlan")}</strong> ${told(quoted.summary, quoted.usdPerMonth)}</p>${quote(quoted, false, view, actions)}` : nothing}
  </div>`;
}

function pile(side, found, key, view, actions) {
  return html`<div class=${side}><h3>${say(side === "for" ? "pileFor" : "pileAgainst")}</h3>
    ${found.length ? html`<ul class="arguments">${found.map((a) => argument(a, key, view, actions))}</ul>` : html`<p class="quiet">${say("noArguments")}</p>`}
  </div>`;
}
