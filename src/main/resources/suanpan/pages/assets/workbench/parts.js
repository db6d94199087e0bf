// Small pieces that every view of the workbench uses.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick } from "../language.js";
import { say } from "./say.js";

/** A failure as a box; empty when there is none. */
export function failure(problem) {
  if (!problem) return nothing;
  const details = problem.details ?? { detail: problem.message };
  return html`<div class="failure" role="alert">
    <h2>${say("failed")}</h2>
    <p>${details.detail ?? details.title}</p>
    ${details.errors?.length
      ? html`<ul>
          ${details.errors.map((e) => html`<li>${fieldProblem(e)}</li>`)}
        </ul>`
      : nothing}
    ${troubles(details.problems ?? [])} ${failedCases(details.failedCases ?? [])}
  </div>`;
}

function fieldProblem(e) {
  return `${e.field}: ${say("found", { found: e.found })}, ${say("expected", { expected: e.expected })}. ${e.hint}`;
}

/** Problems of rule texts; go(problem) leads to the place of one, name(problem) names it. */
export function troubles(problems, go, name = where) {
  if (!problems.length) return nothing;
  return html`<ul class="troubles">
    ${problems.map(
      (p) =>
        html`<li>
          ${go
            ? html`<button type="button" class="link" @click=${() => go(p)}>${name(p)}</button>`
            : html`<span class="quiet">${name(p)}</span>`}
          ${empty(p) ? say("stillEmpty") : said(p)}
        </li>`,
    )}
  </ul>`;
}

function empty(p) {
  return p.found === '""' && p.expected === "a text";
}

function said(p) {
  return html`${p.message} ${p.found ? html`<span>${say("found", { found: p.found })}</span>` : nothing}${p.expected
      ? html`<span>${p.found ? ", " : ""}${say("expected", { expected: p.expected })}.</span>`
      : nothing}
    ${p.hint}`;
}

function where(p) {
  return `${p.file} ${say("line", { line: p.line, column: p.column })}:`;
}

export function failedCases(results) {
  if (!results.length) return nothing;
  return html`<ul class="troubles">
    ${results.map(
      (c) =>
        html`<li>${say("caseFailed", { name: c.name, expected: c.expected, found: c.found })}</li>`,
    )}
  </ul>`;
}

/** A unified difference with its lines coloured. */
export function difference(lines) {
  return html`<pre class="difference" tabindex="0"><code>${lines
    .filter((line) => !line.startsWith("---"))
    .map((line) => html`<span class=${kind(line)}>${line + "\n"}</span>`)}</code></pre>`;
}

function kind(line) {
  if (line.startsWith("+++")) return "file";
  return { "+": "plus", "-": "minus", "@": "place" }[line[0]] ?? "same";
}

const dates = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
});

export function time(instant) {
  return dates.format(new Date(instant));
}

/** Options of a select; the value among them is chosen. */
export function choices(list, value) {
  const known = list.some((one) => one.id === value);
  const open = value === "" || value === undefined || value === null;
  return html`${known
    ? nothing
    : html`<option value=${open ? "" : value} selected>${open ? "…" : value}</option>`}
  ${list.map((one) => html`<option value=${one.id} ?selected=${one.id === value}>${pick(one.text)}</option>`)}`;
}
