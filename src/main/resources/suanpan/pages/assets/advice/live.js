// Keeps the advice in step with the answers. One request is under way at a time: a newer one waits for
// it while it is young and aborts it when it is not, so that a dragged slider is followed all along.
import { advise, Problem } from "../api.js";
import { effective } from "./answers.js";
import { state, update } from "./store.js";

/** The answers that nothing can be said without; known before the questionnaire has arrived. */
export const DEMAND = ["requestsPerMonth", "inputTokensPerRequest", "outputTokensPerRequest"];

const YOUNG_MS = 200;
const TOLD_AFTER_MS = 900;
const CHANGE_SHOWN_MS = 10_000; // what a change did is news for a moment, not a part of the advice

let timer = 0;
let running = null;
let waiting = false;
let forgetting = 0;

/** Asks after a pause; explains bad answers only when told to, as a half-typed one is no mistake. */
export function ask({ after = 0, explain = true } = {}) {
  soon(go, after, explain);
}

function soon(what, after, explain) {
  clearTimeout(timer);
  clearTimeout(explaining);
  timer = setTimeout(what, after);
  mayExplain = explain;
  if (!explain) explaining = setTimeout(() => { mayExplain = true; show(); }, TOLD_AFTER_MS);
}

let mayExplain = true;
let explaining = 0;
let found = [];

/**
 * Part of the demand is missing: an advice on screen stays, and is said to be of before.
 * doubtful: an answer that is there looks wrong, so that the server is asked what it expects
 */
export function hold(missing, { after = 0, explain = true, doubtful = false } = {}) {
  soon(() => held(missing, doubtful), after, explain);
}

async function held(missing, doubtful) {
  drop();
  const open = state.advice ? missing.map((field) => ({ field, missing: true })) : [];
  found = open;
  update({ busy: false, failure: null });
  show();
  if (!doubtful) return;
  const mine = (running = { controller: new AbortController(), since: -Infinity });
  try {
    await advise(effective(), mine.controller.signal);
  } catch (error) {
    if (mine.controller.signal.aborted) return;
    const told = error instanceof Problem ? (error.details.errors ?? []) : [];
    found = [...open, ...told.filter((problem) => !missing.includes(problem.field))];
    show();
  }
  running = null;
}

function drop() {
  running?.controller.abort();
  running = null;
  waiting = false;
}

/** Nothing to ask: what is under way is dropped. */
export function stop() {
  clearTimeout(timer);
  clearTimeout(explaining);
  drop();
  found = [];
  update({ advice: null, before: null, advised: null, busy: false, failure: null, problems: [] });
}

async function go() {
  if (running && performance.now() - running.since < YOUNG_MS) {
    waiting = true;
    return;
  }
  running?.controller.abort();
  const mine = (running = { controller: new AbortController(), since: performance.now() });
  const answers = effective();
  update({ busy: true });
  try {
    arrived(await advise(answers, mine.controller.signal), answers);
  } catch (error) {
    if (mine.controller.signal.aborted) return; // a later question has taken over
    refused(error);
  }
  running = null;
  if (waiting) {
    waiting = false;
    go();
  }
}

function arrived(advice, answers) {
  const same = state.advice && state.advice.id === advice.id;
  found = [];
  if (!same) {
    clearTimeout(forgetting);
    forgetting = setTimeout(() => update({ before: null }), CHANGE_SHOWN_MS);
  }
  update({
    advice,
    advised: answers,
    before: same ? state.before : state.advice,
    busy: waiting,
    failure: null,
    problems: [],
  });
  performance.mark("advice");
}

function refused(error) {
  found = error instanceof Problem ? (error.details.errors ?? []) : [];
  update({ busy: waiting, failure: found.length ? null : error.message });
  show();
}

function show() {
  if (mayExplain) update({ problems: found });
}
