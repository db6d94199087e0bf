// The answers as typed. They outlive a reload, a step back and a closed tab: the history entry holds
// them first, then this tab, then this browser. A trial lies over them without changing them.
import { inDollars, needRate } from "./money.js";
import { BrokenLink, read, SIGN } from "./share.js";

const KEY = "suanpan.answers";
const SETTLED_MS = 250; // browsers refuse a history that is written at every move of a slider

let answers = {};
let trial = {};
let settling = 0;
let written = -Infinity;
let offered = null; // this browser's own answers, while a link that could not be read stands in their place
const listeners = new Set();

/**
 * What was kept, the link's answers first. A link that cannot be read gives none, and this browser's
 * own are not taken for its: they are offered.
 */
export async function restore() {
  const here = history.state;
  const own = stored(sessionStorage) ?? stored(localStorage) ?? {};
  // A reload right after a change may still find the history of before; this tab's own is written last.
  const [arrival] = performance.getEntriesByType("navigation");
  answers = (arrival?.type === "reload" && !here?.broken ? stored(sessionStorage) : null) ?? here?.answers ?? own;
  trial = here?.trial ?? {};
  try {
    const linked = await read(location.hash);
    if (linked) [answers, trial] = [linked, {}];
    if (here?.broken) offered = own;
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    [answers, trial, offered] = [{}, {}, own];
  }
  if (location.hash.startsWith(SIGN)) history.replaceState(null, "", location.pathname + location.search);
  write();
}

/** The browser's own answers after a link that could not be read, {} when it has none; else null. */
export const offer = () => offered;

function stored(storage) {
  try {
    return JSON.parse(storage.getItem(KEY));
  } catch {
    return null;
  }
}

function write() {
  clearTimeout(settling);
  written = performance.now();
  history.replaceState({ answers, trial, broken: offered !== null }, "");
  if (offered) return; // what is offered is not written over
  for (const storage of [sessionStorage, localStorage]) {
    try {
      storage.setItem(KEY, JSON.stringify(answers));
    } catch {
      // without storage the history still holds them
    }
  }
}

function changed() {
  if (Object.keys(answers).length) offered = null;
  // A single change is kept at once, so that a reload right after it loses nothing.
  clearTimeout(settling);
  if (performance.now() - written > SETTLED_MS) write();
  else settling = setTimeout(write, SETTLED_MS);
  listeners.forEach((listener) => listener());
}

addEventListener("pagehide", write);
addEventListener("popstate", (event) => {
  if (!event.state?.answers) return; // a step within the page
  ({ answers, trial } = event.state);
  offered = event.state.broken ? (stored(localStorage) ?? {}) : null;
  changed();
});

export function onChange(listener) {
  listeners.add(listener);
}

/** The answers as given. */
export const given = () => answers;

/** The trial: values by question, `priorities.cost` for one priority. */
export const tried = () => trial;

/** Whether nothing can be asked yet: an amount waits for the exchange rate. */
export const unpriced = () => needRate(answers);

/** What to ask advice for, amounts in US dollars: the answers with the trial over them. */
export function effective() {
  const all = { ...answers };
  for (const [path, value] of Object.entries(trial)) {
    const [id, criterion] = path.split(".");
    all[id] = criterion ? { ...all[id], [criterion]: value } : value;
  }
  return inDollars(all);
}

/** Sets one answer; undefined or an empty text leaves the question open. */
export function set(id, value) {
  const { [id]: _, ...others } = answers;
  answers = value === undefined || value === "" || value === null ? others : { ...answers, [id]: value };
  changed();
}

/** Begins with other answers; a step back returns to these. */
export function replace(all) {
  write();
  history.pushState(null, "");
  [answers, trial] = [structuredClone(all), {}];
  changed();
}

export function attempt(path, value) {
  trial = { ...trial, [path]: value };
  changed();
}

export function forget() {
  trial = {};
  changed();
}

/** The trial becomes the answers; a step back undoes it. */
export function adopt() {
  const all = effective();
  trial = {};
  replace(all);
}
