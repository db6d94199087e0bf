// Why an option is not the one recommended, and which answers would make it so.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { told } from "../format.js";

/** actions: {tryAnswers({path: value})} */
export function whyNot(v, decision, view, actions) {
  const found = view.parts.whyNot?.find((w) => w.decision === decision && w.option === v.option);
  const remedy = found?.remedy?.answers.filter((a) => a.input.kind === "answer" || a.input.kind === "assumption");
  return html`<div class="why-not-told">
    <h3>${say("whyNotOption", { name: pick(v.name) })}</h3>
    ${found
      ? html`<p>${told(found.sentence)}</p>
          ${remedy?.length && remedy.length === found.remedy.answers.length
            ? html`<button type="button" class="chip" @click=${() => actions.tryAnswers(Object.fromEntries(remedy.map((a) => [a.input.id, a.to])))}>${say("tryIt")}</button>`
            : nothing}`
      : html`<p class="quiet">${say(view.progress.running ? "workingShort" : "notYet")}</p>`}
  </div>`;
}
