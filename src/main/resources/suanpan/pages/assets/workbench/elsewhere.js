// Links from other pages: a rule to be edited, answers to become a case, whichever draft that is in.
import { html } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { failure } from "./parts.js";
import { pickView, rulePicks } from "./rule-pick.js";
import { say } from "./say.js";
import { call, may, session } from "./session.js";

/** Which rule answers from a link become a case of. */
export async function pickForCase(answers, go) {
  const rules = await rulePicks();
  return () =>
    html`<h1>${say("caseTitle")}</h1>
      <p class="lead">${say("caseText")}</p>
      ${pickView(rules, (rule) => go(`#/case?${new URLSearchParams({ rule, a: answers })}`))}`;
}

/** Edits a rule in the draft that its reader worked on last; answers become a case of it. */
export async function editSomewhere(name, answers, redraw) {
  const { drafts } = await call("GET", "/api/v1/drafts");
  const open = drafts.find((d) => d.status === "editing" && d.author === session.account.name);
  const enter = (draft) => {
    const query = answers ? `?${new URLSearchParams({ a: answers })}` : "";
    location.replace(`#/draft/${draft.id}/${name}${query}`);
  };
  if (open) enter(open);
  else if (may("expert")) return firstDraft(await titleOf(name), enter, redraw);
  return () => html`<p>${say(open ? "working" : "expertsOnly")}</p>`;
}

async function titleOf(name) {
  const rule = (await rulePicks()).find((r) => r.name === name);
  return rule ? pick(rule.title) : name;
}

/** A draft is made when somebody wants one, not by following a link. */
function firstDraft(title, enter, redraw) {
  const state = { problem: null };
  const begin = async (e) => {
    e.preventDefault();
    try {
      enter(await call("POST", "/api/v1/drafts", { title: e.target.elements.title.value.trim() || title }));
    } catch (problem) {
      state.problem = problem;
      redraw();
    }
  };
  return () =>
    html`<h1>${say("firstDraftTitle", { title })}</h1>
      <p class="lead">${say("firstDraftText")}</p>
      ${failure(state.problem)}
      <form class="begin" id="first-draft" @submit=${begin}>
        <label>${say("draftTitle")} <input type="text" name="title" maxlength="120" .value=${title} /></label>
        <button class="act">${say("newDraft")}</button>
        <a class="button" href="#/drafts">${say("cancel")}</a>
      </form>`;
}
