// Small pieces that every view of the workbench uses.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick } from "../language.js";
import { compared, marked } from "./changed-words.js";
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
  return `${e.field}: ${say("foundExpected", e)} ${e.hint}`;
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
          ${said(p)}
        </li>`,
    )}
  </ul>`;
}

/** A problem in one line. */
export function said(p) {
  if (p.found === '""' && p.at !== "") return say("stillEmpty");
  const told = p.found && p.expected ? "foundExpected" : p.found ? "foundOnly" : p.expected ? "expectedOnly" : null;
  return [p.message, told ? say(told, p) : "", p.hint].filter(Boolean).join(" ");
}

function where(p) {
  return `${p.file} ${say("line", { line: p.line, column: p.column })}:`;
}

/** Cases that do not hold; whose(result) names and links the rule of one, where there are several. */
export function failedCases(results, whose = () => nothing) {
  if (!results.length) return nothing;
  return html`<ul class="troubles">
    ${results.map(
      (c) =>
        html`<li>${whose(c)} ${say("caseFailed", { name: c.name, expected: c.expected, found: c.found })}</li>`,
    )}
  </ul>`;
}

/** What a rule said and what it says, with the words that change marked. */
export function sentences({ before, after }) {
  const [was, is] = [pick(before) ?? "", pick(after) ?? ""];
  if (!was || was === is) return is ? html`<p class="sentence-card">${is}</p>` : nothing;
  const [from, to] = is ? compared(was, is).map(marked) : [was, ""];
  return html`<p class="sentence-card was"><span class="badge">${say("from")}</span> ${from}</p>
    ${is ? html`<p class="sentence-card"><span class="badge clear">${say("to")}</span> ${to}</p>` : nothing}`;
}

/** A unified difference with its lines coloured, and the changed words of lines that became others marked. */
export function difference(lines) {
  const shown = lines.filter((line) => !line.startsWith("---"));
  const became = replaced(shown);
  return html`<pre class="difference" tabindex="0"><code>${shown.map(
    (line, i) => html`<span class=${kind(line)}>${became.get(i) ?? line}${"\n"}</span>`,
  )}</code></pre>`;
}

/** Lines that took the place of as many others, by number, with their changed words marked. */
function replaced(lines) {
  const found = new Map();
  for (let i = 0; i < lines.length; i++) {
    const gone = run(lines, i, "minus");
    const come = run(lines, i + gone, "plus");
    for (let j = 0; gone === come && j < gone; j++) {
      const [before, after] = compared(lines[i + j].slice(1), lines[i + gone + j].slice(1));
      found.set(i + j, html`-${marked(before)}`).set(i + gone + j, html`+${marked(after)}`);
    }
    i += gone + come;
  }
  return found;
}

function run(lines, from, which) {
  let end = from;
  while (end < lines.length && kind(lines[end]) === which) end++;
  return end - from;
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

/** A text in the reader's language, or in the other while it is not written yet. */
export function either(text) {
  return pick(text) || text?.en || text?.zh || "";
}

/** Options of a select; the value among them is chosen. */
export function choices(list, value) {
  const known = list.some((one) => one.id === value);
  const open = value === "" || value === undefined || value === null;
  const groups = [...new Set(list.map((one) => one.group))];
  return html`${known
    ? nothing
    : html`<option value=${open ? "" : value} selected>${open ? say("choose") : value}</option>`}
  ${groups.map((group) => {
    const within = list.filter((one) => one.group === group);
    return group ? html`<optgroup label=${pick(group)}>${entries(within, value)}</optgroup>` : entries(within, value);
  })}`;
}

function entries(list, value) {
  return list.map((one) => html`<option value=${one.id} ?selected=${one.id === value}>${pick(one.text)}</option>`);
}
