// The questionnaire as a form: presets, groups of questions, the button.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { pick, say } from "./language.js";
import { field } from "./fields.js";

/** state: {questionnaire, answers, preset, problems}; actions: {set, preset, blank, submit} */
export function form(state, actions) {
  const { questionnaire, answers, problems } = state;
  return html`<form
    novalidate
    @submit=${(e) => {
      e.preventDefault();
      // a field that still has the focus has not reported its change yet
      document.activeElement?.blur?.();
      actions.submit();
    }}
  >
    ${presets(questionnaire.presets, state.preset, actions)}
    ${questionnaire.groups.map((group, i) => section(group, i < 2, state, actions))}
    ${summary(problems, questionnaire)}
    <div class="submit"><button type="submit" class="primary">${say("advise")}</button></div>
  </form>`;
}

function presets(all, chosen, actions) {
  return html`<details class="presets" .open=${!chosen}>
    <summary>
      <h2>${chosen ? say("presetsOpen", { title: pick(chosen.title) }) : say("presetsTitle")}</h2>
    </summary>
    <ul>
      ${all.map(
        (preset) =>
          html`<li>
            <button type="button" data-preset=${preset.id} @click=${() => actions.preset(preset)}>
              <strong>${pick(preset.title)}</strong><span>${pick(preset.sentence)}</span>
            </button>
          </li>`,
      )}
      <li>
        <button type="button" data-preset="blank" @click=${actions.blank}>
          <strong>${say("blank")}</strong><span>${say("blankSentence")}</span>
        </button>
      </li>
    </ul>
  </details>`;
}

function section(group, open, { questionnaire, answers, problems }, actions) {
  const questions = questionnaire.questions.filter((q) => q.group === group.id);
  const done = questions.filter((q) => answers[q.id] !== undefined).length;
  const wrong = problems.some((p) => questions.some((q) => p.field.split(/[.[]/)[0] === q.id));
  return html`<details class="group" ?open=${open || wrong} id=${"g-" + group.id}>
    <summary>
      <h2>${pick(group.title)}</h2>
      <span class="progress">${say("unanswered", { done, all: questions.length })}</span>
    </summary>
    <p class="intro">${pick(group.intro)}</p>
    ${questions.map((q) => field(q, answers[q.id], answers, problems, actions.set))}
  </details>`;
}

/** Every problem in one place, each a link to its field. */
function summary(problems, questionnaire) {
  if (!problems.length) return nothing;
  return html`<div class="problems" role="alert" tabindex="-1" id="problems">
    <h2>${say("fixTitle")}</h2>
    <ul>
      ${problems.map((p) => {
        const question = questionnaire.questions.find((q) => q.id === p.field.split(/[.[]/)[0]);
        return html`<li>
          <a href=${"#q-" + (question?.id ?? "")}>${question ? pick(question.text) : p.field}</a>
          ${say("expected", p)}
        </li>`;
      })}
    </ul>
  </div>`;
}
