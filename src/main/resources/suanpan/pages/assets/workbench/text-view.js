// A rule as its two texts, with problems at their places.
import { html } from "../lib/lit-html/lit-html.js";
import { say } from "./say.js";
import { troubles } from "./parts.js";

/** write(which, text) hears what is typed; which is drl or yaml. */
export function textView(piece, write) {
  return html`<section class="text-view">
    ${troubles(piece.problems, (p) => show(p))}
    ${area("drl", say("logic"), piece.drl, piece.problems, write)}
    ${area("yaml", say("metadata"), piece.yaml, piece.problems, write)}
  </section>`;
}

function area(which, label, text, problems, write) {
  const wrong = new Set(problems.filter((p) => p.file.endsWith(which)).map((p) => p.line));
  const lines = text.split("\n").length;
  return html`<div class="code">
    <label for=${"text-" + which}>${label}</label>
    <div class="lines">
      <pre aria-hidden="true">${Array.from(
        { length: lines },
        (_, i) => html`<span class=${wrong.has(i + 1) ? "wrong" : ""}>${i + 1 + "\n"}</span>`,
      )}</pre>
      <textarea
        id=${"text-" + which}
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        wrap="off"
        rows=${lines + 1}
        .value=${text}
        aria-invalid=${wrong.size ? "true" : "false"}
        @input=${(e) => write(which, e.target.value)}
        @keydown=${indent}
      ></textarea>
    </div>
  </div>`;
}

/** Tab indents while there is something before the caret on its line; else it moves on. */
function indent(e) {
  if (e.key !== "Tab" || e.shiftKey) return;
  const field = e.target;
  const start = field.selectionStart;
  const before = field.value.slice(field.value.lastIndexOf("\n", start - 1) + 1, start);
  if (before.trim()) return;
  e.preventDefault();
  field.setRangeText("    ", start, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input"));
}

/** Puts the caret where a problem is. */
export function show(problem) {
  const field = document.getElementById(problem.file.endsWith(".yaml") ? "text-yaml" : "text-drl");
  if (!field) return;
  const lines = field.value.split("\n");
  const start =
    lines.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, 0) +
    Math.max(0, problem.column - 1);
  field.focus();
  field.setSelectionRange(start, Math.min(field.value.length, start + 1));
}
