// What rules may name, fetched once.
import { call } from "./session.js";

let known = null;

export async function glossary() {
  known ??= call("GET", "/api/v1/glossary").then(withGroups);
  return known;
}

/** Options know which decision they belong to, so that lists of them can be told apart. */
function withGroups(words) {
  const group = new Map(words.decisions.flatMap((d) => d.options.map((o) => [o.id, d.text])));
  for (const f of words.facts) {
    for (const c of f.components.filter((one) => one.name === "option")) {
      c.values = c.values.map((v) => ({ ...v, group: group.get(v.id) }));
    }
  }
  return words;
}

export function fact(words, name) {
  return words.facts.find((f) => f.name === name);
}

export function component(words, type, name) {
  return fact(words, type)?.components.find((c) => c.name === name);
}

export function options(words, decision) {
  const own = words.decisions.find((d) => d.id === decision)?.options;
  return own ?? words.decisions.flatMap((d) => d.options);
}
