// What the analysis of all rules together found, the draft's own first.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { failure } from "./parts.js";
import { say } from "./say.js";
import { call } from "./session.js";

export function findingsState() {
  return { findings: null, running: false, problem: null };
}

export async function analyse(state, changes, redraw) {
  Object.assign(state, findingsState(), { running: true });
  redraw();
  try {
    state.findings = (await call("POST", "/api/v1/rules/analysis", { changes })).findings;
  } catch (problem) {
    state.problem = problem;
  }
  state.running = false;
  redraw();
}

/** title(rule) is what people call a rule. */
export function findingsView(state, start, title) {
  const news = state.findings?.filter((f) => f.fresh) ?? [];
  const old = (state.findings?.length ?? 0) - news.length;
  return html`<section id="analysis" aria-labelledby="analysis-title">
    <h2 id="analysis-title">${say("analysisTitle")}</h2>
    <p>
      <button type="button" id="analyse" ?disabled=${state.running} @click=${start}>
        ${say(state.running ? "working" : "analyse")}
      </button>
    </p>
    ${failure(state.problem)}
    ${state.findings
      ? html`${news.length ? list(news, title) : html`<p role="status">${say("analysisFine")}</p>`}
          ${old
            ? html`<details>
                <summary class="quiet">${say(old === 1 ? "analysisOldOne" : "analysisOld", { count: old })}</summary>
                ${list(state.findings.filter((f) => !f.fresh), title)}
              </details>`
            : nothing}`
      : nothing}
  </section>`;
}

function list(findings, title) {
  return html`<ul class="findings">
    ${findings.map(
      (f) =>
        html`<li class=${f.kind}>
          <span class="badge">${say(f.kind)}</span>
          ${f.rules.length ? html`<strong title=${f.rules[0]}>${title(f.rules[0])}</strong>` : nothing} ${pick(f.text)}
          <span class="quiet">${pick(f.hint)}</span>
        </li>`,
    )}
  </ul>`;
}
