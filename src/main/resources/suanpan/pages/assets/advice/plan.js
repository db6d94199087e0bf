// The recommended plan in one sentence, its money, what the last change did to it, and the runner-up.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { value } from "./human-number.js";
import { current } from "./insights.js";
import { question } from "./questions.js";
import { amount, percent, points, told, usd } from "../format.js";

/** The verdict on an option of a decision, and the quote of the best plan that holds it. */
export function verdictOn(advice, decision, option) {
  const verdict = advice.decisions.find((d) => d.decision === decision)?.verdicts.find((v) => v.option === option);
  return verdict && { ...verdict, quote: advice.quotes.find((q) => q.id === verdict.quoteId) };
}

export const USD = { en: "USD", zh: "美元" }; // in full as long as a glance takes it in: a telephone has no room for nine digits
const STEADY = 0.8; // a verdict that holds less often is no plain one

export function plan({ advice, before, advised, parts, questionnaire }) {
  const chosen = advice.plan;
  if (!chosen) {
    return html`<h2 class="kicker" id="plan-title">${say("adviceTitle")}</h2>
      <p class="sentence">${say("noPlan")}</p>
      <p>${say("noPlanText")}</p>`;
  }
  const viability = verdictOn(advice, "viability", chosen.viability);
  return html`<h2 class="kicker" id="plan-title">${say("adviceTitle")}
      ${verdict(chosen.viability, pick(viability?.name) || chosen.viability, current(parts, "robustness", advice))}</h2>
    <p class="sentence">${phrases(told(chosen.summary, chosen.usdPerMonth.typical))}</p>
    <dl class="money">
      <div class="main">
        <dt>${say("perMonth")}</dt>
        <dd>${usd(chosen.usdPerMonth.typical)} ${change(chosen, before?.plan)}</dd>
        <dd class="range">${range(chosen.usdPerMonth)}</dd>
      </div>
      <div><dt>${say("upFront")}</dt><dd>${amount(chosen.usdUpFront, USD)}</dd></div>
      <div><dt>${say("overMonths", { months: months(advice, advised) })}</dt><dd>${amount(chosen.usdOverHorizon, USD)}</dd></div>
      <div><dt>${say("perThousand")}</dt><dd>${usd((chosen.usdPerMonth.typical / requests(advised)) * 1000)}</dd></div>
    </dl>
    <p class="quiet prices">${pricesMove(questionnaire, months(advice, advised))}</p>
    ${conditions(chosen)}
    ${runnerUp(chosen, advice)}`;
}

/** Why the answer is not simply go: a reader must see it before the reasons. */
function conditions({ viability, conditions: found }) {
  if (!found.length) return nothing;
  return html`<div class="conditions"><h3>${say(viability === "not-yet" ? "notYetFor" : "onCondition")}</h3>
    <ul>${found.map((text) => html`<li>${told(text)}</li>`)}</ul></div>`;
}

/** Whether to go, and in how many samples of everything assumed that is the verdict, once it is known. */
function verdict(option, name, robust) {
  const share = robust && (robust.decisions.viability?.find((s) => s.option === option)?.share ?? 0);
  const kind = robust && share < STEADY ? "sensitive" : option;
  return html`<span class=${"badge viability " + kind}>${robust ? say("goHolds", { name, share: percent(share) }) : name}</span>`;
}

/** A sentence whose lines end between its phrases as long as those fit, in Chinese too. */
const phrases = (sentence) =>
  sentence.split(/(?<=[，：]|: )/).map((phrase) => html`<span class="phrase">${phrase.trimEnd()}</span>${phrase.endsWith(" ") ? " " : ""}`);

/** The price changes that a total over months rests on: they may weigh more than growth. */
function pricesMove({ priceChanges: { apiPercentPerYear: api, rentalPercentPerYear: rent } }, months) {
  return say("pricesMove", { months, api: aYear(api), rent: aYear(rent) });
}

const aYear = (percentage) => `${percentage > 0 ? "+" : percentage < 0 ? "−" : ""}${percent(Math.abs(percentage) / 100)}`;

const months = (advice, answers) =>
  advice.assumptions.find((a) => a.question === "horizonMonths")?.value ?? answers.horizonMonths;

const requests = (answers) => value(answers.requestsPerMonth, question("requestsPerMonth").unit);

function range({ low, high }) {
  const [from, to] = [usd(low), usd(high)];
  return from === to ? nothing : say("range", { low: from, high: to });
}

/** What the last change of the answers did to the monthly cost, or that it changed the plan itself. */
function change(now, was) {
  if (!was) return nothing;
  const ratio = now.usdPerMonth.typical / was.usdPerMonth.typical - 1;
  if (!Number.isFinite(ratio) || Math.abs(ratio) < 0.0005) return nothing;
  const text = say(ratio > 0 ? "dearer" : "cheaper", { share: percent(Math.abs(ratio)) });
  return html`<span class=${"change " + (ratio > 0 ? "up" : "down")} title=${say("changedFrom", { was: usd(was.usdPerMonth.typical) })}>${text}</span>`;
}

function runnerUp({ runnerUp: second, score }, advice) {
  const verdict = second && verdictOn(advice, "sourcing", second.sourcing);
  if (!verdict) return html`<p class="runner-up">${say("noRunnerUp")}</p>`;
  return html`<p class="runner-up">
    <strong>${say("runnerUp")}</strong>
    ${pick(verdict.name)}${language === "zh" ? "：" : ": "}${told(verdict.quote?.summary, verdict.quote?.usdPerMonth)}
    <span class="quiet">${say("behind", { margin: points(score - second.score) })}</span>
  </p>`;
}
