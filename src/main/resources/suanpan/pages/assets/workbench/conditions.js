// The conditions of a rule as rows: what is asked, how it compares, with what; and pick lists for more.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { against, parted } from "./bound-values.js";
import { addCondition, addPattern, addTest, alternative, at, meet, named, quantify, removeTest } from "./form.js";
import { component, fact } from "./glossary.js";
import { choices } from "./parts.js";
import { say } from "./say.js";
import { several, single } from "./values.js";

/** edit(change) applies a change to the form and sends it; wrong names pointers with problems; text() shows the text view. */
export function conditions(form, words, edit, wrong, text) {
  const tools = { form, words, edit, wrong, text };
  return html`<section class="conditions" aria-labelledby="conditions-title">
    <h2 id="conditions-title" tabindex="-1">${say("conditions")}</h2>
    <ul class="rows">
      ${form.conditions.map((c, i) => condition(c, i, tools))}
    </ul>
    ${adding(form, words, edit)}
  </section>`;
}

function condition(c, index, tools) {
  const { form, words, edit } = tools;
  if (!c.fact) {
    return html`<li class="row branches">
      <span>${say(c.either ? "anyOf" : "everyOf")} <code>${branches(c)}</code></span>
      ${asText("groupAsText", tools)} ${remove(() => edit((f) => f.conditions.splice(index, 1)))}
    </li>`;
  }
  const type = fact(words, c.fact);
  const twins = form.conditions.filter((other) => other.fact === c.fact).length > 1;
  return html`<li class="pattern">
    <span class="of">
      <select
        aria-label=${pick(type.text)}
        @change=${(e) => edit((f) => quantify(f, index, e.target.value))}
      >
        ${choices(
          [
            { id: "some", text: both("some") },
            { id: "none", text: both("noneOf") },
            { id: "exists", text: both("exists") },
          ].filter((q) => q.id === c.quantifier || !named(form, c)),
          c.quantifier,
        )}
      </select>
      ${pick(type.text)}${twins ? ` ${index + 1}` : ""}
    </span>
    <ul class="rows">
      ${tests(c.tests, `/conditions/${index}/tests`, c, index, tools)}
    </ul>
    ${twins ? addingTo(type, (name) => edit((f) => addTest(f.conditions[index], component(words, type.name, name)))) : nothing}
  </li>`;
}

function tests(list, pointer, c, index, tools) {
  return list.map((t, i) => (t.bind ? nothing : test(t, `${pointer}/${i}`, c, index, tools)));
}

function test(t, pointer, c, index, tools) {
  const { form, words, edit, wrong } = tools;
  const drop = remove(() => edit((f) => removeTest(f, pointer)));
  if (t.any || t.every) return group(t, pointer, c, index, tools);
  const asked = t.component ? component(words, c.fact, t.component) : null;
  const known = t.values ? asked?.values.length : typeof t.value !== "object" || parted(t.value);
  if (!asked || !known) {
    return html`<li class="row"><code>${summary(t)}</code> ${asText("computedAsText", tools)} ${drop}</li>`;
  }
  const waits = t.values ? !t.values.length : t.value === "";
  const set = (change) =>
    edit((f) => {
      change(at(f, pointer));
      if (waits) meet(f, fact(words, c.fact), f.conditions[index]);
    });
  const fixed = single(typeof t.value === "object" ? "" : t.value, asked, (v) => set((x) => (x.value = v)));
  const bad = wrong(pointer + "/values") || wrong(pointer + "/value") || wrong(pointer + "/value/right") || wrong(pointer + "/value/left");
  return html`<li class=${"row" + (bad ? " wrong" : "") + (waits ? " waits" : "")} data-row=${pointer}>
    <span class="asked" title=${asked.help}>${pick(asked.text)}</span>
    ${comparison(t, asked, words, set)}
    ${t.values
      ? several(t.values, asked, (v) => set((x) => (x.values = v)))
      : asked.kind === "truth"
        ? fixed
        : against(form, index, t, asked, words, fixed, (v) => set((x) => (x.value = v)))}
    <span class="ends">
      <button type="button" class="quiet-button or" title=${say("orHint")} @click=${() => (edit((f) => alternative(f, pointer)), toWaiting())}>${say("or")}</button>
      ${drop}
    </span>
  </li>`;
}

