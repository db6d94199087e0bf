// Completes words of the glossary while a rule is written as text.
import { pick } from "../language.js";
import { say } from "./say.js";

const MOST = 9;

/** Every word that a rule may hold, with what it means. */
export function vocabulary(words) {
  const all = new Map();
  const add = (text, meaning) => all.has(text) || all.set(text, meaning);
  for (const f of words.facts) {
    add(f.name, pick(f.text));
    for (const c of f.components) {
      add(c.name, pick(c.text) + (c.unit ? ` (${pick(c.unitText) || c.unit})` : ""));
      c.values.forEach((v) => add(`"${v.id}"`, pick(v.text)));
    }
  }
  words.decisions.forEach((d) => d.options.forEach((o) => add(`"${o.id}"`, pick(o.text))));
  words.criteria.forEach((c) => add(`"${c.id}"`, pick(c.text)));
  return [...all].map(([text, meaning]) => ({ text, meaning }));
}

let open = null;

export function closeCompletion() {
  open?.list.remove();
  open = null;
}

/** Offers what fits the word before the caret; asked is true when somebody pressed Ctrl and space. */
export function offerCompletion(field, known, asked = false) {
  closeCompletion();
  const before = field.value.slice(0, field.selectionStart);
  const word = before.match(/["\w-]*$/)[0];
  if (word.length < 2 && !asked) return;
  const bare = word.replace(/^"/, "").toLowerCase();
  const found = known
    .filter((k) => k.text !== word && k.text.replace(/"/g, "").toLowerCase().includes(bare))
    .sort((a, b) => rank(a, bare) - rank(b, bare))
    .slice(0, MOST);
  if (!found.length) return;
  const list = document.createElement("ul");
  list.className = "completions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("completion"));
  open = { field, word, found, list, chosen: 0 };
  found.forEach((k, i) => list.append(entry(k, i)));
  field.parentElement.append(list);
  place(list, field, before);
  mark();
}

function rank(known, bare) {
  return known.text.replace(/"/g, "").toLowerCase().startsWith(bare) ? 0 : 1;
}

function entry(known, i) {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  const code = document.createElement("code");
  code.textContent = known.text;
  item.append(code, " " + known.meaning);
  item.addEventListener("mousedown", (e) => {
    e.preventDefault();
    open.chosen = i;
    take();
  });
  return item;
}

/** Below the caret, measured with the field's own letters. */
function place(list, field, before) {
  const lines = before.split("\n");
  const line = parseFloat(getComputedStyle(field).lineHeight);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = getComputedStyle(field).font;
  const left = field.offsetLeft + pen.measureText(lines[lines.length - 1]).width - field.scrollLeft;
  list.style.top = `${field.offsetTop + line * (lines.length + 0.6)}px`;
  list.style.left = `${Math.max(0, Math.min(left, field.offsetWidth - 220))}px`;
}

function mark() {
  [...open.list.children].forEach((item, i) =>
    item.setAttribute("aria-selected", i === open.chosen ? "true" : "false"),
  );
}

function take() {
  const { field, word, found, chosen } = open;
  const start = field.selectionStart - word.length;
  const text = found[chosen].text;
  // A quote that stands there already is not written twice.
  const end = field.selectionStart + (text.endsWith('"') && field.value[field.selectionStart] === '"' ? 1 : 0);
  closeCompletion();
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { inputType: "insertReplacementText" }));
}

/** Keys while the list is open; true when the key was for the list. */
export function completionKey(e) {
  if (!open || open.field !== e.target) return false;
  if (e.key === "ArrowDown" || e.key === "ArrowUp") {
    const step = e.key === "ArrowDown" ? 1 : -1;
    open.chosen = (open.chosen + step + open.found.length) % open.found.length;
    mark();
  } else if (e.key === "Enter" || e.key === "Tab") {
    take();
  } else if (e.key === "Escape") {
    closeCompletion();
  } else {
    return false;
  }
  e.preventDefault();
  return true;
}
