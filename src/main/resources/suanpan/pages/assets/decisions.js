// Every decision with its options, best first, each opening into the arguments for and against.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { pick, say } from "./language.js";
import { points, usd } from "./format.js";
import { argument } from "./argument.js";
import { quote } from "./quote.js";

export function decisions(advice) {
  return html`<section aria-labelledby="decisions-title">
    <h2 id="decisions-title">${say("decisionsTitle")}</h2>
    ${advice.decisions.map((d) => decision(d, advice))}
  </section>`;
}

function decision({ decision: id, name, verdicts }, advice) {
  return html`<section class="decision" aria-labelledby=${"d-" + id}>
    <h3 id=${"d-" + id}>${pick(name)}</h3>
    <ul class="verdicts">
      ${verdicts.map((v) => verdict(v, id, advice))}
    </ul>
  </section>`;
}

function verdict(v, decision, advice) {
  const priced = advice.quotes.find((q) => q.id === v.quoteId);
  return html`<li>
    <details class=${"verdict " + v.verdict}>
      <summary>
        <span class="badge">${say(v.verdict)}</span>
        <span class="option">${pick(v.name)}</span>
        <span class="usd">${priced ? html`${usd(priced.usdPerMonth)} ${say("perMonth")}` : nothing}</span>
        <span class="score">${standing(v)}</span>
      </summary>
      ${v.arguments.length
        ? html`<ul class="arguments">
            ${[...v.arguments].sort(byWeight).map(argument)}
          </ul>`
        : html`<p class="quiet">${say("noArguments")}</p>`}
      ${priced && decision === "sourcing" ? quote(priced, false) : nothing}
    </details>
  </li>`;
}

function standing(v) {
  if (v.score === null) return nothing;
  return v.margin > 0 ? say("behind", { margin: points(v.margin) }) : say("score", { score: points(v.score) });
}

const ORDER = { blocks: 0, for: 1, against: 2 };

function byWeight(a, b) {
  return ORDER[a.side] - ORDER[b.side] || (b.strength ?? 0) - (a.strength ?? 0);
}
