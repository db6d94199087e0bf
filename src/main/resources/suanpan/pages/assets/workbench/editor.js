// One rule of a draft being edited: sentence, conditions, words, cases, or its texts.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { cases } from "./cases.js";
import { claimCard } from "./claim.js";
import { conditions } from "./conditions.js";
import { addCases, edit, save, set, startOver, takeTheirs, write } from "./editing.js";
import { impactView, replay } from "./impact.js";
import { amiss, isWrong, mending } from "./mending.js";
import { unchosen } from "./open-parts.js";
import { difference, either, failure, time } from "./parts.js";
import { say } from "./say.js";
import { editable } from "./sentence.js";
import { call } from "./session.js";
import { textView } from "./text-view.js";
import { wording } from "./wording.js";

/** The editor; back leads to the draft. */
export function editor(state, back) {
  const piece = state.piece;
  const open = (view) => {
    state.view = view;
    state.redraw();
  };
  return html`<div class="editor">
    <p><a href=${back}>← ${say("backToDraft")}: ${state.draft.title}</a></p>
    <h1>${either(piece.form?.title) || state.name}</h1>
    <p class="quiet"><code>${state.name}</code></p>
    ${restored(state)} ${conflict(state)}
    <div class="views" role="group" aria-label=${say("views")}>
      ${["sentence", "text"].map(
        (view) =>
          html`<button type="button" aria-pressed=${state.view === view} @click=${() => open(view)}>
            ${say(view === "sentence" ? "viewSentence" : "viewText")}
          </button>`,
      )}
      ${saving(state)}
    </div>
    ${failure(state.problem)}
    ${state.view === "text"
      ? textView(piece, state.words, (which, text) => write(state, which, text), state.redraw)
      : piece.form
        ? asSentence(state, open)
        : html`<p>${say("notAForm")}</p>`}
    ${amiss(state) ? nothing : impactView(state.impact, () => replay(state.impact, [alone(state)], state.redraw), (name) => titleOf(state, name))}
    ${retiring(state, back)}
  </div>`;
}

/** What people call a rule: this one as it is being written, others as they are live. */
function titleOf({ name, piece, rules }, asked) {
  const live = rules.find((rule) => rule.name === asked)?.title;
  return either(asked === name ? piece.form?.title : live) || either(live) || asked;
}

function asSentence(state, open) {
  const { piece, words } = state;
  const change = (c, typing) => edit(state, c, typing);
  const wrong = isWrong(state);
  const waits = unchosen(piece.form).length > 0;
  return html`${piece.sentences.en.length && !waits
      ? html`<p class="quiet">${say("whenThen")}</p>
          ${editable(piece, words, (at, value) => set(state, at, value), wrong)}`
      : nothing}
    ${waits ? html`<p class="note">${say("sentenceWaits")}</p>` : nothing}
    ${mending(state, open)}
    <div class="bench">
      <div>
        ${conditions(piece.form, words, change, wrong, () => open("text"))} ${claimCard(piece.form, words, change, wrong)}
        ${wording(piece, change, words)}
      </div>
      ${cases(
        state,
        words,
        change,
        () => addCases(state, {}),
        (scenario) => addCases(state, { scenario }),
      )}
    </div>`;
}

/** What was typed here before and not saved is back. */
function restored(state) {
  if (!state.restored) return nothing;
  const known = state.draft.changes[state.name] || state.live;
  return html`<p class="note" role="status" id="restored-work">
    ${say("restoredWork", { time: time(state.restored) })}
    ${known ? html`<button type="button" @click=${() => startOver(state)}>${say("startOver")}</button>` : nothing}
  </p>`;
}

/** A rule that is live can be retired; it stays in earlier releases. */
function retiring(state, back) {
  if (state.draft.status !== "editing" || !state.live) return nothing;
  const retire = async () => {
    const query = `version=${state.version}&base=${state.baseRelease ?? state.draft.base}`;
    try {
      await call("DELETE", `/api/v1/drafts/${state.draft.id}/rules/${state.name}?${query}`);
      location.hash = back;
    } catch (problem) {
      state.problem = problem;
      state.redraw();
    }
  };
  return html`<details class="retiring">
    <summary>${say("retire")}</summary>
    <p>${say("retireSure")} <button type="button" id="retire" @click=${retire}>${say("retire")}</button></p>
  </details>`;
}

/** This rule alone, over the live ones. */
function alone(state) {
  return { name: state.name, drl: state.piece.drl, yaml: state.piece.yaml };
}

/** How it stands: a rule may be saved unfinished, but not with a value that cannot be taken. */
function saving(state) {
  const count = amiss(state);
  const checked = !state.waiting && !state.problem;
  // A draft takes what is unfinished, but nothing that cannot be read.
  const refused = state.wrong.length > 0 || (checked && !state.piece.form);
  const stuck = refused || state.problem;
  const status = !checked ? (state.problem ? "notChecked" : "checking") : count === 0 ? "noProblems" : count === 1 ? "problemOne" : "problemsTitle";
  return html`<span class="saving" role="status">
    <span class=${"badge " + (!checked ? "" : count ? "close" : "clear")}>${say(status, { count })}</span>
    <span class="quiet">${say(state.saved ? "saved" : stuck ? "keptHere" : "unsaved")}</span>
    <button type="button" class="act" id="save-rule" ?disabled=${state.saved || refused} @click=${() => save(state)}>
      ${say(count ? "saveUnfinished" : "save")}
    </button>
  </span>`;
}

function conflict(state) {
  if (!state.conflict) return nothing;
  return html`<div class="failure" role="alert" id="conflict">
    <h2>${say("conflictTitle")}</h2>
    <p>${say("conflictText", { who: state.conflict.savedBy })}</p>
    ${difference(state.conflict.difference)}
    <button type="button" @click=${() => save(state, state.conflict)}>${say("keepMine")}</button>
    <button type="button" @click=${() => takeTheirs(state)}>${say("takeTheirs")}</button>
  </div>`;
}
