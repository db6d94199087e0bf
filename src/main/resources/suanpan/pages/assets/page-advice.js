// The first page: the form beside the advice. Here they are joined; looks and behaviour are elsewhere.
import { html, render } from "./lib/lit-html/lit-html.js";
import { get } from "./api.js";
import { frame } from "./frame.js";
import { exchangeAt, showIn, tellsOf, told, usdShort } from "./format.js";
import { say } from "./language.js";
import "./advice/words.js";
import { actions, refresh } from "./advice/actions.js";
import * as answers from "./advice/answers.js";
import { ownCurrency } from "./currency.js";
import { form } from "./advice/form.js";
import { doubtful } from "./advice/questions.js";
import * as insights from "./advice/insights.js";
import { result } from "./advice/result.js";
import * as kept from "./advice/scenarios.js";
import { onUpdate, state, ui, update, said } from "./advice/store.js";
import { sliders } from "./advice/what-if.js";

const SPOKEN_AFTER_MS = 1200;

function draw(found) {
  const view = { ...found, answers: answers.given(), trial: answers.tried(), effective: answers.effective() };
  tellsOf(...said(found));
  render(
    html`<div class="desk">
        <div class="questions" id="questions" tabindex="-1">
          <h1>${say("headline")}</h1>
          ${Object.keys(view.answers).length ? "" : html`<p class="tagline">${say("tagline")}</p>`}
          ${answers.offer() ? broken(answers.offer()) : ""}
          ${form(view, actions)}
        </div>
        <div class="result" id="result" tabindex="-1">${result(view, actions)}</div>
      </div>
      <p class="hidden" role="status" id="spoken"></p>
      ${found.advice?.plan ? glance(found.advice.plan) : ""}`,
    document.getElementById("main"),
  );
}

/** A link that cannot be read is said to be one; what this browser holds is offered, never passed off as the link's. */
function broken(own) {
  return html`<div class="failure" role="alert">
    <p>${say("brokenLink")}</p>
    ${Object.keys(own).length ? html`<p><button type="button" data-do="own" @click=${() => answers.replace(own)}>${say("ownAnswers")}</button></p>` : ""}
  </div>`;
}

/** On a narrow screen, where the form and the advice do not stand side by side: the advice in one line. */
function glance(plan) {
  return html`<a class="glance" href="#result"><span>${told(plan.summary, plan.usdPerMonth.typical)}</span><strong>${usdShort(plan.usdPerMonth.typical)}</strong></a>`;
}

// A new advice begins the parts beyond it anew, and is read aloud once it has come to rest.
let last = null;
let speaking = 0;
function follow(found) {
  if (found.advice && found.advised !== last) {
    last = found.advised;
    insights.restart(found.advised);
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      document.getElementById("spoken").textContent = state.advice?.plan ? told(state.advice.plan.summary, state.advice.plan.usdPerMonth.typical) : say("noPlan");
    }, SPOKEN_AFTER_MS);
  }
  // Sliders keep their places while one is being moved.
  const fresh = found.parts.tippingPoints;
  if (fresh && !Object.keys(answers.tried()).length && found.ui.baseline !== fresh.numbers) {
    ui({ baseline: fresh.numbers, sliders: sliders(fresh) });
  }
}

frame("titleAdvice");
const questionnaire = get("/api/v1/questionnaire");
await answers.restore();
// Asked for at once: the answers are known before the questions are. Only RMB waits for its rate.
const unpriced = answers.unpriced();
if (!unpriced) refresh();
state.questionnaire = await questionnaire;
exchangeAt(state.questionnaire.exchange.value);
if (unpriced) refresh();
// Whether a lone answer looks wrong shows only beside its question.
if (!state.advice && !state.busy && doubtful(answers.effective())) refresh();
showIn(ownCurrency());
onUpdate(follow);
onUpdate(draw);
ui({ saved: await kept.all() });
kept.signedIn().then(async () => ui({ saved: await kept.all() }));
update();
