// How the figures of a quote come about: each as a formula with its inputs, and where every input
// comes from. Asked for when a line is opened, and again when the answers have changed since.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { derive } from "../api.js";
import { evidence, measured, number, told, unit, usd } from "../format.js";
import { pick, say } from "../language.js";
import { question, title } from "./questions.js";
import { state, update } from "./store.js";

const REST_MS = 200;
const PER_UNIT = /^USD for one of: /;

/** What is known, by way of sourcing: {of, steps} or {of, failure}; older steps stay until newer ones come. */
const known = new Map();
let asking = 0;

/** The formulas of one line; nth: which of the lines of that name, as a cascade pays two models' tokens. */
function derivation(quote, name, nth) {
  const of = `${state.advice.id}/${quote.id}`;
  const found = known.get(quote.option);
  if (found?.of !== of) ask(quote, of);
  if (!found) return html`<p class="quiet">…</p>`;
  if (found.failure) return html`<p role="alert">${found.failure}</p>`;
  const own = ["quantity", "price", ""].map((part) => found.steps.filter((s) => s.part === part && s.name.en === name)[nth]).filter(Boolean);
  return html`<ul class=${"steps" + (found.of === of ? "" : " busy")}>${own.map((s) => html`<li>${step(s, found.steps)}</li>`)}</ul>`;
}

/** The step of the sum over the horizon, which is no line. */
export const OVERALL = "cost over the horizon";

function ask(quote, of) {
  clearTimeout(asking);
  const { advised } = state;
  asking = setTimeout(async () => {
    try {
      const { steps } = await derive(advised, quote.id);
      known.set(quote.option, { of, steps });
    } catch (error) {
      known.set(quote.option, { of, failure: error.message });
    }
    update();
  }, known.has(quote.option) ? REST_MS : 0);
}

function step(s, all) {
  const part = s.part ? say(s.part === "price" ? "linePrice" : "lineQuantity") : pick(s.name);
  return html`<p class="result-of"><span>${part}</span> <strong>${worth(s)}</strong></p>
    <p class="formula">= ${pick(s.formula)}</p>
    <ul class="inputs">${s.inputs.map((input) => html`<li>${fed(input, all)}</li>`)}</ul>`;
}

/** An input: an earlier figure opens in its turn, any other says where it comes from. */
function fed(input, all) {
  const earlier = input.origin.en === "above" && all.find((s) => s.name.en === input.name);
  const head = html`<span class="input">${earlier ? pick(earlier.name) : named(input)}</span> <strong>${worth(input)}</strong>`;
  return earlier
    ? html`<details><summary>${head}</summary>${step(earlier, all)}</details>`
    : html`${head} <span class="origin">${origin(input)}</span>`;
}

const named = ({ name, label }) =>
  question(name) ? title(name) : /^[a-z]+(?:[A-Z-][A-Za-z0-9]*)+$/.test(pick(label)) ? html`<code>${name}</code>` : pick(label);

function worth({ value, unit: name }) {
  if (PER_UNIT.test(name)) return `${usd(value)} / ${unit(name.replace(PER_UNIT, ""))}`;
  if (name === "share" || name.startsWith("USD") || typeof value !== "number") return evidence({ value, unit: name });
  return measured(number(value), name && unit(name, value));
}

/** An assumption's reason as the advice tells it, in the reader's language and currency. */
function origin({ name, origin: text }) {
  const assumed = text.en.startsWith("assumption") && state.advice.assumptions.find((a) => a.question === name);
  if (assumed) return `${say("originAssumption")}${told(assumed.reason)}${assumed.source ? ` ${assumed.source}` : ""}`;
  return pick(text).replace(/USD (\d+(?:\.\d+)?)/g, (_, amount) => usd(Number(amount)));
}

/** A button that opens the formulas of a figure. */
export function opener(key, label, view, actions) {
  return html`<button type="button" class="plain derive" aria-expanded=${String(opened(key, view))} @click=${() => actions.derive(key)}>${label}</button>`;
}

const opened = (key, view) => Boolean(view.ui.derived?.has(key));

/** Formulas below their figure, across the whole table; name: in English, as the server's steps are called. */
export const below = (key, quote, name, nth, view, columns) =>
  opened(key, view) ? html`<tr class="derived" role="row"><td role="cell" colspan=${columns}>${derivation(quote, name, nth)}</td></tr>` : nothing;
