// What would change the advice: for each input the value now and the values at which a recommended
// option changes, on a line between its lowest and highest value. What changes the way of sourcing comes first.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { figure, told } from "../format.js";
import { part } from "./part.js";
import { onRail } from "./scale.js";
import { becomes, boundary, edges, measure } from "./edges.js";
import { waiting } from "./waiting.js";

const FIRST = 6;
const FIRST_CHOICES = 3; // of one question: leaving out any one of a hundred vendors is one finding
const ANSWERABLE = new Set(["answer", "assumption"]);

/** actions: {tryAnswers({path: value}), allTipping()} */
export function tipping(view, actions) {
  const found = view.parts.tippingPoints;
  return part("tipping", "tippingTitle", html`<p class="quiet">${say("tippingText")}</p>
    ${found ? table(found, view.ui.allTipping, actions) : waiting(view, actions, 6)}`);
}

function table(found, all, actions) {
  const points = found.numbers.filter((p) => p.below || p.above);
  const choices = found.choices
    .map((c) => ({ ...c, alternatives: c.alternatives.filter((a) => a.changes.length) }))
    .filter((c) => c.alternatives.length);
  if (!points.length && !choices.length) return html`<p>${say("noTipping")}</p>`;
  const shown = all ? points : points.slice(0, FIRST);
  return html`<ul class="tips">
      ${shown.map((p) => tip(p, actions))}
      ${(all ? choices : choices.slice(0, 2)).map((c) => choice(c, actions))}
    </ul>
    ${points.length > FIRST || choices.length > 2
      ? html`<button type="button" class="plain" @click=${actions.allTipping}>${all ? say("fewerTipping") : say("allTipping", { count: points.length + choices.length })}</button>`
      : nothing}`;
}

function tip(p, actions) {
  const all = edges(p);
  return html`<li class="tip">
    <div class="tip-name"><strong>${pick(p.input.label)}</strong> <span class="quiet">${say("now", { value: measure(p.input.value, p.input.unit) })}</span></div>
    ${line(p, all)}
    <ul class="plain">${all.map(([side, edge]) => html`<li>
      ${change(say("flipAt", { edge: boundary(side, edge, p) }), edge)}
      ${ANSWERABLE.has(p.input.kind) ? tryIt({ [p.input.id]: edge.value }, pick(p.input.label), actions) : nothing}
    </li>`)}</ul>
  </li>`;
}

function choice(c, actions) {
  return html`<li class="tip">
    <div class="tip-name"><strong>${pick(c.input.label)}</strong></div>
    <ul class="plain">${c.alternatives.slice(0, FIRST_CHOICES).map((a) => html`<li>
      ${change(say("flipTo", { value: pick(a.label) }), a)}
      ${ANSWERABLE.has(c.input.kind) ? tryIt({ [c.input.id]: a.value }, pick(c.input.label), actions) : nothing}
    </li>`)}</ul>
  </li>`;
}

/** What the advice becomes there: the way of sourcing, or else the details that change; and the plan. */
function change(where, { changes, there }) {
  const sourcing = changes.filter((c) => c.decision === "sourcing");
  const names = becomes(sourcing.length ? sourcing : changes);
  return html`<span>${where} <strong>${names}</strong>${there ? html`<span class="there">${told(there.summary)}</span>` : nothing}</span>`;
}

const tryIt = (answers, name, actions) =>
  html`<button type="button" class="chip" aria-label=${say("tryItOf", { name })} @click=${() => actions.tryAnswers(answers)}>${say("tryIt")}</button>`;

function line(p, all) {
  const place = (v) => `left:${(onRail(v, p.low, p.high) * 100).toFixed(1)}%`;
  return html`<span class="line" aria-hidden="true">
    <span class="end">${figure(p.low, p.input.unit)}</span><span class="rail">
      ${all.map(([side, edge]) => html`<span class=${"flip " + side} .style=${place(edge.value)}></span>`)}
      <span class="here" .style=${place(p.input.value)}></span>
    </span><span class="end">${figure(p.high, p.input.unit)}</span>
  </span>`;
}
