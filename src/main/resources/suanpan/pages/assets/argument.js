// One argument: side, criterion, strength, the reason, and what it rests on.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { language, pick, say } from "./language.js";
import { number, unit } from "./format.js";

export function argument(a) {
  return html`<li class=${"argument " + a.side}>
    <p>
      <span class="side">${say(a.side)}</span>
      ${a.criterion ? html`<span class="criterion">${say(a.criterion)}</span>` : nothing}
      ${a.strength === null
        ? nothing
        : html`<meter
            min="0"
            max="8"
            .value=${a.strength}
            title=${say("strength", { strength: number(a.strength) })}
            aria-label=${say("strength", { strength: number(a.strength) })}
          ></meter>`}
      <span class="reason">${pick(a.reason)}</span>
    </p>
    <details class="grounds">
      <summary>${say("why")}</summary>
      ${a.evidence.length
        ? html`<h5>${say("evidenceTitle")}</h5>
            <ul>
              ${a.evidence.map((e) => html`<li>${pick(e.label)}: ${value(e)}</li>`)}
            </ul>`
        : nothing}
      <p>
        ${say("ruleLabel")}:
        <a href=${`/rules?lang=${language}#${a.rule}`}><code>${a.rule}</code></a> ·
        ${say("sourceLabel")}: ${a.source}
      </p>
    </details>
  </li>`;
}

function value({ value: v, unit: name }) {
  if (typeof v === "boolean") return say(v ? "yes" : "no");
  const text = typeof v === "string" ? v : number(v);
  return name ? `${text} ${unit(name)}` : text;
}
