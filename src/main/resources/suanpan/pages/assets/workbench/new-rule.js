// A new rule: the dialog that asks what it claims, and the form that it begins with.
import { html } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { slug } from "./form.js";
import { choices } from "./parts.js";
import { say } from "./say.js";

const FOLDERS = ["sourcing", "adaptation", "capacity", "accelerator", "serving", "viability", "plan", "eligibility"];

/** Folders in which every rule speaks about whatever meets its conditions. */
const OF_ALL = {
  eligibility: {
    claim: { kind: "block", candidate: { variable: "$id" } },
    fact: "Candidate",
    variable: "$c",
    bound: { bind: "$id", component: "candidate" },
  },
  plan: {
    claim: { kind: "argue", option: { variable: "$plan" }, strength: 2 },
    fact: "PlanQuote",
    variable: "$p",
    bound: { bind: "$plan", component: "plan" },
  },
};

/** begun(fields) hears what was filled in; drawn again when the decision changes. */
export function newRule(state, begun, redraw) {
  const words = state.words;
  const submit = (e) => {
    e.preventDefault();
    begun(Object.fromEntries(new FormData(e.target)));
  };
  const turn = (e) => {
    state.decision = e.target.value;
    redraw();
  };
  const decision = state.decision ?? FOLDERS[0];
  return html`<form class="new-rule" @submit=${submit}>
    <p class="quiet">${say("newRuleText")}</p>
    <label
      >${say("decision")}
      <select name="decision" @change=${turn}>
        ${FOLDERS.map((id) => html`<option value=${id}>${named(words, id)}</option>`)}
      </select></label
    >
    ${stand(decision, words)}
    <label
      >${say("likeRule")}
      <select name="like">
        <option value="">${say("likeNone")}</option>
        ${state.rules
          .filter((r) => r.name.startsWith(`${decision}/`))
          .map((r) => html`<option value=${r.name}>${pick(r.title)}</option>`)}
      </select></label
    >
    <label>${say("claimEnglish")} <input type="text" name="en" lang="en" required maxlength="90" placeholder=${say("claimExample")} /></label>
    <label>${say("claimChinese")} <input type="text" name="zh" lang="zh" maxlength="60" placeholder=${say("claimExampleZh")} /></label>
    <button class="act">${say("begin")}</button>
  </form>`;
}

/** What it argues: for or against which option, on which criterion. */
function stand(decision, words) {
  if (decision === "eligibility") return html`<p class="quiet">${say("rulesOut")}</p>`;
  const options = words.decisions.find((d) => d.id === decision)?.options;
  const sides = ["for", "against"].map((id) => ({ id, text: { en: say(id), zh: say(id) } }));
  return html`<fieldset class="stand">
    <legend>${say("itArgues")}</legend>
    <select name="side" required aria-label=${say("side")}>${choices(sides, "")}</select>
    ${options
      ? html`<select name="option" required aria-label=${say("option")}>${choices(options, "")}</select>`
      : html`<span>${say("everyPlan")}</span>`}
    <label class="on">${say("onCriterion")}
      <select name="criterion" required>${choices(words.criteria, "")}</select></label
    >
  </fieldset>`;
}

function named(words, id) {
  return pick(words.decisions.find((d) => d.id === id)?.text) || say(id === "plan" ? "wholePlan" : "eligibilityRules");
}

/** The form of a rule that begins with the conditions, words and source of another; its cases are its own. */
export function alike(other, fields) {
  const { name, decision, title, claim, reviewed, cases } = blank(fields);
  const stands = claim.kind === "argue" && typeof other.claim.option === "string";
  const says = stands ? { ...other.claim, side: claim.side, option: claim.option, criterion: claim.criterion } : other.claim;
  return { ...other, name, decision, title, claim: says, reviewed, cases, claims: [], remarks: [], owner: "" };
}

/** The form of a rule of which only the claim is known; its conditions are still to come. */
export function blank({ decision, side, option, criterion, en, zh }) {
  const all = structuredClone(OF_ALL[decision]);
  const argued = { side, criterion };
  return {
    name: `${decision}/${slug(en)}`,
    decision,
    remarks: [],
    conditions: all ? [{ quantifier: "some", fact: all.fact, variable: all.variable, tests: [all.bound] }] : [],
    claim: all?.claim.kind === "block" ? all.claim : { kind: "argue", option, strength: 2, ...all?.claim, ...argued },
    title: { en, zh },
    reason: { en: "", zh: "" },
    claims: [],
    source: "",
    owner: "",
    reviewed: new Date().toISOString().slice(0, 10),
    cases: [],
  };
}
