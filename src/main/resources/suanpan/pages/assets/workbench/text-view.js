// A rule as its two texts, coloured, completed, with problems at their places.
import { html } from "../lib/lit-html/lit-html.js";
import { closeCompletion, completionKey, offerCompletion, vocabulary } from "./completion.js";
import { highlight, offset } from "./highlight.js";
import { troubles } from "./parts.js";
import { say } from "./say.js";

let known = null;

/** write(which, text) hears what is typed; which is drl or yaml. */
export function textView(piece, words, write) {
  known ??= vocabulary(words);
  return html`<section class="text-view">
    ${troubles(piece.problems, (p) => show(p))}
    ${area("drl", say("logic"), piece.drl, piece.problems, write)}
    <p class="quiet">${say("completionHint")}</p>
    ${area("yaml", say("metadata"), piece.yaml, piece.problems, write)}
  </section>`;
}

function area(which, label, text, problems, write) {
  const here = problems.filter((p) => p.file.endsWith(which));
  const wrong = new Set(here.map((p) => p.line));
  const lines = text.split("\n").length;
  return html`<div class="code">
    <label for=${"text-" + which}>${label}</label>
    <div class="lines">
      <pre class="numbers" aria-hidden="true">${Array.from(
        { length: lines },
        (_, i) => html`<span class=${wrong.has(i + 1) ? "wrong" : ""}>${i + 1 + "\n"}</span>`,
      )}</pre>
      <div class="written">
        <pre class="shade" aria-hidden="true">${highlight(text, which, here)}${"\n"}</pre>
        <textarea
          id=${"text-" + which}
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
          wrap="off"
          rows=${lines + 1}
          .value=${text}
          aria-invalid=${wrong.size ? "true" : "false"}
          @input=${(e) => typed(e, which, write)}
          @keydown=${(e) => key(e)}
          @scroll=${(e) => (e.target.previousElementSibling.scrollLeft = e.target.scrollLeft)}
          @blur=${closeCompletion}
        ></textarea>
      </div>
    </div>
  </div>`;
}

function typed(e, which, write) {
  write(which, e.target.value);
  closeCompletion();
  if (e.inputType === "insertText") offerCompletion(e.target, known);
}

function key(e) {
  if (completionKey(e)) return;
  if (e.key === " " && e.ctrlKey) {
    e.preventDefault();
    offerCompletion(e.target, known, true);
  } else {
    indent(e);
  }
}

/** Tab indents while there is nothing before the caret on its line; else it moves on. */
function indent(e) {
  if (e.key !== "Tab" || e.shiftKey) return;
  const field = e.target;
  const start = field.selectionStart;
  const before = field.value.slice(field.value.lastIndexOf("\n", start - 1) + 1, start);
  if (before.trim()) return;
  e.preventDefault();
  field.setRangeText("    ", start, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input"));
}

/** Puts the caret where a problem is. */
export function show(problem) {
  const field = document.getElementById(problem.file.endsWith(".yaml") ? "text-yaml" : "text-drl");
  if (!field) return;
  const start = offset(field.value, problem.line, problem.column);
  field.focus();
  field.setSelectionRange(start, Math.min(field.value.length, start + 1));
}
