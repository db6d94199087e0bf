// Why this plan and not the runner-up: the arguments on every choice in the plan, weightiest first.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { argument } from "./argument.js";
import { verdictOn } from "./plan.js";

const DECISIONS = ["sourcing", "adaptation", "capacity", "accelerator", "serving", "viability"];
const FIRST = 3;

/** Columns of arguments as [id, title, arguments]: for the plan, against it, against the runner-up. */
export function reasons({ advice, advised }) {
  if (!advice.plan) return [];
  const mine = collected(advice, (d) => advice.plan[d], advised);
  const speaking = mine.filter((a) => a.side === "for" && !isCondition(a, advice.plan));
  const second = advice.plan.runnerUp && verdictOn(advice, "sourcing", advice.plan.runnerUp.sourcing);
  const theirs = second ? weighty(second.arguments.filter((a) => a.side === "against"), advised) : [];
  return [
    ["for", say("whyFor"), speaking],
    ["against", say("whyAgainst"), mine.filter((a) => a.side === "against")],
    ["second", second && say("whySecond", { name: pick(second.name) }), theirs],
  ].filter(([, title]) => title);
}

export function why(view, actions) {
  if (!view.advice.plan) return nothing;
  const all = view.ui.allWhy;
  const columns = reasons(view);
  const more = columns.some(([, , found]) => found.length > FIRST);
  return html`<section class="why" id="why" aria-labelledby="why-title">
    <h2 id="why-title">${say("whyTitle")}</h2>
    <div class="columns">${columns.map(
      ([id, title, found]) => html`<div class=${id}><h3>${title}</h3>
        ${found.length
          ? html`<ul class="arguments">${(all ? found : found.slice(0, FIRST)).map((a) => argument(a, `why-${id}`, view, actions))}</ul>`
          : html`<p class="quiet">${say("noArguments")}</p>`}</div>`,
    )}</div>
    ${more ? html`<button type="button" class="plain" @click=${actions.allWhy}>${say(all ? "fewerArguments" : "allArguments")}</button>` : nothing}
  </section>`;
}

/** What is said for waiting, or for going on with conditions, is no argument for the plan: it stands above. */
const isCondition = (argument, { viability }) => viability !== "go" && argument.rule.startsWith("viability/");

function collected(advice, optionOf, answers) {
  const found = DECISIONS.flatMap((d) => verdictOn(advice, d, optionOf(d))?.arguments ?? []);
  const once = new Map(found.map((a) => [a.rule, a]));
  return weighty([...once.values()], answers);
}

/** Strength times what its criterion matters to the reader. */
function weighty(found, answers) {
  const weight = (a) => (a.strength ?? 9) * (answers?.priorities?.[camel(a.criterion)] ?? 3);
  return [...found].sort((a, b) => weight(b) - weight(a));
}

const camel = (criterion) => (criterion ?? "").replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
