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
import { editSomewhere, pickForCase } from "./elsewhere.js";
import { forgetAll, keptAnywhere } from "./kept.js";
import { failure } from "./parts.js";
import { openReleases, releasesView } from "./releases.js";
import { say } from "./say.js";
import { call, may, refresh, session, signOut } from "./session.js";

let trouble = null;
let view = () => html`<p>${say("working")}</p>`;
let asked = 0;

function redraw() {
  document.title = say("title");
  render(html`${session.account ? bar() : nothing}${failure(trouble)}${view()}`, document.getElementById("main"));
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
function leave() {
  const rules = keptAnywhere();
  if (!rules.length) return leaveNow();
  if (view === leaving) return; // it is being asked
  const before = view;
  leaving = () => leavingView(rules, () => show(before));
  show(leaving);
}

let leaving = null;

/** What was typed goes only once they are out: who is still signed in keeps it. */
async function leaveNow() {
  const { name } = session.account;
  try {
    await signOut();
  } catch (problem) {
    if (session.account) return show(view, problem);
  }
  forgetAll(name);
  show(signIn(signInState()));
}

function leavingView(rules, stay) {
  return html`<section class="failure" role="alert" id="leaving">
    <h1>${say("leavingTitle")}</h1>
    <p>${say("leavingText")}</p>
    <ul>
      ${rules.map(({ draft, rule }) => {
        const hash = `#/draft/${draft}/${rule}`;
        // The address of the rule that one comes from does not change.
        return html`<li><a href=${hash} @click=${() => location.hash === hash && stay()}>${rule}</a></li>`;
      })}
    </ul>
    <button type="button" class="act" @click=${stay}>${say("stay")}</button>
    <button type="button" id="leave-anyway" @click=${leaveNow}>${say("leaveAnyway")}</button>
  </section>`;
}

function signIn(state) {
  return () => signInView(state, route, redraw);
}

/** problem: what did not work, above it until something else is shown. */
function show(next, problem = null) {
  view = next;
  trouble = problem;
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
    if (session.account) show(() => failure(problem));
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
      return editSomewhere([id, ...rest].join("/"), null, redraw);
    case "case":
      return query.get("rule") ? editSomewhere(query.get("rule"), query.get("a"), redraw) : pickForCase(query.get("a"), go);
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

/** Whoever signs in again comes back to where they were; what they typed is kept in this browser. */
function ended() {
  const told = say(keptAnywhere().length ? "sessionEndedKept" : "sessionEnded");
  Object.assign(session, { account: null, role: null });
  asked++;
  show(signIn({ ...signInState(), told }));
}

frame("titleWorkbench");
window.addEventListener("session-ended", ended);
window.addEventListener("hashchange", route);
await refresh().catch(() => {});
await route();
