// One draft: its changes with their differences, checks, analysis, impact, and what happens next.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { analyse, findingsState, findingsView } from "./findings.js";
import { slug } from "./form.js";
import { glossary } from "./glossary.js";
import { impactState, impactView, replay } from "./impact.js";
import { keptRules } from "./kept.js";
import { label, mentions } from "./mending.js";
import { newRule } from "./new-rule.js";
import { difference, either, failedCases, failure, sentences, time, troubles } from "./parts.js";
import { pickView } from "./rule-pick.js";
import { say } from "./say.js";
import { call, may, session } from "./session.js";

export async function openDraft(id) {
  const [draft, changes, rules, words] = await Promise.all([
    call("GET", `/api/v1/drafts/${id}`),
    call("GET", `/api/v1/drafts/${id}/changes`),
    call("GET", "/api/v1/rules"),
    glossary(),
  ]);
  const state = {
    draft,
    changes: changes.changes,
    rules: rules.rules,
    words,
    check: null,
    findings: findingsState(),
    impact: impactState(),
    problem: null,
    note: "",
    adding: false,
    decision: null,
    renaming: false,
    replayed: false,
  };
  if (state.changes.length) state.check = await checked(id).catch(() => null);
  state.pieces = await pieces(draft);
  return state;
}

const READ = 40;

/** The changed rules as sentences, for those who do not read DRL. */
async function pieces(draft) {
  const changed = Object.values(draft.changes).filter((c) => c.drl).slice(0, READ);
  const read = await Promise.all(
    changed.map((c) => call("POST", "/api/v1/rules/form", { name: c.rule, drl: c.drl, yaml: c.yaml })),
  );
  return Object.fromEntries(read.map((piece) => [piece.name, piece]));
}

function checked(id) {
  return call("GET", `/api/v1/drafts/${id}/check`);
}

/** The draft's changes as the analysis and the replay take them: those that are whole. */
function wholeChanges({ draft, pieces }) {
  return Object.values(draft.changes)
    .filter((c) => pieces[c.rule]?.valid !== false)
    .map((c) => ({ name: c.rule, drl: c.drl, yaml: c.yaml }));
}

export function draftView(state, { go, redraw, reload }) {
  const d = state.draft;
  // Whoever is to approve sees at once whose advice would change.
  if (d.status === "submitted" && may("approver") && !state.replayed) {
    state.replayed = true;
    setTimeout(() => replay(state.impact, wholeChanges(state), redraw));
  }
  const mine = may("expert") && d.status === "editing" && (d.shared || d.author === session.account.name || may("administrator"));
  return html`<p><a href="#/drafts">← ${say("navDrafts")}</a></p>
    ${heading(state, mine, { redraw, reload })}
    <p class="quiet">
      <span class=${"badge " + d.status}>${say(d.status)}</span> ${say("by", { author: d.author })} · ${time(d.changed)}
    </p>
    ${d.note ? html`<p class="note">${say("sentBack", { note: d.note })}</p>` : nothing} ${failure(state.problem)}
    ${changesView(state, mine, { redraw, reload })} ${mine ? keptHere(d) : nothing} ${mine ? adding(state, go, redraw) : nothing}
    ${state.changes.length
      ? html`${checks(state, go)}
          ${Object.values(state.pieces).some((piece) => !piece.valid) ? html`<p class="note">${say("leftOut")}</p>` : nothing}
          ${impactView(state.impact, () => replay(state.impact, wholeChanges(state), redraw), (name) => titleOf(state, name))}
          ${findingsView(state.findings, () => analyse(state.findings, wholeChanges(state), redraw), (name) => titleOf(state, name))}`
      : nothing}
    ${next(state, mine, { go, redraw, reload })}`;
}

/** What people call a rule: as the draft has it, or the live one. */
function titleOf(state, name) {
  return either(state.pieces[name]?.form?.title) || pick(state.rules.find((r) => r.name === name)?.title) || name;
}

