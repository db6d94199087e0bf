// The audit log, newest first, and whether it is whole.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { failure, time } from "./parts.js";
import { say } from "./say.js";
import { call } from "./session.js";

export async function openAudit() {
  const [page, integrity] = await Promise.all([
    call("GET", "/api/v1/audit?limit=50"),
    call("GET", "/api/v1/audit/integrity"),
  ]);
  return { ...page, integrity, problem: null };
}

export function auditView(state, { redraw }) {
  const more = async () => {
    const page = await call("GET", `/api/v1/audit?limit=50&before=${state.next}`);
    state.entries.push(...page.entries);
    state.next = page.next;
    redraw();
  };
  return html`<h1>${say("navAudit")}</h1>
    <p class="lead">${say("auditText")}</p>
    ${failure(state.problem)} ${whole(state.integrity)}
    <div class="scroll" tabindex="0" role="region" aria-label=${say("navAudit")}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">${say("time")}</th>
            <th scope="col">${say("who")}</th>
            <th scope="col">${say("action")}</th>
            <th scope="col">${say("subject")}</th>
          </tr>
        </thead>
        <tbody>
          ${state.entries.map(
            (e) =>
              html`<tr>
                <td class="date">${time(e.time)}</td>
                <td>${e.account}</td>
                <td>${e.action}</td>
                <td>${e.subject} <span class="quiet">${e.detail}</span></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${state.next ? html`<button type="button" @click=${more}>${say("more")}</button>` : nothing}`;
}

function whole(integrity) {
  const broken = integrity.brokenAt ?? integrity.broken ?? null;
  return broken
    ? html`<p class="bad">${say("auditBroken", { number: broken })}</p>`
    : html`<p class="fine">${say("auditWhole", { count: integrity.entries })}</p>`;
}
