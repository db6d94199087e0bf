// The advice as the decider reads it: the plan, how sure, why, what it costs, what would change it,
// then every option and what it all rests on.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { say } from "../language.js";
import { currency, told } from "../format.js";
import { assumptions, exchangeTold, provenance, warnings } from "./grounds.js";
import { bridges } from "./bridge.js";
import { scenarios } from "./compare.js";
import { keep } from "./keep.js";
import { options } from "./options.js";
import { outlook } from "./outlook.js";
import { unfold } from "./part.js";
import { pictures } from "./pictures.js";
import { beside, cases } from "./presets.js";
import { plan } from "./plan.js";
import { quote } from "./quote.js";
import { sure } from "./sure.js";
import { tipping } from "./tipping.js";
import { whatIf } from "./what-if.js";
import { why } from "./why.js";

const PARTS = [
  ["why", "whyTitle"], ["pictures", "picturesTitle"], ["what-if", "whatIfTitle"], ["tipping", "tippingTitle"],
  ["options", "decisionsTitle"], ["outlook", "outlookTitle"], ["scenarios", "scenariosTitle"],
];

export function result(view, actions) {
  const { advice, busy, failure, problems } = view;
  if (!advice) return failure ? failed(failure, actions) : empty(view, actions);
  const chosen = advice.quotes.find((q) => q.id === advice.plan?.quoteId);
  return html`<div class=${"advice" + (busy ? " busy" : "")} data-advice=${advice.id}>
    ${failure ? failed(failure, actions) : nothing}
    <section class=${"plan" + (advice.plan ? "" : " none")} aria-labelledby="plan-title">
      ${money(actions)} ${plan(view)} ${rate(view)} ${sure(view, actions)} ${problems.length ? html`<p class="stale">${say("stale")}</p>` : nothing}
      ${keep(view, actions)}
    </section>
    <nav class="parts" aria-label=${say("partsLabel")}>
      ${PARTS.map(([id, title]) => html`<a href=${"#" + id} @click=${unfold}>${say(title)}</a>`)}
    </nav>
    ${why(view, actions)}
    ${pictures(view, actions)}
    ${chosen ? html`<section class="cost">${advice.cheapest ? html`<p class="quiet">${told(advice.cheapest.sentence)}</p>` : nothing}${quote(chosen, true, view, actions)}${bridges(advice)}</section>` : nothing}
    ${whatIf(view, actions)} ${tipping(view, actions)} ${options(view, actions)} ${outlook(view, actions)}
    ${warnings(advice.warnings)} ${scenarios(view, actions)}
    ${assumptions(advice)} ${provenance(advice, view.questionnaire.exchange)}
  </div>`;
}

/** What amounts were converted at, where they were. */
function rate({ advice, questionnaire }) {
  if (currency() === "USD") return nothing;
  return html`<p class="quiet rate">${exchangeTold(questionnaire.exchange, advice.provenance.catalogueDate)}</p>`;
}

function money(actions) {
  const other = currency() === "USD" ? "CNY" : "USD";
  return html`<button type="button" class="plain currency" @click=${() => actions.currency(other)}>${say("showIn", { currency: say(other) })}</button>`;
}

function failed(failure, actions) {
  return html`<div class="failure" role="alert">
    <h2>${say("failed")}</h2>
    <p>${failure}</p>
    <button type="button" @click=${actions.again}>${say("tryAgain")}</button>
  </div>`;
}

/** Before the first answer: typical cases to pick from, and what happens then. */
function empty(view, actions) {
  if (view.busy) return html`<div class="empty"><h2>${say("working")}</h2></div>`;
  return html`<div class="empty">
    <h2>${say(beside ? "presetsTitle" : "adviceTitle")}</h2>
    <p>${say("emptyText")}</p>
    ${beside ? cases(view, actions) : nothing}
    <ol>${["empty1", "empty2", "empty3"].map((key) => html`<li>${say(key)}</li>`)}</ol>
  </div>`;
}
