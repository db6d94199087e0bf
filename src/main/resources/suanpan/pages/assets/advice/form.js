// The questionnaire as a form: cases to start from, the next best question, groups of questions.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { field } from "./fields.js";
import { nextQuestion } from "./next-question.js";
import { opening } from "./opening.js";
import { beside, presets } from "./presets.js";
import { question, shown } from "./questions.js";

/** view: the store with {answers}; actions: those of the fields, the presets and the next question */
export function form(view, actions) {
  const { questionnaire, answers } = view;
  const context = { answers, problems: view.problems, open: view.ui.help ?? new Set() };
  const asked = questionnaire.questions.length;
  const done = questionnaire.questions.filter((q) => answers[q.id] !== undefined).length;
  return html`<form novalidate @submit=${(e) => e.preventDefault()}>
    ${done || !beside ? presets(view, actions) : nothing}
    <div class="overall">
      <label for="overall">${say("overall", { done, all: asked })}</label>
      <progress id="overall" max=${asked} value=${done}></progress>
    </div>
    ${summary(view)} ${nextQuestion(view, context, actions)}
    ${questionnaire.groups.map((group, i) => section(group, i < 2, view, context, actions))}
  </form>`;
}

function section(group, open, { questionnaire, answers, problems }, context, actions) {
  const questions = questionnaire.questions.filter((q) => q.group === group.id);
  const answered = questions.filter((q) => answers[q.id] !== undefined);
  const wrong = problems.some((p) => questions.includes(question(p.field)));
  return html`<details class="group" id=${"g-" + group.id} ${opening(open || wrong)}>
    <summary>
      <h2>${pick(group.title)}</h2>
      <span class="count" aria-label=${say("answeredOf", { done: answered.length, all: questions.length })}
        >${answered.length}<span aria-hidden="true">/${questions.length}</span></span>
      <span class="digest">${digest(answered, answers)}</span>
    </summary>
    <p class="intro">${pick(group.intro)}</p>
    ${questions.map((q) => field(q, context, actions))}
  </details>`;
}

/** The answers of a closed group in one line. */
function digest(answered, answers) {
  return answered
    .map((q) => {
      const answer = answers[q.id];
      if (typeof answer === "boolean") return `${pick(q.text)} ${shown(q, answer)}`;
      return shown(q, answer).split(/[:：]/)[0];
    })
    .join(language === "zh" ? "，" : " · ");
}

/** Every problem in one place, each a link to its field. */
function summary({ problems, advice }) {
  if (!problems.length) return nothing;
  return html`<div class="problems" id="problems">
    <h2>${say("fixTitle")}</h2>
    ${advice ? html`<p>${say("fixText")}</p>` : nothing}
    <ul>
      ${problems.map((p) => {
        const found = question(p.field);
        return html`<li><a href=${"#q-" + (found?.id ?? "")} @click=${(e) => reveal(e, found)}>${found ? pick(found.text) : p.field}</a></li>`;
      })}
    </ul>
  </div>`;
}

function reveal(event, found) {
  event.preventDefault();
  if (!found) return;
  document.getElementById("g-" + found.group).open = true;
  document.getElementById("q-" + found.id)?.focus();
}
