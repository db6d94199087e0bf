// The recommended plan in one sentence, with its money and how clear the call is.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { pick, say } from "./language.js";
import { points, usd } from "./format.js";

export function plan(advice) {
  const chosen = advice.plan;
  if (!chosen) {
    return html`<section class="plan none">
      <h2>${say("noPlan")}</h2>
      <p>${say("noPlanText")}</p>
    </section>`;
  }
  return html`<section class="plan" aria-labelledby="plan-title">
    <h2 id="plan-title" class="kicker">${say("adviceTitle")}</h2>
    <p class="sentence">${pick(chosen.summary)}</p>
    <dl class="money">
      <div class="main">
        <dt>${say("perMonth")}</dt>
        <dd>
          ${usd(chosen.usdPerMonth.typical)}
          ${range(chosen.usdPerMonth)}
        </dd>
      </div>
      <div>
        <dt>${say("upFront")}</dt>
        <dd>${usd(chosen.usdUpFront)}</dd>
      </div>
      <div>
        <dt>${say("overHorizon")}</dt>
        <dd>${usd(chosen.usdOverHorizon)}</dd>
      </div>
    </dl>
    <p class="call">
      <span class=${chosen.closeCall ? "badge close" : "badge clear"}
        >${say(chosen.closeCall ? "closeCall" : "clearCall")}</span
      >
      ${chosen.closeCall ? say("closeCallText") : nothing} ${runnerUp(chosen, advice)}
    </p>
  </section>`;
}

function range({ low, high }) {
  const [from, to] = [usd(low), usd(high)];
  return from === to ? nothing : html`<small>${say("range", { low: from, high: to })}</small>`;
}

function runnerUp({ runnerUp: second, score }, advice) {
  const verdict = advice.decisions
    .find((d) => d.decision === "sourcing")
    ?.verdicts.find((v) => v.option === second?.sourcing);
  if (!verdict) return nothing;
  const quote = advice.quotes.find((q) => q.id === verdict.quoteId);
  return html`<span class="runner-up"
    ><strong>${say("runnerUp")}:</strong>
    ${pick(verdict.name)}${say("comma")}${say("behind", { margin: points(score - second.score) })}${say("stop")}${pick(quote?.summary)}</span
  >`;
}
