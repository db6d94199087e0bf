// Typical cases to start from, or a blank form.
import { html } from "../lib/lit-html/lit-html.js";
import { told } from "../format.js";
import { both, pick, say } from "../language.js";
import { opening } from "./opening.js";

/** Every case as a card; actions: {preset(preset), blank()} */
export function cases({ questionnaire, preset }, actions) {
  return html`<ul class="cases">
    ${questionnaire.presets.map((p) => card(p.id, p.title, p.sentence, p.id === preset, () => actions.preset(p)))}
    ${card("blank", both("blank"), both("blankSentence"), false, actions.blank)}
  </ul>`;
}

/** Whether the form and the advice stand side by side: then the cases stand where the advice will be. */
export const beside = matchMedia("(min-width: 64rem)").matches;

/**
 * The cases above the form: open while nothing is answered, out of the way once one has been begun with.
 * They do not close while somebody types below them, which would move the field under the fingers.
 */
export function presets(view, actions) {
  const begun = Object.keys(view.answers).length > 0;
  const chosen = view.questionnaire.presets.find((p) => p.id === view.preset);
  return html`<details class="presets" id="presets" ${opening(!begun)} @click=${closing}>
    <summary>
      <h2>${say(begun ? "presetsOther" : "presetsTitle")}</h2>
      <span class="digest">${chosen ? say("presetsFrom", { title: pick(chosen.title) }) : ""}</span>
    </summary>
    ${cases(view, actions)}
  </details>`;
}

function closing({ target, currentTarget }) {
  if (target.closest("[data-preset]")) currentTarget.open = false;
}

function card(id, title, sentence, chosen, choose) {
  return html`<li><button type="button" data-preset=${id} aria-pressed=${String(chosen)} @click=${choose}>
    <strong>${pick(title)}</strong><span>${told(sentence)}</span>
  </button></li>`;
}
