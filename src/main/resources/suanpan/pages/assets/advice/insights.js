// What goes beyond plain advice (tipping points, robustness, curves, …) as it becomes ready. It starts
// when the answers have come to rest, stops when they move, and can be cancelled.
import { curves, stream } from "../api.js";
import { AGAIN_MS, BUSY, TRIES } from "./patience.js";
import { state, update } from "./store.js";

const REST_MS = 600;
const INCLUDE = ["next-question", "cost-of-being-wrong", "tipping-points", "roadmap", "robustness", "why-not"];
const ALL = INCLUDE.length + 1; // and the curves
const NONE = { done: 0, all: ALL, running: false, cancelled: false, failure: null };

let timer = 0;
let running = null;

/** Works the parts out for these answers; parts of earlier answers stay on screen until then, marked. */
export function restart(answers) {
  clearTimeout(timer);
  running?.abort();
  if (state.progress.cancelled) return;
  update({ progress: { ...NONE, running: true } });
  timer = setTimeout(() => work(answers), REST_MS);
}

/** Stops without the reader having said so: the answers are between two states. */
export function pause() {
  clearTimeout(timer);
  running?.abort();
  update({ progress: { ...state.progress, running: false } });
}

export function cancel() {
  clearTimeout(timer);
  running?.abort();
  update({ progress: { ...state.progress, running: false, cancelled: true } });
}

export function resume() {
  update({ progress: NONE });
  restart(state.advised);
}

export function clear() {
  clearTimeout(timer);
  running?.abort();
  update({ parts: {}, progress: NONE });
}

/** What a part says of the advice on screen; nothing while it is still that of an earlier one. */
export const current = (parts, name, advice) => (parts.by?.[name]?.id === advice.id ? parts[name] : undefined);

const own = (part, advice) => Object.fromEntries(Object.keys(part).map((name) => [name, advice]));

async function work(answers, tries = 0) {
  const { signal } = (running = new AbortController());
  const { advice } = state;
  const add = (part) =>
    update({
      parts: { ...state.parts, ...part, by: { ...state.parts.by, ...own(part, advice) } },
      progress: { ...state.progress, done: state.progress.done + 1 },
    });
  try {
    add({ curves: await curves(answers, signal) });
    for await (const line of stream(answers, INCLUDE, signal)) {
      if (!line.id) add(line); // the advice itself is on screen already
    }
    if (!signal.aborted) update({ progress: { ...state.progress, done: ALL, running: false } });
  } catch (error) {
    if (signal.aborted) return;
    if (error.details?.status === BUSY && tries < TRIES) {
      update({ progress: { ...state.progress, done: 0 } });
      timer = setTimeout(() => work(answers, tries + 1), AGAIN_MS);
      return;
    }
    update({ progress: { ...state.progress, running: false, failure: error.message } });
  }
}
