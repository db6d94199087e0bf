// One field for each kind of question. A field shows the answer it is given and reports a new one.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { live } from "../lib/lit-html/directives/live.js";
import { pick, say } from "../language.js";
import { converted, currency, dollars, exchangeRate, number, ofMoney, shownUnit, usd, usdShort } from "../format.js";
import { value } from "./human-number.js";
import { fromField, inField, settled } from "./money.js";
import { assumption, shown } from "./questions.js";

const KINDS = { boolean: truth, choice, vendors, priorities };

/**
 * A question with its control, its help on demand, and what is wrong with the answer.
 * context: {answers, problems, open: Set of ids whose help is open}
 * actions: {set(id, value), typing(id, text), sliding(id, value), help(id)}; prefix keeps ids apart where a question
 * stands on the page twice
 */
export function field(question, context, actions, prefix = "q") {
  const id = `${prefix}-${question.id}`;
  const wrong = context.problems.filter((p) => p.field.split(/[.[]/)[0] === question.id);
  const helped = context.open.has(id);
  const describedBy = [helped ? `${id}-help` : "", wrong.length ? `${id}-wrong` : ""].join(" ").trim();
  const parts = { id, describedBy: describedBy || nothing, wrong: wrong.length > 0, actions };
  const answer = context.answers[question.id];
  const several = question.type === "vendors" || question.type === "priorities" || question.type === "boolean";
  const control = (KINDS[question.type] ?? numeric)(question, answer, context.answers, parts);
  const label = html`${pick(question.text)}${question.optional ? nothing : html` <span class="required">· ${say("required")}</span>`}`;
  return html`<div class=${"field" + (wrong.length ? " wrong" : "") + (answer === undefined ? "" : " answered")}>
    ${several
      ? html`<fieldset aria-describedby=${parts.describedBy}><legend>${label}</legend>${helpButton(question, id, helped, actions)}${control}</fieldset>`
      : html`<label for=${id}>${label}</label>${helpButton(question, id, helped, actions)}${control}`}
    <p class="help" id=${id + "-help"} ?hidden=${!helped}>${pick(question.help)}</p>
    <div class="problem" id=${id + "-wrong"} role="alert">
      ${wrong.map((p) => html`<p>${p.missing ? say("nextNeeded") : html`${say("notUsable", expected(question, answer, p))} ${p.hint}`}</p>`)}
    </div>
  </div>`;
}

function helpButton(question, id, open, actions) {
  return html`<button type="button" class="helper" aria-expanded=${String(open)} aria-controls=${id + "-help"}
    aria-label=${say("helpOn", { question: pick(question.text) })} @click=${() => actions.help(id)}>?</button>`;
}

/** What is wrong with an answer: with an amount in the reader's currency, in that currency. */
function expected(question, answer, problem) {
  if (!ofMoney(question.unit) || currency() === "USD" || answer === undefined) return problem;
  const range = { low: usd(question.min), high: usdShort(question.max) };
  return { found: inField(question, answer), expected: say("anAmount", range) };
}

// What is plainly a number becomes one when the field is left, not before: regrouping its digits under
// the caret would disturb. Anything else stays as it was typed: the server reads "30M" and "3 亿".
function asTyped(question, text) {
  const bare = text.trim();
  return PLAIN.test(bare) ? settled(question, Number(bare.replaceAll(",", ""))) : fromField(question, bare);
}

const PLAIN = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

function numeric(question, answer, answers, { id, describedBy, wrong, actions }) {
  const assumed = answer === undefined ? assumption(question, answers) : undefined;
  const meant = value(answer, question.unit);
  const money = ofMoney(question.unit);
  const written = answer === undefined ? "" : inField(question, answer);
  const echoed = PLAIN.test(written) || Number.isNaN(meant) || answer === "" ? "" : `= ${money ? usd(meant) : number(meant)}`;
  const usual = question.typical && answer === undefined ? question.typical.cases[answers[question.typical.by]] : undefined;
  return html`<span class="measure">
      <input id=${id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
        .value=${live(written)}
        placeholder=${assumed === undefined || assumed === null ? "" : number(money ? converted(assumed) : assumed)}
        ?required=${!question.optional} aria-describedby=${describedBy} aria-invalid=${String(wrong)}
        @input=${(e) => actions.typing(question.id, fromField(question, e.target.value))}
        @change=${(e) => actions.set(question.id, asTyped(question, e.target.value))} />
      <span class="unit">${shownUnit(question.unit)}</span><span class="echo">${echoed}</span>
    </span>
    ${money && currency() !== "USD" && !Number.isNaN(meant) ? html`<p class="assumed own-currency">${say("inDollars", { amount: dollars(meant), rate: exchangeRate() })}</p>` : nothing}
    ${usual === undefined
      ? nothing
      : html`<button type="button" class="usual" @click=${() => actions.set(question.id, usual)}>${say("usual", { value: number(usual) })}</button>`}
    ${answer === undefined && question.whenOpen ? html`<p class="assumed">${pick(question.whenOpen)}</p>` : nothing}`;
}

function choice(question, answer, answers, { id, describedBy, wrong, actions }) {
  const options = question.choices.map((c) => [c.value, pick(c.label)]);
  return html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${String(wrong)}
    .value=${live(answer ?? "")} @change=${(e) => actions.set(question.id, e.target.value)}>
    <option value="">${unanswered(question, answer, answers)}</option>
    ${options.map(([v, label]) => html`<option value=${v} ?selected=${v === answer}>${label}</option>`)}
  </select>`;
}

/** What stands in an open choice: that it is open, and what is taken meanwhile. */
function unanswered(question, answer, answers) {
  const assumed = answer === undefined ? assumption(question, answers) : undefined;
  return assumed === undefined ? say("openOption") : say("assumedOption", { value: shown(question, assumed) });
}

function truth(question, answer, answers, { id, wrong, actions }) {
  const choices = [["", unanswered(question, answer, answers)], ["true", say("yes")], ["false", say("no")]];
  return html`<span class="segments">${choices.map(
    ([v, label]) => html`<label><input type="radio" name=${id} id=${v === "" ? id : `${id}-${v}`} value=${v} aria-invalid=${String(wrong)}
      .checked=${live((answer === undefined ? "" : String(answer)) === v)}
      @change=${() => actions.set(question.id, v === "" ? undefined : v === "true")} /><span>${label}</span></label>`,
  )}</span>`;
}

function vendors(question, answer, answers, { id, actions }) {
  const chosen = new Set(answer ?? []);
  const toggle = (v, on) => {
    if (on) chosen.add(v);
    else chosen.delete(v);
    actions.set(question.id, chosen.size ? [...chosen] : undefined);
  };
  return html`<details class="vendors" id=${id}>
    <summary>${chosen.size ? say("vendorsChosen", { count: chosen.size }) : say("none")}</summary>
    <div class="vendor-list">${(question.choices ?? []).map(
      (c) => html`<label class="vendor"><input type="checkbox" .checked=${live(chosen.has(c.value))}
        @change=${(e) => toggle(c.value, e.target.checked)} /> ${pick(c.label)}</label>`,
    )}</div>
  </details>`;
}

function priorities(question, answer, answers, { id, actions }) {
  const weights = answer ?? {};
  const weight = (c) => weights[c.id] ?? question.default.value[c.id];
  return html`<div class="priorities" id=${id}>${question.criteria.map(
    (c) => html`<label title=${pick(c.help)}><span>${pick(c.label)}</span>
      <input type="range" min=${question.min} max=${question.max} step="1" .value=${live(String(weight(c)))}
        @input=${(e) => actions.sliding(question.id, { ...weights, [c.id]: Number(e.target.value) })}
        @change=${(e) => actions.set(question.id, { ...weights, [c.id]: Number(e.target.value) })} />
      <output>${number(weight(c))}</output></label>`,
  )}</div>`;
}
