// The open question whose answer matters most, to be answered on the spot or put off.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { keyed } from "../lib/lit-html/directives/keyed.js";
import { say } from "../language.js";
import { percent } from "../format.js";
import { field } from "./fields.js";
import { question } from "./questions.js";

/** actions: {skip(id)} and those of a field */
export function nextQuestion(view, context, actions) {
  const { id, why } = next(view);
  if (!id) return nothing;
  return html`<section class="next" aria-labelledby="next-title" @keydown=${follow}>
    <h2 id="next-title">${say("nextTitle")}</h2>
    ${keyed(id, field(question(id), context, actions, "next"))}
    <p class="why-next"><span>${why}</span> <button type="button" class="plain" @click=${() => actions.skip(id)}>${say("skipQuestion")}</button></p>
  </section>`;
}

// Whoever answers with the return key goes on with the question that comes next.
function follow(event) {
  if (event.key !== "Enter" || !event.target.matches("input, select")) return;
  const { id, parentElement } = event.target;
  const section = parentElement.closest(".next");
  const watch = new MutationObserver(() => {
    const to = section.querySelector("input, select");
    if (!to || to.id === id) return;
    watch.disconnect();
    to.focus();
  });
  watch.observe(section, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 1000);
}

// The demand first, for nothing can be said without it; then what the variations found to matter;
// then the order of the questionnaire.
function next({ questionnaire, answers, parts, ui }) {
  const put = new Set(ui.skipped ?? []);
  // A question just being answered stays until it is left.
  const open = (id) => id === ui.answering || (answers[id] === undefined && !put.has(id));
  const needed = questionnaire.questions.find((q) => !q.optional && open(q.id));
  if (needed) return { id: needed.id, why: say("nextNeeded") };
  const ranked = parts.nextQuestion?.open ?? [];
  const matters = ranked.find((r) => open(r.question) && r.probability > 0);
  if (matters) return { id: matters.question, why: say(matters.sourcingProbability > 0 ? "nextSourcing" : "nextChanges", { share: percent(matters.sourcingProbability || matters.probability) }) };
  if (ranked.length) return { id: null };
  const first = questionnaire.questions.find((q) => open(q.id) && q.type !== "vendors" && q.type !== "priorities");
  return { id: first?.id ?? null, why: say("nextOpen") };
}
