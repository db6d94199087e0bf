// The memo's text: recommendation, how sure, why, what it costs, what would change it, what comes next,
// and what it rests on. It stands by itself on paper: nothing in it has to be opened.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { points, told, usd } from "../format.js";
import { bridges } from "./bridge.js";
import { becomes, edges, measure } from "./edges.js";
import { provenance } from "./grounds.js";
import { plan } from "./plan.js";
import { lines } from "./quote.js";
import { question, shown, title } from "./questions.js";
import { sure } from "./sure.js";
import { reasons } from "./why.js";

export function memo(view) {
  const { advice } = view;
  const chosen = advice.quotes.find((q) => q.id === advice.plan?.quoteId);
  return html`<article class="memo advice">
    <header>
      <h1>${say("memoTitle")}</h1>
      <p class="quiet">${say("memoDate", { date: advice.provenance.catalogueDate })} · ${advice.id.slice(0, 12)}</p>
    </header>
    <section class="plan">${plan(view)} ${sure(view)}</section>
    ${why(view)} ${options(advice)}
    ${chosen ? html`<section><h2>${say("quotesTitle")}</h2>${advice.cheapest ? html`<p>${told(advice.cheapest.sentence)}</p>` : nothing}${lines(chosen)}
      ${bridges(advice)} ${breakEvens(advice)}</section>` : nothing}
    ${tipping(view.parts.tippingPoints)} ${outlook(view.parts)}
    ${advice.warnings.length ? html`<section><h2>${say("warningsTitle")}</h2><ul>${advice.warnings.map((w) => html`<li>${told(w.text)}</li>`)}</ul></section>` : nothing}
    ${answered(view)} ${assumed(advice)} ${provenance(advice, view.questionnaire.exchange)}
  </article>`;
}

function why(view) {
  const columns = reasons(view).filter(([, , found]) => found.length);
  if (!columns.length) return nothing;
  return html`<section><h2>${say("whyTitle")}</h2>${columns.map(
    ([, name, found]) => html`<h3>${name}</h3>
      <ul>${found.slice(0, 5).map((a) => html`<li>${told(a.reason)} <span class="quiet">[${a.rule}]</span></li>`)}</ul>`,
  )}</section>`;
}

const amount = (read) => (quote) => (quote ? usd(read(quote)) : "–");
const FIGURES = [
  ["perMonthLong", amount((q) => q.usdPerMonth)],
  ["upFront", amount((q) => q.usdUpFront)],
  ["overHorizon", amount((q) => q.usdOverHorizon)],
  ["behindShort", (_, v) => (v.margin > 0 ? points(v.margin) : "")],
];

function options(advice) {
  const { verdicts } = advice.decisions.find((d) => d.decision === "sourcing");
  return html`<section><h2>${say("memoOptions")}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${say("memoOptions")}><table class="ways" role="table">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say("memoPlans")}</th><th scope="col" role="columnheader">${say("memoVerdict")}</th>
        ${FIGURES.map(([name]) => html`<th scope="col" role="columnheader" class="number">${say(name)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${verdicts.map((v) => {
        const quote = advice.quotes.find((q) => q.id === v.quoteId);
        return html`<tr class=${v.verdict} role="row">
          <th scope="row" role="rowheader">${pick(v.name)}</th><td role="cell">${say(v.verdict)}</td>
          ${FIGURES.map(([name, read]) => html`<td class="number" role="cell" data-label=${say(name)}>${read(quote, v)}</td>`)}</tr>`;
      })}</tbody>
    </table></div></section>`;
}

/** Of every way of sourcing on machines, the recommended one or not. */
function breakEvens(advice) {
  const found = advice.decisions
    .find((d) => d.decision === "sourcing")
    .verdicts.map((v) => ({ v, told: advice.quotes.find((q) => q.id === v.quoteId)?.breakEven }))
    .filter((each) => each.told);
  return found.length
    ? html`<h3>${say("breakEven")}</h3><ul>${found.map((each) => html`<li><strong>${pick(each.v.name)}</strong>${language === "zh" ? "：" : ": "}${told(each.told.sentence)}</li>`)}</ul>`
    : nothing;
}

function tipping(found) {
  if (!found) return nothing;
  const near = found.numbers.filter((p) => p.below || p.above).slice(0, 8);
  return html`<section><h2>${say("tippingTitle")}</h2>
    ${near.length
      ? html`<ul>${near.map((p) => html`<li><strong>${pick(p.input.label)}</strong>${say("inBrackets", { text: say("now", { value: measure(p.input.value, p.input.unit) }) })}${language === "zh" ? "：" : ": "}${edges(p)
          .map(([side, edge]) => say("flip", { side: say(side), value: measure(edge.value, p.input.unit), to: becomes(edge.changes) }))
          .join(language === "zh" ? "；" : "; ")}</li>`)}</ul>`
      : html`<p>${say("noTipping")}</p>`}
  </section>`;
}

function outlook({ roadmap, costOfBeingWrong: wrong, robustness }) {
  if (!roadmap && !wrong && !robustness) return nothing;
  return html`<section><h2>${say("outlookTitle")}</h2>
    ${roadmap ? html`<ul>${roadmap.phases.map((p) => html`<li>${told(p.sentence)}</li>`)}<li>${told(roadmap.sentence)}</li>${roadmap.prepare.map((text) => html`<li>${told(text)}</li>`)}</ul>` : nothing}
    ${robustness ? html`<p>${told(robustness.sentence)}</p>` : nothing} ${wrong ? html`<p>${told(wrong.sentence)}</p>` : nothing}
  </section>`;
}

function answered({ questionnaire, advised }) {
  const given = questionnaire.questions.filter((q) => advised[q.id] !== undefined);
  return html`<section><h2>${say("memoAnswers")}</h2>
    <table class="pairs"><tbody>${given.map((q) => html`<tr><th scope="row">${pick(q.text)}</th><td>${shown(q, advised[q.id])}</td></tr>`)}</tbody></table></section>`;
}

function assumed(advice) {
  if (!advice.assumptions.length) return nothing;
  return html`<section><h2>${say("assumptionsTitle")}</h2>
    <table class="pairs"><tbody>${advice.assumptions.map((a) => html`<tr><th scope="row">${title(a.question)}</th><td>${shown(question(a.question), a.value)} <span class="quiet">${told(a.reason)}</span></td></tr>`)}</tbody></table></section>`;
}
