// What rules may name, fetched once.
import { call } from "./session.js";

let known = null;

export async function glossary() {
  known ??= call("GET", "/api/v1/glossary");
  return known;
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