/** The draft's title, which those who edit it may change. */
function heading(state, mine, { redraw, reload }) {
  const d = state.draft;
  const turn = (on) => {
    state.renaming = on;
    redraw();
    document.getElementById(on ? "draft-title" : "rename")?.focus();
  };
  const rename = (e) => {
    e.preventDefault();
    const title = e.target.elements.title.value.trim();
    if (title) attempt(state, call("PATCH", `/api/v1/drafts/${d.id}`, { title }), redraw, reload);
  };
  if (!state.renaming) {
    return html`<h1>${d.title} ${mine ? html`<button type="button" class="link" id="rename" @click=${() => turn(true)}>${say("rename")}</button>` : nothing}</h1>`;
  }
  return html`<form class="begin" @submit=${rename}>
    <label>${say("draftTitle")} <input type="text" id="draft-title" name="title" required maxlength="120" .value=${d.title} /></label>
    <button class="act">${say("saveTitle")}</button>
    <button type="button" @click=${() => turn(false)}>${say("cancel")}</button>
  </form>`;
}

function changesView(state, mine, { redraw, reload }) {
  const undo = async (rule) => {
    const version = state.draft.changes[rule].version;
    await attempt(state, call("DELETE", `/api/v1/drafts/${state.draft.id}/changes/${rule}?version=${version}`), redraw, reload);
  };
  return html`<section aria-labelledby="changes-title">
    <h2 id="changes-title">${say("changesTitle")}</h2>
    ${state.changes.length ? nothing : html`<p>${say("noChanges")}</p>`}
    <ul class="list">
      ${state.changes.map(
        (c) =>
          html`<li>
            <strong>${titleOf(state, c.rule)}</strong> <span class="badge">${say(c.change)}</span> ${unfinished(state.pieces[c.rule])}
            <code>${c.rule}</code>
            ${mine
              ? html`<span class="tools">
                  ${c.change === "retired"
                    ? nothing
                    : html`<a class="button" href=${`#/draft/${state.draft.id}/${c.rule}`}>${say("edit")}</a>`}
                  <button type="button" @click=${() => undo(c.rule)}>${say("undo")}</button>
                </span>`
              : nothing}
            ${sentences(c)}
            ${mentions(state.pieces[c.rule], state.words)}
            <details>
              <summary>${say("difference")}</summary>
              ${difference(c.difference)}
            </details>
          </li>`,
      )}
    </ul>
  </section>`;
}

function unfinished(piece) {
  if (!piece || piece.valid) return nothing;
  return html`<span class="badge close">${say("unfinished", { count: piece.problems.length })}</span>`;
}

/** Rules on which this browser keeps more than the draft does. */
function keptHere(draft) {
  const rules = keptRules(draft.id);
  if (!rules.length) return nothing;
  return html`<p class="note" id="kept-rules">
    ${say("keptRules")} ${rules.map((rule) => html`<a href=${`#/draft/${draft.id}/${rule}`}>${rule}</a> `)}
  </p>`;
}

function adding(state, go, redraw) {
  return html`<div class="begin">
    ${pickView(state.rules, (name) => go(`#/draft/${state.draft.id}/${name}`))}
    <button type="button" id="new-rule" @click=${() => {
      state.adding = !state.adding;
      redraw();
    }}>${say("newRule")}</button>
    ${state.adding ? newRule(state, (fields) => begin(state, fields, go, redraw), redraw) : nothing}
  </div>`;
}

function begin(state, fields, go, redraw) {
  const name = `${fields.decision}/${slug(fields.en)}`;
  if (name.endsWith("/")) return complain(state, say("needEnglish"), redraw);
  if (state.rules.some((r) => r.name === name)) return complain(state, say("nameTaken"), redraw);
  go(`#/draft/${state.draft.id}/new?${new URLSearchParams(fields)}`);
}

function complain(state, text, redraw) {
  refused(state, new Error(text), redraw);
}

