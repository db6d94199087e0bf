// One's own account: signing in, the password, tokens for programs.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { choices, failure, time } from "./parts.js";
import { say } from "./say.js";
import { call, may, session, signIn } from "./session.js";

export function signInState() {
  return { problem: null, told: "" };
}

export function signInView(state, done, redraw) {
  const submit = async (e) => {
    e.preventDefault();
    const field = e.target.elements;
    try {
      await signIn(field.name.value.trim(), field.password.value);
      done();
    } catch (problem) {
      state.problem = problem;
      redraw();
    }
  };
  return html`<h1>${say("signIn")}</h1>
    <p class="lead">${say("signInText")}</p>
    ${state.told ? html`<p class="fine" role="status">${state.told}</p>` : nothing} ${failure(state.problem)}
    <form class="begin" id="sign-in" @submit=${submit}>
      <label>${say("name")} <input type="text" name="name" autocomplete="username" required /></label>
      <label>${say("password")} <input type="password" name="password" autocomplete="current-password" required /></label>
      <button class="act">${say("signIn")}</button>
    </form>`;
}

export async function openMe() {
  const tokens = session.account.mustChangePassword ? [] : (await call("GET", "/api/v1/tokens")).tokens;
  return { tokens, told: null, problem: null };
}

export function meView(state, { redraw, signedOut }) {
  const change = async (e) => {
    e.preventDefault();
    const field = e.target.elements;
    try {
      await call("PUT", "/api/v1/session/password", { current: field.current.value, next: field.next.value });
      signedOut(say("passwordChanged"));
    } catch (problem) {
      state.problem = problem;
      redraw();
    }
  };
  return html`<h1>${say("navMe")}</h1>
    ${session.account.mustChangePassword ? html`<p class="note">${say("mustChange")}</p>` : nothing} ${failure(state.problem)}
    <form class="begin" id="change-password" @submit=${change}>
      <label>${say("currentPassword")} <input type="password" name="current" autocomplete="current-password" required /></label>
      <label>${say("newPassword")} <input type="password" name="next" autocomplete="new-password" required minlength="12" /></label>
      <p class="quiet">${say("changeSignsOut")}</p>
      <button class="act">${say("changePassword")}</button>
    </form>
    ${session.account.mustChangePassword ? nothing : tokens(state, redraw)}`;
}

function tokens(state, redraw) {
  const attempt = async (work) => {
    try {
      await work();
      state.tokens = (await call("GET", "/api/v1/tokens")).tokens;
    } catch (problem) {
      state.problem = problem;
    }
    redraw();
  };
  const make = (e) => {
    e.preventDefault();
    const field = e.target.elements;
    attempt(async () => {
      state.told = await call("POST", "/api/v1/tokens", { label: field.label.value, role: field.role.value });
    });
  };
  const roles = ["reader", "expert", "approver", "administrator"]
    .filter(may)
    .map((id) => ({ id, text: { en: say(id), zh: say(id) } }));
  return html`<section aria-labelledby="tokens-title">
    <h2 id="tokens-title">${say("tokens")}</h2>
    ${state.told ? html`<p class="fine" role="status">${say("tokenValue")} <code>${state.told.value}</code></p>` : nothing}
    <form class="begin" @submit=${make}>
      <label>${say("tokenLabel")} <input type="text" name="label" required maxlength="100" /></label>
      <label>${say("role")} <select name="role">${choices(roles, "reader")}</select></label>
      <button>${say("newToken")}</button>
    </form>
    <ul class="list">
      ${state.tokens.map(
        (t) =>
          html`<li>
            <strong>${t.label}</strong> <span class="quiet">${say(t.role)} · ${say("expires", { date: time(t.expires) })}</span>
            <span class="tools">
              <button type="button" @click=${() => attempt(() => call("DELETE", `/api/v1/tokens/${t.id}`))}>${say("remove")}</button>
            </span>
          </li>`,
      )}
    </ul>
  </section>`;
}
