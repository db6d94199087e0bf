// Typical cases to start from, or a blank form.
import { html } from "../lib/lit-html/lit-html.js";
import { both, pick, say } from "../language.js";

/** Every case as a card; actions: {preset(preset), blank()} */
export function cases({ questionnaire, preset }, actions) {
  return html`<ul class="cases">
    ${questionnaire.presets.map((p) => card(p.id, p.title, p.sentence, p.id === preset, () => actions.preset(p)))}
    ${card("blank", both("blank"), both("blankSentence"), false, actions.blank)}
  </ul>`;
}

/** The cases out of the way, once one has been begun with. */
export function presets(view, actions) {
  const chosen = view.questionnaire.presets.find((p) => p.id === view.preset);
  return html`<details class="presets" id="presets">
    <summary>
      <h2>${say("presetsOther")}</h2>
      <span class="digest">${chosen ? say("presetsFrom", { title: pick(chosen.title) }) : ""}</span>
    </summary>
    ${cases(view, actions)}
  </details>`;
}

function card(id, title, sentence, chosen, choose) {
  return html`<li><button type="button" data-preset=${id} aria-pressed=${String(chosen)} @click=${choose}>
    <strong>${pick(title)}</strong><span>${pick(sentence)}</span>
  </button></li>`;
}
