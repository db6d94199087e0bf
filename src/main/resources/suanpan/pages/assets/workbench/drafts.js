// The drafts: a list, a new one, one from files.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { failure, time } from "./parts.js";
import { say } from "./say.js";
import { call, may } from "./session.js";

export async function openDrafts() {
  return { drafts: (await call("GET", "/api/v1/drafts")).drafts, problem: null };
}

export function draftsView(state, go, redraw) {
  const create = (e) => {
    e.preventDefault();
    const title = e.target.elements.title.value.trim();
    begin(state, call("POST", "/api/v1/drafts", { title: title || say("newDraft") }), go, redraw);
  };
  return html`<h1>${say("navDrafts")}</h1>
    <p class="lead">${say("draftsText")}</p>
    ${failure(state.problem)}
    ${may("expert")
      ? html`<form class="begin" @submit=${create}>
          <label
            >${say("draftTitle")}
            <input type="text" name="title" maxlength="120" placeholder=${say("draftTitleExample")}
          /></label>
          <button class="act" id="new-draft">${say("newDraft")}</button>
          <label class="file"
            >${say("importFiles")}
            <input
              type="file"
              accept=".zip"
              @change=${(e) => {
                const file = e.target.files[0];
                if (!file) return;
                const title = encodeURIComponent(file.name);
                begin(state, call("POST", `/api/v1/drafts/import?title=${title}`, file), go, redraw);
              }}
          /></label>
        </form>`
      : nothing}
    ${state.drafts.length
      ? html`<ul class="list">
          ${state.drafts.map(line)}
        </ul>`
      : html`<p>${say("noDrafts")}</p>`}`;
}

function line(d) {
  return html`<li>
    <a href=${"#/draft/" + d.id}><strong>${d.title}</strong></a>
    <span class=${"badge " + d.status}>${say(d.status)}</span>
    <span class="quiet">
      ${say("by", { author: d.author })} · ${say(d.rules.length === 1 ? "oneRule" : "ruleCount", { count: d.rules.length })}
      · ${time(d.changed)}
    </span>
  </li>`;
}

async function begin(state, request, go, redraw) {
  try {
    const draft = await request;
    go(`#/draft/${draft.id}`);
  } catch (problem) {
    state.problem = problem;
    redraw();
  }
}
