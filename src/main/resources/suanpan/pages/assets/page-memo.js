// The memo: one advice laid out to be printed, on the answers that its address holds.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { advise, get, stream } from "./api.js";
import { AGAIN_MS, BUSY, TRIES } from "./advice/patience.js";
import { frame } from "./frame.js";
import { exchangeAt, showIn, tellsOf } from "./format.js";
import { language, say } from "./language.js";
import "./advice/words.js";
import { ownCurrency } from "./currency.js";
import { memo } from "./advice/memo.js";
import { link, read } from "./advice/share.js";
import { said, state, update, onUpdate } from "./advice/store.js";

let back = "/";

function draw(view) {
  tellsOf(...said(view));
  render(
    html`<div class="memo-bar">
        <a href=${back}>${say("memoBack")}</a>
        ${view.advice
          ? html`<span class="quiet" role="status">${view.progress.running ? say("workingShort") : ""}</span>
              <button type="button" class="primary" ?disabled=${view.progress.running} @click=${() => print()}>${say("memoPrint")}</button>`
          : nothing}
      </div>
      ${view.failure ? html`<p class="failure" role="alert">${view.failure} <button type="button" @click=${() => location.reload()}>${say("tryAgain")}</button></p>` : nothing}
      ${view.advice ? memo(view) : html`<h1>${say("memoTitle")}</h1><p>${view.failure || view.busy ? "" : say("memoNothing")}</p>`}`,
    document.getElementById("main"),
  );
}

/** Every part is one of the only advice that there is here. */
const own = (line) => Object.fromEntries(Object.keys(line).map((part) => [part, state.advice]));

async function work(answers, tries = 0) {
  update({ busy: true, advised: answers, progress: { ...state.progress, running: true } });
  try {
    update({ advice: await advise(answers), busy: false });
    for await (const line of stream(answers, ["memo"])) {
      if (!line.id) update({ parts: { ...state.parts, ...line, by: { ...state.parts.by, ...own(line) } } });
    }
    update({ progress: { ...state.progress, running: false, complete: true } });
  } catch (error) {
    if (error.details?.status === BUSY && tries < TRIES) {
      setTimeout(() => work(answers, tries + 1), AGAIN_MS);
      return;
    }
    update({ failure: error.message, busy: false, progress: { ...state.progress, running: false } });
  }
}

frame("titleMemo");
state.questionnaire = await get("/api/v1/questionnaire");
exchangeAt(state.questionnaire.exchange.value);
showIn(ownCurrency());
onUpdate(draw);
const answers = await read(location.hash).catch(() => update({ failure: say("brokenLink") }));
if (answers) {
  back = (await link(answers)).replace(/lang=\w+/, `lang=${language}`);
  work(answers);
} else update();
