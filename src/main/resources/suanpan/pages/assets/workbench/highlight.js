// Colours for the two texts of a rule: words of the language, facts, texts, numbers, and what is wrong.
import { html } from "../lib/lit-html/lit-html.js";

const DRL =
  /(\/\/[^\n]*|\/\*[\s\S]*?\*\/)|("[^"\n]*"?)|\b(package|import|global|rule|when|then|end|and|or|not|exists|in|true|false)\b|(\$\w+)|\b([A-Z]\w*)\b|\b(\d[\w.]*)/g;
const DRL_KINDS = ["drl-remark", "drl-text", "drl-word", "drl-name", "drl-fact", "drl-number"];
const YAML =
  /((?:^|(?<=\s))#[^\n]*)|("(?:[^"\\\n]|\\.)*"?)|([A-Za-z][\w-]*)(?=:(?:\s|$))|(?<![\w.])(-?\d[\w.+]*)/gm;
const YAML_KINDS = ["drl-remark", "drl-text", "drl-word", "drl-number"];

/** A text in coloured pieces; problems mark the piece that stands at their place. */
export function highlight(text, which, problems) {
  const wrong = problems.map((p) => offset(text, p.line, p.column));
  const [tokens, kinds] = which === "drl" ? [DRL, DRL_KINDS] : [YAML, YAML_KINDS];
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    plain(pieces, text, end, match.index, wrong);
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)];
    end = match.index + match[0].length;
    pieces.push(piece(match[0], kind, marked(wrong, match.index, end)));
  }
  plain(pieces, text, end, text.length, wrong);
  return pieces;
}

/** What stands between tokens, word by word, so that a wrong word can be marked. */
function plain(pieces, text, from, to, wrong) {
  let at = from;
  for (const part of text.slice(from, to).split(/(\w+)/)) {
    if (part) pieces.push(marked(wrong, at, at + part.length) ? piece(part, "", true) : part);
    at += part.length;
  }
}

function marked(wrong, from, to) {
  return wrong.some((at) => at >= from && at < to);
}

function piece(text, kind, bad) {
  return html`<span class=${kind + (bad ? " wrong" : "")}>${text}</span>`;
}

/** The offset of a line and column, which count from 1. */
export function offset(text, line, column) {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(text.length, start + Math.max(0, column - 1));
}
