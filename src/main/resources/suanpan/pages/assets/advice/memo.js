// The memo's text: recommendation, how sure, why, what it costs, what would change it, what comes next,
// and what it rests on. It stands by itself on paper: nothing in it has to be opened.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { amount, points, told, usd } from "../format.js";
import { bridges } from "./bridge.js";
import { breakEven } from "./break-even.js";
import { becomes, boundary, edges, measure } from "./edges.js";
import { provenance } from "./grounds.js";
import { plan, USD } from "./plan.js";
import { lines } from "./quote.js";
import { question, shown, title } from "./questions.js";
import { sure } from "./sure.js";
import { reasons } from "./why.js";

const MOST_REASONS = 3; // on either side: with the price and what would change it they fill the first page
const MOST_EDGES = 6;

export function memo(view) {
  const { advice } = view;
  const chosen = advice.quotes.find((q) => q.id === advice.plan?.quoteId);
  return html`<article class="memo advice">
    <header>
      <h1>${say("memoTitle")}</h1>
      <p>${about(view)}</p>
      <p class="quiet">${say("memoDate", { date: advice.provenance.catalogueDate })} · ${advice.id.slice(0, 12)}</p>
    </header>
    ${unfinished(view)}
    <section class="plan">${plan(view)} ${known(view)} ${sure(view)}</section>
    ${why(view)} ${tipping(view.parts.tippingPoints)} ${options(view)} ${outlook(view.parts)}
    ${chosen ? html`<section><h2>${say("quotesTitle")}</h2>${advice.cheapest ? html`<p>${told(advice.cheapest.sentence)}</p>` : nothing}${lines(chosen)}
      ${bridges(advice)} ${breakEvens(advice)}</section>` : nothing}
    ${notes(advice)}
    ${answered(view)} ${assumed(advice)} ${grounds(view)} ${provenance(advice, view.questionnaire.exchange)}
  </article>`;
}

/** That something is missing yet, on paper too: whoever prints early must not take it for the whole. */
function unfinished({ progress, failure }) {
  if (progress.complete) return nothing;
  return html`<p class="unfinished" role="note">${say(failure ? "memoBroken" : "memoUnfinished")}</p>`;
}

/** Between what the plan's total lies as a rule, and what it comes to with the moves of the roadmap, beside the headline. */
function known({ parts: { robustness, roadmap } }) {
  const move = roadmap?.phases.find((phase) => phase.plan.plan !== roadmap.phases[0].plan.plan);
  const kept = robustness?.keptUsdOverHorizon;
  return html`${kept ? html`<p class="kept">${say("memoKept", { low: amount(kept.p10, USD), high: amount(kept.p90, USD) })}</p>` : nothing}
    ${move ? html`<p class="moves">${say("memoMoves", { month: move.fromMonth + 1, total: amount(roadmap.phases.reduce((sum, p) => sum + p.usdTotal, 0), USD) })}</p>` : nothing}`;
}

/** What holds whatever is chosen, or of this plan; what is told of other options stands on the page. */
function notes({ warnings }) {
  const mine = warnings.filter((w) => !w.otherOption);
  return mine.length ? html`<section><h2>${say("warningsTitle")}</h2><ul>${mine.map((w) => html`<li>${told(w.text)}</li>`)}</ul></section>` : nothing;
}

/** Which use and where: a board has more than one memo before it. */
function about({ advice, advised }) {
  const answer = (id) => advised[id] ?? advice.assumptions.find((a) => a.question === id)?.value;
  return ["useCase", "region"].map((id) => shown(question(id), answer(id))).join(say("comma"));
}

function why(view) {
  const columns = reasons(view).filter(([id, , found]) => id !== "second" && found.length);
  return columns.length ? html`<section><h2>${say("whyTitle")}</h2>${columns.map(reason)}</section>` : nothing;
}

const reason = ([, name, found]) => html`<h3>${name}</h3>
  <ul>${found.slice(0, MOST_REASONS).map((a) => html`<li>${told(a.reason)}</li>`)}</ul>`;

/** Which rule each reason is, and who says so: at the end, where a checker looks. */
function grounds(view) {
  const shown = new Map(reasons(view).flatMap(([, , found]) => found.slice(0, MOST_REASONS)).map((a) => [a.rule, a]));
  return shown.size
    ? html`<section><h2>${say("memoGrounds")}</h2><ul class="grounds">${[...shown.values()].map((a) => html`<li>${a.rule} <span class="quiet">${pick(a.cited)}</span></li>`)}</ul></section>`
    : nothing;
}

const figure = (read) => (quote) => (quote ? usd(read(quote)) : "–");
const FIGURES = [
  ["perMonthLong", figure((q) => q.usdPerMonth)],
  ["upFront", figure((q) => q.usdUpFront)],
  ["overHorizon", figure((q) => q.usdOverHorizon)],
  ["behindShort", (_, v) => (v.margin > 0 ? points(v.margin) : "")],
];

function options(view) {
  const { advice } = view;
  const second = reasons(view).filter(([id, , found]) => id === "second" && found.length);
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
    </table></div>
    ${second.map(reason)}</section>`;
}

/** Of every way of sourcing on machines, the recommended one or not. */
function breakEvens(advice) {
  const found = advice.decisions
    .find((d) => d.decision === "sourcing")
    .verdicts.map((v) => ({ v, told: advice.quotes.find((q) => q.id === v.quoteId)?.breakEven }))
    .filter((each) => each.told);
  return found.length
    ? html`<h3>${say("breakEven")}</h3>${found.map((each) => html`<h4>${pick(each.v.name)}</h4>${breakEven(each.told)}`)}`
    : nothing;
}

/** What brings the model from elsewhere; where nothing does, what changes anything. */
function tipping(found) {
  if (!found) return nothing;
  const all = found.numbers.flatMap((p) => edges(p).map(([side, edge, sourcing]) => ({ p, side, edge, sourcing })));
  const sourcing = all.filter((row) => row.sourcing);
  const rows = (sourcing.length ? sourcing : all).slice(0, MOST_EDGES);
  return html`<section><h2>${say("tippingTitle")}</h2>
    ${rows.length
      ? html`<div class="scroll" tabindex="0" role="region" aria-label=${say("tippingTitle")}><table class="edges"><thead><tr>${["memoInput", "memoNow", "memoTurns", "memoThen"].map((name) => html`<th scope="col">${say(name)}</th>`)}<th scope="col" class="number">${say("perMonthLong")}</th></tr></thead>
          <tbody>${rows.map(({ p, side, edge }) => html`<tr><th scope="row">${pick(p.input.label)}</th><td>${measure(p.input.value, p.input.unit)}</td>
            <td>${boundary(side, edge, p)}</td><td>${becomes(edge.changes)}</td>
            <td class="number">${edge.there.usdPerMonth === null ? "–" : usd(edge.there.usdPerMonth)}</td></tr>`)}</tbody></table></div>`
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
