// What is still to be mended in a rule: named by its field, in the reader's language, a click away.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { component } from "./glossary.js";
import { at, owner } from "./form.js";
import { failedCases, troubles } from "./parts.js";
import { say } from "./say.js";
import { show } from "./text-view.js";
import { written } from "./values.js";

const LABELS = { title: "atTitle", reason: "atReason", source: "atSource", owner: "atOwner", reviewed: "atReviewed", claims: "atClaims", claim: "atClaim", remarks: "atRemarks" };
const FIELDS = { "/title": "title-en", "/reason": "reason-en", "/source": "about-source", "/owner": "about-owner", "/reviewed": "about-reviewed", "/cases": "cases-title", "/remarks": "about-remarks", "/conditions": "add-condition", "/claim": "claim-title" };

/** How many things are to be mended. */
export function amiss(state) {
  return state.wrong.length + state.piece.problems.length + failing(state).length;
}

function failing(state) {
  return state.piece.cases.filter((c) => !c.passed);
}

/** The list of them and what else to look at; open(view) switches to another view. */
export function mending(state, open) {
  return html`${troubled(state, open)} ${mentions(state.piece, state.words, (m) => lead(m, open))}`;
}

function troubled(state, open) {
  if (!amiss(state)) return nothing;
  const form = state.piece.form;
  const name = (p) => label(form, p.at, state.words);
  return html`<div class="mending">
    ${troubles([...state.wrong, ...state.piece.problems], (p) => lead(p, open), name)} ${failedCases(failing(state))}
  </div>`;
}

/** Where words and cases still name a figure that the rule has changed; go(mention) leads there. */
export function mentions(piece, words, go) {
  if (!piece?.mentions.length) return nothing;
  const name = (m) => label(piece.form, m.at, words) + (m.found ? ` (${m.found})` : "");
  const figures = new Map(piece.mentions.map((m) => [`${m.from} ${m.to}`, m]));
  return [...figures.values()].map(
    (change) =>
      html`<p class="note mentions">
        ${say("oldFigure", { from: written(change.from), to: written(change.to) })}
        ${piece.mentions
          .filter((m) => m.from === change.from && m.to === change.to)
          .map((m, i) => html`${i ? say("semicolon") : ""}${go ? html`<button type="button" class="link" @click=${() => go(m)}>${name(m)}</button>` : name(m)}`)}
      </p>`,
  );
}

/** What a person calls the part of a form that a pointer names. */
export function label(form, pointer, words) {
  const [, part, which] = pointer.split("/");
  if (part === "cases") return ofCase(form, pointer, words);
  if (part === "conditions") return ofCondition(form, pointer, words);
  if (!LABELS[part]) return say("atText");
  const language = { en: "english", zh: "chinese" }[which];
  return say(LABELS[part]) + (language ? ` (${say(language)})` : "");
}

function ofCase(form, pointer, words) {
  const [, , which, , fact, ...rest] = pointer.split("/");
  const name = form?.cases[which]?.name;
  if (!name) return say("atCases");
  const asked = component(words, fact, rest.at(-1));
  return say("atCase", { name }) + (asked ? ` · ${pick(asked.text)}` : "");
}

function ofCondition(form, pointer, words) {
  if (pointer === "/conditions") return say("atConditions");
  const number = Number(pointer.split("/")[2]) + 1;
  const { fact, test } = form ? owner(form, pointer) : {};
  const asked = test?.component ? component(words, fact, test.component) : null;
  return say("atCondition", { number }) + (asked ? ` · ${pick(asked.text)}` : "");
}

/** Leads to the field that a problem is about, or to its place in the text. */
function lead(problem, open) {
  const slot = document.querySelector(`[data-at="${CSS.escape(problem.at)}"] :is(input, select, summary)`);
  const row = problem.at.replace(/\/values?(\/.*)?$/, "");
  const field = document.querySelector(`[data-row="${CSS.escape(row)}"] :is(input, summary, .fixed select, select:last-of-type)`);
  const exact = problem.at.replace(/^\/(title|reason)\//, "$1-");
  const key = Object.keys(FIELDS).find((k) => problem.at.startsWith(k));
  const example = document.getElementById(problem.at.split("/").slice(1, 3).join("-"));
  const target = slot ?? field ?? example ?? document.getElementById(exact) ?? document.getElementById(FIELDS[key] ?? "");
  if (target) {
    target.scrollIntoView({ block: "center" });
    target.focus();
    return;
  }
  open("text");
  requestAnimationFrame(() => show(problem));
}

/** Whether a value of the sentence has a problem. */
export function isWrong(state) {
  return (pointer) =>
    state.wrong.some((e) => e.at === pointer) ||
    state.piece.problems.some((p) => p.at === pointer || (p.at === "/claim" && pointer.startsWith("/claim/")));
}
