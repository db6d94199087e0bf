// How sure the advice is, and why: the lead over the runner-up, how often it holds when everything
// assumed is varied, how much is assumed, and the nearest point at which the way of sourcing would change.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick, say } from "../language.js";
import { number, percent, points } from "../format.js";
import { boundary, nearestSourcing } from "./edges.js";
import { current } from "./insights.js";
import { assumedQuestions } from "./questions.js";

const CLEAR_LEAD = 4; // a lead that fills the bar; below 1 the advice calls itself a close call
const STEADY = 0.8;
const FRAGILE = 0.5; // below it the advice is not what most samples come to

/** actions: {resume()}, or none where the page works it out by itself */
export function sure({ advice, parts, questionnaire, progress }, actions) {
  const chosen = advice.plan;
  if (!chosen) return nothing;
  const robust = current(parts, "robustness", advice);
  const assumed = assumedQuestions(advice);
  const all = questionnaire.questions.length;
  return html`<section class="sure" aria-labelledby="sure-title">
    <h3 id="sure-title">${say("sureTitle")} ${badge(chosen.closeCall ? "closeCall" : "clearLead")}
      ${badge(steadiness(robust), { share: robust ? percent(robust.sameSourcing) : "" })}</h3>
    <ul class="gauges">
      ${gauge(say("lead"), chosen.runnerUp ? say("leadText", { margin: points(chosen.margin) }) : say("noRunnerUp"), chosen.runnerUp ? chosen.margin / CLEAR_LEAD : 1)}
      ${gauge(
        say("holds"),
        robust ? holds(robust, chosen) : pending(progress, actions),
        robust?.sameSourcing ?? 0,
      )}
      ${gauge(say("known"), say("knownText", { assumed, all }), 1 - assumed / all)}
    </ul>
    <p class="nearest">${nearest(current(parts, "tippingPoints", advice), advice)}</p>
  </section>`;
}

/** That it is being worked out, or else how to have it worked out. */
function pending(progress, actions) {
  if (progress.running) return say("workingShort");
  return html`${progress.failure ?? say("notYet")} ${actions ? html`<button type="button" class="chip" @click=${actions.resume}>${say("workOut")}</button>` : nothing}`;
}

const badge = (kind, values) => html`<span class=${"badge " + kind}>${say(kind, values)}</span>`;

/** How far the advice holds, beside how far it leads: fragile, sensitive, steady, or untested until it has been tried. */
function steadiness(robust) {
  if (!robust) return "untested";
  if (robust.sameSourcing < FRAGILE) return "fragile";
  return robust.sameSourcing < STEADY ? "sensitive" : "steady";
}

/** How often it holds, and what comes out more often if anything does. */
function holds(robust, chosen) {
  const text = say("holdsText", { share: percent(robust.sameSourcing), samples: number(robust.samples) });
  const [most] = robust.sourcing;
  if (most.option === chosen.sourcing || most.share <= robust.sameSourcing) return text;
  return html`${text}${say("stop")}<strong>${say("holdsOther", { name: pick(most.name), share: percent(most.share) })}</strong>`;
}

function gauge(name, text, share) {
  const width = `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%`;
  return html`<li><span class="gauge-name">${name}</span><span class="track" aria-hidden="true"><span .style=${`width:${width}`}></span></span><span class="gauge-text">${text}</span></li>`;
}

/** The first tipping point that changes the way of sourcing: they come nearest first. */
function nearest(found, advice) {
  if (!found) return "";
  for (const point of found.numbers) {
    const [side, edge] = nearestSourcing(point) ?? [];
    const to = edge?.changes.find((c) => c.decision === "sourcing");
    if (to) return say("nearest", { input: pick(point.input.label), edge: boundary(side, edge, point), to: pick(to.toName) });
  }
  return advice.plan ? say("noTipping") : "";
}
