// What the advice page shows, in one place. Whoever changes it calls update; the page is drawn once a frame.
const listeners = new Set();
let asked = false;

export const state = {
  questionnaire: null,
  /** the case that the answers began with, or null */
  preset: null,
  /** the latest advice, and what came just before it */
  advice: null,
  before: null,
  /** answers that the latest advice is for */
  advised: null,
  busy: false,
  failure: null,
  problems: [],
  /** parts beyond plain advice as they come: {tippingPoints, robustness, …, by: the advice of each} */
  parts: {},
  /** {done, all, running, cancelled, failure, complete} of those parts */
  progress: { done: 0, all: 0, running: false, cancelled: false, failure: null },
  /** what is open, chosen, typed: nothing that the advice depends on */
  ui: {},
};

/** What holds the amounts that sentences on screen tell of, the nearest at hand first. */
export function said({ advice, parts }) {
  if (!advice) return [];
  const chosen = advice.quotes.find((quote) => quote.id === advice.plan?.quoteId);
  return [advice.plan, chosen, parts.roadmap, parts.costOfBeingWrong, advice, parts.tippingPoints, parts.whyNot, parts.robustness];
}

export function onUpdate(listener) {
  listeners.add(listener);
}

export function update(changes = {}) {
  Object.assign(state, changes);
  if (asked) return;
  asked = true;
  const draw = () => {
    asked = false;
    listeners.forEach((listener) => listener(state));
  };
  // A hidden page gets no frames, but what it shows must not grow old.
  if (document.hidden) setTimeout(draw);
  else requestAnimationFrame(draw);
}

export function ui(changes) {
  update({ ui: { ...state.ui, ...changes } });
}
