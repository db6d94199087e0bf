// The cases of a rule: what is given, what it should say, and whether it does.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { reads, spoken } from "./form.js";
import { component, fact } from "./glossary.js";
import { say } from "./say.js";
import { single } from "./values.js";

/** suggest() and take(scenario) fetch cases from the server. */
export function cases(state, words, edit, suggest, take) {
  const form = state.piece.form;
  return html`<section class="cases-view" aria-labelledby="cases-title">
    <h2 id="cases-title">${say("casesTitle")}</h2>
    <p class="quiet">${say("casesText")}</p>
    <div class="tools">
      <button type="button" id="suggest-cases" @click=${suggest}>${say("suggestCases")}</button>
      <select
        aria-label=${say("takeScenario")}
        @change=${(e) => {
          const id = e.target.value;
          e.target.value = "";
          if (id) take(id);
        }}
      >
        <option value="">${say("takeScenario")}</option>
        ${state.scenarios.map((s) => html`<option value=${s.id}>${pick(s.title)}</option>`)}
      </select>
    </div>
    <ul class="rows">
      ${form.cases.map((one, i) => example(form, one, i, words, edit, result(state.piece, one)))}
    </ul>
  </section>`;
}

function result(piece, one) {
  return piece.cases.find((c) => c.name === one.name);
}

function example(form, one, i, words, edit, ran) {
  const speaks = one.expect.length > 0;
  const verdict = !ran ? "" : ran.passed ? "holds" : "fails";
  return html`<li class=${"example " + verdict} id=${"cases-" + i} tabindex="-1">
    <div class="head">
      <input
        type="text"
        aria-label=${say("caseName")}
        .value=${one.name}
        @change=${(e) => edit((f) => (f.cases[i].name = e.target.value))}
      />
      <span class="badge">${ran ? (ran.passed ? say("passed") : say("failedCase", { found: ran.found })) : say("unknownYet")}</span>
      <button type="button" class="quiet-button" aria-label=${say("remove")} title=${say("remove")} @click=${() => edit((f) => f.cases.splice(i, 1))}>×</button>
    </div>
    ${one.given.map((g, j) => given(form, g, i, j, words, edit))}
    <div class="row">
      <label
        >${say("expects")}
        <select
          @change=${(e) =>
            edit((f) => (f.cases[i].expect = e.target.value === "speaks" ? [spoken(f.claim, one.given)] : []))}
        >
          <option value="speaks" ?selected=${speaks}>${say("speaks")}</option>
          <option value="silent" ?selected=${!speaks}>${say("silent")}</option>
        </select></label
      >
      ${addFact(form, one, i, words, edit)}
    </div>
  </li>`;
}

/** Every component that the rule reads has a field, whether the case states it yet or not. */
function given(form, g, i, j, words, edit) {
  const names = [...new Set([...(reads(form)[g.fact] ?? []), ...Object.keys(g.values)])];
  return html`<div class="given">
    <span class="of">${pick(fact(words, g.fact)?.text) || g.fact}</span>
    ${names.map((name) => {
      const asked = component(words, g.fact, name);
      if (!asked) return nothing;
      const missing = !(name in g.values);
      return html`<label class=${missing ? "stated missing" : "stated"}
        >${pick(asked.text)}
        ${single(g.values[name] ?? "", asked, (v) =>
          edit((f) => (f.cases[i].given[j].values[name] = v)),
        )}</label
      >`;
    })}
    <button type="button" class="quiet-button" aria-label=${say("remove")} title=${say("remove")} @click=${() => edit((f) => f.cases[i].given.splice(j, 1))}>×</button>
  </div>`;
}

function addFact(form, one, i, words, edit) {
  const asked = Object.keys(reads(form));
  if (!asked.length) return nothing;
  return html`<select
    aria-label=${say("addFact")}
    @change=${(e) => {
      const type = e.target.value;
      e.target.value = "";
      if (type) edit((f) => f.cases[i].given.push({ fact: type, values: {} }));
    }}
  >
    <option value="">${say("addFact")}</option>
    ${asked.map((name) => html`<option value=${name}>${pick(fact(words, name)?.text) || name}</option>`)}
  </select>`;
}
