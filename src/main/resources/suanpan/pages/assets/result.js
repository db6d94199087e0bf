// The advice as the decider reads it: the plan first, then why, then what it rests on.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { pick, say } from "./language.js";
import { plan } from "./plan.js";
import { pictures } from "./charts/index.js";
import { beyond } from "./beyond.js";
import { decisions } from "./decisions.js";
import { quote } from "./quote.js";
import { assumptions, provenance, warnings } from "./grounds.js";

/** state: {advice, busy, failure, questionnaire}; actions: {submit} */
export function result({ advice, busy, failure, questionnaire, beyond: parts }, actions) {
  if (failure) {
    return html`<div class="failure" role="alert">
      <h2>${say("failed")}</h2>
      <p>${failure}</p>
      <button type="button" @click=${actions.submit}>${say("tryAgain")}</button>
    </div>`;
  }
  if (!advice) {
    return html`<div class="empty">
      <h2>${busy ? say("working") : say("emptyTitle")}</h2>
      <p>${say("emptyText")}</p>
    </div>`;
  }
  const chosen = advice.quotes.find((q) => q.id === advice.plan?.quoteId);
  return html`<div class=${busy ? "advice busy" : "advice"} aria-busy=${busy ? "true" : "false"}>
    ${plan(advice)} ${chosen ? quote(chosen, true) : nothing}
    ${pictures({
      advice,
      curves: parts.curves?.advice?.curves,
      robustness: parts.robustness?.advice?.robustness,
    })}
    ${beyond(parts, actions)} ${warnings(advice.warnings)} ${decisions(advice)}
    ${assumptions(advice.assumptions, questionnaire)} ${provenance(advice)}
  </div>`;
}
