// The state of one rule being edited: what was typed, what the server makes of it, what is saved.
import { answersIn } from "../advice/share.js";
import { put } from "./form.js";
import { glossary } from "./glossary.js";
import { impactState } from "./impact.js";
import { forget, keep, kept } from "./kept.js";
import { alike, blank } from "./new-rule.js";
import { unchosen, unwritten } from "./open-parts.js";
import { say } from "./say.js";
import { call } from "./session.js";

const QUIET_MS = 350;

/** What the server has not said about a rule yet. */
const UNREAD = { sentences: { en: [], zh: [] }, placeholders: [], problems: [], cases: [], mentions: [] };

/** Opens a rule for editing, with what was typed before and not saved; redraw is called on changes. */
export async function openEditor(draft, name, redraw) {
  const state = await fresh(draft, name, redraw);
  const work = kept(draft.id, name);
  if (!work || draft.changes[name] || (await liveRule(name))) await load(state, await texts(draft, name));
  if (work) await restore(state, work);
  return state;
}

/** Begins a rule that is not there yet. */
export async function beginRule(draft, fields, redraw) {
  const form = fields.like ? alike(await formOf(fields.like), fields) : blank(fields);
  const state = await fresh(draft, form.name, redraw);
  await restore(state, { base: { drl: "", yaml: "" }, version: 0, form });
  state.restored = null;
  keepWork(state);
  return state;
}

async function fresh(draft, name, redraw) {
  const change = draft.changes[name];
  return {
    draft,
    name,
    words: await glossary(),
    redraw,
    view: "sentence",
    piece: null,
    base: { drl: "", yaml: "" },
    version: change?.version ?? 0,
    baseRelease: change?.base ?? (await call("GET", "/api/v1/releases")).live,
    saved: true,
    restored: null,
    problem: null,
    wrong: [],
    conflict: null,
    live: false,
    rules: (await call("GET", "/api/v1/rules")).rules,
    scenarios: (await call("GET", "/api/v1/rules/scenarios")).scenarios,
    impact: impactState(),
    timer: 0,
    turn: 0,
    waiting: null,
  };
}

async function formOf(name) {
  const { drl, metadata } = await liveRule(name);
  return (await call("POST", "/api/v1/rules/form", { name, drl, yaml: metadata })).form;
}

async function liveRule(name) {
  return (await call("GET", "/api/v1/rules")).rules.find((r) => r.name === name);
}

/** The texts of the draft, or the live ones; live tells whether the rule gives advice now. */
async function texts(draft, name) {
  const change = draft.changes[name];
  const live = await liveRule(name);
  if (!change?.drl && !live) throw new Error(say("noSuchRule", { name }));
  return change?.drl
    ? { drl: change.drl, yaml: change.yaml, live: live !== undefined }
    : { drl: live.drl, yaml: live.metadata, live: true };
}

async function load(state, { drl, yaml, live }) {
  state.base = { drl, yaml };
  state.live = live ?? state.live;
  state.piece = await call("POST", "/api/v1/rules/form", { name: state.name, drl, yaml });
  if (!state.piece.form) state.view = "text";
}

/** Goes on with what was typed and not saved; a conflict with others shows when it is saved. */
async function restore(state, work) {
  Object.assign(state, { base: work.base, version: work.version, saved: false, restored: work.time ?? null });
  if (work.baseRelease !== undefined) state.baseRelease = work.baseRelease;
  // A value that cannot be taken leaves the rest of the form as it is.
  state.piece ??= { name: state.name, valid: false, form: null, ...work.base, ...UNREAD };
  if (work.form) state.piece.form = work.form;
  else Object.assign(state, { view: "text", piece: { ...state.piece, drl: work.drl, yaml: work.yaml } });
  state.waiting = work.form ? formRequest : textRequest;
  await ask(state, state.waiting(state), ++state.turn);
}

/** Throws away what was typed and goes back to what the draft or the live release holds. */
export async function startOver(state) {
  forget(state.draft.id, state.name);
  const change = state.draft.changes[state.name];
  Object.assign(state, { saved: true, restored: null, problem: null, wrong: [], turn: state.turn + 1 });
  Object.assign(state, { version: change?.version ?? 0 });
  state.baseRelease = change?.base ?? (await call("GET", "/api/v1/releases")).live;
  await load(state, await texts(state.draft, state.name));
  state.redraw();
}

function keepWork(state) {
  const { base, version, baseRelease, piece } = state;
  const typed = piece.form ? { form: piece.form } : { drl: piece.drl, yaml: piece.yaml };
  keep(state.draft.id, state.name, { base, version, baseRelease, ...typed });
}

function formRequest(state) {
  return { path: "/api/v1/rules/text", body: { form: state.piece.form, ...state.base }, form: true };
}

