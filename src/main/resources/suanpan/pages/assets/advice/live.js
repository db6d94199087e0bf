// Keeps the advice in step with the answers. One request is under way at a time: a newer one waits for
// it while it is young and aborts it when it is not, so that a dragged slider is followed all along.
import { advise, Problem } from "../api.js";
import { effective } from "./answers.js";
import { state, update } from "./store.js";

/** The answers that nothing can be said without; known before the questionnaire has arrived. */
export const DEMAND = ["requestsPerMonth", "inputTokensPerRequest", "outputTokensPerRequest"];

const YOUNG_MS = 200;
const TOLD_AFTER_MS = 900;

let timer = 0;
let running = null;
let waiting = false;

/** Asks after a pause; explains bad answers only when told to, as a half-typed one is no mistake. */
export function ask({ after = 0, explain = true } = {}) {
  clearTimeout(timer);
  clearTimeout(explaining);
  timer = setTimeout(go, after);
  mayExplain = explain;
  if (!explain) explaining = setTimeout(() => { mayExplain = true; show(); }, TOLD_AFTER_MS);
}

let mayExplain = true;
let explaining = 0;
let found = [];

/** Part of the demand is missing: an advice on screen stays, and is said to be of before. */
export function hold(missing) {
  clearTimeout(timer);
  running?.controller.abort();
  running = null;
  waiting = false;
  found = state.advice ? missing.map((field) => ({ field, missing: true })) : [];
  update({ busy: false, failure: null, problems: found });
}

/** Nothing to ask: what is under way is dropped. */
export function stop() {
  clearTimeout(timer);
  running?.controller.abort();
  running = null;
  waiting = false;
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
