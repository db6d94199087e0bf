// What the advice rests on: warnings, assumptions, and where it can be computed from again.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { language, pick, say } from "./language.js";
import { shown } from "./fields.js";

export function warnings(all) {
  if (!all.length) return nothing;
  return html`<section class="warnings" aria-labelledby="warnings-title">
    <h2 id="warnings-title">${say("warningsTitle")}</h2>
    <ul>
      ${all.map(
        (w) =>
          html`<li>
            ${pick(w.text)}
            <a class="quiet" href=${`/rules?lang=${language}#${w.rule}`}>${w.source || w.rule}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function assumptions(all, questionnaire) {
  if (!all.length) return nothing;
  return html`<section>
    <details>
      <summary>
        <h2>${say("assumptionsTitle")}</h2>
        <span class="progress">${all.length}</span>
      </summary>
      <p class="quiet">${say("assumptionsText")}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${say("assumptionsTitle")}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say("question")}</th>
              <th scope="col">${say("assumedValue")}</th>
              <th scope="col">${say("assumedRange")}</th>
              <th scope="col">${say("why")}</th>
            </tr>
          </thead>
          <tbody>
            ${all.map((a) => row(a, questionnaire))}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

function row(a, questionnaire) {
  const [id, criterion] = a.question.split(".");
  const question = questionnaire.questions.find((q) => q.id === id);
  const name = question?.criteria?.find((c) => c.id === criterion)?.label ?? question?.text;
  return html`<tr>
    <th scope="row">${name ? pick(name) : a.question}</th>
    <td>${shown(question, a.value)}</td>
    <td>${range(a, question)}</td>
    <td>${pick(a.reason)} ${a.source ? html`<span class="quiet">${a.source}</span>` : nothing}</td>
  </tr>`;
}

function range(a, question) {
  if (typeof a.value === "number" && a.low !== a.high)
    return say("range", { low: shown({}, a.low), high: shown({}, a.high) });
  return a.alternatives.map((v) => shown(question, v)).join(language === "zh" ? "、" : ", ");
}

export function provenance(advice) {
  const p = advice.provenance;
  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([JSON.stringify(advice, null, 2)], { type: "application/json" }),
    );
    link.download = `suanpan-${advice.id.slice(0, 12)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const rows = [
    ["adviceId", advice.id],
    ["answersHash", p.answers],
    ["rulesHash", p.rules],
    ["catalogueHash", p.catalogue],
    ["catalogueDate", p.catalogueDate],
    ["engineVersion", p.engine],
  ];
  return html`<section class="provenance" aria-labelledby="provenance-title">
    <h2 id="provenance-title">${say("provenanceTitle")}</h2>
    <p class="quiet">${say("provenanceText")}</p>
    <dl>
      ${rows.map(
        ([key, value]) =>
          html`<div>
            <dt>${say(key)}</dt>
            <dd><code title=${value}>${value.length === 64 ? value.slice(0, 12) : value}</code></dd>
          </div>`,
      )}
    </dl>
    <button type="button" @click=${save}>${say("saveJson")}</button>
  </section>`;
}
