// What the advice rests on: what holds for everybody, assumptions, and what it can be computed from again.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { figure, told } from "../format.js";
import { part } from "./part.js";
import { assumedQuestions, question, shown, title } from "./questions.js";

export function warnings(all) {
  if (!all.length) return nothing;
  const others = all.filter((w) => w.otherOption);
  const mine = all.filter((w) => !w.otherOption);
  return part(
    "warnings",
    "warningsTitle",
    html`<ul>${mine.map(warning)}</ul>
      ${others.length ? html`<details class="others"><summary><h3>${say("otherOptionsNotes")}</h3><span class="count">${others.length}</span></summary><ul>${others.map(warning)}</ul></details>` : nothing}`,
    mine.length,
  );
}

const warning = (w) => html`<li>${told(w.text)} <a class="quiet" href=${`/rules?lang=${language}#${w.rule}`}>${say("ruleLabel")}</a></li>`;

export function assumptions(advice) {
  const all = advice.assumptions;
  if (!all.length) return nothing;
  return html`<section class="assumptions">
    <details>
      <summary><h2>${say("assumptionsTitle")}</h2><span class="count">${assumedQuestions(advice)}</span></summary>
      <p class="quiet">${say("assumptionsText")}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${say("assumptionsTitle")}>
        <table>
          <thead><tr>
            <th scope="col">${say("question")}</th><th scope="col">${say("assumedValue")}</th>
            <th scope="col">${say("assumedRange")}</th><th scope="col">${say("why")}</th>
          </tr></thead>
          <tbody>${all.map(row)}</tbody>
        </table>
      </div>
    </details>
  </section>`;
}

function row(a) {
  const q = question(a.question);
  return html`<tr>
    <th scope="row">${title(a.question)}</th>
    <td>${shown(q, a.value)}</td>
    <td>${range(a, q)}</td>
    <td>${told(a.reason)} ${a.source ? html`<span class="quiet">${a.source}</span>` : nothing}</td>
  </tr>`;
}

function range(a, q) {
  if (typeof a.value === "number" && a.low !== a.high)
    return say("range", { low: figure(a.low, q?.unit), high: figure(a.high, q?.unit) });
  return a.alternatives.map((v) => shown(q, v)).join(language === "zh" ? "、" : ", ");
}

const OLD_MONTHS = 6;
const MONTH_MS = 30.4375 * 86_400_000;

/** The exchange rate with its date, and that it is old where it is. date: the catalogue's */
export function exchangeTold({ value: rate, source }, date) {
  const months = Math.floor((Date.parse(date) - Date.parse(source.asOf)) / MONTH_MS);
  const told = say("exchangeText", { rate, date: source.asOf });
  return months < OLD_MONTHS ? told : `${told} ${say("exchangeOld", { months })}`;
}

export function provenance(advice, exchange) {
  const p = advice.provenance;
  const rows = [
    ["adviceId", advice.id], ["answersHash", p.answers], ["rulesHash", p.rules],
    ["catalogueHash", p.catalogue], ["catalogueDate", p.catalogueDate], ["engineVersion", p.engine],
  ];
  return html`<section class="provenance" aria-labelledby="provenance-title">
    <h2 id="provenance-title">${say("provenanceTitle")}</h2>
    <p class="quiet">${say("provenanceText")}</p>
    <dl>${rows.map(([key, value]) => html`<div><dt>${say(key)}</dt><dd><code title=${value}>${value.length === 64 ? value.slice(0, 12) : value}</code></dd></div>`)}</dl>
    <p class="quiet">${exchangeTold(exchange, p.catalogueDate)} ${exchange.source.text}</p>
  </section>`;
}
