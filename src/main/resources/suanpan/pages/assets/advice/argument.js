// One argument: its reason, criterion and strength; opened, the rule as a sentence, the facts with
// their values, and the source.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { evidence, number, told } from "../format.js";
import { may } from "../workbench/session.js";
import { question } from "./questions.js";
import { caseLink } from "./share.js";

const SIGNS = { for: "+", against: "−", blocks: "×" };

/** place: where it stands, so that the same argument can be open in one place and closed in another */
export function argument(a, place, view, actions) {
  const key = `${place}/${a.rule}`;
  const open = view.ui.grounds?.has(key);
  return html`<li class=${"argument " + a.side}>
    <span class="sign" aria-hidden="true">${SIGNS[a.side]}</span>
    <div>
      <p class="reason"><span class="hidden">${say(a.side)}: </span>${told(a.reason)}</p>
      <p class="tags">
        ${a.criterion ? html`<span class="criterion">${say(a.criterion)}</span>` : nothing}
        ${a.strength === null ? nothing : strength(a.strength)}
        <button type="button" class="plain" aria-expanded=${String(Boolean(open))} @click=${() => actions.grounds(key, a.rule)}>${say("grounds")}</button>
      </p>
      ${open ? grounds(a, view.ui.rules?.[a.rule], view) : nothing}
    </div>
  </li>`;
}

/** An option by its name, a value of the questionnaire by its label. */
function named({ component, value }, { decisions }) {
  if (typeof value !== "string") return undefined;
  const option = decisions.flatMap((d) => d.verdicts).find((v) => v.option === value);
  const label = question(component)?.choices?.find((c) => c.value === value)?.label;
  return component === "option" && option ? pick(option.name) : label && pick(label);
}

function strength(value) {
  const text = say("strength", { strength: number(value) });
  return html`<meter min="0" max="8" .value=${value} title=${text} aria-label=${text}></meter>`;
}

function grounds(a, rule, { advice, advised }) {
  return html`<div class="grounds">
    <h4>${say("ruleSentence")}</h4>
    <p class="rule">${rule ? told(rule.sentence) : "…"}</p>
    ${a.evidence.length
      ? html`<h4>${say("evidenceTitle")}</h4>
          <dl class="facts">${a.evidence.map((e) => html`<div><dt>${pick(e.label)}</dt><dd>${named(e, advice) ?? evidence(e)}</dd></div>`)}</dl>`
      : nothing}
    <h4>${say("sourceLabel")}</h4>
    <p class="source">${pick(a.cited)} · <a href=${`/rules?lang=${language}#${a.rule}`}><code>${a.rule}</code></a></p>
    ${may("expert") ? html`<p><button type="button" class="plain as-case" @click=${async () => (location.href = await caseLink(advised, a.rule))}>${say("asCase")}</button></p>` : nothing}
  </div>`;
}