/** Tests of which one is enough, or which belong together inside such a choice. */
function group(t, pointer, c, index, tools) {
  const which = t.any ? "any" : "every";
  return html`<li class="group">
    <span class="quiet">${say(t.any ? "anyOf" : "everyOf")}</span>
    <ul class="rows">
      ${tests(t[which], `${pointer}/${which}`, c, index, tools)}
    </ul>
  </li>`;
}

function comparison(t, asked, words, set) {
  if (asked.kind === "truth") return html`<span>${pick(words.comparisons.find((c) => c.id === "==").text)}</span>`;
  const named = (ids) => words.comparisons.filter((c) => ids.includes(c.id));
  const list =
    asked.kind === "number"
      ? named(["<", "<=", ">", ">="])
      : t.values
        ? [
            { id: "in", text: both("isOneOf") },
            { id: "not in", text: both("isNoneOf") },
          ]
        : named(["==", "!="]);
  return html`<select
    aria-label=${pick(asked.text)}
    @change=${(e) => set((x) => (x.operator = e.target.value))}
  >
    ${choices(list, t.operator)}
  </select>`;
}

function adding(form, words, edit) {
  const eligible = words.facts.filter((f) => form.decision !== "eligibility" || f.eligibility);
  const there = (f) => form.conditions.some((c) => c.fact === f.name);
  return html`<select
    class="adding"
    id="add-condition"
    aria-label=${say("addCondition")}
    @change=${(e) => {
      const [type, name] = e.target.value.split(".");
      e.target.value = "";
      if (name === "+") edit((f) => addPattern(f, fact(words, type)));
      else if (name) edit((f) => addCondition(f, fact(words, type), component(words, type, name)));
      toWaiting();
    }}
  >
    <option value="">${say("addCondition")}</option>
    ${eligible.map(
      (f) =>
        html`<optgroup label=${pick(f.text)}>
          ${f.components.map((c) => choice(c, f.name + "." + c.name))}
          ${f.many && f.key && there(f)
            ? html`<option value=${f.name + ".+"}>${say("another", { fact: pick(f.text) })}</option>`
            : nothing}
        </optgroup>`,
    )}
  </select>`;
}

/** Leads on to the value that a new condition waits for. */
function toWaiting() {
  [...document.querySelectorAll(".conditions .waits :is(input, summary, select.value)")].at(-1)?.focus();
}

/** Where a fact is asked for twice, each has a list of its own. */
function addingTo(type, add) {
  return html`<select
    class="adding"
    aria-label=${say("addCondition")}
    @change=${(e) => {
      const name = e.target.value;
      e.target.value = "";
      if (name) add(name);
      toWaiting();
    }}
  >
    <option value="">${say("addCondition")}</option>
    ${type.components.map((c) => choice(c, c.name))}
  </select>`;
}

function choice(c, value) {
  return html`<option value=${value}>${pick(c.text)}${c.unit ? ` (${pick(c.unitText) || c.unit})` : ""}</option>`;
}

function remove(action) {
  return html`<button type="button" class="quiet-button" title=${say("remove")} aria-label=${say("remove")} @click=${action}>×</button>`;
}

function both(key) {
  return { en: say(key), zh: say(key) };
}

/** Says why something has no fields here, and leads to where it can be changed. */
function asText(why, { text }) {
  return html`<span class="quiet">${say(why)} <button type="button" class="link" @click=${text}>${say("openText")}</button></span>`;
}

/** Alternatives over several facts, in few words. */
function branches(c) {
  if (c.fact) return `${c.fact}(${c.tests.map((t) => (t.bind ? t.component : summary(t))).join(", ")})`;
  return (c.either ?? c.all).map(branches).join(c.either ? " | " : " & ");
}

/** A test that has no row, in few words. */
function summary(t) {
  if (t.any || t.every) return `(${(t.any ?? t.every).map(summary).join(t.any ? " | " : " & ")})`;
  const left = t.component ?? value(t.left);
  return `${left} ${t.operator} ${t.values ? t.values.join(", ") : value(t.value)}`;
}

function value(v) {
  if (typeof v !== "object" || v === null) return String(v);
  if (v.sign) return `${value(v.left)} ${v.sign} ${value(v.right)}`;
  return v.own ?? (v.component ? `${v.variable}.${v.component}` : v.variable);
}
