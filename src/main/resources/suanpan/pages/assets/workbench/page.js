// The workbench: which part of it the address names, and who is signed in.
import { html, nothing, render } from "../lib/lit-html/lit-html.js";
import { frame } from "../frame.js";
import { accountsView, openAccounts } from "./accounts.js";
import { meView, openMe, signInState, signInView } from "./account.js";
import { auditView, openAudit } from "./audit.js";
import { draftView, openDraft } from "./draft.js";
import { draftsView, openDrafts } from "./drafts.js";
import { beginRule, openEditor, takeAnswers } from "./editing.js";
import { editor } from "./editor.js";
import { forgetAll, keptAnywhere } from "./kept.js";
import { failure } from "./parts.js";
import { pick } from "../language.js";
import { pickView, rulePicks } from "./rule-pick.js";
import { openReleases, releasesView } from "./releases.js";
import { say } from "./say.js";
import { call, may, refresh, session, signOut } from "./session.js";

let view = () => html`<p>${say("working")}</p>`;
let asked = 0;

function redraw() {
  document.title = say("title");
  render(html`${session.account ? bar() : nothing}${view()}`, document.getElementById("main"));
}

function bar() {
  const links = [
    ["#/drafts", "navDrafts", true],
    ["#/releases", "navReleases", true],
    ["#/audit", "navAudit", may("approver")],
    ["#/accounts", "navAccounts", may("administrator")],
    ["#/me", "navMe", true],
  ];
  const here = location.hash || "#/drafts";
  return html`<nav class="sections" aria-label=${say("sections")}>
    ${links
      .filter(([, , shown]) => shown)
      .map(
        ([path, key]) =>
          html`<a href=${path} aria-current=${here.startsWith(path) ? "page" : "false"}>${say(key)}</a>`,
      )}
    <span class="quiet">${say("signedInAs", { name: session.account.name, role: say(session.role) })}</span>
    <button type="button" id="sign-out" @click=${leave}>${say("signOut")}</button>
  </nav>`;
}

/** Signs out; what was typed and not saved is asked about, because it does not stay in the browser. */
async function leave() {
  const rules = keptAnywhere();
  if (rules.length && view !== leaving) {
    const before = view;
    leaving = () => leavingView(rules, () => show(before));
    return show(leaving);
  }
  forgetAll();
  await signOut();
  show(signIn(signInState()));
}

let leaving = null;

function leavingView(rules, stay) {
  return html`<section class="failure" role="alert" id="leaving">
    <h1>${say("leavingTitle")}</h1>
    <p>${say("leavingText")}</p>
    <ul>
      ${rules.map(({ draft, rule }) => html`<li><a href=${`#/draft/${draft}/${rule}`}>${rule}</a></li>`)}
    </ul>
    <button type="button" class="act" @click=${stay}>${say("stay")}</button>
    <button type="button" id="leave-anyway" @click=${leave}>${say("leaveAnyway")}</button>
  </section>`;
}

function signIn(state) {
  return () => signInView(state, route, redraw);
}

function show(next) {
  view = next;
  redraw();
}

function go(hash) {
  if (location.hash === hash) route();
  else location.hash = hash;
}

/** Opens the part of the workbench that the address names. */
async function route() {
  const turn = ++asked;
  if (!session.account) return show(signIn(signInState()));
  if (session.account.mustChangePassword && location.hash !== "#/me") return go("#/me");
  const [path, query = ""] = location.hash.replace(/^#\//, "").split("?");
  try {
    const next = await part(path.split("/").map(decodeURIComponent), new URLSearchParams(query));
    if (turn === asked) show(next);
  } catch (problem) {
    if (problem.details?.status === 401) {
      session.account = null;
      return show(signIn({ ...signInState(), problem }));
    }
    show(() => failure(problem));
  }
}

async function part([section, id, ...rest], query) {
  const tools = { go, redraw, reload: route };
  switch (section) {
    case "releases":
      return seen(await openReleases(query), (state) => releasesView(state, tools));
    case "audit":
      return seen(await openAudit(), (state) => auditView(state, tools));
    case "accounts":
      return seen(await openAccounts(), (state) => accountsView(state, tools));
    case "me":
      return seen(await openMe(), (state) =>
        meView(state, {
          redraw,
          signedOut: async (told) => {
            await refresh();
            if (session.account) return go("#/drafts");
            show(signIn({ ...signInState(), told }));
          },
        }),
      );
    case "edit":
      return editSomewhere([id, ...rest].join("/"));
    case "case":
      return query.get("rule") ? editSomewhere(query.get("rule"), query.get("a")) : pickForCase(query.get("a"));
    case "draft":
      return rest.length ? rule(id, rest, query) : seen(await openDraft(id), (state) => draftView(state, tools));
    default:
      return seen(await openDrafts(), (state) => draftsView(state, go, redraw));
  }
}

function seen(state, draw) {
  return () => draw(state);
}

async function rule(id, rest, query) {
  const draft = await call("GET", `/api/v1/drafts/${id}`);
  const state =
    rest[0] === "new"
      ? await beginRule(draft, Object.fromEntries(query), redraw)
      : await openEditor(draft, rest.join("/"), redraw);
  if (query.get("a")) await takeAnswers(state, query.get("a"));
  return () => editor(state, `#/draft/${id}`);
}

/** Which rule answers from a link become a case of. */
async function pickForCase(answers) {
  const rules = await rulePicks();
  return () =>
    html`<h1>${say("caseTitle")}</h1>
      <p class="lead">${say("caseText")}</p>
      ${pickView(rules, (rule) => go(`#/case?${new URLSearchParams({ rule, a: answers })}`))}`;
}

/** Edits a rule in the draft that its reader worked on last; answers become a case of it. */
async function editSomewhere(name, answers = null) {
  const { drafts } = await call("GET", "/api/v1/drafts");
  const open = drafts.find((d) => d.status === "editing" && d.author === session.account.name);
  const enter = (draft) => {
    const query = answers ? `?${new URLSearchParams({ a: answers })}` : "";
    location.replace(`#/draft/${draft.id}/${name}${query}`);
  };
  if (open) enter(open);
  else if (may("expert")) return firstDraft(await titleOf(name), enter);
  return () => html`<p>${say(open ? "working" : "expertsOnly")}</p>`;
}

async function titleOf(name) {
  const rule = (await rulePicks()).find((r) => r.name === name);
  return rule ? pick(rule.title) : name;
}

/** A draft is made when somebody wants one, not by following a link. */
function firstDraft(title, enter) {
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

frame("titleWorkbench");
window.addEventListener("hashchange", route);
await refresh().catch(() => {});
await route();
