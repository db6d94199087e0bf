// What fits where the caret stands in a rule's text: components of the fact, values of the component, facts.
import { pick } from "../language.js";

/** A source of completions over the glossary, as CodeMirror takes them. */
export function completionOf(words) {
  const known = vocabulary(words);
  return (context) => {
    const word = context.matchBefore(/"?[\w-]*/);
    if (!context.explicit && word.to - word.from < 2) return null;
    const before = context.state.sliceDoc(0, word.from);
    const here = fitting(words, before);
    const rest = known.filter((one) => !here.some((other) => other.label === one.label));
    return { from: word.from, options: [...here, ...rest], validFor: /^"?[\w-]*$/ };
  };
}

/** What belongs here stands before everything else that a rule may hold. */
function fitting(words, before) {
  const fact = words.facts.find((f) => f.name === /\b([A-Z]\w*)\s*\((?:[^()]|\([^()]*\)?)*$/.exec(before)?.[1]);
  const asked = /\b(\w+)\s*(?:==|!=|(?:not\s+)?in\s*\([^)]*)\s*$/.exec(before)?.[1];
  const component = fact?.components.find((c) => c.name === asked);
  const first = component ? component.values.map(value) : (fact?.components ?? []).map(property);
  return first.map((one) => ({ ...one, boost: 50 }));
}

function vocabulary(words) {
  const all = new Map();
  const add = (one) => all.has(one.label) || all.set(one.label, one);
  for (const f of words.facts) {
    add({ label: f.name, detail: pick(f.text), type: "class", apply: `${f.name}( ` });
    f.components.forEach((c) => add(property(c)));
    f.components.forEach((c) => c.values.forEach((v) => add(value(v))));
  }
  words.decisions.forEach((d) => d.options.forEach((o) => add(value(o))));
  words.criteria.forEach((c) => add(value(c)));
  return [...all.values()];
}

function property(c) {
  const unit = c.unit ? ` (${pick(c.unitText) || c.unit})` : "";
  return { label: c.name, detail: pick(c.text) + unit, type: "property" };
}

function value(v) {
  return { label: `"${v.id}"`, detail: pick(v.text), type: "enum", apply: quoted };
}

/** A quote that stands there already is not written twice. */
function quoted(view, { label }, from, to) {
  const end = view.state.sliceDoc(to, to + 1) === '"' ? to + 1 : to;
  view.dispatch({ changes: { from, to: end, insert: label }, selection: { anchor: from + label.length }, userEvent: "input.complete" });
}
