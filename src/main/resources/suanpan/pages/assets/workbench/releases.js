// The releases: what each changed, as files, and back to any of them.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { difference, failure, sentences, time } from "./parts.js";
import { say } from "./say.js";
import { call, may } from "./session.js";

export async function openReleases(query) {
  const all = await call("GET", "/api/v1/releases");
  return { ...all, told: query.get("published"), restored: query.get("restored"), shown: {}, problem: null };
}

export function releasesView(state, { go, redraw }) {
  return html`<h1>${say("navReleases")}</h1>
    <p class="lead">${say(state.live ? "releasesText" : "followsFiles")}</p>
    ${state.told ? html`<p class="fine" role="status" id="told">${say("publishedAs", { number: state.told })}</p>` : nothing}
    ${state.restored
      ? html`<p class="fine" role="status" id="restored">${say("restored", { number: state.restored })}</p>`
      : nothing}
    ${failure(state.problem)}
    <ol class="list releases" reversed>
      ${state.releases.map((r) => release(r, state, redraw, go))}
    </ol>`;
}

function release(r, state, redraw, go) {
  const live = r.number === state.live;
  return html`<li data-release=${r.number}>
    <strong>${say("release", { number: r.number })}</strong>
    ${live ? html`<span class="badge clear">${say("live")}</span>` : nothing}
    ${r.restores ? html`<span class="badge">${say("restores", { number: r.restores })}</span>` : nothing}
    <span>${message(r)}</span>
    <span class="quiet">
      ${say("authorApprover", r)} · ${time(r.time)} · <code title=${r.hash}>${r.hash.slice(0, 12)}</code>
    </span>
    <span class="tools">
      <button type="button" @click=${() => toggle(r, state, redraw)}>${say("showChanges")}</button>
      <a class="button" href=${`/api/v1/releases/${r.number}/export`} download>${say("exportZip")}</a>
      ${!live && may("approver")
        ? html`<button type="button" class="restore" @click=${() => restore(r, state, redraw, go)}>${say("restore")}</button>`
        : nothing}
    </span>
    ${state.shown[r.number]
      ? html`<ul class="plain">
          ${state.shown[r.number].slice(0, 50).map(
            (c) =>
              html`<li>
                <code>${c.rule}</code> <span class="badge">${say(c.change)}</span> ${sentences(c)}
                <details>
                  <summary>${say("difference")}</summary>
                  ${difference(c.difference)}
                </details>
              </li>`,
          )}
        </ul>`
      : nothing}
  </li>`;
}

/** What the server itself gave as the message is said in the reader's language. */
function message(r) {
  if (r.restores && r.message === `Back to release ${r.restores}`) return nothing;
  return r.message === "The files of rules/" ? say("theFiles") : r.message;
}

async function toggle(r, state, redraw) {
  state.shown[r.number] = state.shown[r.number]
    ? null
    : (await call("GET", `/api/v1/releases/${r.number}/changes`)).changes;
  redraw();
}

async function restore(r, state, redraw, go) {
  try {
    await call("POST", `/api/v1/releases/${r.number}/restore`, { message: "" });
    go(`#/releases?restored=${r.number}`);
  } catch (problem) {
    state.problem = problem;
    redraw();
  }
}
