// A rule as its two texts, coloured, completed, with problems at their places.
import { guard } from "../lib/lit-html/directives/guard.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { completionOf } from "./completion.js";
import { said, troubles } from "./parts.js";
import { say } from "./say.js";

let completion = null;
let ready = false;
let failed = false;

/** The editor of texts is fetched when somebody first wants it. */
function fetched(redraw) {
  import("./code-text.js").then(
    () => (ready = true),
    () => (failed = true),
  ).finally(redraw);
}

/** write(which, text) hears what is typed; which is drl or yaml. */
export function textView(piece, words, write, redraw) {
  if (!ready) {
    if (!failed) fetched(redraw);
    return html`<p role="status">${say(failed ? "noEditor" : "working")}</p>`;
  }
  completion ??= completionOf(words);
  return html`<section class="text-view">
    ${area("drl", say("logic"), piece, write)}
    <p class="quiet">${say("completionHint")}</p>
    ${area("yaml", say("metadata"), piece, write)} ${articles(piece, words)}
  </section>`;
}

/** What the files are that a rule cites: their names say nothing to a reader. */
function articles(piece, words) {
  const cited = words.articles.filter((a) => piece.yaml.includes(a.file));
  if (!cited.length) return nothing;
  return html`<dl class="cited-files" aria-label=${say("citedArticles")}>
    ${cited.map((a) => html`<div><dt><code>${a.file}</code></dt><dd>${pick(a.who)} <span class="quiet">${pick(a.title)}</span></dd></div>`)}
  </dl>`;
}

/**
 * Problems stand below their text, so that it does not move while somebody writes. They are marked once, when the
 * server has answered: the editor moves the marks with what is typed, and marking again would move the caret.
 */
function area(which, label, piece, write) {
  const here = piece.problems.filter((p) => p.file.endsWith(which));
  return html`<div class="code">
    <h2>${label}</h2>
    <code-text
      id=${"text-" + which}
      .label=${label}
      .language=${which}
      .completion=${completion}
      .text=${piece[which]}
      .problems=${guard([piece.problems], () => here.map((p) => ({ line: p.line, column: p.column, message: said(p) })))}
      @typed=${(e) => write(which, e.detail)}
    ></code-text>
    ${troubles(here, (p) => show(p))}
  </div>`;
}

/** Puts the caret where a problem is. */
export function show(problem) {
  document.getElementById(problem.file?.endsWith(".yaml") ? "text-yaml" : "text-drl")?.go?.(problem.line, problem.column);
}
