// Whose advice a draft would change: replayed scenario by scenario, as a table and a picture.
import { html, nothing, svg } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { usd } from "../format.js";
import { failure } from "./parts.js";
import { say } from "./say.js";
import { lines } from "../api.js";

export function impactState() {
  return { steps: [], done: 0, total: 0, summary: null, running: null, stopped: false, problem: null };
}

/** Replays; changes() gives the draft's changes as the API takes them. */
export async function replay(state, changes, redraw) {
  Object.assign(state, impactState(), { running: new AbortController() });
  redraw();
  try {
    for await (const line of lines("/api/v1/rules/impact", { changes }, { signal: state.running.signal })) {
      if (line.type === "summary") state.summary = line;
      else {
        Object.assign(state, { done: line.done, total: line.total });
        if (line.changed || line.appeared.length || line.gone.length) state.steps.push(line);
      }
      redraw();
    }
  } catch (problem) {
    if (problem.name === "AbortError") state.stopped = true;
    else state.problem = problem;
  }
  state.running = null;
  redraw();
}

/** title(rule) is what people call a rule. */
export function impactView(state, start, title) {
  const changed = state.steps.filter((s) => s.changed);
  return html`<section id="impact" aria-labelledby="impact-title">
    <h2 id="impact-title">${say("impactTitle")}</h2>
    <p class="quiet">${say("impactText")}</p>
    <p>
      ${state.running
        ? html`<button type="button" @click=${() => state.running.abort()}>${say("impactStop")}</button>
            <progress max=${state.total || 1} .value=${state.done}></progress>
            <span class="quiet">${say("impactProgress", state)}</span>`
        : html`<button type="button" class="act" id="replay" @click=${start}>${say("impactRun")}</button>`}
    </p>
    ${failure(state.problem)}
    <p role="status" id="impact-summary">${summary(state)}</p>
    ${changed.length ? html`${picture(changed)} ${table(changed)}` : nothing} ${state.summary ? voices(state, title) : nothing}
  </section>`;
}

function summary(state) {
  if (state.stopped) return say("impactStopped", state);
  if (!state.summary) return nothing;
  const more = state.summary.usdPerMonthMore;
  const money = (more > 0 ? "+" : more < 0 ? "−" : "±") + usd(Math.abs(more));
  return state.summary.changed
    ? say("impactSome", { ...state.summary, usd: money })
    : say("impactNone", state.summary);
}

function table(steps) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say("impactTitle")}>
    <table class="data impact">
      <thead>
        <tr>
          <th scope="col">${say("scenario")}</th>
          <th scope="col">${say("from")}</th>
          <th scope="col">${say("to")}</th>
          <th scope="col" class="number">${say("money")}</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(row)}
      </tbody>
    </table>
  </div>`;
}

/** Where other rules speak than before, whether or not that changes a recommendation. */
function voices(state, title) {
  const heard = state.steps.filter((s) => s.appeared.length || s.gone.length);
  if (!heard.length) return html`<p class="quiet" id="voices">${say("voicesNone")}</p>`;
  return html`<details id="voices" ?open=${heard.length <= 8}>
    <summary>${say("voices", { count: heard.length, total: state.total })}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${say("voices", { count: heard.length, total: state.total })}>
      <table class="data impact">
        <thead>
          <tr>
            <th scope="col">${say("scenario")}</th>
            <th scope="col">${say("appeared")}</th>
            <th scope="col">${say("gone")}</th>
            <th scope="col" class="number">${say("lead")}</th>
          </tr>
        </thead>
        <tbody>
          ${heard.map(
            (s) =>
              html`<tr>
                <th scope="row">${pick(s.title)}</th>
                <td>${rules(s.appeared, title)}</td>
                <td>${rules(s.gone, title)}</td>
                <td class="number">${points(s.before.margin)} → ${points(s.after.margin)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function rules(names, title) {
  return names.map((name) => html`<span class="rule" title=${name}>${title(name)}</span>`);
}

function points(margin) {
  return margin === null || margin === undefined ? "–" : margin.toFixed(1);
}

function row(step) {
  return html`<tr data-scenario=${step.id}>
    <th scope="row">${pick(step.title)}</th>
    <td>
      ${pick(step.before.what)}
      ${step.changes.map((c) => html`<small>${pick(c.name)}: ${pick(c.from?.name) || say("none")}</small>`)}
    </td>
    <td>
      ${pick(step.after.what)}
      ${step.changes.map((c) => html`<small>${pick(c.name)}: ${pick(c.to?.name) || say("none")}</small>`)}
    </td>
    <td class="number">${usd(step.before.usdPerMonth)} → ${usd(step.after.usdPerMonth)}</td>
  </tr>`;
}

const ROW = 30;
const LEFT = 300;
const WIDE = 760;

/** A line a scenario on a scale of orders of magnitude: a hollow dot for before, a full one for after. */
function picture(steps) {
  const priced = steps.filter((s) => s.before.usdPerMonth && s.after.usdPerMonth);
  if (!priced.length) return nothing;
  const amounts = priced.flatMap((s) => [s.before.usdPerMonth, s.after.usdPerMonth]);
  const low = Math.floor(Math.log10(Math.min(...amounts)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...amounts))));
  const x = (v) => LEFT + ((Math.log10(v) - low) / (high - low)) * (WIDE - LEFT - 60);
  const height = ROW * (priced.length + 1);
  const powers = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return html`<figure class="impact-picture">
    <figcaption>${say("picture")}</figcaption>
    <svg viewBox=${`0 0 ${WIDE} ${height}`} role="img" aria-label=${say("picture")}>
      ${powers.map(
        (v) => svg`<line class="grid" x1=${x(v)} x2=${x(v)} y1="0" y2=${height - ROW}></line>
          <text class="tick" x=${x(v)} y=${height - 8} text-anchor="middle">${usd(v)}</text>`,
      )}
      ${priced.map((s, i) => {
        const y = ROW * i + ROW / 2;
        const from = x(s.before.usdPerMonth);
        const to = x(s.after.usdPerMonth);
        return svg`<g class=${s.after.usdPerMonth > s.before.usdPerMonth ? "dearer" : "cheaper"}>
          <text x=${LEFT - 14} y=${y + 5} text-anchor="end">${short(pick(s.title))}</text>
          <line class="move" x1=${from} x2=${to} y1=${y} y2=${y}></line>
          <circle class="before" cx=${from} cy=${y} r="5"></circle>
          <circle class="after" cx=${to} cy=${y} r="5"></circle>
        </g>`;
      })}
    </svg>
  </figure>`;
}

function short(text) {
  const wide = [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
  return wide <= 38 ? text : [...text].slice(0, text.codePointAt(0) > 0x2e80 ? 18 : 36).join("") + "…";
}