function checks(state, go) {
  if (!state.check) return nothing;
  const c = state.check;
  return html`<section id="checks" aria-labelledby="checks-title">
    <h2 id="checks-title">${say("checksTitle")}</h2>
    <p role="status" class=${c.ready ? "fine" : "bad"}>${say(c.ready ? "checksFine" : "checksBad")}</p>
    ${troubles(
      c.problems,
      (p) => go(`#/draft/${state.draft.id}/${ruleOf(p)}`),
      (p) => `${either(state.pieces[ruleOf(p)]?.form?.title) || ruleOf(p)} · ${label(state.pieces[ruleOf(p)]?.form, p.at, state.words)}`,
    )}
    ${failedCases(c.failedCases, (one) => html`<a href=${`#/draft/${state.draft.id}/${one.rule}`}>${titleOf(state, one.rule)}</a> ·`)} ${c.conflict ? difference(c.conflict.difference) : nothing}
  </section>`;
}

function ruleOf(problem) {
  return problem.file.replace(/\.(drl|yaml)$/, "");
}

function next(state, mine, tools) {
  const d = state.draft;
  const path = `/api/v1/drafts/${d.id}`;
  const send = (what, body) => attempt(state, call("POST", `${path}/${what}`, body), tools.redraw, tools.reload);
  if (d.status === "editing" && mine) {
    return html`<section class="next">
      ${state.changes.length
        ? html`<button type="button" class="act" id="submit-draft" ?disabled=${!state.check?.ready} @click=${() => send("submit")}>
              ${say("submit")}
            </button>
            <span class="quiet">${say("submitHint")}</span>`
        : nothing}
      <label class="tick"
        ><input type="checkbox" .checked=${d.shared} @change=${(e) => attempt(state, call("PATCH", path, { shared: e.target.checked }), tools.redraw, tools.reload)} />
        ${say("share")}</label
      >
      <details class="retiring">
        <summary>${say("discard")}</summary>
        <p>${say("discardSure")} <button type="button" id="discard" @click=${() => send("discard")}>${say("discard")}</button></p>
      </details>
    </section>`;
  }
  if (d.status !== "submitted") return nothing;
  const approving = may("approver") && !(session.secondApproval && tookPart(d));
  return html`<section class="next" aria-labelledby="next-title">
    <h2 id="next-title">${say(approving ? "toApprove" : "submitted")}</h2>
    ${approving
      ? html`<label class="line"
            >${say("approveMessage")}
            <input type="text" id="approve-message" .value=${state.note} @input=${(e) => (state.note = e.target.value)}
          /></label>
          <button type="button" class="act" id="approve" @click=${() => publish(state, path, tools)}>${say("approve")}</button>`
      : html`<p class="quiet">${say("ownDraft")}</p>`}
    <button type="button" id="send-back" @click=${() => send("reject", { note: state.note })}>
      ${say(may("approver") && d.author !== session.account.name ? "sendBack" : "withdraw")}
    </button>
  </section>`;
}

/** Whether the one signed in wrote some of it. */
const tookPart = (draft) =>
  [draft, ...Object.values(draft.changes)].some((written) => written.author === session.account.name);

async function publish(state, path, { go, redraw }) {
  try {
    const release = await call("POST", `${path}/approve`, {
      revision: state.draft.revision,
      message: state.note.trim() || state.draft.title,
    });
    go(`#/releases?published=${release.number}`);
  } catch (problem) {
    refused(state, problem, redraw);
  }
}

/** A refusal stands above the changes; whoever pressed a button below them is taken there. */
function refused(state, problem, redraw) {
  state.problem = problem;
  redraw();
  document.querySelector(".failure")?.scrollIntoView({ block: "center" });
}

async function attempt(state, request, redraw, reload) {
  try {
    await request;
    await reload();
  } catch (problem) {
    refused(state, problem, redraw);
  }
}