function textRequest(state) {
  const { drl, yaml } = state.piece;
  return { path: "/api/v1/rules/form", body: { name: state.name, drl, yaml }, form: false };
}

/** A change of the form; typing waits for a pause before it is sent. */
export function edit(state, change, typing = false) {
  if (!state.piece.form) return;
  change(state.piece.form);
  later(state, typing ? QUIET_MS : 0, formRequest);
}

export function set(state, pointer, value) {
  edit(state, (form) => put(form, pointer, value));
}

/** A change of the texts. */
export function write(state, which, text) {
  state.piece[which] = text;
  state.piece.form = null;
  later(state, QUIET_MS, textRequest);
}

function later(state, wait, request) {
  clearTimeout(state.timer);
  const turn = ++state.turn;
  state.saved = false;
  state.waiting = request;
  keepWork(state);
  state.redraw();
  state.timer = setTimeout(() => ask(state, request(state), turn), wait);
}

/** What was changed meanwhile has a later turn, and its answer counts instead. */
async function ask(state, { path, body, form }, turn) {
  if (form && unchosen(body.form).length) return wait(state, body.form);
  try {
    const piece = await call("POST", path, body);
    if (turn !== state.turn) return;
    state.piece = form ? { ...piece, form: piece.form ?? state.piece.form } : { ...piece };
    if (!form) state.base = { drl: state.piece.drl, yaml: state.piece.yaml };
    Object.assign(state, { wrong: [], problem: null, waiting: null });
  } catch (problem) {
    if (turn !== state.turn) return;
    state.wrong = (problem.details?.errors ?? []).map((e) => ({ ...e, at: e.field.replace(/^form/, "") }));
    // A server that did not answer has not seen it: saving asks again.
    Object.assign(state, state.wrong.length ? { problem: null, waiting: null } : { problem });
  }
  state.redraw();
}

/** While something is still to be chosen there is no rule that could be read. */
function wait(state, form) {
  Object.assign(state.piece, { problems: [], cases: [], mentions: [] });
  Object.assign(state, { wrong: [...unchosen(form), ...unwritten(form)], problem: null, waiting: null });
  state.redraw();
}

/** Saves to the draft, once the server has seen what was typed last; over says whose work is replaced. */
export async function save(state, over) {
  if (state.waiting) {
    clearTimeout(state.timer);
    await ask(state, state.waiting(state), ++state.turn);
  } else {
    state.problem = null; // of an earlier try
  }
  if (state.wrong.length || state.problem) return state.redraw();
  const { drl, yaml } = state.piece;
  const { version, base } = over ?? { version: state.version, base: state.baseRelease };
  try {
    const path = `/api/v1/drafts/${state.draft.id}/rules/${state.name}`;
    const draft = await call("PUT", path, { drl, yaml, version, ...(base === undefined ? {} : { base }) });
    const change = draft.changes[state.name];
    Object.assign(state, { draft, version: change.version, baseRelease: change.base, base: { drl, yaml } });
    const typed = state.piece.drl !== drl || state.piece.yaml !== yaml || state.waiting;
    Object.assign(state, { saved: !typed, restored: null, conflict: null, problem: null });
    if (!typed) forget(state.draft.id, state.name);
    // A new rule has an address of its own from now on.
    history.replaceState(null, "", `#/draft/${state.draft.id}/${state.name}`);
  } catch (problem) {
    state.conflict = problem.details?.conflict ?? null;
    state.problem = state.conflict ? null : problem;
  }
  state.redraw();
}

export async function takeTheirs(state) {
  const { theirs, version, base } = state.conflict;
  Object.assign(state, { version, baseRelease: base, conflict: null, saved: true, restored: null });
  forget(state.draft.id, state.name);
  await load(state, theirs);
  state.redraw();
}

/** Adds cases that the server makes of a scenario, of answers, or of its own choice. */
export async function addCases(state, body) {
  try {
    const found = await call("POST", "/api/v1/rules/cases", { form: state.piece.form, ...body });
    edit(state, (form) => {
      const names = new Set(form.cases.map((c) => c.name));
      found.cases.forEach((c) => {
        let name = c.name;
        for (let i = 2; names.has(name); i++) name = `${c.name} (${i})`;
        names.add(name);
        form.cases.push({ ...c, name });
      });
    });
  } catch (problem) {
    state.problem = problem;
    state.redraw();
  }
}

/** Takes the answers of somebody's link as a case, once: the address loses them. */
export async function takeAnswers(state, packed) {
  history.replaceState(null, "", location.hash.split("?")[0]);
  try {
    await addCases(state, { answers: await answersIn(packed) });
    requestAnimationFrame(() => document.getElementById("cases-title")?.scrollIntoView());
  } catch {
    state.problem = new Error(say("brokenLink"));
  }
}
