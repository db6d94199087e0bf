// What would change the advice, and what comes next: parts that are worked out when they are opened.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { pick, say } from "./language.js";

const PARTS = [
  ["tipping-points", "beyondTipping", (a) => [...sentences(a.tippingPoints?.numbers), ...sentences(a.tippingPoints?.choices)]],
  ["why-not", "beyondWhyNot", (a) => sentences(a.whyNot)],
  ["roadmap", "beyondRoadmap", (a) => [...sentences(a.roadmap?.phases), ...sentences(a.roadmap?.watch), ...(a.roadmap?.prepare ?? [])]],
  ["next-question", "beyondNext", (a) => (a.nextQuestion ? [a.nextQuestion.statement] : [])],
  ["cost-of-being-wrong", "beyondWrong", (a) => (a.costOfBeingWrong ? [a.costOfBeingWrong.sentence] : [])],
  ["robustness", "beyondRobustness", (a) => (a.robustness ? [a.robustness.sentence] : [])],
];

function sentences(items) {
  return (items ?? []).map((item) => item.sentence);
}

/** beyond: {[part]: {busy, failure, advice}}; actions: {beyond(part)} */
export function beyond(state, actions) {
  return html`<section class="beyond">
    <h2>${say("beyondTitle")}</h2>
    ${PARTS.map(([part, title, read]) => section(part, title, read, state[part], actions))}
  </section>`;
}

function section(part, title, read, found, actions) {
  const open = (event) => event.target.open && !found && actions.beyond(part);
  return html`<details .open=${Boolean(found)} @toggle=${open}>
    <summary>${say(title)}</summary>
    ${found?.busy ? html`<p role="status">${say("beyondWorking")}</p>` : nothing}
    ${found?.failure ? html`<p role="alert">${found.failure}</p>` : nothing}
    ${found?.advice
      ? html`<ul>${read(found.advice).map((text) => html`<li>${pick(text)}</li>`)}</ul>`
      : nothing}
  </details>`;
}
