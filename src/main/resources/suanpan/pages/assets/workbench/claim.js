// What a rule says when its conditions hold: for or against what, on which criterion, how strongly.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { earlier } from "./bound-values.js";
import { mentioned } from "./form.js";
import { options } from "./glossary.js";
import { choices } from "./parts.js";
import { say } from "./say.js";

export function claimCard(form, words, edit, wrong) {
  const parts = { argue: argued, block: blocked, note: noted }[form.claim.kind];
  return html`<section class="claim" aria-labelledby="claim-title">
    <h2 id="claim-title" tabindex="-1">${say("claimTitle")}</h2>
    <div class="row">${parts(form, words, (part, value) => edit((f) => (f.claim[part] = value)), edit, wrong)}</div>
  </section>`;
}

function argued(form, words, set, edit, wrong) {
  const { option, side, criterion } = form.claim;
  const sides = ["for", "against"].map((id) => ({ id, text: both(id) }));
  return html`${picked("side", sides, side, set, wrong)}
    ${typeof option === "string"
      ? picked("option", options(words, form.decision), option, set, wrong)
      : html`<span>${say(form.decision === "plan" ? "everyPlan" : "everyOption")}</span>`}
    <label class="on">${say("onCriterion")} ${picked("criterion", words.criteria, criterion, set, wrong)}</label>
    <label class="on">${say("withStrength")} ${strength(form, words, edit)}</label>`;
}

function blocked() {
  return html`<span>${say("rulesOut")}</span>`;
}

function noted(form, words, set, edit, wrong) {
  return html`<label class="on">${say("notesOn")} ${picked("decision", words.decisions, form.claim.decision, set, wrong)}</label>`;
}

function picked(part, list, now, set, wrong) {
  return html`<select
    class=${wrong(`/claim/${part}`) ? "wrong" : ""}
    aria-label=${say(part)}
    @change=${(e) => set(part, e.target.value)}
  >
    ${choices(list, now)}
  </select>`;
}

/** One to five, or as many points as a value that the conditions read. */
function strength(form, words, edit) {
  const now = form.claim.strength;
  const values = earlier(form, form.conditions.length, words).filter((one) => one.asked.kind === "number");
  const bound = values.findIndex((one) => one.base.variable === now?.variable && !one.base.component);
  const choose = (e) => {
    const [kind, index] = e.target.value.split(" ");
    edit((f) => (kind === "as" ? bind(f, values[Number(index)]) : fix(f, Number(kind))));
  };
  return html`<select id="claim-strength" aria-label=${say("strength")} @change=${choose}>
    ${typeof now === "object" && bound < 0 ? html`<option selected value="">${now.variable}</option>` : nothing}
    ${[1, 2, 3, 4, 5].map((n) => html`<option value=${n} ?selected=${n === now}>${n}</option>`)}
    <optgroup label=${say("asStrongAs")}>
      ${values.map(
        (one, i) => html`<option value=${"as " + i} ?selected=${i === bound}>${pick(one.asked.text)} · ${one.whose}</option>`,
      )}
    </optgroup>
  </select>`;
}

/** Gives a value a name, by which the claim can speak of it. */
function bind(form, { pattern, base, asked }) {
  let name = base.variable;
  if (base.component) {
    const taken = JSON.stringify(form.conditions);
    name = `$${asked.name}`;
    for (let i = 2; taken.includes(`"${name}"`); i++) name = `$${asked.name}${i}`;
    pattern.tests.push({ bind: name, component: asked.name });
  }
  form.claim.strength = { variable: name };
}

/** A number; the name that nothing else uses goes. */
function fix(form, number) {
  const name = form.claim.strength?.variable;
  form.claim.strength = number;
  const shown = JSON.stringify(form.reason).includes(`{${name?.slice(1)}}`);
  if (!name || shown || mentioned([form.conditions, form.claim]).includes(name)) return;
  for (const pattern of form.conditions) {
    if (pattern.tests) pattern.tests = pattern.tests.filter((t) => t.bind !== name);
  }
}

function both(key) {
  return { en: say(key), zh: say(key) };
}
