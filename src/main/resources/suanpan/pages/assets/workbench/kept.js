// Work on a rule that the draft has not taken yet, kept in this browser so that nothing typed is lost.
import { session } from "./session.js";

const PREFIX = "suanpan.rule.";

/** Names may hold dots, but no slash: nobody's keys begin like another's. */
const of = (name) => `${PREFIX}${name}/`;

const mine = () => of(session.account?.name);

function key(draft, rule) {
  return `${mine()}${draft}/${rule}`;
}

/** Keeps what was typed; a browser without room or leave for it goes without. */
export function keep(draft, rule, work) {
  try {
    localStorage.setItem(key(draft, rule), JSON.stringify({ ...work, time: new Date().toISOString() }));
  } catch {
    // The page says "not saved yet" all the same.
  }
}

export function forget(draft, rule) {
  try {
    localStorage.removeItem(key(draft, rule));
  } catch {
    // Then there is nothing to forget.
  }
}

/** What was typed on a rule and not saved, or null. */
export function kept(draft, rule) {
  try {
    return JSON.parse(localStorage.getItem(key(draft, rule)));
  } catch {
    return null;
  }
}

/** The rules of a draft on which there is such work. */
export function keptRules(draft) {
  return keptAnywhere()
    .filter((one) => one.draft === draft)
    .map((one) => one.rule);
}

/** All such work of whoever is signed in, as { draft, rule }. */
export function keptAnywhere() {
  try {
    return keysOf(session.account?.name)
      .map((k) => /^([^/]*)\/(.*)$/s.exec(k.slice(mine().length)))
      .filter(Boolean)
      .map(([, draft, rule]) => ({ draft, rule }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  } catch {
    return [];
  }
}

/** Whoever signed out leaves nothing for the next person at this computer. */
export function forgetAll(name) {
  try {
    keysOf(name).forEach((k) => localStorage.removeItem(k));
  } catch {
    // Then there is nothing to forget.
  }
}

const keysOf = (name) => Object.keys(localStorage).filter((k) => k.startsWith(of(name)));
